import fc from 'fast-check'
import { buildGraph } from '#core/assignment/build-graph.ts'
import type { AssignmentGraph, Weights } from '#core/assignment/graph.ts'
import type { SmallProblem } from './slow-judge.ts'

/** A handful of persons and openings; few different weights, so that much is tied, or many. */
export const smallProblem: fc.Arbitrary<SmallProblem> = fc
  .record({
    persons: fc.integer({ min: 1, max: 6 }),
    capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
    most: fc.constantFrom(1, 2, 3, 10, 1000),
  })
  .chain(({ persons, capacity, most }) =>
    fc
      .uniqueArray(
        fc.tuple(fc.nat(persons - 1), fc.nat(capacity.length - 1), fc.integer({ min: 1, max: most })),
        { maxLength: 20, selector: ([p, o]) => `${p} ${o}` },
      )
      .map((edges) => ({ persons, capacity, edges })),
  )

export function graphOf(
  { persons, capacity, edges }: SmallProblem,
  make: (weights: number[]) => Weights = (weights) => Int32Array.from(weights),
): AssignmentGraph {
  return buildGraph(
    {
      person: Int32Array.from(edges, ([p]) => p),
      opening: Int32Array.from(edges, ([, o]) => o),
      weight: make(edges.map(([, , w]) => w)),
    },
    persons,
    Int32Array.from(capacity),
  )
}
