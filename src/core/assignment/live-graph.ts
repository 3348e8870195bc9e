import { type AssignmentGraph, type Weights, zerosLike } from './graph.ts'

/**
 * A graph whose edges can change: rows lie in one pool with room to grow and stay sorted, and each person knows the openings
 * it has an edge to. A row that outgrows its room moves to the end of the pool.
 */
export type LiveGraph = {
  /** What the searches read; its arrays are replaced when the pool grows, so take it anew after each change. */
  graph: AssignmentGraph
  /** Where each row's room ends. */
  readonly roomEnd: Int32Array
  /** First free place in the pool. */
  used: number
  /** The edges of each person: opening, weight, opening, weight, … */
  readonly edgesOf: number[][]
}

/** Room for a row in proportion to its edges, and at least. */
const GROWTH = 1.25
const LEAST_ROOM = 4

export function liveGraph(graph: AssignmentGraph): LiveGraph {
  const { openings, persons } = graph
  const rowStart = new Int32Array(openings)
  const rowEnd = new Int32Array(openings)
  const roomEnd = new Int32Array(openings)
  let used = 0
  for (let o = 0; o < openings; o++) {
    const length = graph.rowEnd[o]! - graph.rowStart[o]!
    rowStart[o] = used
    rowEnd[o] = used + length
    used += roomFor(length)
    roomEnd[o] = used
  }
  const size = Math.ceil(used * GROWTH)
  const person = new Int32Array(size)
  const weight = zerosLike(graph.weight, size)
  const edgesOf: number[][] = Array.from({ length: persons }, () => [])
  for (let o = 0; o < openings; o++) {
    person.set(graph.person.subarray(graph.rowStart[o]!, graph.rowEnd[o]!), rowStart[o]!)
    weight.set(graph.weight.subarray(graph.rowStart[o]!, graph.rowEnd[o]!), rowStart[o]!)
    for (let e = rowStart[o]!; e < rowEnd[o]!; e++) edgesOf[person[e]!]!.push(o, weight[e]!)
  }
  const capacity = graph.capacity.slice()
  return {
    graph: { openings, persons, rowStart, rowEnd, person, weight, capacity },
    roomEnd,
    used,
    edgesOf,
  }
}

const roomFor = (length: number) => Math.max(LEAST_ROOM, Math.ceil(length * GROWTH))

/** Takes away the edge between a person and an opening. */
export function removeEdge(live: LiveGraph, p: number, opening: number): void {
  const { rowStart, rowEnd, person, weight } = live.graph
  const end = rowEnd[opening]!
  let e = rowStart[opening]!
  while (e < end && person[e] !== p) e++
  if (e === end) return
  person.copyWithin(e, e + 1, end)
  weight.copyWithin(e, e + 1, end)
  rowEnd[opening] = end - 1
  const edges = live.edgesOf[p]!
  for (let i = 0; i < edges.length; i += 2) {
    if (edges[i] === opening) edges.splice(i, 2)
  }
}

/** Adds an edge where its row's order wants it. There must be none between the two. */
export function addEdge(live: LiveGraph, p: number, opening: number, w: number): void {
  if (live.graph.rowEnd[opening] === live.roomEnd[opening]) moveRow(live, opening)
  const { rowStart, rowEnd, person, weight } = live.graph
  const end = rowEnd[opening]!
  let low = rowStart[opening]!
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (weight[middle]! >= w) low = middle + 1
    else high = middle
  }
  person.copyWithin(low + 1, low, end)
  weight.copyWithin(low + 1, low, end)
  person[low] = p
  weight[low] = w
  rowEnd[opening] = end + 1
  live.edgesOf[p]!.push(opening, w)
}

function moveRow(live: LiveGraph, opening: number): void {
  const { rowStart, rowEnd, person, weight } = live.graph
  const [start, end] = [rowStart[opening]!, rowEnd[opening]!]
  const room = roomFor(2 * (end - start))
  if (live.used + room > person.length) {
    compact(live, room)
    moveRow(live, opening)
    return
  }
  person.copyWithin(live.used, start, end)
  weight.copyWithin(live.used, start, end)
  rowStart[opening] = live.used
  rowEnd[opening] = live.used + end - start
  live.used += room
  live.roomEnd[opening] = live.used
}

/** Lays the rows side by side in a new pool with their room and some to spare: what moved rows left behind is given back. */
function compact(live: LiveGraph, spare: number): void {
  const { rowStart, rowEnd, person, weight, openings } = live.graph
  let needed = 0
  for (let o = 0; o < openings; o++) needed += roomFor(rowEnd[o]! - rowStart[o]!)
  const size = Math.ceil((needed + spare) * GROWTH)
  const newPerson = new Int32Array(size)
  const newWeight: Weights = zerosLike(weight, size)
  let used = 0
  for (let o = 0; o < openings; o++) {
    const [start, end] = [rowStart[o]!, rowEnd[o]!]
    newPerson.set(person.subarray(start, end), used)
    newWeight.set(weight.subarray(start, end), used)
    rowStart[o] = used
    rowEnd[o] = used + end - start
    used += roomFor(end - start)
    live.roomEnd[o] = used
  }
  live.used = used
  live.graph = { ...live.graph, person: newPerson, weight: newWeight }
}
