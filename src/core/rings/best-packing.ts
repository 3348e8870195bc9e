import type { ColumnPool } from './column-pool.ts'
import { enoughFor, improve, type PackingSettings, searchOf, triesFor } from './improve-part.ts'
import { boundRoom, lagrangianBound } from './lagrangian-bound.ts'
import { lagrangianDual, startPrices } from './lagrangian-dual.ts'
import { reachOf, wholePart } from './packing-part.ts'
import { packingSearch } from './ruin-recreate.ts'
import { MOST_LP_NODES, widePacking } from './wide-packing.ts'

export type Packing = {
  readonly weight: number
  /** Of the pool that was asked about. */
  readonly columns: readonly number[]
  /** No packing weighs more. */
  readonly bound: number
  /** Prices of the nodes for the relaxation without cuts and branches. */
  readonly prices: Float64Array
  /** More time would change nothing. */
  readonly final: boolean
}

/** What is known from a try that was given up. */
export type KnownPacking = Pick<Packing, 'columns' | 'prices'>

/** Steps of the subgradient method before the relaxation, up to so many nodes: the fewer nodes, the cheaper is the relaxation itself. */
const DUAL_STEPS = [
  { nodes: 120, steps: 0 },
  { nodes: 400, steps: 50 },
  { nodes: MOST_LP_NODES, steps: 600 },
  { nodes: Infinity, steps: 3_000 },
]

/**
 * The heaviest packing of a pool, by branch and bound. At each node of the tree: the relaxation; columns left out whose reduced weight
 * shows that no better packing has them; the rest split where it falls apart; cuts as long as they help; at last two cases, two nodes
 * in one column together or never together. When `shouldStop` says so, the best so far with a bound that holds.
 */
export function bestPacking(
  pool: ColumnPool,
  nodes: number,
  settings: PackingSettings,
  known?: KnownPacking,
): Packing {
  const { whole, shouldStop } = settings
  const search = searchOf(settings)
  if (known === undefined && shouldStop()) {
    return atOnce(pool, nodes, whole, startPrices(pool, nodes), { weight: 0, columns: [] })
  }
  const first = packingSearch(pool, nodes, search.chance, shouldStop)
  first.fillFrom(known?.columns ?? [])
  if (known === undefined) first.run(triesFor(pool, nodes, 'before'))
  const begin = first.best()
  const { steps: most } = DUAL_STEPS.find((one) => nodes <= one.nodes)!
  const limits = { most, enough: enoughFor(begin.weight, whole), shouldStop }
  const near = known?.prices ?? lagrangianDual(pool, nodes, begin.weight, limits).prices
  if (known === undefined && shouldStop()) return atOnce(pool, nodes, whole, near, begin)
  if (nodes > MOST_LP_NODES) {
    const bound = lagrangianBound(pool, near, boundRoom(nodes))
    return { ...widePacking(pool, nodes, begin, near, bound, search), prices: near, final: true }
  }
  const found = improve(wholePart(pool, nodes), begin.weight, begin.columns, near, search, 0)
  const { weight, columns } =
    found.columns === undefined ? begin : { weight: found.weight, columns: found.columns }
  const bound = Math.max(weight, found.bound)
  return {
    weight,
    columns,
    bound,
    prices: search.root?.prices ?? near,
    final: bound <= weight || !search.wasStopped(),
  }
}

/** The time was up before much was known: what one scan finds, or what is known if that is better, and what the prices prove. */
function atOnce(
  pool: ColumnPool,
  nodes: number,
  whole: boolean,
  prices: Float64Array,
  known: Pick<Packing, 'weight' | 'columns'>,
): Packing {
  const quick = bestOfEachLeader(pool, nodes)
  const weight = quick.reduce((sum, c) => sum + pool.weight[c]!, 0)
  const chosen = weight > known.weight ? { weight, columns: quick } : known
  const over = lagrangianBound(pool, prices, boundRoom(nodes))
  const bound = Math.max(chosen.weight, reachOf(whole)(over))
  return { ...chosen, bound, prices, final: bound <= chosen.weight }
}

/** Columns that share no node: the columns of a leader stand together, and of those that still fit the heaviest is taken. */
function bestOfEachLeader(pool: ColumnPool, nodes: number): number[] {
  const taken = new Uint8Array(nodes)
  const chosen: number[] = []
  const fits = (c: number) => {
    for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) if (taken[pool.nodes[k]!] === 1) return false
    return true
  }
  let best = -1
  for (let c = 0; c < pool.count; c++) {
    if (fits(c) && pool.weight[c]! > (best === -1 ? 0 : pool.weight[best]!)) best = c
    const lastOfLeader = c + 1 === pool.count || pool.nodes[pool.first[c + 1]!] !== pool.nodes[pool.first[c]!]
    if (!lastOfLeader || best === -1) continue
    chosen.push(best)
    for (let k = pool.first[best]!; k < pool.first[best + 1]!; k++) taken[pool.nodes[k]!] = 1
    best = -1
  }
  return chosen
}
