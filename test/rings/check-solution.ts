import type { RingsProblem, RingsSolution } from '#core/rings/solve-rings.ts'
import { findArc } from '#core/rings/swap-graph.ts'

/** Adds a solution up from its nodes alone. Throws where it breaks a rule of the problem. */
export function checkedValue(
  { graph, maxRing, maxChain, refusal }: RingsProblem,
  solution: RingsSolution,
): number {
  const taken = new Set<number>()
  const take = (v: number) => {
    if (taken.has(v)) throw new Error(`node ${v} is taken twice`)
    taken.add(v)
  }
  const link = (from: number, to: number) => {
    const arc = findArc(graph, from, to)
    if (arc === -1) throw new Error(`there is no arc ${from} → ${to}`)
    const accepted = refusal === undefined ? 1 : 1 - refusal[graph.arcOf[arc]!]!
    return { weight: graph.weight[arc]!, accepted }
  }
  let total = 0
  for (const ring of solution.rings) {
    if (ring.length < 2 || ring.length > maxRing) throw new Error(`a ring of ${ring.length}`)
    ring.forEach(take)
    if (ring.some((v) => graph.isStart[v] === 1)) throw new Error('a ring through a start')
    const links = ring.map((v, i) => link(v, ring[(i + 1) % ring.length]!))
    const chance = links.reduce((product, { accepted }) => product * accepted, 1)
    total += chance * links.reduce((sum, { weight }) => sum + weight, 0)
  }
  for (const chain of solution.chains) {
    if (chain.length < 2 || chain.length > maxChain + 1)
      throw new Error(`a chain of ${chain.length - 1} links`)
    chain.forEach(take)
    if (graph.isStart[chain[0]!] !== 1) throw new Error('a chain without a start')
    let chance = 1
    for (let i = 0; i + 1 < chain.length; i++) {
      const { weight, accepted } = link(chain[i]!, chain[i + 1]!)
      chance *= accepted
      total += weight * chance
    }
  }
  return total
}

/** Sum over rings and chains of the square of their links. */
export function squaredLinks(solution: RingsSolution): number {
  const links = [
    ...solution.rings.map((ring) => ring.length),
    ...solution.chains.map((chain) => chain.length - 1),
  ]
  return links.reduce((sum, k) => sum + k * k, 0)
}
