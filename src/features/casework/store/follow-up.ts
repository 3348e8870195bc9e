import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import { PER_PAGE } from '../model.ts'
import { OURS } from './next-actor.ts'

export const followUpKinds = [
  'certificate-waits',
  'answer-waits',
  'certificate-ends',
  'hire-starts',
  'hire-ends',
  'no-contact',
  'handover-waits',
] as const
export type FollowUpKind = (typeof followUpKinds)[number]

export type FollowUpQuery = {
  kind: FollowUpKind | undefined
  whose: 'all' | 'mine'
  overdue: boolean
  page: number
}

/** Something a caseworker should see to, with the day it is about and where it is done. */
export type FollowUpItem = {
  kind: FollowUpKind
  on: string
  person_id: string | null
  company_id: string | null
  /** The application, hire or proposal; the certificate's own id. */
  subject_id: string
  name: string
  overdue: boolean
  caseworker: string | null
}

/** How long beforehand something is worth seeing. */
export const CERTIFICATE_DAYS = 30
export const HIRE_START_DAYS = 14
export const HIRE_END_DAYS = 30
/** Days until a proposal from another unit is late. */
const PROPOSAL_DAYS = 7

const NAME = sql`trim(p.given_name || ' ' || p.family_name)`

/** One question for each kind; row-level security keeps all of them to the own unit. */
const parts: Readonly<Record<FollowUpKind, RawBuilder<unknown>>> = {
  'certificate-waits': sql`select a.deadline, p.id, null::uuid, a.id, ${NAME}, p.caseworker_id
    from application a join person p on p.id = a.person_id where a.status = 'awaiting_certificate'`,
  'answer-waits': sql`select a.deadline, p.id, null::uuid, a.id, ${NAME}, p.caseworker_id
    from application a join person p on p.id = a.person_id where a.status <> 'awaiting_certificate' and ${OURS}`,
  'certificate-ends': sql`select c.valid_to, p.id, null::uuid, c.id, ${NAME}, p.caseworker_id
    from certificate c join person p on p.id = c.person_id
    where c.superseded_at is null and c.decision = 'eligible' and c.valid_to between app.today() and app.today() + ${sql.lit(CERTIFICATE_DAYS)}`,
  'hire-starts': sql`select lower(h.period), p.id, null::uuid, h.id, ${NAME}, p.caseworker_id
    from hire h join person p on p.id = h.person_id
    where h.status = 'active' and lower(h.period) between app.today() and app.today() + ${sql.lit(HIRE_START_DAYS)}`,
  'hire-ends': sql`select upper(h.period) - 1, p.id, null::uuid, h.id, ${NAME}, p.caseworker_id
    from hire h join person p on p.id = h.person_id
    where h.status = 'active' and upper(h.period) - 1 between app.today() and app.today() + ${sql.lit(HIRE_END_DAYS)}`,
  'no-contact': sql`select (p.created_at at time zone 'Europe/Copenhagen')::date, p.id, null::uuid, p.id, ${NAME}, p.caseworker_id
    from person p where p.erased_at is null and p.account_id is null and p.phone is null and p.email is null`,
  'handover-waits': sql`select (h.proposed_at at time zone 'Europe/Copenhagen')::date + ${sql.lit(PROPOSAL_DAYS)}, h.person_id, h.company_id, h.id, app.handover_title(h.id), null::uuid
    from handover h where h.status = 'proposed' and h.to_unit = app.unit_id()`,
}

/** Only what is still to be done can be late: a hire that begins is not. */
const CAN_BE_LATE = sql.join(
  (['certificate-waits', 'answer-waits', 'handover-waits'] as const).map((k) => sql.lit(k)),
)

function items(q: FollowUpQuery, accountId: string | null) {
  const chosen = followUpKinds.filter((kind) => q.kind === undefined || q.kind === kind)
  const all = chosen.map(
    (kind) =>
      sql`select ${sql.lit(kind)} as kind, x.* from (${parts[kind]}) as x("on", person_id, company_id, subject_id, name, caseworker_id)`,
  )
  return sql`select i.kind, i."on"::text as "on", i.person_id, i.company_id, i.subject_id, i.name, w.name as caseworker,
      i."on" < app.today() and i.kind in (${CAN_BE_LATE}) as overdue
    from (${sql.join(all, sql` union all `)}) i left join account w on w.id = i.caseworker_id
    where i."on" is not null and ${q.whose === 'mine' ? sql`(i.caseworker_id = ${accountId} or i.kind = 'handover-waits')` : sql`true`}`
}

/** What is to be followed up, the earliest day first. */
export async function followUps(
  tx: Tx,
  q: FollowUpQuery,
  accountId: string | null,
): Promise<{ rows: FollowUpItem[]; total: number }> {
  const late = q.overdue ? sql`where overdue` : sql``
  const { rows } = await sql<FollowUpItem>`
    select * from (${items(q, accountId)}) i ${late}
    order by "on", kind, name, subject_id limit ${PER_PAGE} offset ${(q.page - 1) * PER_PAGE}`.execute(tx)
  const { rows: totals } = await sql<{ n: number }>`
    select count(*)::int as n from (${items(q, accountId)}) i ${late}`.execute(tx)
  return { rows, total: totals[0]!.n }
}

/** How many there are of each kind, and how many are late. */
export async function followUpCounts(
  tx: Tx,
  whose: FollowUpQuery['whose'],
  accountId: string | null,
): Promise<{ byKind: Map<FollowUpKind, number>; overdue: number; total: number }> {
  const q: FollowUpQuery = { kind: undefined, whose, overdue: false, page: 1 }
  const { rows } = await sql<{ kind: FollowUpKind; n: number; late: number }>`
    select kind, count(*)::int as n, count(*) filter (where overdue)::int as late from (${items(q, accountId)}) i group by kind`.execute(
    tx,
  )
  const sum = (of: 'n' | 'late') => rows.reduce((total, row) => total + row[of], 0)
  return { byKind: new Map(rows.map((r) => [r.kind, r.n])), overdue: sum('late'), total: sum('n') }
}
