import { day } from '#core/calendar/day.ts'
import { live } from '#core/training/reservation-moves.ts'
import { CASE_OVER, findCase } from '#features/cases/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { releaseSeats } from './give-up-seats.ts'

/** A case that was stopped or declined keeps no seats: they go to those who wait, and each provider is told. */
export const releaseJob: JobHandler = {
  name: CASE_OVER.seats,
  handle: (data, ctx) => releaseSeatsOfCase(ctx, String(data.caseId)),
}

async function releaseSeatsOfCase(ctx: JobContext, caseId: string): Promise<void> {
  const { database, clock, stopping } = ctx
  const command = { command: CASE_OVER.seats, now: clock.now() }
  const today = day(clock.today())
  const sessions = await inSystemTransaction(database, command, (tx) =>
    tx
      .selectFrom('reservation')
      .select('session_id')
      .distinct()
      .where('case_id', '=', caseId)
      .where('status', 'in', [...live])
      .orderBy('session_id')
      .execute(),
  )
  // each by itself: no two classes are held at once, and what a stop leaves is done the next time
  for (const { session_id } of sessions) {
    stopping.throwIfAborted()
    await inSystemTransaction(database, command, async (tx) => {
      const row = await findCase(tx, caseId)
      // a no that was thought over meanwhile keeps its seats
      if (!row?.stopped_at && !row?.declined_at) return
      await releaseSeats({ tx, actor: SYSTEM, enqueue, today }, row, session_id, 'case_stopped')
    })
  }
}
