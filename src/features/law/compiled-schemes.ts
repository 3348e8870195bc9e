import { compileScheme } from '#core/law/compile-scheme.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import { schemes } from '#core/law/schemes/index.ts'

const compiled = new Map<string, CompiledScheme>()

/** A scheme made ready for deciding, or undefined for one nobody knows; compiled at the first question. */
export function compiledScheme(id: string): CompiledScheme | undefined {
  const made = compiled.get(id)
  if (made !== undefined) return made
  const scheme = schemes.find((one) => one.id === id)
  if (scheme === undefined) return undefined
  const fresh = compileScheme(scheme)
  compiled.set(id, fresh)
  return fresh
}

/** A scheme that the pages are about; throws where there is none. */
export function knownScheme(id: string): CompiledScheme {
  const found = compiledScheme(id)
  if (found === undefined) throw new Error(`There is no scheme ${id}.`)
  return found
}
