import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/transaction.ts'

/**
 * One effect for a form sent twice: the key is claimed in the business transaction, so a second request waits for the
 * first to commit and is then given the same answer; a refusal rolls the claim back and the form can be sent again.
 */
export type Claim = { kind: 'new' } | { kind: 'replay'; response: Response } | { kind: 'different' }

// cookies are for the first answer only
const STORED_HEADERS = ['location', 'content-type']

export const requestHash = (method: string, path: string, raw: Buffer): Buffer =>
  createHash('sha256').update(method).update('\n').update(path).update('\n').update(raw).digest()

/** Claims `key` for this actor, or finds the answer that was given before. */
export async function claimKey(tx: Tx, actor: string, key: string, hash: Buffer): Promise<Claim> {
  const claimed = await tx
    .insertInto('idempotency')
    .values({ actor, key, request_hash: hash })
    .onConflict((c) => c.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return { kind: 'new' }
  const before = await tx
    .selectFrom('idempotency')
    .selectAll()
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!before?.status || !before.request_hash.equals(hash)) return { kind: 'different' }
  const headers = new Headers(before.headers as Record<string, string>)
  headers.set('idempotent-replay', 'true')
  return {
    kind: 'replay',
    response: new Response(before.body ? new Uint8Array(before.body) : null, {
      status: before.status,
      headers,
    }),
  }
}

/** Keeps the answer beside the claim, to be given again. */
export async function keepAnswer(tx: Tx, actor: string, key: string, response: Response): Promise<void> {
  // a download has changed nothing: it may be asked for again, and no copy of it lies here
  if (response.headers.has('content-disposition')) {
    await tx.deleteFrom('idempotency').where('actor', '=', actor).where('key', '=', key).execute()
    return
  }
  const headers: Record<string, string> = {}
  for (const name of STORED_HEADERS) {
    const value = response.headers.get(name)
    if (value) headers[name] = value
  }
  const body = Buffer.from(await response.clone().arrayBuffer())
  await tx
    .updateTable('idempotency')
    .set({
      status: response.status,
      headers: JSON.stringify(headers),
      body: body.length > 0 && body.length < 65_536 ? body : null,
    })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute()
}

/** Keys older than two days are forgotten by the nightly clean-up. */
export const forgetOldKeys = (tx: Tx) =>
  tx.deleteFrom('idempotency').where(sql<boolean>`created_at < now() - interval '2 days'`).execute()
