import { setImmediate } from 'node:timers/promises'
import type { SearchSettings } from '#core/solver/search-settings.ts'
import { seeded } from '#core/solver/seeded.ts'
import type { Solver } from '#core/solver/solver.ts'
import { highsSolver } from '#platform/solver/highs-solver.ts'
import type { SolveRun } from './solve-kind.ts'

const THREADS = 2

/** Lends a general solver, and ends its threads afterwards. */
export async function withSolver<T>(use: (solver: Solver) => Promise<T>): Promise<T> {
  const solver = highsSolver({ threads: THREADS })
  try {
    return await use(solver)
  } finally {
    await solver.close()
  }
}

/** The settings of one search of so many seconds, with chance begun anew from the seed. */
export function searchSettings(
  solver: Solver,
  { seed, now, shouldStop, progress }: Pick<SolveRun, 'seed' | 'now' | 'shouldStop' | 'progress'>,
  seconds: number,
): SearchSettings {
  return {
    solver,
    chance: seeded(seed),
    now,
    timeLimitSeconds: Math.max(0, seconds),
    shouldStop,
    pause: () => setImmediate(),
    onProgress: progress,
  }
}
