import type { Selectable } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { ReservationStatus } from '#core/training/reservation-moves.ts'
import type { SessionDay } from '#core/training/session-days.ts'
import type { SessionStatus } from '#core/training/session-moves.ts'
import type { Course, CourseSession, Organisation, Reservation } from '#platform/db/schema.generated.ts'

export const courseKinds = ['amu', 'eud', 'academy', 'diploma', 'other'] as const
export type CourseKind = (typeof courseKinds)[number]

/** Languages a course may be held in. */
export const courseLanguages = ['da', 'en', 'de', 'other'] as const

export const organisationKinds = ['provider', 'akasse', 'union'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export type OrganisationRow = Selectable<Organisation>
export type CourseRow = Selectable<Course>
export type ReservationRow = Selectable<Reservation> & { status: ReservationStatus }

/** A session with its course, provider and how full it is. */
export type SessionRow = Omit<
  Selectable<CourseSession>,
  'status' | 'starts_on' | 'ends_on' | 'reserve_by'
> & {
  status: SessionStatus
  starts_on: Day
  ends_on: Day
  reserve_by: Day | null
  title: string
  course_kind: CourseKind
  amu_number: string | null
  language: string
  provider_name: string
  taken: number
  waiting: number
}

/** What a provider says of a session. */
export type SessionInput = {
  days: readonly SessionDay[]
  place: string
  street: string
  postcode: string
  town: string
  municipality: string
  lat: number | null
  lon: number | null
  capacity: number
  minimum: number
  priceOre: number
  reserveBy: string | null
}

export const freeOf = (s: { capacity: number; taken: number }): number => Math.max(0, s.capacity - s.taken)

/** The facts a session's moves hang on. */
export const factsOf = (s: SessionRow, today: Day, anyway = false) => ({
  hasBegun: s.starts_on <= today,
  isOver: s.ends_on <= today,
  taken: s.taken,
  minimum: s.minimum,
  anyway,
})

export const dayOfRow = (d: {
  day: string
  from_minute: number
  to_minute: number
  break_minutes: number
}): SessionDay => ({ day: d.day as Day, from: d.from_minute, to: d.to_minute, pause: d.break_minutes })
