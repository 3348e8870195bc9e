import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { parseEmail } from '#core/identity/email.ts'
import { asSystem, type Tx } from '../db/transaction.ts'
import type { Enqueue } from '../jobs/job.ts'
import { jsonText } from '../jobs/json-text.ts'
import type { Lang } from '../text/texts.ts'

/** The queue whose jobs hand one mail to the mail server. */
export const SEND_MAIL = 'mail.send'

const HOUR = 3_600_000

export type OutgoingMail = {
  /** The receiver's account, when there is one: mails of one template to it are held to one an hour. */
  accountId?: string | undefined
  to: string
  lang: Lang
  /** Name of a template among the features' `mails`. */
  template: string
  /** What the template needs: ids and public facts, never personal data. */
  data?: Record<string, unknown>
  /** The same key never gives a second mail; a mail with a key is not held back by the hourly rule. */
  dedupeKey?: string
  /** Milliseconds to hold a mail with a `dedupeKey` back. */
  delay?: number
}

type Plan = { key: string | null; delay: number }

/**
 * Queues a mail in the business transaction and says whether there is a new one.
 *
 * The hourly rule, for mails to an account without a `dedupeKey`: the first goes at once; while it waits, and in the
 * hour after it is sent, further ones are gathered into one that goes when the hour is over. An address that cannot
 * be written to is passed over.
 */
export async function queueMail(tx: Tx, enqueue: Enqueue, mail: OutgoingMail): Promise<boolean> {
  const to = parseEmail(mail.to)
  if (!to.ok) return false
  return asSystem(tx, async () => {
    const plan = mail.dedupeKey
      ? { key: `once:${mail.dedupeKey}`, delay: mail.delay ?? 0 }
      : await hourlyPlan(tx, mail)
    if (!plan) return false
    const id = randomUUID()
    const row = await tx
      .insertInto('mail')
      .values({
        id,
        dedupe_key: plan.key,
        account_id: mail.accountId ?? null,
        to_address: to.value,
        lang: mail.lang,
        template: mail.template,
        data: jsonText(mail.data ?? {}),
      })
      .onConflict((c) => c.column('dedupe_key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return false
    await enqueueMail(tx, enqueue, id, plan.delay)
    return true
  })
}

/** Puts an existing mail's sending in the queue; `delay` in milliseconds. */
export async function enqueueMail(tx: Tx, enqueue: Enqueue, mailId: string, delay = 0): Promise<void> {
  const startAfter = delay > 0 ? { startAfter: new Date(Date.now() + delay) } : {}
  await enqueue(tx, SEND_MAIL, { mailId }, { singletonKey: mailId, ...startAfter })
}

/** Key and delay for a mail under the hourly rule, or undefined when one that still waits will do. */
async function hourlyPlan(tx: Tx, mail: OutgoingMail): Promise<Plan | undefined> {
  if (!mail.accountId) return { key: null, delay: 0 }
  const prefix = `hourly:${mail.accountId}:${mail.template}:`
  const last = await tx
    .selectFrom('mail')
    .select(['id', 'status'])
    .select(sql<number>`extract(epoch from app.now() - coalesce(sent_at, created_at)) * 1000`.as('age'))
    .where('account_id', '=', mail.accountId)
    .where('template', '=', mail.template)
    .where('dedupe_key', 'like', 'hourly:%')
    // each key names the mail before it, so the last is the one no other names
    .where(sql<boolean>`not exists (select from mail next where next.dedupe_key = ${prefix} || mail.id)`)
    .executeTakeFirst()
  if (last?.status === 'waiting') return undefined
  // two at once see the same last mail, make the same key, and so one mail
  const key = prefix + (last?.id ?? 'first')
  return { key, delay: last ? Math.max(0, HOUR - Number(last.age)) : 0 }
}
