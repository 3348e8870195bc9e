import { sql } from 'kysely'
import { hashToken } from '../auth/session.ts'
import type { Tx } from '../db/transaction.ts'
import type { Fields } from './fields-of.ts'

/** Never kept in a draft: what must not lie in the database as plain text. */
const LEFT_OUT = new Set(['_once', 'cpr'])

/** Keeps typed fields for an hour under a token that only the person's browser has. */
export async function keepDraft(tx: Tx, token: string, path: string, fields: Fields): Promise<void> {
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !LEFT_OUT.has(name)))
  await tx
    .insertInto('form_draft')
    .values({ token_hash: hashToken(token), path, fields: JSON.stringify(kept) })
    .execute()
}

/** The draft of this form, taken out; undefined when there is none or it is older than an hour. */
export async function findDraft(tx: Tx, token: string, path: string): Promise<Fields | undefined> {
  const row = await tx
    .deleteFrom('form_draft')
    .where('token_hash', '=', hashToken(token))
    .where('path', '=', path)
    .where(sql<boolean>`saved_at > now() - interval '1 hour'`)
    .returning('fields')
    .executeTakeFirst()
  return row?.fields as Fields | undefined
}
