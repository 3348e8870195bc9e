import { buildGraph } from '../assignment/build-graph.ts'
import { certify } from '../assignment/certificate.ts'
import { combineGoals, type Goal, type GoalWeight } from '../assignment/goals.ts'
import type { EdgeList } from '../assignment/graph.ts'
import { preferAgreed, upset } from '../assignment/keep-agreed.ts'
import { type Pair, pickEdges, restrict } from '../assignment/restrict.ts'
import { findMatching } from '../assignment/solve-assignment.ts'
import { blockingPairs, stableMatching } from '../assignment/stable-matching.ts'
import { expectOk, ok, type Result, refuse } from '../result.ts'
import { firstAnswer } from './first-answer.ts'
import type { Market } from './market.ts'

export type Principle = 'best' | 'stable'

/**
 * How much a proposal of before is kept for its own sake: only where it costs nothing, unless the fit becomes clearly better,
 * or unless one more of the first goal is won by each one who moves.
 */
export type Keep = 'free' | 'gentle' | 'firm'

export type MarketQuestion = {
  readonly principle: Principle
  readonly goals: readonly Goal[]
  readonly keep: Keep
  /** Decided pairs; those that are not possible any more come back as `lost`. */
  readonly locks: readonly Pair[]
  readonly exclusions: readonly Pair[]
  /** The open proposals of before. */
  readonly agreed: readonly Pair[]
}

export type GoalSums = Readonly<Record<Goal, number>>

/** Who is proposed to what by one principle, and what that is worth. */
export type Answer = {
  /** The opening of each person, or -1. */
  readonly owner: Int32Array
  readonly goals: GoalSums
  /** Pairs where both would rather have each other than what they are given. */
  readonly blocking: number
}

export type MarketAnswer = {
  readonly chosen: Answer
  /** By the other principle, over the same pairs, locks and exclusions. */
  readonly other: Answer
  /** Nothing is better by the order of goals, and a dual price for every person proves it. */
  readonly proven: boolean
  readonly complete: boolean
  /** No other way to propose fills more places than this; known when filling places comes first. */
  readonly mostFilled: number | undefined
  /** What keeping proposals of before costs. */
  readonly stability: Stability | undefined
  readonly lost: readonly Pair[]
}

export type Stability = {
  /** Proposals of before that are still possible; how many move now, and how many the best would move. */
  readonly agreed: number
  readonly moved: number
  readonly movedAtBest: number
  /** What the best reaches and this does not, goal by goal. */
  readonly price: GoalSums
}

export type SolveRun = {
  readonly progress?: (done: number, total: number) => void
  readonly shouldStop?: () => boolean
}

/** Fit points for which a proposal of before may be upset under `gentle`. */
const GENTLE_POINTS = 10
/** Weeks of waiting that count as one, until the numbers are small enough to be exact. */
const WAITING_UNITS = [1, 4, 13, 52]

/** Solves a market by both principles, in the order of goals; the same question has always the same answer. */
export function solveMarket(
  market: Market,
  question: MarketQuestion,
  run: SolveRun = {},
): Result<MarketAnswer, 'too-large'> {
  for (const unit of WAITING_UNITS) {
    const answer = solveInUnits(market, question, unit, run)
    if (answer.ok) return answer
  }
  return refuse('too-large')
}

function solveInUnits(
  market: Market,
  question: MarketQuestion,
  unit: number,
  run: SolveRun,
): Result<MarketAnswer, 'goals-need-too-large-numbers'> {
  const persons = market.waiting.length
  const all: EdgeList = { person: market.person, opening: market.opening, weight: market.score }
  const { locks, lost } = usableLocks(market, question.locks)
  const isLocked = new Set(locks.map(([p, o]) => `${p} ${o}`))
  const exclusions = question.exclusions.filter(([p, o]) => !isLocked.has(`${p} ${o}`))
  const { kept, capacity } = expectOk(restrict(all, market.capacity, persons, locks, exclusions))
  const edges = pickEdges(all, kept)
  const waiting = market.waiting.map((weeks) => Math.floor(weeks / unit))
  const places = capacity.reduce((sum, count) => sum + count, 0)
  const combined = combineGoals(question.goals, edges, waiting, places)
  if (!combined.ok) return combined
  const { order } = combined.value

  const out = new Set(exclusions.map(([p, o]) => o * persons + p))
  const lockedPersons = new Set(locks.map(([p]) => p))
  const possible = new Set(Array.from(kept, (e) => market.opening[e]! * persons + market.person[e]!))
  const agreed = question.agreed.filter(
    ([p, o]) => !lockedPersons.has(p) && !out.has(o * persons + p) && possible.has(o * persons + p),
  )
  const solve = (bonus: number) => solveFor(combined.value.edges, persons, capacity, agreed, bonus, run)
  const free = solve(0)
  if (!free.ok) return free
  const bonus = bonusOf(question.keep, order, unit)
  const best = bonus === 0 || agreed.length === 0 ? free : solve(bonus)
  if (!best.ok) return best

  const withLocks = (owner: Int32Array): Int32Array => {
    const whole = owner.slice()
    for (const [p, o] of locks) whole[p] = o
    return whole
  }
  const answerOf = (owner: Int32Array): Answer => {
    const whole = withLocks(owner)
    return { owner: whole, goals: sumsOf(market, whole), blocking: blockingOf(market, whole, exclusions) }
  }
  const byGoals = answerOf(best.value.owner)
  const byStability = answerOf(stableOwner(market, kept, capacity))
  const isBest = question.principle === 'best'
  const chosen = isBest ? byGoals : byStability
  const atBest = answerOf(free.value.owner)
  return ok({
    chosen,
    other: isBest ? byStability : byGoals,
    proven: isBest && free.value.proven && best.value.complete && sameGoals(chosen.goals, atBest.goals),
    complete: best.value.complete && free.value.complete,
    mostFilled: order[0]!.goal === 'filled' ? free.value.mostFilled + locks.length : undefined,
    stability:
      question.agreed.length === 0
        ? undefined
        : {
            agreed: agreed.length,
            moved: upset(agreed, chosen.owner),
            movedAtBest: upset(agreed, atBest.owner),
            price: {
              filled: atBest.goals.filled - chosen.goals.filled,
              waiting: atBest.goals.waiting - chosen.goals.waiting,
              fit: atBest.goals.fit - chosen.goals.fit,
            },
          },
    lost,
  })
}

/** Locks that can still be kept, the first of each person and as many of an opening as it has places. */
function usableLocks(market: Market, wanted: readonly Pair[]): { locks: Pair[]; lost: Pair[] } {
  const persons = market.waiting.length
  const possible = new Set(
    market.person.length === 0 ? [] : Array.from(market.person, (p, e) => market.opening[e]! * persons + p),
  )
  const left = market.capacity.slice()
  const taken = new Set<number>()
  const locks: Pair[] = []
  const lost: Pair[] = []
  for (const [p, o] of wanted) {
    if (taken.has(p) || !possible.has(o * persons + p) || left[o] === 0) lost.push([p, o])
    else {
      locks.push([p, o])
      taken.add(p)
      left[o] = left[o]! - 1
    }
  }
  return { locks, lost }
}

type Solved = {
  readonly owner: Int32Array
  readonly complete: boolean
  readonly proven: boolean
  /** Pairs that can be made at most, when filling places comes first. */
  readonly mostFilled: number
}

function solveFor(
  edges: EdgeList,
  persons: number,
  capacity: Int32Array,
  agreed: readonly Pair[],
  bonus: number,
  run: SolveRun,
): Result<Solved, 'goals-need-too-large-numbers'> {
  const preferred = agreed.length === 0 ? ok({ edges, unit: 1 }) : preferAgreed(edges, persons, agreed, bonus)
  if (!preferred.ok) return preferred
  const graph = buildGraph(preferred.value.edges, persons, capacity)
  const { matching, complete } = findMatching(graph, run)
  const certificate = certify(graph, matching)
  const places = capacity.reduce((sum, count) => sum + count, 0)
  // with places first, no set of more pairs is worth as little as this many of the lightest
  const lightest = Array.from(edges.weight).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const bound = Math.floor(Math.floor(certificate.bound / preferred.value.unit) / lightest)
  const first = complete ? undefined : firstAnswer(graph)
  const isFirstBetter = first !== undefined && first.objective > certificate.objective
  return ok({
    owner: isFirstBetter ? first.owner : matching.owner,
    complete,
    proven: complete && certificate.gap === 0,
    mostFilled: Math.min(bound, places, persons),
  })
}

function stableOwner(market: Market, kept: Int32Array, capacity: Int32Array): Int32Array {
  const edges = pickEdges({ person: market.person, opening: market.opening, weight: market.forOpening }, kept)
  const wish = Int32Array.from(kept, (e) => market.forPerson[e]!)
  // persons ask: the stable answer that is best for every one of them
  const edgeOf = stableMatching({ ...edges, wish }, market.waiting.length, capacity, 'persons')
  return edgeOf.map((edge) => (edge < 0 ? -1 : edges.opening[edge]!))
}

function bonusOf(keep: Keep, order: readonly GoalWeight[], unit: number): number {
  if (keep === 'free') return 0
  const fit = order.find(({ goal }) => goal === 'fit')!
  if (keep === 'gentle') return GENTLE_POINTS * fit.weight
  const first = order[0]!
  const much = { filled: 1, waiting: Math.ceil(26 / unit), fit: 100 }[first.goal]
  return much * first.weight - 1
}

/** What an answer reaches in each goal. O(pairs). */
export function sumsOf(market: Market, owner: Int32Array): GoalSums {
  const sums = { filled: 0, waiting: 0, fit: 0 }
  for (let e = 0; e < market.person.length; e++) {
    const p = market.person[e]!
    if (owner[p] !== market.opening[e]) continue
    sums.filled++
    sums.waiting += market.waiting[p]!
    sums.fit += market.score[e]!
  }
  return sums
}

/** Pairs that were ruled out do not count: they may not have each other. */
function blockingOf(market: Market, owner: Int32Array, exclusions: readonly Pair[]): number {
  const persons = market.waiting.length
  const out = new Set(exclusions.map(([p, o]) => o * persons + p))
  const kept = Int32Array.from(market.person.keys()).filter(
    (e) => !out.has(market.opening[e]! * persons + market.person[e]!),
  )
  const edges = pickEdges({ person: market.person, opening: market.opening, weight: market.forOpening }, kept)
  const wish = Int32Array.from(kept, (e) => market.forPerson[e]!)
  const edgeOf = new Int32Array(persons).fill(-1)
  for (let e = 0; e < edges.person.length; e++)
    if (owner[edges.person[e]!] === edges.opening[e]) edgeOf[edges.person[e]!] = e
  return blockingPairs({ ...edges, wish }, market.capacity, edgeOf)
}

const sameGoals = (a: GoalSums, b: GoalSums): boolean =>
  a.filled === b.filled && a.waiting === b.waiting && a.fit === b.fit
