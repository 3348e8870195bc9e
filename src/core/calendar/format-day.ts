import type { Lang } from '../text/lang.ts'
import { formatTime, localTimeAt } from './copenhagen-time.ts'
import { type Day, dayParts, weekday } from './day.ts'
import { isoWeekOf } from './iso-week.ts'
import { MONTHS_DA, MONTHS_EN, WEEKDAYS_DA, WEEKDAYS_EN } from './month-names.ts'
import type { Period } from './period.ts'

/** `1. marts 2014` · `1 March 2014`. */
export function formatDay(day: Day, lang: Lang): string {
  return `${dayAndMonth(day, lang)} ${dayParts(day).year}`
}

/** `1. marts 2014 14:05` · `1 March 2014 14:05`: a moment as Danish clocks show it. */
export function formatMoment(at: Date, lang: Lang): string {
  const { day, minutes } = localTimeAt(at.getTime())
  return `${formatDay(day, lang)} ${formatTime(minutes)}`
}

/** `1.3.2014` · `1 Mar 2014`: for tables. */
export function formatDayShort(day: Day, lang: Lang): string {
  const { year, month, dayOfMonth } = dayParts(day)
  return lang === 'da'
    ? `${dayOfMonth}.${month}.${year}`
    : `${dayOfMonth} ${monthName(day, lang).slice(0, 3)} ${year}`
}

/** `lørdag den 1. marts 2014` · `Saturday 1 March 2014`. */
export function formatDayWithWeekday(day: Day, lang: Lang): string {
  const name = (lang === 'da' ? WEEKDAYS_DA : WEEKDAYS_EN)[weekday(day) - 1]
  return lang === 'da' ? `${name} den ${formatDay(day, lang)}` : `${name} ${formatDay(day, lang)}`
}

/** `marts 2014` · `March 2014`. */
export function formatMonth(day: Day, lang: Lang): string {
  return `${monthName(day, lang)} ${dayParts(day).year}`
}

/** `uge 53, 2026` · `week 53, 2026`, with the week's own year. */
export function formatWeek(day: Day, lang: Lang): string {
  const { year, week } = isoWeekOf(day)
  return `${lang === 'da' ? 'uge' : 'week'} ${week}, ${year}`
}

/** Says what both ends share only once: `1.–14. marts 2014`, `1. marts–30. april 2014`, `1 December 2014–2 January 2015`. */
export function formatPeriod(period: Period, lang: Lang): string {
  const { from, to } = period
  if (from === to) return formatDay(from, lang)
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${formatDay(from, lang)}–${formatDay(to, lang)}`
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${dayAndMonth(from, lang)}–${formatDay(to, lang)}`
  return `${dayParts(from).dayOfMonth}${lang === 'da' ? '.' : ''}–${formatDay(to, lang)}`
}

function dayAndMonth(day: Day, lang: Lang): string {
  return `${dayParts(day).dayOfMonth}${lang === 'da' ? '.' : ''} ${monthName(day, lang)}`
}

function monthName(day: Day, lang: Lang): string {
  return (lang === 'da' ? MONTHS_DA : MONTHS_EN)[dayParts(day).month - 1] ?? ''
}
