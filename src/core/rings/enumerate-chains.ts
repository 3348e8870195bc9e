import { type Enumerated, poolBuilder } from './column-pool.ts'
import type { LinkValue } from './link-value.ts'
import type { SwapGraph } from './swap-graph.ts'

/**
 * Every chain of 1 … `maxChain` arcs from a start, by search in depth. Not complete when there are more than `limit` or
 * `shouldStop` says so. O(starts · out-degree^maxChain).
 */
export function enumerateChains(
  graph: SwapGraph,
  value: LinkValue,
  maxChain: number,
  limit: number,
  shouldStop: () => boolean = () => false,
): Enumerated {
  const { first, head } = graph
  const { worth, acceptance } = value
  const builder = poolBuilder()
  const path = new Int32Array(maxChain + 1)
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
      if (length >= maxChain) continue
      onPath[u] = 1
      const goOn = extend(length + 1, newCounted, newChance)
      onPath[u] = 0
      if (!goOn) return false
    }
    return true
  }

  if (maxChain < 1) return { pool: builder.build(), complete: true }
  for (const start of graph.starts) {
    if (shouldStop()) return { pool: builder.build(), complete: false }
    path[0] = start
    onPath[start] = 1
    const goOn = extend(1, 0, 1)
    onPath[start] = 0
    if (!goOn) return { pool: builder.build(), complete: false }
  }
  return { pool: builder.build(), complete: true }
}
