import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { inSystemTransaction } from '../db/transaction.ts'
import type { JobContext, JobHandler } from '../jobs/job.ts'
import { errorText } from '../jobs/queue.ts'
import { composeMail, type MailRow } from './compose.ts'
import { SEND_MAIL } from './queue-mail.ts'
import { type Delivery, deliver } from './smtp.ts'
import type { MailTemplates } from './template.ts'

/** With at most 15 minutes between attempts: a mail server may be away for more than a day. */
const RETRIES = 120
const WRITE_TRIES = 5

/**
 * Sends one mail. The row is claimed in a transaction of its own before anything is handed over, so two workers, or a
 * worker after a crash, never send it twice; a claim whose outcome is not known becomes `uncertain` (see the sweep).
 */
export const sendMail = (templates: MailTemplates): JobHandler => ({
  name: SEND_MAIL,
  retries: RETRIES,
  async handle({ mailId }, ctx) {
    const mail = await claim(ctx, String(mailId))
    if (!mail) return
    const delivery = await attempt(ctx, mail, templates)
    await patiently(() => record(ctx, mail.id, delivery))
    // all that is not tried again is shown to the administrator as a mail, so it needs no dead letter
    if (delivery.outcome === 'later' && !ctx.lastAttempt) throw new Error(delivery.error)
  },
})

const claim = (ctx: JobContext, id: string): Promise<MailRow | undefined> =>
  inSystemTransaction(ctx.database, { command: 'mail.claim', now: ctx.clock.now() }, (tx) =>
    tx
      .updateTable('mail')
      .set({ status: 'sending', claimed_at: sql`now()`, attempts: sql`attempts + 1` })
      .where('id', '=', id)
      .where('status', '=', 'waiting')
      .returning(['id', 'account_id', 'to_address', 'lang', 'template', 'data'])
      .executeTakeFirst(),
  )

async function attempt(ctx: JobContext, mail: MailRow, templates: MailTemplates): Promise<Delivery> {
  try {
    const composed = await composeMail(mail, templates, ctx.config)
    // without a mail server (demonstration, development) the mail is read in the administrator's list
    return ctx.config.smtpUrl ? await deliver(ctx.config.smtpUrl, composed) : { outcome: 'accepted' }
  } catch (fault) {
    // nothing has been handed over: a template that fails may be mended before the last attempt
    return { outcome: 'later', error: errorText(fault) }
  }
}

async function record(ctx: JobContext, id: string, delivery: Delivery): Promise<void> {
  const error = delivery.outcome === 'accepted' ? null : errorText(delivery.error)
  await inSystemTransaction(ctx.database, { command: 'mail.record', now: ctx.clock.now() }, async (tx) => {
    // also from `uncertain`: what is known now is better than what the sweep had to assume
    const row = tx.updateTable('mail').where('id', '=', id).where('status', 'in', ['sending', 'uncertain'])
    if (delivery.outcome === 'accepted') {
      const done = { status: 'sent', sent_at: sql<Date>`app.now()`, last_error: null }
      // links in a mail that has left are nobody else's business
      await row.set(ctx.config.smtpUrl ? { ...done, data: '{}' } : done).execute()
    } else if (delivery.outcome === 'unknown') {
      await row.set({ status: 'uncertain', last_error: error }).execute()
    } else {
      const isOver = delivery.outcome === 'refused' || ctx.lastAttempt
      await row.set({ status: isOver ? 'failed' : 'waiting', last_error: error, claimed_at: null }).execute()
    }
  })
}

/** An outcome that is not written down makes the mail uncertain, so a database that restarts is waited for. */
async function patiently(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await write()
    } catch (fault) {
      if (tries === WRITE_TRIES) throw fault
      await wait(tries * 1_000)
    }
  }
}
