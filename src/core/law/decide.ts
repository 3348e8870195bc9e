import type { Day } from '../calendar/day.ts'
import type { Case, CompiledRule, CompiledScheme, CompiledVersion, Missing } from './compiled.ts'
import { applies, mayCount, missingToApply } from './counting-version.ts'
import { readFacts } from './read-fact.ts'
import type { Facts, FactValue, Finding, Outcome, Receipt } from './receipt.ts'
import type { ConditionAbout, ConditionVersion } from './scheme.ts'

export const ABOUT: readonly ConditionAbout[] = ['temp', 'employee', 'training', 'grant']

export type Asked = {
  readonly asks: readonly ConditionAbout[]
  /** The day asked about: its rules count unless a fact of the case names the governing day. */
  readonly day: Day
  readonly facts: Facts
}

const NOTHING: readonly string[] = Object.freeze([])

/**
 * Decides a case. The same scheme, edition, day and facts always give the same receipt; facts the scheme does not
 * know, or that cannot be, are left out and count as unknown (`checkFacts` tells of them).
 */
export function decide(compiled: CompiledScheme, { asks, day, facts }: Asked): Receipt {
  const read = readFacts(compiled, facts)
  const named = compiled.governing.find((place) => read[place] !== undefined)
  const governing = named === undefined ? day : (read[named] as Day)
  const c: Case = { facts: read, segment: compiled.segmentOn(governing) }
  const findings: Finding[] = []
  const asked = ABOUT.filter((about) => asks.includes(about))
  let inForce = false
  let notMet = false
  let unknown = false
  for (const rule of c.segment.conditions) {
    const { about, weight } = rule.condition!
    if (!asked.includes(about)) continue
    const finding = findingOf(rule, c)
    findings.push(finding)
    if (weight === 'advisory' || finding.outcome === 'not-in-force') continue
    inForce = true
    if (finding.outcome === 'not-met') notMet = true
    else if (finding.outcome === 'unknown') unknown = true
  }
  return {
    scheme: compiled.scheme.id,
    edition: compiled.scheme.edition,
    asks: asked,
    day: governing,
    ...(named === undefined ? {} : { dayFrom: compiled.factIds[named]! }),
    facts: statedFacts(compiled, read),
    // without a rule in force nothing can be met
    outcome: !inForce ? 'not-in-force' : notMet ? 'not-met' : unknown ? 'unknown' : 'met',
    findings,
  }
}

/** In the scheme's order, so that the same facts read the same. */
function statedFacts(compiled: CompiledScheme, read: readonly (FactValue | undefined)[]): Facts {
  const stated: Record<string, FactValue> = {}
  for (let i = 0; i < read.length; i++) {
    const value = read[i]
    if (value !== undefined) stated[compiled.factIds[i]!] = value
  }
  return stated
}

/** Everything that may count is tried, the strongest first; the answer is known when all of it agrees. */
function findingOf(rule: CompiledRule<ConditionVersion>, c: Case): Finding {
  let agreed: Outcome | undefined
  let first: CompiledVersion<ConditionVersion> | undefined
  for (const version of rule.versions) {
    const counts = applies(version, c)
    if (counts === false) continue
    const outcome = outcomeOf(version, c)
    first ??= version
    if (agreed !== undefined && agreed !== outcome) return unknownFinding(rule, c)
    agreed = outcome
    if (counts) return agreed === 'unknown' ? unknownFinding(rule, c) : finding(rule.id, outcome, version, c)
  }
  if (agreed === undefined) return { condition: rule.id, outcome: 'not-in-force', missing: NOTHING }
  // it may be that none counts
  return agreed === 'not-in-force' ? finding(rule.id, agreed, first!, c) : unknownFinding(rule, c)
}

function outcomeOf({ test }: CompiledVersion<ConditionVersion>, c: Case): Outcome {
  if (test === undefined) return 'not-in-force'
  const met = test.of(c)
  return met === true ? 'met' : met === false ? 'not-met' : 'unknown'
}

function unknownFinding(rule: CompiledRule<ConditionVersion>, c: Case): Finding {
  const missing: Missing = { facts: new Set(), values: new Set() }
  const possible = mayCount(rule.versions, c)
  for (const version of possible) {
    if (applies(version, c) === undefined) missingToApply(version, c, missing)
    version.test?.missing(c, missing)
  }
  const found = finding(rule.id, 'unknown', possible.at(-1)!, c, [...missing.facts])
  return missing.values.size === 0 ? found : { ...found, absent: [...missing.values] }
}

function finding(
  condition: string,
  outcome: Outcome,
  { version, index, key }: CompiledVersion<ConditionVersion>,
  c: Case,
  missing: readonly string[] = NOTHING,
): Finding {
  const base = { condition, outcome, versionFrom: version.from, version: index, missing }
  const keyDay = key < 0 ? undefined : (c.facts[key] as Day | undefined)
  return keyDay === undefined ? base : { ...base, keyDay }
}
