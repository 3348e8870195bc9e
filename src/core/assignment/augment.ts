import { type AssignmentGraph, type Weights, zerosLike } from './graph.ts'
import type { Matching } from './matching.ts'

/** Room for shortest path searches over the persons, made once and used by every search. */
export type SearchRoom = {
  /** The number of the search a person was last reached in; the rest of its entries count only then. */
  readonly reached: Int32Array
  readonly distance: Weights
  /** The person before on the path, or -1 where the path begins at the search's own opening. */
  readonly parent: Int32Array
  /** The opening that would take the person, and the weight of that edge. */
  readonly taker: Int32Array
  readonly takerWeight: Weights
  /** A 4-ary heap of persons by distance, and each person's place in it (-1: settled). */
  readonly heap: Int32Array
  readonly heapPlace: Int32Array
  /** Persons reached at the very distance the search is at: settled without the heap, which is most of them. */
  readonly ready: Int32Array
  readonly touched: Int32Array
  /** The persons who move by the last search, `moves` of them: each to its `taker` at `takerWeight`. */
  readonly moved: Int32Array
  moves: number
  searches: number
  /** Edges read so far, for those who decide whether it pays to tighten the graph. */
  edgesRead: number
}

export function searchRoom({ persons, weight }: AssignmentGraph): SearchRoom {
  return {
    reached: new Int32Array(persons),
    distance: zerosLike(weight, persons),
    parent: new Int32Array(persons),
    taker: new Int32Array(persons),
    takerWeight: zerosLike(weight, persons),
    heap: new Int32Array(persons),
    heapPlace: new Int32Array(persons),
    ready: new Int32Array(persons),
    touched: new Int32Array(persons),
    moved: new Int32Array(persons),
    moves: 0,
    searches: 0,
    edgesRead: 0,
  }
}

/**
 * Fills one free place of `opening` in the best way, by a shortest augmenting path (Dijkstra on what each step loses; Jonker
 * and Volgenant 1987): somebody who is free, or somebody from another opening that finds somebody else, and so on, or nobody
 * when that is best. The search is bounded by the best end seen so far, so it touches only what is nearer. Prices then rise
 * so that the matching is again provably optimal for the places tried so far. O((edges + persons · log persons) of what is
 * touched). Who moves is left in `room` for `applyMoves`, or for those who do more with it.
 */
export function augment(graph: AssignmentGraph, matching: Matching, room: SearchRoom, opening: number): void {
  const { rowStart, rowEnd, person, weight } = graph
  const { owner, ownerWeight, price } = matching
  const { reached, distance, parent, taker, takerWeight, heap, heapPlace, ready, touched, moved } = room
  const search = ++room.searches
  let heapSize = 0
  let readyCount = 0
  let touchedCount = 0
  let edgesRead = 0

  // what the place is worth to its opening; to leave it unfilled loses that
  let worth = worthOfPlace(graph, matching, opening)
  let bound = worth
  let endPerson = -1
  let endOpening = -1
  let givenUp = -1

  let row = opening
  let via = -1
  let reachedAt = 0
  for (;;) {
    const base = reachedAt + worth
    const start = rowStart[row]!
    const end = rowEnd[row]!
    let e = start
    for (; e < end; e++) {
      const w = weight[e]!
      if (base - w >= bound) break
      const p = person[e]!
      const d = base - w + price[p]!
      if (d >= bound) continue
      const o = owner[p]!
      if (o < 0) {
        bound = d
        endPerson = p
        endOpening = row
        parent[p] = via
        takerWeight[p] = w
        continue
      }
      if (o === row) continue
      let at: number
      if (reached[p] !== search) {
        reached[p] = search
        touched[touchedCount++] = p
        if (d === reachedAt) {
          distance[p] = d
          parent[p] = via
          taker[p] = row
          takerWeight[p] = w
          heapPlace[p] = -1
          ready[readyCount++] = p
          continue
        }
        at = heapSize++
      } else {
        if (d >= distance[p]!) continue
        at = heapPlace[p]!
      }
      distance[p] = d
      parent[p] = via
      taker[p] = row
      takerWeight[p] = w
      while (at > 0) {
        const above = (at - 1) >> 2
        const q = heap[above]!
        if (distance[q]! <= d) break
        heap[at] = q
        heapPlace[q] = at
        at = above
      }
      heap[at] = p
      heapPlace[p] = at
    }
    edgesRead += e - start
    if (bound === reachedAt) break
    let nearest: number
    if (readyCount > 0) nearest = ready[--readyCount]!
    else {
      if (heapSize === 0) break
      nearest = heap[0]!
      reachedAt = distance[nearest]!
      if (reachedAt >= bound) break
      const last = heap[--heapSize]!
      if (heapSize > 0) {
        const lastDistance = distance[last]!
        let at = 0
        for (;;) {
          const firstChild = (at << 2) + 1
          if (firstChild >= heapSize) break
          const afterChildren = Math.min(firstChild + 4, heapSize)
          let least = firstChild
          let leastDistance = distance[heap[firstChild]!]!
          for (let child = firstChild + 1; child < afterChildren; child++) {
            const d = distance[heap[child]!]!
            if (d < leastDistance) {
              leastDistance = d
              least = child
            }
          }
          if (leastDistance >= lastDistance) break
          const q = heap[least]!
          heap[at] = q
          heapPlace[q] = at
          at = least
        }
        heap[at] = last
        heapPlace[last] = at
      }
      heapPlace[nearest] = -1
    }
    via = nearest
    row = owner[nearest]!
    worth = ownerWeight[nearest]! - price[nearest]!
    // its opening may give this person up and find nobody
    if (reachedAt + worth < bound) {
      bound = reachedAt + worth
      endPerson = -1
      givenUp = nearest
    }
  }
  room.edgesRead += edgesRead

  for (let i = 0; i < touchedCount; i++) {
    const p = touched[i]!
    if (heapPlace[p] === -1 && distance[p]! < bound) price[p]! += bound - distance[p]!
  }
  let moves = 0
  if (endPerson >= 0) taker[endPerson] = endOpening
  for (let p = endPerson >= 0 ? endPerson : givenUp; p >= 0; p = parent[p]!) moved[moves++] = p
  room.moves = moves
}

/** Moves those whom the last search moves. */
export function applyMoves({ moved, moves, taker, takerWeight }: SearchRoom, matching: Matching): void {
  const { owner, ownerWeight } = matching
  for (let i = 0; i < moves; i++) {
    const p = moved[i]!
    owner[p] = taker[p]!
    ownerWeight[p] = takerWeight[p]!
  }
}

/** The worth of the best person an opening does not have, weight less price; 0 when none is worth anything. */
function worthOfPlace(graph: AssignmentGraph, matching: Matching, opening: number): number {
  const { rowStart, rowEnd, person, weight } = graph
  const { owner, price } = matching
  let best = 0
  const end = rowEnd[opening]!
  for (let e = rowStart[opening]!; e < end; e++) {
    const w = weight[e]!
    if (w <= best) break
    const p = person[e]!
    const net = w - price[p]!
    if (net > best && owner[p] !== opening) best = net
  }
  return best
}
