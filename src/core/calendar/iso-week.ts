import { addDays, type Day, dayFromParts, dayParts, daysBetween, weekday } from './day.ts'

/** A week by ISO 8601, as Danish calendars count them. `year` is the week's year, which may differ from the day's. */
export type IsoWeek = { readonly year: number; readonly week: number }

/** 2027-01-01 is in week 53 of 2026; 2024-12-30 is in week 1 of 2025. */
export function isoWeekOf(day: Day): IsoWeek {
  // a week belongs to the year of its Thursday
  const thursday = addDays(day, 4 - weekday(day))
  const { year } = dayParts(thursday)
  return { year, week: Math.floor(daysBetween(firstOfYear(year), thursday) / 7) + 1 }
}

/** 52 or 53. */
export function weeksInIsoYear(year: number): number {
  return isoWeekOf(dayOfYear(year, 12, 28)).week
}

/** The Monday of a week, or undefined where the year has no such week. */
export function mondayOf(isoWeek: IsoWeek): Day | undefined {
  const { year, week } = isoWeek
  if (!Number.isInteger(week) || week < 1 || week > weeksInIsoYear(year)) return undefined
  // 4 January is always in week 1
  const fourth = dayOfYear(year, 1, 4)
  return addDays(fourth, 1 - weekday(fourth) + 7 * (week - 1))
}

/** `2026-W53`: sorts rightly as text. */
export function isoWeekText(isoWeek: IsoWeek): string {
  return `${String(isoWeek.year).padStart(4, '0')}-W${String(isoWeek.week).padStart(2, '0')}`
}

function firstOfYear(year: number): Day {
  return dayOfYear(year, 1, 1)
}

function dayOfYear(year: number, month: number, dayOfMonth: number): Day {
  const found = dayFromParts(year, month, dayOfMonth)
  if (found === undefined) throw new RangeError(`Outside the years 1 to 9999: ${year}`)
  return found
}
