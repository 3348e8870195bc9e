import { approximatePrices, hasEvenSteps } from './approximate-prices.ts'
import { auction } from './auction.ts'
import { applyMoves, augment, searchRoom } from './augment.ts'
import { type Certificate, certify } from './certificate.ts'
import { type AssignmentGraph, placesOf, type Weights, zerosLike } from './graph.ts'
import { lowerFreePrices } from './lower-free-prices.ts'
import { emptyMatching, type Matching } from './matching.ts'
import { restorePrices, tighten } from './tighten.ts'

export type AssignmentRun = {
  /** Asked about every few hundred searches; true gives the best so far. */
  readonly shouldStop?: () => boolean
  /** Places tried of all that the auction left. */
  readonly progress?: (done: number, total: number) => void
}

export type Assignment = {
  readonly matching: Matching
  readonly certificate: Certificate
  /** False when it was stopped: the certificate then tells how far from the best it can be. */
  readonly complete: boolean
}

/** Edges read, as a multiple of the graph's, before the graph is tightened; twice as many before it is again. */
const READ_BEFORE_TIGHTENING = 2
const ASK_EVERY = 64
const MOST_LEFT = 40
const MOST_LEFT_SHARE = 0.05

/**
 * The assignment of persons to openings with the greatest sum of weights; a place may stay unfilled and a person without. An
 * auction places most, shortest augmenting paths the rest, and dual prices prove it. Deterministic.
 */
export function solveAssignment(graph: AssignmentGraph, run: AssignmentRun = {}): Assignment {
  const { matching, complete } = findMatching(graph, run)
  return { matching, certificate: certify(graph, matching), complete }
}

/** The same without the proof, for those who prove later. */
export function findMatching(graph: AssignmentGraph, run: AssignmentRun = {}): Found {
  const shouldStop = run.shouldStop ?? (() => false)
  const matching = emptyMatching(graph)
  const left = auction(graph, matching, shouldStop, crowdedness(graph))
  if (left !== undefined) return fillLeft(graph, matching, left, run)
  return findMatchingFrom(graph, approximatePrices(graph, shouldStop), run)
}

export type Found = { readonly matching: Matching; readonly complete: boolean }

/** The same, begun from prices, 0 or more, that are somehow known to be near the best ones; they are changed. */
export function findMatchingFrom(graph: AssignmentGraph, price: Weights, run: AssignmentRun = {}): Found {
  const matching = { ...emptyMatching(graph), price }
  const left = auction(graph, matching, run.shouldStop ?? (() => false))
  if (left === undefined) return fillLeft(graph, emptyMatching(graph), everyPlace(graph), run)
  return fillLeft(graph, matching, left, run)
}

/** Fills the places that are left one by one, and settles whoever is then free at a price. */
function fillLeft(
  graph: AssignmentGraph,
  matching: Matching,
  left: Int32Array,
  { shouldStop = () => false, progress }: AssignmentRun,
): Found {
  const room = left.length === 0 ? undefined : searchRoom(graph)
  let tight = graph
  let counted: Weights | undefined
  let patience = READ_BEFORE_TIGHTENING
  let done = 0
  for (; room !== undefined && done < left.length; done++) {
    if (done % ASK_EVERY === 0) {
      progress?.(done, left.length)
      if (shouldStop()) break
    }
    augment(tight, matching, room, left[done]!)
    applyMoves(room, matching)
    if (room.edgesRead > patience * tight.person.length) {
      counted ??= zerosLike(graph.weight, graph.persons)
      tight = tighten(tight, matching, counted)
      room.edgesRead = 0
      patience *= 2
    }
  }
  if (counted !== undefined) restorePrices(matching, counted)
  return { matching, complete: done === left.length && lowerFreePrices(graph, matching, shouldStop) }
}

/**
 * Whether an auction leaves so much that it is better begun anew from prices that are near: shortest paths to so many places would take
 * longer. Not where goals of very different size share one weight: no least raise suits them all.
 */
function crowdedness(graph: AssignmentGraph): (left: number) => boolean {
  const most = Math.max(MOST_LEFT, placesOf(graph) * MOST_LEFT_SHARE)
  let even: boolean | undefined
  return (left) => {
    if (left <= most) return false
    even ??= hasEvenSteps(graph)
    return even
  }
}

function everyPlace({ openings, capacity }: AssignmentGraph): Int32Array {
  const places: number[] = []
  for (let o = 0; o < openings; o++) for (let k = capacity[o]!; k > 0; k--) places.push(o)
  return Int32Array.from(places)
}
