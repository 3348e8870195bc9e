import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { limits } from '#core/exchange/limits.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { hashToken } from '#platform/auth/session.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { CONFIRM_MAIL } from '../saved-mails.ts'
import { askedLately, lockAddress, type SavedRow, searchesOfAddress } from '../saved-store.ts'
import { savedToken } from '../token.ts'

export type Frequency = 'daily' | 'weekly'

export type SearchToSave = {
  /** In lower case. */
  email: string
  /** Canonical, without sorting and page: `searchQuery(kept(search))`. */
  query: string
  title: string
  frequency: Frequency
  lang: Lang
  /** The account whose own address this is: then nothing needs confirming. */
  accountId: string | undefined
}

/**
 * Keeps a search to send mails about.
 *
 * An account's own address begins at once and hears when it has too many. Any other address is asked to confirm first, at
 * most once an hour, and whoever typed it gets the same answer whether it is known, full or new: the oldest unconfirmed
 * search makes room, and where all are confirmed nothing is added.
 */
export async function saveSearch(
  tx: Tx,
  env: { enqueue: Enqueue; secretKey: string },
  s: SearchToSave,
): Promise<Result<'saved' | 'asked', 'too-many'>> {
  return asSystem(tx, async () => {
    await lockAddress(tx, s.email)
    const known = await searchesOfAddress(tx, s.email)
    const same = known.find((one) => one.query === s.query)
    if (s.accountId !== undefined) {
      if (same) return ok(await claim(tx, same, s))
      if (known.length >= limits.savedSearches) return refuse('too-many', { max: limits.savedSearches })
      await insert(tx, env.secretKey, s)
      return ok('saved')
    }
    const row = same ?? (await addUnconfirmed(tx, env.secretKey, s, known))
    if (row && row.confirmed_at === null && !(await askedLately(tx, s.email, CONFIRM_MAIL))) {
      await queueMail(tx, env.enqueue, {
        to: s.email,
        lang: s.lang,
        template: CONFIRM_MAIL,
        data: { token: savedToken(env.secretKey, row.id), title: s.title },
      })
    }
    return ok('asked')
  })
}

/** A search that was saved without login becomes the account's own. */
async function claim(tx: Tx, row: SavedRow, s: SearchToSave): Promise<'saved'> {
  await tx
    .updateTable('saved_search')
    .set({
      account_id: s.accountId,
      frequency: s.frequency,
      title: s.title,
      lang: s.lang,
      confirmed_at: row.confirmed_at ?? sql<Date>`app.now()`,
    })
    .where('id', '=', row.id)
    .execute()
  return 'saved'
}

async function addUnconfirmed(
  tx: Tx,
  secretKey: string,
  s: SearchToSave,
  known: readonly SavedRow[],
): Promise<SavedRow | undefined> {
  if (known.length >= limits.savedSearches) {
    const oldest = known.find((one) => one.confirmed_at === null)
    if (!oldest) return undefined
    await tx.deleteFrom('saved_search').where('id', '=', oldest.id).execute()
  }
  return insert(tx, secretKey, s)
}

/** Undefined when the same search already stands under an address that its account has since changed. */
async function insert(tx: Tx, secretKey: string, s: SearchToSave): Promise<SavedRow | undefined> {
  const id = randomUUID()
  return tx
    .insertInto('saved_search')
    .values({
      id,
      account_id: s.accountId ?? null,
      email: s.email,
      lang: s.lang,
      query: s.query,
      title: s.title,
      frequency: s.frequency,
      token_hash: hashToken(savedToken(secretKey, id)),
      confirmed_at: s.accountId === undefined ? null : sql<Date>`app.now()`,
    })
    .onConflict((c) => c.columns(['email', 'query']).doNothing())
    .returningAll()
    .executeTakeFirst()
}
