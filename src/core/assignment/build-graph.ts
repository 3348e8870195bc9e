import { type AssignmentGraph, type EdgeList, zerosLike } from './graph.ts'
import { sortRows } from './sort-rows.ts'

/**
 * The graph of an edge list: edges gathered by opening (counting sort, unless they already come so) and each row sorted
 * by falling weight. O(edges). The list's own arrays become the graph's when they come by opening and `reuse` is set.
 */
export function buildGraph(
  edges: EdgeList,
  persons: number,
  capacity: Int32Array,
  reuse = false,
): AssignmentGraph {
  const openings = capacity.length
  const offset = new Int32Array(openings + 1)
  let grouped = true
  let last = 0
  for (let e = 0; e < edges.opening.length; e++) {
    const o = edges.opening[e]!
    offset[o + 1]!++
    if (o < last) grouped = false
    last = o
  }
  for (let o = 0; o < openings; o++) offset[o + 1]! += offset[o]!
  const own = grouped && reuse ? edges : grouped ? copied(edges) : gathered(edges, offset)
  const graph = {
    openings,
    persons,
    rowStart: offset.subarray(0, openings),
    rowEnd: offset.subarray(1),
    person: own.person,
    weight: own.weight,
    capacity,
  }
  sortRows(graph)
  return graph
}

type Ends = Pick<EdgeList, 'person' | 'weight'>

const copied = ({ person, weight }: EdgeList): Ends => ({ person: person.slice(), weight: weight.slice() })

function gathered(edges: EdgeList, offset: Int32Array): Ends {
  const count = edges.opening.length
  const person = new Int32Array(count)
  const weight = zerosLike(edges.weight, count)
  const next = offset.slice()
  for (let e = 0; e < count; e++) {
    const at = next[edges.opening[e]!]!++
    person[at] = edges.person[e]!
    weight[at] = edges.weight[e]!
  }
  return { person, weight }
}
