import { sql } from 'kysely'
import { type Day, day } from '#core/calendar/day.ts'
import type { Absence } from '#core/rotation/absence.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { AwayPerson, CoverRow, TempRow } from './model.ts'

/** Who of the case is away for training at all, and where they are missed. */
export async function peopleOf(tx: Tx, caseId: string): Promise<AwayPerson[]> {
  const rows = await tx
    .selectFrom('case_employee as ce')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .innerJoin('workplace as w', 'w.id', 'e.workplace_id')
    .select(['ce.id', 'e.given_name', 'e.family_name', 'e.function_title as functionTitle'])
    .select(['e.occupation_code as occupation', 'w.id as workplaceId', 'w.name as workplaceName'])
    .where('ce.case_id', '=', caseId)
    .where('ce.removed_at', 'is', null)
    .where('ce.declined_at', 'is', null)
    .orderBy('e.given_name')
    .orderBy('e.family_name')
    .execute()
  return rows.map(({ given_name, family_name, ...r }) => ({
    ...r,
    name: `${given_name} ${family_name}`.trim(),
  }))
}

/**
 * Weeks in which somebody of the case has a seat, as the minutes away from the week's Monday on: cover is counted in weeks.
 * A class is added up once, whoever of the case is in it, and a person is one text: half a year of 300 people is read at once.
 */
export async function absencesOf(tx: Tx, caseId: string): Promise<Absence[]> {
  const { rows } = await sql<Omit<Absence, 'day' | 'minutes'> & { weeks: string }>`
    with held as (select session_id, case_employee_id from reservation
      where case_id = ${caseId} and case_employee_id is not null and status in ('reserved', 'enrolled', 'completed')),
    week as (select session_id, date_trunc('week', day)::date as day, sum(to_minute - from_minute - break_minutes)::int as minutes
      from course_day where session_id in (select session_id from held) group by 1, 2),
    away as (select h.case_employee_id as id, w.day, sum(w.minutes)::int as minutes from held h join week w using (session_id) group by 1, 2)
    select ce.id as "caseEmployeeId", e.function_title as "functionTitle", e.workplace_id as "workplaceId",
      string_agg(away.day || ':' || away.minutes, ',' order by away.day) as weeks
    from away join case_employee ce on ce.id = away.id and ce.removed_at is null and ce.declined_at is null
    join employee e on e.id = ce.employee_id group by 1, 2, 3`.execute(tx)
  return rows
    .flatMap(({ weeks, ...of }) =>
      weeks.split(',').map((one): Absence => {
        const at = one.indexOf(':')
        return { ...of, day: one.slice(0, at) as Day, minutes: Number(one.slice(at + 1)) }
      }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.caseEmployeeId < b.caseEmployeeId ? -1 : 1))
}

/**
 * Everybody who stands in or has stood in. Whoever came from no vikariat of the case is where somebody of the same function
 * is missed, or else where the first of the case works.
 */
export async function tempsOf(tx: Tx, caseId: string, people: readonly AwayPerson[]): Promise<TempRow[]> {
  const { rows } = await sql<
    Omit<TempRow, 'from' | 'to' | 'workplaceId'> & { from: string; to: string; workplace: string | null }
  >`
    select t.id, t.cover_id as "coverId", t.shown_name as name, t.function_title as "functionTitle", t.weekly_minutes as "weeklyMinutes", t.status,
      lower(t.period)::text as from, coalesce(t.ended_on, upper(t.period) - 1)::text as to, c.workplace_id as workplace
    from case_temp t left join case_cover c on c.id = t.cover_id
    where t.case_id = ${caseId} and t.status <> 'cancelled' order by lower(t.period), t.shown_name`.execute(
    tx,
  )
  const placeOf = new Map(people.map((p) => [p.functionTitle.toLowerCase(), p.workplaceId]))
  return rows.map(({ workplace, ...r }) => ({
    ...r,
    workplaceId: workplace ?? placeOf.get(r.functionTitle.toLowerCase()) ?? people[0]?.workplaceId ?? '',
    from: day(r.from),
    to: day(r.to),
  }))
}

/** The vikariater of the case that still count, with whom each is for and who was hired. */
export async function coversOf(tx: Tx, caseId: string, temps: readonly TempRow[]): Promise<CoverRow[]> {
  const rows = await tx
    .selectFrom('case_cover as c')
    .leftJoin('workplace as w', 'w.id', 'c.workplace_id')
    .leftJoin('vacancy as v', 'v.id', 'c.vacancy_id')
    .select(['c.id', 'c.function_title', 'c.workplace_id', 'w.name as workplace', 'c.starts_on', 'c.ends_on'])
    .select(['c.weekly_minutes', 'c.introduction_days', 'c.version'])
    .select(['v.id as vacancy_id', 'v.number', 'v.status'])
    .select((e) =>
      e
        .selectFrom('cover_for as f')
        .select((f) => f.fn.agg<string[] | null>('array_agg', ['f.case_employee_id']).as('ids'))
        .whereRef('f.cover_id', '=', 'c.id')
        .as('people'),
    )
    .where('c.case_id', '=', caseId)
    .where('c.ended_at', 'is', null)
    .orderBy('c.starts_on')
    .orderBy('c.id')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    functionTitle: r.function_title,
    workplaceId: r.workplace_id ?? '',
    workplaceName: r.workplace ?? '',
    from: r.starts_on as Day,
    to: r.ends_on as Day,
    weeklyMinutes: r.weekly_minutes,
    introductionDays: r.introduction_days,
    version: r.version,
    vacancy: r.vacancy_id ? { id: r.vacancy_id, number: r.number!, status: r.status! } : null,
    caseEmployeeIds: r.people ?? [],
    temps: temps.filter((t) => t.coverId === r.id),
  }))
}

/** Vikariater of the company that no case has taken yet. */
export const freeVacancies = (tx: Tx, companyId: string) =>
  tx
    .selectFrom('vacancy as v')
    .select(['v.id', 'v.number', 'v.title', 'v.starts_on', 'v.ends_on', 'v.weekly_minutes_max'])
    .where('v.company_id', '=', companyId)
    .where('v.status', '<>', 'closed')
    .where('v.starts_on', 'is not', null)
    .where('v.ends_on', 'is not', null)
    .where('v.weekly_minutes_max', 'is not', null)
    .where((e) =>
      e.not(e.exists(e.selectFrom('case_cover as c').select('c.id').whereRef('c.vacancy_id', '=', 'v.id'))),
    )
    .orderBy('v.number', 'desc')
    .limit(50)
    .execute()

/** What the company wrote last about pay, so that nobody writes it again. */
export async function lastPayAgreement(tx: Tx, companyId: string): Promise<string> {
  const row = await tx
    .selectFrom('vacancy')
    .select('pay_agreement')
    .where('company_id', '=', companyId)
    .where('pay_agreement', '<>', '')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.pay_agreement ?? ''
}

/** What the company named last that a vikar in this occupation should be able to do; none when it never did. */
export async function lastSkills(tx: Tx, companyId: string, occupation: string | null): Promise<string[]> {
  if (occupation === null) return []
  const row = await tx
    .selectFrom('vacancy')
    .select('skills')
    .where('company_id', '=', companyId)
    .where('occupation_code', '=', occupation)
    .where('skills', '<>', sql<string[]>`'{}'`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.skills ?? []
}

/** What the employees of a vikariat learn, by the titles of their courses. */
export async function coursesOf(tx: Tx, caseEmployeeIds: readonly string[]): Promise<string[]> {
  if (caseEmployeeIds.length === 0) return []
  const rows = await tx
    .selectFrom('reservation as r')
    .innerJoin('course as c', 'c.id', 'r.course_id')
    .select('c.title')
    .distinct()
    .where('r.case_employee_id', 'in', [...caseEmployeeIds])
    .where('r.status', 'in', ['reserved', 'enrolled', 'completed'])
    .orderBy('c.title')
    .execute()
  return rows.map((r) => r.title)
}
