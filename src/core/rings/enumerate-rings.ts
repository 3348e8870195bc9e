import { type Enumerated, poolBuilder } from './column-pool.ts'
import type { LinkValue } from './link-value.ts'
import { arcsInto, type SwapGraph } from './swap-graph.ts'

/**
 * Every ring of 2 … `maxRing` nodes once, from its lowest node on: a search in depth over nodes above the lowest, which turns back
 * where the way home is longer than what is left. Not complete when there are more than `limit` or
 * `shouldStop` says so.
 * O(nodes · out-degree^(maxRing − 1)).
 */
export function enumerateRings(
  graph: SwapGraph,
  value: LinkValue,
  maxRing: number,
  limit: number,
  shouldStop: () => boolean = () => false,
): Enumerated {
  const { first, head } = graph
  const { worth, acceptance } = value
  const into = arcsInto(graph)
  const builder = poolBuilder()
  const path = new Int32Array(Math.max(1, maxRing))
  const onPath = new Uint8Array(graph.nodes)
  // arcs back to the lowest node: the length of the shortest way home, and the arc that closes the ring; valid for one lowest node
  const homeOf = new Int32Array(graph.nodes).fill(-1)
  const wayHome = new Int32Array(graph.nodes)
  const closing = new Int32Array(graph.nodes).fill(-1)
  const queue = new Int32Array(graph.nodes)
  const whole = value.whole && acceptance !== undefined
  // many paths may lead to few rings, so the steps are counted too
  let steps = 0

  function markWaysHome(lowest: number): void {
    let tail = 0
    for (let k = into.first[lowest]!; k < into.first[lowest + 1]!; k++) {
      const v = into.tail[k]!
      if (v <= lowest) continue
      homeOf[v] = lowest
      wayHome[v] = 1
      closing[v] = into.arc[k]!
      queue[tail++] = v
    }
    for (let at = 0; at < tail; at++) {
      const v = queue[at]!
      if (wayHome[v]! >= maxRing - 2) break
      for (let k = into.first[v]!; k < into.first[v + 1]!; k++) {
        const u = into.tail[k]!
        if (u <= lowest || homeOf[u] === lowest) continue
        homeOf[u] = lowest
        wayHome[u] = wayHome[v]! + 1
        closing[u] = -1
        queue[tail++] = u
      }
    }
  }

  /** `path[0 … length − 1]` is a path; `sum` and `chance` are of its arcs. */
  function extend(length: number, sum: number, chance: number): boolean {
    const lowest = path[0]!
    const v = path[length - 1]!
    for (let a = first[v]!; a < first[v + 1]!; a++) {
      const u = head[a]!
      if (u <= lowest || onPath[u] === 1) continue
      const home = homeOf[u] === lowest ? wayHome[u]! : Math.max(2, maxRing - 1)
      if (length + home > maxRing) continue
      path[length] = u
      const newSum = sum + worth[a]!
      const newChance = acceptance === undefined ? 1 : chance * acceptance[a]!
      if (home === 1) {
        const back = closing[u]!
        const total = newSum + worth[back]!
        const counted = acceptance === undefined ? total : total * newChance * acceptance[back]!
        builder.push(path, length + 1, whole ? Math.round(counted) : counted)
        if (builder.count() > limit) return false
      }
      if (length + 2 > maxRing) continue
      if ((++steps & 0xffff) === 0 && shouldStop()) return false
      onPath[u] = 1
      const goOn = extend(length + 1, newSum, newChance)
      onPath[u] = 0
      if (!goOn) return false
    }
    return true
  }

  if (maxRing < 2) return { pool: builder.build(), complete: true }
  for (let s = 0; s < graph.nodes; s++) {
    if (graph.isStart[s] === 1 || first[s] === first[s + 1]) continue
    if ((s & 255) === 0 && shouldStop()) return { pool: builder.build(), complete: false }
    markWaysHome(s)
    path[0] = s
    if (!extend(1, 0, 1)) return { pool: builder.build(), complete: false }
  }
  return { pool: builder.build(), complete: true }
}
