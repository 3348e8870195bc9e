import type { ColumnPool } from './column-pool.ts'
import type { Part } from './packing-part.ts'

/**
 * Subset-row cuts: of all columns that take two or more of three given nodes, a packing holds at most one. A fraction of the
 * relaxation often breaks that. A cut is written as one more node of those columns, so that all that works on packings works on
 * packings with cuts. (Jepsen, Petersen, Spoorendonk, Pisinger: Subset-row inequalities applied to the vehicle-routing problem, 2008.)
 */
export type Triple = readonly [number, number, number]

const LEAST_BROKEN = 0.02

/** The triples of nodes below `realNodes` whose cut the fractional columns break most. O(pairs · neighbours) of the columns' nodes. */
export function brokenTriples(
  pool: ColumnPool,
  realNodes: number,
  columns: readonly number[],
  values: readonly number[],
  most: number,
): Triple[] {
  const pairs = new Map<number, Map<number, number>>()
  const triples = new Map<string, number>()
  const addPair = (a: number, b: number, x: number) => {
    const row = pairs.get(a) ?? pairs.set(a, new Map()).get(a)!
    row.set(b, (row.get(b) ?? 0) + x)
  }
  columns.forEach((column, i) => {
    const value = values[i]!
    if (value > 1 - 1e-4) return
    const own = realNodesOf(pool, column, realNodes)
    for (const [p, a] of own.entries()) {
      for (const [q, b] of own.entries()) {
        if (q <= p) continue
        addPair(a, b, value)
        for (const d of own.slice(q + 1)) {
          const key = `${a},${b},${d}`
          triples.set(key, (triples.get(key) ?? 0) + value)
        }
      }
    }
  })
  const found: { triple: Triple; broken: number }[] = []
  for (const [a, row] of pairs) {
    for (const [b, ab] of row) {
      const after = pairs.get(b)
      if (after === undefined) continue
      for (const [d, bd] of after) {
        const ad = row.get(d)
        if (ad === undefined) continue
        const broken = ab + bd + ad - 2 * (triples.get(`${a},${b},${d}`) ?? 0) - 1
        if (broken > LEAST_BROKEN) found.push({ triple: [a, b, d], broken })
      }
    }
  }
  found.sort(
    (x, y) =>
      y.broken - x.broken ||
      x.triple[0] - y.triple[0] ||
      x.triple[1] - y.triple[1] ||
      x.triple[2] - y.triple[2],
  )
  return found.slice(0, most).map(({ triple }) => triple)
}

/**
 * The part with a cut for each triple, and of the cuts it had only those with a price: the others did not bind.
 * The prices go along. O(entries + columns of the triples).
 */
export function withCuts(
  part: Part,
  prices: Float64Array,
  triples: readonly Triple[],
): { part: Part; prices: Float64Array } {
  const { pool, realNodes } = part
  const renamed = new Int32Array(part.nodes).fill(-1)
  let nodes = 0
  for (let v = 0; v < part.nodes; v++) if (v < realNodes || prices[v]! > 0) renamed[v] = nodes++
  const cutsOf = new Map<number, number[]>()
  triples.forEach((triple, i) => {
    for (const v of triple) cutsOf.set(v, [...(cutsOf.get(v) ?? []), i])
  })
  const hits = new Int32Array(triples.length)
  const first = new Int32Array(pool.count + 1)
  const entries: number[] = []
  for (let c = 0; c < pool.count; c++) {
    const touched: number[] = []
    for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) {
      const v = pool.nodes[k]!
      if (renamed[v] !== -1) entries.push(renamed[v]!)
      for (const cut of cutsOf.get(v) ?? []) if (hits[cut]!++ === 0) touched.push(cut)
    }
    for (const cut of touched) {
      if (hits[cut]! >= 2) entries.push(nodes + cut)
      hits[cut] = 0
    }
    first[c + 1] = entries.length
  }
  const cut = { count: pool.count, first, nodes: Int32Array.from(entries), weight: pool.weight }
  const kept = new Float64Array(nodes + triples.length)
  renamed.forEach((name, v) => {
    if (name !== -1) kept[name] = prices[v]!
  })
  return { part: { ...part, pool: cut, nodes: kept.length }, prices: kept }
}

/** Ascending. */
function realNodesOf(pool: ColumnPool, column: number, realNodes: number): number[] {
  return Array.from(pool.nodes.subarray(pool.first[column]!, pool.first[column + 1]!))
    .filter((v) => v < realNodes)
    .sort((a, b) => a - b)
}
