import { addDays, addMonths, addYears, type Day } from '../calendar/day.ts'
import {
  type ConditionParts,
  candidates,
  caseOf,
  conditionParts,
  otherRuleDays,
} from './change-candidates.ts'
import type { CompiledScheme } from './compiled.ts'
import { type Asked, decide } from './decide.ts'
import type { Facts, FactValue, Receipt } from './receipt.ts'
import type { Unit } from './scheme.ts'

/** One change of a case: a fact, or, without one, the day asked about. */
export type Step =
  | {
      readonly fact: string
      readonly from: FactValue
      readonly to: FactValue
      readonly by: 'change' | 'wait'
    }
  | { readonly fact: undefined; readonly from: Day; readonly to: Day }

export type Found = { readonly steps: readonly Step[]; readonly asked: Asked; readonly receipt: Receipt }

/** Which condition is in the way; `NO_RULES` when there are none to meet; undefined when nothing is. */
export type InTheWay = (receipt: Receipt) => string | undefined
export const NO_RULES = ''

const MOST_STEPS = 3
const MOST_FOUND = 12
/** Keeps the search to a fraction of a second, whatever the scheme. */
const MOST_DECISIONS = 2_000

/**
 * The sets of changes, none of them superfluous and none going further than another, after which nothing is in the
 * way; the smallest first. Always turns
 * the condition that is first in the way, since a set that leaves it as it is cannot do: so nothing is missed, as far as
 * `candidates` goes, and little is tried in vain.
 */
export function searchChanges(compiled: CompiledScheme, asked: Asked, inTheWay: InTheWay): readonly Found[] {
  const parts = new Map<string, ConditionParts>()
  const partsOf = (condition: string): ConditionParts => {
    const known = parts.get(condition) ?? conditionParts(compiled, condition)
    parts.set(condition, known)
    return known
  }
  const found: Found[] = []
  let decisions = 0
  const look = (steps: readonly Step[], left: number): void => {
    if (decisions >= MOST_DECISIONS || found.length >= MOST_FOUND) return
    const covered = (better: Found) =>
      better.steps.every((one) => steps.some((step) => goesAsFar(compiled, step, one)))
    if (found.some(covered)) return
    decisions += 1
    const changed = applySteps(compiled, asked, steps)
    const receipt = decide(compiled, changed)
    const condition = inTheWay(receipt)
    if (condition === undefined) {
      const superfluous = steps.some((_, drop) => {
        const rest = steps.filter((_, i) => i !== drop)
        return inTheWay(decide(compiled, applySteps(compiled, asked, rest))) === undefined
      })
      if (left === 0 && !superfluous) found.push({ steps, asked: changed, receipt })
      return
    }
    if (left === 0) return
    const partsInTheWay = condition === NO_RULES ? undefined : partsOf(condition)
    for (const step of nextSteps(compiled, asked.day, changed, receipt, partsInTheWay)) {
      if (!steps.some(({ fact }) => fact === step.fact)) look([...steps, step], left - 1)
    }
  }
  for (let size = 1; size <= MOST_STEPS; size++) look([], size)
  return found
}

/** Everything one further change could be, in the scheme's order, the day asked about last. */
function nextSteps(
  compiled: CompiledScheme,
  earliest: Day,
  now: Asked,
  receipt: Receipt,
  parts: ConditionParts | undefined,
): readonly Step[] {
  const c = caseOf(compiled, now.facts, receipt.day)
  const steps: Step[] = []
  for (const fact of compiled.factIds) {
    const { canChange = false, grows = false } = compiled.scheme.facts[fact]!
    const from = receipt.facts[fact]
    if (from === undefined || (!canChange && !grows)) continue
    const found = new Set(parts?.facts.has(fact) ? candidates(compiled, parts, fact, c, earliest) : [])
    if (fact === receipt.dayFrom && receipt.day >= earliest) {
      for (const day of otherRuleDays(compiled, receipt.day, earliest)) found.add(day)
    }
    for (const to of found) steps.push({ fact, from, to, by: canChange ? 'change' : 'wait' })
  }
  if (receipt.dayFrom === undefined) {
    for (const to of otherRuleDays(compiled, now.day, now.day))
      steps.push({ fact: undefined, from: now.day, to })
  }
  return steps
}

function applySteps(compiled: CompiledScheme, asked: Asked, steps: readonly Step[]): Asked {
  let { day } = asked
  const facts: Record<string, FactValue> = { ...asked.facts }
  for (const step of steps) {
    if (step.fact === undefined) day = step.to > day ? step.to : day
    else {
      facts[step.fact] = step.to
      // while one waits the rules may change
      if (step.by === 'wait' && !isGoverned(compiled, facts)) {
        day = later(day, Number(step.to) - Number(step.from), compiled.scheme.facts[step.fact]?.unit)
      }
    }
  }
  return { asks: asked.asks, day, facts }
}

function isGoverned({ governing, factIds }: CompiledScheme, facts: Facts): boolean {
  return governing.some((place) => facts[factIds[place]!] !== undefined)
}

function later(day: Day, amount: number, unit: Unit | undefined): Day {
  const whole = Math.ceil(amount)
  switch (unit) {
    case 'days':
      return addDays(day, whole)
    case 'weeks':
      return addDays(day, whole * 7)
    case 'months':
      return addMonths(day, whole)
    case 'years':
      return addYears(day, whole)
    default:
      return day
  }
}

/** Whether a step is the other one, or goes further the same way. */
function goesAsFar({ scheme }: CompiledScheme, step: Step, other: Step): boolean {
  if (step.fact !== other.fact) return false
  if (step.to === other.to) return true
  const kind = step.fact === undefined ? 'day' : scheme.facts[step.fact]!.kind
  if (kind !== 'day' && kind !== 'number') return false
  const { from, to } = other
  return to > from ? step.to > to : step.to < to
}
