import { sql } from 'kysely'
import { unlessRefused } from '#platform/db/savepoint.ts'
import type { Tx } from '#platform/db/transaction.ts'

type Erased = {
  id: string
  account_id: string | null
  email: string | null
  given_name: string
  family_name: string
}

/** Search words in the access log that name the person; that a search was made stays in the log for its six months. */
export async function eraseTraces(tx: Tx, person: Erased): Promise<void> {
  await tx
    .updateTable('audit.view_log')
    .set({ criterion: null })
    .where('person_id', '=', person.id)
    .where('criterion', 'is not', null)
    .execute()
  const name = `${person.given_name} ${person.family_name}`.trim()
  await sql`update audit.search_log set criterion = '–' where position(lower(${name}) in lower(criterion)) > 0`.execute(
    tx,
  )
}

/**
 * Ends the person's logins and takes away what hangs on the account: mails, drafts, kept answers, searches, notices. An
 * account that also acts for a company stays for that; one that only was the person's goes, or is emptied where other rows
 * still point to it. Answers which rows' trail must be emptied too.
 */
export async function eraseAccount(tx: Tx, person: Erased, whole: boolean): Promise<string[]> {
  const searches = await tx
    .deleteFrom('saved_search')
    .where((e) =>
      e.or([
        e('account_id', '=', person.account_id),
        e(e.fn('lower', ['email']), '=', (person.email ?? '').toLowerCase()),
      ]),
    )
    .returning('id')
    .execute()
  const rows = searches.map(({ id }) => `saved_search:${id}`)
  if (person.email) await tx.deleteFrom('mail').where('to_address', '=', person.email).execute()
  const accountId = person.account_id
  if (!accountId) return rows
  await tx.deleteFrom('session').where('account_id', '=', accountId).execute()
  await tx.deleteFrom('form_draft').where('account_id', '=', accountId).execute()
  await tx.deleteFrom('idempotency').where('actor', '=', accountId).execute()
  const others = await tx
    .selectFrom('membership')
    .select('id')
    .where('account_id', '=', accountId)
    .where((e) => e.or([e('person_id', 'is', null), e('person_id', '<>', person.id)]))
    .where('ended_at', 'is', null)
    .execute()
  const isOnlyTheirs = others.length === 0
  if (isOnlyTheirs) {
    await tx.deleteFrom('mail').where('account_id', '=', accountId).execute()
    await tx.deleteFrom('notice').where('account_id', '=', accountId).execute()
    await tx.updateTable('account').set({ email: null, phone: null }).where('id', '=', accountId).execute()
  }
  if (whole) {
    await tx.updateTable('person').set({ account_id: null }).where('id', '=', person.id).execute()
    await tx.deleteFrom('membership').where('person_id', '=', person.id).execute()
    if (isOnlyTheirs) await removeAccount(tx, accountId)
  }
  return isOnlyTheirs ? [...rows, `account:${accountId}`] : rows
}

const NOBODY = 'Slettet bruger'

async function removeAccount(tx: Tx, accountId: string): Promise<void> {
  const gone = await unlessRefused(tx, { 23503: 'pointed-to' as const }, () =>
    tx.deleteFrom('account').where('id', '=', accountId).execute(),
  )
  if (gone.ok) return
  await tx
    .updateTable('account')
    .set({
      name: NOBODY,
      subject: sql<string>`'erased:' || gen_random_uuid()`,
      disabled_at: sql<Date>`app.now()`,
    })
    .where('id', '=', accountId)
    .execute()
}
