import { addDays, type Day, dayNumber, weekday } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Minutes } from '../text/hours.ts'

/** A week of work is Monday to Friday. */
const DAYS_OF_WORK = 5
/** 1970-01-01, day 0, was a Thursday: 1969-12-29 was the Monday before. */
const MONDAY_BEFORE = 3

/** Mondays to Fridays in a period, both ends counted. Computed, not counted. */
export function workdaysIn(period: Period): number {
  return workdaysBefore(dayNumber(period.to) + 1) - workdaysBefore(dayNumber(period.from))
}

/**
 * Minutes a week on average over periods of employment, rounded down. A part of a week counts by its Mondays to
 * Fridays, so that Wednesday to Friday is three fifths of a week and a vikar is not judged by the weekend off.
 * A period with only a weekend in it counts as one day.
 */
export function weeklyAverage(minutes: Minutes, periods: readonly Period[]): Minutes {
  const days = periods.reduce((sum, period) => sum + workdaysIn(period), 0)
  return Math.floor((minutes * DAYS_OF_WORK) / Math.max(days, 1))
}

/** The last day of the ISO week a day is in. */
export function sundayOf(day: Day): Day {
  return addDays(day, 7 - weekday(day))
}

function weekNumber(day: number): number {
  return Math.floor((day + MONDAY_BEFORE) / 7)
}

/** Workdays from 1969-12-29 up to, not including, the day. */
function workdaysBefore(day: number): number {
  const week = weekNumber(day)
  const inWeek = day + MONDAY_BEFORE - week * 7
  return week * DAYS_OF_WORK + Math.min(inWeek, DAYS_OF_WORK)
}
