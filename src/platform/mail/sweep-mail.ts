import { sql } from 'kysely'
import { inSystemTransaction, type Tx } from '../db/transaction.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { JobHandler } from '../jobs/job.ts'
import { enqueueMail, SEND_MAIL } from './queue-mail.ts'

/** Looks every minute after mails nobody works on. */
export const sweepMail: JobHandler = {
  name: 'mail.sweep',
  cron: '* * * * *',
  handle: (_, ctx) =>
    inSystemTransaction(ctx.database, { command: 'mail.sweep', now: ctx.clock.now() }, async (tx) => {
      await callUncertain(tx)
      await queueForgotten(tx)
      await forgetOld(tx)
    }),
}

/** A mail claimed ten minutes ago by a worker that never came back may have been sent: a person decides. */
async function callUncertain(tx: Tx): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ status: 'uncertain', last_error: 'The worker stopped while the mail was being handed over.' })
    .where('status', '=', 'sending')
    .where('claimed_at', '<', sql<Date>`now() - interval '10 minutes'`)
    .execute()
}

/** A waiting mail always has a job; should somebody have discarded it, it gets a new one. */
async function queueForgotten(tx: Tx): Promise<void> {
  const forgotten = await tx
    .selectFrom('mail')
    .select('id')
    .where('status', '=', 'waiting')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('job')
            .select('job.id')
            .where('job.queue', '=', SEND_MAIL)
            .where(sql<boolean>`job.key = mail.id::text`)
            .where('job.status', '<>', 'dead'),
        ),
      ),
    )
    .execute()
  for (const { id } of forgotten) await enqueueMail(tx, enqueue, id)
}

/** Addresses are not kept longer than questions about a mail are likely. */
async function forgetOld(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('mail')
    .where('status', '=', 'sent')
    .where('sent_at', '<', sql<Date>`app.now() - interval '90 days'`)
    .execute()
}
