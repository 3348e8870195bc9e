import { addDays, addMonths, type Day, day } from '#core/calendar/day.ts'
import { isWorkingDay } from '#core/calendar/working-days.ts'
import { postcode as postcodeOf } from '#core/place/postcodes.ts'
import { AREAS } from '../../words/areas/index.ts'
import { DEMO_ORGANISATIONS, KNOWN_AMU, SCHOOL_OF } from '../../words/rotation.ts'
import { inOfficeHours } from '../moments.ts'
import { mailName } from '../phone-and-mail.ts'
import { chance, seededUuid } from '../seeded.ts'
import type { RotationRows } from './rows.ts'

export const organisationId = (seed: number, key: string): string => seededUuid(seed, 'organisation', key)

/** 07:36 to 15:00 with no break: 7 hours and 24 minutes, a fifth of 37 hours. */
const FROM = 456
const TO = 900
export const MINUTES = TO - FROM

export type CourseClass = {
  id: string
  courseId: string
  providerId: string
  area: string
  days: readonly Day[]
  capacity: number
  taken: number
}

export function writeOrganisations(seed: number, rows: RotationRows): void {
  for (const one of DEMO_ORGANISATIONS) {
    const place = postcodeOf(one.postcode)!
    rows.organisation.push({
      id: organisationId(seed, one.key),
      kind: one.kind,
      name: one.name,
      short_name: one.name,
      email: `kontakt@${mailName(one.name).replace(/\./g, '-')}.example`,
      phone: `+4584${chance(seed, 'organisation', one.key).int(100_000, 999_999)}`,
      town: place.town,
      postcode: one.postcode,
      municipality_code: place.municipality,
    })
  }
}

/** Working days from a day on, weekends and holidays left out. */
export function workingDaysFrom(first: Day, count: number): Day[] {
  const found: Day[] = []
  for (let d = first; found.length < count; d = addDays(d, 1)) if (isWorkingDay(d)) found.push(d)
  return found
}

/** One class of a course with its days and seats. */
export function writeClass(
  seed: number,
  rows: RotationRows,
  today: Day,
  of: {
    key: string
    courseId: string
    providerId: string
    area: string
    days: readonly Day[]
    capacity: number
    minimum: number
    price: number
    postcode: string
  },
): CourseClass {
  const id = seededUuid(seed, 'class', of.key)
  const place = postcodeOf(of.postcode)!
  const last = of.days.at(-1)!
  rows.course_session.push({
    id,
    course_id: of.courseId,
    provider_id: of.providerId,
    status: last < today ? 'held' : of.days[0]! < addDays(today, 45) ? 'confirmed' : 'planned',
    starts_on: of.days[0]!,
    ends_on: last,
    place: '',
    postcode: of.postcode,
    town: place.town,
    municipality_code: place.municipality,
    lat: place.at.lat,
    lon: place.at.lon,
    capacity: of.capacity,
    minimum: of.minimum,
    price_ore: of.price,
    reserve_by: addDays(of.days[0]!, -14),
    created_at: inOfficeHours(chance(seed, 'class', of.key), addDays(today, -420)),
  })
  for (const d of of.days) rows.course_day.push({ session_id: id, day: d, from_minute: FROM, to_minute: TO })
  for (let no = 1; no <= of.capacity; no++) rows.seat.push({ session_id: id, no })
  return {
    id,
    courseId: of.courseId,
    providerId: of.providerId,
    area: of.area,
    days: of.days,
    capacity: of.capacity,
    taken: 0,
  }
}

/** Two courses of each area, each with an open class every second month from a year ago to the end of the year. */
export function writeClasses(seed: number, today: Day, rows: RotationRows): CourseClass[] {
  const classes: CourseClass[] = []
  for (const area of AREAS) {
    const school = SCHOOL_OF[area.key] ?? 'oeresund'
    const providerId = organisationId(seed, school)
    const known = KNOWN_AMU[area.key]
    const titles = [...new Set([...(known ? [known.title] : []), ...area.courses.map((c) => c.title)])].slice(
      0,
      2,
    )
    for (const [n, title] of titles.entries()) {
      const key = `${area.key}-${n}`
      const random = chance(seed, 'course', key)
      const amu = title === known?.title ? known : undefined
      const days = amu?.days ?? random.pick([3, 5, 5, 10, 15])
      const courseId = seededUuid(seed, 'course', key)
      const price = random.pick([12_500, 18_000, 40_800, 61_200]) * days
      rows.course.push({
        id: courseId,
        provider_id: providerId,
        kind: 'amu',
        amu_number: amu?.number ?? null,
        title,
        goals: '',
        days,
        minutes_per_day: MINUTES,
        price_ore: price,
        minimum: 8,
        capacity: 16,
        source_id: key,
      })
      const postcode = DEMO_ORGANISATIONS.find((o) => o.key === school)!.postcode
      for (let month = -12; month <= 8; month += 2) {
        const start = addDays(addMonths(day(`${today.slice(0, 7)}-01`), month + n), random.int(0, 12))
        classes.push(
          writeClass(seed, rows, today, {
            key: `${key}-${month}`,
            courseId,
            providerId,
            area: area.key,
            days: workingDaysFrom(start, days),
            capacity: random.pick([14, 16, 18, 20]),
            minimum: 8,
            price,
            postcode,
          }),
        )
      }
    }
  }
  return classes
}
