import { addDays, type Day, dayFromNumber, dayNumber, weekday } from '../calendar/day.ts'
import type { Absence } from '../cover/cover-problem.ts'
import { daysBefore } from '../cover/cover-problem.ts'
import { calendarDayNumber } from '../cover/read-cover-file.ts'

/** Somebody's seat in a class, with who is away and what stands about it. */
export type Seat = {
  readonly reservationId: string
  readonly caseId: string
  readonly companyId: string
  readonly caseEmployeeId: string
  readonly workplaceId: string
  readonly functionTitle: string
  /** Our code of the occupation; null where neither the employee nor the function's title says it. */
  readonly occupation: string | null
  /** The employee's own hours; null where nobody wrote them. */
  readonly weeklyMinutes: number | null
  readonly days: readonly { readonly day: Day; readonly minutes: number }[]
  /** When a vikariat or a vikar of the case is there for this person already. */
  readonly covered: readonly { readonly from: Day; readonly to: Day }[]
}

/** Days away one after the other, weekends between them not counted. */
export type Stretch = {
  readonly from: Day
  readonly to: Day
  /** Monday to Friday; 0 for days on a weekend only. */
  readonly workdays: number
  readonly minutesPerWeek: number
}

const WORKDAYS = 5
const FULL_DAY = 444

/**
 * The stretches of a seat, in order. A day counts what the class takes, at most the person's own day and at most 7.4 hours, so
 * that no week of a vikar has more than 37. Days on a weekend stand for themselves: a vikar of this kind works Monday to Friday.
 */
export function stretchesOf(seat: Pick<Seat, 'days' | 'weeklyMinutes'>): Stretch[] {
  const mostADay = Math.min(FULL_DAY, Math.round((seat.weeklyMinutes ?? FULL_DAY * WORKDAYS) / WORKDAYS))
  const found: { from: Day; to: Day; minutes: number[] }[] = []
  for (const { day, minutes } of seat.days.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    if (weekday(day) > WORKDAYS) {
      found.push({ from: day, to: day, minutes: [] })
      continue
    }
    const counted = Math.min(minutes, mostADay)
    const last = found.findLast(({ minutes: sum }) => sum.length > 0)
    if (last && nextWorkday(last.to) === day) {
      last.to = day
      last.minutes.push(counted)
    } else found.push({ from: day, to: day, minutes: [counted] })
  }
  return found
    .map(({ from, to, minutes }) => ({
      from,
      to,
      workdays: minutes.length,
      minutesPerWeek: Math.round(
        (minutes.reduce((sum, m) => sum + m, 0) / Math.max(1, minutes.length)) * WORKDAYS,
      ),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

const nextWorkday = (day: Day): Day => addDays(day, weekday(day) >= WORKDAYS ? 8 - weekday(day) : 1)

/** Why a stretch is not taken in. */
export const leftOutReasons = [
  'company',
  'case',
  'weekend',
  'covered',
  'asked',
  'too-soon',
  'after-period',
  'too-few-hours',
  'no-occupation',
] as const
export type LeftOut = (typeof leftOutReasons)[number]

/** What the caseworker chose, and what stands. */
export type Choice = {
  readonly from: Day
  readonly to: Day
  /** The first day somebody can still be found for. */
  readonly earliest: Day
  readonly introductionDays: number
  readonly leastMinutesPerWeek: number
  readonly withoutCompanies: ReadonlySet<string>
  readonly withoutCases: ReadonlySet<string>
  /** Stretches another shared vikariat asks about already: `stretchKey`. */
  readonly held: ReadonlySet<string>
}

/** A stretch is the same one as long as seat and first day are. */
export const stretchKey = (reservationId: string, from: Day): string => `${reservationId} ${from}`

/**
 * Whether a company that employs for this stretch only keeps the least hours a week on average, with an introduction before it
 * and without: a weekend that falls between counts in the average.
 */
export function standsAlone(
  stretch: Stretch,
  { introductionDays, leastMinutesPerWeek }: Pick<Choice, 'introductionDays' | 'leastMinutesPerWeek'>,
): boolean {
  const first = coverDay(stretch.from)
  const average = (begins: number, workdays: number): number =>
    (workdays * stretch.minutesPerWeek) / WORKDAYS / ((coverDay(stretch.to) - begins + 1) / 7)
  return (
    average(first, stretch.workdays) >= leastMinutesPerWeek &&
    average(daysBefore(first, introductionDays), stretch.workdays + introductionDays) >= leastMinutesPerWeek
  )
}

/** Whether a stretch is taken in: null, or the first reason that it is not. */
export function leftOutOf(seat: Seat, stretch: Stretch, choice: Choice): LeftOut | null {
  if (choice.withoutCompanies.has(seat.companyId)) return 'company'
  if (choice.withoutCases.has(seat.caseId)) return 'case'
  if (stretch.workdays === 0) return 'weekend'
  if (seat.covered.some(({ from, to }) => from <= stretch.from && to >= stretch.to)) return 'covered'
  if (choice.held.has(stretchKey(seat.reservationId, stretch.from))) return 'asked'
  const begins = dayOfCover(daysBefore(coverDay(stretch.from), choice.introductionDays))
  if (begins < choice.earliest || stretch.from < choice.from) return 'too-soon'
  if (stretch.to > choice.to) return 'after-period'
  if (!standsAlone(stretch, choice)) return 'too-few-hours'
  return seat.occupation === null ? 'no-occupation' : null
}

/** Days since 1970-01-01 begin on a Thursday: so many more and they begin on a Monday, as a cover problem wants them. */
const THURSDAY = 3
/** A day as a cover problem counts it, and back. */
export const coverDay = (day: Day): number => dayNumber(day) + THURSDAY
export const dayOfCover = (number: number): Day => dayFromNumber(calendarDayNumber(number))

/** A stretch as the engine's absence. */
export const absenceOf = (
  stretch: Stretch,
  of: { id: string; firm: number; occupation: string },
): Absence => ({
  ...of,
  from: coverDay(stretch.from),
  to: coverDay(stretch.to),
  minutesPerWeek: stretch.minutesPerWeek,
  workdays: stretch.workdays,
})
