import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphOf, smallProblem } from '#test/assignment/random-problem.ts'
import { bestSum } from '#test/assignment/slow-judge.ts'
import { seeded } from '../solver/seeded.ts'
import { auction } from './auction.ts'
import { applyMoves, augment, searchRoom } from './augment.ts'
import { certify } from './certificate.ts'
import { zerosLike } from './graph.ts'
import { emptyMatching } from './matching.ts'
import { findMatching, findMatchingFrom, solveAssignment } from './solve-assignment.ts'
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
            augment(tight, matching, room, o)
            applyMoves(room, matching)
            tight = tighten(tight, matching, counted)
          }
        }
        restorePrices(matching, counted)
        expect(certify(graph, matching)).toMatchObject({ objective: bestSum(problem), gap: 0 })
      }),
      { numRuns: 3_000 },
    )
  })

  test('begun from any prices, high or low', () => {
    fc.assert(
      fc.property(smallProblem, fc.infiniteStream(fc.nat(12)), (problem, prices) => {
        const graph = graphOf(problem)
        const price = Int32Array.from({ length: graph.persons }, () => prices.next().value)
        const { matching, complete } = findMatchingFrom(graph, price)
        expect(complete).toBe(true)
        expect(certify(graph, matching)).toMatchObject({ objective: bestSum(problem), gap: 0 })
        for (let p = 0; p < graph.persons; p++) if (matching.owner[p]! < 0) expect(matching.price[p]).toBe(0)
      }),
      { numRuns: 10_000 },
    )
  })

  test('where many want the same few, by prices that are near at first', () => {
    let crowded = 0
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), fc.boolean(), (seed, most, filled) => {
        const graph = crowdedMarket(seed, most, filled)
        if (
          auction(
            graph,
            emptyMatching(graph),
            () => false,
            (left) => left > 40,
          ) === undefined
        )
          crowded++
        const { certificate, complete } = solveAssignment(graph)
        expect({ complete, gap: certificate.gap }).toEqual({ complete: true, gap: 0 })
      }),
      { numRuns: 60 },
    )
    expect(crowded).toBeGreaterThan(30)
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

/** 600 openings of up to `most` places for 400 persons; `filled`: a place filled counts more than any weight. */
function crowdedMarket(seed: number, most: number, filled: boolean) {
  const chance = seeded(seed)
  const edges = Array.from({ length: 600 }, (_, o) => {
    const first = Math.floor(50 * chance())
    return Array.from({ length: 20 }, (_, i) => {
      const person = 50 * (o % 8) + ((first + 7 * i) % 50)
      return [person, o, (filled ? 10_000_000 : 0) + 1 + Math.floor(1_000 * chance())] as const
    })
  }).flat()
  const capacity = Array.from({ length: 600 }, () => 1 + Math.floor(chance() * most))
  return graphOf({ persons: 400, capacity, edges })
}
