import { sql } from 'kysely'
import { live, type ReservationStatus } from '#core/training/reservation-moves.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { ReservationRow } from '../model.ts'

/** Every reservation of a session in order of seats and then of the queue; as the system. */
export const allOfSession = (tx: Tx, sessionId: string): Promise<ReservationRow[]> =>
  asSystem(
    tx,
    (s) =>
      s
        .selectFrom('reservation')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('queued_at')
        .orderBy('id')
        .execute() as Promise<ReservationRow[]>,
  )

/** Those of a session somebody still counts on, as the system. */
export const liveOfSession = async (tx: Tx, sessionId: string): Promise<ReservationRow[]> =>
  (await allOfSession(tx, sessionId)).filter((r) => live.includes(r.status))

export type ReservationOfCase = {
  id: string
  session_id: string
  course_id: string
  status: ReservationStatus
  seat_no: number | null
  cancel_reason: string | null
  case_employee_id: string | null
  /** Undefined where the reader may not see who it is. */
  name: string | undefined
  function_title: string | undefined
  /** Place in the queue, from 1; only of those who wait. */
  place: number | null
  present_minutes: number
  attended_days: number
  version: number
}

/** A case's reservations as its parties see them; names only to those who may see the employees. */
export async function reservationsOfCase(tx: Tx, caseId: string): Promise<ReservationOfCase[]> {
  const rows = await tx
    .selectFrom('reservation as r')
    .leftJoin('case_employee as ce', 'ce.id', 'r.case_employee_id')
    .leftJoin('employee as e', 'e.id', 'ce.employee_id')
    .leftJoin(
      (q) =>
        q
          .selectFrom('attendance as a')
          .where('a.case_id', '=', caseId)
          .select((x) => [
            'a.reservation_id',
            x.fn.sum<number>('a.present_minutes').as('present_minutes'),
            x.fn.countAll<number>().as('attended_days'),
          ])
          .groupBy('a.reservation_id')
          .as('a'),
      (j) => j.onRef('a.reservation_id', '=', 'r.id'),
    )
    .select([
      'r.id',
      'r.session_id',
      'r.course_id',
      'r.status',
      'r.seat_no',
      'r.cancel_reason',
      'r.case_employee_id',
      'r.version',
      'e.given_name',
      'e.family_name',
      'e.function_title',
      'a.present_minutes',
      'a.attended_days',
    ])
    .where('r.case_id', '=', caseId)
    .orderBy('e.given_name')
    .orderBy('e.family_name')
    .orderBy('r.id')
    .execute()
  const places = await placesInQueue(tx, [
    ...new Set(rows.filter((r) => r.status === 'waiting').map((r) => r.session_id)),
  ])
  return rows.map((r) => ({
    ...r,
    status: r.status as ReservationStatus,
    name: r.given_name === null ? undefined : `${r.given_name} ${r.family_name ?? ''}`.trim(),
    function_title: r.function_title ?? undefined,
    place: places.get(r.id) ?? null,
    present_minutes: Number(r.present_minutes ?? 0),
    attended_days: Number(r.attended_days ?? 0),
  }))
}

/** The place in the queue of each who waits for one of the sessions. */
async function placesInQueue(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, number>> {
  if (sessionIds.length === 0) return new Map()
  return asSystem(tx, async (s) => {
    const { rows } = await sql<{ id: string; place: number }>`
      select id, (row_number() over (partition by session_id order by queued_at, id))::integer as place
      from reservation where status = 'waiting' and session_id = any (${sessionIds}::uuid[])`.execute(s)
    return new Map(rows.map((r) => [r.id, r.place]))
  })
}

export type CandidateForSeat = {
  id: string
  employee_id: string
  name: string
  function_title: string
  declined: boolean
}

/** Those of a case who can be given a seat, in order of their names. */
export async function employeesOfCase(tx: Tx, caseId: string): Promise<CandidateForSeat[]> {
  const rows = await tx
    .selectFrom('case_employee as ce')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .select([
      'ce.id',
      'ce.employee_id',
      'e.given_name',
      'e.family_name',
      'e.function_title',
      'ce.declined_at',
    ])
    .where('ce.case_id', '=', caseId)
    .where('ce.removed_at', 'is', null)
    .where('e.erased_at', 'is', null)
    .orderBy('e.given_name')
    .orderBy('e.family_name')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    employee_id: r.employee_id,
    name: `${r.given_name} ${r.family_name}`.trim(),
    function_title: r.function_title,
    declined: r.declined_at !== null,
  }))
}

/** Days on which employees sit in, or wait for, other sessions: nobody is in two rooms at once. */
export async function busyDays(
  tx: Tx,
  employeeIds: readonly string[],
  notSessions: readonly string[],
): Promise<{ employee_id: string; day: string; title: string }[]> {
  if (employeeIds.length === 0) return []
  const { rows } = await sql<{ employee_id: string; day: string; title: string }>`
    select ce.employee_id, d.day::text as day, c.title
    from reservation r join case_employee ce on ce.id = r.case_employee_id
      join course_session s on s.id = r.session_id join course_day d on d.session_id = s.id
      join course c on c.id = r.course_id
    where ce.employee_id = any (${employeeIds}::uuid[]) and r.status in ('waiting', 'reserved', 'enrolled')
      and not (r.session_id = any (${notSessions}::uuid[])) and s.status in ('planned', 'confirmed')`.execute(
    tx,
  )
  return rows
}
