import { day } from '#core/calendar/day.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { closeIfOver } from './actions/close-vacancy.ts'
import type { VacancyHooks } from './model.ts'
import { closedWithApplicants, overdueVacancies } from './store.ts'

export const CLOSE_OVERDUE = 'vacancy.close-overdue'

/**
 * Each night: closes what time has closed, takes out of the search what nobody can apply for any more, and ends applications that
 * slipped in while a vikariat closed. Each vikariat in a transaction of its own, so that one fault holds up nothing else's day.
 */
export const vacancyJobs = (hooks: VacancyHooks): JobHandler[] => [
  {
    name: CLOSE_OVERDUE,
    cron: '10 0 * * *',
    handle: (_, ctx) => closeOverdue(ctx, hooks),
  },
]

async function closeOverdue({ database, clock, stopping }: JobContext, hooks: VacancyHooks): Promise<void> {
  const command = { command: CLOSE_OVERDUE, now: clock.now() }
  const today = day(clock.today())
  const over = await inSystemTransaction(database, command, overdueVacancies)
  for (const { id } of over) {
    stopping.throwIfAborted()
    await inSystemTransaction(database, command, (tx) =>
      closeIfOver({ tx, actor: SYSTEM, today, enqueue }, hooks, id),
    )
  }
  const late = await inSystemTransaction(database, command, closedWithApplicants)
  for (const { id, outcome } of late) {
    const reason = outcome === 'training_cancelled' ? outcome : outcome === 'filled_here' ? 'filled' : 'other'
    await inSystemTransaction(database, command, (tx) =>
      hooks.endApplications({ tx, actor: SYSTEM, today, enqueue }, id, reason, true),
    )
  }
}
