import type { Selectable } from 'kysely'
import { type Day, day as toDay } from '#core/calendar/day.ts'
import { seated } from '#core/training/reservation-moves.ts'
import { rangeDays } from '#features/grants/index.ts'
import type { DB } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type FactEmployee = {
  id: string
  caseEmployeeId: string
  name: string
  functionTitle: string
  weeklyMinutes: number | null
  workplaceId: string
  workplace: string
  unitId: string
  goal: string
  returnPlan: string
}
export type FactSession = {
  id: string
  course: string
  amuNumber: string | null
  providerId: string
  provider: string
  place: string
  days: number
  from: Day
  to: Day
  fromMinute: number
  toMinute: number
  minutes: number
  priceOre: number
  employeeIds: string[]
}
export type FactCover = {
  id: string
  functionTitle: string
  from: Day
  to: Day
  weeklyMinutes: number
  introductionDays: number
  employeeIds: string[]
}
export type FactTemp = {
  id: string
  personId: string | null
  name: string
  functionTitle: string
  coverId: string | null
  unitId: string
  from: Day
  to: Day
  weeklyMinutes: number
  introduction: string
  colleague: string
}
export type FactParty = Pick<
  Selectable<DB['case_party']>,
  'id' | 'part' | 'name' | 'organisation_id' | 'account_id'
> & { organisation: string | null }

/** All facts of a case that an agreement says, as they stand now. */
export type CaseFacts = {
  case: Selectable<DB['rotation_case']>
  company: { id: string; name: string; cvr: string; town: string; sector: string }
  units: { id: string; name: string; lead: boolean }[]
  workplaces: { id: string; name: string; town: string; unitId: string }[]
  employees: FactEmployee[]
  sessions: FactSession[]
  covers: FactCover[]
  temps: FactTemp[]
  parties: FactParty[]
}

/** Read past the compartments: an agreement names all who take part, whoever puts it together. */
export const findCaseFacts = (tx: Tx, caseId: string): Promise<CaseFacts> =>
  asSystem(tx, async (s) => {
    const row = await s
      .selectFrom('rotation_case')
      .selectAll()
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    const company = await s
      .selectFrom('company')
      .select(['id', 'name', 'cvr', 'town', 'sector'])
      .where('id', '=', row.company_id)
      .executeTakeFirstOrThrow()
    const units = await s
      .selectFrom('case_unit as cu')
      .innerJoin('unit as u', 'u.id', 'cu.unit_id')
      .select(['u.id', 'u.name'])
      .where('cu.case_id', '=', caseId)
      .orderBy('u.name')
      .execute()
    const employees = await employeesOf(s, caseId)
    return {
      case: row,
      company,
      units: units.map((u) => ({ ...u, lead: u.id === row.unit_id })),
      workplaces: await workplacesOf(s, employees),
      employees,
      sessions: await sessionsOf(s, caseId, employees),
      covers: await coversOf(s, caseId, employees),
      temps: await tempsOf(s, caseId),
      parties: await s
        .selectFrom('case_party as p')
        .leftJoin('organisation as o', 'o.id', 'p.organisation_id')
        .select(['p.id', 'p.part', 'p.name', 'p.organisation_id', 'p.account_id', 'o.name as organisation'])
        .where('p.case_id', '=', caseId)
        .where('p.ended_at', 'is', null)
        .orderBy('p.part')
        .orderBy('p.name')
        .orderBy('p.id')
        .execute(),
    }
  })

async function employeesOf(tx: Tx, caseId: string): Promise<FactEmployee[]> {
  const rows = await tx
    .selectFrom('case_employee as ce')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .innerJoin('workplace as w', 'w.id', 'e.workplace_id')
    .select(['ce.id as caseEmployeeId', 'e.id', 'e.given_name', 'e.family_name', 'e.function_title'])
    .select(['e.weekly_minutes', 'w.id as workplaceId', 'w.name as workplace', 'ce.unit_id as unitId'])
    .select(['ce.goal', 'ce.return_plan'])
    .where('ce.case_id', '=', caseId)
    .where('ce.removed_at', 'is', null)
    .where('ce.declined_at', 'is', null)
    .orderBy('e.family_name')
    .orderBy('e.given_name')
    .orderBy('e.id')
    .execute()
  return rows.map(({ given_name, family_name, function_title, weekly_minutes, return_plan, ...rest }) => ({
    ...rest,
    name: `${given_name} ${family_name}`.trim(),
    functionTitle: function_title,
    weeklyMinutes: weekly_minutes,
    returnPlan: return_plan,
  }))
}

async function workplacesOf(tx: Tx, employees: readonly FactEmployee[]): Promise<CaseFacts['workplaces']> {
  const ids = [...new Set(employees.map((e) => e.workplaceId))]
  if (ids.length === 0) return []
  return tx
    .selectFrom('workplace')
    .select(['id', 'name', 'town', 'unit_id as unitId'])
    .where('id', 'in', ids)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

async function sessionsOf(
  tx: Tx,
  caseId: string,
  employees: readonly FactEmployee[],
): Promise<FactSession[]> {
  const seats = await tx
    .selectFrom('reservation as r')
    .innerJoin('course_session as cs', 'cs.id', 'r.session_id')
    .select(['r.session_id', 'r.case_employee_id'])
    .where('r.case_id', '=', caseId)
    .where('r.status', 'in', seated)
    .where('cs.status', '<>', 'cancelled')
    .execute()
  const employeeOf = new Map(employees.map((e) => [e.caseEmployeeId, e.id]))
  const taken = new Map<string, string[]>()
  for (const { session_id, case_employee_id } of seats) {
    const id = case_employee_id && employeeOf.get(case_employee_id)
    if (id) taken.set(session_id, [...(taken.get(session_id) ?? []), id])
  }
  if (taken.size === 0) return []
  const rows = await tx
    .selectFrom('course_session as cs')
    .innerJoin('course as c', 'c.id', 'cs.course_id')
    .innerJoin('organisation as o', 'o.id', 'cs.provider_id')
    .innerJoin('course_day as d', 'd.session_id', 'cs.id')
    .select(['cs.id', 'c.title as course', 'c.amu_number as amuNumber', 'cs.provider_id as providerId'])
    .select(['o.name as provider', 'cs.place', 'cs.town', 'cs.price_ore as priceOre'])
    .select((e) => [
      e.fn.min('d.day').as('from'),
      e.fn.max('d.day').as('to'),
      e.fn.count<number>('d.day').as('days'),
      e.fn.min('d.from_minute').as('fromMinute'),
      e.fn.max('d.to_minute').as('toMinute'),
      e.fn
        .sum<number>(e('d.to_minute', '-', e('d.from_minute', '+', e.ref('d.break_minutes'))))
        .as('minutes'),
    ])
    .where('cs.id', 'in', [...taken.keys()])
    .groupBy(['cs.id', 'c.title', 'c.amu_number', 'o.name'])
    .execute()
  return rows
    .map(({ town, ...row }) => ({
      ...row,
      place: [row.place, town].filter((p) => p !== '').join(', '),
      from: toDay(row.from),
      to: toDay(row.to),
      days: Number(row.days),
      minutes: Number(row.minutes),
      priceOre: Number(row.priceOre),
      employeeIds: taken.get(row.id)!.sort(),
    }))
    .sort((a, b) => (`${a.from}${a.course}${a.id}` < `${b.from}${b.course}${b.id}` ? -1 : 1))
}

async function coversOf(tx: Tx, caseId: string, employees: readonly FactEmployee[]): Promise<FactCover[]> {
  const employeeOf = new Map(employees.map((e) => [e.caseEmployeeId, e.id]))
  const links = await tx
    .selectFrom('cover_for')
    .select(['cover_id', 'case_employee_id'])
    .where('case_id', '=', caseId)
    .execute()
  const rows = await tx
    .selectFrom('case_cover')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('starts_on')
    .orderBy('function_title')
    .orderBy('id')
    .execute()
  return rows.map((c) => ({
    id: c.id,
    functionTitle: c.function_title,
    from: toDay(c.starts_on),
    to: toDay(c.ends_on),
    weeklyMinutes: c.weekly_minutes,
    introductionDays: c.introduction_days,
    employeeIds: links
      .filter((l) => l.cover_id === c.id)
      .flatMap((l) => employeeOf.get(l.case_employee_id) ?? [])
      .sort(),
  }))
}

async function tempsOf(tx: Tx, caseId: string): Promise<FactTemp[]> {
  const rows = await tx
    .selectFrom('case_temp')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('status', 'in', ['reserved', 'active'])
    .orderBy('shown_name')
    .orderBy('id')
    .execute()
  return rows.map((t) => {
    const [from, to] = rangeDays(t.period)
    return {
      ...{ id: t.id, personId: t.person_id, name: t.shown_name, functionTitle: t.function_title },
      ...{ coverId: t.cover_id, unitId: t.unit_id, from, to, weeklyMinutes: t.weekly_minutes },
      ...{ introduction: t.introduction, colleague: t.colleague },
    }
  })
}
