import { day } from '#core/calendar/day.ts'
import { formatDay, formatDayShort, formatPeriod } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'

/** A day of the database in words. */
export const dayText = (iso: string, lang: Lang): string => formatDay(day(iso), lang)
export const shortDay = (iso: string, lang: Lang): string => formatDayShort(day(iso), lang)
export const periodText = (from: string, to: string, lang: Lang): string =>
  formatPeriod({ from: day(from), to: day(to) }, lang)

const moments = {
  da: new Intl.DateTimeFormat('da-DK', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }),
}

/** A moment as a Danish clock showed it. */
export const momentText = (at: Date, lang: Lang): string => moments[lang].format(at)
