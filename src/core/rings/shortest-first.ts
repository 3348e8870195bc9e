import { bestPacking, type Packing } from './best-packing.ts'
import { selectColumns } from './column-pool.ts'
import type { Component } from './components.ts'
import { mayImprove, reachOf, wholePart } from './packing-part.ts'

/** Scans of the columns that the tie-break of a part may take: it is worth less than the optimum. */
const SCANS = 300

/**
 * Of all optimal packings the one with the shortest rings and chains: each counts the square of its links (the arcs it uses),
 * since every link is one more consent and one no ends the whole ring; the least sum wins. Only columns that some optimal packing may hold are looked at, with
 * the weight as the first goal and shortness as the second in one number.
 *
 * @param isStart 1 for a start, per node of the graph.
 * @returns columns per part, and whether each part's choice is proven.
 */
export function shortestFirst(
  parts: readonly Component[],
  packings: readonly Packing[],
  whole: boolean,
  isStart: Uint8Array,
  settings: { readonly seed: number; readonly shouldStop: () => boolean },
): { columns: (readonly number[])[]; proven: boolean } {
  let proven = true
  const columns = parts.map((component, i) => {
    const packing = packings[i]!
    if (component.pool.count === 1 || !whole) {
      proven &&= whole
      return packing.columns
    }
    const found = shorter(component, packing, isStart, settings)
    proven &&= found.proven
    return found.columns
  })
  return { columns, proven }
}

function shorter(
  { pool, nodeOf }: Component,
  packing: Packing,
  isStart: Uint8Array,
  settings: { readonly seed: number; readonly shouldStop: () => boolean },
): { columns: readonly number[]; proven: boolean } {
  const kept = mayImprove(wholePart(pool, nodeOf.length), packing.prices, packing.weight - 1, reachOf(true))
  const rest = selectColumns(pool, kept)
  let longest = 0
  for (let c = 0; c < rest.count; c++) longest = Math.max(longest, rest.first[c + 1]! - rest.first[c]!)
  // no packing's squares add up to this much: it has at most as many links as nodes
  const scale = longest * nodeOf.length + 1
  const weight = rest.weight.map((w, c) => {
    const from = rest.first[c]!
    const links = rest.first[c + 1]! - from - isStart[nodeOf[rest.nodes[from]!]!]!
    return w * scale - links * links
  })
  const local = new Map(Array.from(kept, (c, i) => [c, i]))
  const begin = packing.columns.flatMap((c) => local.get(c) ?? [])
  const prices = packing.prices.map((price) => price * scale)
  const known = { columns: begin, prices }
  const found = bestPacking(
    { ...rest, weight },
    nodeOf.length,
    { ...settings, whole: true, scans: SCANS },
    known,
  )
  return { columns: found.columns.map((c) => kept[c]!), proven: found.bound <= found.weight }
}
