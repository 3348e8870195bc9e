import type { Day } from '../calendar/day.ts'
import type { PlacedVersion, RuleDifference, SchemeDifference } from './difference.ts'
import { formatBoth } from './format-value.ts'
import { sourcesNamed } from './rates-on.ts'
import type { ConditionVersion, InForce, Scheme, Sentence, Source, Unit, ValueVersion } from './scheme.ts'

export type ToldDifference = Omit<SchemeDifference, 'values' | 'conditions' | 'events'> & {
  readonly values: readonly (ToldRule<ToldValue> & { readonly unit: Unit })[]
  readonly conditions: readonly (ToldRule<ToldCondition> &
    Pick<SchemeDifference['conditions'][number], 'about' | 'weight'>)[]
  readonly events: readonly Told<SchemeDifference['events'][number]>[]
}

type Told<T> = Omit<T, 'sources'> & { readonly sources: readonly Source[] }

type ToldRule<T> = {
  readonly id: string
  readonly label: Sentence
  readonly change: RuleDifference<InForce>['change']
  readonly days: readonly Day[]
  readonly before: readonly T[]
  readonly after: readonly T[]
}

/** `text` is left out where there is no such value from that day. */
export type ToldValue = Told<ValueVersion> & { readonly place: number; readonly text?: Sentence }
export type ToldCondition = Told<ConditionVersion> & { readonly place: number }

/** A difference with sources and amounts in words, for the command line, the API and a page. */
export function toldDifference(scheme: Scheme, difference: SchemeDifference): ToldDifference {
  const told = <V extends InForce>({ place, version }: PlacedVersion<V>) => ({
    place,
    ...version,
    sources: sourcesNamed(scheme, version.sources),
  })
  return {
    ...difference,
    values: difference.values.map((rule) => {
      const inWords = (placed: PlacedVersion<ValueVersion>): ToldValue => {
        const { value } = placed.version
        return { ...told(placed), ...(value === null ? {} : { text: formatBoth(scheme, value, rule.unit) }) }
      }
      return { ...rule, before: rule.before.map(inWords), after: rule.after.map(inWords) }
    }),
    conditions: difference.conditions.map((rule) => ({
      ...rule,
      before: rule.before.map(told),
      after: rule.after.map(told),
    })),
    events: difference.events.map((event) => ({ ...event, sources: sourcesNamed(scheme, event.sources) })),
  }
}
