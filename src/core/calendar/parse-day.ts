import { ok, type Result, refuse } from '../result.ts'
import { type Day, dayFromParts } from './day.ts'
import { MONTHS_DA, MONTHS_EN } from './month-names.ts'

export type DayRefusal =
  | 'empty'
  /** Not recognisable as a day. */
  | 'not-a-day'
  /** Recognised, but there is no such day: 31 April, 29 February 2015. */
  | 'no-such-day'
  /** `1.3.` or `1. marts`: we do not guess. */
  | 'missing-year'
  /** `1.3.14`: we do not guess the century. */
  | 'two-digit-year'
  /** Before 1900 or after 2199: a typing error. */
  | 'year-out-of-range'

/** Longer than any day a person writes ("onsdag den 30. september 2026"): read no further. */
const MAX_LENGTH = 60
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const LEAD_IN =
  /^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?,?\s*(?:den |d\. ?)?\s*/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const NUMERIC = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\.?(?:[\s./-]{1,2}(\d{1,4}))?[.]?$/
const COMPACT = /^(\d{2})(\d{2})(\d{4})$/
const NAMED = /^(\d{1,2})\.?\s?([a-zæøå]{3,9})\.?(?:,?\s(\d{1,4}))?$/

/**
 * A day as people in Denmark write it: `1.3.2014`, `01-03-2014`, `1/3 2014`, `1/3-2014`, `01032014`,
 * `1. marts 2014`, `lørdag den 1. mar. 2014`, `1 March 2014`, `2014-03-01`. The day comes before the month.
 */
export function parseDay(text: string): Result<Day, DayRefusal> {
  if (text.length > MAX_LENGTH) return refuse('not-a-day')
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  if (typed === '') return refuse('empty')

  const iso = ISO.exec(typed)
  if (iso) return checked(iso[1], Number(iso[2]), Number(iso[3]))

  const written = typed.replace(LEAD_IN, '')
  const numeric = NUMERIC.exec(written) ?? COMPACT.exec(written)
  if (numeric) return checked(numeric[3], Number(numeric[2]), Number(numeric[1]))

  const named = NAMED.exec(written)
  const month = named ? monthNumber(named[2] ?? '') : undefined
  if (named && month !== undefined) return checked(named[3], month, Number(named[1]))
  return refuse('not-a-day')
}

function checked(yearText: string | undefined, month: number, dayOfMonth: number): Result<Day, DayRefusal> {
  // 2000 is a leap year: a day that does not exist then exists in no year
  if (dayFromParts(2000, month, dayOfMonth) === undefined) return refuse('no-such-day')
  if (yearText === undefined) return refuse('missing-year')
  if (yearText.length < 3) return refuse('two-digit-year')
  const year = Number(yearText)
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refuse('year-out-of-range', { from: FIRST_YEAR, to: LAST_YEAR })
  }
  const found = dayFromParts(year, month, dayOfMonth)
  return found === undefined ? refuse('no-such-day') : ok(found)
}

/** 1 to 12 by the Danish or English name, or its first three or four letters (`mar`, `sept`). */
function monthNumber(name: string): number | undefined {
  for (const months of [MONTHS_DA, MONTHS_EN]) {
    const index = months.findIndex((month) => {
      const lower = month.toLowerCase()
      return lower === name || (name.length <= 4 && name.length < lower.length && lower.startsWith(name))
    })
    if (index >= 0) return index + 1
  }
  return undefined
}
