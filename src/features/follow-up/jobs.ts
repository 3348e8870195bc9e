import { sql } from 'kysely'
import { day } from '#core/calendar/day.ts'
import { followUpMoves } from '#core/rotation/follow-up-moves.ts'
import { moveIn } from '#core/rotation/move-table.ts'
import { hashToken } from '#platform/auth/session.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { langFrom } from '#platform/text/texts.ts'
import { FOLLOW_UP_MAIL } from './mails.ts'
import { lockFollowUp, statusOf } from './store/follow-ups.ts'
import { addressOf, planFollowUps, toAsk } from './store/plan-rows.ts'
import { followUpToken } from './token.ts'

export const DAILY = 'follow-up.daily'

/** Each morning: whose day it is is worked out, and each is written to once. */
export const followUpJobs: JobHandler[] = [
  { name: DAILY, cron: '10 7 * * *', handle: (_, ctx) => askThoseDue(ctx) },
]

async function askThoseDue(ctx: JobContext): Promise<void> {
  const { database, clock, stopping } = ctx
  const command = { command: DAILY, now: clock.now() }
  const today = day(clock.today())
  await inSystemTransaction(database, command, (tx) => planFollowUps(tx, today))
  const ids = await inSystemTransaction(database, command, (tx) => toAsk(tx, today))
  // each by itself: a fault or a stop half-way leaves the others asked, and nobody twice
  for (const id of ids) {
    stopping.throwIfAborted()
    await inSystemTransaction(database, command, (tx) => ask(tx, ctx, id))
  }
}

/** One mail with the link, in the transaction that says so. Somebody without an address is called: the list tells who. */
async function ask(tx: Tx, ctx: JobContext, id: string): Promise<void> {
  const row = await lockFollowUp(tx, id)
  if (!row || !moveIn(followUpMoves, statusOf(row), 'ask', 'system').ok) return
  const address = await addressOf(tx, id)
  if (!address) return
  const token = followUpToken(ctx.config.secretKey, id)
  await tx
    .updateTable('follow_up')
    .set({ token_hash: hashToken(token), asked_at: sql<Date>`app.now()`, version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  await queueMail(tx, enqueue, {
    to: address.email,
    lang: langFrom(address.lang),
    template: FOLLOW_UP_MAIL,
    data: { token, subject: row.subject, months: row.months },
    dedupeKey: `follow-up:${id}`,
  })
}
