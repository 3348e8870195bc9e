import { type Insertable, sql, type UpdateObject } from 'kysely'
import type { DB, Vacancy } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { VacancyRow } from './model.ts'

const LIVE = sql`('interest', 'sent', 'talking', 'offered', 'awaiting_certificate')`

/** A vikariat the actor may see, or undefined. */
export const findVacancy = (tx: Tx, id: string): Promise<VacancyRow | undefined> =>
  tx.selectFrom('vacancy').selectAll().where('id', '=', id).executeTakeFirst()

/** One the actor may change, locked until the transaction ends: two who change it come one after the other. */
export const lockVacancy = (tx: Tx, id: string): Promise<VacancyRow | undefined> =>
  tx.selectFrom('vacancy').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertVacancy = (tx: Tx, values: Insertable<Vacancy>): Promise<VacancyRow> =>
  tx.insertInto('vacancy').values(values).returningAll().executeTakeFirstOrThrow()

/** Writes a locked vikariat. */
export const updateVacancy = (
  tx: Tx,
  v: Pick<VacancyRow, 'id' | 'version'>,
  columns: UpdateObject<DB, 'vacancy'>,
): Promise<VacancyRow> =>
  tx
    .updateTable('vacancy')
    .set({ ...columns, version: v.version + 1, updated_at: sql<Date>`app.now()` })
    .where('id', '=', v.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteVacancy = (tx: Tx, id: string) =>
  tx.deleteFrom('vacancy').where('id', '=', id).where('status', '=', 'draft').execute()

/** Drafts and published vikariater of a company. */
export const countOpen = async (tx: Tx, companyId: string): Promise<number> =>
  (
    await tx
      .selectFrom('vacancy')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('company_id', '=', companyId)
      .where('status', '<>', 'closed')
      .executeTakeFirstOrThrow()
  ).n

/** Makes the numbered openings of a vikariat agree with its `openings`; those that are filled stay. */
export async function syncOpenings(tx: Tx, vacancyId: string, openings: number): Promise<void> {
  await sql`insert into opening (vacancy_id, no) select ${vacancyId}, n from generate_series(1, ${openings}::int) n
    on conflict do nothing`.execute(tx)
  await sql`delete from opening o where o.vacancy_id = ${vacancyId} and o.no > ${openings}
    and not exists (select 1 from hire h where h.vacancy_id = o.vacancy_id and h.opening_no = o.no)`.execute(
    tx,
  )
}

export type Standing = {
  /** Somebody still has something to do. */
  live: number
  hired: number
  reserved: number
  /** Periods of hires that stand, both ends counted. */
  hires: { from: string; to: string }[]
}

/** Who is in touch with a vikariat: numbers and days, no persons; asked as the system, since applicants are of many units. */
export async function standingOf(tx: Tx, vacancyId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`select
    (select count(*)::int from application where vacancy_id = ${vacancyId} and status in ${LIVE}) as live,
    (select count(*)::int from hire where vacancy_id = ${vacancyId} and status in ('active', 'ended')) as hired,
    (select count(*)::int from hire where vacancy_id = ${vacancyId} and status = 'reserved') as reserved,
    (select coalesce(jsonb_agg(jsonb_build_object('from', lower(period)::text, 'to', (upper(period) - 1)::text)), '[]')
      from hire where vacancy_id = ${vacancyId} and status in ('reserved', 'active', 'ended')) as hires`.execute(
    tx,
  )
  return rows[0]!
}

export type Applicant = { personId: string; unitId: string }

/** What open vikariater of some occupations wish for, the most wished first; of other companies than `asking` when a company asks. */
export async function skillsWished(
  tx: Tx,
  occupations: readonly string[],
  most: number,
  asking: string | null = null,
): Promise<string[]> {
  if (occupations.length === 0) return []
  const { rows } = await sql<{
    skill: string
  }>`select min(s) as skill from vacancy_listing l, unnest(l.skills) s
    where l.occupation_code = any(${[...occupations]}::text[]) and l.company_id is distinct from ${asking}::uuid group by lower(s) order by count(*) desc, min(s) limit ${most}`.execute(
    tx,
  )
  return rows.map(({ skill }) => skill)
}

/** Those whose application is live; asked as the system. */
export async function liveApplicants(tx: Tx, vacancyId: string): Promise<Applicant[]> {
  const { rows } = await sql<Applicant>`select person_id as "personId", unit_id as "unitId" from application
    where vacancy_id = ${vacancyId} and status in ${LIVE} order by id`.execute(tx)
  return rows
}

/** Published vikariater that time may close: their period or their last day to apply is past. Asked as the system. */
export async function overdueVacancies(tx: Tx): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`select id from vacancy
    where status = 'published' and (ends_on < app.today() or apply_by < app.today()) order by id`.execute(tx)
  return rows
}

/** Closed vikariater that somebody applied for in the very moment they closed. Asked as the system. */
export async function closedWithApplicants(tx: Tx): Promise<{ id: string; outcome: string | null }[]> {
  const { rows } = await sql<{ id: string; outcome: string | null }>`select v.id, v.outcome from vacancy v
    where v.status = 'closed' and exists (select 1 from application a where a.vacancy_id = v.id
      and a.status in ('interest', 'sent', 'talking', 'offered')) order by v.id`.execute(tx)
  return rows
}
