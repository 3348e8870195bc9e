import type { AssignmentGraph, Weights } from './graph.ts'
import { zerosLike } from './graph.ts'

/** Rows up to this length are sorted by insertion. */
const SHORT_ROW = 24
/** Bits of a weight that one pass looks at, at most. */
const MOST_BITS = 8
/** Bits of the lower half of a span that does not fit in 30 bits. */
const LOW_BITS = 26

/**
 * Sorts each row by falling weight, in place; edges of equal weight keep their order. A counting sort of each row for
 * itself (radix, lowest digit first, over the span of weights in the row): O(edges) for spans up to 2^16, and all it
 * jumps about in is a few arrays as long as a row.
 */
export function sortRows(graph: Pick<AssignmentGraph, 'rowStart' | 'rowEnd' | 'person' | 'weight'>): void {
  const { rowStart, rowEnd, person, weight } = graph
  let longest = 0
  for (let row = 0; row < rowEnd.length; row++) longest = Math.max(longest, rowEnd[row]! - rowStart[row]!)
  const desk = sortingDesk(weight, longest)
  for (let row = 0; row < rowEnd.length; row++) {
    const start = rowStart[row]!
    const end = rowEnd[row]!
    if (end - start <= SHORT_ROW) insertionSort(person, weight, start, end)
    else countingSort(person, weight, start, end, desk)
  }
}

function insertionSort(person: Int32Array, weight: Weights, start: number, end: number): void {
  for (let e = start + 1; e < end; e++) {
    const w = weight[e]!
    const p = person[e]!
    let at = e
    while (at > start && weight[at - 1]! < w) {
      weight[at] = weight[at - 1]!
      person[at] = person[at - 1]!
      at--
    }
    weight[at] = w
    person[at] = p
  }
}

type Desk = ReturnType<typeof sortingDesk>

function sortingDesk(weight: Weights, longest: number) {
  return {
    person: new Int32Array(longest),
    weight: zerosLike(weight, longest),
    /** How much less than the best each edge of the row is: lower bits, and the rest. */
    low: new Int32Array(longest),
    high: new Int32Array(longest),
    order: new Int32Array(longest),
    spare: new Int32Array(longest),
    place: new Int32Array(1 << MOST_BITS),
  }
}

function countingSort(person: Int32Array, weight: Weights, start: number, end: number, desk: Desk): void {
  let most = weight[start]!
  let least = most
  let sorted = true
  for (let e = start + 1; e < end; e++) {
    const w = weight[e]!
    if (w > weight[e - 1]!) sorted = false
    if (w > most) most = w
    else if (w < least) least = w
  }
  if (sorted) return
  const length = end - start
  const { low, high, order } = desk
  const span = most - least
  for (let i = 0; i < length; i++) order[i] = i
  if (span <= 0x3fff_ffff) {
    for (let i = 0; i < length; i++) low[i] = most - weight[start + i]!
    orderBy(low, span, length, desk)
  } else {
    const unit = 2 ** LOW_BITS
    for (let i = 0; i < length; i++) {
      const less = most - weight[start + i]!
      const above = Math.floor(less / unit)
      high[i] = above
      low[i] = less - above * unit
    }
    orderBy(low, unit - 1, length, desk)
    orderBy(high, Math.floor(span / unit), length, desk)
  }
  desk.person.set(person.subarray(start, end))
  desk.weight.set(weight.subarray(start, end))
  for (let i = 0; i < length; i++) {
    person[start + i] = desk.person[order[i]!]!
    weight[start + i] = desk.weight[order[i]!]!
  }
}

/** Brings `desk.order` into rising order of `key`, whose values are 0 … `most`; equal keys stay as they are. */
function orderBy(key: Int32Array, most: number, length: number, desk: Desk): void {
  const { order, spare, place } = desk
  const bitsInAll = 32 - Math.clz32(most)
  const passes = Math.ceil(bitsInAll / MOST_BITS)
  const bits = Math.ceil(bitsInAll / passes)
  const mask = (1 << bits) - 1
  for (let pass = 0; pass < passes; pass++) {
    const shift = pass * bits
    place.fill(0, 0, mask + 1)
    for (let i = 0; i < length; i++) place[(key[i]! >> shift) & mask]!++
    let next = 0
    for (let digit = 0; digit <= mask; digit++) {
      const count = place[digit]!
      place[digit] = next
      next += count
    }
    for (let i = 0; i < length; i++) spare[place[(key[order[i]!]! >> shift) & mask]!++] = order[i]!
    for (let i = 0; i < length; i++) order[i] = spare[i]!
  }
}
