import { type PathSearch, pathSearch } from './best-paths.ts'
import type { CoverGraph } from './cover-graph.ts'
import { remember, type VikariatPool } from './cover-prices.ts'
import type { CoverProblem } from './cover-problem.ts'

export type GreedyPacking = {
  /** Keys in the pool. */
  readonly chosen: readonly string[]
  readonly value: number
}

export type PackedVikariat = { readonly absences: readonly number[]; readonly value: number }

/**
 * Vikariater one after the other, none with an absence another has, each time the one that is worth most once its absences are
 * paid for; `paid` is ∞ for absences that are taken and is set so for those taken here.
 */
export function packGraph(
  graph: CoverGraph,
  search: PathSearch,
  starts: readonly number[],
  paid: Float64Array,
): PackedVikariat[] {
  const packed: PackedVikariat[] = []
  search.prepare(paid)
  /** What is known of each start: it is worth at most this (prices only rise from here on). */
  const most = new Map(starts.map((node) => [node, search.most(node, paid)]))
  for (;;) {
    let best = Number.NEGATIVE_INFINITY
    let bestNode = -1
    let absences: number[] = []
    // the most promising first: the others need only be looked at as far as they could be better
    for (const [node, bound] of [...most].sort((a, b) => b[1] - a[1])) {
      if (bound <= best) break
      const here = search.bestFrom(node, paid, best)
      if (here <= best) {
        if (best === Number.NEGATIVE_INFINITY) most.delete(node)
        else most.set(node, best)
        continue
      }
      most.set(node, here)
      best = here
      bestNode = node
      absences = search.path().map((at) => graph.absence[at]!)
    }
    if (bestNode < 0) break
    most.delete(bestNode)
    const value = best + absences.reduce((sum, absence) => sum + paid[absence]!, 0)
    // the prices only say which first: it must be worth something by itself
    if (value <= 0) continue
    packed.push({ absences, value })
    for (const absence of absences) paid[absence] = Number.POSITIVE_INFINITY
  }
  return packed
}

/**
 * A packing of everything, graph by graph, paying `share` of the prices. Everything found goes into the pool. Out of time it goes on, but with
 * the first vikariat that will do.
 */
export function packGreedily(
  problem: CoverProblem,
  graphs: readonly CoverGraph[],
  price: Float64Array,
  share: number,
  pool: VikariatPool,
  shouldStop: () => boolean,
  outOfTime: () => boolean,
): GreedyPacking {
  const paid = price.map((p) => p * share)
  const chosen: string[] = []
  let value = 0
  for (const graph of graphs) {
    if (shouldStop()) break
    const all = Array.from(graph.absence, (_, node) => node)
    for (const packed of packGraph(graph, pathSearch(graph, problem.rules, outOfTime), all, paid)) {
      remember(pool, { area: graph.area, absences: packed.absences }, packed.value)
      chosen.push(packed.absences.join())
      value += packed.value
    }
  }
  return { chosen, value }
}
