import { type Selectable, sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { type FollowUpStatus, followUpStatus } from '#core/rotation/follow-up-moves.ts'
import { isId } from '#features/cases/index.ts'
import { hashToken } from '#platform/auth/session.ts'
import type { FollowUp } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type FollowUpRow = Omit<Selectable<FollowUp>, 'due_on' | 'subject'> & {
  due_on: Day
  subject: 'temp' | 'employee'
  asked_on: Day | null
}

export const statusOf = (row: FollowUpRow): FollowUpStatus =>
  followUpStatus({
    asked: row.asked_at !== null,
    answered: row.answered_at !== null,
    closed: row.closed_at !== null,
  })

const rows = (tx: Tx) =>
  tx
    .selectFrom('follow_up as f')
    .selectAll('f')
    .select(sql<Day | null>`(f.asked_at at time zone 'Europe/Copenhagen')::date::text`.as('asked_on'))

/** The follow-up of a link. Whoever has the link has it: that is all that is known of them. */
export const followUpOfToken = (tx: Tx, token: string): Promise<FollowUpRow | undefined> =>
  asSystem(
    tx,
    async (s) =>
      (await rows(s).where('f.token_hash', '=', hashToken(token)).executeTakeFirst()) as
        | FollowUpRow
        | undefined,
  )

export const findFollowUp = async (tx: Tx, id: string): Promise<FollowUpRow | undefined> =>
  isId(id)
    ? ((await rows(tx).where('f.id', '=', id).executeTakeFirst()) as FollowUpRow | undefined)
    : undefined

export const lockFollowUp = async (tx: Tx, id: string): Promise<FollowUpRow | undefined> =>
  (await rows(tx).where('f.id', '=', id).forUpdate().executeTakeFirst()) as FollowUpRow | undefined

/** A follow-up that waits, with whom it is about, as a job centre reads it. */
export type DueRow = FollowUpRow & {
  case_number: number
  case_title: string
  company: string
  person_id: string | null
  name: string | null
  phone: string | null
  email: string | null
}

export const PER_PAGE = 50

/** Follow-ups of the actor's cases whose day has come and that nobody has answered; the oldest first. */
export async function dueFollowUps(
  tx: Tx,
  today: Day,
  page: number,
): Promise<{ rows: DueRow[]; total: number }> {
  const open = dueRows(tx)
    .where('f.due_on', '<=', today)
    .where('f.answered_at', 'is', null)
    .where('f.closed_at', 'is', null)
  const found = await open
    .orderBy('f.due_on')
    .orderBy('f.id')
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
    .execute()
  const { n } = await tx
    .selectFrom('follow_up as f')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('f.due_on', '<=', today)
    .where('f.answered_at', 'is', null)
    .where('f.closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { rows: await withCompanies(tx, found as unknown as DueRow[]), total: Number(n) }
}

/** Every follow-up of a case, with names, as a job centre reads it. */
export const followUpsOfCase = async (tx: Tx, caseId: string): Promise<DueRow[]> =>
  withCompanies(
    tx,
    (await dueRows(tx)
      .where('f.case_id', '=', caseId)
      .orderBy('f.due_on')
      .orderBy('f.id')
      .execute()) as unknown as DueRow[],
  )

export async function findDue(tx: Tx, id: string): Promise<DueRow | undefined> {
  if (!isId(id)) return undefined
  const row = await dueRows(tx).where('f.id', '=', id).executeTakeFirst()
  return row && (await withCompanies(tx, [row as unknown as DueRow]))[0]
}

const dueRows = (tx: Tx) =>
  rows(tx)
    .innerJoin('rotation_case as c', 'c.id', 'f.case_id')
    .leftJoin('case_temp as t', 't.id', 'f.temp_id')
    .leftJoin('person as p', 'p.id', 't.person_id')
    .leftJoin('case_employee as ce', 'ce.id', 'f.case_employee_id')
    .leftJoin('employee as e', 'e.id', 'ce.employee_id')
    .select([
      'c.number as case_number',
      'c.title as case_title',
      'p.id as person_id',
      sql<string | null>`coalesce(t.shown_name, trim(e.given_name || ' ' || e.family_name))`.as('name'),
      sql<string | null>`coalesce(p.phone, e.phone)`.as('phone'),
      sql<string | null>`coalesce(p.email, e.email)`.as('email'),
    ])

/** The companies' names, which are public. */
async function withCompanies(tx: Tx, found: readonly DueRow[]): Promise<DueRow[]> {
  if (found.length === 0) return []
  const ids = [...new Set(found.map((r) => r.company_id))]
  const names = await asSystem(tx, (s) =>
    s.selectFrom('company').select(['id', 'name']).where('id', 'in', ids).execute(),
  )
  return found.map((r) => ({ ...r, company: names.find((n) => n.id === r.company_id)?.name ?? '' }))
}

/** Questions that somebody logged in may answer now. */
export const openQuestions = async (tx: Tx, today: Day): Promise<FollowUpRow[]> =>
  (await rows(tx)
    .where('f.answered_at', 'is', null)
    .where('f.closed_at', 'is', null)
    .where('f.asked_at', 'is not', null)
    .where('f.due_on', '<=', today)
    .orderBy('f.due_on')
    .execute()) as FollowUpRow[]
