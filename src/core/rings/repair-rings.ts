import { type RingsProblem, type RingsSettings, type RingsSolution, solveRings } from './solve-rings.ts'
import { findArc, type SwapGraph, swapGraph } from './swap-graph.ts'
import { linksOf, type Swaps, valueOfSwaps } from './value-of-swaps.ts'

export type RepairedRings = RingsSolution & {
  /** Rings and chains that stand as agreed, and those that lost a link. */
  readonly kept: number
  readonly broken: number
}

/** Why agreed rings cannot be repaired: what is not as the problem says. */
export type NotAgreeable = {
  readonly kind: 'rings' | 'chains'
  readonly index: number
  readonly why: 'no-wish' | 'too-long' | 'twice' | 'start'
}

type Link = readonly [number, number]

/**
 * What to do when links break: every agreed ring and chain without a broken link stands; a broken chain stands up to the break and may go
 * on from there; everybody else is free again and is packed anew, without the broken links. Objective and bound count what stands; the
 * bound is over all ways that keep it.
 */
export function repairRings(
  problem: RingsProblem,
  agreed: Swaps,
  broken: readonly Link[],
  settings: RingsSettings,
): RepairedRings {
  const { graph } = problem
  const gone = new Set(broken.map(([from, to]) => from * graph.nodes + to))
  const holds = ([from, to]: Link) => !gone.has(from * graph.nodes + to)
  const rings = agreed.rings.filter((ring) => linksOf(ring, true).every(holds))
  const chains = agreed.chains.map((chain) => {
    const at = linksOf(chain, false).findIndex((link) => !holds(link))
    return { nodes: at === -1 ? chain : chain.slice(0, at + 1), isBroken: at !== -1 }
  })
  const standing = chains.filter(({ nodes, isBroken }) => !isBroken && nodes.length > 1)
  // chains that broke after their first link go on from where they stand
  const open = chains.filter(({ nodes, isBroken }) => isBroken && nodes.length > 1)
  const locked = new Uint8Array(graph.nodes)
  for (const nodes of [
    ...rings,
    ...standing.map((chain) => chain.nodes),
    ...open.map((chain) => chain.nodes),
  ]) {
    for (const v of nodes) locked[v] = 1
  }
  const linksLeft = new Map(open.map(({ nodes }) => [nodes.at(-1)!, problem.maxChain - nodes.length + 1]))
  const chanceLeft = new Map(open.map(({ nodes }) => [nodes.at(-1)!, chanceOf(problem, nodes)]))
  const free = freeProblem(problem, locked, linksLeft, holds)
  const found = solveRings({ ...free, chanceFrom: (start) => chanceLeft.get(start) ?? 1 }, settings)
  const goesOn = new Map(found.chains.map((chain) => [chain[0]!, chain]))
  const all = {
    rings: [...rings.map((ring) => [...ring]), ...found.rings],
    chains: [
      ...standing.map(({ nodes }) => [...nodes]),
      ...open.map(({ nodes }) => [...nodes, ...(goesOn.get(nodes.at(-1)!)?.slice(1) ?? [])]),
      ...found.chains.filter(([first]) => !linksLeft.has(first!)),
    ],
  }
  const objective = valueOfSwaps(graph, all, problem.refusal)
  const kept = rings.length + standing.length
  return {
    ...found,
    ...all,
    objective,
    bound: found.status === 'optimal' ? objective : objective + found.bound - found.objective,
    kept,
    broken: agreed.rings.length + agreed.chains.length - kept,
  }
}

/** The chance that a chain comes to its end: what goes on from there happens no more often. */
function chanceOf({ graph, refusal }: RingsProblem, chain: readonly number[]): number {
  if (refusal === undefined) return 1
  return linksOf(chain, false).reduce(
    (chance, [from, to]) => chance * (1 - refusal[graph.arcOf[findArc(graph, from, to)]!]!),
    1,
  )
}

/** The first thing about agreed rings and chains that the problem does not allow. */
export function notAgreeable(
  { graph, maxRing, maxChain }: RingsProblem,
  agreed: Swaps,
): NotAgreeable | undefined {
  const taken = new Set<number>()
  for (const kind of ['rings', 'chains'] as const) {
    const isRing = kind === 'rings'
    for (const [index, nodes] of agreed[kind].entries()) {
      const links = isRing ? nodes.length : nodes.length - 1
      if (links < (isRing ? 2 : 1) || links > (isRing ? maxRing : maxChain))
        return { kind, index, why: 'too-long' }
      if (nodes.some((v) => taken.has(v))) return { kind, index, why: 'twice' }
      for (const v of nodes) taken.add(v)
      if (nodes.some((v, i) => graph.isStart[v] !== (!isRing && i === 0 ? 1 : 0)))
        return { kind, index, why: 'start' }
      if (linksOf(nodes, isRing).some(([from, to]) => findArc(graph, from, to) === -1)) {
        return { kind, index, why: 'no-wish' }
      }
    }
  }
  return undefined
}

/** The problem among those who are free, with the ends of open chains as starts. */
function freeProblem(
  problem: RingsProblem,
  locked: Uint8Array,
  linksLeft: ReadonlyMap<number, number>,
  holds: (link: Link) => boolean,
): RingsProblem {
  const { graph, refusal, maxChain } = problem
  const from: number[] = []
  const kept: number[] = []
  for (let v = 0; v < graph.nodes; v++) {
    if (locked[v] === 1 && !linksLeft.has(v)) continue
    for (let arc = graph.first[v]!; arc < graph.first[v + 1]!; arc++) {
      if (locked[graph.head[arc]!] === 1 || !holds([v, graph.head[arc]!])) continue
      from.push(v)
      kept.push(arc)
    }
  }
  const starts = [...graph.starts.filter((v) => locked[v] === 0), ...linksLeft.keys()]
  return {
    ...problem,
    graph: graphOf(graph, from, kept, starts),
    refusal: refusal && Float64Array.from(kept, (arc) => refusal[graph.arcOf[arc]!]!),
    linksFrom: (start) => linksLeft.get(start) ?? maxChain,
  }
}

function graphOf(
  graph: SwapGraph,
  from: readonly number[],
  arcs: readonly number[],
  starts: readonly number[],
): SwapGraph {
  return swapGraph(graph.nodes, starts, {
    from: Int32Array.from(from),
    to: Int32Array.from(arcs, (arc) => graph.head[arc]!),
    weight: Float64Array.from(arcs, (arc) => graph.weight[arc]!),
  })
}
