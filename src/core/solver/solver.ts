/**
 * The door to a general solver of linear and mixed-integer programs. The core states a program and gets an answer; which
 * solver that is, and that it runs in a thread which is ended when it does not keep its time, is the platform's affair.
 */

/** Sense, bounds and a sparse matrix by columns (CSC): column `j` has the entries `starts[j] … starts[j + 1]`. */
export type LinearProgram = {
  readonly sense: 'maximise' | 'minimise'
  /** One per column, finite. */
  readonly cost: Float64Array
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  /** One per row; an absent side is ±Infinity. */
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  readonly starts: Int32Array
  /** The row of each entry. */
  readonly indices: Int32Array
  readonly values: Float64Array
  /** 1 where the column must be whole; left out for a linear program. */
  readonly integer?: Uint8Array
}

export type SolverSettings = {
  /** After this the best so far is returned, even if the solver itself does not stop. */
  readonly timeLimitSeconds: number
  /** Stop when (bound − objective) / |objective| is at most this; 0 asks for the optimum. */
  readonly relativeGap?: number
  /** A feasible solution to begin with, one value per column. */
  readonly startFrom?: Float64Array
  readonly seed?: number
  /** Asked some times a second; answering true ends the solve with the best so far. */
  readonly shouldStop?: () => boolean
  /** Told when a better solution or a better bound is known. */
  readonly onProgress?: (objective: number | undefined, bound: number) => void
}

export type SolverAnswer = {
  /** `unknown`: the time was up before anything was found. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'unknown'
  readonly objective?: number
  /** No solution is better than this; ±Infinity when nothing is proven. */
  readonly bound: number
  /** One value per column. */
  readonly solution?: Float64Array
  /** Dual price of each row; only for a linear program solved to its end. */
  readonly rowDual?: Float64Array
}

export type Solver = {
  readonly solve: (program: LinearProgram, settings: SolverSettings) => Promise<SolverAnswer>
  /** How many programs it solves side by side; more are queued. */
  readonly sideBySide: number
  /** Ends the threads; a solve still under way is answered with its best so far. */
  readonly close: () => Promise<void>
}
