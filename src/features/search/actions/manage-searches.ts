import { sql } from 'kysely'
import { hashToken } from '#platform/auth/session.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { addressOf, type SavedRow, searchByToken, searchesOfAddress } from '../saved-store.ts'

/** What the holder of a mail's link may see and stop: the searches of the address it was sent to. */
export type Managed = { readonly own: SavedRow; readonly all: readonly SavedRow[] }

const TOKEN = /^[\w-]{43}$/

/** The searches behind a link, or undefined when it leads nowhere any more. */
export async function managedBy(tx: Tx, token: string): Promise<Managed | undefined> {
  if (!TOKEN.test(token)) return undefined
  return asSystem(tx, async () => {
    const own = await searchByToken(tx, hashToken(token))
    return own && { own, all: await searchesOfAddress(tx, await addressOf(tx, own)) }
  })
}

/** Confirms every unconfirmed search of the address: one mail asks for all that came within its hour. */
export async function confirmSearches(tx: Tx, { all }: Managed): Promise<void> {
  const ids = all.filter((one) => one.confirmed_at === null).map((one) => one.id)
  if (ids.length === 0) return
  await asSystem(tx, () =>
    tx
      .updateTable('saved_search')
      .set({ confirmed_at: sql<Date>`app.now()`, seen_until: sql<Date>`app.now()` })
      .where('id', 'in', ids)
      .execute(),
  )
}

/** Ends one of the address's searches, or with `all` every one. Whether there was anything to end. */
export async function stopSearches(tx: Tx, { all }: Managed, which: 'all' | (string & {})): Promise<boolean> {
  const ids = all.filter((one) => which === 'all' || one.id === which).map((one) => one.id)
  if (ids.length === 0) return false
  await asSystem(tx, () => tx.deleteFrom('saved_search').where('id', 'in', ids).execute())
  return true
}

/** Ends a search of the account's own; false when it is not. */
export async function stopOwnSearch(tx: Tx, accountId: string, id: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false
  const gone = await tx
    .deleteFrom('saved_search')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
