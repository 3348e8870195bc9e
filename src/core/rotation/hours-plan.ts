import { addDays, type Day, dayParts, weekday } from '../calendar/day.ts'
import { holidaysOf } from '../calendar/holidays.ts'
import type { Minutes } from '../text/hours.ts'

/** A vikar's employment in a case; `to` is the last day. */
export type Employment = { readonly from: Day; readonly to: Day; readonly weeklyMinutes: Minutes }

/**
 * What a vikar is planned to work on a day: a fifth of the agreed week, Monday to Friday, the odd minutes first; nothing on
 * public holidays and outside the employment.
 */
export function plannedWork({ from, to, weeklyMinutes }: Employment, day: Day): Minutes {
  const number = weekday(day)
  if (day < from || day > to || number > 5 || isDayOff(day)) return 0
  return Math.floor(weeklyMinutes / 5) + (number <= weeklyMinutes % 5 ? 1 : 0)
}

const daysOff = new Map<number, ReadonlySet<Day>>()

/** A public holiday. A year's holidays are one set: a grid asks thousands of times. */
export function isDayOff(day: Day): boolean {
  const { year } = dayParts(day)
  let known = daysOff.get(year)
  if (known === undefined) {
    known = new Set(holidaysOf(year).flatMap((one) => (one.statutory ? one.day : [])))
    daysOff.set(year, known)
  }
  return known.has(day)
}

export const mondayOfDay = (day: Day): Day => addDays(day, 1 - weekday(day))

/** Monday to Sunday. */
export const daysOfWeek = (monday: Day): readonly Day[] =>
  [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n))

/**
 * Of a week's training minutes, those the employer pays wages for: at most the agreed week, the earliest days first. Of
 * somebody without an agreed week every minute is taken to be paid.
 */
export function paidTraining(
  days: readonly { readonly day: Day; readonly minutes: Minutes }[],
  weeklyMinutes: Minutes | null,
): readonly Minutes[] {
  if (weeklyMinutes === null) return days.map(({ minutes }) => minutes)
  const used = new Map<Day, Minutes>()
  let week: Day | undefined
  let last: Day | undefined
  return days.map(({ day, minutes }) => {
    // days mostly follow one another within a week
    if (week === undefined || last === undefined || day < week || day > last) {
      week = mondayOfDay(day)
      last = addDays(week, 6)
    }
    const before = used.get(week) ?? 0
    const paid = Math.min(minutes, Math.max(0, weeklyMinutes - before))
    used.set(week, before + paid)
    return paid
  })
}
