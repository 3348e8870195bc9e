import { findArc, type SwapGraph } from './swap-graph.ts'

/** Rings and chains as lists of nodes; a ring closes from its last node to its first. */
export type Swaps = {
  readonly rings: readonly (readonly number[])[]
  readonly chains: readonly (readonly number[])[]
}

/** The links of a ring or chain as pairs. */
export function linksOf(nodes: readonly number[], isRing: boolean): (readonly [number, number])[] {
  const links = nodes.slice(1).map((to, i) => [nodes[i]!, to] as const)
  return isRing ? [...links, [nodes.at(-1)!, nodes[0]!]] : links
}

/**
 * Total weight of swaps, or their expected weight when links can be refused. Throws when a link is not in the graph.
 *
 * @param refusal per arc of the list the graph was made from.
 */
export function valueOfSwaps(graph: SwapGraph, swaps: Swaps, refusal: Float64Array | undefined): number {
  let total = 0
  const arcOf = ([from, to]: readonly [number, number]) => {
    const arc = findArc(graph, from, to)
    if (arc === -1) throw new Error(`There is no wish ${from} → ${to}.`)
    return {
      weight: graph.weight[arc]!,
      accepted: refusal === undefined ? 1 : 1 - refusal[graph.arcOf[arc]!]!,
    }
  }
  for (const ring of swaps.rings) {
    const arcs = linksOf(ring, true).map(arcOf)
    const chance = arcs.reduce((product, { accepted }) => product * accepted, 1)
    total += chance * arcs.reduce((sum, { weight }) => sum + weight, 0)
  }
  for (const chain of swaps.chains) {
    let chance = 1
    for (const { weight, accepted } of linksOf(chain, false).map(arcOf)) {
      chance *= accepted
      total += weight * chance
    }
  }
  return total
}
