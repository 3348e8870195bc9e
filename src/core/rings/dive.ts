import { type PackingLp, solvePackingLp } from './packing-lp.ts'
import { disjoint, fallsApart, localColumns, narrowed, type Part } from './packing-part.ts'

/** Columns as full as this in the relaxation are taken at once. */
const NEARLY_WHOLE = 0.85

/**
 * A packing by diving: what the relaxation takes whole is taken, then the fullest column, and the relaxation of what is left is
 * solved anew, part by part.
 *
 * @returns names of columns without a common node.
 */
export function dive(part: Part, lp: PackingLp, shouldStop: () => boolean): number[] {
  const order = lp.columns.map((_, i) => i).sort((a, b) => lp.values[b]! - lp.values[a]! || a - b)
  const likely = order.map((i) => lp.columns[i]!)
  const whole = order
    .filter((i, rank) => rank === 0 || lp.values[i]! >= NEARLY_WHOLE)
    .map((i) => lp.columns[i]!)
  const taken = disjoint(part.pool, part.nodes, whole)
  const names = taken.map((c) => part.origin[c]!)
  const left = narrowed(part, besides(part, taken))
  const likelyNames = likely.map((c) => part.origin[c]!)
  for (const { part: rest, prices } of fallsApart(left, lp.prices)) {
    const begin = disjoint(rest.pool, rest.nodes, localColumns(rest, likelyNames))
    const next = solvePackingLp(rest.pool, rest.nodes, { begin, near: prices, shouldStop })
    if (next.columns.length === 0 || shouldStop()) names.push(...begin.map((c) => rest.origin[c]!))
    else names.push(...dive(rest, next, shouldStop))
  }
  return names
}

/** The columns that share no node with these. */
function besides({ pool, nodes }: Part, columns: readonly number[]): number[] {
  const taken = new Uint8Array(nodes)
  for (const c of columns) for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) taken[pool.nodes[k]!] = 1
  const left: number[] = []
  for (let c = 0; c < pool.count; c++) {
    let free = true
    for (let k = pool.first[c]!; free && k < pool.first[c + 1]!; k++) free = taken[pool.nodes[k]!] === 0
    if (free) left.push(c)
  }
  return left
}
