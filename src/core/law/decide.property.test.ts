import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  allFacts,
  anyDay,
  FACTS,
  ORDINARY_FACTS,
  possibleFacts,
  randomScheme,
  someFacts,
} from '#test/law/random-scheme.ts'
import { judge, judgeValue } from '#test/law/slow-judge.ts'
import { checkFacts } from './check-facts.ts'
import { compileScheme } from './compile-scheme.ts'
import { ABOUT, decide } from './decide.ts'
import { explain } from './explain.ts'
import { readScheme } from './read-scheme.ts'
import type { Facts, Receipt } from './receipt.ts'
import { valueOn } from './value-on.ts'

const RUNS = { numRuns: 400 }
const asks = fc.subarray([...ABOUT], { minLength: 1 })
const outcomes = (receipt: Receipt) =>
  Object.fromEntries(receipt.findings.map(({ condition, outcome }) => [condition, outcome]))
const without = (facts: Facts, ids: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id)))
/** All facts, the one that names the governing day among them or not. */
const governedOrNot = fc
  .tuple(allFacts, fc.boolean())
  .map(([facts, governed]) => (governed ? facts : without(facts, ['governs'])))

test('with everything known the answer is that of the slow judge', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(randomScheme, asks, anyDay, governedOrNot, (scheme, about, day, facts) => {
      const receipt = decide(compileScheme(scheme), { asks: about, day, facts })
      const judged = judge(scheme, about, day, facts)
      expect({ outcome: receipt.outcome, findings: outcomes(receipt) }).toEqual(judged)
      seen.add(judged.outcome)
    }),
    RUNS,
  )
  expect([...seen].sort()).toEqual(['met', 'not-in-force', 'not-met', 'unknown'])
})

test('values with everything known are those of the slow judge', () => {
  fc.assert(
    fc.property(randomScheme, anyDay, allFacts, (scheme, day, facts) => {
      const compiled = compileScheme(scheme)
      for (const id of Object.keys(scheme.values)) {
        const found = valueOn(compiled, id, day, facts)
        const judged = judgeValue(scheme, id, day, facts)
        expect(found.state === 'known' ? found.value : found.state).toEqual(judged ?? 'none')
      }
    }),
    RUNS,
  )
})

test('what is decided with facts missing is what every way to fill them in says', () => {
  const decided = { met: 0, 'not-met': 0, 'not-in-force': 0, unknown: 0 }
  fc.assert(
    fc.property(
      randomScheme,
      anyDay,
      allFacts,
      fc.subarray(ORDINARY_FACTS, { minLength: 1, maxLength: 3 }),
      (scheme, day, facts, hidden) => {
        const known = without(facts, hidden)
        const receipt = decide(compileScheme(scheme), { asks: ABOUT, day, facts: known })
        for (const filled of everyWay(known, hidden)) {
          const judged = judge(scheme, ABOUT, day, filled)
          for (const { condition, outcome } of receipt.findings) {
            if (outcome !== 'unknown') expect(judged.findings[condition]).toBe(outcome)
          }
          if (receipt.outcome !== 'unknown') expect(judged.outcome).toBe(receipt.outcome)
        }
        decided[receipt.outcome] += 1
      },
    ),
    { numRuns: 200 },
  )
  expect(Math.min(...Object.values(decided))).toBeGreaterThan(0)
})

test('once decided, further facts change nothing', () => {
  fc.assert(
    fc.property(randomScheme, anyDay, allFacts, fc.subarray(ORDINARY_FACTS), (scheme, day, facts, hidden) => {
      const compiled = compileScheme(scheme)
      const before = decide(compiled, { asks: ABOUT, day, facts: without(facts, hidden) })
      const after = outcomes(decide(compiled, { asks: ABOUT, day, facts }))
      for (const { condition, outcome } of before.findings) {
        if (outcome !== 'unknown') expect(after[condition]).toBe(outcome)
      }
    }),
    RUNS,
  )
})

test('what is unknown names why, and stays unknown whatever else one gets to know', () => {
  fc.assert(
    fc.property(randomScheme, anyDay, allFacts, fc.subarray(ORDINARY_FACTS), (scheme, day, facts, hidden) => {
      const compiled = compileScheme(scheme)
      const before = decide(compiled, { asks: ABOUT, day, facts: without(facts, hidden) })
      for (const finding of before.findings) {
        const { condition, outcome, missing, absent = [] } = finding
        expect(missing.length + absent.length > 0).toBe(outcome === 'unknown')
        expect(hidden).toEqual(expect.arrayContaining([...missing]))
        if (outcome !== 'unknown') continue
        const after = decide(compiled, { asks: ABOUT, day, facts: without(facts, missing) })
        expect(outcomes(after)[condition]).toBe('unknown')
      }
    }),
    RUNS,
  )
})

test('the same case gives the same receipt, in whatever order its facts are stated, and nobody changes them', () => {
  fc.assert(
    fc.property(randomScheme, asks, anyDay, someFacts, (scheme, about, day, facts) => {
      const first = JSON.stringify(decide(compileScheme(scheme), { asks: about, day, facts }))
      const compiled = compileScheme(JSON.parse(JSON.stringify(scheme)))
      decide(compiled, { asks: ABOUT, day, facts: {} })
      const turned = Object.freeze(Object.fromEntries(Object.entries(facts).reverse()))
      const again = decide(compiled, { asks: [...about].reverse(), day, facts: turned })
      expect(JSON.stringify(again)).toBe(first)
    }),
    RUNS,
  )
})

test('a random scheme is a sound file, and each of its receipts can be told in words', () => {
  fc.assert(
    fc.property(randomScheme, anyDay, someFacts, (scheme, day, facts) => {
      expect(readScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ ok: true, scheme })
      const compiled = compileScheme(scheme)
      const explained = explain(compiled, decide(compiled, { asks: ABOUT, day, facts }))
      for (const { says } of [{ says: explained.summary }, ...explained.explained]) {
        expect(says.da).not.toMatch(/[{}]|undefined/)
        expect(says.en).not.toMatch(/[{}]|undefined/)
      }
    }),
    { numRuns: 200 },
  )
})

test('whatever is stated, there is a receipt, in words too, and nothing that cannot be is in it', () => {
  const names = fc.oneof(fc.constantFrom(...Object.keys(FACTS), '__proto__', 'toString'), fc.string())
  fc.assert(
    fc.property(randomScheme, anyDay, fc.dictionary(names, fc.anything()), (scheme, day, facts) => {
      const compiled = compileScheme(scheme)
      const receipt = decide(compiled, { asks: ABOUT, day, facts: facts as Facts })
      expect(checkFacts(scheme, receipt.facts)).toEqual({ ok: true, facts: receipt.facts })
      expect(explain(compiled, receipt).explained).toHaveLength(receipt.findings.length)
    }),
    RUNS,
  )
})

function everyWay(known: Facts, hidden: readonly string[]): Facts[] {
  return hidden.reduce<Facts[]>(
    (ways, id) => ways.flatMap((way) => possibleFacts(id).map((value) => ({ ...way, [id]: value }))),
    [known],
  )
}

test('the facts that are tried are those the schemes have', () => {
  expect(ORDINARY_FACTS.length).toBe(Object.keys(FACTS).length - 1)
})
