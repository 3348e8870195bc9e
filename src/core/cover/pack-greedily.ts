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
  const worth = new Map<number, number>()
  search.prepare(paid)
  for (const node of starts) {
    const here = search.bestFrom(node, paid, Number.NEGATIVE_INFINITY)
    if (here > Number.NEGATIVE_INFINITY) worth.set(node, here)
  }
  while (worth.size > 0) {
    let best = Number.NEGATIVE_INFINITY
    let node = -1
    for (const [candidate, value] of worth) {
      if (value <= best) continue
      best = value
      node = candidate
    }
    // others may have taken what made it best
    const here = search.bestFrom(node, paid, Number.NEGATIVE_INFINITY)
    if (here < best) {
      if (here > Number.NEGATIVE_INFINITY) worth.set(node, here)
      else worth.delete(node)
      continue
    }
    worth.delete(node)
    const absences = search.path().map((at) => graph.absence[at]!)
    const value = here + absences.reduce((sum, absence) => sum + paid[absence]!, 0)
    // the prices only say which first: it must be worth something by itself
    if (value <= 0) continue
    packed.push({ absences, value })
    for (const absence of absences) paid[absence] = Number.POSITIVE_INFINITY
  }
  return packed
}

/** A packing of everything, graph by graph, paying `share` of the prices. Everything found goes into the pool. */
export function packGreedily(
  problem: CoverProblem,
  graphs: readonly CoverGraph[],
  price: Float64Array,
  share: number,
  pool: VikariatPool,
  shouldStop: () => boolean,
): GreedyPacking {
  const paid = price.map((p) => p * share)
  const chosen: string[] = []
  let value = 0
  for (const graph of graphs) {
    if (shouldStop()) break
    const all = Array.from(graph.absence, (_, node) => node)
    for (const packed of packGraph(graph, pathSearch(graph, problem.rules), all, paid)) {
      remember(pool, { area: graph.area, absences: packed.absences }, packed.value)
      chosen.push(packed.absences.join())
      value += packed.value
    }
  }
  return { chosen, value }
}
