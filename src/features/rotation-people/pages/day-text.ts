import { type Day, day } from '#core/calendar/day.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import { dayOf } from '#platform/clock.ts'
import type { Lang } from '#platform/text/texts.ts'

/** A day or a moment as people read it. */
export const dayText = (at: Day | Date | string, lang: Lang): string =>
  formatDay(at instanceof Date ? day(dayOf(at)) : day(at), lang)

export const periodText = (from: Day, to: Day, lang: Lang): string => formatPeriod({ from, to }, lang)

/** `8.15` as Danes write a time of day. */
export const clockText = (minute: number): string =>
  `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`
