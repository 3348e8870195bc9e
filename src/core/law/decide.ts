import type { Day } from '../calendar/day.ts'
import type { Case, CompiledRule, CompiledScheme, CompiledVersion, Missing } from './compiled.ts'
import { applies, missingToApply } from './counting-version.ts'
import { readFacts } from './read-fact.ts'
import type { Facts, FactValue, Finding, Outcome, Receipt } from './receipt.ts'
import type { ConditionAbout, ConditionVersion } from './scheme.ts'

export const ABOUT: readonly ConditionAbout[] = ['temp', 'employee', 'training', 'grant']

const SELECTIONS: readonly (readonly ConditionAbout[])[] = Array.from(
  { length: 1 << ABOUT.length },
  (_, bits) => ABOUT.filter((_, i) => (bits & (1 << i)) !== 0),
)

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
  const place = governingPlace(compiled, read)
  const governing = place < 0 ? day : (read[place] as Day)
  const c: Case = { facts: read, segment: compiled.segmentOn(governing) }
  const asked = inOrder(asks)
  const findings: Finding[] = []
  let inForce = false
  let notMet = false
  let unknown = false
  for (const rule of c.segment.conditionsAbout(asked)) {
    const finding = findingOf(rule, c)
    findings.push(finding)
    const { outcome } = finding
    if (!rule.required || outcome === 'not-in-force') continue
    inForce = true
    if (outcome === 'not-met') notMet = true
    else if (outcome === 'unknown') unknown = true
  }
  // without a rule in force nothing can be met
  const outcome = !inForce ? 'not-in-force' : notMet ? 'not-met' : unknown ? 'unknown' : 'met'
  const { id: scheme, edition } = compiled.scheme
  const stated = statedFacts(compiled, read)
  if (place < 0) return { scheme, edition, asks: asked, day: governing, facts: stated, outcome, findings }
  const dayFrom = compiled.factIds[place]!
  return { scheme, edition, asks: asked, day: governing, dayFrom, facts: stated, outcome, findings }
}

/** -1 when no fact that would name the governing day is known. */
function governingPlace({ governing }: CompiledScheme, read: readonly (FactValue | undefined)[]): number {
  for (const place of governing) if (read[place] !== undefined) return place
  return -1
}

/** One list for each thing that can be asked, so that the same questions read the same. */
function inOrder(asks: readonly ConditionAbout[]): readonly ConditionAbout[] {
  const bits = ABOUT.reduce((sum, about, i) => sum + (asks.includes(about) ? 1 << i : 0), 0)
  return SELECTIONS[bits]!
}

/** In the scheme's order, so that the same facts read the same; a copy, so that nobody changes the receipt. */
function statedFacts({ factIds }: CompiledScheme, read: readonly (FactValue | undefined)[]): Facts {
  const stated: Record<string, FactValue> = {}
  for (let i = 0; i < read.length; i++) {
    const value = read[i]
    if (value !== undefined) stated[factIds[i]!] = value
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
  const missing: Missing = { facts: [], values: [] }
  let last: CompiledVersion<ConditionVersion> | undefined
  for (const version of rule.versions) {
    const counts = applies(version, c)
    if (counts === false) continue
    last = version
    if (counts === undefined) missingToApply(version, c, missing)
    version.test?.missing(c, missing)
    if (counts) break
  }
  const found = finding(rule.id, 'unknown', last!, c, missing.facts)
  return missing.values.length === 0 ? found : { ...found, absent: missing.values }
}

function finding(
  condition: string,
  outcome: Outcome,
  { version, index, key }: CompiledVersion<ConditionVersion>,
  c: Case,
  missing: readonly string[] = NOTHING,
): Finding {
  const { from: versionFrom } = version
  const keyDay = key < 0 ? undefined : (c.facts[key] as Day | undefined)
  if (keyDay === undefined) return { condition, outcome, versionFrom, version: index, missing }
  return { condition, outcome, versionFrom, version: index, keyDay, missing }
}
