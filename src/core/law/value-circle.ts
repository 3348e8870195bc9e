import { expressionNames } from './expression-names.ts'
import type { Scheme } from './scheme.ts'

/** A ring of values each of whose `when` names the next, first one repeated at the end; undefined when there is none. */
export function valueCircle(scheme: Scheme): readonly string[] | undefined {
  const done = new Set<string>()
  const search = (id: string, way: readonly string[]): readonly string[] | undefined => {
    const start = way.indexOf(id)
    if (start >= 0) return [...way.slice(start), id]
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
