import { lengthInDays, type Period } from '../calendar/period.ts'
import type { Minutes } from '../text/hours.ts'

/** 52 weeks of 37 hours: a full-time year as the scheme's own figures count it, holidays included. */
export const HOURS_IN_FULL_TIME_YEAR = 1924
export const WEEKS_IN_YEAR = 52

/**
 * Years of vikar work. By hours it compares part-time with full-time; by weeks it counts how long people were
 * employed, whatever their hours. The two differ as soon as somebody works part-time: say which one is meant.
 */
export type Arsvikariater = { readonly byHours: number; readonly byWeeks: number }

/** From the vikarer's paid minutes under the grant and the periods they were employed. Four decimals. */
export function arsvikariaterOf(paid: Minutes, employed: readonly Period[]): Arsvikariater {
  const days = employed.reduce((sum, period) => sum + lengthInDays(period), 0)
  return { byHours: fullTimeYears(paid), byWeeks: fourDecimals(days / 7 / WEEKS_IN_YEAR) }
}

/** Full-time equivalents (helårspersoner by hours) of minutes worked or learned in a year. Four decimals. */
export function fullTimeYears(minutes: Minutes): number {
  return fourDecimals(minutes / 60 / HOURS_IN_FULL_TIME_YEAR)
}

function fourDecimals(number: number): number {
  return Math.round(number * 10_000) / 10_000
}
