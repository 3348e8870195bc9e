import { addDays, type Day, dayFromNumber, dayNumber } from '../calendar/day.ts'
import type { Case, CompiledExpression, CompiledScheme } from './compiled.ts'
import type { Expression } from './expression.ts'
import { expressionNames } from './expression-names.ts'
import { lastDays } from './in-force.ts'
import { readFacts } from './read-fact.ts'
import type { Facts, FactValue } from './receipt.ts'
import type { InForce } from './scheme.ts'

/** What a condition hangs on, its values and their exceptions included. */
export type ConditionParts = {
  readonly facts: ReadonlySet<string>
  /** Each comparison within it. */
  readonly comparisons: readonly Comparison[]
  /** Days on which versions begin, and last days, for each fact that is a key. */
  readonly keyDays: ReadonlyMap<string, readonly Day[]>
}

export type Comparison = {
  readonly expression: Expression
  readonly facts: ReadonlySet<string>
  readonly compiled: CompiledExpression
}

const COMPARING = ['equals', 'atLeast', 'atMost', 'moreThan', 'lessThan']
/** Where a fact has no bound of its own. */
const MOST_NUMBER = 1_000_000
const DAYS_AHEAD = 20 * 366

export function conditionParts(compiled: CompiledScheme, conditionId: string): ConditionParts {
  const { scheme } = compiled
  const facts = new Set<string>()
  const comparisons: Comparison[] = []
  const keyDays = new Map<string, Day[]>()
  const seen = new Set<string>()
  const addVersions = (versions: readonly (InForce & { readonly test?: Expression | null })[]) => {
    const last = lastDays(versions)
    for (const [i, { from, keyedBy, when, test }] of versions.entries()) {
      if (keyedBy !== undefined) {
        facts.add(keyedBy)
        const until = last[i]
        keyDays.set(keyedBy, [...(keyDays.get(keyedBy) ?? []), from, ...(until ? [until] : [])])
      }
      const names = expressionNames(when, test)
      for (const fact of names.facts) facts.add(fact)
      for (const part of [when, test]) comparisons.push(...comparisonsIn(compiled, part))
      for (const value of names.values) {
        if (!seen.has(value)) {
          seen.add(value)
          addVersions(scheme.values[value]!.versions)
        }
      }
    }
  }
  addVersions(scheme.conditions[compiled.conditionIndex.get(conditionId)!]!.versions)
  return { facts, comparisons, keyDays }
}

/**
 * What else a known fact could be that may change the condition: for a number or a day the nearest that turns one of
 * the comparisons, either way. Days never before `earliest`: what is past stays.
 */
export function candidates(
  compiled: CompiledScheme,
  parts: ConditionParts,
  fact: string,
  c: Case,
  earliest: Day,
): readonly FactValue[] {
  const place = compiled.factIds.indexOf(fact)
  const now = c.facts[place]
  const definition = compiled.scheme.facts[fact]
  if (now === undefined || definition === undefined) return []
  switch (definition.kind) {
    case 'yes-no':
      return [!now]
    case 'choice':
      return (definition.options ?? []).map(({ id }) => id).filter((id) => id !== now)
    case 'number': {
      const { least = 0, most = MOST_NUMBER } = definition
      const found = turns(compiled, parts, fact, c, Number(now), least, most, (x) => x)
      return found.filter((x) => x >= least && x <= most && (!definition.grows || x > Number(now)))
    }
    case 'day': {
      if ((now as Day) < earliest) return []
      const at = dayNumber(now as Day)
      const from = dayNumber(earliest)
      const numbers = turns(compiled, parts, fact, c, at, from, at + DAYS_AHEAD, dayFromNumber)
      const days = [...numbers.map(dayFromNumber), ...(parts.keyDays.get(fact) ?? [])]
      return [...new Set(days)].filter((day) => day >= earliest && day !== now).sort()
    }
  }
}

/** The days on which a case whose rules go by this day would meet other rules: later first days, earlier last days. */
export function otherRuleDays(compiled: CompiledScheme, day: Day, earliest: Day): readonly Day[] {
  const days = compiled.turningDays.map((turning) => (turning > day ? turning : addDays(turning, -1)))
  return [...new Set(days)].filter((other) => other !== day && other >= earliest).sort()
}

export function caseOf(compiled: CompiledScheme, facts: Facts, governing: Day): Case {
  return { facts: readFacts(compiled, facts), segment: compiled.segmentOn(governing) }
}

function comparisonsIn(compiled: CompiledScheme, part: unknown): Comparison[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap((value) => comparisonsIn(compiled, value))
  if (!COMPARING.some((name) => Object.hasOwn(part, name))) return inner
  const expression = part as Expression
  return [
    ...inner,
    { expression, facts: namesWithin(compiled, expression), compiled: compiled.compile(expression) },
  ]
}

function namesWithin(compiled: CompiledScheme, expression: Expression): ReadonlySet<string> {
  const { facts, values } = expressionNames(expression)
  const all = new Set(facts)
  for (const value of values) {
    for (const { when, keyedBy } of compiled.scheme.values[value]?.versions ?? []) {
      if (keyedBy !== undefined) all.add(keyedBy)
      if (when !== undefined) for (const fact of namesWithin(compiled, when)) all.add(fact)
    }
  }
  return all
}

/** The nearest whole numbers, up and down, at which one of the comparisons answers otherwise. */
function turns(
  compiled: CompiledScheme,
  parts: ConditionParts,
  fact: string,
  c: Case,
  now: number,
  least: number,
  most: number,
  asFact: (x: number) => FactValue,
): readonly number[] {
  const place = compiled.factIds.indexOf(fact)
  const found = new Set<number>()
  for (const { expression, facts, compiled: comparison } of parts.comparisons) {
    if (!facts.has(fact)) continue
    const at = (x: number) => comparison.of({ ...c, facts: c.facts.with(place, asFact(x)) })
    for (const bound of [least, most]) {
      const turn = nearestTurn(at, now, bound)
      if (turn !== undefined) found.add(turn)
    }
    if (typeof expression !== 'object' || !('equals' in expression)) continue
    // an equality holds at a point, which halving does not find
    for (const [i, side] of expression.equals.entries()) {
      if (typeof side !== 'object' || !('fact' in side) || side.fact !== fact) continue
      const other = compiled.compile(expression.equals[1 - i]!).of(c)
      if (typeof other === 'number') found.add(other)
      else if (typeof other === 'string') found.add(dayNumber(other as Day))
    }
  }
  found.delete(now)
  return [...found].sort((a, b) => a - b)
}

/** By halving, which is exact where the comparison turns once between the two. */
function nearestTurn(
  at: (x: number) => FactValue | undefined,
  now: number,
  bound: number,
): number | undefined {
  const answer = at(now)
  if (bound === now || answer === undefined || at(bound) !== !answer) return undefined
  let same = now
  let turned = bound
  while (Math.abs(turned - same) > 1) {
    const middle = Math.trunc((same + turned) / 2)
    if (at(middle) === answer) same = middle
    else turned = middle
  }
  // a number between two whole ones turns at the next whole one
  return Math.trunc(turned)
}
