import { type AssignmentGraph, placesOf, type Weights, zerosLike } from './graph.ts'

/** Least raises of the rounds, as multiples of the mean step from one weight of a row to the next. */
const ROUNDS = [4, 1]
/** What is taken off each price after a round, in least raises: a price too low is found out sooner than one too high. */
const TAKEN_OFF = 3
/** Bids of a round, for each place, at most: what is not settled by then is left to exact search. */
const BIDS_PER_PLACE = 32

/**
 * Prices near those of the best assignment, for a market in which many want the same few: two rounds of an auction whose bids
 * raise a price by at least a little (Bertsekas's epsilon; the second round by a quarter of the first), so that no war of bids lasts long. Any
 * prices may be begun from, so nothing depends on how near they are but the time. O(edges) for each of the few bids of a place.
 */
export function approximatePrices(graph: AssignmentGraph, shouldStop: () => boolean): Weights {
  const { openings, persons, capacity } = graph
  const price = zerosLike(graph.weight, persons)
  const step = meanStep(graph)
  const places = placesOf(graph)
  for (const times of ROUNDS) {
    const leastRaise = Math.max(1, Math.round(times * step))
    const owner = new Int32Array(persons).fill(-1)
    let bidsLeft = BIDS_PER_PLACE * places
    for (let o = 0; o < openings; o++) {
      if ((o & 0x3ff) === 0 && shouldStop()) break
      for (let place = capacity[o]!; place > 0; place--) {
        bidsLeft -= bidAtLeast(graph, owner, price, o, leastRaise, bidsLeft)
      }
    }
    for (let p = 0; p < persons; p++) price[p] = Math.max(0, price[p]! - TAKEN_OFF * leastRaise)
  }
  return price
}

/** A place's bid and those it sets off, `mostBids` at most; returns how many. */
function bidAtLeast(
  { rowStart, rowEnd, person, weight }: AssignmentGraph,
  owner: Int32Array,
  price: Weights,
  first: number,
  leastRaise: number,
  mostBids: number,
): number {
  let bidder = first
  for (let bids = 1; bids <= mostBids; bids++) {
    let best = 0
    let second = 0
    let bestPerson = -1
    const end = rowEnd[bidder]!
    for (let e = rowStart[bidder]!; e < end; e++) {
      const w = weight[e]!
      if (w <= second) break
      const p = person[e]!
      const net = w - price[p]!
      if (net > second && owner[p] !== bidder) {
        if (net > best) {
          second = best
          best = net
          bestPerson = p
        } else second = net
      }
    }
    if (bestPerson < 0) return bids
    const before = owner[bestPerson]!
    price[bestPerson]! += best - second + leastRaise
    owner[bestPerson] = bidder
    if (before < 0) return bids
    bidder = before
  }
  return mostBids
}

/** Steps looked at to see whether they are of one size, and how much larger than most their mean may be. */
const STEPS_LOOKED_AT = 1000
const MOST_UNEVEN = 4

/** Whether the steps from one weight of a row to the next are mostly of one size. */
export function hasEvenSteps(graph: AssignmentGraph): boolean {
  const { openings, rowStart, rowEnd, weight } = graph
  const stride = Math.max(1, Math.floor(weight.length / STEPS_LOOKED_AT))
  const steps: number[] = []
  let next = 0
  for (let o = 0; o < openings; o++) {
    for (let e = Math.max(rowStart[o]!, next); e + 1 < rowEnd[o]!; e += stride) {
      steps.push(weight[e]! - weight[e + 1]!)
      next = e + stride
    }
  }
  steps.sort((a, b) => a - b)
  const middle = steps[steps.length >> 1] ?? 0
  return meanStep(graph) <= MOST_UNEVEN * Math.max(1, middle)
}

function meanStep({ openings, rowStart, rowEnd, weight }: AssignmentGraph): number {
  let sum = 0
  let steps = 0
  for (let o = 0; o < openings; o++) {
    const last = rowEnd[o]! - 1
    if (last <= rowStart[o]!) continue
    sum += weight[rowStart[o]!]! - weight[last]!
    steps += last - rowStart[o]!
  }
  return steps === 0 ? 1 : sum / steps
}
