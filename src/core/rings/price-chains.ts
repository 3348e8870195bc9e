import { type Enumerated, poolBuilder } from './column-pool.ts'
import type { LinkValue } from './link-value.ts'
import type { SwapGraph } from './swap-graph.ts'

/** Chains looked for by their reduced worth: value less the prices of their nodes. */
export type ChainPricing = {
  /**
   * For each way out of each start the best chain worth more than its prices, and a bound on the reduced worth of every chain by
   * start (0 where none is above 0): `gain[i]` belongs to `graph.starts[i]`.
   */
  readonly best: (prices: Float64Array) => { chains: Enumerated; gain: Float64Array }
  /** Every chain whose reduced worth is above −`slack(start)`; not complete when a start has more
   * than its share of `limit`. */
  readonly within: (prices: Float64Array, slack: (start: number) => number, limit: number) => Enumerated
  /** How many walks of that many arcs there are from the starts: at least as many as chains. */
  readonly walks: number
}

/**
 * Search in depth along the arcs, turning back where even the best walk onwards, with nodes allowed twice, would not reach what is
 * looked for. The best walks of each length come from a table filled backwards (the bound of route enumeration: Baldacci, Christofides,
 * Mingozzi 2008). The table costs O(maxLinks · arcs) for each set of prices.
 */
export function chainPricing(
  graph: SwapGraph,
  value: LinkValue,
  maxLinks: (start: number) => number,
  chanceFrom: (start: number) => number,
): ChainPricing {
  const { first, head, nodes, starts } = graph
  const { worth, acceptance } = value
  let longest = 0
  for (const start of starts) longest = Math.max(longest, maxLinks(start))
  const whole = value.whole && acceptance !== undefined
  // a value that is rounded may come out this much higher than it was bounded
  const rounding = whole ? 0.5 : 0
  // onwards[r · nodes + v]: the best reduced worth of up to r arcs from v
  const onwards = new Float64Array((longest + 1) * nodes)
  const path = new Int32Array(longest + 1)
  const onPath = new Uint8Array(nodes)
  const rows = reachableTails()

  function fillTable(prices: Float64Array): void {
    for (let r = 1; r <= longest; r++) {
      const now = r * nodes
      const before = now - nodes
      for (const v of rows) {
        let best = 0
        for (let a = first[v]!; a < first[v + 1]!; a++) {
          const u = head[a]!
          const reduced = worth[a]! - prices[u]! + onwards[before + u]!
          if (reduced > best) best = reduced
        }
        onwards[now + v] = best
      }
    }
  }

  /**
   * Calls `found` for each chain on from `path[0 … length − 1]` of which more than `goal.least` can become; `found` may raise it.
   * `counted` is its value, `reduced` the same less its prices, `chance` that it goes on. False when `found` says to end.
   */
  function search(
    prices: Float64Array,
    length: number,
    links: number,
    counted: number,
    paid: number,
    chance: number,
    goal: { least: number },
    found: (length: number, counted: number, reduced: number) => boolean,
    onlyArc = -1,
  ): boolean {
    const v = path[length - 1]!
    const left = (links - length) * nodes
    const from = onlyArc === -1 ? first[v]! : onlyArc
    const end = onlyArc === -1 ? first[v + 1]! : onlyArc + 1
    for (let a = from; a < end; a++) {
      const u = head[a]!
      if (onPath[u] === 1) continue
      const nextChance = acceptance === undefined ? 1 : chance * acceptance[a]!
      const nextCounted = counted + worth[a]! * nextChance
      const nextPaid = paid + prices[u]!
      if (nextCounted - nextPaid + onwards[left + u]! + rounding <= goal.least) continue
      path[length] = u
      const exact = whole ? Math.round(nextCounted) : nextCounted
      if (exact - nextPaid > goal.least && !found(length + 1, exact, exact - nextPaid)) return false
      if (length >= links) continue
      onPath[u] = 1
      const goOn = search(prices, length + 1, links, nextCounted, nextPaid, nextChance, goal, found)
      onPath[u] = 0
      if (!goOn) return false
    }
    return true
  }

  return {
    walks: countWalks(graph, maxLinks, longest),
    best(prices) {
      fillTable(prices)
      const builder = poolBuilder()
      const gain = new Float64Array(starts.length)
      const kept = new Int32Array(longest + 1)
      starts.forEach((start, i) => {
        const links = maxLinks(start)
        if (links < 1) return
        path[0] = start
        onPath[start] = 1
        for (let a = first[start]!; a < first[start + 1]!; a++) {
          const goal = { least: 1e-7 }
          let length = 0
          let counted = 0
          const keep = (foundLength: number, foundCounted: number, reduced: number) => {
            kept.set(path)
            length = foundLength
            counted = foundCounted
            goal.least = reduced
            return true
          }
          search(prices, 1, links, 0, prices[start]!, chanceFrom(start), goal, keep, a)
          if (length === 0) continue
          builder.push(kept, length, counted)
          gain[i] = Math.max(gain[i]!, goal.least)
        }
        onPath[start] = 0
      })
      return { chains: { pool: builder.build(), complete: true }, gain }
    },
    within(prices, slack, limit) {
      fillTable(prices)
      const builder = poolBuilder()
      const share = Math.ceil(limit / Math.max(1, starts.length))
      let most = share
      let complete = true
      const push = (length: number, counted: number) => {
        builder.push(path, length, counted)
        return builder.count() < most
      }
      for (const start of starts) {
        const links = maxLinks(start)
        if (links < 1) continue
        path[0] = start
        onPath[start] = 1
        const chance = chanceFrom(start)
        const goOn = search(prices, 1, links, 0, prices[start]!, chance, { least: -slack(start) }, push)
        onPath[start] = 0
        complete &&= goOn
        most = builder.count() + share
      }
      return { pool: builder.build(), complete }
    },
  }

  /** Nodes with arcs out that a chain can come to. */
  function reachableTails(): number[] {
    const seen = new Uint8Array(nodes)
    let border = Array.from(starts)
    for (let depth = 0; depth < longest && border.length > 0; depth++) {
      const next: number[] = []
      for (const v of border) {
        for (let a = first[v]!; a < first[v + 1]!; a++) {
          if (seen[head[a]!] === 1) continue
          seen[head[a]!] = 1
          next.push(head[a]!)
        }
      }
      border = next
    }
    return Array.from(seen.keys()).filter((v) => seen[v] === 1 && first[v + 1]! > first[v]!)
  }
}

function countWalks(graph: SwapGraph, maxLinks: (start: number) => number, longest: number): number {
  const { first, head, nodes } = graph
  // ways[v]: walks of up to r arcs from v
  let ways = new Float64Array(nodes)
  let total = 0
  for (let r = 1; r <= longest; r++) {
    const next = new Float64Array(nodes)
    for (let v = 0; v < nodes; v++) {
      for (let a = first[v]!; a < first[v + 1]!; a++) next[v]! += 1 + ways[head[a]!]!
    }
    ways = next
    for (const start of graph.starts) if (maxLinks(start) === r) total += ways[start]!
  }
  return total
}
