import { ok, type Result, refuse } from '#core/result.ts'
import { isOpen } from '#core/rotation/case-moves.ts'
import { moveReservation } from '#core/training/reservation-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { ReservationRow, SessionRow } from '../model.ts'
import { paths } from '../paths.ts'
import { liveOfSession } from '../store/reservations.ts'
import { lockSession } from '../store/sessions.ts'
import { NEWS, tellProvider } from '../tell.ts'
import { giveSeats } from './give-seats.ts'

export type GiveUpRefusal = 'gone' | 'not-your-move' | 'case-over' | 'nobody' | 'over'
export type GiveUpReason = 'company' | 'employee' | 'session_moved' | 'case_stopped'

/**
 * A company gives up reservations of its case: before the first day the seats go to those who wait, afterwards the participants
 * stop. `who`: reservations, or all of the case in the session.
 */
export async function giveUpSeats(
  env: Env,
  c: CaseRow,
  input: { sessionId: string; who: readonly string[] | 'all'; reason: GiveUpReason },
): Promise<Result<{ given: number; people: number }, GiveUpRefusal>> {
  if (env.actor.role !== 'company') return refuse('not-your-move')
  if (!isOpen(caseStatusOf(c))) return refuse('case-over')
  const session = await lockSession(env.tx, input.sessionId)
  if (!session) return refuse('gone')
  const mine = (await liveOfSession(env.tx, session.id)).filter(
    (r) => r.case_id === c.id && r.company_id === env.actor.companyId,
  )
  const chosen = input.who === 'all' ? mine : mine.filter((r) => input.who.includes(r.id))
  if (chosen.length === 0) return refuse(mine.length === 0 ? 'over' : 'nobody')
  return release(env, c, session, chosen, input.reason)
}

/** Reservations of a case in one session are given up, whoever ends the case or takes somebody out; for the system. */
export async function releaseSeats(
  env: Env,
  c: CaseRow,
  sessionId: string,
  reason: GiveUpReason,
  which: (r: ReservationRow, session: SessionRow) => boolean,
): Promise<void> {
  const session = await lockSession(env.tx, sessionId)
  const mine =
    session &&
    (await liveOfSession(env.tx, session.id)).filter((r) => r.case_id === c.id && which(r, session))
  if (!session || !mine || mine.length === 0) return
  const released = await release(env, c, session, mine, reason)
  if (!released.ok) throw new Error(`Seats of case ${c.id} are not released: ${released.reason}`)
}

async function release(
  env: Env,
  c: CaseRow,
  session: SessionRow,
  chosen: readonly ReservationRow[],
  reason: GiveUpReason,
): Promise<Result<{ given: number; people: number }, GiveUpRefusal>> {
  const hasBegun = session.starts_on <= env.today
  for (const r of chosen) {
    // whoever only waits for a session that has begun is out of the queue, not out of the class
    const move = moveReservation(
      r.status,
      hasBegun && r.status !== 'waiting' ? 'leave' : 'cancel',
      'company',
      hasBegun && r.status !== 'waiting',
    )
    if (!move.ok) return refuse('over')
    await asSystem(env.tx, (s) =>
      s
        .updateTable('reservation')
        .set((e) => ({
          status: move.value,
          ...(move.value === 'cancelled' ? { seat_no: null, cancel_reason: reason } : {}),
          version: e('version', '+', 1),
        }))
        .where('id', '=', r.id)
        .execute(),
    )
  }
  await addEvent(env, {
    case: c,
    kind: hasBegun ? 'training.left' : 'training.given-up',
    data: { title: session.title, day: session.starts_on, people: chosen.length },
  })
  await tellProvider(env, session.provider_id, {
    news: NEWS.givenUp,
    link: paths.session(session.id),
    data: { title: session.title, day: session.starts_on, people: chosen.length },
    key: `${session.id}:${env.today}`,
  })
  const given = await giveSeats(env, session)
  return ok({ given, people: chosen.length })
}
