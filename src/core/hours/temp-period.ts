import { addDays, type Day } from '../calendar/day.ts'
import { intersection, lengthInDays, type Period } from '../calendar/period.ts'
import { NO_LAST_DAY } from './account.ts'

/**
 * The days a vikar is taken to be employed under the grant, up to a day: the employments entered, or from the first
 * to the last paid day where none is. Where an employment has no last day, the last paid day stands in for it: a weekly
 * average over weeks that nobody has reported yet would tell nothing. `paidDays` are those within the grant, in order.
 */
export function periodsOf(
  employments: readonly Period[] | undefined,
  paidDays: readonly Day[],
  within: Period,
): readonly Period[] {
  const first = paidDays[0]
  const last = paidDays.at(-1)
  if (employments === undefined)
    return first === undefined || last === undefined ? [] : [{ from: first, to: last }]
  return employments.flatMap(({ from, to }) => {
    const end = to === NO_LAST_DAY ? last : to
    return end === undefined || end < from ? [] : (intersection({ from, to: end }, within) ?? [])
  })
}

/** The last day within so many weeks of employment; time between two employments is not counted. */
export function lastDayWithin(periods: readonly Period[], weeks: number): Day {
  let left = weeks * 7
  for (const period of periods) {
    const length = lengthInDays(period)
    if (length >= left) return addDays(period.from, left - 1)
    left -= length
  }
  return NO_LAST_DAY
}

/** The periods as far as a day. */
export function until(periods: readonly Period[], last: Day): readonly Period[] {
  return periods.flatMap(({ from, to }) => (from > last ? [] : [{ from, to: to < last ? to : last }]))
}
