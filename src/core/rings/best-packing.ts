import type { ColumnPool } from './column-pool.ts'
import { enoughFor, improve, type PackingSettings, searchOf, triesFor } from './improve-part.ts'
import { boundRoom, lagrangianBound } from './lagrangian-bound.ts'
import { lagrangianDual } from './lagrangian-dual.ts'
import { wholePart } from './packing-part.ts'
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
  const first = packingSearch(pool, nodes, search.chance)
  first.fillFrom(known?.columns ?? [])
  if (known === undefined) first.run(triesFor(pool, nodes, 'before'))
  const begin = first.best()
  const { steps: most } = DUAL_STEPS.find((one) => nodes <= one.nodes)!
  const limits = { most, enough: enoughFor(begin.weight, whole), shouldStop }
  const near = known?.prices ?? lagrangianDual(pool, nodes, begin.weight, limits).prices
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
