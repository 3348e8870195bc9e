import { type ColumnPool, selectColumns } from './column-pool.ts'

/** A part of the pool that shares no node with the rest, its nodes renumbered from 0. */
export type Component = {
  readonly pool: ColumnPool
  /** The name of each of its nodes outside, ascending. */
  readonly nodeOf: Int32Array
  /** The index of each of its columns outside. */
  readonly columnOf: Int32Array
}

/**
 * The pool split where no column binds two nodes together; each part can be solved by itself. Parts stand with the smallest first.
 * Union-find with path halving: O((columns + nodes) · α). Told to stop, it leaves the pool in one piece.
 */
export function components(
  pool: ColumnPool,
  nodes: number,
  shouldStop: () => boolean = () => false,
): Component[] {
  const parent = new Int32Array(nodes)
  for (let v = 0; v < nodes; v++) parent[v] = v
  const root = (v: number): number => {
    let at = v
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (let c = 0; c < pool.count; c++) {
    if ((c & 0xffff) === 0xffff && shouldStop()) return [inOnePiece(pool, nodes)]
    const anchor = root(pool.nodes[pool.first[c]!]!)
    for (let k = pool.first[c]! + 1; k < pool.first[c + 1]!; k++) parent[root(pool.nodes[k]!)] = anchor
  }
  if (pool.count === 0) return []
  const sizes = new Int32Array(nodes)
  for (let c = 0; c < pool.count; c++) sizes[root(pool.nodes[pool.first[c]!]!)]!++
  const isWhole = sizes.includes(pool.count) && takesAllNodes(pool, nodes)
  // nothing is copied where there is nothing to split
  if (isWhole || shouldStop()) return [inOnePiece(pool, nodes)]
  const columnsOf = new Map<number, Int32Array>()
  const filled = new Int32Array(nodes)
  for (let c = 0; c < pool.count; c++) {
    const r = root(pool.nodes[pool.first[c]!]!)
    if (filled[r] === 0) columnsOf.set(r, new Int32Array(sizes[r]!))
    columnsOf.get(r)![filled[r]!++] = c
  }
  const inside = new Int32Array(nodes).fill(-1)
  const parts = [...columnsOf.values()].map((list) => renumbered(pool, list, inside))
  return parts.sort((a, b) => a.pool.count - b.pool.count || a.nodeOf[0]! - b.nodeOf[0]!)
}

function takesAllNodes(pool: ColumnPool, nodes: number): boolean {
  const taken = new Uint8Array(nodes)
  for (const v of pool.nodes) taken[v] = 1
  return !taken.includes(0)
}

function inOnePiece(pool: ColumnPool, nodes: number): Component {
  return { pool, nodeOf: counting(nodes), columnOf: counting(pool.count) }
}

/** 0, 1, 2, … */
export function counting(count: number): Int32Array {
  const numbers = new Int32Array(count)
  for (let i = 0; i < count; i++) numbers[i] = i
  return numbers
}

/** Numbers ascend as outside. @param inside all −1; left so. */
function renumbered(whole: ColumnPool, columnOf: Int32Array, inside: Int32Array): Component {
  const pool = selectColumns(whole, columnOf)
  const met: number[] = []
  for (const v of pool.nodes) {
    if (inside[v] !== -1) continue
    inside[v] = 0
    met.push(v)
  }
  const nodeOf = Int32Array.from(met).sort()
  nodeOf.forEach((v, i) => {
    inside[v] = i
  })
  const nodes = pool.nodes.map((v) => inside[v]!)
  for (const v of nodeOf) inside[v] = -1
  return { pool: { ...pool, nodes }, nodeOf, columnOf }
}
