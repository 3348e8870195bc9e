import { type AssignmentGraph, zerosLike } from './graph.ts'
import type { Matching } from './matching.ts'
import { link, linkAll, unlink } from './owner-list.ts'
import { personRoom, placePerson, profitOf } from './place-person.ts'

/**
 * Settles everybody who is free at a price above 0, which the best prices never leave: prices begun from may have been too
 * high. False when it was stopped before that. O(edges) and a search for each of them.
 */
export function lowerFreePrices(
  graph: AssignmentGraph,
  matching: Matching,
  shouldStop: () => boolean,
): boolean {
  const { owner, ownerWeight, price } = matching
  const dear: number[] = []
  for (let p = 0; p < graph.persons; p++) if (owner[p]! < 0 && price[p]! > 0) dear.push(p)
  if (dear.length === 0) return true
  const owned = linkAll(graph.openings, owner)
  const profit = Float64Array.from({ length: graph.openings }, (_, o) =>
    profitOf({ graph, matching, owned }, o),
  )
  const state = { graph, edgesOf: edgesWorth(graph, profit), matching, owned, personRoom: personRoom(graph) }
  for (const person of dear) {
    if (shouldStop()) return false
    placePerson(state, person, (p, to, weight) => {
      if (owner[p]! >= 0) unlink(owned, p, owner[p]!)
      if (to >= 0) link(owned, p, to)
      owner[p] = to
      ownerWeight[p] = weight
    })
  }
  return true
}

/** The edges of each person (opening, weight, opening, weight, …) but for those that weigh no more than a place is worth: profits only rise. */
function edgesWorth(graph: AssignmentGraph, profit: Float64Array): ArrayLike<number>[] {
  const { openings, persons, rowStart, rowEnd, person, weight } = graph
  const next = new Int32Array(persons + 1)
  const end = new Int32Array(openings)
  for (let o = 0; o < openings; o++) {
    let e = rowStart[o]!
    for (; e < rowEnd[o]! && weight[e]! > profit[o]!; e++) next[person[e]! + 1]! += 2
    end[o] = e
  }
  for (let p = 0; p < persons; p++) next[p + 1]! += next[p]!
  const pairs = zerosLike(weight, next[persons]!)
  const start = next.slice()
  for (let o = 0; o < openings; o++) {
    for (let e = rowStart[o]!; e < end[o]!; e++) {
      const at = next[person[e]!]!
      pairs[at] = o
      pairs[at + 1] = weight[e]!
      next[person[e]!] = at + 2
    }
  }
  return Array.from({ length: persons }, (_, p) => pairs.subarray(start[p]!, start[p + 1]!))
}
