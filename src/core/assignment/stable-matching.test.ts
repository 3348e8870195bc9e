import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphOf, smallProblem } from '#test/assignment/random-problem.ts'
import { everyAssignment, type SmallProblem } from '#test/assignment/slow-judge.ts'
import { blockingPairs, type Proposer, stableMatching, type TwoSided } from './stable-matching.ts'

const tinyProblem = smallProblem.filter(({ edges }) => edges.length <= 9)

function twoSided({ edges }: SmallProblem, wishes: readonly number[]): TwoSided {
  return {
    person: Int32Array.from(edges, ([p]) => p),
    opening: Int32Array.from(edges, ([, o]) => o),
    weight: Int32Array.from(edges, ([, , w]) => w),
    wish: Int32Array.from(edges, (_, i) => wishes[i]!),
  }
}

/** Blocking pairs as their definition says, pair by pair. */
function slowBlocking(
  { capacity, edges }: SmallProblem,
  wishes: readonly number[],
  edgeOf: readonly number[],
): number {
  const held = (o: number) => edgeOf.filter((e) => e >= 0 && edges[e]![1] === o)
  return edges.filter(([p, o, w], e) => {
    const own = edgeOf[p]!
    const wants = own < 0 || wishes[e]! > wishes[own]!
    const wanted = held(o).length < capacity[o]! || held(o).some((other) => edges[other]![2] < w)
    return wants && wanted
  }).length
}

const wishes = (distinct: boolean) =>
  distinct
    ? fc.shuffledSubarray(
        Array.from({ length: 20 }, (_, i) => i + 1),
        { minLength: 20 },
      )
    : fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 20, maxLength: 20 })

test.each<Proposer>(['persons', 'openings'])(
  'when %s ask, nobody would rather have each other',
  (proposer) => {
    fc.assert(
      fc.property(smallProblem, wishes(false), (problem, wish) => {
        const edges = twoSided(problem, wish)
        const capacity = Int32Array.from(problem.capacity)
        const edgeOf = stableMatching(edges, problem.persons, capacity, proposer)
        expect(slowBlocking(problem, wish, [...edgeOf])).toBe(0)
        expect(blockingPairs(edges, capacity, edgeOf)).toBe(0)
        const taken = problem.capacity.map(
          (_, o) => [...edgeOf].filter((e) => e >= 0 && edges.opening[e] === o).length,
        )
        taken.forEach((count, o) => {
          expect(count).toBeLessThanOrEqual(problem.capacity[o]!)
        })
      }),
      { numRuns: 5_000 },
    )
  },
)

test('blocking pairs are counted in any assignment', () => {
  fc.assert(
    fc.property(tinyProblem, wishes(false), fc.nat(), (problem, wish, which) => {
      const all = everyAssignment(problem)
      const edgeOf = new Array<number>(problem.persons).fill(-1)
      for (const [p, o] of all[which % all.length]!) {
        edgeOf[p] = problem.edges.findIndex(([q, r]) => q === p && r === o)
      }
      const edges = twoSided(problem, wish)
      expect(blockingPairs(edges, Int32Array.from(problem.capacity), Int32Array.from(edgeOf))).toBe(
        slowBlocking(problem, wish, edgeOf),
      )
    }),
    { numRuns: 2_000 },
  )
})

test('those who ask get the best that any stable assignment gives them', () => {
  fc.assert(
    fc.property(tinyProblem, wishes(true), wishes(true), (problem, wish, other) => {
      const strict = { ...problem, edges: problem.edges.map(([p, o], i) => [p, o, other[i]!] as const) }
      const edgeOf = stableMatching(
        twoSided(strict, wish),
        strict.persons,
        Int32Array.from(strict.capacity),
        'persons',
      )
      for (const pairs of everyAssignment(strict)) {
        const chosen = new Array<number>(strict.persons).fill(-1)
        for (const [p, o] of pairs) chosen[p] = strict.edges.findIndex(([q, r]) => q === p && r === o)
        if (slowBlocking(strict, wish, chosen) > 0) continue
        chosen.forEach((edge, p) => {
          expect(edgeOf[p] === edge || (wish[edgeOf[p]!] ?? 0) > (wish[edge] ?? 0)).toBe(true)
        })
      }
    }),
    { numRuns: 1_000 },
  )
})

test('rows come best first, equal ones as they were', () => {
  const row = Array.from({ length: 200 }, (_, p) => [p, 0, 1 + ((p * 7919) % 13) * 300] as const)
  for (const make of [
    (w: number[]) => Int32Array.from(w),
    (w: number[]) => Float64Array.from(w, (x) => x * 1e9),
  ]) {
    const graph = graphOf({ persons: 200, capacity: [1], edges: row }, make)
    const sorted = [...row].sort((a, b) => b[2] - a[2]).map(([p]) => p)
    expect([...graph.person]).toEqual(sorted)
  }
})
