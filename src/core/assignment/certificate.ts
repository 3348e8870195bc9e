import { type AssignmentGraph, type Weights, zerosLike } from './graph.ts'
import type { Matching } from './matching.ts'

/**
 * Prices of persons and profits of places (the dual) that nobody can do better than: for each edge, price + profit is at
 * least its weight, so no assignment is worth more than all prices + capacity × profits. When `gap` is 0 this very
 * assignment is worth that much, hence none is better. Anyone can check it with one pass over the edges.
 */
export type Certificate = {
  /** The sum of the assigned weights. */
  readonly objective: number
  /** No assignment is worth more. Equal to `objective` when proven optimal. */
  readonly bound: number
  /** bound - objective, summed exactly from its parts, each 0 or more. */
  readonly gap: number
  readonly filled: number
  readonly personPrice: Weights
  readonly placeProfit: Weights
}

/**
 * Makes the certificate of a matching from its prices; valid whatever the prices are, tight when they are those of the
 * engine. Throws when the matching gives an opening more persons than it takes or a weight that is not the edge's. O(edges).
 */
export function certify(graph: AssignmentGraph, { owner, ownerWeight, price }: Matching): Certificate {
  const { rowStart, rowEnd, person, weight, capacity } = graph
  const personPrice = price.slice()
  const placeProfit = zerosLike(weight, graph.openings)
  let objective = 0
  let gap = 0
  let filled = 0
  for (let o = 0; o < graph.openings; o++) {
    let profit = 0
    let taken = 0
    const end = rowEnd[o]!
    for (let e = rowStart[o]!; e < end; e++) {
      const w = weight[e]!
      const p = person[e]!
      if (owner[p] === o) {
        if (ownerWeight[p] !== w)
          throw new Error(`Person ${p} has opening ${o} by a weight that is not the edge's.`)
        taken++
        objective += w
      } else {
        const net = w - price[p]!
        if (net > profit) profit = net
      }
    }
    if (taken > capacity[o]!) throw new Error(`Opening ${o} has more persons than it takes.`)
    filled += taken
    placeProfit[o] = profit
    gap += profit * (capacity[o]! - taken)
  }
  let assigned = 0
  for (let p = 0; p < graph.persons; p++) {
    const o = owner[p]!
    if (o < 0) {
      gap += price[p]!
      continue
    }
    assigned++
    // what the person is worth to the opening above every other choice is the person's, not the place's
    const rest = ownerWeight[p]! - placeProfit[o]!
    if (rest > price[p]!) personPrice[p] = rest
    else gap += price[p]! - rest
  }
  if (assigned !== filled) throw new Error('Somebody has an opening without an edge to it.')
  return { objective, bound: objective + gap, gap, filled, personPrice, placeProfit }
}
