import { addDays, day } from '#core/calendar/day.ts'
import { isWorkingDay } from '#core/calendar/working-days.ts'
import { ownTasks, turnsOf } from '#features/cases/index.ts'
import { inSystemTransaction, inTransaction } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { type MailTemplates, queueMail } from '#platform/mail/index.ts'
import { peopleOfCases } from './store/feeds.ts'
import { reminderTexts } from './texts/reminders.ts'

export const DIGEST = 'case.digest'
const MAIL = 'reminders.digest'

/** Days ahead for which something is worth a mail; what is further off is on the front page anyway. */
const SOON = 2

/**
 * One mail a working day at most to each account, and only when something is due within two days or late. It says how many
 * things wait and nothing of what they are. Run twice on a day, it sends nothing the second time.
 */
export async function sendDigests(ctx: JobContext): Promise<void> {
  const today = day(ctx.clock.today())
  if (!isWorkingDay(today)) return
  const command = { command: DIGEST, now: ctx.clock.now() }
  const people = await inSystemTransaction(ctx.database, command, peopleOfCases)
  const counts = new Map<string, { waiting: number; late: number; email: string; lang: 'da' | 'en' }>()
  for (const { actor, email, lang } of people) {
    ctx.stopping.throwIfAborted()
    // asked with the person's own eyes: nobody is reminded of what they may not see
    const dues = await inTransaction(ctx.database, actor, command, async (tx) => [
      ...(await turnsOf(tx, actor, today)).map((turn) => turn.step.due),
      ...(await ownTasks(tx, actor, today)).map((task) => task.due),
    ])
    const soon = dues.filter((due) => due !== null && due !== undefined && due <= addDays(today, SOON))
    if (soon.length === 0 || !actor.accountId) continue
    const sum = counts.get(actor.accountId) ?? { waiting: 0, late: 0, email, lang }
    sum.waiting += dues.length
    sum.late += soon.filter((due) => due! < today).length
    counts.set(actor.accountId, sum)
  }
  for (const [accountId, sum] of counts) {
    ctx.stopping.throwIfAborted()
    await inSystemTransaction(ctx.database, command, (tx) =>
      queueMail(tx, enqueue, {
        accountId,
        to: sum.email,
        lang: sum.lang,
        template: MAIL,
        data: { waiting: sum.waiting, late: sum.late },
        dedupeKey: `digest:${accountId}:${today}`,
      }),
    )
  }
}

export const digestJobs: JobHandler[] = [
  { name: DIGEST, cron: '30 6 * * 1-5', handle: (_, ctx) => sendDigests(ctx) },
]

export const digestMails: MailTemplates = {
  [MAIL]: (data, lang) => {
    const t = reminderTexts(lang)
    const waiting = Number(data.waiting)
    return { subject: t.digestSubject(waiting), text: t.digestText(waiting, Number(data.late)) }
  },
}
