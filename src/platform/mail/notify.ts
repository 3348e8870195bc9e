import { sql } from 'kysely'
import type { Actor } from '../auth/actor.ts'
import { asSystem, type Tx } from '../db/transaction.ts'
import type { Enqueue } from '../jobs/job.ts'
import { jsonText } from '../jobs/json-text.ts'
import { langFrom } from '../text/texts.ts'
import { queueMail } from './queue-mail.ts'

export type Notice = {
  accountId: string
  /** What happened, e.g. `application.answered`; the feature's texts say it in words. */
  kind: string
  /** Path of the page that shows it, without language prefix. */
  link: string
  data?: Record<string, unknown>
  /** Template of the mail that says there is news; without one there is only the notice. */
  mailTemplate?: string
  /** See `OutgoingMail.dedupeKey`. */
  dedupeKey?: string
}

/**
 * Leaves a notice on the account's own page and, when the account has an e-mail address, queues a mail about it.
 * The mail gets the notice's `link` and `data`. Closed accounts get neither.
 */
export async function notify(tx: Tx, enqueue: Enqueue, notice: Notice): Promise<void> {
  const account = await asSystem(tx, async () => {
    const found = await tx
      .selectFrom('account')
      .select(['email', 'lang'])
      .where('id', '=', notice.accountId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!found) return undefined
    const { accountId, kind, link, data = {} } = notice
    await tx
      .insertInto('notice')
      .values({ account_id: accountId, kind, link, data: jsonText(data) })
      .execute()
    return found
  })
  if (!account?.email || !notice.mailTemplate) return
  await queueMail(tx, enqueue, {
    accountId: notice.accountId,
    to: account.email,
    lang: langFrom(account.lang),
    template: notice.mailTemplate,
    data: { ...notice.data, link: notice.link },
    ...(notice.dedupeKey ? { dedupeKey: notice.dedupeKey } : {}),
  })
}

/**
 * The same for several accounts: each is told once, and never whoever did it. The dedupe key counts for each account by
 * itself.
 */
export async function notifyAll(
  { tx, enqueue, actor }: { tx: Tx; enqueue: Enqueue; actor: Pick<Actor, 'accountId'> },
  accountIds: Iterable<string>,
  notice: Omit<Notice, 'accountId'>,
): Promise<void> {
  const { dedupeKey } = notice
  for (const accountId of new Set(accountIds))
    if (accountId !== actor.accountId)
      await notify(tx, enqueue, {
        ...notice,
        accountId,
        ...(dedupeKey ? { dedupeKey: `${dedupeKey}:${accountId}` } : {}),
      })
}

/** The account has had the page (path without language prefix and query): what was new about it is not new any more. */
export const markSeen = (tx: Tx, accountId: string, path: string) =>
  tx
    .updateTable('notice')
    .set({ read_at: sql<Date>`app.now()` })
    .where('account_id', '=', accountId)
    .where('link', '=', path)
    .where('read_at', 'is', null)
    .execute()
