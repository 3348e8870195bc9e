import { compileScheme } from '#core/law/compile-scheme.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import type { Scheme } from '#core/law/scheme.ts'
import { schemes } from '#core/law/schemes/index.ts'
import { type Setting, withValues } from '#core/law/with-values.ts'

const compiled = new Map<string, CompiledScheme>()
let inUse: readonly Scheme[] = schemes

/** The schemes as this installation has them. */
export const schemesInUse = (): readonly Scheme[] => inUse

/**
 * Sets values of the schemes for this process, at its start and never later. Answers with a sentence for each setting
 * that cannot be, and then changes nothing.
 */
export function setLawValues(settings: Readonly<Record<string, readonly Setting[]>>): string[] {
  const problems = Object.keys(settings)
    .filter((id) => !schemes.some((scheme) => scheme.id === id))
    .map((id) => `LAW_VALUES names the scheme ${id}, which there is not.`)
  const set = schemes.map((scheme) => {
    const done = withValues(scheme, settings[scheme.id] ?? [])
    if (done.ok) return done.value
    problems.push(`LAW_VALUES cannot be used for ${scheme.id}: ${done.reason} (${done.details?.value}).`)
    return scheme
  })
  if (problems.length > 0) return problems
  inUse = set
  compiled.clear()
  return []
}

/** A scheme made ready for deciding, or undefined for one nobody knows; compiled at the first question. */
export function compiledScheme(id: string): CompiledScheme | undefined {
  const made = compiled.get(id)
  if (made !== undefined) return made
  const scheme = inUse.find((one) => one.id === id)
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
