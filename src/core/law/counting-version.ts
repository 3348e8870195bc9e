import type { Day } from '../calendar/day.ts'
import type { Case, CompiledVersion, Missing } from './compiled.ts'
import { isInForce } from './in-force.ts'
import type { InForce } from './scheme.ts'

/**
 * Whether a version counts for the case, were there none above it; undefined when that is not known.
 * A version with a key goes by the day that fact names. Where it is not stated, but is one of those that may name the
 * governing day, the governing day stands in for it; otherwise it is not known.
 */
export function applies(compiled: CompiledVersion<InForce>, c: Case): boolean | undefined {
  let known = true
  if (compiled.key >= 0) {
    const day = c.facts[compiled.key]
    if (day === undefined) {
      if (compiled.standsIn === false) return false
      known = compiled.standsIn === true
    } else if (!isInForce(compiled.version, compiled.until, day as Day)) return false
  }
  const met = compiled.when === undefined ? true : compiled.when.of(c)
  if (met === false) return false
  return met === undefined || !known ? undefined : true
}

/** Names what is missing for knowing whether a version counts. */
export function missingToApply(compiled: CompiledVersion<InForce>, c: Case, into: Missing): void {
  const { key, standsIn, version } = compiled
  const { keyedBy } = version
  if (keyedBy !== undefined && standsIn === undefined && c.facts[key] === undefined) {
    if (!into.facts.includes(keyedBy)) into.facts.push(keyedBy)
  }
  compiled.when?.missing(c, into)
}

/** Everything that may count, the strongest first; with the one that certainly counts, if any, as the last. */
export function mayCount<V extends InForce>(
  versions: readonly CompiledVersion<V>[],
  c: Case,
): readonly CompiledVersion<V>[] {
  const possible = versions.filter((version) => applies(version, c) !== false)
  const certain = possible.findIndex((version) => applies(version, c) === true)
  return certain < 0 ? possible : possible.slice(0, certain + 1)
}
