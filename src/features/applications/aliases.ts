import { type RawBuilder, sql } from 'kysely'
import { liveStatuses } from '#core/exchange/application-status.ts'
import { limits } from '#core/exchange/limits.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** The alias under which a company knows a person now, made at first sight. */
export async function aliasFor(tx: Tx, companyId: string, personId: string): Promise<string> {
  const found = await aliasesFor(tx, companyId, [personId])
  return found.get(personId)!
}

/** The company's aliases of several persons, by person; those it has not met, or not since the last change, get one. */
export async function aliasesFor(
  tx: Tx,
  companyId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  return asSystem(tx, async (s) => {
    // in one order, so that two colleagues who open the same list do not wait for each other crosswise
    await s
      .insertInto('candidate_alias')
      .values([...personIds].sort().map((person_id) => ({ company_id: companyId, person_id })))
      .onConflict((c) => c.columns(['company_id', 'person_id']).where('retired_at', 'is', null).doNothing())
      .execute()
    const rows = await s
      .selectFrom('candidate_alias')
      .select(['id', 'person_id'])
      .where('company_id', '=', companyId)
      .where('person_id', 'in', personIds)
      .where('retired_at', 'is', null)
      .execute()
    const found = new Map(rows.map((row) => [row.person_id, row.id]))
    // one that was there is retired between the two: its person gets another
    const missed = personIds.filter((id) => !found.has(id))
    return missed.length > 0 ? new Map([...found, ...(await aliasesFor(tx, companyId, missed))]) : found
  })
}

/**
 * Somebody has hidden from companies, or an application has ended: the aliases concerned are not used again. While the two
 * are in contact the company keeps the one it knows, or it could not tell whom it talks with.
 */
export const retireAliases = (tx: Tx, of: { personId: string } | { applicationId: string }): Promise<void> =>
  retire(
    tx,
    'personId' in of
      ? sql<boolean>`c.person_id = ${of.personId}`
      : sql<boolean>`c.id = (select alias_id from application where id = ${of.applicationId})`,
  )

/** Each night: aliases that are old, whose contact is over, or whose person is not shown to companies any more. */
export const retireOldAliases = (tx: Tx): Promise<void> =>
  retire(
    tx,
    sql<boolean>`(c.created_at < app.now() - make_interval(days => ${limits.aliasDays})
      or exists (select 1 from application a where a.alias_id = c.id)
      or not exists (select 1 from profile_card p where p.person_id = c.person_id))`,
  )

/** Those that a contact points to are kept for it; of the others nothing stays. */
const retire = (tx: Tx, which: RawBuilder<boolean>): Promise<void> =>
  asSystem(tx, async (s) => {
    const inContact = sql`(exists (select 1 from application a where a.alias_id = c.id and a.status = any (${[...liveStatuses]}::text[]))
      or exists (select 1 from hire h where h.company_id = c.company_id and h.person_id = c.person_id and h.status in ('reserved', 'active')))`
    await sql`delete from candidate_alias c where c.retired_at is null and ${which} and not ${inContact}
      and not exists (select 1 from application a where a.alias_id = c.id)
      and not exists (select 1 from pool_member m where m.alias_id = c.id)`.execute(s)
    await sql`update candidate_alias c set retired_at = app.now() where c.retired_at is null and ${which} and not ${inContact}`.execute(
      s,
    )
  })
