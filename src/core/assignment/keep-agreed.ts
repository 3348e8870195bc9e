import { ok, type Result, refuse } from '../result.ts'
import { type EdgeList, MOST_SMALL_WEIGHT, MOST_WEIGHT } from './graph.ts'
import type { Pair } from './restrict.ts'

export type KeptEdges = {
  readonly edges: EdgeList
  /** A weight of before is this many of the new. */
  readonly unit: number
}

/**
 * Edges whose weights prefer what was agreed before: each agreed pair counts `bonus` more, and of assignments that are equally
 * good the one that upsets fewest is best. With bonus 0 the result is one of the best without regard to what was agreed.
 * O(edges).
 *
 * @param perPlace what every edge counts more, agreed or not: more places filled for it.
 */
export function preferAgreed(
  edges: EdgeList,
  persons: number,
  agreed: readonly Pair[],
  bonus: number,
  perPlace = 0,
): Result<KeptEdges, 'goals-need-too-large-numbers'> {
  const unit = agreed.length + 1
  const agreedOpening = new Int32Array(persons).fill(-1)
  for (const [person, opening] of agreed) agreedOpening[person] = opening
  const count = edges.weight.length
  let most = 0
  for (let e = 0; e < count; e++) most = Math.max(most, edges.weight[e]!)
  const largest = (most + perPlace + bonus) * unit + 1
  if (largest > MOST_WEIGHT) return refuse('goals-need-too-large-numbers')
  const weight = largest <= MOST_SMALL_WEIGHT ? new Int32Array(count) : new Float64Array(count)
  for (let e = 0; e < count; e++) {
    const isAgreed = agreedOpening[edges.person[e]!] === edges.opening[e]
    weight[e] = (edges.weight[e]! + perPlace) * unit + (isAgreed ? bonus * unit + 1 : 0)
  }
  return ok({ edges: { ...edges, weight }, unit })
}

/** How many of the agreed pairs an assignment no longer holds. */
export function upset(agreed: readonly Pair[], owner: Int32Array): number {
  return agreed.filter(([person, opening]) => owner[person] !== opening).length
}
