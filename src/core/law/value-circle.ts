import { expressionNames } from './expression-names.ts'
import type { Scheme } from './scheme.ts'

/** Longer than any scheme needs: keeps a hostile file from exhausting the stack. */
const LONGEST_CHAIN = 30

/**
 * Values each of whose `when` names the next, in a ring (its first one repeated at the end) or in a chain that is too
 * long; undefined when there is neither.
 */
export function valueCircle(scheme: Scheme): readonly string[] | undefined {
  const done = new Set<string>()
  const search = (id: string, way: readonly string[]): readonly string[] | undefined => {
    const start = way.indexOf(id)
    if (start >= 0) return [...way.slice(start), id]
    if (way.length >= LONGEST_CHAIN) return way
    if (done.has(id) || !Object.hasOwn(scheme.values, id)) return undefined
    const whens = scheme.values[id]!.versions.map(({ when }) => when)
    for (const next of expressionNames(...whens).values) {
      const found = search(next, [...way, id])
      if (found !== undefined) return found
    }
    done.add(id)
    return undefined
  }
  for (const id of Object.keys(scheme.values)) {
    const found = search(id, [])
    if (found !== undefined) return found
  }
  return undefined
}
