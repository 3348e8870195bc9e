import { describe, expect, test } from 'vitest'
import { seeded } from '../solver/seeded.ts'
import { bestPacking } from './best-packing.ts'
import { type ColumnPool, poolBuilder } from './column-pool.ts'
import { dropDominated } from './drop-dominated.ts'
import { searchOf } from './improve-part.ts'
import { boundRoom, lagrangianBound } from './lagrangian-bound.ts'
import { lagrangianDual } from './lagrangian-dual.ts'
import { solvePackingLp } from './packing-lp.ts'
import { widePacking } from './wide-packing.ts'

const never = { seed: 1, shouldStop: () => false }

/** Columns of two to four nodes at random: relaxations full of fractions. */
function randomPool(chance: () => number, nodes: number, columns: number, kinds: number): ColumnPool {
  const builder = poolBuilder()
  const path = new Int32Array(4)
  for (let c = 0; c < columns; c++) {
    const length = 2 + Math.floor(chance() * Math.min(3, nodes - 1))
    const taken = new Set<number>()
    while (taken.size < length) taken.add(Math.floor(chance() * nodes))
    // like rings: the lowest leads
    path.set([...taken].sort((a, b) => a - b))
    builder.push(path, length, 1 + Math.floor(chance() * kinds) + (kinds > 1 ? 10 : 0))
  }
  return dropDominated(builder.build())
}

/** The best packing by trying every set of nodes: best[set] is the best of the set's nodes. O(2^nodes · columns). */
function slowPacking(pool: ColumnPool, nodes: number): number {
  const sets = Array.from({ length: pool.count }, (_, c) =>
    pool.nodes.subarray(pool.first[c]!, pool.first[c + 1]!).reduce((set, v) => set | (1 << v), 0),
  )
  const byLowest = Array.from({ length: nodes }, (): number[] => [])
  for (const [c, set] of sets.entries()) byLowest[31 - Math.clz32(set & -set)]!.push(c)
  const best = new Float64Array(1 << nodes)
  for (let set = 1; set < 1 << nodes; set++) {
    const lowest = set & -set
    let most = best[set ^ lowest]!
    for (const c of byLowest[31 - Math.clz32(lowest)]!) {
      if ((sets[c]! & set) === sets[c]) most = Math.max(most, pool.weight[c]! + best[set ^ sets[c]!]!)
    }
    best[set] = most
  }
  return best[best.length - 1]!
}

function weightOf(pool: ColumnPool, columns: readonly number[]): number {
  const taken = new Set<number>()
  let weight = 0
  for (const c of columns) {
    for (const v of pool.nodes.subarray(pool.first[c]!, pool.first[c + 1]!)) {
      if (taken.has(v)) throw new Error(`node ${v} is taken twice`)
      taken.add(v)
    }
    weight += pool.weight[c]!
  }
  return weight
}

test('1,000 packings that no ring graph would have: branches and cuts reach the slow optimum', {
  timeout: 60_000,
}, () => {
  const chance = seeded(3)
  for (let i = 0; i < 1_000; i++) {
    const nodes = 5 + Math.floor(chance() * 8)
    const pool = randomPool(chance, nodes, 5 + Math.floor(chance() * 60), [1, 3, 40][i % 3]!)
    const packing = bestPacking(pool, nodes, { ...never, whole: i % 2 === 0, seed: i })
    expect(packing.weight).toBe(slowPacking(pool, nodes))
    expect(packing.bound).toBe(packing.weight)
    expect(weightOf(pool, packing.columns)).toBe(packing.weight)
  }
})

describe('every bound holds', () => {
  const chance = seeded(4)
  const cases = Array.from({ length: 300 }, () => {
    const nodes = 6 + Math.floor(chance() * 6)
    const pool = randomPool(chance, nodes, 40, 9)
    return { nodes, pool, optimum: slowPacking(pool, nodes) }
  })
  test('at any prices', () => {
    for (const { nodes, pool, optimum } of cases) {
      const prices = Float64Array.from({ length: nodes }, () => chance() * 12)
      expect(lagrangianBound(pool, prices, boundRoom(nodes))).toBeGreaterThanOrEqual(optimum - 1e-9)
    }
  })
  test('of the relaxation, and its prices prove it', () => {
    for (const { nodes, pool, optimum } of cases) {
      const lp = solvePackingLp(pool, nodes)
      expect(lp.solved).toBe(true)
      expect(lp.bound).toBeGreaterThanOrEqual(optimum - 1e-6)
      expect(lagrangianBound(pool, lp.prices, boundRoom(nodes))).toBeCloseTo(lp.bound, 6)
      // strong duality: what the columns are worth is what the prices ask
      const worth = lp.columns.reduce((sum, c, i) => sum + pool.weight[c]! * lp.values[i]!, 0)
      expect(worth).toBeCloseTo(lp.bound, 2)
    }
  })
  test('of the subgradient method, near that of the relaxation', () => {
    for (const { nodes, pool, optimum } of cases) {
      const dual = lagrangianDual(pool, nodes, 0, {
        most: 400,
        enough: -Infinity,
        shouldStop: never.shouldStop,
      })
      expect(dual.bound).toBeGreaterThanOrEqual(optimum - 1e-9)
      expect(dual.bound).toBeLessThanOrEqual(solvePackingLp(pool, nodes).bound * 1.03)
    }
  })
  test('of a search that is stopped after any number of scans', () => {
    for (const [i, { nodes, pool, optimum }] of cases.entries()) {
      const packing = bestPacking(pool, nodes, { ...never, whole: true, scans: i % 7 })
      expect(packing.bound).toBeGreaterThanOrEqual(optimum)
      expect(packing.weight).toBeLessThanOrEqual(optimum)
      expect(weightOf(pool, packing.columns)).toBe(packing.weight)
    }
  })
  test('of the widest packings', () => {
    for (const { nodes, pool, optimum } of cases) {
      const prices = lagrangianDual(pool, nodes, 0, {
        most: 200,
        enough: -Infinity,
        shouldStop: never.shouldStop,
      }).prices
      const bound = lagrangianBound(pool, prices, boundRoom(nodes))
      const search = searchOf({ ...never, whole: true })
      const packing = widePacking(pool, nodes, { weight: 0, columns: [] }, prices, bound, search)
      expect(packing).toMatchObject({ weight: optimum, bound: optimum })
      expect(weightOf(pool, packing.columns)).toBe(optimum)
    }
  })
})
