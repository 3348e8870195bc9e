import { type ColumnPool, selectColumns } from './column-pool.ts'

/** It asks whether to stop once for so many columns and one more. */
const ASK_EVERY = 0xffff

/**
 * Of columns that take the same nodes only the best is needed, and none that counts for nothing. Columns are compared through a
 * hash table over their sorted nodes; of equals the first stays, so the result does not depend on chance. O(columns · length²).
 * Told to stop, it leaves the pool as it is: what is dominated costs only time.
 */
export function dropDominated(pool: ColumnPool, shouldStop: () => boolean = () => false): ColumnPool {
  const { first, weight } = pool
  const sorted = sortedNodes(pool, shouldStop)
  if (sorted === undefined) return pool
  let size = 16
  while (size < 2 * pool.count) size *= 2
  const table = new Int32Array(size).fill(-1)
  for (let c = 0; c < pool.count; c++) {
    if ((c & ASK_EVERY) === ASK_EVERY && shouldStop()) return pool
    if (weight[c]! <= 0) continue
    let slot = hashOf(sorted, first[c]!, first[c + 1]!) & (size - 1)
    while (table[slot] !== -1 && !sameNodes(sorted, first, table[slot]!, c)) slot = (slot + 1) & (size - 1)
    const known = table[slot]!
    if (known === -1 || weight[c]! > weight[known]!) table[slot] = c
  }
  const kept = table.filter((c) => c !== -1).sort()
  return kept.length === pool.count ? pool : selectColumns(pool, kept)
}

/** Undefined when told to stop. */
function sortedNodes(pool: ColumnPool, shouldStop: () => boolean): Int32Array | undefined {
  const nodes = pool.nodes.slice()
  for (let c = 0; c < pool.count; c++) {
    if ((c & ASK_EVERY) === ASK_EVERY && shouldStop()) return undefined
    const from = pool.first[c]!
    for (let i = from + 1; i < pool.first[c + 1]!; i++) {
      const v = nodes[i]!
      let j = i - 1
      for (; j >= from && nodes[j]! > v; j--) nodes[j + 1] = nodes[j]!
      nodes[j + 1] = v
    }
  }
  return nodes
}

function hashOf(nodes: Int32Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ nodes[k]!, 0x9e3779b1) ^ (hash >>> 15)
  return (hash ^ (hash >>> 13)) >>> 0
}

function sameNodes(nodes: Int32Array, first: Int32Array, a: number, b: number): boolean {
  const length = first[a + 1]! - first[a]!
  if (length !== first[b + 1]! - first[b]!) return false
  for (let k = 0; k < length; k++) if (nodes[first[a]! + k] !== nodes[first[b]! + k]) return false
  return true
}
