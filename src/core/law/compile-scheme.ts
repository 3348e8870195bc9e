import type { Day } from '../calendar/day.ts'
import { compileExpression, type Names } from './compile-expression.ts'
import type {
  Case,
  CompiledCondition,
  CompiledExpression,
  CompiledRule,
  CompiledScheme,
  CompiledSegment,
} from './compiled.ts'
import { isInForce, lastDays, turningDays } from './in-force.ts'
import { factReader } from './read-fact.ts'
import type { ConditionVersion, InForce, Scheme, ValueVersion } from './scheme.ts'
import { valueCircle } from './value-circle.ts'
import { missingForValue, possibleValues, valueInCase } from './value-in-case.ts'

export type { CompiledScheme } from './compiled.ts'

/**
 * Throws for a scheme that names facts or values it does not have, or whose values depend on each other in a ring:
 * `readScheme` says so in sentences first.
 */
export function compileScheme(scheme: Scheme): CompiledScheme {
  const circle = valueCircle(scheme)
  if (circle !== undefined) throw new Error(`Values in a ring: ${circle.join(' → ')}`)
  const factIds = Object.keys(scheme.facts)
  const valueIds = Object.keys(scheme.values)
  const factIndex = new Map(factIds.map((id, index) => [id, index]))
  const valueIndex = new Map(valueIds.map((id, index) => [id, index]))
  const names: Names = {
    fact: (id) => placeOf(factIndex, id, 'fact'),
    value: (id) => readValue(placeOf(valueIndex, id, 'value')),
  }
  const values = valueIds.map((id) => compileVersions(id, scheme.values[id]!.versions, names))
  const conditions = scheme.conditions.map((condition) => ({
    ...compileVersions(condition.id, condition.versions, names),
    about: condition.about,
    required: condition.weight === 'required',
  }))
  const rules = [...Object.values(scheme.values), ...scheme.conditions]
  const days = [
    ...new Set(rules.flatMap((rule) => turningDays(byGoverningDay(scheme, rule.versions)))),
  ].sort()
  const governing = scheme.governing.byFacts.map(({ fact }) => names.fact(fact))
  const segments = new Map<number, CompiledSegment>()
  return {
    scheme,
    factIds,
    readers: factIds.map((id) => factReader(scheme.facts[id]!)),
    governing,
    valueIndex,
    conditionIndex: new Map(scheme.conditions.map(({ id }, index) => [id, index])),
    turningDays: days,
    compile: (expression) => compileExpression(expression, names),
    segmentOn: (day) => {
      const number = segmentNumber(days, day)
      const known = segments.get(number)
      if (known !== undefined) return known
      const made = {
        conditionsAbout: selector(conditions.map((rule) => ({ ...rule, ...ruleOn(rule, day, governing) }))),
        values: values.map((rule) => ruleOn(rule, day, governing)),
      }
      segments.set(number, made)
      return made
    },
  }
}

/** Those with a key that may govern are among them: the governing day stands in for a key that is not stated. */
function byGoverningDay(scheme: Scheme, versions: readonly InForce[]): readonly InForce[] {
  const mayGovern = new Set(scheme.governing.byFacts.map(({ fact }) => fact))
  return versions.filter(({ keyedBy }) => keyedBy === undefined || mayGovern.has(keyedBy))
}

function compileVersions<V extends ValueVersion | ConditionVersion>(
  id: string,
  versions: readonly V[],
  names: Names,
): CompiledRule<V> {
  const last = lastDays(versions)
  const compiled = versions.map((version, index) => ({
    version,
    index,
    until: last[index],
    key: version.keyedBy === undefined ? -1 : names.fact(version.keyedBy),
    when: version.when === undefined ? undefined : compileExpression(version.when, names),
    test: 'test' in version && version.test !== null ? compileExpression(version.test, names) : undefined,
  }))
  return { id, versions: compiled.reverse() }
}

/** Leaves out what is not in force on the day, and what stands behind a rule that is certain to count. */
function ruleOn<V extends InForce>(
  rule: CompiledRule<V>,
  day: Day,
  governing: readonly number[],
): CompiledRule<V> {
  const possible = rule.versions
    .filter(({ version, until, key }) => key >= 0 || isInForce(version, until, day))
    .map((one) =>
      governing.includes(one.key) ? { ...one, standsIn: isInForce(one.version, one.until, day) } : one,
    )
  const certain = possible.findIndex(({ key, when }) => key < 0 && when === undefined)
  return { ...rule, versions: certain < 0 ? possible : possible.slice(0, certain + 1) }
}

/** Few things can be asked, so each selection is made once. */
function selector(conditions: readonly CompiledCondition[]): CompiledSegment['conditionsAbout'] {
  const selections = new Map<string, readonly CompiledCondition[]>()
  return (asks) => {
    const key = asks.join()
    const known = selections.get(key)
    if (known !== undefined) return known
    const selected = conditions.filter(({ about }) => asks.includes(about))
    selections.set(key, selected)
    return selected
  }
}

/** A value that does not exist makes what is asked about it unknown: it is never taken for zero. */
function readValue(index: number): CompiledExpression {
  const rule = (c: Case) => c.segment.values[index]!
  return {
    of: (c) => valueInCase(rule(c), c) ?? undefined,
    possible: (c) => possibleValues(rule(c), c),
    missing: (c, into) => missingForValue(rule(c), c, into),
  }
}

/** How many of the days have come. */
function segmentNumber(days: readonly Day[], day: Day): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low
}

function placeOf(index: ReadonlyMap<string, number>, id: string, what: string): number {
  const place = index.get(id)
  if (place !== undefined) return place
  throw new Error(`The scheme has no ${what} "${id}"`)
}
