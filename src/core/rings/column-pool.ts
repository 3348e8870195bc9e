import { rowStarts } from '../solver/row-starts.ts'

/**
 * Rings and chains as the columns of a set-packing program: each takes its nodes, no node is taken twice. A column's nodes stand in
 * the order the places move; a chain is a column whose first node is a start, since no ring goes through a start.
 */
export type ColumnPool = {
  readonly count: number
  /** Column c has the nodes `nodes[first[c]] … nodes[first[c + 1] − 1]`. */
  readonly first: Int32Array
  readonly nodes: Int32Array
  readonly weight: Float64Array
}

/** Columns written out; not complete when there were too many or the time was up. */
export type Enumerated = { readonly pool: ColumnPool; readonly complete: boolean }

export type PoolBuilder = {
  /** Adds the first `length` nodes of the path as one column. */
  readonly push: (path: Int32Array, length: number, weight: number) => void
  readonly count: () => number
  readonly build: () => ColumnPool
}

/** A pool that grows by doubling. */
export function poolBuilder(expected = 1024): PoolBuilder {
  let count = 0
  let filled = 0
  let first = new Int32Array(expected + 1)
  let weight = new Float64Array(expected)
  let nodes = new Int32Array(expected * 4)
  return {
    push(path, length, value) {
      if (count === weight.length) {
        first = enlarged(first, new Int32Array(2 * count + 1))
        weight = enlarged(weight, new Float64Array(2 * count))
      }
      if (filled + length > nodes.length) nodes = enlarged(nodes, new Int32Array(2 * (filled + length)))
      for (let k = 0; k < length; k++) nodes[filled++] = path[k]!
      weight[count++] = value
      first[count] = filled
    },
    count: () => count,
    build: () => ({
      count,
      first: first.slice(0, count + 1),
      nodes: nodes.slice(0, filled),
      weight: weight.slice(0, count),
    }),
  }
}

function enlarged<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from)
  return to
}

/** The columns with these indices, in that order. */
export function selectColumns(pool: ColumnPool, columns: ArrayLike<number>): ColumnPool {
  const count = columns.length
  const first = new Int32Array(count + 1)
  const weight = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const c = columns[i]!
    first[i + 1] = first[i]! + pool.first[c + 1]! - pool.first[c]!
    weight[i] = pool.weight[c]!
  }
  const nodes = new Int32Array(first[count]!)
  for (let i = 0; i < count; i++) {
    const c = columns[i]!
    for (let k = pool.first[c]!, to = first[i]!; k < pool.first[c + 1]!; k++) nodes[to++] = pool.nodes[k]!
  }
  return { count, first, nodes, weight }
}

/** One pool after another. */
export function joinPools(pools: readonly ColumnPool[]): ColumnPool {
  const filled = pools.filter((pool) => pool.count > 0)
  if (filled.length === 1) return filled[0]!
  const builder = poolBuilder(
    Math.max(
      1,
      pools.reduce((sum, pool) => sum + pool.count, 0),
    ),
  )
  for (const pool of pools) {
    for (let c = 0; c < pool.count; c++) {
      const path = pool.nodes.subarray(pool.first[c]!, pool.first[c + 1]!)
      builder.push(path, path.length, pool.weight[c]!)
    }
  }
  return builder.build()
}

/** For each node the columns through it, as CSR. */
export function columnsThrough(pool: ColumnPool, nodes: number): { first: Int32Array; column: Int32Array } {
  const first = rowStarts(pool.nodes, nodes)
  const next = first.slice(0, nodes)
  const column = new Int32Array(pool.nodes.length)
  for (let c = 0; c < pool.count; c++) {
    for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) column[next[pool.nodes[k]!]!++] = c
  }
  return { first, column }
}
