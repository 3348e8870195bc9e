import { type SwapGraph, swapGraph } from '#core/rings/swap-graph.ts'

/** A small random problem: dense or sparse, few or many kinds of weight, with or without starts. */
export type RandomSwaps = {
  graph: SwapGraph
  maxRing: number
  maxChain: number
  arcs: [number, number, number][]
}

/** @param chance numbers in [0, 1). */
export function randomSwaps(chance: () => number, mostNodes = 7): RandomSwaps {
  const nodes = 2 + Math.floor(chance() * (mostNodes - 1))
  const starts: number[] = []
  const startShare = chance() < 0.4 ? 0 : chance() * 0.4
  for (let v = 0; v < nodes; v++) if (chance() < startShare) starts.push(v)
  const density = 0.15 + chance() * 0.55
  const kinds = [1, 2, 9, 50][Math.floor(chance() * 4)]!
  const arcs: [number, number, number][] = []
  for (let from = 0; from < nodes; from++) {
    for (let to = 0; to < nodes; to++) {
      if (from !== to && chance() < density)
        arcs.push([from, to, Math.floor(chance() * kinds) + (chance() < 0.1 ? 0 : 1)])
    }
  }
  const graph = swapGraph(nodes, starts, {
    from: Int32Array.from(arcs, ([from]) => from),
    to: Int32Array.from(arcs, ([, to]) => to),
    weight: Float64Array.from(arcs, ([, , weight]) => weight),
  })
  return {
    graph,
    maxRing: Math.floor(chance() * 5) + 1,
    maxChain: starts.length === 0 ? 0 : Math.floor(chance() * 5),
    arcs,
  }
}
