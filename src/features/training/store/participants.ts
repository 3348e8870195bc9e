import type { ReservationStatus } from '#core/training/reservation-moves.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type Participant = {
  id: string
  name: string | null
  company: string
  company_id: string
  status: ReservationStatus
  seat_no: number | null
  present_minutes: number
  attended_days: number
}

/** Everybody in a provider's session, in order of seats and then of the queue: the name and the company, nothing more. */
export async function participantsOf(tx: Tx, sessionId: string): Promise<Participant[]> {
  const rows = await tx
    .selectFrom('reservation')
    .select(['id', 'participant_name', 'company_id', 'status', 'seat_no'])
    .where('session_id', '=', sessionId)
    .where('status', '<>', 'cancelled')
    .orderBy('seat_no')
    .orderBy('queued_at')
    .orderBy('id')
    .execute()
  const names = await companyNames(tx, [...new Set(rows.map((r) => r.company_id))])
  const sums = await presenceOf(tx, sessionId)
  return rows.map((r) => ({
    id: r.id,
    name: r.participant_name,
    company: names.get(r.company_id) ?? '',
    company_id: r.company_id,
    status: r.status as ReservationStatus,
    seat_no: r.seat_no,
    present_minutes: sums.get(r.id)?.minutes ?? 0,
    attended_days: sums.get(r.id)?.days ?? 0,
  }))
}

/** How long each was there, of those of whom anything is registered, and on how many days that was written down. */
export async function presenceOf(
  tx: Tx,
  sessionId: string,
): Promise<Map<string, { minutes: number; days: number }>> {
  const rows = await tx
    .selectFrom('attendance as a')
    .innerJoin('reservation as r', 'r.id', 'a.reservation_id')
    .select((e) => [
      'a.reservation_id',
      e.fn.sum<number>('a.present_minutes').as('minutes'),
      e.fn.countAll<number>().as('days'),
    ])
    .where('r.session_id', '=', sessionId)
    .groupBy('a.reservation_id')
    .execute()
  return new Map(rows.map((a) => [a.reservation_id, { minutes: Number(a.minutes), days: Number(a.days) }]))
}

/** A provider may know whose people sit in its class, and nothing else of a company. */
const companyNames = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> =>
  ids.length === 0
    ? new Map()
    : asSystem(
        tx,
        async (s) =>
          new Map(
            (await s.selectFrom('company').select(['id', 'name']).where('id', 'in', ids).execute()).map(
              (c) => [c.id, c.name],
            ),
          ),
      )

export type DayPresence = { reservation_id: string; present_minutes: number; absence: string | null }

/** What is registered of one day. */
export const presenceOn = (tx: Tx, sessionId: string, day: string): Promise<DayPresence[]> =>
  tx
    .selectFrom('attendance as a')
    .innerJoin('reservation as r', 'r.id', 'a.reservation_id')
    .select(['a.reservation_id', 'a.present_minutes', 'a.absence'])
    .where('r.session_id', '=', sessionId)
    .where('a.day', '=', day)
    .execute()

/** Days of a session on which something is registered. */
export const registeredDays = async (tx: Tx, sessionId: string): Promise<Set<string>> =>
  new Set(
    (
      await tx
        .selectFrom('attendance as a')
        .innerJoin('reservation as r', 'r.id', 'a.reservation_id')
        .select('a.day')
        .distinct()
        .where('r.session_id', '=', sessionId)
        .execute()
    ).map((r) => r.day),
  )
