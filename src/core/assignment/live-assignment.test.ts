import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphOf, smallProblem } from '#test/assignment/random-problem.ts'
import { bestSum, type SmallProblem } from '#test/assignment/slow-judge.ts'
import { certify } from './certificate.ts'
import {
  changeOpening,
  changePerson,
  type LiveAssignment,
  liveAssignment,
  type Move,
} from './live-assignment.ts'
import { findMatching } from './solve-assignment.ts'

type Change =
  | { readonly kind: 'person'; readonly at: number; readonly weights: readonly number[] }
  | {
      readonly kind: 'opening'
      readonly at: number
      readonly weights: readonly number[]
      readonly capacity: number
    }
  | { readonly kind: 'capacity'; readonly at: number; readonly capacity: number }

const weights = fc.array(fc.constantFrom(0, 0, 1, 2, 3, 9), { minLength: 6, maxLength: 6 })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), at: fc.nat(5), weights }),
  fc.record({ kind: fc.constant('opening' as const), at: fc.nat(3), weights, capacity: fc.nat(3) }),
  fc.record({ kind: fc.constant('capacity' as const), at: fc.nat(3), capacity: fc.nat(3) }),
)

/** The problem after a change, and the change made in the engine. */
function apply(state: LiveAssignment, problem: SmallProblem, one: Change): [SmallProblem, Move[]] {
  const { persons, capacity, edges } = problem
  const ends = (count: number, given: readonly number[]) =>
    given.slice(0, count).flatMap((w, i) => (w === 0 ? [] : [[i, w] as const]))
  if (one.kind === 'person') {
    const p = one.at % persons
    const given = ends(capacity.length, one.weights)
    const rest = edges.filter(([other]) => other !== p)
    return [
      { ...problem, edges: [...rest, ...given.map(([o, w]) => [p, o, w] as const)] },
      changePerson(state, p, given),
    ]
  }
  const o = one.at % capacity.length
  const room = capacity.with(o, one.capacity)
  if (one.kind === 'capacity') return [{ ...problem, capacity: room }, changeOpening(state, o, one.capacity)]
  const given = ends(persons, one.weights)
  const rest = edges.filter(([, other]) => other !== o)
  return [
    { persons, capacity: room, edges: [...rest, ...given.map(([p, w]) => [p, o, w] as const)] },
    changeOpening(state, o, one.capacity, given),
  ]
}

test('after each change it is the best there is, proves it, and tells who moved', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(smallProblem, fc.array(change, { maxLength: 12 }), (start, changes) => {
      const graph = graphOf(start)
      const state = liveAssignment(graph, findMatching(graph).matching)
      let problem = start
      for (const one of changes) {
        const before = state.matching.owner.slice()
        const [after, moves] = apply(state, problem, one)
        problem = after
        expect(certify(state.live.graph, state.matching)).toMatchObject({
          objective: bestSum(problem),
          gap: 0,
        })
        for (const { person, from, to } of moves) {
          expect(before[person]).toBe(from)
          before[person] = to
        }
        expect(before).toEqual(state.matching.owner)
      }
    }),
    { numRuns: 2_500 },
  )
})

test('rows that grow find room, again and again', () => {
  const graph = graphOf({ persons: 40, capacity: [1, 1], edges: [[0, 0, 5]] })
  const state = liveAssignment(graph, findMatching(graph).matching)
  for (let round = 1; round <= 20; round++) {
    for (let p = 0; p < 40; p++)
      changePerson(state, p, [
        [0, round + p],
        [1, round],
      ])
    expect(certify(state.live.graph, state.matching)).toMatchObject({ objective: 2 * round + 39, gap: 0 })
  }
  expect(state.live.graph.person.length).toBeLessThan(400)
})
