import type { Day } from '../calendar/day.ts'
import { isoWeekOf } from '../calendar/iso-week.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type PlanFacts, type WeekMinimum, weeksOf } from './plan-facts.ts'

const PART = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s*:\s*(\d{1,4})$/

/**
 * Reads "29: 2; 30-32: 3" as minima of those weeks of a period; the later of two for one week counts. A range may pass the
 * new year ("51-2: 1"). Refused with the part that cannot be read, or the week that the period has not.
 */
export function parseWeekMinima(
  text: string,
  period: Pick<PlanFacts, 'from' | 'to'>,
): Result<WeekMinimum[], 'not-weeks' | 'outside'> {
  const mondays = weeksOf(period)
  const found = new Map<Day, number>()
  for (const written of text.split(/[;,\n]/)) {
    const part = written.trim()
    if (part === '') continue
    const [, first, last, minimum] = PART.exec(part) ?? []
    if (first === undefined) return refuse('not-weeks', { part: part.slice(0, 40) })
    const [from, to] = [Number(first), Number(last ?? first)]
    const isIn = (week: number): boolean =>
      from <= to ? from <= week && week <= to : week >= from || week <= to
    const own = mondays.filter((monday) => isIn(isoWeekOf(monday).week))
    if (own.length === 0) return refuse('outside', { part: part.slice(0, 40) })
    for (const monday of own) found.set(monday, Number(minimum))
  }
  return ok(
    [...found].map(([week, minimum]) => ({ week, minimum })).sort((a, b) => (a.week < b.week ? -1 : 1)),
  )
}

/** The same in writing, one week after the other. */
export const weekMinimaText = (minima: readonly WeekMinimum[]): string =>
  minima.map(({ week, minimum }) => `${isoWeekOf(week).week}: ${minimum}`).join('; ')
