import { auction } from './auction.ts'
import { augment, searchRoom } from './augment.ts'
import { type Certificate, certify } from './certificate.ts'
import { type AssignmentGraph, zerosLike } from './graph.ts'
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

/**
 * The assignment of persons to openings with the greatest sum of weights; a place may stay unfilled and a person without. An
 * auction places most, shortest augmenting paths the rest, and dual prices prove it. Deterministic.
 */
export function solveAssignment(graph: AssignmentGraph, run: AssignmentRun = {}): Assignment {
  const { matching, complete } = findMatching(graph, run)
  return { matching, certificate: certify(graph, matching), complete }
}

/** The same without the proof, for those who prove later. */
export function findMatching(
  graph: AssignmentGraph,
  { shouldStop = () => false, progress }: AssignmentRun = {},
): { readonly matching: Matching; readonly complete: boolean } {
  let matching = emptyMatching(graph)
  let left = auction(graph, matching, shouldStop)
  if (left === undefined) {
    matching = emptyMatching(graph)
    left = everyPlace(graph)
  }
  if (left.length === 0) return { matching, complete: true }
  const room = searchRoom(graph)
  const { owner, ownerWeight } = matching
  const move = (person: number, to: number, weight: number) => {
    owner[person] = to
    ownerWeight[person] = weight
  }
  let tight = graph
  const counted = zerosLike(graph.weight, graph.persons)
  let patience = READ_BEFORE_TIGHTENING
  let done = 0
  for (; done < left.length; done++) {
    if (done % ASK_EVERY === 0) {
      progress?.(done, left.length)
      if (shouldStop()) break
    }
    augment(tight, matching, room, left[done]!, move)
    if (room.edgesRead > patience * tight.person.length) {
      tight = tighten(tight, matching, counted)
      room.edgesRead = 0
      patience *= 2
    }
  }
  if (tight !== graph) restorePrices(matching, counted)
  return { matching, complete: done === left.length }
}

function everyPlace({ openings, capacity }: AssignmentGraph): Int32Array {
  const places: number[] = []
  for (let o = 0; o < openings; o++) for (let k = capacity[o]!; k > 0; k--) places.push(o)
  return Int32Array.from(places)
}
