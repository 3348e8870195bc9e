import type { Solver } from './solver.ts'

/** What a search that takes as long as it may is given. */
export type SearchSettings = {
  /** Without one there are answers and bounds, but what only the general solver finds or proves is left out. */
  readonly solver?: Solver
  readonly chance: () => number
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number
  readonly timeLimitSeconds: number
  readonly shouldStop: () => boolean
  /** Gives timers and messages their turn. */
  readonly pause: () => Promise<void>
  readonly onProgress?: (state: SearchProgress) => void
}

export type SearchProgress = {
  readonly phase: string
  readonly objective?: number
  readonly bound: number
}
