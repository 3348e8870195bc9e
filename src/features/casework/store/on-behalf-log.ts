import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import { PER_PAGE } from '../model.ts'
import { type OnBehalfReason, onBehalfPrefix } from '../on-behalf.ts'

export type OnBehalfDeed = {
  at: Date
  command: string
  reason: string
  by: string | null
  person_id: string | null
  company_id: string | null
  name: string
}

export type OnBehalfQuery = { whose: 'all' | 'mine'; reason: OnBehalfReason | undefined; page: number }

/** Applications keep themselves for whom and why they were sent; the trail's rows of the same deed would say it twice. */
export const APPLIED = 'application.apply-on-behalf'

/**
 * What the unit has done on behalf of citizens and companies, one line for each deed however many rows it wrote. Taken from
 * the audit trail, of which a unit reads its own (by the unit: what an action did as the system still names who acted for
 * whom); of cases that have moved on nothing is shown.
 */
const deeds = (q: OnBehalfQuery, accountId: string | null) => sql`
  select d.at, d.command, d.reason, w.name as by, p.id as person_id, c.id as company_id,
    coalesce(trim(p.given_name || ' ' || p.family_name), c.name) as name
  from (
    select distinct at, command, reason, account_id, on_behalf_of from audit.entry
    where on_behalf_of is not null and unit_id = app.unit_id() and command <> ${APPLIED}
    union all
    select created_at, ${APPLIED}, on_behalf_reason, on_behalf_by, person_id from application where on_behalf_reason is not null) d
  left join account w on w.id = d.account_id
  left join person p on p.id = d.on_behalf_of and p.erased_at is null
  left join company c on c.id = d.on_behalf_of
  where (p.id is not null or c.id is not null)
    and ${q.whose === 'mine' ? sql`d.account_id = ${accountId}` : sql`true`}
    and ${q.reason ? sql`starts_with(d.reason, ${onBehalfPrefix(q.reason)})` : sql`true`}`

export async function onBehalfDeeds(
  tx: Tx,
  q: OnBehalfQuery,
  accountId: string | null,
): Promise<{ rows: OnBehalfDeed[]; total: number }> {
  const { rows } = await sql<OnBehalfDeed>`
    select * from (${deeds(q, accountId)}) d order by at desc, name limit ${PER_PAGE} offset ${(q.page - 1) * PER_PAGE}`.execute(
    tx,
  )
  const { rows: totals } = await sql<{ n: number }>`
    select count(*)::int as n from (${deeds(q, accountId)}) d`.execute(tx)
  return { rows, total: totals[0]!.n }
}

/** What a unit has done on a person's behalf, for the person to read: asked as the system, for the person themselves. */
export async function deedsForPerson(tx: Tx, personId: string) {
  const { rows } = await sql<{ at: Date; command: string; reason: string }>`
    select distinct at, command, reason from audit.entry
      where on_behalf_of = ${personId} and unit_id is not null and command <> ${APPLIED}
    union all
    select created_at, ${APPLIED}, on_behalf_reason from application where person_id = ${personId} and on_behalf_reason is not null
    order by at desc limit 50`.execute(tx)
  return rows
}
