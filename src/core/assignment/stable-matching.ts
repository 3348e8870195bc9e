import { buildGraph } from './build-graph.ts'
import type { EdgeList, Weights } from './graph.ts'

/** Edges with what each side thinks of them: the opening's weight, the person's wish; more is better on both sides. */
export type TwoSided = EdgeList & { readonly wish: Weights }

/** Which side asks; the result is the stable one that is best for every one of that side. */
export type Proposer = 'persons' | 'openings'

/**
 * A stable assignment (deferred acceptance; Gale and Shapley 1962, with capacities): nobody and no opening would both rather
 * have each other.
 * Of equally liked the one first in the list is preferred. Returns the edge each person got, or -1. O(edges · log capacity).
 */
export function stableMatching(
  edges: TwoSided,
  persons: number,
  capacity: Int32Array,
  proposer: Proposer,
): Int32Array {
  const { opening, person, weight, wish } = edges
  const byOpening = ranking(opening, capacity.length, weight)
  const byPerson = ranking(person, persons, wish)
  const held =
    proposer === 'persons'
      ? propose(byPerson, new Int32Array(persons).fill(1), opening, byOpening, capacity)
      : propose(byOpening, capacity, person, byPerson, new Int32Array(persons).fill(1))
  const edgeOf = new Int32Array(persons).fill(-1)
  for (const edge of held) edgeOf[person[edge]!] = edge
  return edgeOf
}

/**
 * Whether anybody on either side likes two equally. Where nobody does, every stable assignment fills the same places (Roth 1986); where
 * somebody does, another may fill more, and the one that fills most is hard to find. O(edges).
 */
export function hasTies(
  { opening, person, weight, wish }: TwoSided,
  persons: number,
  openings: number,
): boolean {
  return tied(ranking(opening, openings, weight), weight) || tied(ranking(person, persons, wish), wish)
}

function tied({ start, end, edge }: Ranking, score: Weights): boolean {
  for (let one = 0; one < start.length; one++) {
    for (let i = start[one]! + 1; i < end[one]!; i++) {
      if (score[edge[i]!] === score[edge[i - 1]!]) return true
    }
  }
  return false
}

/** One side's edges, the best first for each of them, and each edge's place in that order. */
type Ranking = {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly edge: Int32Array
  readonly place: Int32Array
}

function ranking(of: Int32Array, count: number, score: Weights): Ranking {
  const ids = Int32Array.from(of, (_, edge) => edge)
  const graph = buildGraph({ opening: of, person: ids, weight: score }, ids.length, new Int32Array(count))
  const place = new Int32Array(ids.length)
  graph.person.forEach((edge, at) => {
    place[edge] = at
  })
  return { start: graph.rowStart, end: graph.rowEnd, edge: graph.person, place }
}

/** Lets one side ask the other, each its best first; who is asked holds the best of those who asked so far. */
function propose(
  asking: Ranking,
  wants: Int32Array,
  askedOf: Int32Array,
  asked: Ranking,
  takes: Int32Array,
): number[] {
  const next = asking.start.slice()
  const held = Array.from(takes, () => [] as number[])
  const worse = (a: number, b: number) => asked.place[a]! > asked.place[b]!
  const askerOf = new Int32Array(asking.edge.length)
  for (let a = 0; a < wants.length; a++) {
    for (let i = asking.start[a]!; i < asking.end[a]!; i++) askerOf[asking.edge[i]!] = a
  }
  const open: number[] = []
  for (let a = 0; a < wants.length; a++) for (let k = 0; k < wants[a]!; k++) open.push(a)
  while (open.length > 0) {
    const a = open.pop()!
    if (next[a]! === asking.end[a]!) continue
    const edge = asking.edge[next[a]!++]!
    const b = askedOf[edge]!
    const heap = held[b]!
    if (heap.length < takes[b]!) push(heap, edge, worse)
    else if (heap.length > 0 && worse(heap[0]!, edge)) open.push(askerOf[replaceTop(heap, edge, worse)]!)
    else open.push(a)
  }
  return held.flat()
}

/** A binary heap whose top is the worst. */
function push(heap: number[], edge: number, worse: (a: number, b: number) => boolean): void {
  let at = heap.push(edge) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (!worse(edge, heap[above]!)) break
    heap[at] = heap[above]!
    at = above
  }
  heap[at] = edge
}

function replaceTop(heap: number[], edge: number, worse: (a: number, b: number) => boolean): number {
  const top = heap[0]!
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && worse(heap[child + 1]!, heap[child]!)) child++
    if (!worse(heap[child]!, edge)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = edge
  return top
}

/**
 * How many pairs would both rather have each other than what an assignment gives them: the person wishes that opening strictly
 * more (or has
 * none), the opening has a place unfilled or weighs that person strictly more than one it has. 0 is stable. O(edges).
 */
export function blockingPairs(edges: TwoSided, capacity: Int32Array, edgeOf: Int32Array): number {
  const { opening, person, weight, wish } = edges
  const taken = new Int32Array(capacity.length)
  const worst = new Float64Array(capacity.length).fill(Number.POSITIVE_INFINITY)
  for (const edge of edgeOf) {
    if (edge < 0) continue
    const o = opening[edge]!
    taken[o]!++
    worst[o] = Math.min(worst[o]!, weight[edge]!)
  }
  let count = 0
  for (let edge = 0; edge < opening.length; edge++) {
    const o = opening[edge]!
    const has = edgeOf[person[edge]!]!
    const personWould = has < 0 || wish[edge]! > wish[has]!
    const openingWould = taken[o]! < capacity[o]! || weight[edge]! > worst[o]!
    if (personWould && openingWould) count++
  }
  return count
}
