import { pathSearch } from './best-paths.ts'
import type { CoverGraph } from './cover-graph.ts'
import { remember, type VikariatPool } from './cover-prices.ts'
import type { CoverProblem } from './cover-problem.ts'
import { type GreedyPacking, packGraph } from './pack-greedily.ts'

export type PackingSearch = {
  readonly chance: () => number
  readonly moves: number
  readonly shouldStop: () => boolean
  /** The share of the time that is gone: it cools with this or with the moves, whichever is further. */
  readonly timeGone: () => number
}

/** Temperature at the start and the end, as shares of what a vikariat is worth on average. */
const HOT = 0.1
const COLD = 0.001
const MOST_RUINED = 4
/** Absences before and after those taken apart that may join. */
const MARGIN = 6
/** How much of the prices is paid while packing anew, at least, and by how much they are changed at random. */
const LEAST_SHARE = 0.9
const NOISE = 0.05
const MOVES_BETWEEN_QUESTIONS = 16

/**
 * Ruin and recreate under simulated annealing: a few vikariater of an area and occupation that lie near each other in time are
 * taken apart, and their absences, with those nobody covers, are packed anew at prices with some noise.
 */
export function improvePacking(
  problem: CoverProblem,
  graphs: readonly CoverGraph[],
  price: Float64Array,
  from: GreedyPacking,
  pool: VikariatPool,
  search: PackingSearch,
): GreedyPacking {
  const { chance } = search
  const searches = graphs.map((graph) => pathSearch(graph, problem.rules, search.shouldStop))
  const owner: (string | undefined)[] = problem.absences.map(() => undefined)
  const held = new Set<string>()
  const hold = (key: string): void => {
    held.add(key)
    for (const absence of pool.get(key)!.vikariat.absences) owner[absence] = key
  }
  const release = (key: string): void => {
    held.delete(key)
    for (const absence of pool.get(key)!.vikariat.absences) owner[absence] = undefined
  }
  for (const key of from.chosen) hold(key)
  let value = from.value
  let best = from
  const paid = new Float64Array(problem.absences.length)
  let temperature = 0
  const mean = from.value / Math.max(1, from.chosen.length)
  const weights = graphs.map(({ absence }) => absence.length)
  const total = weights.reduce((sum, weight) => sum + weight, 0)

  function pickGraph(): number {
    let left = chance() * total
    let graph = 0
    while (graph < graphs.length - 1 && left >= weights[graph]!) left -= weights[graph++]!
    return graph
  }

  /** Some vikariater around a node. */
  function near(graph: CoverGraph, middle: number): string[] {
    const nodes = graph.absence.length
    const wanted = 1 + Math.floor(chance() * MOST_RUINED)
    const keys = new Set<string>()
    for (let away = 0; away < nodes && keys.size < wanted; away++) {
      for (const node of away === 0 ? [middle] : [middle - away, middle + away]) {
        const key = node >= 0 && node < nodes ? owner[graph.absence[node]!] : undefined
        if (key !== undefined && keys.size < wanted && chance() < 0.7) keys.add(key)
      }
    }
    return [...keys]
  }

  /** The nodes of those taken apart, and some on both sides. */
  function span(graph: CoverGraph, gone: readonly string[], middle: number): [number, number] {
    const among = new Set(gone)
    let low = middle
    let high = middle
    graph.absence.forEach((absence, node) => {
      const key = owner[absence]
      if (key === undefined || !among.has(key)) return
      low = Math.min(low, node)
      high = Math.max(high, node)
    })
    return [low - MARGIN, high + MARGIN]
  }

  for (let move = 0; move < search.moves && total > 0; move++) {
    if (move % MOVES_BETWEEN_QUESTIONS === 0) {
      if (search.shouldStop()) break
      temperature = mean * HOT * (COLD / HOT) ** Math.max(move / search.moves, search.timeGone())
    }
    const g = pickGraph()
    const graph = graphs[g]!
    const middle = Math.floor(chance() * graph.absence.length)
    const gone = near(graph, middle)
    const [low, high] = span(graph, gone, middle)
    for (const key of gone) release(key)
    const share = LEAST_SHARE + (1 - LEAST_SHARE) * chance()
    const starts: number[] = []
    graph.absence.forEach((absence, node) => {
      const free = owner[absence] === undefined && node >= low && node <= high
      paid[absence] = free
        ? price[absence]! * share * (1 + NOISE * (2 * chance() - 1))
        : Number.POSITIVE_INFINITY
      if (free) starts.push(node)
    })
    const packed = packGraph(graph, searches[g]!, starts, paid)
    let gain = 0
    for (const key of gone) gain -= pool.get(key)!.value
    for (const each of packed) gain += each.value
    if (gain < -1e-9 && chance() >= Math.exp(gain / temperature)) {
      for (const key of gone) hold(key)
      continue
    }
    for (const each of packed) {
      remember(pool, { area: graph.area, absences: each.absences }, each.value)
      hold(each.absences.join())
    }
    value += gain
    if (value > best.value + 1e-6) best = { chosen: [...held], value }
  }
  return best
}
