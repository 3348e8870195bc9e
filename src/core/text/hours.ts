import { ok, type Result, refuse } from '../result.ts'
import type { Lang } from './lang.ts'

/** A stretch of time in whole minutes. */
export type Minutes = number

export type HoursRefusal =
  | 'empty'
  | 'not-hours'
  | 'negative'
  /** Nothing at all: 0, 0:00. */
  | 'zero'
  /** More than two decimals: finer than a minute. */
  | 'too-precise'
  | 'too-many'

/** There are no more hours in a week. */
export const HOURS_IN_WEEK = 168

const MAX_LENGTH = 40
const UNIT =
  /\s?(?:timers?|time|t\.?|hours?|hrs?\.?|h)?(?:\s?(?:\/\s?(?:uge|week)|pr\.? uge|om ugen|ugentligt?|a week|per week))?$/
const CLOCK = /^(\d{1,4}):(\d{2})$/
const SPOKEN =
  /^(\d{1,4})\s?(?:t\.?|timer?|h|hours?)\s?(?:og |and )?(\d{1,2})\s?(?:m|min\.?|minut(?:ter)?|minutes?)$/
const DECIMAL = /^(\d{1,4})(?:[,.](\d{1,9}))?$/
const THOUSANDS = /^([1-9])\.(\d{3})(?:,(\d{1,9}))?$/
const HALVES: Readonly<Record<string, string>> = { '¼': ',25', '½': ',5', '¾': ',75' }

/**
 * Hours as they are typed in Denmark, as whole minutes: `37`, `37,5`, `37.5`, `30 timer`, `32:30`,
 * `7 t 24 min`, `18½ timer om ugen`. Two decimals at most, rounded to the nearest minute.
 * `max` is in hours; by default what a week has.
 */
export function parseHours(text: string, max: number = HOURS_IN_WEEK): Result<Minutes, HoursRefusal> {
  if (text.length > MAX_LENGTH) return refuse('not-hours')
  const typed = text
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([¼½¾])/, (_, half: string) => HALVES[half] ?? '')
  if (typed === '') return refuse('empty')
  if (/^[-−–]\s?\d/.test(typed)) return refuse('negative')
  const minutes = minutesIn(typed)
  if (!minutes.ok) return minutes
  if (minutes.value > max * 60) return refuse('too-many', { max })
  return minutes.value === 0 ? refuse('zero') : minutes
}

/** `37,5 timer` · `37.5 hours`; where quarters do not fit, `7 timer og 24 minutter`. */
export function formatHours(minutes: Minutes, lang: Lang): string {
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (rest % 15 === 0) {
    const number = formatHoursNumber(minutes, lang)
    return lang === 'da'
      ? `${number} ${minutes === 60 ? 'time' : 'timer'}`
      : `${number} ${minutes === 60 ? 'hour' : 'hours'}`
  }
  const hours = whole === 0 ? '' : `${formatHours(whole * 60, lang)} ${lang === 'da' ? 'og' : 'and'} `
  if (lang === 'da') return `${hours}${rest} ${rest === 1 ? 'minut' : 'minutter'}`
  return `${hours}${rest} ${rest === 1 ? 'minute' : 'minutes'}`
}

/** `37,5` · `37.5`, or `7:24` where quarters do not fit: what a field shows, and `parseHours` reads back. */
export function formatHoursNumber(minutes: Minutes, lang: Lang): string {
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (rest === 0) return String(whole)
  if (rest % 15 !== 0) return `${whole}:${String(rest).padStart(2, '0')}`
  return `${whole}${lang === 'da' ? ',' : '.'}${rest === 30 ? '5' : rest === 15 ? '25' : '75'}`
}

function minutesIn(typed: string): Result<Minutes, HoursRefusal> {
  const spoken = SPOKEN.exec(typed)
  if (spoken) return hoursAndMinutes(spoken[1], spoken[2])
  const number = typed.replace(UNIT, '')
  const clock = CLOCK.exec(number)
  if (clock) return hoursAndMinutes(clock[1], clock[2])
  const thousands = THOUSANDS.exec(number)
  if (thousands) return decimalHours(`${thousands[1]}${thousands[2]}`, thousands[3])
  const decimal = DECIMAL.exec(number)
  return decimal ? decimalHours(decimal[1], decimal[2]) : refuse('not-hours')
}

function hoursAndMinutes(hours = '', minutes = ''): Result<Minutes, HoursRefusal> {
  return Number(minutes) > 59 ? refuse('not-hours') : ok(Number(hours) * 60 + Number(minutes))
}

/** Hundredths of an hour are counted as whole numbers, so that no sum depends on floating point. */
function decimalHours(whole = '', decimals = ''): Result<Minutes, HoursRefusal> {
  const significant = decimals.replace(/0+$/, '')
  if (significant.length > 2) return refuse('too-precise')
  const hundredths = Number(whole) * 100 + Number(significant.padEnd(2, '0'))
  return ok(Math.round((hundredths * 60) / 100))
}
