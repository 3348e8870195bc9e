import { sql } from 'kysely'
import { hashToken, newToken } from '#platform/auth/session.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type ApiKey = {
  readonly id: string
  readonly name: string
  /** The last letters, to tell keys apart. */
  readonly hint: string
  readonly madeAt: Date
  readonly madeBy: string | null
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

/** Keys of a company that work at one time: one for each system it has, and one to change over with. */
export const MAX_KEYS = 10
/** Every key begins so, which lets a secret scanner find one that has strayed into a repository. */
export const KEY_PREFIX = 'jk_'

/** A company's keys, those that work first. */
export async function listKeys(tx: Tx, companyId: string): Promise<ApiKey[]> {
  const rows = await tx
    .selectFrom('api_key as k')
    .leftJoin('account as a', 'a.id', 'k.created_by')
    .select([
      'k.id',
      'k.name',
      'k.key_hint as hint',
      'k.created_at as madeAt',
      'a.name as madeBy',
      'k.last_used_at as usedAt',
      'k.revoked_at as revokedAt',
    ])
    .where('k.company_id', '=', companyId)
    .orderBy(sql`k.revoked_at is not null`)
    .orderBy('k.created_at', 'desc')
    .limit(50)
    .execute()
  return rows
}

/** Makes a key and returns it; only its hash is kept. Undefined when the company has enough of them. */
export async function makeKey(
  tx: Tx,
  key: { companyId: string; accountId: string; name: string },
): Promise<string | undefined> {
  // two at once are counted one after the other
  await tx.selectFrom('company').select('id').where('id', '=', key.companyId).forUpdate().execute()
  const { n } = await tx
    .selectFrom('api_key')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('company_id', '=', key.companyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (n >= MAX_KEYS) return undefined
  const secret = KEY_PREFIX + newToken()
  await tx
    .insertInto('api_key')
    .values({
      company_id: key.companyId,
      created_by: key.accountId,
      name: key.name,
      key_hash: hashToken(secret),
      key_hint: secret.slice(-4),
    })
    .execute()
  return secret
}

/** Closes a key; its next request is refused. False when there is no such key that works. */
export async function revokeKey(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const result = await tx
    .updateTable('api_key')
    .set({ revoked_at: sql<Date>`app.now()` })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
