import { programBuilder } from '../solver/program-builder.ts'
import type { Solver } from '../solver/solver.ts'
import { coverGraphs } from './cover-graph.ts'
import { type CoverPrices, findCoverPrices, type VikariatPool } from './cover-prices.ts'
import type { CoverProblem, Vikariat } from './cover-problem.ts'
import { packGreedily } from './pack-greedily.ts'
import { coverValue } from './vikariat-facts.ts'

export type CoverSettings = {
  /** Without one the packing is made greedily. */
  readonly solver?: Solver
  readonly now: () => number
  readonly timeLimitSeconds: number
  readonly shouldStop: () => boolean
  readonly pause: () => Promise<void>
  readonly onProgress?: (state: {
    readonly phase: string
    readonly objective?: number
    readonly bound: number
  }) => void
}

export type CoverSolved = {
  readonly status: 'optimal' | 'feasible'
  readonly vikariater: readonly Vikariat[]
  /** `coverValue`: minutes covered, less introductions and what each vikariat must be worth. */
  readonly objective: number
  readonly bound: number
}

const PRICE_STEPS = 150
/** The share of the time that goes to prices at most. */
const PRICE_SHARE = 0.6
const GREEDY_SHARES = [1, 0.6, 0]
const EXACT = 1e-6

/**
 * Absences packed into legal vikariater, with a bound: prices (which also gather the vikariater worth considering), greedy
 * packings, then the best packing of all that was gathered by the general solver (a restricted master problem).
 */
export async function solveCover(problem: CoverProblem, settings: CoverSettings): Promise<CoverSolved> {
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
    shouldStop: () => settings.shouldStop() || timeLeft(PRICE_SHARE) <= 0,
    onBound(proven) {
      bound = proven
      tell('prices')
    },
    pause: settings.pause,
  })
  bound = found.bound
  for (const share of GREEDY_SHARES) {
    const stop = (): boolean => chosen.length > 0 && (settings.shouldStop() || timeLeft(1) <= 0)
    const packing = packGreedily(problem, graphs, found.price, share, pool, stop)
    take(packing.chosen, packing.value)
    tell('greedy')
  }
  const left = timeLeft(1)
  if (settings.solver !== undefined && left > 0 && !settings.shouldStop()) {
    const packed = await bestOfPool(
      pool,
      found,
      objective,
      chosen,
      settings.solver,
      left,
      settings.shouldStop,
    )
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

/** The best packing among the pool. What falls short at the prices by more than bound less value is in no better one. */
async function bestOfPool(
  pool: VikariatPool,
  { bound, price }: CoverPrices,
  value: number,
  chosen: readonly string[],
  solver: Solver,
  seconds: number,
  shouldStop: () => boolean,
): Promise<{ chosen: readonly string[]; value: number }> {
  const gap = bound - value
  const builder = programBuilder()
  const keys: string[] = []
  const columnsOf = new Map<number, number[]>()
  for (const [key, { vikariat, value: own }] of pool) {
    const short = vikariat.absences.reduce((sum, absence) => sum + price[absence]!, 0) - own
    if (own <= 0 || short > gap + EXACT) continue
    const column = builder.column(own)
    keys.push(key)
    for (const absence of vikariat.absences) {
      const columns = columnsOf.get(absence)
      if (columns) columns.push(column)
      else columnsOf.set(absence, [column])
    }
  }
  for (const columns of columnsOf.values()) {
    if (columns.length < 2) continue
    builder.row(
      columns,
      columns.map(() => 1),
      Number.NEGATIVE_INFINITY,
      1,
    )
  }
  if (keys.length === 0) return { chosen, value }
  const held = new Set(chosen)
  const startFrom = Float64Array.from(keys, (key) => (held.has(key) ? 1 : 0))
  const answer = await solver.solve(builder.build('maximise'), {
    timeLimitSeconds: seconds,
    relativeGap: 1e-4,
    startFrom,
    shouldStop,
  })
  if (answer.solution === undefined) return { chosen, value }
  const packed = keys.filter((_, column) => answer.solution![column]! > 0.5)
  return { chosen: packed, value: packed.reduce((sum, key) => sum + pool.get(key)!.value, 0) }
}
