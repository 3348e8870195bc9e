import type { Pair } from '../assignment/restrict.ts'
import type { Market } from './market.ts'
import { type GoalSums, type MarketQuestion, solveMarket, sumsOf } from './solve-market.ts'

/** Somebody who has a place that another could have had. */
export type Holder = {
  readonly person: number
  readonly score: number
  readonly waitedWeeks: number
  /** How many other openings are possible for the holder. */
  readonly otherOptions: number
}

/** An opening that is possible for a person, and who has its places. */
export type Alternative = {
  readonly opening: number
  readonly score: number
  readonly freePlaces: number
  readonly holders: readonly Holder[]
}

/**
 * The openings that are possible for a person, the best fit first, without the one they are proposed to. O(pairs).
 */
export function alternativesOf(market: Market, owner: Int32Array, person: number): readonly Alternative[] {
  const own: number[] = []
  for (let e = 0; e < market.person.length; e++) if (market.person[e] === person) own.push(e)
  const openings = own.filter((e) => market.opening[e] !== owner[person])
  const wanted = new Set(openings.map((e) => market.opening[e]!))
  const held = new Map<number, Holder[]>([...wanted].map((o) => [o, []]))
  const options = new Int32Array(market.waiting.length)
  for (let e = 0; e < market.person.length; e++) options[market.person[e]!]!++
  for (let e = 0; e < market.person.length; e++) {
    const p = market.person[e]!
    const o = market.opening[e]!
    if (owner[p] === o && wanted.has(o))
      held.get(o)!.push({
        person: p,
        score: market.score[e]!,
        waitedWeeks: market.waiting[p]!,
        otherOptions: options[p]! - 1,
      })
  }
  return openings
    .map((e) => {
      const opening = market.opening[e]!
      const holders = held.get(opening)!
      const freePlaces = market.capacity[opening]! - holders.length
      return { opening, score: market.score[e]!, freePlaces, holders }
    })
    .sort((a, b) => b.score - a.score || a.opening - b.opening)
}

/** Why a place went to somebody else, as far as two people can be compared. */
export type HolderReason = 'only-option' | 'waited-longer' | 'fits-better' | 'whole'

/** What speaks for the one who has the place; `whole`: only that all together come out better. */
export function reasonFor(holder: Holder, own: { score: number; waitedWeeks: number }): HolderReason {
  if (holder.otherOptions === 0) return 'only-option'
  if (holder.waitedWeeks > own.waitedWeeks) return 'waited-longer'
  return holder.score > own.score ? 'fits-better' : 'whole'
}

/** What would change if one pair were decided otherwise. */
export type WhatIf = {
  /** Who gets another proposal or none, without the person the pair is about. */
  readonly moves: ReadonlyArray<{ readonly person: number; readonly from: number; readonly to: number }>
  /** What is lost of each goal; below 0 is won. */
  readonly price: GoalSums
  /** What the person gets instead, or -1. */
  readonly instead: number
}

/**
 * What would change if a person were proposed to an opening all the same: solved anew with the pair decided and everybody
 * else moved as little as the goals allow. Undefined when the pair is not possible. O(one solve).
 */
export function forcePair(
  market: Market,
  question: MarketQuestion,
  owner: Int32Array,
  [person, opening]: Pair,
): WhatIf | undefined {
  const locks = [...question.locks.filter(([p]) => p !== person), [person, opening] as const]
  const exclusions = question.exclusions.filter(([p, o]) => p !== person || o !== opening)
  const whatIf = solveAgain(market, { ...question, locks, exclusions, ...BEST }, owner, person)
  return whatIf?.instead === opening ? whatIf : undefined
}

/** By which principle a market is solved again, and how much of what was proposed is kept. */
export type Again = Pick<MarketQuestion, 'principle' | 'keep'>

const BEST: Again = { principle: 'best', keep: 'free' }

/** What would change if a proposed pair were refused: at best, or as the market is going to be solved again. O(one solve). */
export function dropPair(
  market: Market,
  question: MarketQuestion,
  owner: Int32Array,
  [person, opening]: Pair,
  again = BEST,
): WhatIf | undefined {
  const locks = question.locks.filter(([p]) => p !== person)
  const exclusions = [...question.exclusions, [person, opening] as const]
  return solveAgain(market, { ...question, locks, exclusions, ...again }, owner, person)
}

function solveAgain(
  market: Market,
  question: MarketQuestion,
  owner: Int32Array,
  person: number,
): WhatIf | undefined {
  const agreed = [...owner].flatMap((o, p) => (o >= 0 && p !== person ? [[p, o] as const] : []))
  const solved = solveMarket(market, { ...question, agreed })
  if (!solved.ok) return undefined
  const { owner: after, goals } = solved.value.chosen
  const before = sumsOf(market, owner)
  return {
    moves: [...owner].flatMap((from, p) =>
      p !== person && after[p] !== from ? [{ person: p, from, to: after[p]! }] : [],
    ),
    price: {
      filled: before.filled - goals.filled,
      waiting: before.waiting - goals.waiting,
      fit: before.fit - goals.fit,
    },
    instead: after[person]!,
  }
}
