import type { SwapGraph } from '#core/rings/swap-graph.ts'

/** One ring or chain of the slow judge. */
type Way = { readonly nodes: number[]; readonly arcs: number[]; readonly value: number }

/**
 * The judge of the engine: every ring and chain by plain recursion, every set of them by plain recursion. Exponential; for graphs of up to
 * ten nodes.
 *
 * @param acceptance per arc of the graph's CSR.
 * @returns the best total value, and the least sum of squared links among the best.
 */
export function slowRings(
  graph: SwapGraph,
  maxRing: number,
  maxChain: number,
  acceptance: (arc: number) => number = () => 1,
): { value: number; squares: number } {
  const ways: Way[] = []
  const walk = (nodes: number[], arcs: number[]) => {
    const last = nodes.at(-1)!
    for (let arc = graph.first[last]!; arc < graph.first[last + 1]!; arc++) {
      const to = graph.head[arc]!
      const all = [...arcs, arc]
      const isChain = graph.isStart[nodes[0]!] === 1
      if (!isChain && to === nodes[0] && all.length <= maxRing && nodes.every((v) => v >= to)) {
        const chance = all.reduce((product, a) => product * acceptance(a), 1)
        const sum = all.reduce((total, a) => total + graph.weight[a]!, 0)
        ways.push({ nodes, arcs: all, value: sum * chance })
      }
      if (nodes.includes(to)) continue
      if (isChain && all.length <= maxChain) {
        let chance = 1
        let value = 0
        for (const a of all) {
          chance *= acceptance(a)
          value += graph.weight[a]! * chance
        }
        ways.push({ nodes: [...nodes, to], arcs: all, value })
      }
      if (all.length < Math.max(maxRing, maxChain)) walk([...nodes, to], all)
    }
  }
  for (let v = 0; v < graph.nodes; v++) walk([v], [])
  let best = { value: 0, squares: 0 }
  const choose = (from: number, taken: Set<number>, value: number, squares: number) => {
    if (value > best.value + 1e-9 || (value > best.value - 1e-9 && squares < best.squares))
      best = { value, squares }
    for (let i = from; i < ways.length; i++) {
      const way = ways[i]!
      if (way.nodes.some((v) => taken.has(v))) continue
      choose(i + 1, new Set([...taken, ...way.nodes]), value + way.value, squares + way.arcs.length ** 2)
    }
  }
  choose(0, new Set(), 0, 0)
  return best
}
