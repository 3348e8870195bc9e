import type { CoverProblem, Vikariat } from '#core/cover/cover-problem.ts'
import type { WhyAbsence } from '#core/pooled-cover/explain-absence.ts'
import type { SearchProgress } from '#core/solver/search-settings.ts'

/** What the packing thread is asked. `stop` above 0 asks for the best so far. */
export type PoolQuestion = {
  readonly problem: CoverProblem
  readonly seconds: number
  readonly seed: number
  readonly stop: Int32Array
}

/** How far it is, and at last the packing with the reason of each absence. */
export type PoolMessage = { readonly progress: SearchProgress } | { readonly answer: Packing }

export type Packing = {
  readonly vikariater: readonly Vikariat[]
  readonly objective: number
  readonly bound: number
  /** One for each absence of the problem. */
  readonly why: readonly WhyAbsence[]
}
