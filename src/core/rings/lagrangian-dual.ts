import type { ColumnPool } from './column-pool.ts'
import { boundRoom, lagrangianBound } from './lagrangian-bound.ts'

export type Dual = { readonly prices: Float64Array; readonly bound: number }

const STEP_AT_FIRST = 1
const STEP_AT_LAST = 1e-3
/** After so many steps without a better bound the step is shortened and the best prices are taken up again. */
const PATIENCE = 15
const SHORTENED = 0.6
/** Part of the direction before that is kept (Camerini, Fratta, Maffioli 1975): it damps the zigzag. */
const KEPT_DIRECTION = 0.7
/** The optimum is guessed this much below the best bound when nothing better is known. */
const GUESSED_GAP = 0.003

/**
 * Prices of the nodes for a good bound by the subgradient method (Held, Wolfe, Crowder 1974): the price of a node taken more than once
 * rises, of a node taken by none falls. Stops at `most` steps, when steps get too short to matter, or when the bound is below `enough`.
 * O(entries) a step.
 *
 * @param packing the weight of a packing at hand.
 */
export function lagrangianDual(
  pool: ColumnPool,
  nodes: number,
  packing: number,
  limits: { most: number; enough: number; shouldStop: () => boolean },
): Dual {
  const prices = startPrices(pool, nodes)
  const room = boundRoom(nodes)
  const best = { prices: prices.slice(), bound: Infinity }
  const free = new Float64Array(nodes)
  const direction = new Float64Array(nodes)
  let length = STEP_AT_FIRST
  let stalled = 0
  for (let step = 0; step < limits.most && length > STEP_AT_LAST; step++) {
    const bound = lagrangianBound(pool, prices, room)
    stalled = bound < best.bound * (1 - 1e-6) ? 0 : stalled + 1
    if (bound < best.bound) {
      best.bound = bound
      best.prices.set(prices)
    }
    if (best.bound < limits.enough || limits.shouldStop()) break
    if (stalled > PATIENCE) {
      length *= SHORTENED
      stalled = 0
      prices.set(best.prices)
      direction.fill(0)
    }
    // how often each node is left over by the relaxed packing
    free.fill(1)
    for (const column of room.best) {
      if (column === -1) continue
      for (let k = pool.first[column]!; k < pool.first[column + 1]!; k++) free[pool.nodes[k]!]!--
    }
    let norm = 0
    for (let v = 0; v < nodes; v++) {
      const along = KEPT_DIRECTION * direction[v]! + (1 - KEPT_DIRECTION) * free[v]!
      direction[v] = along
      if (prices[v]! > 0 || along < 0) norm += along * along
    }
    if (norm === 0) break
    const aim = Math.max(packing, best.bound * (1 - GUESSED_GAP))
    const stride = (length * Math.max(bound - aim, 1e-4 * bound)) / norm
    for (let v = 0; v < nodes; v++) prices[v] = Math.max(0, prices[v]! - stride * direction[v]!)
  }
  return best
}

/** Each node pays its share of the heaviest column through it: no column is worth more than its prices, so this is a bound already. */
export function startPrices(pool: ColumnPool, nodes: number): Float64Array {
  const prices = new Float64Array(nodes)
  for (let c = 0; c < pool.count; c++) {
    const share = pool.weight[c]! / (pool.first[c + 1]! - pool.first[c]!)
    for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) {
      const v = pool.nodes[k]!
      if (share > prices[v]!) prices[v] = share
    }
  }
  return prices
}
