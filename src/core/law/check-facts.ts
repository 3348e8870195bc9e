import { isDay } from '../calendar/day.ts'
import { editDistance } from '../occupation/edit-distance.ts'
import { compileExpression } from './compile-expression.ts'
import type { Case } from './compiled.ts'
import { expressionNames } from './expression-names.ts'
import { type FactRule, factSentence } from './fact-sentences.ts'
import { fillFacts } from './fill-sentence.ts'
import { factReader } from './read-fact.ts'
import type { Facts, FactValue } from './receipt.ts'
import type { FactDefinition, Scheme, Sentence } from './scheme.ts'

export type FactProblem = {
  /** The facts it is about; none when what was given is no set of facts at all. */
  readonly facts: readonly string[]
  readonly rule: FactRule | 'contradiction'
  /** Names the field and what it must be, never what was typed. */
  readonly says: Sentence
}

export type CheckedFacts =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly FactProblem[] }

/** Furthest a misspelt name may be from the one that is proposed instead. */
const NEAR = 3

/** Facts as somebody outside stated them. `null` and what is left out is unknown; everything wrong is told at once. */
export function checkFacts(scheme: Scheme, input: unknown): CheckedFacts {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, problems: [{ facts: [], rule: 'no-facts', says: factSentence('no-facts') }] }
  }
  const facts: Record<string, FactValue> = {}
  const problems: FactProblem[] = []
  for (const [id, stated] of Object.entries(input)) {
    if (stated === null || stated === undefined) continue
    const definition = Object.hasOwn(scheme.facts, id) ? scheme.facts[id]! : undefined
    const rule = definition === undefined ? 'unknown-fact' : brokenRule(definition, stated)
    if (rule === undefined) facts[id] = stated
    else {
      const near = definition === undefined ? nearest(scheme, id) : undefined
      problems.push({ facts: [id], rule, says: factSentence(rule, { scheme, id, definition, near }) })
    }
  }
  problems.push(...contradictionsIn(scheme, facts))
  return problems.length === 0 ? { ok: true, facts } : { ok: false, problems }
}

function brokenRule(definition: FactDefinition, stated: unknown): FactRule | undefined {
  switch (definition.kind) {
    case 'yes-no':
      return typeof stated === 'boolean' ? undefined : 'not-yes-no'
    case 'number':
      if (typeof stated !== 'number' || !Number.isFinite(stated)) return 'not-a-number'
      if (definition.least !== undefined && stated < definition.least) return 'too-little'
      return definition.most !== undefined && stated > definition.most ? 'too-much' : undefined
    case 'choice':
      if (typeof stated !== 'string') return 'no-such-option'
      return definition.options?.some(({ id }) => id === stated) ? undefined : 'no-such-option'
    case 'day':
      if (typeof stated !== 'string') return 'not-a-day'
      if (isDay(stated)) return undefined
      if (/^\d{4}-\d{2}-\d{2}$/.test(stated)) return 'no-such-day'
      return /^\d{4}-?W\d{1,2}$/i.test(stated) ? 'a-week' : 'not-a-day'
  }
}

function contradictionsIn(scheme: Scheme, facts: Facts): FactProblem[] {
  const { contradictions = [] } = scheme
  if (contradictions.length === 0) return []
  const ids = Object.keys(scheme.facts)
  const stated = ids.map((id) =>
    factReader(scheme.facts[id]!)(Object.hasOwn(facts, id) ? facts[id] : undefined),
  )
  const c: Case = { facts: stated, segment: { conditionsAbout: () => [], values: [] } }
  const names = {
    fact: (id: string) => ids.indexOf(id),
    value: (id: string) => {
      throw new Error(`A contradiction is over facts alone, not the value "${id}"`)
    },
  }
  return contradictions
    .filter(({ when }) => compileExpression(when, names).of(c) === true)
    .map(({ when, says }) => ({
      facts: [...expressionNames(when).facts],
      rule: 'contradiction',
      says: fillFacts(scheme, says, facts),
    }))
}

function nearest(scheme: Scheme, id: string): string | undefined {
  const found = Object.keys(scheme.facts)
    .map((other) => ({ other, distance: editDistance(id, other, NEAR) }))
    .filter(({ distance }) => distance <= NEAR)
    .sort((a, b) => a.distance - b.distance)
  return found[0]?.other
}
