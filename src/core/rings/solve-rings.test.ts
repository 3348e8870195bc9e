import { describe, expect, test } from 'vitest'
import { checkedValue } from '#test/rings/check-solution.ts'
import { seeded } from '../solver/seeded.ts'
import { solveRings } from './solve-rings.ts'
import { type SwapGraph, swapGraph } from './swap-graph.ts'

const never = { seed: 1, shouldStop: () => false }

/** People in towns wish for what is near: sparse, with weights from 1 to 60. */
function town(people: number, wishes: number, starts: number, seed: number): SwapGraph {
  const chance = seeded(seed)
  const known = new Set<number>()
  const arcs: [number, number, number][] = []
  const nodes = people + starts
  for (let to = 0; to < people; to++) {
    for (let w = 0; w < wishes; w++) {
      const from = (to + 1 + Math.floor(chance() * 40)) % nodes
      if (from === to || known.has(from * nodes + to)) continue
      known.add(from * nodes + to)
      arcs.push([from, to, 1 + Math.floor(chance() * 60)])
    }
  }
  return swapGraph(
    nodes,
    Array.from({ length: starts }, (_, i) => people + i),
    {
      from: Int32Array.from(arcs, ([from]) => from),
      to: Int32Array.from(arcs, ([, to]) => to),
      weight: Float64Array.from(arcs, ([, , weight]) => weight),
    },
  )
}

const problem = { graph: town(400, 8, 10, 1), maxRing: 3, maxChain: 3 }

test('the same seed gives the same answer', () => {
  expect(solveRings(problem, never)).toEqual(solveRings(problem, never))
})

test('another seed proves the same optimum', () => {
  const one = solveRings(problem, never)
  const other = solveRings(problem, { ...never, seed: 99 })
  expect([one.status, other.status]).toEqual(['optimal', 'optimal'])
  expect(other.objective).toBe(one.objective)
  expect(checkedValue(problem, other)).toBe(other.objective)
})

describe('stopped at any moment it gives what it has, with a bound that holds', () => {
  const { objective: optimum } = solveRings(problem, never)
  test.each([0, 1, 2, 3, 5, 10, 30, 100, 300])('after %i questions', (most) => {
    let asked = 0
    const stopped = solveRings(problem, { seed: 1, shouldStop: () => asked++ >= most })
    expect(checkedValue(problem, stopped)).toBe(stopped.objective)
    expect(stopped.objective).toBeLessThanOrEqual(optimum)
    expect(stopped.bound).toBeGreaterThanOrEqual(optimum)
    expect(stopped.status === 'optimal').toBe(stopped.bound === stopped.objective)
  })
})

test('progress never tells of less than before, and ends at the answer', () => {
  const told: { objective: number; bound: number }[] = []
  const solution = solveRings(problem, { ...never, onProgress: (state) => told.push(state) })
  expect(told.length).toBeGreaterThan(0)
  for (let i = 1; i < told.length; i++)
    expect(told[i]!.objective).toBeGreaterThanOrEqual(told[i - 1]!.objective)
  expect(told.at(-1)).toMatchObject({ objective: solution.objective, bound: solution.bound })
})

test('memory does not grow from solve to solve', () => {
  const { gc } = globalThis as { gc?: () => void }
  const small = { graph: town(150, 6, 4, 2), maxRing: 3, maxChain: 2 }
  const used = () => {
    gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  for (let i = 0; i < 10; i++) solveRings(small, never)
  const before = used()
  for (let i = 0; i < 40; i++) solveRings(small, never)
  expect(used() - before).toBeLessThan(120_000_000)
})

test('nobody, no wishes, no rings allowed', () => {
  const none = { status: 'optimal', objective: 0, bound: 0, rings: [], chains: [] }
  const empty = { from: new Int32Array(), to: new Int32Array(), weight: new Float64Array() }
  expect(solveRings({ graph: swapGraph(0, [], empty), maxRing: 3, maxChain: 3 }, never)).toMatchObject(none)
  expect(solveRings({ graph: swapGraph(5, [1], empty), maxRing: 3, maxChain: 3 }, never)).toMatchObject(none)
  expect(solveRings({ ...problem, maxRing: 0, maxChain: 0 }, never)).toMatchObject(none)
})

test('arcs into a start are left out, since a start takes nothing', () => {
  const arcs = { from: Int32Array.of(0, 1), to: Int32Array.of(1, 0), weight: Float64Array.of(5, 7) }
  const graph = swapGraph(2, [0], arcs)
  expect(graph.ignored).toBe(1)
  expect(solveRings({ graph, maxRing: 3, maxChain: 3 }, never)).toMatchObject({
    objective: 5,
    rings: [],
    chains: [[0, 1]],
  })
})

/** Arcs as rows, all nodes 0 … nodes − 1. */
function graphOf(nodes: number, starts: readonly number[], arcs: readonly (readonly number[])[]): SwapGraph {
  return swapGraph(nodes, starts, {
    from: Int32Array.from(arcs, ([from]) => from!),
    to: Int32Array.from(arcs, ([, to]) => to!),
    weight: Float64Array.from(arcs, ([, , weight]) => weight!),
  })
}

test('weights of any size end with a proof', () => {
  const largest = graphOf(2, [], [[0, 1, 1e12] as const, [1, 0, 1]])
  expect(solveRings({ graph: largest, maxRing: 3, maxChain: 0 }, never)).toMatchObject({
    status: 'optimal',
    objective: 1e12 + 1,
  })
  const near = graphOf(
    5,
    [0],
    [
      [3, 2, 3_000_000_000],
      [3, 1, 2_000_000_000],
      [0, 3, 2_000_000_002],
      [4, 1, 3_000_000_001],
      [1, 2, 1_000_000_000],
      [1, 3, 1_000_000_002],
      [2, 3, 2_000_000_001],
      [0, 1, 1_000_000_000],
      [4, 0, 2_000_000_002],
      [4, 3, 3_000_000_000],
    ],
  )
  expect(solveRings({ graph: near, maxRing: 3, maxChain: 4 }, never)).toMatchObject({
    status: 'optimal',
    objective: 6_000_000_001,
    shortest: true,
  })
  const tiny = graphOf(
    4,
    [1],
    [
      [1, 0, 1e-9],
      [1, 2, 1],
      [3, 2, 1],
      [0, 2, 0.1],
      [0, 1, 0.1],
      [2, 3, 1e-9],
      [3, 0, 1e-9],
    ],
  )
  expect(solveRings({ graph: tiny, maxRing: 2, maxChain: 5 }, never)).toMatchObject({
    status: 'optimal',
    objective: 1.000000002,
  })
})

/** Everybody wishes for three in ten of the others: some 90,000 rings of at most four. */
function crowd(people: number): SwapGraph {
  const chance = seeded(5)
  const arcs: number[][] = []
  for (let from = 0; from < people; from++)
    for (let to = 0; to < people; to++)
      if (from !== to && chance() < 0.3) arcs.push([from, to, 1 + Math.floor(chance() * 50)])
  return graphOf(people, [], arcs)
}

test('with many rings every step hears that it is to stop, and ends with rings and a bound that hold', () => {
  const crowded = { graph: crowd(80), maxRing: 4, maxChain: 0 }
  let questions = 0
  const { objective: good, bound } = solveRings(crowded, { seed: 1, shouldStop: () => questions++ > 400 })
  for (const patience of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 50, 100, 200]) {
    let asked = 0
    const stopped = solveRings(crowded, { seed: 1, shouldStop: () => asked++ >= patience })
    expect(asked - patience).toBeLessThan(20)
    expect(checkedValue(crowded, stopped)).toBe(stopped.objective)
    expect(stopped.objective).toBeLessThanOrEqual(bound)
    expect(stopped.bound).toBeGreaterThanOrEqual(good)
    if (patience > 3) expect(stopped.objective).toBeGreaterThan(0.6 * good)
  }
})

test('a search for rings that finds next to none still hears that it is to stop', () => {
  const people = 300
  const arcs = [
    [0, 1, 1],
    [1, 0, 1],
  ]
  // everybody comes home through 1 alone, which every path has gone through already
  for (let v = 2; v < people; v++) {
    arcs.push([1, v, 1], [v, 1, 1])
    for (let u = 2; u < people; u++) if (u !== v) arcs.push([v, u, 1])
  }
  const graph = graphOf(people, [], arcs)
  let asked = 0
  const shouldStop = () => asked++ > 3
  const found = solveRings({ graph, maxRing: 8, maxChain: 0 }, { seed: 1, shouldStop })
  expect(found.status).toBe('feasible')
  expect(found.bound).toBeGreaterThanOrEqual(people - 1)
})
