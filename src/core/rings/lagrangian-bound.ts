import type { ColumnPool } from './column-pool.ts'

/** Room for the best column of each group, so that a bound allocates nothing. */
export type BoundRoom = {
  /** Reduced weight of the best column of the group that a node leads; 0 where none is above 0. */
  readonly gain: Float64Array
  /** That column, or −1. */
  readonly best: Int32Array
}

export function boundRoom(nodes: number): BoundRoom {
  return { gain: new Float64Array(nodes), best: new Int32Array(nodes) }
}

/**
 * An upper bound on the best packing, valid for any prices ≥ 0 of the nodes (Lagrangian relaxation of "no node twice"): the prices'
 * sum, and for each node the best reduced weight among the columns it leads. Columns with the same first node exclude each other, so
 * one of them is enough, which makes the bound tighter than counting all. O(entries of the pool).
 */
export function lagrangianBound(pool: ColumnPool, prices: Float64Array, room: BoundRoom): number {
  const { first, nodes, weight, count } = pool
  const { gain, best } = room
  gain.fill(0)
  best.fill(-1)
  for (let c = 0, k = 0; c < count; c++) {
    const end = first[c + 1]!
    const leader = nodes[k]!
    let reduced = weight[c]!
    for (; k < end; k++) reduced -= prices[nodes[k]!]!
    if (reduced > gain[leader]!) {
      gain[leader] = reduced
      best[leader] = c
    }
  }
  let bound = 0
  for (let v = 0; v < prices.length; v++) bound += prices[v]! + gain[v]!
  return bound
}

/** Weight less the prices of its nodes. */
export function reducedWeight(pool: ColumnPool, prices: Float64Array, column: number): number {
  let reduced = pool.weight[column]!
  for (let k = pool.first[column]!; k < pool.first[column + 1]!; k++) reduced -= prices[pool.nodes[k]!]!
  return reduced
}
