import { ok, type Result, refuse } from '../result.ts'
import { addDays, type Day, daysBetween } from './day.ts'

/** A closed range of days: both ends belong to it, so a period of one day has `from === to`. */
export type Period = { readonly from: Day; readonly to: Day }

export function makePeriod(from: Day, to: Day): Result<Period, 'ends-before-start'> {
  return to < from ? refuse('ends-before-start') : ok({ from, to })
}

/** Days in the period, both ends counted: never less than 1. */
export function lengthInDays(period: Period): number {
  return daysBetween(period.from, period.to) + 1
}

export function contains(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.to
}

/** Whether the whole of `inner` lies within `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** Whether they share a day. Periods that only meet (one ends the day before the other starts) do not. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** The days both have, or undefined when they share none. */
export function intersection(a: Period, b: Period): Period | undefined {
  if (!overlaps(a, b)) return undefined
  return { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }
}

/**
 * The period cut so that each given day starts a new part: for a period that crosses days on which a rule
 * changes. Days outside it, and its own first day, cut nothing.
 */
export function splitAt(period: Period, starts: readonly Day[]): readonly Period[] {
  const cuts = [...new Set(starts)].filter((day) => period.from < day && day <= period.to).sort()
  const firsts = [period.from, ...cuts]
  return firsts.map((from, index) => {
    const next = firsts[index + 1]
    return { from, to: next === undefined ? period.to : addDays(next, -1) }
  })
}

/** The same days with as few periods as possible, in order: overlapping and adjoining ones become one. */
export function mergePeriods(periods: readonly Period[]): readonly Period[] {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const merged: Period[] = []
  for (const period of sorted) {
    const last = merged.at(-1)
    if (last === undefined || daysBetween(last.to, period.from) > 1) merged.push(period)
    else if (period.to > last.to) merged[merged.length - 1] = { from: last.from, to: period.to }
  }
  return merged
}

/** Every day of the period, in order. */
export function* daysOf(period: Period): Generator<Day> {
  for (let day = period.from; ; day = addDays(day, 1)) {
    yield day
    if (day >= period.to) return
  }
}
