import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { SavedSearch } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type SavedRow = Selectable<SavedSearch>

/** Days until a search that nobody confirmed is forgotten. */
const UNCONFIRMED_DAYS = 7

/** One at a time for an address, until the transaction ends: counting and adding belong together. */
export const lockAddress = async (tx: Tx, email: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`saved-search ${email}`}, 0))`.execute(tx)
}

/** Every search whose mails go to an address: an account's go to the one on the account now. */
export async function searchesOfAddress(tx: Tx, address: string): Promise<SavedRow[]> {
  const { rows } = await sql<SavedRow>`
    select s.* from saved_search s left join account a on a.id = s.account_id
    where ${addressNow} = ${address} order by s.created_at`.execute(tx)
  return rows
}

export async function addressOf(tx: Tx, row: SavedRow): Promise<string> {
  const { rows } = await sql<{ address: string }>`
    select ${addressNow} as address from saved_search s left join account a on a.id = s.account_id where s.id = ${row.id}`.execute(
    tx,
  )
  return rows[0]?.address ?? row.email
}

const addressNow = sql<string>`lower(coalesce(a.email, s.email))`

export const searchesOfAccount = (tx: Tx, accountId: string): Promise<SavedRow[]> =>
  tx
    .selectFrom('saved_search')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .orderBy('created_at', 'desc')
    .execute()

export const searchByToken = (tx: Tx, hash: Buffer): Promise<SavedRow | undefined> =>
  tx.selectFrom('saved_search').selectAll().where('token_hash', '=', hash).executeTakeFirst()

/** Whether the address has been asked to confirm within the last hour. */
export async function askedLately(tx: Tx, email: string, template: string): Promise<boolean> {
  const row = await tx
    .selectFrom('mail')
    .select('id')
    .where('to_address', '=', email)
    .where('template', '=', template)
    .where(sql<boolean>`created_at > app.now() - interval '1 hour'`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const forgetUnconfirmed = (tx: Tx) =>
  tx
    .deleteFrom('saved_search')
    .where('confirmed_at', 'is', null)
    .where(sql<boolean>`created_at < app.now() - make_interval(days => ${UNCONFIRMED_DAYS})`)
    .execute()

/**
 * The addresses whose searches are due:
 * - confirmed, and no mail sent for it today;
 * - daily ones each day, weekly ones on Mondays, or when a Monday was missed;
 * - an account's address is the one on the account now, and closed accounts get nothing.
 */
export async function dueAddresses(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select distinct ${addressNow} as address from saved_search s left join account a on a.id = s.account_id
    where ${isDue} order by 1`.execute(tx)
  return rows.map((row) => row.address)
}

/** The due searches of an address, locked: a second worker waits and then finds none. */
export async function lockDue(tx: Tx, address: string): Promise<SavedRow[]> {
  const { rows } = await sql<SavedRow>`
    select s.* from saved_search s left join account a on a.id = s.account_id
    where ${isDue} and ${addressNow} = ${address} order by s.created_at for update of s`.execute(tx)
  return rows
}

const isDue = sql<boolean>`s.confirmed_at is not null and a.disabled_at is null
  and (s.last_sent_on is null or s.last_sent_on < app.today())
  and (s.frequency = 'daily' or extract(isodow from app.today()) = 1 or s.seen_until < app.now() - interval '8 days')`
