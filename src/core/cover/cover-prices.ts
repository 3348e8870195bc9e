import { priceWalk } from '../solver/price-walk.ts'
import { pathSearch } from './best-paths.ts'
import type { CoverGraph } from './cover-graph.ts'
import type { CoverProblem, Vikariat } from './cover-problem.ts'

/** Vikariater met on the way, each once, with what they are worth without prices. */
export type VikariatPool = Map<string, { readonly vikariat: Vikariat; readonly value: number }>

export type CoverPrices = {
  readonly bound: number
  readonly price: Float64Array
}

export type CoverPriceSearch = {
  readonly steps: number
  /** The share of the time that is gone: steps shrink with this or with their number, whichever is further. */
  readonly timeGone: () => number
  readonly shouldStop: () => boolean
  readonly pool: VikariatPool
  /** Whether to try no prices at all first: where no vikariat is worth anything that proves it. */
  readonly startFree: boolean
  readonly onBound: (bound: number) => void
  readonly pause: () => Promise<void>
}

const FIRST_PRICE = 0.9
const FIRST_STEP = 0.05
const LAST_STEP = 0.001
const AVERAGE_EVERY = 15
/** A vikariat whose worth at the prices lies this share of the dearest absence below 0 may still be part of a good cover. */
const POOL_SHARE = 0.05

/**
 * A price per absence so that the bound is as low as possible. Every vikariat begins with one absence, so at most one begins
 * with each: the bound is the sum of prices and, per absence, the best vikariat that begins there (if worth anything),
 * which is found exactly (`best-paths.ts`). Proven at whatever prices.
 */
export async function findCoverPrices(
  problem: CoverProblem,
  graphs: readonly CoverGraph[],
  search: CoverPriceSearch,
): Promise<CoverPrices> {
  const many = problem.absences.length
  const minutes = problem.absences.map((absence) => (absence.minutesPerWeek * absence.workdays) / 5)
  // at the price of its minutes no absence is worth a vikariat: nearly there is where the search begins
  const price = Float64Array.from(minutes, (m) => m * FIRST_PRICE)
  const average = price.slice()
  const best = price.slice()
  const { free, walk } = priceWalk(price, average)
  const searches = graphs.map((graph) => pathSearch(graph, problem.rules, search.shouldStop))
  const startsOf = startsIn(graphs, many)
  const scale = minutes.reduce((sum, m) => sum + m, 0) / Math.max(1, many)
  // nobody covers more than everything
  let bound = minutes.reduce((sum, m) => sum + m, 0)

  /** Undefined when stopped in the middle: a part of the sum proves nothing. */
  function boundAt(at: Float64Array): number | undefined {
    let total = 0
    for (let a = 0; a < many; a++) {
      free[a] = 1
      total += at[a]!
    }
    for (const each of searches) each.prepare(at)
    for (let a = 0; a < many; a++) {
      if ((a & 63) === 0 && search.shouldStop()) return undefined
      let worth = -POOL_SHARE * scale
      let path: number[] = []
      let inGraph = -1
      for (const { graph, node } of startsOf[a]!) {
        const here = searches[graph]!.bestFrom(node, at, worth)
        if (searches[graph]!.wasStopped()) return undefined
        if (here <= worth) continue
        worth = here
        path = searches[graph]!.path()
        inGraph = graph
      }
      if (inGraph < 0) continue
      const graph = graphs[inGraph]!
      const absences = path.map((node) => graph.absence[node]!)
      remember(search.pool, { area: graph.area, absences }, worth + sumOf(absences, at))
      if (worth <= 0) continue
      total += worth
      for (const absence of absences) free[absence]!--
    }
    return total
  }

  function tryPrices(at: Float64Array): boolean {
    const here = boundAt(at)
    if (here === undefined) return false
    if (here < bound) {
      bound = here
      best.set(at)
      search.onBound(bound)
    }
    return true
  }

  if (search.startFree) tryPrices(new Float64Array(many))
  for (let step = 0; step < search.steps && bound > 0; step++) {
    if (step % AVERAGE_EVERY === AVERAGE_EVERY - 1 && !tryPrices(average)) break
    if (!tryPrices(price)) break
    walk(
      step,
      scale *
        FIRST_STEP *
        (LAST_STEP / FIRST_STEP) ** Math.min(1, Math.max(step / search.steps, search.timeGone())),
    )
    await search.pause()
    if (search.shouldStop()) break
  }
  return { bound, price: best }
}

/** Where each absence is a node. */
function startsIn(graphs: readonly CoverGraph[], many: number): { graph: number; node: number }[][] {
  const starts = Array.from({ length: many }, (): { graph: number; node: number }[] => [])
  graphs.forEach(({ absence }, graph) => {
    absence.forEach((a, node) => {
      starts[a]!.push({ graph, node })
    })
  })
  return starts
}

export function remember(pool: VikariatPool, vikariat: Vikariat, value: number): void {
  const key = vikariat.absences.join()
  if (!pool.has(key)) pool.set(key, { vikariat, value })
}

function sumOf(absences: readonly number[], of: Float64Array): number {
  return absences.reduce((sum, absence) => sum + of[absence]!, 0)
}
