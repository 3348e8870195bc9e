import { type ColumnPool, selectColumns } from './column-pool.ts'
import { components, counting } from './components.ts'
import { boundRoom, lagrangianBound, reducedWeight } from './lagrangian-bound.ts'

/** A part of a packing problem. Its last nodes may be cuts (`subset-row-cuts.ts`). */
export type Part = {
  readonly pool: ColumnPool
  readonly nodes: number
  /** Nodes below are people and vacancies, from here on cuts. */
  readonly realNodes: number
  /** The name of each column in the whole problem, ascending. */
  readonly origin: Int32Array
}

/** Rounds a bound down to what a packing can weigh. */
export type Reach = (bound: number) => number

/** A bound is a sum of floating-point numbers: what it may be off, so that nothing is called proven because of rounding. */
const SUM_TOLERANCE = 1e-12
/** Weights that are no whole numbers are told apart no finer than this part of the total. */
const FRACTION_TOLERANCE = 1e-9

/** @param whole all weights are whole numbers. */
export function reachOf(whole: boolean): Reach {
  if (whole) return (bound) => Math.floor(bound + 1e-6 + SUM_TOLERANCE * bound)
  return (bound) => bound - FRACTION_TOLERANCE * Math.max(1, Math.abs(bound))
}

export function wholePart(pool: ColumnPool, nodes: number): Part {
  return { pool, nodes, realNodes: nodes, origin: counting(pool.count) }
}

/** The part with only these of its columns. */
export function narrowed(part: Part, columns: ArrayLike<number>): Part {
  if (columns.length === part.pool.count) return part
  const origin = new Int32Array(columns.length)
  for (let i = 0; i < columns.length; i++) origin[i] = part.origin[columns[i]!]!
  return { ...part, pool: selectColumns(part.pool, columns), origin }
}

/** A part with prices of its nodes and the bound they give. */
export type BoundedPart = { readonly part: Part; readonly prices: Float64Array; readonly bound: number }

/** Parts that share no node, the smallest first, each with its bound at these prices. Nodes that no column takes are gone. */
export function fallsApart(part: Part, prices: Float64Array): BoundedPart[] {
  return components(part.pool, part.nodes).map(({ pool, nodeOf, columnOf }) => {
    const cut = nodeOf.findIndex((v) => v >= part.realNodes)
    const nodes = nodeOf.length
    const own = Float64Array.from(nodeOf, (v) => prices[v]!)
    return {
      part: {
        pool,
        nodes,
        realNodes: cut === -1 ? nodes : cut,
        origin: columnOf.map((c) => part.origin[c]!),
      },
      prices: own,
      bound: lagrangianBound(pool, own, boundRoom(nodes)),
    }
  })
}

/**
 * The columns that a packing heavier than `lower` may hold: whose taking does not press the bound at these prices to `lower`
 * (reduced-cost fixing).
 */
export function mayImprove(part: Part, prices: Float64Array, lower: number, reach: Reach): Int32Array {
  const { pool, nodes } = part
  const room = boundRoom(nodes)
  const bound = lagrangianBound(pool, prices, room)
  const kept = new Int32Array(pool.count)
  let count = 0
  for (let c = 0; c < pool.count; c++) {
    const withIt = bound - room.gain[pool.nodes[pool.first[c]!]!]! + reducedWeight(pool, prices, c)
    if (reach(withIt) > lower) kept[count++] = c
  }
  return kept.subarray(0, count)
}

/** Of the columns in this order, those that fit beside the ones before. */
export function disjoint(pool: ColumnPool, nodes: number, columns: readonly number[]): number[] {
  const taken = new Uint8Array(nodes)
  return columns.filter((c) => {
    for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) if (taken[pool.nodes[k]!] === 1) return false
    for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) taken[pool.nodes[k]!] = 1
    return true
  })
}

/** Columns of the part for names of the whole problem, in the order of the names; those it does not have are left out. */
export function localColumns({ origin }: Part, names: readonly number[]): number[] {
  return names.flatMap((name) => {
    let low = 0
    let high = origin.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (origin[middle]! < name) low = middle + 1
      else high = middle
    }
    return origin[low] === name ? [low] : []
  })
}
