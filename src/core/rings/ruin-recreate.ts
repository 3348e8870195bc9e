import { type ColumnPool, columnsThrough } from './column-pool.ts'

/**
 * A packing improved by ruin and recreate (Schrimpf et al. 2000): take out a few columns that lie near each other, put the best that
 * fit back in, keep the result unless it is worse. Prices of the nodes steer what is put in.
 */
export type PackingSearch = {
  /** Makes so many tries. Returns the best weight so far. */
  readonly run: (tries: number) => number
  /** Puts columns in, in this order, where they fit, and then fills up; a better packing is kept. */
  readonly fillFrom: (columns: readonly number[]) => number
  readonly best: () => { weight: number; columns: number[] }
  readonly setPrices: (prices: Float64Array) => void
}

const LEAST_RUINED = 2
const RUINED_SPREAD = 6
/** So often a result that is a little worse is kept as well. */
const KEEPS_WORSE = 0.02

/** @param shouldStop asked at each node of a filling and at each try; what does not get its turn stays out. */
export function packingSearch(
  pool: ColumnPool,
  nodes: number,
  chance: () => number,
  shouldStop: () => boolean = () => false,
): PackingSearch {
  const { first, nodes: entries, weight } = pool
  const through = columnsThrough(pool, nodes)
  const covered: number[] = []
  for (let v = 0; v < nodes; v++) if (through.first[v + 1]! > through.first[v]!) covered.push(v)
  const owner = new Int32Array(nodes).fill(-1)
  let prices = new Float64Array(nodes)
  let current = 0
  let best = 0
  let bestOwner = owner.slice()
  const average = meanWeight(pool)
  // what a try took out and put in, to undo it
  const removed: number[] = []
  const added: number[] = []
  const open: number[] = []

  function put(column: number, as: number): void {
    for (let k = first[column]!; k < first[column + 1]!; k++) owner[entries[k]!] = as
    current += as === -1 ? -weight[column]! : weight[column]!
  }
  function fits(column: number): boolean {
    for (let k = first[column]!; k < first[column + 1]!; k++) if (owner[entries[k]!] !== -1) return false
    return true
  }
  /** The free column through v with the best weight less a part of its prices, blurred by chance. */
  function bestThrough(v: number, noise: number, priced: number): number {
    let found = -1
    let bestScore = -Infinity
    for (let e = through.first[v]!; e < through.first[v + 1]!; e++) {
      const c = through.column[e]!
      if (!fits(c)) continue
      let score = weight[c]! * (1 + noise * chance())
      if (priced > 0) for (let k = first[c]!; k < first[c + 1]!; k++) score -= priced * prices[entries[k]!]!
      if (score > bestScore) {
        bestScore = score
        found = c
      }
    }
    return found
  }
  function fill(list: number[], noise: number, priced: number, isOver = () => false): void {
    for (let i = list.length - 1; i >= 0 && !isOver(); i--) {
      const j = Math.floor(chance() * (i + 1))
      const v = list[j]!
      list[j] = list[i]!
      if (owner[v] !== -1) continue
      const c = bestThrough(v, noise, priced)
      if (c === -1) continue
      put(c, c)
      added.push(c)
    }
  }
  function keepBest(): void {
    if (current <= best + 1e-9) return
    best = current
    bestOwner = owner.slice()
  }
  function ruin(): void {
    let v = covered[Math.floor(chance() * covered.length)]!
    for (let left = LEAST_RUINED + Math.floor(chance() * RUINED_SPREAD); left > 0; left--) {
      const c = owner[v]!
      if (c !== -1) {
        for (let k = first[c]!; k < first[c + 1]!; k++) open.push(entries[k]!)
        put(c, -1)
        removed.push(c)
      } else open.push(v)
      // on to a neighbour: a node of some column through v
      const next =
        through.column[
          through.first[v]! + Math.floor(chance() * (through.first[v + 1]! - through.first[v]!))
        ]!
      v = entries[first[next]! + Math.floor(chance() * (first[next + 1]! - first[next]!))]!
    }
  }
  function attempt(): void {
    const before = current
    removed.length = 0
    added.length = 0
    open.length = 0
    ruin()
    fill(open, chance() * 0.6, chance() < 0.5 ? 0.95 : 0)
    const allowance = chance() < KEEPS_WORSE ? average : 0
    if (current >= before - allowance) keepBest()
    else {
      for (const c of added) put(c, -1)
      for (const c of removed) put(c, c)
    }
  }

  return {
    run(tries) {
      if (covered.length > 0) for (let t = 0; t < tries && !shouldStop(); t++) attempt()
      return best
    },
    fillFrom(columns) {
      for (let v = 0; v < nodes; v++) if (owner[v] !== -1) put(owner[v]!, -1)
      for (const c of columns) if (fits(c)) put(c, c)
      fill(covered.slice(), 0, 0.95, shouldStop)
      added.length = 0
      keepBest()
      return best
    },
    best: () => ({
      weight: best,
      columns: [...new Set(bestOwner)].filter((c) => c !== -1).sort((a, b) => a - b),
    }),
    setPrices(given) {
      prices = Float64Array.from(given)
    },
  }
}

function meanWeight(pool: ColumnPool): number {
  let sum = 0
  for (let c = 0; c < pool.count; c++) sum += pool.weight[c]!
  return pool.count === 0 ? 0 : sum / pool.nodes.length
}
