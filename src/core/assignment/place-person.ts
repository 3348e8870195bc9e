import { type AssignmentGraph, type Weights, zerosLike } from './graph.ts'
import type { Matching } from './matching.ts'
import type { OwnerList } from './owner-list.ts'
import { type PersonHeap, personHeap, raise, takeNearest } from './person-heap.ts'

/** What the search for a person's place reads. */
export type Placing = Placed & {
  /** The edges of each person: opening, weight, opening, weight, … */
  readonly edgesOf: readonly ArrayLike<number>[]
  readonly personRoom: PersonRoom
}

export type Placed = {
  readonly graph: Pick<AssignmentGraph, 'capacity'>
  readonly matching: Matching
  readonly owned: OwnerList
}

/** Room for these searches, made once; entries count only when reached (or settled) in the present search. */
export type PersonRoom = {
  readonly heap: PersonHeap
  readonly distance: Weights
  readonly reached: Int32Array
  readonly settled: Int32Array
  /** Who takes this person's opening, and the weight of that edge. */
  readonly parent: Int32Array
  readonly takerWeight: Weights
  /** The nearest each opening was reached at. */
  readonly openingReached: Int32Array
  readonly openingDistance: Weights
  search: number
}

export function personRoom({ persons, openings, weight }: AssignmentGraph): PersonRoom {
  const distance = zerosLike(weight, persons)
  return {
    heap: personHeap(persons, distance),
    distance,
    reached: new Int32Array(persons),
    settled: new Int32Array(persons),
    parent: new Int32Array(persons),
    takerWeight: zerosLike(weight, persons),
    openingReached: new Int32Array(openings),
    openingDistance: zerosLike(weight, openings),
    search: 0,
  }
}

/**
 * Settles a person who is free at a price above 0, the mirror image of `augment`: by a place that is free, or in another's
 * place who finds one, and so on, or by somebody (who may be this person) going without, whichever loses least. Prices of
 * those reached fall so that the matching is optimal again.
 */
export function placePerson(
  state: Placing,
  person: number,
  move: (person: number, to: number, weight: number) => void,
): void {
  const { graph, edgesOf, matching, owned, personRoom: room } = state
  const { owner, ownerWeight, price } = matching
  const { heap, distance, reached, settled, parent, takerWeight, openingReached, openingDistance } = room
  const search = ++room.search
  const settledPersons: number[] = []
  heap.size = 0
  reached[person] = search
  distance[person] = 0
  parent[person] = -1
  raise(heap, person, false)
  let bound = Number.POSITIVE_INFINITY
  let end = person
  let endOpening = -1
  let endWeight = 0
  while (heap.size > 0) {
    const p = takeNearest(heap)
    const at = distance[p]!
    if (at >= bound) break
    settled[p] = search
    settledPersons.push(p)
    const asks = price[p]!
    // going without loses what the person costs
    if (at + asks < bound) {
      bound = at + asks
      end = p
      endOpening = -1
    }
    const edges = edgesOf[p]!
    for (let i = 0; i < edges.length; i += 2) {
      const opening = edges[i]!
      const w = edges[i + 1]!
      if (opening === owner[p]) continue
      const base = at + asks - w
      if (owned.count[opening]! < graph.capacity[opening]!) {
        if (base < bound) {
          bound = base
          end = p
          endOpening = opening
          endWeight = w
        }
        continue
      }
      if (openingReached[opening] === search && openingDistance[opening]! <= base) continue
      openingReached[opening] = search
      openingDistance[opening] = base
      for (let q = owned.first[opening]!; q >= 0; q = owned.next[q]!) {
        const d = base + ownerWeight[q]! - price[q]!
        if (d >= bound || settled[q] === search) continue
        const isIn = reached[q] === search
        if (isIn && d >= distance[q]!) continue
        reached[q] = search
        distance[q] = d
        parent[q] = p
        takerWeight[q] = w
        raise(heap, q, isIn)
      }
    }
  }
  for (const p of settledPersons) if (distance[p]! < bound) price[p]! -= bound - distance[p]!
  let to = endOpening
  let weight = endWeight
  for (let p = end; p >= 0; p = parent[p]!) {
    const from = owner[p]!
    if (to !== from) move(p, to, weight)
    to = from
    weight = takerWeight[p]!
  }
}

/** What a place of an opening is worth above its person's price: 0 while one is free, no end where it takes nobody. */
export function profitOf({ graph, matching, owned }: Placed, opening: number): number {
  if (owned.count[opening]! < graph.capacity[opening]!) return 0
  let profit = Number.POSITIVE_INFINITY
  for (let p = owned.first[opening]!; p >= 0; p = owned.next[p]!) {
    profit = Math.min(profit, matching.ownerWeight[p]! - matching.price[p]!)
  }
  return profit
}
