import { bestPacking, type Packing } from './best-packing.ts'
import { joinPools } from './column-pool.ts'
import { type Component, components } from './components.ts'
import { dropDominated } from './drop-dominated.ts'
import { enumerateChains } from './enumerate-chains.ts'
import { enumerateRings } from './enumerate-rings.ts'
import { type LinkValue, linkValue } from './link-value.ts'
import { type NeededChains, neededChains } from './needed-chains.ts'
import { reachOf } from './packing-part.ts'
import { chainPricing } from './price-chains.ts'
import { shortestFirst } from './shortest-first.ts'
import type { SwapGraph } from './swap-graph.ts'

export type RingsProblem = {
  readonly graph: SwapGraph
  /** Most people in a ring; below 2 there are no rings. */
  readonly maxRing: number
  /** Most links in a chain; 0 for no chains. */
  readonly maxChain: number
  /** Most links in a chain from this start, where they are not all the same. */
  readonly linksFrom?: (start: number) => number
  /** The chance that a chain from this start begins at all, where that hangs on links before it. */
  readonly chanceFrom?: (start: number) => number
  /** The chance that a link is refused, per arc of the list the graph was made from; then expected value is what counts. */
  readonly refusal?: Float64Array
}

export type RingsSettings = {
  readonly seed: number
  /** Answered true when the time is up: the best so far is returned. */
  readonly shouldStop: () => boolean
  readonly onProgress?: (state: {
    phase: string
    done: number
    total: number
    objective: number
    bound: number
  }) => void
  /** Of equally good solutions the one with shorter rings; true unless told otherwise. */
  readonly shorterFirst?: boolean
}

export type RingsSolution = {
  readonly status: 'optimal' | 'feasible'
  /** Total weight, or total expected weight. */
  readonly objective: number
  /** No solution is better; equal to the objective when optimal. */
  readonly bound: number
  /** Nodes in the order the places move: each one's place goes to the next, the last one's to the first. */
  readonly rings: readonly number[][]
  /** From the start on. */
  readonly chains: readonly number[][]
  /** Whether no equally good solution has shorter rings and chains (least sum of squared lengths); false when not looked for to the end. */
  readonly shortest: boolean
}

/** Columns that are held in memory at most; each takes some 40 bytes. */
const MOST_COLUMNS = 6_000_000
/** With more walks than this, chains are written out only where they can matter … */
const MOST_WALKS = 5_000
/** … unless the relaxation of the whole graph in one piece would be too large. */
const MOST_PRICED_NODES = 1_500
/** Scans of the columns that a component may have at first; what is not proven by then waits until the others have had theirs. */
const FIRST_TURN = 50
const NEXT_TURN = 4

/**
 * Vertex-disjoint rings and chains of the greatest total weight. All rings and chains are written out as columns, split where nobody
 * could be in a ring with anybody of the other part, and each part is solved to its proof (`best-packing.ts`); where the time is up
 * before, what is left has a bound. The same seed gives the same answer.
 */
export function solveRings(problem: RingsProblem, settings: RingsSettings): RingsSolution {
  const { graph } = problem
  const value = linkValue(graph, problem.refusal)
  const columns = columnsOf(problem, value, settings)
  const parts = components(columns.pool, graph.nodes, settings.shouldStop)
  const packings = solveParts(parts, value.whole, settings, value.unit)
  const weight = packings.reduce((sum, packing) => sum + packing.weight, 0)
  const reach = reachOf(value.whole)
  const over = packings.reduce((sum, packing) => sum + Math.max(packing.weight, reach(packing.bound)), 0)
  const bound = Math.max(
    weight,
    columns.complete ? over : Math.min(reach(columns.bound), placesBound(graph) * value.unit),
  )
  const proven = bound <= weight
  const shortest =
    proven && settings.shorterFirst !== false
      ? shortestFirst(parts, packings, value.whole, graph.isStart, settings)
      : undefined
  const chosen = shortest?.columns ?? packings.map((packing) => packing.columns)
  const paths = parts.flatMap((part, i) => chosen[i]!.map((column) => pathOf(part, column)))
  const byFirst = (a: readonly number[], b: readonly number[]) => a[0]! - b[0]!
  return {
    status: proven ? 'optimal' : 'feasible',
    objective: weight / value.unit,
    bound: bound / value.unit,
    rings: paths.filter(([first]) => graph.isStart[first!] === 0).sort(byFirst),
    chains: paths.filter(([first]) => graph.isStart[first!] === 1).sort(byFirst),
    shortest: (shortest?.proven ?? false) && columns.allOptimal,
  }
}

/** Every ring, and every chain or those that can matter. */
function columnsOf(problem: RingsProblem, value: LinkValue, settings: RingsSettings): NeededChains {
  const { graph, maxRing, maxChain } = problem
  const { seed, shouldStop } = settings
  const maxLinks = problem.linksFrom ?? (() => maxChain)
  const rings = enumerateRings(graph, value, maxRing, MOST_COLUMNS, shouldStop)
  const ringPool = dropDominated(rings.pool, shouldStop)
  const chanceFrom = problem.chanceFrom ?? (() => 1)
  const pricing = chainPricing(graph, value, maxLinks, chanceFrom)
  const priced = pricing.walks > MOST_WALKS && graph.nodes <= MOST_PRICED_NODES && rings.complete
  const chains = priced
    ? neededChains(graph, ringPool, pricing, MOST_COLUMNS, { whole: value.whole, seed, shouldStop })
    : {
        ...enumerateChains(graph, value, maxLinks, chanceFrom, MOST_COLUMNS, shouldStop),
        bound: Infinity,
        allOptimal: true,
      }
  return {
    ...chains,
    pool: joinPools([ringPool, dropDominated(chains.pool, shouldStop)]),
    complete: rings.complete && chains.complete,
  }
}

/** Each part in turn, the smallest first; a hard one again, with more time, when all have had a turn. */
function solveParts(
  parts: readonly Component[],
  whole: boolean,
  settings: RingsSettings,
  unit: number,
): Packing[] {
  const packings: Packing[] = []
  let objective = 0
  let bound = 0
  const tell = (phase: string, done: number) =>
    settings.onProgress?.({
      phase,
      done,
      total: parts.length,
      objective: objective / unit,
      bound: bound / unit,
    })
  for (let turn = FIRST_TURN; ; turn *= NEXT_TURN) {
    let open = 0
    for (const i of widestGapFirst(parts.length, packings)) {
      const { pool, nodeOf } = parts[i]!
      const known = packings[i]
      if (known !== undefined && (known.final || settings.shouldStop())) continue
      const found = bestPacking(
        pool,
        nodeOf.length,
        { whole, seed: settings.seed, shouldStop: settings.shouldStop, scans: turn },
        known,
      )
      const kept = known === undefined ? found : { ...found, bound: Math.min(known.bound, found.bound) }
      packings[i] = kept
      objective += kept.weight - (known?.weight ?? 0)
      bound += kept.bound - (known?.bound ?? 0)
      if (!kept.final) open++
      tell('rings', i + 1)
    }
    if (open === 0 || settings.shouldStop()) return packings
  }
}

/** Parts in the order in which time helps most; those without a packing yet as they stand. */
function widestGapFirst(parts: number, packings: readonly Packing[]): number[] {
  const gap = (i: number) => (packings[i] === undefined ? 0 : packings[i].bound - packings[i].weight)
  return Array.from({ length: parts }, (_, i) => i).sort((a, b) => gap(b) - gap(a) || a - b)
}

function pathOf({ pool, nodeOf }: Component, column: number): number[] {
  return Array.from(pool.nodes.subarray(pool.first[column]!, pool.first[column + 1]!), (v) => nodeOf[v]!)
}

/** Everybody gets the place they would like best: a bound that needs no columns. */
function placesBound(graph: SwapGraph): number {
  const best = new Float64Array(graph.nodes)
  for (let a = 0; a < graph.head.length; a++) {
    const v = graph.head[a]!
    if (graph.weight[a]! > best[v]!) best[v] = graph.weight[a]!
  }
  return best.reduce((sum, weight) => sum + weight, 0)
}
