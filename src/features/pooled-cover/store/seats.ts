import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { GeoPoint } from '#core/place/point.ts'
import { postcode } from '#core/place/postcodes.ts'
import type { SeatNow } from '#core/pooled-cover/absence-changes.ts'
import { type CoverThere, withCovered } from '#core/pooled-cover/cover-shares.ts'
import type { Seat } from '#core/pooled-cover/stretches.ts'
import { interpretOccupation } from '#features/vacancies/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Owner } from '../model.ts'
import { isRemovedPost } from './removed-posts.ts'

type Row = Omit<Seat, 'covered'> & { covers: CoverThere[]; state: SeatNow['state'] }

/** Whether a case is over, a person out and a seat given up; the state of what a seat was. */
const STATE = sql<SeatNow['state']>`case
  when c.stopped_at is not null or c.ended_at is not null or c.archived_at is not null
    or (c.declined_at is not null and c.accepted_at is null) then 'case-over'
  when ce.removed_at is not null or ce.declined_at is not null then 'person-out'
  when r.status not in ('reserved', 'enrolled', 'completed') then 'seat-gone' else 'held' end`

const COLUMNS = sql`r.id as "reservationId", c.id as "caseId", c.company_id as "companyId", ce.id as "caseEmployeeId",
  e.workplace_id as "workplaceId", e.function_title as "functionTitle", e.occupation_code as occupation,
  e.weekly_minutes as "weeklyMinutes", ${STATE} as state,
  coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'minutes', d.to_minute - d.from_minute - d.break_minutes) order by d.day)
    from course_day d where d.session_id = r.session_id), '[]') as days,
  coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'from', x.a, 'to', x.b, 'weeklyMinutes', x.m) order by x.a, x.id) from (
    select k.id, k.starts_on as a, k.ends_on as b, k.weekly_minutes as m from case_cover k join cover_for f on f.cover_id = k.id
      where f.case_employee_id = ce.id and k.ended_at is null and not (${isRemovedPost})
    union all
    select t.id, lower(t.period), coalesce(t.ended_on, upper(t.period) - 1), t.weekly_minutes from case_temp t
      where t.case_id = c.id and t.cover_id is null and t.status in ('reserved', 'active')
        and lower(t.function_title) = lower(e.function_title)) x), '[]') as covers`

const FROM = sql`from reservation r join case_employee ce on ce.id = r.case_employee_id
  join employee e on e.id = ce.employee_id join rotation_case c on c.id = r.case_id`

/** Occupations are read from the function's title where nobody chose one, as a vikariat of the case does. */
function withOccupations(rows: readonly Row[]): Row[] {
  const known = new Map<string, string | null>()
  return rows.map((row) => {
    if (row.occupation) return row
    const title = row.functionTitle.toLowerCase()
    if (!known.has(title)) {
      const meant = interpretOccupation(row.functionTitle)
      known.set(title, meant.kind === 'one' ? meant.value.code : null)
    }
    return { ...row, occupation: known.get(title)! }
  })
}

/** Every seat of the owner's living cases with a day after `today`. Asked as the system, and kept to the owner here. */
export const seatsOf = (tx: Tx, owner: Owner, today: Day): Promise<Seat[]> =>
  asSystem(tx, async (s) => {
    const own = owner.unit_id === null ? sql`c.lead_id = ${owner.lead_id}` : sql`c.unit_id = ${owner.unit_id}`
    const { rows } = await sql<Row>`select ${COLUMNS} ${FROM}
      where ${own} and r.status in ('reserved', 'enrolled') and ${STATE} = 'held'
        and exists (select from course_day d where d.session_id = r.session_id and d.day > ${today}::date)
      order by c.number, e.family_name, e.given_name, e.id,
        (select min(d.day) from course_day d where d.session_id = r.session_id), r.id`.execute(s)
    return withCovered(withOccupations(rows))
  })

/**
 * How the seats stand that a shared vikariat was made from, whoever asks. Whom the cover there is reaches is told from
 * everybody of their cases.
 */
export const seatsNow = (tx: Tx, reservationIds: readonly string[]): Promise<Map<string, SeatNow>> =>
  asSystem(tx, async (s) => {
    if (reservationIds.length === 0) return new Map()
    const asked = new Set(reservationIds)
    const { rows } = await sql<Row>`select ${COLUMNS} ${FROM}
      where r.case_id in (select case_id from reservation where id = any (${[...asked]}::uuid[]))
        and (r.id = any (${[...asked]}::uuid[]) or r.status in ('reserved', 'enrolled'))`.execute(s)
    const held = withCovered(withOccupations(rows.filter(({ state }) => state === 'held')))
    const gone = rows.filter(({ state }) => state !== 'held')
    return new Map([
      ...gone.flatMap((r): [string, SeatNow][] =>
        r.state === 'held' ? [] : [[r.reservationId, { state: r.state }]],
      ),
      ...held.map((seat): [string, SeatNow] => [seat.reservationId, { state: 'held', seat }]),
    ])
  })

/**
 * Holds cases and classes until the transaction ends, so that nothing moves between the last look and the post. A case first,
 * as whoever acts in it does, and so that a new row of the case does not wait.
 */
export const holdSeats = (tx: Tx, reservationIds: readonly string[]): Promise<void> =>
  asSystem(tx, async (s) => {
    const ids = [...reservationIds]
    await sql`select c.id from rotation_case c where c.id in (select case_id from reservation where id = any (${ids}::uuid[]))
      order by c.id for no key update`.execute(s)
    await sql`select s.id from course_session s where s.id in (select session_id from reservation where id = any (${ids}::uuid[]))
      order by s.id for share`.execute(s)
    await sql`select id from reservation where id = any (${ids}::uuid[]) order by id for share`.execute(s)
  })

/** Where workplaces are: as written, or else the middle of their postcode. */
export const placesOf = (tx: Tx, ids: readonly string[]): Promise<Map<string, GeoPoint | undefined>> =>
  asSystem(tx, async (s) => {
    if (ids.length === 0) return new Map()
    const rows = await s
      .selectFrom('workplace')
      .select(['id', 'lat', 'lon', 'postcode'])
      .where('id', 'in', [...new Set(ids)])
      .execute()
    return new Map(
      rows.map(({ id, lat, lon, postcode: code }) => [
        id,
        lat !== null && lon !== null ? { lat, lon } : postcode(code)?.at,
      ]),
    )
  })
