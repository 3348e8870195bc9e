import type { AssignmentGraph } from '../assignment/graph.ts'

/** An answer at once, for who stops before the search has one: the heaviest pairs first. O(edges · log edges). */
export function firstAnswer(graph: AssignmentGraph): { owner: Int32Array; objective: number } {
  const { openings, persons, rowStart, rowEnd, person, weight, capacity } = graph
  const owner = new Int32Array(persons).fill(-1)
  const left = capacity.slice()
  const openingOf = new Int32Array(person.length)
  for (let o = 0; o < openings; o++) openingOf.fill(o, rowStart[o], rowEnd[o])
  const order = Int32Array.from(person.keys()).sort((a, b) => weight[b]! - weight[a]! || a - b)
  let objective = 0
  for (const edge of order) {
    const p = person[edge]!
    const o = openingOf[edge]!
    if (owner[p] !== -1 || left[o] === 0) continue
    owner[p] = o
    left[o] = left[o]! - 1
    objective += weight[edge]!
  }
  return { owner, objective }
}
