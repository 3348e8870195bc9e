import type { Day } from '../calendar/day.ts'
import type { CompiledScheme } from './compiled.ts'
import { formatBoth } from './format-value.ts'
import type { Facts } from './receipt.ts'
import type { Mark, Scheme, Sentence, Source, Unit } from './scheme.ts'
import { valueOn } from './value-on.ts'

/** One of a scheme's values on a day, with what a reader needs to trust it or not. */
export type RateOn = {
  readonly value: string
  readonly label: Sentence
  readonly unit: Unit
  readonly state: 'known' | 'unknown' | 'none'
  readonly amount?: number | string
  /** The amount with its unit, in words. */
  readonly text?: Sentence
  readonly from?: Day
  readonly mark?: Mark
  readonly note?: Sentence
  readonly sources?: readonly Source[]
  /** Facts it hangs on that are not known. */
  readonly missing?: readonly string[]
}

/** All values of a scheme as they stand on a day, in the scheme's order. */
export function ratesOn(compiled: CompiledScheme, day: Day, facts: Facts = {}): readonly RateOn[] {
  const { scheme } = compiled
  return Object.entries(scheme.values).map(([value, { label, unit }]) => {
    const found = valueOn(compiled, value, day, facts)
    const base = { value, label, unit, state: found.state }
    if (found.state === 'none') return base
    if (found.state === 'unknown') return { ...base, missing: found.missing }
    return {
      ...base,
      amount: found.value,
      text: formatBoth(scheme, found.value, unit),
      from: found.from,
      mark: found.mark,
      ...(found.note === undefined ? {} : { note: found.note }),
      sources: sourcesNamed(scheme, found.sources),
    }
  })
}

/** The sources behind keys, as people read them. */
export function sourcesNamed(scheme: Scheme, keys: readonly string[]): readonly Source[] {
  return keys.flatMap((key) => (Object.hasOwn(scheme.sources, key) ? [scheme.sources[key]!] : []))
}
