import { sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import { postcode } from '#core/place/postcodes.ts'
import { freeSeats } from '#core/training/seats.ts'
import { minutesInAll } from '#core/training/session-days.ts'
import { addSeats, putDays } from '#features/training/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { ProjectSession } from './project.ts'

/** Stands for providers that are not here: their classes are the import's own, and nobody finds or reserves in them. */
const OUTSIDE = 'Uddannelsessted uden for Jobkreds'

export type SessionKind = 'known' | 'provider' | 'private'
/** A session of the file as it stands now, with the seats nobody holds. */
export type WrittenSession = {
  id: string
  courseId: string
  providerId: string
  kind: SessionKind
  free: readonly number[]
}

/** Where a class is held when the file does not say. */
export type Fallback = { postcode: string }

/**
 * The session a line means: the provider's own when it stands here with the same course and days, else a new one with as
 * many seats as participants, tied to the provider when it is known. A new one cannot be searched for or reserved.
 */
export async function writeSession(
  tx: Tx,
  s: ProjectSession,
  participants: number,
  fallback: Fallback,
  today: Day,
): Promise<WrittenSession> {
  const provider = s.provider === '' ? undefined : await providerNamed(tx, s.provider)
  const known = provider && (await sameSession(tx, provider.id, s))
  if (known) return known
  const providerId = provider?.id ?? (await outside(tx))
  const place =
    postcode(s.postcode ?? provider?.postcode ?? fallback.postcode) ?? postcode(fallback.postcode)!
  const average = Math.round(minutesInAll(s.days) / s.days.length)
  const course = await tx
    .insertInto('course')
    .values({
      provider_id: providerId,
      kind: s.amu ? 'amu' : 'other',
      amu_number: s.amu,
      title: s.course,
      days: s.days.length,
      minutes_per_day: Math.min(Math.max(average, 30), 720),
      price_ore: s.price,
      capacity: participants,
      open_access: false,
      ended_at: sql<Date>`app.now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('course_session')
    .values({
      course_id: course.id,
      provider_id: providerId,
      status: s.last < today ? 'held' : 'confirmed',
      starts_on: s.first,
      ends_on: s.last,
      place: [provider ? '' : s.provider, s.place].filter(Boolean).join(', ').slice(0, 160),
      postcode: place.number,
      town: place.town,
      municipality_code: place.municipality,
      lat: place.at.lat,
      lon: place.at.lon,
      capacity: participants,
      minimum: 1,
      price_ore: s.price,
      // over, so that nobody else reserves
      reserve_by: addDays(today, -1),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addSeats(tx, id, participants)
  await putDays(tx, id, s.days)
  return {
    ...{ id, courseId: course.id, providerId, kind: provider ? 'provider' : 'private' },
    free: freeSeats(participants, []),
  }
}

const providerNamed = (tx: Tx, name: string) =>
  tx
    .selectFrom('organisation')
    .select(['id', 'postcode'])
    .where('kind', '=', 'provider')
    .where('active', '=', true)
    .where((e) =>
      e.or([
        e(e.fn<string>('lower', ['name']), '=', name.toLowerCase()),
        e(e.fn<string>('lower', ['short_name']), '=', name.toLowerCase()),
      ]),
    )
    .orderBy('name')
    .executeTakeFirst()

async function sameSession(
  tx: Tx,
  providerId: string,
  s: ProjectSession,
): Promise<WrittenSession | undefined> {
  const found = await tx
    .selectFrom('course_session as cs')
    .innerJoin('course as c', 'c.id', 'cs.course_id')
    .select(['cs.id', 'cs.course_id', 'cs.capacity'])
    .where('cs.provider_id', '=', providerId)
    .where('cs.status', '<>', 'cancelled')
    .where('cs.starts_on', '=', s.first)
    .where('cs.ends_on', '=', s.last)
    // a company's own class from an earlier file is not the provider's
    .where('c.ended_at', 'is', null)
    .where((e) =>
      e.or([
        e(e.fn<string>('lower', ['c.title']), '=', s.course.toLowerCase()),
        ...(s.amu ? [e('c.amu_number', '=', s.amu)] : []),
      ]),
    )
    .orderBy('cs.number')
    // held until the end: nobody takes the seats meanwhile
    .forUpdate('cs')
    .executeTakeFirst()
  if (!found) return undefined
  const taken = await tx
    .selectFrom('reservation')
    .select('seat_no')
    .where('session_id', '=', found.id)
    .where('seat_no', 'is not', null)
    .execute()
  const free = freeSeats(
    found.capacity,
    taken.map((one) => one.seat_no!),
  )
  return { id: found.id, courseId: found.course_id, providerId, kind: 'known', free }
}

async function outside(tx: Tx): Promise<string> {
  await tx
    .insertInto('organisation')
    .values({ kind: 'provider', name: OUTSIDE, active: false })
    .onConflict((c) => c.columns(['kind', 'name']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'provider')
    .where('name', '=', OUTSIDE)
    .executeTakeFirstOrThrow()
  return id
}
