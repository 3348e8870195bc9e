import { augment, type SearchRoom, searchRoom } from './augment.ts'
import type { AssignmentGraph } from './graph.ts'
import { addEdge, type LiveGraph, liveGraph, removeEdge } from './live-graph.ts'
import type { Matching } from './matching.ts'
import { link, linkAll, type OwnerList, unlink } from './owner-list.ts'
import { type PersonRoom, personRoom, placePerson, profitOf } from './place-person.ts'

/**
 * An optimal assignment that stays optimal while persons and openings change one by one: each change costs one or two shortest
 * path searches from where it happened, not a new solution.
 */
export type LiveAssignment = {
  readonly live: LiveGraph
  readonly matching: Matching
  readonly owned: OwnerList
  readonly room: SearchRoom
  readonly personRoom: PersonRoom
  /** Every move since the present change began: person, opening before, opening after. */
  moves: Move[]
}

export type Move = { readonly person: number; readonly from: number; readonly to: number }

/** Takes over a solved problem; `matching` must be a complete one with its prices, as `findMatching` gives it. */
export function liveAssignment(solved: AssignmentGraph, matching: Matching): LiveAssignment {
  const live = liveGraph(solved)
  return {
    live,
    matching,
    owned: linkAll(solved.openings, matching.owner),
    room: searchRoom(solved),
    personRoom: personRoom(solved),
    moves: [],
  }
}

/** An edge of the person or opening that changed: the other end, and the weight. */
export type ChangedEdge = readonly [other: number, weight: number]

/**
 * Gives a person other edges than before: none is leaving, some where there were none is arriving. Returns who moved (net of
 * what went forth and back). The assignment is optimal again when it returns.
 */
export function changePerson(state: LiveAssignment, person: number, edges: readonly ChangedEdge[]): Move[] {
  state.moves = []
  const { live, matching } = state
  const before = matching.owner[person]!
  if (before >= 0) move(state, person, -1, 0)
  for (const [opening] of edgesOfPerson(state, person)) removeEdge(live, person, opening)
  matching.price[person] = 0
  if (before >= 0) fill(state, before)
  for (const [opening, weight] of edges) addEdge(live, person, opening, weight)
  askLeast(state, person, edges)
  settle(state, person)
  return netMoves(state)
}

/**
 * Gives an opening another capacity and, where `edges` are given, other edges than before; capacity 0 closes it. Returns who
 * moved.
 */
export function changeOpening(
  state: LiveAssignment,
  opening: number,
  capacity: number,
  edges?: readonly ChangedEdge[],
): Move[] {
  state.moves = []
  const { live, owned } = state
  const released: number[] = []
  const keeps = edges === undefined ? capacity : 0
  while (owned.count[opening]! > keeps) {
    const person = leastWorth(state, opening)
    move(state, person, -1, 0)
    released.push(person)
  }
  const { graph } = live
  const before = edges === undefined ? graph.capacity[opening]! : 0
  if (edges !== undefined) {
    const had = graph.person.slice(graph.rowStart[opening], graph.rowEnd[opening])
    for (const person of had) removeEdge(live, person, opening)
  }
  // an opening that has lost somebody takes nobody until they are settled
  if (released.length > 0) graph.capacity[opening] = owned.count[opening]!
  for (const person of released) settle(state, person)
  graph.capacity[opening] = capacity
  for (const [person, weight] of edges ?? []) addEdge(live, person, opening, weight)
  for (let place = before; place < capacity; place++) fill(state, opening)
  return netMoves(state)
}

/** The edges a person has now. */
export function edgesOfPerson({ live }: LiveAssignment, person: number): ChangedEdge[] {
  const edges = live.edgesOf[person]!
  return Array.from({ length: edges.length / 2 }, (_, i) => [edges[2 * i]!, edges[2 * i + 1]!] as const)
}

function move({ matching, owned, moves }: LiveAssignment, person: number, to: number, weight: number): void {
  const from = matching.owner[person]!
  if (from >= 0) unlink(owned, person, from)
  if (to >= 0) link(owned, person, to)
  matching.owner[person] = to
  matching.ownerWeight[person] = weight
  moves.push({ person, from, to })
}

function fill(state: LiveAssignment, opening: number): void {
  const { room } = state
  augment(state.live.graph, state.matching, room, opening)
  for (let i = 0; i < room.moves; i++) {
    const person = room.moved[i]!
    move(state, person, room.taker[person]!, room.takerWeight[person]!)
  }
}

/** The least price at which no opening would rather have the person than what it has. */
function askLeast(state: LiveAssignment, person: number, edges: readonly ChangedEdge[]): void {
  const { live, matching, owned } = state
  const placed = { graph: live.graph, matching, owned }
  let price = 0
  for (const [opening, weight] of edges) price = Math.max(price, weight - profitOf(placed, opening))
  matching.price[person] = price
}

/** A person who is free at a price: finds a place, directly or by others moving, or comes down to price 0. */
function settle(state: LiveAssignment, person: number): void {
  if (state.matching.owner[person]! < 0 && state.matching.price[person]! > 0) {
    const { live, matching, owned, personRoom } = state
    placePerson({ ...live, matching, owned, personRoom }, person, (p, to, weight) =>
      move(state, p, to, weight),
    )
  }
}

function leastWorth({ matching, owned }: LiveAssignment, opening: number): number {
  let least = owned.first[opening]!
  for (let p = least; p >= 0; p = owned.next[p]!) {
    const worth = matching.ownerWeight[p]! - matching.price[p]!
    if (worth < matching.ownerWeight[least]! - matching.price[least]!) least = p
  }
  return least
}

function netMoves({ moves }: LiveAssignment): Move[] {
  const net = new Map<number, Move>()
  for (const { person, from, to } of moves)
    net.set(person, { person, from: net.get(person)?.from ?? from, to })
  return [...net.values()].filter(({ from, to }) => from !== to)
}
