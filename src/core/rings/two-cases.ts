import type { ColumnPool } from './column-pool.ts'

/** Columns left in each of two cases, one of which holds for any packing; neither holds for the fraction they were made from. */
export type Cases = readonly [readonly number[], readonly number[]]

/**
 * Two cases for a fraction of the relaxation: two nodes are together in a column or never (Ryan, Foster: An integer programming
 * approach to scheduling, 1981), for the pair whose share in common columns is nearest to a half; where no pair tells the fraction
 * from a packing, a column is taken or never. The first case fixes more. Undefined when nothing is a fraction.
 */
export function twoCases(
  pool: ColumnPool,
  realNodes: number,
  columns: readonly number[],
  values: readonly number[],
): Cases | undefined {
  const pair = fractionalPair(pool, realNodes, columns, values)
  if (pair !== undefined) return [columnsOfPair(pool, pair, true), columnsOfPair(pool, pair, false)]
  const column = mostFractional(columns, values)
  return column === undefined ? undefined : [besides(pool, column), allBut(pool, column)]
}

type NodePair = readonly [number, number]

const WHOLE = 1e-4

function fractionalPair(
  pool: ColumnPool,
  realNodes: number,
  columns: readonly number[],
  values: readonly number[],
): NodePair | undefined {
  const shares = new Map<number, number>()
  const covered = new Float64Array(realNodes)
  columns.forEach((column, i) => {
    const nodes = pool.nodes.subarray(pool.first[column]!, pool.first[column + 1]!)
    for (const a of nodes) {
      if (a >= realNodes) continue
      covered[a]! += values[i]!
      for (const b of nodes) {
        if (b <= a || b >= realNodes) continue
        const key = a * realNodes + b
        shares.set(key, (shares.get(key) ?? 0) + values[i]!)
      }
    }
  })
  let found: NodePair | undefined
  let nearest = 0.5 - WHOLE
  for (const [key, share] of shares) {
    const distance = Math.abs(share - 0.5)
    if (distance >= nearest - 1e-9) continue
    const pair: NodePair = [Math.floor(key / realNodes), key % realNodes]
    // some column has only one of the two, so the case together cuts the fraction off as well
    if (Math.max(covered[pair[0]]!, covered[pair[1]]!) < share + WHOLE) continue
    found = pair
    nearest = distance
  }
  return found
}

function columnsOfPair(pool: ColumnPool, [a, b]: NodePair, together: boolean): number[] {
  const left: number[] = []
  for (let c = 0; c < pool.count; c++) {
    let has = 0
    for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) {
      if (pool.nodes[k] === a || pool.nodes[k] === b) has++
    }
    if (together ? has !== 1 : has !== 2) left.push(c)
  }
  return left
}

function mostFractional(columns: readonly number[], values: readonly number[]): number | undefined {
  let found: number | undefined
  let nearest = 0.5 - WHOLE
  columns.forEach((column, i) => {
    const distance = Math.abs(values[i]! - 0.5)
    if (distance >= nearest) return
    found = column
    nearest = distance
  })
  return found
}

/** The column, and those that share no node with it. */
function besides(pool: ColumnPool, column: number): number[] {
  const own = new Set(pool.nodes.subarray(pool.first[column]!, pool.first[column + 1]!))
  return allBut(pool, -1).filter((c) => {
    if (c === column) return true
    for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) if (own.has(pool.nodes[k]!)) return false
    return true
  })
}

function allBut(pool: ColumnPool, column: number): number[] {
  return Array.from({ length: pool.count }, (_, c) => c).filter((c) => c !== column)
}
