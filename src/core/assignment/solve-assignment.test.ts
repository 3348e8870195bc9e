import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphOf, smallProblem } from '#test/assignment/random-problem.ts'
import { bestSum } from '#test/assignment/slow-judge.ts'
import { auction } from './auction.ts'
import { augment, searchRoom } from './augment.ts'
import { certify } from './certificate.ts'
import { zerosLike } from './graph.ts'
import { emptyMatching } from './matching.ts'
import { findMatching, solveAssignment } from './solve-assignment.ts'
import { restorePrices, tighten } from './tighten.ts'

describe('the best assignment', () => {
  test('is what looking at everything finds, and proves itself', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const { certificate, complete } = solveAssignment(graphOf(problem))
        expect(complete).toBe(true)
        expect(certificate).toMatchObject({ objective: bestSum(problem), gap: 0 })
      }),
      { numRuns: 10_000 },
    )
  })

  test('with weights beyond 32 bits too', () => {
    const large = (weights: number[]) => Float64Array.from(weights, (w) => w * 1e12 + (w % 3))
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const edges = problem.edges.map(([p, o, w]) => [p, o, w * 1e12 + (w % 3)] as const)
        const { certificate } = solveAssignment(graphOf(problem, large))
        expect(certificate).toMatchObject({ objective: bestSum({ ...problem, edges }), gap: 0 })
      }),
      { numRuns: 2_000 },
    )
  })

  test('when the graph is tightened after every path', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const graph = graphOf(problem)
        const matching = emptyMatching(graph)
        const room = searchRoom(graph)
        const counted = zerosLike(graph.weight, graph.persons)
        let tight = graph
        for (let o = 0; o < graph.openings; o++) {
          for (let place = 0; place < graph.capacity[o]!; place++) {
            augment(tight, matching, room, o, (p, to, w) => {
              matching.owner[p] = to
              matching.ownerWeight[p] = w
            })
            tight = tighten(tight, matching, counted)
          }
        }
        restorePrices(matching, counted)
        expect(certify(graph, matching)).toMatchObject({ objective: bestSum(problem), gap: 0 })
      }),
      { numRuns: 3_000 },
    )
  })

  test('is the same each time', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const once = solveAssignment(graphOf(problem))
        expect(solveAssignment(graphOf(problem))).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  test('is found by paths alone where the auction would go round', () => {
    // many places for few persons that are all worth the same
    const edges = Array.from({ length: 30 }, (_, i) => [i % 6, Math.floor(i / 6), 1] as const)
    const problem = { persons: 6, capacity: [6, 6, 6, 6, 6], edges }
    expect(solveAssignment(graphOf(problem)).certificate).toMatchObject({ objective: 6, gap: 0 })
  })
})

describe('stopped on the way', () => {
  test('it gives an assignment with a bound that holds', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(3), (problem, asks) => {
        let asked = 0
        const { certificate } = solveAssignment(graphOf(problem), { shouldStop: () => asked++ >= asks })
        const best = bestSum(problem)
        expect(certificate.objective).toBeLessThanOrEqual(best)
        expect(certificate.bound).toBeGreaterThanOrEqual(best)
        expect(certificate.bound - certificate.objective).toBe(certificate.gap)
      }),
      { numRuns: 3_000 },
    )
  })

  test('it tells how far it was', () => {
    const edges = Array.from({ length: 40 }, (_, i) => [i % 20, Math.floor(i / 20), 5] as const)
    const graph = graphOf({ persons: 20, capacity: [15, 15], edges })
    const told: number[] = []
    const { complete } = findMatching(graph, {
      progress: (done, total) => told.push(done, total),
      shouldStop: () => told.length > 0,
    })
    const left = auction(graph, emptyMatching(graph), () => false)
    expect(complete).toBe(false)
    expect(told).toEqual([0, left!.length])
  })
})

test('a certificate says what is no assignment', () => {
  const graph = graphOf({
    persons: 2,
    capacity: [1],
    edges: [
      [0, 0, 3],
      [1, 0, 4],
    ],
  })
  const matching = emptyMatching(graph)
  matching.owner.fill(0)
  expect(() => certify(graph, matching)).toThrow(/not the edge/)
  matching.ownerWeight.set([3, 4])
  expect(() => certify(graph, matching)).toThrow(/more persons/)
  const none = graphOf({ persons: 1, capacity: [1], edges: [] })
  expect(() => certify(none, { ...emptyMatching(none), owner: Int32Array.of(0) })).toThrow(/without an edge/)
})
