import { type Day, dayParts, weekday } from '#core/calendar/day.ts'
import { WEEKDAYS_DA, WEEKDAYS_EN } from '#core/calendar/month-names.ts'
import type { Lang } from '#platform/text/texts.ts'

/** `man 7.4.` · `Mon 7/4`: what a column of a week is called. */
export function dayName(day: Day, lang: Lang): string {
  const name = (lang === 'da' ? WEEKDAYS_DA : WEEKDAYS_EN)[weekday(day) - 1]!.slice(0, 3)
  const { dayOfMonth, month } = dayParts(day)
  return lang === 'da' ? `${name} ${dayOfMonth}.${month}.` : `${name} ${dayOfMonth}/${month}`
}
