import type { Day } from '#core/calendar/day.ts'
import { moveReservation } from '#core/training/reservation-moves.ts'
import { freeSeats, seatsForQueue } from '#core/training/seats.ts'
import { addEvent, casePaths, type Env } from '#features/cases/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { ReservationRow, SessionRow } from '../model.ts'
import { paths } from '../paths.ts'
import { allOfSession } from '../store/reservations.ts'
import { NEWS, tellCompany, tellEmployees, tellProvider } from '../tell.ts'

/**
 * Gives free seats to those who wait, first come first, and tells each company once for what it got. The session must be
 * held (`lockSessions`) by whoever calls. Answers how many seats were given.
 */
export async function giveSeats(env: Env, session: SessionRow): Promise<number> {
  if (session.status !== 'planned' && session.status !== 'confirmed') return 0
  if (session.starts_on <= env.today) return 0
  const all = await allOfSession(env.tx, session.id)
  const waiting = all
    .filter((r) => moveReservation(r.status, 'seat', 'system', false).ok)
    // the list comes in the order of the queue: the place in it stands for the moment
    .map((row, i) => ({ id: row.id, queuedAt: i, row }))
  const free = freeSeats(
    session.capacity,
    all.flatMap((r) => r.seat_no ?? []),
  )
  const given = seatsForQueue(waiting, free)
  if (given.length === 0) return 0
  await asSystem(env.tx, async (s) => {
    for (const { who, seat } of given)
      await s
        .updateTable('reservation')
        .set((e) => ({ status: 'reserved', seat_no: seat, version: e('version', '+', 1) }))
        .where('id', '=', who.row.id)
        .where('status', '=', 'waiting')
        .execute()
  })
  await tellGiven(
    env,
    session,
    given.map((g) => g.who.row),
  )
  await tellMinimum(env, session, given.length)
  return given.length
}

async function tellGiven(env: Env, session: SessionRow, rows: readonly ReservationRow[]): Promise<void> {
  const groups = new Map<string, ReservationRow[]>()
  for (const r of rows) {
    const key = r.case_id ?? r.company_id
    groups.set(key, [...(groups.get(key) ?? []), r])
  }
  for (const group of groups.values()) {
    const [one] = group
    if (!one) continue
    const caseId = one.case_id
    if (caseId !== null)
      await asSystem(env.tx, (s) =>
        // nobody of the case did it: who gave the seat up is no business of those who got it
        addEvent(
          { tx: s, actor: SYSTEM },
          {
            case: { id: caseId, company_id: one.company_id },
            kind: 'training.seated',
            data: { title: session.title, day: session.starts_on, seats: group.length },
          },
        ),
      )
    const told = {
      news: NEWS.seatFromQueue,
      link: caseId ? casePaths.training(caseId) : paths.course(session.course_id),
      data: { title: session.title, day: session.starts_on, seats: group.length },
      key: group.map((r) => r.id).join(','),
    }
    await tellCompany(env, one.company_id, told)
    await tellEmployees(
      env,
      group.flatMap((r) => r.case_employee_id ?? []),
      { ...told, link: casePaths.ownTraining, data: { title: session.title, day: session.starts_on } },
    )
  }
}

/** Tells the provider in the moment a session reaches its minimum, so that it can be confirmed. */
export async function tellMinimum(
  env: Env,
  before: Pick<SessionRow, 'id' | 'title' | 'status' | 'provider_id' | 'taken' | 'minimum'> & {
    starts_on: Day
  },
  more: number,
): Promise<void> {
  if (before.status !== 'planned' || before.taken >= before.minimum) return
  if (before.taken + more < before.minimum) return
  await tellProvider(env, before.provider_id, {
    news: NEWS.minimum,
    link: paths.session(before.id),
    data: { title: before.title, day: before.starts_on },
    key: `${before.id}:${before.minimum}`,
  })
}
