import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { freeSeats } from '#core/training/seats.ts'
import { moveSession } from '#core/training/session-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env, lockCase } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { factsOf, type SessionRow } from '../model.ts'
import { paths } from '../paths.ts'
import { allOfSession, busyDays, employeesOfCase } from '../store/reservations.ts'
import { daysOf, lockSessions } from '../store/sessions.ts'
import { NEWS, tellProvider } from '../tell.ts'
import { tellMinimum } from './give-seats.ts'

export type ReserveRefusal =
  | 'gone'
  | 'not-your-move'
  | 'case-over'
  | 'nobody'
  | 'not-in-case'
  | 'cancelled'
  | 'held'
  | 'begun'
  | 'too-late'
  | 'already'
  | 'two-places'
  | 'full'

export type ReserveInput = {
  sessionId: string
  /** Places in the case. */
  who: readonly string[]
  /** Those for whom there is no seat wait in the queue; without it, too few seats is a refusal. */
  mayWait: boolean
  /** A session that is given up in the same moment; held together, always in one order. */
  instead?: string
}

/**
 * Reserves a seat for each of a case's employees, and places in the queue for those who come too late. Never more seats than
 * there are: each reservation holds a seat row of its own, which is the database's rule.
 */
export async function reserveSeats(
  env: Env,
  c: CaseRow,
  input: ReserveInput,
): Promise<Result<{ session: SessionRow; seated: number; waiting: number }, ReserveRefusal>> {
  const { tx, actor, today } = env
  if (actor.role !== 'company') return refuse('not-your-move')
  if (!isLive(caseStatusOf(c))) return refuse('case-over')
  const wanted = [...new Set(input.who)]
  if (wanted.length === 0) return refuse('nobody')
  const locked = await lockSessions(tx, [input.sessionId, ...(input.instead ? [input.instead] : [])])
  const session = locked.find((s) => s.id === input.sessionId)
  if (!session) return refuse('gone')
  // held after the sessions: a case that is stopped meanwhile gets no seat that nobody would release
  const held = await lockCase(tx, c.id)
  if (!held || !isLive(caseStatusOf(held))) return refuse('case-over')
  const facts = factsOf(session, today)
  const move = moveSession(session.status, 'reserve', 'company', facts)
  if (!move.ok)
    return refuse(move.reason === 'cancelled' || move.reason === 'held' ? move.reason : 'not-your-move')
  if (facts.hasBegun) return refuse('begun')
  if (session.reserve_by !== null && session.reserve_by < today) return refuse('too-late')

  const people = (await employeesOfCase(tx, c.id)).filter((p) => wanted.includes(p.id))
  if (people.length !== wanted.length || people.some((p) => p.declined)) return refuse('not-in-case')
  await tx
    .selectFrom('employee')
    .select('id')
    .where(
      'id',
      'in',
      people.map((p) => p.employee_id),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  const own = new Set((await daysOf(tx, session.id)).map((d) => d.day as string))
  const clash = (
    await busyDays(
      tx,
      people.map((p) => p.employee_id),
      [session.id, ...(input.instead ? [input.instead] : [])],
    )
  ).find((b) => own.has(b.day))
  if (clash) {
    const name = people.find((p) => p.employee_id === clash.employee_id)?.name ?? ''
    return refuse('two-places', { name, day: clash.day, title: clash.title })
  }

  const all = await allOfSession(tx, session.id)
  const queue = all.some((r) => r.status === 'waiting')
  const free = queue
    ? []
    : freeSeats(
        session.capacity,
        all.flatMap((r) => r.seat_no ?? []),
      )
  if (free.length < people.length && !input.mayWait)
    return refuse('full', { free: free.length, people: people.length })
  const written = await unlessRefused(tx, { 23505: 'already' as const }, () =>
    asSystem(tx, (s) =>
      s
        .insertInto('reservation')
        .values(
          people.map((p, i) => ({
            course_id: session.course_id,
            session_id: session.id,
            provider_id: session.provider_id,
            company_id: c.company_id,
            case_id: c.id,
            case_employee_id: p.id,
            participant_name: p.name,
            status: i < free.length ? 'reserved' : 'waiting',
            seat_no: free[i] ?? null,
            made_by: actor.accountId,
          })),
        )
        .execute(),
    ),
  )
  if (!written.ok) return written
  const seated = Math.min(free.length, people.length)
  const waiting = people.length - seated
  await addEvent(env, {
    case: c,
    kind: 'training.reserved',
    data: { title: session.title, day: session.starts_on, seats: seated, waiting },
  })
  await meetInterest(env, c, session)
  await tellProvider(env, session.provider_id, {
    news: NEWS.reserved,
    link: paths.session(session.id),
    data: { title: session.title, day: session.starts_on, people: people.length },
    // a mail at most once a day for each session, a notice each time
    key: `${session.id}:${today}`,
  })
  await tellMinimum(env, session, seated)
  return ok({ session, seated, waiting })
}

/** What the case had asked for is there now. */
const meetInterest = (env: Env, c: CaseRow, session: SessionRow) =>
  env.tx
    .updateTable('course_interest')
    .set((e) => ({ status: 'met', version: e('version', '+', 1) }))
    .where('case_id', '=', c.id)
    .where('course_id', '=', session.course_id)
    .where('status', '=', 'open')
    .execute()
