import { ok, type Result, refuse } from '#core/result.ts'
import { moveReservation, seated } from '#core/training/reservation-moves.ts'
import { movesForCapacity } from '#core/training/seats.ts'
import { minutesOf, type SessionDay } from '#core/training/session-days.ts'
import { sessionEffect } from '#core/training/session-effect.ts'
import { moveSession, type SessionStatus } from '#core/training/session-moves.ts'
import { addEvent, casePaths, type Env } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { factsOf, type ReservationRow, type SessionInput, type SessionRow } from '../model.ts'
import { allOfSession, liveOfSession } from '../store/reservations.ts'
import { addSeats, daysOf, lockSession, putDays, sessionColumns } from '../store/sessions.ts'
import { stakesOf } from '../store/stakes.ts'
import { NEWS, tellCompany, tellEmployees, tellUnitsOfCase } from '../tell.ts'
import { giveSeats } from './give-seats.ts'

export type ChangeRefusal = 'gone' | 'stale' | 'not-your-move' | 'cancelled' | 'held' | 'too-few-seats'

/** What everybody may read of a session before and after: kept with the change. */
type Shown = {
  days: { day: string; from: number; to: number; pause: number }[]
  place: string
  street: string | null
  postcode: string
  town: string
  capacity: number
  price: number
}

const shownOf = (s: SessionRow, days: readonly SessionDay[]): Shown => ({
  days: days.map((d) => ({ ...d })),
  place: s.place,
  street: s.street,
  postcode: s.postcode,
  town: s.town,
  capacity: s.capacity,
  price: s.price_ore,
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Days over place over the rest: one change is told once, by what matters most in it. */
function kindOf(before: Shown, after: Shown): 'moved' | 'place' | 'capacity' | undefined {
  if (!same(before.days, after.days)) return 'moved'
  const at = (s: Shown) => [s.place, s.street, s.postcode, s.town]
  if (!same(at(before), at(after))) return 'place'
  return before.capacity === after.capacity && before.price === after.price ? undefined : 'capacity'
}

/** Changes days, place, seats or price. Every case with somebody in the session hears of new days, place or price, once. */
export async function changeSession(
  env: Env,
  id: string,
  input: SessionInput & { version: number; reason: string },
): Promise<Result<{ session: SessionRow; cases: number }, ChangeRefusal>> {
  const { tx } = env
  const found = await held(env, id, input.version, 'change')
  if (!found.ok) return found
  const { session } = found.value
  const daysBefore = await daysOf(tx, id)
  const before = shownOf(session, daysBefore)
  const all = await allOfSession(tx, id)
  const taken = all.flatMap((r) => r.seat_no ?? [])
  const seats = movesForCapacity(taken, input.capacity)
  if (!seats) return refuse('too-few-seats', { taken: taken.length })
  for (const { from, to } of seats)
    await tx
      .updateTable('reservation')
      .set({ seat_no: to })
      .where('session_id', '=', id)
      .where('seat_no', '=', from)
      .execute()
  if (input.capacity < session.capacity)
    await tx.deleteFrom('seat').where('session_id', '=', id).where('no', '>', input.capacity).execute()
  await tx
    .updateTable('course_session')
    .set((e) => ({
      ...sessionColumns(input),
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await addSeats(tx, id, input.capacity)
  await putDays(tx, id, input.days)
  const changed = (await lockSession(tx, id))!
  const after = shownOf(changed, input.days)
  const kind = kindOf(before, after)
  const cases = kind
    ? await keepChange(env, { session, changed, kind, before, after, reason: input.reason, people: all })
    : 0
  await giveSeats(env, changed)
  return ok({ session: changed, cases })
}

/** The session will not be. Its seats and queue are emptied, and every case it touches hears what that does, once. */
export async function cancelSession(
  env: Env,
  id: string,
  input: { version: number; reason: string },
): Promise<Result<{ session: SessionRow; cases: number }, ChangeRefusal>> {
  const { tx } = env
  const found = await held(env, id, input.version, 'cancel')
  if (!found.ok) return found
  const { session, next: status } = found.value
  const days = await daysOf(tx, id)
  const people = await liveOfSession(tx, id)
  const before = shownOf(session, days)
  await tx
    .updateTable('course_session')
    .set((e) => ({ status, cancel_reason: input.reason, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  for (const r of people) {
    const next = moveReservation(r.status, 'close', 'provider', false)
    if (!next.ok) throw new Error(`A live reservation cannot be closed: ${r.status}`)
    await tx
      .updateTable('reservation')
      .set((e) => ({
        status: next.value,
        seat_no: null,
        cancel_reason: 'session_cancelled',
        version: e('version', '+', 1),
      }))
      .where('id', '=', r.id)
      .execute()
  }
  const cases = await keepChange(env, {
    session,
    changed: session,
    kind: 'cancelled',
    before,
    after: { ...before, days: [] },
    reason: input.reason,
    people,
  })
  return ok({ session, cases })
}

/** The own session, held, as it was seen, with the status that follows; or why it cannot be changed or cancelled. */
async function held(
  env: Env,
  id: string,
  version: number,
  what: 'change' | 'cancel',
): Promise<
  Result<
    { session: SessionRow; next: SessionStatus },
    'gone' | 'stale' | 'not-your-move' | 'cancelled' | 'held'
  >
> {
  if (env.actor.role !== 'training_provider') return refuse('not-your-move')
  const session = await lockSession(env.tx, id)
  if (!session || session.provider_id !== env.actor.organisationId) return refuse('gone')
  if (session.version !== version) return refuse('stale')
  const move = moveSession(session.status, what, 'provider', factsOf(session, env.today))
  if (move.ok) return ok({ session, next: move.value })
  return refuse(move.reason === 'cancelled' || move.reason === 'held' ? move.reason : 'not-your-move')
}

type Change = {
  session: SessionRow
  changed: SessionRow
  kind: 'moved' | 'cancelled' | 'place' | 'capacity'
  before: Shown
  after: Shown
  reason: string
  people: readonly ReservationRow[]
}

/** Writes the change and, for each case with somebody in the session, what it does to it; then tells. Answers how many cases. */
async function keepChange(env: Env, change: Change): Promise<number> {
  const { tx, actor } = env
  const { session, changed, kind } = change
  const { id: changeId } = await tx
    .insertInto('session_change')
    .values({
      session_id: session.id,
      provider_id: session.provider_id,
      kind,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      reason: change.reason,
      changed_by: actor.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // more or fewer seats touch nobody who has one
  if (kind === 'capacity' && change.before.price === change.after.price) return 0
  const cases = new Map<string, ReservationRow[]>()
  for (const r of change.people)
    if (r.case_id !== null && ['waiting', 'reserved', 'enrolled'].includes(r.status))
      cases.set(r.case_id, [...(cases.get(r.case_id) ?? []), r])
  for (const [caseId, rows] of cases) {
    const companyId = rows[0]!.company_id
    const sitting = rows.filter((r) => seated.includes(r.status))
    const members = sitting.flatMap((r) => r.case_employee_id ?? [])
    const data = { title: session.title, day: session.starts_on, to: changed.starts_on, kind }
    await asSystem(tx, async (s) => {
      const stakes = await stakesOf(s, caseId, members, session, env.today)
      const minutes = (days: Shown['days']) =>
        days.map((d) => ({ day: d.day as SessionDay['day'], minutes: minutesOf(d as SessionDay) }))
      const effect = sessionEffect(minutes(change.before.days), minutes(change.after.days), {
        ...stakes,
        people: sitting.length,
        priceBefore: session.price_ore,
        priceAfter: changed.price_ore,
      })
      await s
        .insertInto('session_change_effect')
        .values({
          change_id: changeId,
          case_id: caseId,
          company_id: companyId,
          effect: JSON.stringify({ ...effect, waiting: rows.length - sitting.length }),
        })
        .execute()
      await addEvent(
        { tx: s, actor },
        { case: { id: caseId, company_id: companyId }, kind: `training.${kind}`, data },
      )
    })
    const told = {
      news: kind === 'cancelled' ? NEWS.cancelled : NEWS.changed,
      link: casePaths.training(caseId),
      data,
      key: `${changeId}:${caseId}`,
    }
    await tellCompany(env, companyId, told)
    await tellUnitsOfCase(env, caseId, told)
    await tellEmployees(
      env,
      rows.flatMap((r) => r.case_employee_id ?? []),
      {
        ...told,
        news: NEWS.ownChanged,
        link: casePaths.ownTraining,
      },
    )
  }
  return cases.size
}
