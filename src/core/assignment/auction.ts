import { type AssignmentGraph, placesOf } from './graph.ts'
import type { Matching } from './matching.ts'

/** Bids that one place may set off, one after the other, before the last outbid is left to shortest paths. */
const BIDS_IN_A_CHAIN = 64
/** Bids that raise nothing, in a row, before a place is left. */
const TIED_IN_A_ROW = 4
/** Bids that raise nothing but may not be left, in all, for each place: see `keepsWorth`. */
const FORCED_PER_PLACE = 4

/**
 * A forward auction without epsilon, one bidder after the other (Gauss-Seidel; Bertsekas 1988): each place of an opening
 * bids for the person worth most to it and raises that person's price until the second best is worth as much; whoever had
 * the person before bids next. Bids that raise nothing could go round for ever: after a few, the place is returned (one entry
 * for each) to be filled by `augment`. Undefined when it went round in spite of that or too much was left; the
 * matching must then be started afresh.
 *
 * Rows are sorted and prices never below 0, so a row is read only while its weights can still beat the second best.
 */
export function auction(
  graph: AssignmentGraph,
  matching: Matching,
  shouldStop: () => boolean,
  isTooMuchLeft: (left: number) => boolean = () => false,
): Int32Array | undefined {
  const { capacity } = graph
  const places = placesOf(graph)
  const room: AuctionRoom = {
    graph,
    matching,
    left: new Int32Array(places),
    leftCount: 0,
    mostBids: BIDS_IN_A_CHAIN,
    forcedLeft: FORCED_PER_PLACE * places,
  }
  for (let first = 0; first < graph.openings; first++) {
    if ((first & 0x3ff) === 0 && shouldStop()) room.mostBids = 0
    for (let place = capacity[first]!; place > 0; place--) bidForPlace(room, first)
    // stopped, it is begun no more
    const isStopped = room.mostBids === 0
    if (room.forcedLeft < 0 || (!isStopped && isTooMuchLeft(room.leftCount))) return undefined
  }
  return room.left.slice(0, room.leftCount)
}

type AuctionRoom = {
  readonly graph: AssignmentGraph
  readonly matching: Matching
  /** The openings of places left to `augment`. */
  readonly left: Int32Array
  leftCount: number
  mostBids: number
  /** Below 0: it goes round. */
  forcedLeft: number
}

/** A place's bid and those it sets off. A function of its own, since one called often is compiled well long before one run through once. */
function bidForPlace(room: AuctionRoom, first: number): void {
  const { graph, matching, mostBids } = room
  const { rowStart, rowEnd, person, weight } = graph
  const { owner, ownerWeight, price } = matching
  let bidder = first
  let tied = 0
  let bids = 0
  for (;;) {
    // an unfilled place is worth 0
    let best = 0
    let second = 0
    let bestEdge = -1
    let secondEdge = -1
    const end = rowEnd[bidder]!
    let e = rowStart[bidder]!
    for (; e < end; e++) {
      const w = weight[e]!
      if (w <= second) break
      const p = person[e]!
      const net = w - price[p]!
      if (net > second && owner[p] !== bidder) {
        if (net > best) {
          second = best
          secondEdge = bestEdge
          best = net
          bestEdge = e
        } else {
          second = net
          secondEdge = e
        }
      }
    }
    // worth nothing now, hence never: prices only rise
    if (bestEdge < 0) return
    // equally good somebody who is free stands right here, where prices of the free are 0
    for (; best === second && e < end && weight[e] === best; e++) {
      if (owner[person[e]!]! < 0 && price[person[e]!] === 0) {
        bestEdge = e
        break
      }
    }
    // equally good others: now one, now the other, so that two bidders do not take the same person in turn
    const isTied = best === second && owner[person[bestEdge]!]! >= 0
    if (isTied && tied++ % 2 === 0 && secondEdge >= 0) bestEdge = secondEdge
    const p = person[bestEdge]!
    const before = owner[p]!
    if (before >= 0 && ((isTied && tied > TIED_IN_A_ROW) || ++bids > mostBids)) {
      if (keepsWorth(graph, matching, bidder, best)) {
        room.left[room.leftCount++] = bidder
        return
      }
      if (--room.forcedLeft < 0) return
    }
    price[p]! += best - second
    owner[p] = bidder
    ownerWeight[p] = weight[bestEdge]!
    if (before < 0) return
    bidder = before
  }
}

/**
 * Whether each person an opening already has is worth at least `best`, the best of the others, to it: only then may it stop
 * bidding. With one place it has nobody; with more it may have lost a person it would rather have than one it kept.
 */
function keepsWorth(graph: AssignmentGraph, matching: Matching, opening: number, best: number): boolean {
  if (graph.capacity[opening]! <= 1) return true
  const { rowStart, rowEnd, person, weight } = graph
  for (let e = rowStart[opening]!; e < rowEnd[opening]!; e++) {
    const p = person[e]!
    if (matching.owner[p] === opening && weight[e]! - matching.price[p]! < best) return false
  }
  return true
}
