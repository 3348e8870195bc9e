import { type Enumerated, poolBuilder } from './column-pool.ts'
import type { LinkValue } from './link-value.ts'
import type { SwapGraph } from './swap-graph.ts'

/**
 * Every chain of 1 … `maxLinks` arcs from each start, by search in depth. Not complete when there are more than `limit` or
 * `shouldStop` says so. O(starts · out-degree^maxLinks).
 */
export function enumerateChains(
  graph: SwapGraph,
  value: LinkValue,
  maxLinks: (start: number) => number,
  chanceFrom: (start: number) => number,
  limit: number,
  shouldStop: () => boolean = () => false,
): Enumerated {
  const { first, head } = graph
  const { worth, acceptance } = value
  const builder = poolBuilder()
  let most = 0
  for (const start of graph.starts) most = Math.max(most, maxLinks(start))
  const path = new Int32Array(most + 1)
  let longest = 0
  const onPath = new Uint8Array(graph.nodes)
  const whole = value.whole && acceptance !== undefined

  /** `counted` is the value of the chain so far, `chance` that it goes on to its end. */
  function extend(length: number, counted: number, chance: number): boolean {
    const v = path[length - 1]!
    for (let a = first[v]!; a < first[v + 1]!; a++) {
      const u = head[a]!
      if (onPath[u] === 1) continue
      path[length] = u
      const newChance = acceptance === undefined ? 1 : chance * acceptance[a]!
      const newCounted = counted + worth[a]! * newChance
      builder.push(path, length + 1, whole ? Math.round(newCounted) : newCounted)
      if (builder.count() > limit) return false
      if (length >= longest) continue
      onPath[u] = 1
      const goOn = extend(length + 1, newCounted, newChance)
      onPath[u] = 0
      if (!goOn) return false
    }
    return true
  }

  for (const start of graph.starts) {
    if (shouldStop()) return { pool: builder.build(), complete: false }
    longest = maxLinks(start)
    if (longest < 1) continue
    path[0] = start
    onPath[start] = 1
    const goOn = extend(1, 0, chanceFrom(start))
    onPath[start] = 0
    if (!goOn) return { pool: builder.build(), complete: false }
  }
  return { pool: builder.build(), complete: true }
}
