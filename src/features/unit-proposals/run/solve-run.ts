import type { FitConfig } from '#core/exchange/fit-config.ts'
import { ok, type Result } from '#core/result.ts'
import { buildMarket } from '#core/unit-proposal/build-market.ts'
import { figuresOf } from '#core/unit-proposal/figures.ts'
import { type MarketOpening, type MarketPerson, packMarket } from '#core/unit-proposal/market.ts'
import { type MarketQuestion, solveMarket } from '#core/unit-proposal/solve-market.ts'
import type { Obstacle } from '#core/unit-proposal/standing.ts'
import type { RunResult } from '../model.ts'

/** All that a run decides from. */
export type RunQuestion = MarketQuestion & {
  readonly persons: readonly MarketPerson[]
  readonly openings: readonly MarketOpening[]
  readonly config: FitConfig
}

export type RunProgress = {
  readonly phase: 'fitting' | 'solving'
  readonly done: number
  readonly total: number
}

export type RunAnswer = {
  /** False when it was stopped. */
  readonly complete: boolean
  readonly owner: Int32Array
  /** The fit of each person's proposal; 0 for none. */
  readonly score: Int32Array
  readonly options: Int32Array
  readonly obstacle: readonly (Obstacle | undefined)[]
  readonly packed: Int32Array
  readonly result: Omit<RunResult, 'excluded' | 'leftOut'>
}

/** Compares everybody with everything, decides by both principles, and says what it means. Deterministic. */
export function solveRun(
  question: RunQuestion,
  progress: (at: RunProgress) => void,
  shouldStop: () => boolean,
): Result<RunAnswer, 'too-large'> {
  const { persons, openings, config } = question
  const built = buildMarket(persons, openings, config, {
    progress: (done, total) => progress({ phase: 'fitting', done, total }),
    shouldStop,
  })
  const { market, options, obstacle } = built
  progress({ phase: 'solving', done: 0, total: 0 })
  const solved = solveMarket(market, question, {
    progress: (done, total) => progress({ phase: 'solving', done, total }),
    shouldStop,
  })
  if (!solved.ok) return solved
  const { chosen, other, complete, proven, mostFilled, stability, lost } = solved.value
  const score = new Int32Array(persons.length)
  for (let e = 0; e < market.person.length; e++) {
    const p = market.person[e]!
    if (chosen.owner[p] === market.opening[e]) score[p] = market.score[e]!
  }
  const outcome = ({ owner, goals, blocking }: typeof chosen) => ({
    figures: figuresOf(market, owner, options, obstacle),
    goals,
    blocking,
  })
  return ok({
    complete: complete && built.complete,
    owner: chosen.owner,
    score,
    options,
    obstacle,
    packed: packMarket(market),
    result: {
      chosen: outcome(chosen),
      other: outcome(other),
      proven: proven && built.everybody,
      mostFilled: built.everybody ? (mostFilled ?? null) : null,
      stability: stability ?? null,
      lost: lost.length,
    },
  })
}
