import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallProblem } from '#test/assignment/random-problem.ts'
import { bestSum, everyAssignment, type SmallProblem } from '#test/assignment/slow-judge.ts'
import { expectOk } from '../result.ts'
import type { AssignmentCase } from './assignment-case.ts'
import type { Goal } from './goals.ts'
import { solveCase } from './solve-case.ts'

function caseOf(problem: SmallProblem, more: Partial<AssignmentCase> = {}): AssignmentCase {
  const { persons, capacity, edges } = problem
  return {
    persons,
    capacity: Int32Array.from(capacity),
    edges: {
      person: Int32Array.from(edges, ([p]) => p),
      opening: Int32Array.from(edges, ([, o]) => o),
      weight: Int32Array.from(edges, ([, , w]) => w),
    },
    waiting: new Int32Array(persons),
    goals: ['fit'],
    locks: [],
    exclusions: [],
    keep: 0,
    principle: 'best',
    proposer: 'persons',
    everyPlace: false,
    ...more,
  }
}

const answer = (problem: SmallProblem, more: Partial<AssignmentCase> = {}) =>
  expectOk(solveCase(caseOf(problem, more)))
/** Few enough edges to look at every assignment. */
const tinyProblem = smallProblem.filter(({ edges }) => edges.length <= 9)

test('goals come in their order: the first decides, the next among what is left', () => {
  const orders: Goal[][] = [
    ['filled', 'waiting', 'fit'],
    ['waiting', 'filled'],
    ['fit', 'filled'],
    ['filled'],
    ['fit', 'waiting'],
  ]
  fc.assert(
    fc.property(
      tinyProblem,
      fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }),
      fc.constantFrom(...orders),
      (problem, weeks, goals) => {
        const sums = (pairs: readonly (readonly number[])[]) => {
          const of = {
            filled: pairs.length,
            waiting: pairs.reduce((sum, [p]) => sum + weeks[p!]!, 0),
            fit: pairs.reduce(
              (sum, [p, o]) => sum + problem.edges.find(([q, r]) => p === q && o === r)![2],
              0,
            ),
          }
          return [...goals, 'fit' as const].map((goal) => of[goal])
        }
        const best = everyAssignment(problem)
          .map(sums)
          .sort((a, b) => firstDifference(b, a))[0]!
        const got = answer(problem, { goals, waiting: Int32Array.from(weeks.slice(0, problem.persons)) })
        expect(got.status).toBe('optimal')
        expect(sums(got.assignments)).toEqual(best)
        expect(got.goals?.map(({ sum }) => sum)).toEqual(got.goals && best.slice(0, got.goals.length))
      },
    ),
    { numRuns: 2_000 },
  )
})

const firstDifference = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

test('what is locked stays, what is excluded is not done, and the rest is best', () => {
  fc.assert(
    fc.property(tinyProblem, fc.nat(), fc.nat(), (problem, lock, exclude) => {
      const { edges, capacity } = problem
      const locked = edges[lock % Math.max(1, edges.length)]
      const excluded = edges[exclude % Math.max(1, edges.length)]
      if (locked === undefined || excluded === undefined || locked === excluded || capacity[locked[1]] === 0)
        return
      const is = (pair: readonly number[], edge: readonly number[]) =>
        pair[0] === edge[0] && pair[1] === edge[1]
      const allowed = everyAssignment(problem).filter(
        (pairs) => pairs.some((pair) => is(pair, locked)) && !pairs.some((pair) => is(pair, excluded)),
      )
      const sum = (pairs: readonly (readonly number[])[]) =>
        pairs.reduce((all, pair) => all + edges.find((edge) => is(pair, edge))![2], 0)
      const got = answer(problem, {
        locks: [[locked[0], locked[1]]],
        exclusions: [[excluded[0], excluded[1]]],
      })
      expect(got.objective).toBe(Math.max(...allowed.map(sum)))
      expect(got.bound).toBe(got.objective)
      expect(allowed.map((pairs) => JSON.stringify(pairs))).toContain(JSON.stringify(got.assignments))
    }),
    { numRuns: 2_000 },
  )
})

test('as few agreed pairs as possible are upset, and what that costs is told', () => {
  fc.assert(
    fc.property(tinyProblem, fc.nat(), fc.nat(5), (problem, which, keep) => {
      const all = everyAssignment(problem)
      const agreed = all[which % all.length]!.map(([p, o]) => [p!, o!] as const)
      const value = (pairs: readonly (readonly number[])[]) =>
        pairs.reduce((sum, [p, o]) => sum + problem.edges.find(([q, r]) => p === q && o === r)![2], 0)
      const upset = (pairs: readonly (readonly number[])[]) =>
        agreed.filter(([p, o]) => !pairs.some(([q, r]) => p === q && o === r)).length
      const worth = (pairs: readonly (readonly number[])[]) => value(pairs) - keep * upset(pairs)
      const most = Math.max(...all.map(worth))
      const got = answer(problem, { agreed, keep })
      expect(got.status).toBe('optimal')
      expect(worth(got.assignments)).toBe(most)
      expect(got.agreed).toEqual({
        pairs: agreed.length,
        upset: Math.min(...all.filter((pairs) => worth(pairs) === most).map(upset)),
        upsetAtBest: Math.min(...all.filter((pairs) => value(pairs) === bestSum(problem)).map(upset)),
        price: bestSum(problem) - value(got.assignments),
      })
    }),
    { numRuns: 2_000 },
  )
})

describe('where every place must be filled', () => {
  test('it is, as well as can be, or nothing is', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const best = bestSum(problem, true)
        const got = answer(problem, { everyPlace: true })
        if (best === -Infinity)
          expect(got).toMatchObject({ status: 'infeasible', objective: null, assignments: [] })
        else {
          const fit = got.goals?.find(({ goal }) => goal === 'fit')?.sum
          expect([got.status, fit]).toEqual(['optimal', best])
        }
      }),
      { numRuns: 2_000 },
    )
  })

  describe('by stability', () => {
    const stableOf = (problem: SmallProblem, wish: readonly number[]) =>
      answer(problem, { everyPlace: true, principle: 'stable', wish: Int32Array.from(wish) })

    test('with ties another stable assignment may be full: not known', () => {
      const edges = [
        [0, 0, 1],
        [0, 1, 1],
        [1, 0, 1],
      ] as const
      // person 0 likes both the same; the first in the list is preferred on all sides
      const got = stableOf({ persons: 2, capacity: [1, 1], edges }, [1, 1, 1])
      expect(got).toMatchObject({ status: 'unknown', filled: 1, assignments: [] })
    })

    test('without ties every stable assignment fills the same places: there is none', () => {
      const edges = [
        [0, 0, 2],
        [0, 1, 1],
        [1, 0, 1],
      ] as const
      const got = stableOf({ persons: 2, capacity: [1, 1], edges }, [2, 1, 1])
      expect(got).toMatchObject({ status: 'infeasible', filled: 1 })
    })

    test('with ties too there is none where no assignment at all is full', () => {
      const got = stableOf(
        { persons: 1, capacity: [1, 1], edges: [[0, 0, 1] as const, [0, 1, 1] as const] },
        [1, 1],
      )
      expect(got).toMatchObject({ status: 'infeasible', filled: 1 })
    })
  })

  test('stopped too early it is not known', () => {
    const edges = [
      [0, 0, 1],
      [1, 0, 1],
      [0, 1, 1],
    ] as const
    const asked = caseOf({ persons: 2, capacity: [1, 1], edges }, { everyPlace: true })
    expect(expectOk(solveCase(asked, { shouldStop: () => true })).status).toBe('unknown')
  })
})

describe('what cannot be is refused', () => {
  const problem: SmallProblem = {
    persons: 2,
    capacity: [1, 1],
    edges: [
      [0, 0, 1],
      [1, 0, 1],
    ],
  }
  test.each<[Partial<AssignmentCase>, string]>([
    [{ locks: [[0, 1]] }, 'lock-without-edge'],
    [
      {
        locks: [
          [0, 0],
          [1, 0],
        ],
      },
      'more-locks-than-places',
    ],
    [
      {
        locks: [
          [0, 0],
          [0, 1],
        ],
      },
      'person-locked-twice',
    ],
    [{ locks: [[0, 0]], exclusions: [[0, 0]] }, 'locked-and-excluded'],
    [
      {
        goals: ['filled', 'waiting'],
        waiting: Int32Array.of(1_000_000_000, 1_000_000_000),
        edges: {
          person: Int32Array.of(0, 1),
          opening: Int32Array.of(0, 1),
          weight: Int32Array.of(1_000_000, 1),
        },
      },
      'goals-need-too-large-numbers',
    ],
    [{ agreed: [[0, 0]], keep: 2 ** 51 }, 'goals-need-too-large-numbers'],
  ])('%j', (more, reason) => {
    expect(solveCase(caseOf(problem, more))).toMatchObject({ ok: false, reason })
  })
})

test('where every place must be filled, keeping what was agreed does not leave one empty', () => {
  const problem: SmallProblem = {
    persons: 2,
    capacity: [1, 1],
    edges: [
      [0, 0, 5],
      [0, 1, 5],
      [1, 0, 5],
    ],
  }
  const more = { agreed: [[0, 0]] as const, keep: 1000, everyPlace: true }
  expect(answer(problem, more)).toMatchObject({ status: 'optimal', filled: 2, agreed: { upset: 1 } })
})

test('an opening may state far more places than there are persons', () => {
  const edges: SmallProblem['edges'] = [
    [0, 0, 5],
    [1, 1, 5],
  ]
  const problem: SmallProblem = { persons: 2, capacity: [1_000_000_000, 1_000_000_000], edges }
  expect(answer(problem)).toMatchObject({ status: 'optimal', filled: 2 })
  const more = { principle: 'stable', proposer: 'openings' } as const
  expect(answer(problem, more)).toMatchObject({ filled: 2, blockingPairs: 0 })
})

test('the price of stability is exact where the objective is too large to be', () => {
  const large = 1_080_000_000_000_001
  const problem: SmallProblem = {
    persons: 5,
    capacity: [5, 5],
    edges: [0, 1, 2, 3, 4].flatMap((p) => [[p, 0, large] as const, [p, 1, large + 1] as const]),
  }
  const found = answer(problem, { agreed: [[0, 0]], keep: 1 })
  expect(found.agreed).toMatchObject({ upset: 0, price: 1 })
  expect(answer(problem, { agreed: [[0, 1]] })).toMatchObject({ status: 'optimal', agreed: { price: 0 } })
})
