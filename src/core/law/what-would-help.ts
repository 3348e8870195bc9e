import type { Day } from '../calendar/day.ts'
import type { CompiledScheme } from './compiled.ts'
import { type Asked, decide } from './decide.ts'
import type { FactValue, Finding, Outcome, Receipt } from './receipt.ts'
import { type Found, NO_RULES, searchChanges } from './search-changes.ts'

export type FactChange = {
  readonly fact: string
  readonly from: FactValue
  readonly to: FactValue
  /** `wait`: the fact grows by itself. */
  readonly by: 'change' | 'wait'
}

/** Changes that together leave nothing against the case, none of them superfluous. */
export type Way = {
  readonly changes: readonly FactChange[]
  /** Ask for this day instead: one has waited until then, or other rules hold. */
  readonly day?: Day
  /** `unknown`: facts are still missing, those named. */
  readonly outcome: 'met' | 'unknown'
  readonly missing: readonly string[]
}

export type WhatWouldHelp = {
  /** As things stand. `met` needs no help, and `unknown` needs the missing facts. */
  readonly outcome: Outcome
  readonly missing: readonly string[]
  /** The fewest changes first. */
  readonly ways: readonly Way[]
  /** Where there is no way: the conditions that nothing a party can do would turn. */
  readonly cannot: readonly string[]
}

/**
 * The smallest changes that would make a case met, of facts a party can change (`canChange`), of those that grow with
 * time (`grows`), and of the day asked about, forwards. Only what is known is changed: what is missing is to be stated,
 * not chosen. At most three changes together, and no fact becomes a day before the one asked about.
 */
export function whatWouldHelp(compiled: CompiledScheme, asked: Asked): WhatWouldHelp {
  const receipt = decide(compiled, asked)
  const { outcome } = receipt
  const missing = missingIn(compiled, receipt)
  if (outcome === 'met' || outcome === 'unknown') return { outcome, missing, ways: [], cannot: [] }
  const found = searchChanges(compiled, asked, (now) => notMet(compiled, now)[0] ?? withoutRules(now))
  const turns = (condition: string) =>
    searchChanges(compiled, asked, (now) =>
      notMet(compiled, now).includes(condition) ? condition : withoutRules(now),
    ).length > 0
  return {
    outcome,
    missing,
    ways: found.map((one) => wayOf(compiled, asked.day, one)),
    cannot: found.length > 0 ? [] : notMet(compiled, receipt).filter((condition) => !turns(condition)),
  }
}

function wayOf(compiled: CompiledScheme, day: Day, { steps, asked, receipt }: Found): Way {
  return {
    changes: steps.flatMap((step) => (step.fact === undefined ? [] : [step])),
    ...(asked.day === day ? {} : { day: asked.day }),
    outcome: receipt.outcome === 'met' ? 'met' : 'unknown',
    missing: missingIn(compiled, receipt),
  }
}

/** What is not in force cannot be met. */
function withoutRules({ outcome }: Receipt): string | undefined {
  return outcome === 'not-in-force' ? NO_RULES : undefined
}

function notMet(compiled: CompiledScheme, receipt: Receipt): readonly string[] {
  return required(compiled, receipt, 'not-met').map(({ condition }) => condition)
}

function missingIn(compiled: CompiledScheme, receipt: Receipt): readonly string[] {
  return [...new Set(required(compiled, receipt, 'unknown').flatMap(({ missing }) => missing))]
}

function required(
  { scheme, conditionIndex }: CompiledScheme,
  { findings }: Receipt,
  outcome: Outcome,
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.outcome === outcome &&
      scheme.conditions[conditionIndex.get(finding.condition)!]!.weight === 'required',
  )
}
