import { pathSearch } from './best-paths.ts'
import type { CoverGraph } from './cover-graph.ts'
import { remember, type VikariatPool } from './cover-prices.ts'
import type { CoverProblem } from './cover-problem.ts'

export type GreedyPacking = {
  /** Keys in the pool. */
  readonly chosen: readonly string[]
  readonly value: number
}

/**
 * Vikariater one after the other, none with an absence another has: from the absence whose best vikariat is worth most once
 * its absences are paid for at `share` of their price, again and again among those left. Everything found goes into the pool.
 */
export function packGreedily(
  problem: CoverProblem,
  graphs: readonly CoverGraph[],
  price: Float64Array,
  share: number,
  pool: VikariatPool,
  shouldStop: () => boolean,
): GreedyPacking {
  const taken = new Uint8Array(problem.absences.length)
  const blocked = price.map((p) => p * share)
  const chosen: string[] = []
  let value = 0
  for (const graph of graphs) {
    const { bestFrom, path } = pathSearch(graph, problem.rules)
    const nodes = graph.absence.length
    const worth = new Float64Array(nodes).fill(Number.NaN)
    for (;;) {
      if (shouldStop()) return { chosen, value }
      let best = 0
      let bestNode = -1
      for (let node = 0; node < nodes; node++) {
        if (taken[graph.absence[node]!] === 1) continue
        if (Number.isNaN(worth[node]!)) worth[node] = bestFrom(node, blocked)
        // a vikariat must be worth something by itself; the prices only say which first
        if (bestNode < 0 ? worth[node]! > -Infinity : worth[node]! > best) {
          best = worth[node]!
          bestNode = node
        }
      }
      if (bestNode < 0) break
      const fresh = bestFrom(bestNode, blocked)
      if (fresh < best) {
        worth[bestNode] = fresh
        continue
      }
      const absences = path().map((node) => graph.absence[node]!)
      const own = fresh + absences.reduce((sum, absence) => sum + blocked[absence]!, 0)
      worth[bestNode] = Number.NEGATIVE_INFINITY
      if (own <= 0) continue
      const vikariat = { area: graph.area, absences }
      remember(pool, vikariat, own)
      chosen.push(absences.join())
      value += own
      for (const absence of absences) {
        taken[absence] = 1
        blocked[absence] = Number.POSITIVE_INFINITY
      }
    }
  }
  return { chosen, value }
}
