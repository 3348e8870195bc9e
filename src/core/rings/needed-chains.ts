import { bestPacking } from './best-packing.ts'
import { type ColumnPool, type Enumerated, joinPools, selectColumns } from './column-pool.ts'
import { boundRoom, lagrangianBound } from './lagrangian-bound.ts'
import { lagrangianDual } from './lagrangian-dual.ts'
import { lpTolerance, solvePackingLp } from './packing-lp.ts'
import { disjoint, reachOf } from './packing-part.ts'
import type { ChainPricing } from './price-chains.ts'
import type { SwapGraph } from './swap-graph.ts'

export type NeededChains = Enumerated & {
  /** No packing of rings and chains weighs more; Infinity when nothing is known. */
  readonly bound: number
  /** Whether the pool also has every chain that some optimal packing uses. */
  readonly allOptimal: boolean
}

/** A packing from the chains at hand is looked for with so many scans … */
const SCANS_FOR_PACKING = 60
/** … first of the chains that priced the relaxation, then with more and more of those within the gap, up to so many at a time. */
const PARTS_OF_GAP = [0, 0.1, 0.3, 0.6, 1]
const MOST_FOR_PACKING = 50_000
/** Chains that only the tie-break could use are written out up to so many. */
const MOST_FOR_TIES = 30_000
/** Two prices closer than this are the same. */
const TOLERANCE = 1e-6

/**
 * The chains that an optimal solution can need, where there are too many to write all out: column generation. The relaxation is
 * solved with the chains at hand, chains worth more than their nodes' prices are added, until there are none. A packing of what is at
 * hand then gives a gap, and every chain that a better packing could hold (its reduced worth lies within the gap) is written out.
 *
 * @param rings every ring.
 */
export function neededChains(
  graph: SwapGraph,
  rings: ColumnPool,
  pricing: ChainPricing,
  limit: number,
  settings: { whole: boolean; seed: number; shouldStop: () => boolean },
): NeededChains {
  const reach = reachOf(settings.whole)
  const room = boundRoom(graph.nodes)
  let pool = rings
  let prices: Float64Array = lagrangianDual(pool, graph.nodes, 0, {
    most: 60,
    enough: -Infinity,
    shouldStop: settings.shouldStop,
  }).prices
  let likely: number[] = []
  let best: { bound: number; prices: Float64Array; gain: Float64Array } = {
    bound: Infinity,
    prices,
    gain: new Float64Array(graph.starts.length),
  }
  const given = (complete: boolean, allOptimal: boolean, chains: ColumnPool): NeededChains => ({
    pool: chains,
    complete,
    bound: best.bound,
    allOptimal,
  })
  const allChains = () =>
    chainsOf(
      graph,
      pool,
      Array.from({ length: pool.count }, (_, c) => c),
    )
  for (;;) {
    const { chains, gain } = pricing.best(prices)
    const bound = lagrangianBound(rings, prices, room) + gain.reduce((sum, one) => sum + one, 0)
    if (bound < best.bound) best = { bound, prices, gain }
    if (settings.shouldStop()) return given(false, false, allChains())
    // what the relaxation takes for nothing is nothing here too, or the same chains would come for ever
    const least = Math.max(TOLERANCE, 2 * lpTolerance(pool))
    if (gain.every((one) => one <= least) && likely.length > 0) break
    pool = joinPools([pool, chains.pool])
    const begin = disjoint(pool, graph.nodes, likely)
    const lp = solvePackingLp(pool, graph.nodes, { begin, near: prices, shouldStop: settings.shouldStop })
    prices = lp.prices
    likely = lp.columns
      .map((_, i) => i)
      .sort((a, b) => lp.values[b]! - lp.values[a]!)
      .map((i) => lp.columns[i]!)
    if (likely.length === 0) break
  }
  const place = new Map(Array.from(graph.starts, (start, i) => [start, i]))
  /** Chains that a packing of more than `lower` may hold, or of those the ones within a part of the gap. */
  const above = (lower: number, most: number, part = 1) => {
    // with a chain from this start the bound is that of the others and what the chain is worth
    const slack = (start: number) => {
      const others = best.bound - best.gain[place.get(start)!]!
      return part * (settings.whole ? others - lower - 1 : others - lower) + TOLERANCE
    }
    return pricing.within(best.prices, slack, most)
  }
  let packing: { weight: number; columns: readonly number[] } = { weight: 0, columns: likely }
  for (const part of PARTS_OF_GAP) {
    if (part > 0) pool = joinPools([pool, above(packing.weight, MOST_FOR_PACKING, part).pool])
    const known = { columns: packing.columns, prices: best.prices }
    packing = bestPacking(pool, graph.nodes, { ...settings, scans: SCANS_FOR_PACKING }, known)
    if (reach(best.bound) <= packing.weight) break
    if (settings.shouldStop()) return given(false, false, allChains())
    const needed = above(packing.weight, part < 1 ? MOST_FOR_PACKING : limit)
    if (!needed.complete && part < 1) continue
    return needed.complete
      ? given(true, false, joinPools([chainsOf(graph, pool, packing.columns), needed.pool]))
      : given(false, false, allChains())
  }
  const held = chainsOf(graph, pool, packing.columns)
  const ties = settings.whole ? above(packing.weight - 1, MOST_FOR_TIES) : undefined
  return ties?.complete ? given(true, true, joinPools([held, ties.pool])) : given(true, false, held)
}

/** Those of the columns that are chains. */
function chainsOf(graph: SwapGraph, pool: ColumnPool, columns: readonly number[]): ColumnPool {
  return selectColumns(
    pool,
    columns.filter((c) => graph.isStart[pool.nodes[pool.first[c]!]!] === 1),
  )
}
