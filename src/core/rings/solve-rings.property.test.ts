import { expect, test } from 'vitest'
import { checkedValue, squaredLinks } from '#test/rings/check-solution.ts'
import { randomSwaps } from '#test/rings/random-swaps.ts'
import { slowRings } from '#test/rings/slow-rings.ts'
import { seeded } from '../solver/seeded.ts'
import { solveRings } from './solve-rings.ts'

const never = { shouldStop: () => false }

test('10,000 small problems are solved as the slow judge solves them, the shortest of the best first', {
  timeout: 90_000,
}, () => {
  const chance = seeded(1)
  for (let i = 0; i < 10_000; i++) {
    const { arcs, ...problem } = randomSwaps(chance)
    const judged = slowRings(problem.graph, problem.maxRing, problem.maxChain)
    const solution = solveRings(problem, { ...never, seed: i })
    const said = { problem: i, nodes: problem.graph.nodes, starts: problem.graph.starts, arcs, ...solution }
    expect(checkedValue(problem, solution), JSON.stringify(said)).toBe(solution.objective)
    expect(solution, JSON.stringify(said)).toMatchObject({
      status: 'optimal',
      objective: judged.value,
      bound: judged.value,
    })
    expect(squaredLinks(solution), JSON.stringify(said)).toBe(judged.squares)
    expect(solution.shortest).toBe(true)
  }
})

test('2,000 small problems with refusals: the expected value of the slow judge', { timeout: 60_000 }, () => {
  const chance = seeded(2)
  for (let i = 0; i < 2_000; i++) {
    const { arcs, ...problem } = randomSwaps(chance, 6)
    const refusal = Float64Array.from(arcs, () => (chance() < 0.3 ? 0 : chance()))
    const judged = slowRings(
      problem.graph,
      problem.maxRing,
      problem.maxChain,
      (arc) => 1 - refusal[problem.graph.arcOf[arc]!]!,
    )
    const solution = solveRings({ ...problem, refusal }, { ...never, seed: i })
    // counted in thousandths per ring or chain
    const slack = 0.0005 * (problem.graph.nodes / 2) + 1e-9
    expect(solution.status).toBe('optimal')
    expect(Math.abs(checkedValue({ ...problem, refusal }, solution) - judged.value)).toBeLessThanOrEqual(
      2 * slack,
    )
    expect(Math.abs(solution.objective - judged.value)).toBeLessThanOrEqual(2 * slack)
  }
})

test('weights that are no whole numbers', () => {
  const chance = seeded(3)
  for (let i = 0; i < 1_000; i++) {
    const { arcs: _, ...problem } = randomSwaps(chance)
    const decimals = i % 2 === 0
    const weight = problem.graph.weight.map((w) =>
      decimals ? Math.round(w * chance() * 1e6) / 1e6 : w * chance(),
    )
    const fractional = { ...problem, graph: { ...problem.graph, weight } }
    const judged = slowRings(fractional.graph, problem.maxRing, problem.maxChain)
    const solution = solveRings(fractional, { ...never, seed: i })
    expect(solution.status).toBe('optimal')
    expect(solution.objective).toBeCloseTo(judged.value, 6)
    expect(checkedValue(fractional, solution)).toBeCloseTo(judged.value, 6)
  }
})
