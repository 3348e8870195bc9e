declare const dayBrand: unique symbol

/**
 * A day in the Gregorian calendar as ISO text, `YYYY-MM-DD`, years 0001 to 9999. Not a moment:
 * it has no time zone, so it can neither slip a day nor meet a clock change. Plain `<` and `>`
 * compare two days rightly.
 */
export type Day = string & { readonly [dayBrand]: true }

export type DayParts = { readonly year: number; readonly month: number; readonly dayOfMonth: number }

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days from 0000-03-01 to 1970-01-01: the epoch below counts from 1 March so that leap days come last. */
const EPOCH_SHIFT = 719_468
const DAYS_PER_ERA = 146_097

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Whether the text is a day that exists, in exactly the form `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const match = ISO_DAY.exec(text)
  return match !== null && dayFromParts(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined
}

/** A day written in code or read from our own database. Throws RangeError when it is not one; for input use `parseDay`. */
export function day(text: string): Day {
  if (isDay(text)) return text
  throw new RangeError(`Not a day (YYYY-MM-DD): ${text.slice(0, 20)}`)
}

/** The day, or undefined where there is none (30 February, month 13, year 0). */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth)
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(dayOfMonth)}` as Day
}

export function dayParts(day: Day): DayParts {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  }
}

/** Days since 1970-01-01 (negative before). The calendar arithmetic is Howard Hinnant's `days_from_civil`. */
export function dayNumber(day: Day): number {
  const { year, month, dayOfMonth } = dayParts(day)
  // count years from 1 March
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT
}

/** The opposite of `dayNumber`. Throws RangeError outside the years 1 to 9999. */
export function dayFromNumber(number: number): Day {
  const shifted = number + EPOCH_SHIFT
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return existing(dayFromParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth), number)
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/**
 * The same day of the month so many months later (or earlier), or the month's last day where the month
 * is shorter: 31 August + 6 months is 28 or 29 February.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dayParts(day)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  return existing(
    dayFromParts(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth))),
    months,
  )
}

/** As `addMonths`: 29 February + 1 year is 28 February. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12)
}

/** Whole days from the first to the second: 0 for the same day, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** For sorting: negative when `a` comes first. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function weekday(day: Day): Weekday {
  // 1970-01-01 was a Thursday
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day
}

export function lastOfMonth(day: Day): Day {
  const { year, month } = dayParts(day)
  return `${day.slice(0, 8)}${daysInMonth(year, month)}` as Day
}

/** Whole years from birth to the day: a person born on 29 February turns a year older on 1 March. */
export function ageOn(born: Day, day: Day): number {
  const from = dayParts(born)
  const to = dayParts(day)
  const before = to.month < from.month || (to.month === from.month && to.dayOfMonth < from.dayOfMonth)
  return to.year - from.year - (before ? 1 : 0)
}

function existing(found: Day | undefined, amount: number): Day {
  if (found !== undefined) return found
  throw new RangeError(`Outside the years 1 to 9999, or not a whole number: ${amount}`)
}

function pad2(number: number): string {
  return String(number).padStart(2, '0')
}
