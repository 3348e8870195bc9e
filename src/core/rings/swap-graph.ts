import { rowStarts } from '../solver/row-starts.ts'

/**
 * Wishes to swap, as a directed graph in compressed sparse rows (CSR). An arc from → to says that *from*'s place can go to *to*.
 * A start (a vacancy, or a vikar who is free) gives its place without taking one, so arcs into a start are left out.
 */
export type SwapGraph = {
  readonly nodes: number
  /** Ascending. */
  readonly starts: Int32Array
  /** 1 for a start, per node. */
  readonly isStart: Uint8Array
  /** Arcs out of node v are `first[v] … first[v + 1]`, by head ascending. */
  readonly first: Int32Array
  readonly head: Int32Array
  /** ≥ 0, per arc. */
  readonly weight: Float64Array
  /** Place of each arc in the list it was made from. */
  readonly arcOf: Int32Array
  /** Arcs into a start, which no ring or chain can use. */
  readonly ignored: number
}

/** Arcs as three columns of the same length. */
export type ArcList = {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly weight: Float64Array
}

/**
 * The graph of checked arcs (ends within `nodes`, no self-loop, none twice, weights ≥ 0). O(nodes + arcs): two counting sorts, by
 * head and then by tail, so that heads ascend within a row.
 */
export function swapGraph(nodes: number, starts: ArrayLike<number>, arcs: ArcList): SwapGraph {
  const isStart = new Uint8Array(nodes)
  for (let i = 0; i < starts.length; i++) isStart[starts[i]!] = 1
  const total = arcs.from.length
  const byHead = countingOrder(nodes, arcs.to, undefined)
  const order = countingOrder(nodes, arcs.from, byHead)
  const first = new Int32Array(nodes + 1)
  const head = new Int32Array(total)
  const weight = new Float64Array(total)
  const arcOf = new Int32Array(total)
  let kept = 0
  for (let i = 0; i < total; i++) {
    const arc = order[i]!
    if (isStart[arcs.to[arc]!] === 1) continue
    head[kept] = arcs.to[arc]!
    weight[kept] = arcs.weight[arc]!
    arcOf[kept++] = arc
    first[arcs.from[arc]! + 1]!++
  }
  for (let v = 0; v < nodes; v++) first[v + 1]! += first[v]!
  return {
    nodes,
    starts: Int32Array.from(starts).sort(),
    isStart,
    first,
    head: head.subarray(0, kept),
    weight: weight.subarray(0, kept),
    arcOf: arcOf.subarray(0, kept),
    ignored: total - kept,
  }
}

/** Indices sorted by key (0 … keys − 1), stable over the order given. */
function countingOrder(keys: number, key: Int32Array, order: Int32Array | undefined): Int32Array {
  const next = rowStarts(key, keys)
  const sorted = new Int32Array(key.length)
  for (let i = 0; i < key.length; i++) {
    const item = order === undefined ? i : order[i]!
    sorted[next[key[item]!]!++] = item
  }
  return sorted
}

/** The place in the CSR of the arc from → to, or −1. O(log out-degree). */
export function findArc(graph: SwapGraph, from: number, to: number): number {
  let low = graph.first[from]!
  let high = graph.first[from + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const head = graph.head[middle]!
    if (head === to) return middle
    if (head < to) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The same arcs turned round: row v lists the tails of the arcs into v, with the place of the arc in the graph's own CSR. */
export function arcsInto(graph: SwapGraph): { first: Int32Array; tail: Int32Array; arc: Int32Array } {
  const first = rowStarts(graph.head, graph.nodes)
  const next = first.slice(0, graph.nodes)
  const tail = new Int32Array(graph.head.length)
  const arc = new Int32Array(graph.head.length)
  for (let v = 0; v < graph.nodes; v++) {
    for (let a = graph.first[v]!; a < graph.first[v + 1]!; a++) {
      const at = next[graph.head[a]!]!++
      tail[at] = v
      arc[at] = a
    }
  }
  return { first, tail, arc }
}
