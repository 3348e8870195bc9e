import type { Day } from '#core/calendar/day.ts'
import { versionsOn } from '#core/law/difference.ts'
import { lastDays } from '#core/law/in-force.ts'
import type { Condition, InForce, Scheme, Source, ValueDefinition } from '#core/law/scheme.ts'

/** A version with the day it ends on, which may be the day before the next one begins. */
export type Rule<V extends InForce> = {
  readonly version: V
  readonly until: Day | undefined
  /** Only for some cases: an exception, a trial, a transition. */
  readonly forSome: boolean
}

export type ValueRules = {
  readonly id: string
  readonly definition: ValueDefinition
  readonly rules: readonly Rule<ValueDefinition['versions'][number]>[]
}

export type ConditionRules = {
  readonly condition: Condition
  readonly rules: readonly Rule<Condition['versions'][number]>[]
}

/** All versions in the scheme's order, each with its last day. */
export function rulesOf<V extends InForce>(versions: readonly V[]): readonly Rule<V>[] {
  const last = lastDays(versions)
  return versions.map((version, i) => ({
    version,
    until: last[i],
    forSome: version.when !== undefined || version.keyedBy !== undefined,
  }))
}

/**
 * What is in force on a day, the general rule before its exceptions. A rule that goes by a day of the case itself (the
 * start of the course of events, the grant) stands there for cases in which that day is this one.
 */
export function rulesOn<V extends InForce>(versions: readonly V[], day: Day): readonly Rule<V>[] {
  const all = rulesOf(versions)
  const inForce = versionsOn(versions, day).map(({ place }) => all[place]!)
  return [...inForce.filter((rule) => !rule.forSome), ...inForce.filter((rule) => rule.forSome)]
}

/** Every value of the scheme; without rules where there is no such value that day. */
export const valuesOn = (scheme: Scheme, day: Day): readonly ValueRules[] =>
  Object.entries(scheme.values).map(([id, definition]) => ({
    id,
    definition,
    rules: rulesOn(definition.versions, day),
  }))

/** Every condition of the scheme; without rules where there is none that day. */
export const conditionsOn = (scheme: Scheme, day: Day): readonly ConditionRules[] =>
  scheme.conditions.map((condition) => ({ condition, rules: rulesOn(condition.versions, day) }))

export const sourcesOf = (scheme: Scheme, keys: readonly string[]): readonly Source[] =>
  keys.flatMap((key) => scheme.sources[key] ?? [])
