import type { Market } from './market.ts'
import { type Obstacle, obstacles } from './standing.ts'

/** Upper ends, in weeks, of the groups by waiting time; the last has none. */
export const WAITING_GROUPS = [13, 26, 52] as const

export type Waiting = { readonly mean: number; readonly median: number }

export type WaitingGroup = {
  readonly persons: number
  readonly proposed: number
  readonly withoutOption: number
}

/** What a way of proposing means for those it is about. */
export type Figures = {
  readonly places: number
  readonly filled: number
  readonly persons: number
  /** Openings nobody can take. */
  readonly openingsWithoutCandidate: number
  readonly openings: number
  /** Mean fit of the proposals, 0 to 100. */
  readonly meanScore: number
  /** Weeks waited by those proposed and those left over; undefined for nobody. */
  readonly waitedProposed: Waiting | undefined
  readonly waitedLeft: Waiting | undefined
  /** By waiting time, shortest first; one more than `WAITING_GROUPS`. */
  readonly groups: readonly WaitingGroup[]
  readonly withoutOption: number
  /** What most often stood in the way of those without any option, most first. */
  readonly obstacles: ReadonlyArray<{ readonly obstacle: Obstacle; readonly persons: number }>
}

/** The figures of an answer. `options` and `obstacle` are those of `buildMarket`. O(pairs). */
export function figuresOf(
  market: Market,
  owner: Int32Array,
  options: Int32Array,
  obstacle: readonly (Obstacle | undefined)[],
): Figures {
  const persons = [...market.waiting.keys()]
  const proposed = persons.filter((p) => owner[p]! >= 0)
  const left = persons.filter((p) => owner[p]! < 0)
  let score = 0
  const hasCandidate = new Set<number>()
  for (let e = 0; e < market.person.length; e++) {
    hasCandidate.add(market.opening[e]!)
    if (owner[market.person[e]!] === market.opening[e]) score += market.score[e]!
  }
  const counts = obstacles.map((one) => ({
    obstacle: one,
    persons: obstacle.filter((met) => met === one).length,
  }))
  return {
    places: market.capacity.reduce((sum, places) => sum + places, 0),
    filled: proposed.length,
    persons: persons.length,
    openings: market.capacity.length,
    openingsWithoutCandidate: market.capacity.length - hasCandidate.size,
    meanScore: proposed.length === 0 ? 0 : Math.round(score / proposed.length),
    waitedProposed: waitingOf(proposed.map((p) => market.waiting[p]!)),
    waitedLeft: waitingOf(left.map((p) => market.waiting[p]!)),
    groups: [...WAITING_GROUPS, Number.POSITIVE_INFINITY].map((_, g) => {
      const group = persons.filter((p) => groupOf(market.waiting[p]!) === g)
      return {
        persons: group.length,
        proposed: group.filter((p) => owner[p]! >= 0).length,
        withoutOption: group.filter((p) => options[p] === 0).length,
      }
    }),
    withoutOption: persons.filter((p) => options[p] === 0).length,
    obstacles: counts.filter((one) => one.persons > 0).sort((a, b) => b.persons - a.persons),
  }
}

/** The number of the group of somebody who has waited so long. */
export function groupOf(weeks: number): number {
  const group = WAITING_GROUPS.findIndex((end) => weeks < end)
  return group < 0 ? WAITING_GROUPS.length : group
}

function waitingOf(weeks: readonly number[]): Waiting | undefined {
  if (weeks.length === 0) return undefined
  const sorted = weeks.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const median =
    sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { mean: Math.round((10 * weeks.reduce((sum, one) => sum + one, 0)) / weeks.length) / 10, median }
}
