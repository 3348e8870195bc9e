import { ok, type Result, refuse } from '#core/result.ts'
import { moveReservation } from '#core/training/reservation-moves.ts'
import { minutesInAll, minutesOf } from '#core/training/session-days.ts'
import { moveSession, type SessionMoveRefusal } from '#core/training/session-moves.ts'
import { addEvent, casePaths, type Env } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { factsOf, type ReservationRow, type SessionRow } from '../model.ts'
import { presenceOf } from '../store/participants.ts'
import { allOfSession, liveOfSession } from '../store/reservations.ts'
import { daysOf, lockSession } from '../store/sessions.ts'
import { NEWS, tellCompany } from '../tell.ts'
import { giveSeats } from './give-seats.ts'

export type RunRefusal = SessionMoveRefusal | 'gone' | 'nobody'

async function ownSession(env: Env, id: string): Promise<Result<SessionRow, 'gone' | 'not-your-move'>> {
  if (env.actor.role !== 'training_provider') return refuse('not-your-move')
  const session = await lockSession(env.tx, id)
  return session && session.provider_id === env.actor.organisationId ? ok(session) : refuse('gone')
}

/** The class takes place: everybody with a seat is in it, and each company hears so once. */
export async function confirmSession(
  env: Env,
  id: string,
  anyway: boolean,
): Promise<Result<{ enrolled: number }, RunRefusal>> {
  const found = await ownSession(env, id)
  if (!found.ok) return found
  const session = found.value
  const move = moveSession(session.status, 'confirm', 'provider', factsOf(session, env.today, anyway))
  if (!move.ok) return move
  await setStatus(env, id, move.value)
  const enrolled = await enrolAll(env, session)
  for (const [caseId, companyId] of casesOf(enrolled)) {
    const data = { title: session.title, day: session.starts_on }
    await asSystem(env.tx, (s) =>
      addEvent(
        { tx: s, actor: env.actor },
        { case: { id: caseId, company_id: companyId }, kind: 'training.confirmed', data },
      ),
    )
    await tellCompany(env, companyId, {
      news: NEWS.confirmed,
      link: casePaths.training(caseId),
      data,
      key: `${id}:${caseId}`,
    })
  }
  return ok({ enrolled: enrolled.length })
}

/** Takes in everybody who has a reserved seat. */
export async function enrolEverybody(
  env: Env,
  id: string,
): Promise<Result<{ enrolled: number }, RunRefusal>> {
  const found = await ownSession(env, id)
  if (!found.ok) return found
  if (found.value.status === 'cancelled' || found.value.status === 'held') return refuse(found.value.status)
  const enrolled = await enrolAll(env, found.value)
  return enrolled.length === 0 ? refuse('nobody') : ok({ enrolled: enrolled.length })
}

async function enrolAll(env: Env, session: SessionRow): Promise<ReservationRow[]> {
  const rows = (await liveOfSession(env.tx, session.id)).filter(
    (r) => moveReservation(r.status, 'enrol', 'provider', false).ok,
  )
  if (rows.length > 0)
    await env.tx
      .updateTable('reservation')
      .set((e) => ({ status: 'enrolled', version: e('version', '+', 1) }))
      .where(
        'id',
        'in',
        rows.map((r) => r.id),
      )
      .execute()
  return rows
}

/** The provider takes a participant out: before the first day the seat goes to the queue, afterwards the participant stops. */
export async function removeParticipant(
  env: Env,
  id: string,
  reservationId: string,
): Promise<Result<{ given: number }, RunRefusal>> {
  const found = await ownSession(env, id)
  if (!found.ok) return found
  const session = found.value
  const row = (await liveOfSession(env.tx, id)).find((r) => r.id === reservationId)
  if (!row) return refuse('nobody')
  const hasBegun = session.starts_on <= env.today && row.status !== 'waiting'
  const move = moveReservation(row.status, hasBegun ? 'leave' : 'cancel', 'provider', hasBegun)
  if (!move.ok) return refuse('nobody')
  await env.tx
    .updateTable('reservation')
    .set((e) => ({
      status: move.value,
      ...(move.value === 'cancelled' ? { seat_no: null, cancel_reason: 'provider' } : {}),
      version: e('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .execute()
  const caseId = row.case_id
  if (caseId !== null) {
    const data = { title: session.title, day: session.starts_on, people: 1 }
    await asSystem(env.tx, (s) =>
      addEvent(
        { tx: s, actor: env.actor },
        {
          case: { id: caseId, company_id: row.company_id },
          kind: hasBegun ? 'training.left' : 'training.removed',
          data,
        },
      ),
    )
    await tellCompany(env, row.company_id, {
      news: NEWS.givenUp,
      link: casePaths.training(caseId),
      data,
      key: `${row.id}:removed`,
    })
  }
  return ok({ given: await giveSeats(env, session) })
}

export type Present = {
  reservationId: string
  minutes: number
  absence: 'ill' | 'other' | null
}

export type AttendRefusal = RunRefusal | 'no-such-day' | 'day-to-come' | 'too-long'

/**
 * Who was there on one day, for the whole class at once. What was registered for the day before is replaced; hours longer than
 * the day are refused.
 */
export async function registerAttendance(
  env: Env,
  id: string,
  day: string,
  present: readonly Present[],
): Promise<Result<{ people: number }, AttendRefusal>> {
  const found = await ownSession(env, id)
  if (!found.ok) return found
  const session = found.value
  const move = moveSession(session.status, 'attend', 'provider', factsOf(session, env.today))
  if (!move.ok) return move
  const taught = (await daysOf(env.tx, id)).find((d) => d.day === day)
  if (!taught) return refuse('no-such-day')
  if (taught.day > env.today) return refuse('day-to-come')
  const sitting = (await allOfSession(env.tx, id)).filter((r) => r.seat_no !== null)
  const rows = present.flatMap((p) => {
    const r = sitting.find((one) => one.id === p.reservationId)
    return r ? [{ ...p, r }] : []
  })
  if (rows.length === 0) return refuse('nobody')
  if (rows.some((p) => p.minutes > minutesOf(taught))) return refuse('too-long', { max: minutesOf(taught) })
  await env.tx
    .insertInto('attendance')
    .values(
      rows.map(({ r, minutes, absence }) => ({
        reservation_id: r.id,
        day,
        company_id: r.company_id,
        provider_id: session.provider_id,
        case_id: r.case_id,
        present_minutes: minutes,
        absence: minutes < minutesOf(taught) ? absence : null,
        registered_by: env.actor.accountId,
      })),
    )
    .onConflict((c) =>
      c.columns(['reservation_id', 'day']).doUpdateSet((e) => ({
        present_minutes: e.ref('excluded.present_minutes'),
        absence: e.ref('excluded.absence'),
        registered_by: e.ref('excluded.registered_by'),
        registered_at: e.ref('excluded.registered_at'),
        version: e('attendance.version', '+', 1),
      })),
    )
    .execute()
  if (move.value !== session.status) await setStatus(env, id, move.value)
  await enrolAll(env, session)
  for (const [caseId, companyId] of casesOf(rows.map((p) => p.r))) {
    const ours = rows.filter((p) => p.r.case_id === caseId)
    await asSystem(env.tx, (s) =>
      addEvent(
        { tx: s, actor: env.actor },
        {
          case: { id: caseId, company_id: companyId },
          kind: 'training.attendance',
          audience: 'company_unit',
          data: {
            title: session.title,
            day,
            present: ours.filter((p) => p.minutes > 0).length,
            of: ours.length,
          },
        },
      ),
    )
  }
  return ok({ people: rows.length })
}

export type Held = {
  completed: number
  /** Of the completed, those who were there for less than all of it. */
  partly: number
  /** Of whom not a minute is registered, where anything is: they have left, and not completed. */
  absent: number
}

/** The last day is past: whoever sits there has completed the course, except who never came. */
export async function holdSession(env: Env, id: string): Promise<Result<Held, RunRefusal>> {
  const found = await ownSession(env, id)
  if (!found.ok) return found
  const session = found.value
  const move = moveSession(session.status, 'hold', 'provider', factsOf(session, env.today))
  if (!move.ok) return move
  await setStatus(env, id, move.value)
  const presence = await presenceOf(env.tx, id)
  const whole = minutesInAll(await daysOf(env.tx, id))
  const rows = (await liveOfSession(env.tx, id)).map((r) => {
    const minutes = presence.size > 0 ? (presence.get(r.id)?.minutes ?? 0) : undefined
    return { r, minutes, move: r.seat_no === null ? 'close' : minutes === 0 ? 'leave' : 'complete' } as const
  })
  for (const one of rows) {
    const next = moveReservation(one.r.status, one.move, 'provider', true)
    if (!next.ok) throw new Error(`A live reservation cannot ${one.move}: ${one.r.status}`)
    await env.tx
      .updateTable('reservation')
      .set((e) => ({
        status: next.value,
        ...(next.value === 'cancelled' ? { cancel_reason: 'provider' } : {}),
        version: e('version', '+', 1),
      }))
      .where('id', '=', one.r.id)
      .execute()
  }
  const count = (those: typeof rows): Held => ({
    completed: those.filter((one) => one.move === 'complete').length,
    partly: those.filter((one) => one.move === 'complete' && (one.minutes ?? whole) < whole).length,
    absent: those.filter((one) => one.move === 'leave').length,
  })
  const sitting = rows.filter(({ r }) => r.seat_no !== null)
  for (const [caseId, companyId] of casesOf(sitting.map(({ r }) => r)))
    await asSystem(env.tx, (s) =>
      addEvent(
        { tx: s, actor: env.actor },
        {
          case: { id: caseId, company_id: companyId },
          kind: 'training.held',
          data: {
            title: session.title,
            day: session.ends_on,
            ...count(sitting.filter(({ r }) => r.case_id === caseId)),
          },
        },
      ),
    )
  return ok(count(rows))
}

const setStatus = (env: Env, id: string, status: string) =>
  env.tx
    .updateTable('course_session')
    .set((e) => ({ status, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** The cases of reservations, each once with its company. */
const casesOf = (rows: readonly ReservationRow[]): Map<string, string> =>
  new Map(rows.flatMap((r) => (r.case_id ? [[r.case_id, r.company_id] as const] : [])))
