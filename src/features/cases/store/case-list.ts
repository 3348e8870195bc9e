import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { type CaseStatus, caseStatuses } from '#core/rotation/case-moves.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export const PER_PAGE = 20

/** The lists of cases: what is going on, each stage by itself, and what is over. */
export const views = ['open', 'wish', 'preparing', 'running', 'over', 'archived'] as const
export type View = (typeof views)[number]

const STATUSES: Readonly<Record<View, readonly CaseStatus[]>> = {
  open: ['wish', 'preparing', 'running'],
  wish: ['wish'],
  preparing: ['preparing'],
  running: ['running'],
  over: ['ended', 'stopped', 'declined'],
  archived: ['archived'],
}

export type CaseQuery = {
  readonly view: View
  /** Words of the title, of whom it is for, or of the company's name; or the case's number. */
  readonly words: string
  /** Only cases with a workplace in this unit. */
  readonly unitId: string | undefined
  /** Only those the actor leads or is responsible for. */
  readonly mine: boolean
  /** Only these, when the question is whose turn it is. */
  readonly ids: readonly string[] | undefined
  readonly page: number
}

export type CaseListItem = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly whom: string
  readonly company: string
  readonly unit: string
  readonly status: CaseStatus
  readonly wantedFrom: Day | null
  readonly wantedTo: Day | null
  readonly people: number | null
  readonly lead_id: string | null
}

/** The order of `caseStatus`, for the database. */
const status = sql<CaseStatus>`case when c.archived_at is not null then 'archived' when c.stopped_at is not null then 'stopped'
  when c.ended_at is not null then 'ended' when c.started_at is not null then 'running' when c.accepted_at is not null then 'preparing'
  when c.declined_at is not null then 'declined' else 'wish' end`

const likeOf = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/** Everything but the view, as a condition on `c`. */
async function filter(tx: Tx, q: CaseQuery, accountId: string | null): Promise<RawBuilder<unknown>> {
  const parts: RawBuilder<unknown>[] = [sql`true`]
  if (q.words !== '') {
    const like = likeOf(q.words)
    // a unit that only has a workplace of it may not read the company, but knows its name from the case
    const companies = await asSystem(tx, (s) =>
      s.selectFrom('company').select('id').where('name', 'ilike', like).limit(500).execute(),
    )
    const number = /^\d{1,9}$/.test(q.words) ? Number(q.words) : -1
    parts.push(sql`(c.title ilike ${like} or c.whom ilike ${like} or c.number = ${number}
      or c.company_id = any(${companies.map(({ id }) => id)}::uuid[]))`)
  }
  if (q.unitId)
    parts.push(
      sql`exists (select 1 from case_unit cu where cu.case_id = c.id and cu.unit_id = ${q.unitId}::uuid)`,
    )
  if (q.mine)
    parts.push(sql`(c.lead_id = ${accountId}::uuid or c.contact_id = ${accountId}::uuid
      or exists (select 1 from case_unit cu where cu.case_id = c.id and cu.caseworker_id = ${accountId}::uuid))`)
  if (q.ids) parts.push(sql`c.id = any(${[...q.ids]}::uuid[])`)
  return sql.join(parts, sql` and `)
}

/** One page of the cases the actor takes part in, the newest first, and how many there are in each list. */
export async function listCases(
  tx: Tx,
  q: CaseQuery,
  accountId: string | null,
): Promise<{ items: CaseListItem[]; counts: Readonly<Record<View, number>> }> {
  const where = await filter(tx, q, accountId)
  const counted = await sql<{ status: CaseStatus; n: number }>`
    select ${status} as status, count(*)::int as n from rotation_case c where ${where} group by 1`.execute(tx)
  const of = (one: CaseStatus) => counted.rows.find((row) => row.status === one)?.n ?? 0
  const counts = Object.fromEntries(
    views.map((view) => [view, STATUSES[view].reduce((sum, one) => sum + of(one), 0)]),
  ) as Record<View, number>
  const { rows } = await sql<{ id: string }>`
    select c.id from rotation_case c where ${where} and ${status} = any(${[...STATUSES[q.view]]})
    order by c.number desc limit ${PER_PAGE} offset ${(q.page - 1) * PER_PAGE}`.execute(tx)
  return {
    items: await listItems(
      tx,
      rows.map(({ id }) => id),
    ),
    counts,
  }
}

/** What a list says of cases the actor has been shown. */
export async function listItems(tx: Tx, ids: readonly string[]): Promise<CaseListItem[]> {
  if (ids.length === 0) return []
  const { rows } = await asSystem(tx, (s) =>
    sql<CaseListItem>`select c.id, c.number, c.title, c.whom, co.name as company, u.name as unit, ${status} as status,
      c.wanted_from as "wantedFrom", c.wanted_to as "wantedTo", c.people_estimate as people, c.lead_id
      from rotation_case c join company co on co.id = c.company_id join unit u on u.id = c.unit_id
      where c.id = any(${[...ids]}::uuid[])`.execute(s),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Cases that most look for when they ask what waits: the ones still going on, or over but not put away. */
const MOST_TO_LOOK_AT = 200

/** The newest cases of the actor in which something may wait; of a consultant of the secretariat, those she leads. */
export async function casesToLookAt(
  tx: Tx,
  actor: { role: string; accountId: string | null },
): Promise<string[]> {
  const own = actor.role === 'secretariat' ? sql`c.lead_id = ${actor.accountId}::uuid` : sql`true`
  const { rows } = await sql<{ id: string }>`select c.id from rotation_case c
    where c.archived_at is null and ${own} order by c.number desc limit ${MOST_TO_LOOK_AT}`.execute(tx)
  return rows.map(({ id }) => id)
}

export const isView = (text: string): text is View => (views as readonly string[]).includes(text)
export const isStatus = (text: string): text is CaseStatus =>
  (caseStatuses as readonly string[]).includes(text)
