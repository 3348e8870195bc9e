import type { Case, CompiledRule, Missing } from './compiled.ts'
import { applies, missingToApply } from './counting-version.ts'
import type { ValueVersion } from './scheme.ts'

/**
 * The value of a rule for a case: `null` where there is none, `undefined` where it is not known. With a `when`
 * or a key open, everything that may count must say the same.
 */
export function valueInCase(rule: CompiledRule<ValueVersion>, c: Case): number | string | null | undefined {
  let agreed: number | string | null | undefined
  for (const compiled of rule.versions) {
    const counts = applies(compiled, c)
    if (counts === false) continue
    const { value } = compiled.version
    if (agreed !== undefined && agreed !== value) return undefined
    if (counts) return value
    agreed = value
  }
  // it may be that none counts, which agrees only with "no value"
  return agreed === undefined || agreed === null ? null : undefined
}

/** What the value may be, or undefined where there may be none. */
export function possibleValues(
  rule: CompiledRule<ValueVersion>,
  c: Case,
): readonly (number | string)[] | undefined {
  const values: (number | string)[] = []
  for (const compiled of rule.versions) {
    const counts = applies(compiled, c)
    if (counts === false) continue
    if (compiled.version.value === null) return undefined
    values.push(compiled.version.value)
    if (counts) return values
  }
  return undefined
}

/** Names what is missing for knowing a value, or the value itself when the day has none. */
export function missingForValue(rule: CompiledRule<ValueVersion>, c: Case, into: Missing): void {
  const value = valueInCase(rule, c)
  if (value === null && !into.values.includes(rule.id)) into.values.push(rule.id)
  if (value !== undefined) return
  for (const compiled of rule.versions) {
    const counts = applies(compiled, c)
    if (counts) return
    if (counts === undefined) missingToApply(compiled, c, into)
  }
}
