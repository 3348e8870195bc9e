import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Tx } from '../db/transaction.ts'
import type { Enqueue } from '../jobs/job.ts'
import { writeMail } from './compose.ts'
import { enqueueMail } from './queue-mail.ts'
import type { MailTemplates } from './template.ts'

export const MAIL_STATUSES = ['waiting', 'sending', 'sent', 'uncertain', 'failed'] as const
export type MailStatus = (typeof MAIL_STATUSES)[number]

export type MailLine = {
  id: string
  template: string
  to: string
  status: MailStatus
  attempts: number
  error: string | null
  createdAt: Date
  sentAt: Date | null
}

export type MailOverview = {
  counts: Record<MailStatus, number>
  /** The latest of the status asked for; without one, those a person should look at first. */
  mails: MailLine[]
}

const SHOWN = 100

/** What an administrator sees of outgoing mail: how many are in each state, and the latest of one. */
export async function mailOverview(tx: Tx, status?: MailStatus): Promise<MailOverview> {
  const found = await tx
    .selectFrom('mail')
    .select(['status', sql<number>`count(*)::int`.as('n')])
    .groupBy('status')
    .execute()
  const counts = { waiting: 0, sending: 0, sent: 0, uncertain: 0, failed: 0 }
  for (const row of found) counts[row.status as MailStatus] = row.n
  const mails = await tx
    .selectFrom('mail')
    .select(['id', 'template', 'to_address', 'status', 'attempts', 'last_error', 'created_at', 'sent_at'])
    .$if(status !== undefined, (q) => q.where('status', '=', status!))
    .orderBy(sql`array_position(array['uncertain', 'failed', 'sending', 'waiting', 'sent'], status)`)
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute()
  return {
    counts,
    mails: mails.map((row) => ({
      id: row.id,
      template: row.template,
      to: row.to_address,
      status: row.status as MailStatus,
      attempts: row.attempts,
      error: row.last_error,
      createdAt: row.created_at,
      sentAt: row.sent_at,
    })),
  }
}

/**
 * Sends a mail once more that failed or whose outcome is uncertain: somebody has judged that it did not arrive. It
 * keeps its Message-ID, so a receiver who did get it can know the repetition.
 */
export async function resendMail(tx: Tx, enqueue: Enqueue, id: string): Promise<Result<void, 'not-stuck'>> {
  const row = await tx
    .updateTable('mail')
    .set({ status: 'waiting', claimed_at: null, attempts: 0 })
    .where('id', '=', id)
    .where('status', 'in', ['uncertain', 'failed'])
    .returning('id')
    .executeTakeFirst()
  if (!row) return refuse('not-stuck')
  await enqueueMail(tx, enqueue, id)
  return ok(undefined)
}

/** Settles that an uncertain mail is not to be sent again. */
export async function giveUpMail(tx: Tx, id: string): Promise<Result<void, 'not-uncertain'>> {
  const row = await tx
    .updateTable('mail')
    .set({ status: 'failed' })
    .where('id', '=', id)
    .where('status', '=', 'uncertain')
    .returning('id')
    .executeTakeFirst()
  return row ? ok(undefined) : refuse('not-uncertain')
}

/**
 * Subject and text of a mail, for the list of a demonstration without a mail server. Not for production: a mail may
 * carry a link meant for its receiver alone.
 */
export async function readMail(
  tx: Tx,
  id: string,
  templates: MailTemplates,
  baseUrl: string,
): Promise<{ to: string; subject: string; text: string } | undefined> {
  const row = await tx
    .selectFrom('mail')
    .select(['id', 'account_id', 'to_address', 'lang', 'template', 'data'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { to: row.to_address, ...writeMail(row, templates, baseUrl) }
}
