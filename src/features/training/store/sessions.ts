import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { SessionDay } from '#core/training/session-days.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { dayOfRow, type SessionInput, type SessionRow } from '../model.ts'

const sessions = (tx: Tx) =>
  tx
    .selectFrom('course_session as s')
    .innerJoin('course as c', 'c.id', 's.course_id')
    .innerJoin('organisation as o', 'o.id', 's.provider_id')
    .selectAll('s')
    .select(['c.title', 'c.kind as course_kind', 'c.amu_number', 'c.language', 'o.name as provider_name'])

type Bare = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>

/** How full sessions are: everybody may know the numbers, nobody whose seats they are. */
export async function standingsOf(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { taken: number; waiting: number }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ session_id: string; taken: number; waiting: number }>`
    select * from app.session_standing(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((r) => [r.session_id, { taken: r.taken, waiting: r.waiting }]))
}

async function withStanding(tx: Tx, rows: Bare): Promise<SessionRow[]> {
  const standing = await standingsOf(
    tx,
    rows.map((r) => r.id),
  )
  return rows.map(
    (r) => ({ ...r, ...(standing.get(r.id) ?? { taken: 0, waiting: 0 }) }) as unknown as SessionRow,
  )
}

export const sessionsByIds = async (tx: Tx, ids: readonly string[]): Promise<SessionRow[]> =>
  ids.length === 0
    ? []
    : withStanding(
        tx,
        await sessions(tx).where('s.id', 'in', ids).orderBy('s.starts_on').orderBy('s.number').execute(),
      )

export const findSession = async (tx: Tx, id: string): Promise<SessionRow | undefined> =>
  (await sessionsByIds(tx, [id]))[0]

/**
 * The sessions held until the transaction ends, always in one order: whoever takes or frees seats does it one after the
 * other. As the system, since a company may not touch a session itself.
 */
export async function lockSessions(tx: Tx, ids: readonly string[]): Promise<SessionRow[]> {
  if (ids.length === 0) return []
  await asSystem(tx, (s) =>
    s.selectFrom('course_session').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute(),
  )
  return sessionsByIds(tx, ids)
}

export const lockSession = async (tx: Tx, id: string): Promise<SessionRow | undefined> =>
  (await lockSessions(tx, [id]))[0]

/** Sessions of a course from a day on, those to come first. */
export const sessionsOfCourse = async (tx: Tx, courseId: string, from?: Day): Promise<SessionRow[]> =>
  withStanding(
    tx,
    await sessions(tx)
      .where('s.course_id', '=', courseId)
      .$if(from !== undefined, (q) =>
        q.where('s.starts_on', '>=', from!).where('s.status', 'in', ['planned', 'confirmed']),
      )
      .orderBy('s.starts_on')
      .orderBy('s.number')
      .limit(200)
      .execute(),
  )

/** A provider's sessions that are not over, and those over that were never closed. */
export const openSessionsOf = async (tx: Tx, providerId: string): Promise<SessionRow[]> =>
  withStanding(
    tx,
    await sessions(tx)
      .where('s.provider_id', '=', providerId)
      .where('s.status', 'in', ['planned', 'confirmed'])
      .orderBy('s.starts_on')
      .orderBy('s.number')
      .limit(500)
      .execute(),
  )

export async function daysOfSessions(tx: Tx, ids: readonly string[]): Promise<Map<string, SessionDay[]>> {
  const found = new Map<string, SessionDay[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const rows = await tx
    .selectFrom('course_day')
    .selectAll()
    .where('session_id', 'in', ids)
    .orderBy('day')
    .execute()
  for (const row of rows) found.get(row.session_id)?.push(dayOfRow(row))
  return found
}

export const daysOf = async (tx: Tx, id: string): Promise<SessionDay[]> =>
  (await daysOfSessions(tx, [id])).get(id) ?? []

/** What a provider says of a session as its row keeps it. */
export const sessionColumns = (input: SessionInput) => ({
  starts_on: input.days[0]!.day,
  ends_on: input.days.at(-1)!.day,
  place: input.place,
  street: input.street || null,
  postcode: input.postcode,
  town: input.town,
  municipality_code: input.municipality,
  lat: input.lat,
  lon: input.lon,
  capacity: input.capacity,
  minimum: input.minimum,
  price_ore: input.priceOre,
  reserve_by: input.reserveBy,
})

/** Writes a session's days anew. */
export async function putDays(tx: Tx, id: string, days: readonly SessionDay[]): Promise<void> {
  await tx.deleteFrom('course_day').where('session_id', '=', id).execute()
  await tx
    .insertInto('course_day')
    .values(
      days.map((d) => ({
        session_id: id,
        day: d.day,
        from_minute: d.from,
        to_minute: d.to,
        break_minutes: d.pause,
      })),
    )
    .execute()
}

/** Makes seat rows up to the capacity. */
export const addSeats = (tx: Tx, id: string, capacity: number) =>
  sql`insert into seat (session_id, no) select ${id}::uuid, n from generate_series(1, ${capacity}::integer) n
    on conflict do nothing`.execute(tx)
