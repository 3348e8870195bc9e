import type { SearchSettings } from '../solver/search-settings.ts'
import { coverGraphs } from './cover-graph.ts'
import { findCoverPrices, type VikariatPool } from './cover-prices.ts'
import type { CoverProblem, Vikariat } from './cover-problem.ts'
import { improvePacking } from './improve-packing.ts'
import { packGreedily } from './pack-greedily.ts'
import { packPool } from './pack-pool.ts'
import { coverValue } from './vikariat-facts.ts'

export type CoverSolved = {
  readonly status: 'optimal' | 'feasible'
  readonly vikariater: readonly Vikariat[]
  /** `coverValue`: minutes covered, less introductions and what each vikariat must be worth. */
  readonly objective: number
  readonly bound: number
}

const PRICE_STEPS = 250
/** The share of the time that goes to prices at most. */
const PRICE_SHARE = 0.4
/** What is left after it goes to the general solver. */
const IMPROVE_SHARE = 0.95
const MOVES_PER_ABSENCE = 200
const GREEDY_SHARES = [1, 0.6, 0]
const EXACT = 1e-6
/** Until so much of the time is gone nothing hangs on it: what is done sooner is the same every time. */
const TIME_NOTICED = 0.05
/** Up to so many absences it is looked at whether there is anything to pack at all. */
const LOOKED_AT_FREE = 60

/** The share of the time that is gone, 0 as long as it is little. */
const noticed = (gone: number): number => (gone < TIME_NOTICED ? 0 : gone)

/**
 * Absences packed into legal vikariater, with a bound: prices (which also gather the vikariater worth considering), greedy
 * packings, then the best packing of all that was gathered by the general solver (a restricted master problem).
 */
export async function solveCover(problem: CoverProblem, settings: SearchSettings): Promise<CoverSolved> {
  const { now } = settings
  const beganAt = now()
  const timeLeft = (share: number): number => settings.timeLimitSeconds * share - (now() - beganAt) / 1000
  const graphs = coverGraphs(problem)
  const pool: VikariatPool = new Map()
  let objective = 0
  let bound = Number.POSITIVE_INFINITY
  let chosen: readonly string[] = []
  const tell = (phase: string): void => settings.onProgress?.({ phase, objective, bound })
  const take = (keys: readonly string[], value: number): void => {
    if (value <= objective) return
    objective = value
    chosen = keys
  }

  const found = await findCoverPrices(problem, graphs, {
    steps: PRICE_STEPS,
    pool,
    timeGone: () =>
      noticed(1 - timeLeft(PRICE_SHARE) / Math.max(1e-9, settings.timeLimitSeconds * PRICE_SHARE)),
    startFree: problem.absences.length <= LOOKED_AT_FREE,
    shouldStop: () => settings.shouldStop() || timeLeft(PRICE_SHARE) <= 0,
    onBound(proven) {
      bound = proven
      tell('prices')
    },
    pause: settings.pause,
  })
  bound = found.bound
  for (const share of GREEDY_SHARES) {
    const outOfTime = (): boolean => settings.shouldStop() || timeLeft(1) <= 0
    const stop = (): boolean => chosen.length > 0 && outOfTime()
    const packing = packGreedily(problem, graphs, found.price, share, pool, stop, outOfTime)
    take(packing.chosen, packing.value)
    tell('greedy')
  }
  const improveFrom = now()
  const improveSeconds = Math.max(0, timeLeft(IMPROVE_SHARE))
  const improveGone = (): number =>
    improveSeconds > 0 ? Math.min(1, (now() - improveFrom) / 1000 / improveSeconds) : 1
  const improved = improvePacking(problem, graphs, found.price, { chosen, value: objective }, pool, {
    chance: settings.chance,
    moves: MOVES_PER_ABSENCE * problem.absences.length,
    timeGone: () => noticed(improveGone()),
    shouldStop: () => settings.shouldStop() || improveGone() >= 1 || bound - objective <= EXACT * objective,
  })
  take(improved.chosen, improved.value)
  tell('improving')
  if (settings.solver !== undefined && timeLeft(1) > 0 && !settings.shouldStop()) {
    const packed = await packPool(problem, pool, found, chosen, {
      solver: settings.solver,
      secondsLeft: () => timeLeft(1),
      shouldStop: settings.shouldStop,
    })
    take(packed.chosen, packed.value)
    tell('packing')
  }
  const vikariater = chosen.map((key) => pool.get(key)!.vikariat)
  const value = coverValue(problem, vikariater)
  const optimal = bound - value <= EXACT * Math.max(1, value)
  return {
    status: optimal ? 'optimal' : 'feasible',
    vikariater,
    objective: value,
    bound: Math.max(bound, value),
  }
}
