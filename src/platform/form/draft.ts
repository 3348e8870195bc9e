import { sql } from 'kysely'
import { hashToken } from '../auth/session.ts'
import type { Tx } from '../db/transaction.ts'
import type { Fields } from './fields-of.ts'

/** Never kept in a draft: what must not lie in the database as plain text, by its name or by its look. */
const LEFT_OUT = new Set(['_once', 'cpr'])
const CPR_LIKE = /^\s*\d{6}[\s-]*\d{4}\s*$/
const mayBeKept = ([name, values]: [string, readonly string[]]) =>
  !LEFT_OUT.has(name) && !values.some((v) => CPR_LIKE.test(v))

/** Keeps typed fields for an hour under a token that only the person's browser has; a second one of the same form replaces it. */
export async function keepDraft(
  tx: Tx,
  token: string,
  accountId: string | null,
  path: string,
  fields: Fields,
): Promise<void> {
  const kept = Object.fromEntries(Object.entries(fields).filter(mayBeKept))
  const row = { token_hash: hashToken(token), fields: JSON.stringify(kept) }
  await tx
    .insertInto('form_draft')
    .values({ ...row, account_id: accountId, path })
    .onConflict((c) => c.columns(['account_id', 'path']).doUpdateSet({ ...row, saved_at: sql<Date>`now()` }))
    .execute()
}

/**
 * The draft of this form, taken out; undefined when there is none or it is older than an hour. On a shared computer the
 * next one to log in is not shown what somebody else typed.
 */
export async function findDraft(
  tx: Tx,
  token: string,
  accountId: string | null,
  path: string,
): Promise<Fields | undefined> {
  const row = await tx
    .deleteFrom('form_draft')
    .where('token_hash', '=', hashToken(token))
    .where('path', '=', path)
    .where((e) => e.or([e('account_id', 'is', null), e('account_id', '=', accountId)]))
    .where(sql<boolean>`saved_at > now() - interval '1 hour'`)
    .returning('fields')
    .executeTakeFirst()
  return row?.fields as Fields | undefined
}

/** Drafts nobody came back for, removed by the nightly clean-up. */
export const forgetOldDrafts = (tx: Tx) =>
  tx.deleteFrom('form_draft').where(sql<boolean>`saved_at < now() - interval '1 hour'`).execute()
