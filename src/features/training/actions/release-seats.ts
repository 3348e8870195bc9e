import { day } from '#core/calendar/day.ts'
import { live } from '#core/training/reservation-moves.ts'
import { CASE_OVER, type CaseRow, findCase, TAKEN_OUT } from '#features/cases/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import type { ReservationRow, SessionRow } from '../model.ts'
import { releaseSeats } from './give-up-seats.ts'

/** Seats that nobody of the case will take any more go to those who wait, and each provider is told. */
export const releaseJobs: JobHandler[] = [
  {
    name: CASE_OVER.seats,
    handle: ({ caseId }, ctx) =>
      release(
        ctx,
        CASE_OVER.seats,
        String(caseId),
        undefined,
        async (_tx, { stopped_at, declined_at, ended_at }) => {
          // a no that was thought over meanwhile keeps its seats
          if (stopped_at || declined_at) return { reason: 'case_stopped', which: () => true }
          // whoever is in a class finishes it, also when the case has ended
          return ended_at ? { reason: 'case_stopped', which: notBegun(ctx) } : undefined
        },
      ),
  },
  {
    name: TAKEN_OUT,
    handle: ({ caseId, caseEmployeeId }, ctx) =>
      release(ctx, TAKEN_OUT, String(caseId), String(caseEmployeeId), async (tx) => {
        const person = await tx
          .selectFrom('case_employee')
          .select('removed_at')
          .where('id', '=', String(caseEmployeeId))
          .executeTakeFirst()
        // taken back meanwhile: the seat stays
        if (!person?.removed_at) return undefined
        return { reason: 'company', which: (r) => r.case_employee_id === caseEmployeeId }
      }),
  },
]

type Release = {
  reason: 'case_stopped' | 'company'
  which: (r: ReservationRow, session: SessionRow) => boolean
}

const notBegun =
  ({ clock }: JobContext): Release['which'] =>
  (r, session) =>
    r.status === 'waiting' || session.starts_on > clock.today()

/** Releases what `decide` names, in all sessions or those of one employee. */
async function release(
  ctx: JobContext,
  name: string,
  caseId: string,
  caseEmployeeId: string | undefined,
  decide: (tx: Tx, row: CaseRow) => Promise<Release | undefined>,
): Promise<void> {
  const { database, clock, stopping } = ctx
  const command = { command: name, now: clock.now() }
  const today = day(clock.today())
  const sessions = await inSystemTransaction(database, command, (tx) => {
    const held = tx
      .selectFrom('reservation')
      .select('session_id')
      .distinct()
      .where('case_id', '=', caseId)
      .where('status', 'in', [...live])
    return (caseEmployeeId ? held.where('case_employee_id', '=', caseEmployeeId) : held)
      .orderBy('session_id')
      .execute()
  })
  // each by itself: no two classes are held at once, and what a stop leaves is done the next time
  for (const { session_id } of sessions) {
    stopping.throwIfAborted()
    await inSystemTransaction(database, command, async (tx) => {
      const row = await findCase(tx, caseId)
      const what = row && (await decide(tx, row))
      if (row && what)
        await releaseSeats({ tx, actor: SYSTEM, enqueue, today }, row, session_id, what.reason, what.which)
    })
  }
}
