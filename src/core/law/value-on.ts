import type { Day } from '../calendar/day.ts'
import type { Case, CompiledScheme, Missing } from './compiled.ts'
import { mayCount } from './counting-version.ts'
import { readFacts } from './read-fact.ts'
import type { Facts } from './receipt.ts'
import type { Mark, Sentence, ValueVersion } from './scheme.ts'
import { missingForValue, valueInCase } from './value-in-case.ts'

export type ValueOn =
  | {
      readonly state: 'known'
      readonly value: number | string
      /** The weakest of those that may count, where it is not known which. */
      readonly mark: Mark
      /** Keys of the scheme's `sources`. */
      readonly sources: readonly string[]
      readonly from: Day
      readonly note?: Sentence
      /** Its place in the value's list of versions. */
      readonly version: number
    }
  | { readonly state: 'unknown'; readonly missing: readonly string[] }
  /** No such value on that day, or no value of that name. */
  | { readonly state: 'none' }

const WEAKEST_FIRST: readonly Mark[] = ['unconfirmed', 'inferred', 'confirmed']

/** A value as it stands on a day, for a case of which so much is known. */
export function valueOn(compiled: CompiledScheme, valueId: string, day: Day, facts: Facts = {}): ValueOn {
  return valueOfCase(compiled, valueId, {
    facts: readFacts(compiled, facts),
    segment: compiled.segmentOn(day),
  })
}

/** As `valueOn`, for a case already read. */
export function valueOfCase(compiled: CompiledScheme, valueId: string, c: Case): ValueOn {
  const index = compiled.valueIndex.get(valueId)
  if (index === undefined) return { state: 'none' }
  const rule = c.segment.values[index]!
  const value = valueInCase(rule, c)
  if (value === null) return { state: 'none' }
  if (value === undefined) {
    const missing: Missing = { facts: [], values: [] }
    missingForValue(rule, c, missing)
    return { state: 'unknown', missing: missing.facts }
  }
  const counting = mayCount(rule.versions, c)
  const { version, index: place } = counting.at(-1)!
  return {
    state: 'known',
    value,
    mark: weakest(counting.map((compiledVersion) => compiledVersion.version)),
    sources: version.sources,
    from: version.from,
    ...(version.note === undefined ? {} : { note: version.note }),
    version: place,
  }
}

function weakest(versions: readonly ValueVersion[]): Mark {
  return WEAKEST_FIRST.find((mark) => versions.some((version) => version.mark === mark)) ?? 'unconfirmed'
}
