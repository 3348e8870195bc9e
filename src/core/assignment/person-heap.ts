import type { Weights } from './graph.ts'

/** A binary heap of persons by distance. */
export type PersonHeap = {
  readonly person: Int32Array
  /** The place of each person in the heap. */
  readonly place: Int32Array
  readonly distance: Weights
  size: number
}

export function personHeap(persons: number, distance: Weights): PersonHeap {
  return { person: new Int32Array(persons), place: new Int32Array(persons), distance, size: 0 }
}

/** Puts a person in, or brings one up whose distance has become less (`isIn`). */
export function raise(heap: PersonHeap, p: number, isIn: boolean): void {
  const { person, place, distance } = heap
  let at = isIn ? place[p]! : heap.size++
  const d = distance[p]!
  while (at > 0) {
    const above = (at - 1) >> 1
    const q = person[above]!
    if (distance[q]! <= d) break
    person[at] = q
    place[q] = at
    at = above
  }
  person[at] = p
  place[p] = at
}

/** Takes out the nearest; the heap must not be empty. */
export function takeNearest(heap: PersonHeap): number {
  const { person, place, distance } = heap
  const nearest = person[0]!
  const last = person[--heap.size]!
  const d = distance[last]!
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.size) break
    if (child + 1 < heap.size && distance[person[child + 1]!]! < distance[person[child]!]!) child++
    const q = person[child]!
    if (distance[q]! >= d) break
    person[at] = q
    place[q] = at
    at = child
  }
  person[at] = last
  place[last] = at
  return nearest
}
