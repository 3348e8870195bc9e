import { type Day, dayParts } from '../calendar/day.ts'

/** Whole calendar months from one day to another: 31 January to 28 February is none, to 1 March is one. Negative backwards. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from) || 0
  const a = dayParts(from)
  const b = dayParts(to)
  const started = (b.year - a.year) * 12 + (b.month - a.month)
  return b.dayOfMonth < a.dayOfMonth ? started - 1 : started
}
