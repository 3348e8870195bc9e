import type { LinearProgram, SolverAnswer, SolverSettings } from '#core/solver/solver.ts'

export type HighsQuestion = {
  readonly program: LinearProgram
  readonly settings: Pick<SolverSettings, 'timeLimitSeconds' | 'relativeGap' | 'startFrom' | 'seed'>
  /** One shared integer: 1 asks the solve to end with its best so far. */
  readonly stopFlag: SharedArrayBuffer
}

/** A better solution, or only a better bound. */
export type HighsNews = {
  readonly kind: 'news'
  readonly objective?: number
  readonly bound?: number
  readonly solution?: Float64Array
}

export type HighsAnswer = SolverAnswer & { readonly kind: 'answer' }
