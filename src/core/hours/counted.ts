import type { Day } from '../calendar/day.ts'
import type { Minutes } from '../text/hours.ts'
import type { HoursOfDay } from './entry.ts'
import type { Because, NotPayableReason } from './not-payable.ts'
import type { Grant, Terms } from './terms.ts'

/** One side of the account up to a day, after that side's own rules. */
export type Counted = {
  /** In the order of their ids; only people with minutes left. */
  readonly people: readonly PersonHours[]
  /** All minutes entered: what was attended, what was paid. */
  readonly given: Minutes
  /** Of these, minutes on days within the grant. */
  readonly inGrant: Minutes
}

/** A person's counted minutes, day by day in order; the two lists go together. */
export type PersonHours = {
  readonly id: string
  readonly days: readonly Day[]
  readonly minutes: readonly Minutes[]
  /** Of these, minutes without a reference to evidence. */
  readonly withoutEvidence: Minutes
}

/** Ids by their characters' numbers: the same order on every machine and in every language. */
export function idsInOrder<T>(people: ReadonlyMap<string, T>): readonly string[] {
  return [...people.keys()].sort()
}

/** By day, and within a day by id: the order in which minutes are matched. `people` are in the order of their ids. */
export function byDay(people: readonly PersonHours[]): readonly HoursOfDay[] {
  const found = new Map<Day, { day: Day; ids: string[]; minutes: Minutes[]; sum: Minutes }>()
  for (const { id, days, minutes } of people) {
    for (let i = 0; i < days.length; i++) {
      const day = days[i]!
      let hours = found.get(day)
      if (hours === undefined) {
        hours = { day, ids: [], minutes: [], sum: 0 }
        found.set(day, hours)
      }
      hours.ids.push(id)
      hours.minutes.push(minutes[i]!)
      hours.sum += minutes[i]!
    }
  }
  return [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Why nothing under the grant can be paid at all, or undefined. */
export function grantHindrance(
  { given }: Grant,
  { lastGrantDay }: Terms,
): { readonly reason: NotPayableReason; readonly because: Because } | undefined {
  if (lastGrantDay.state === 'none') return undefined
  if (lastGrantDay.state === 'unknown')
    return { reason: 'rule-unknown', because: { missing: lastGrantDay.missing } }
  const { value, mark, sources } = lastGrantDay
  if (given <= value) return undefined
  return { reason: 'scheme-closed', because: { last: value, mark, sources } }
}
