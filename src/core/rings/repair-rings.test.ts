import { expect, test } from 'vitest'
import { checkedValue } from '#test/rings/check-solution.ts'
import { randomSwaps } from '#test/rings/random-swaps.ts'
import { seeded } from '../solver/seeded.ts'
import { notAgreeable, repairRings } from './repair-rings.ts'
import { solveRings } from './solve-rings.ts'
import { swapGraph } from './swap-graph.ts'
import { linksOf } from './value-of-swaps.ts'

const settings = { seed: 1, shouldStop: () => false }

test('3,000 broken links: the others keep their rings, the broken link is gone, at the best that leaves', {
  timeout: 60_000,
}, () => {
  const chance = seeded(11)
  let repaired = 0
  for (let i = 0; repaired < 3_000; i++) {
    const { arcs: _, ...problem } = randomSwaps(chance, 9)
    const before = solveRings(problem, { ...settings, seed: i })
    const links = [
      ...before.rings.flatMap((ring) => linksOf(ring, true)),
      ...before.chains.flatMap((chain) => linksOf(chain, false)),
    ]
    if (links.length === 0) continue
    repaired++
    expect(notAgreeable(problem, before)).toBeUndefined()
    const broken = links[Math.floor(chance() * links.length)]!
    const after = repairRings(problem, before, [broken], settings)
    const isBroken = ([from, to]: readonly [number, number]) => from === broken[0] && to === broken[1]
    expect(after.status).toBe('optimal')
    expect(checkedValue(problem, after)).toBe(after.objective)
    expect(after.broken).toBe(1)
    const standing = [
      ...before.rings.filter((ring) => !linksOf(ring, true).some(isBroken)),
      ...before.chains.filter((chain) => !linksOf(chain, false).some(isBroken)),
    ]
    expect(after.kept).toBe(standing.length)
    const now = [...after.rings, ...after.chains].map((nodes) => nodes.join())
    for (const nodes of standing) expect(now).toContain(nodes.join())
    const links2 = [
      ...after.rings.flatMap((ring) => linksOf(ring, true)),
      ...after.chains.flatMap((chain) => linksOf(chain, false)),
    ]
    expect(links2.some(isBroken)).toBe(false)
    expect(after.objective).toBeLessThanOrEqual(before.objective)
  }
})

test('what was agreed must be of the problem', () => {
  const { arcs: _, ...problem } = randomSwaps(seeded(5), 7)
  const { graph } = problem
  const free = Array.from({ length: graph.nodes }, (_, v) => v).filter((v) => graph.isStart[v] === 0)
  expect(notAgreeable(problem, { rings: [[free[0]!]], chains: [] })).toMatchObject({ why: 'too-long' })
  expect(
    notAgreeable({ ...problem, maxRing: 2 }, { rings: [[free[0]!, free[0]!]], chains: [] }),
  ).toMatchObject({ kind: 'rings', index: 0 })
})

test('what a broken chain goes on with counts no more often than the chain comes that far', () => {
  const arcs = [
    [0, 1, 10],
    [1, 2, 10],
    [1, 3, 8],
    [3, 4, 3],
    [4, 3, 3],
  ] as const
  const graph = swapGraph(5, [0], {
    from: Int32Array.from(arcs, ([from]) => from),
    to: Int32Array.from(arcs, ([, to]) => to),
    weight: Float64Array.from(arcs, ([, , weight]) => weight),
  })
  // 1 → 3 is worth 8 at a chance of 0.6 · 1, the ring of 3 and 4 a certain 6
  const problem = { graph, maxRing: 2, maxChain: 2, refusal: Float64Array.of(0.4, 0, 0, 0, 0) }
  const agreed = { rings: [], chains: [[0, 1, 2]] }
  const after = repairRings(problem, agreed, [[1, 2]], settings)
  expect(after).toMatchObject({ status: 'optimal', rings: [[3, 4]], chains: [[0, 1]] })
  expect(after.objective).toBeCloseTo(12, 6)
})
