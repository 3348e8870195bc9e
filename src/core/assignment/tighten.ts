import { type AssignmentGraph, type Weights, zerosLike } from './graph.ts'
import type { Matching } from './matching.ts'
import { sortRows } from './sort-rows.ts'

/**
 * The same problem counted from the present prices: each weight less its person's price, prices 0. Prices only rise, so an
 * edge worth nothing now can be left out, and rows sorted by what edges are worth now let a search stop earlier. Adds to
 * `counted` what was taken off each person, for `restorePrices`. O(edges).
 */
export function tighten(graph: AssignmentGraph, matching: Matching, counted: Weights): AssignmentGraph {
  const { rowStart, rowEnd, person, weight } = graph
  const { owner, ownerWeight, price } = matching
  const offset = new Int32Array(graph.openings + 1)
  const tightPerson = new Int32Array(person.length)
  const tightWeight = zerosLike(weight, person.length)
  let count = 0
  for (let o = 0; o < graph.openings; o++) {
    const end = rowEnd[o]!
    for (let e = rowStart[o]!; e < end; e++) {
      const p = person[e]!
      const net = weight[e]! - price[p]!
      if (net > 0 || owner[p] === o) {
        tightPerson[count] = p
        tightWeight[count++] = net
      }
    }
    offset[o + 1] = count
  }
  for (let p = 0; p < graph.persons; p++) {
    counted[p]! += price[p]!
    ownerWeight[p]! -= price[p]!
    price[p] = 0
  }
  const tight = {
    ...graph,
    rowStart: offset.subarray(0, graph.openings),
    rowEnd: offset.subarray(1),
    person: tightPerson,
    weight: tightWeight,
  }
  sortRows(tight)
  return tight
}

/** Prices and weights as they are in the graph from before it was tightened. */
export function restorePrices({ owner, ownerWeight, price }: Matching, counted: Weights): void {
  for (let p = 0; p < owner.length; p++) {
    price[p]! += counted[p]!
    if (owner[p]! >= 0) ownerWeight[p]! += counted[p]!
  }
}
