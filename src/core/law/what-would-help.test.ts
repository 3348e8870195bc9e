import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allFacts, anyDay, FACTS, possibleFacts, randomScheme } from '#test/law/random-scheme.ts'
import { judge } from '#test/law/slow-judge.ts'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { day } from '../calendar/day.ts'
import { compileScheme } from './compile-scheme.ts'
import { ABOUT } from './decide.ts'
import type { Facts } from './receipt.ts'
import type { Scheme } from './scheme.ts'
import { whatWouldHelp } from './what-would-help.ts'

const file = finnish as unknown as Scheme
const compiled = compileScheme({
  ...file,
  facts: {
    ...file.facts,
    'temp-unemployed-days': { ...file.facts['temp-unemployed-days']!, grows: true },
  },
})
const enough: Facts = {
  'leave-days': 180,
  'work-history-years': 20,
  'temp-unemployed-days': 90,
  'temp-age': 40,
}
const help = (facts: Facts, on = '2017-03-01') =>
  whatWouldHelp(compiled, { asks: ABOUT, day: day(on), facts: { ...enough, ...facts } })

describe('what would help', () => {
  test('nothing needs to', () => {
    expect(help({})).toEqual({ outcome: 'met', missing: [], ways: [], cannot: [] })
  })

  test('the nearest length that is allowed', () => {
    expect(help({ 'leave-days': 300 }).ways).toEqual([
      {
        changes: [{ fact: 'leave-days', from: 300, to: 180, by: 'change' }],
        outcome: 'met',
        missing: [],
      },
    ])
    expect(help({ 'leave-days': 10 }).ways[0]!.changes).toEqual([
      { fact: 'leave-days', from: 10, to: 90, by: 'change' },
    ])
  })

  test('waiting, where a count of days grows by itself; then one asks for a later day', () => {
    expect(help({ 'temp-unemployed-days': 60 }).ways).toEqual([
      {
        changes: [{ fact: 'temp-unemployed-days', from: 60, to: 90, by: 'wait' }],
        day: '2017-03-31',
        outcome: 'met',
        missing: [],
      },
    ])
  })

  test('waiting is of no use when the scheme ends meanwhile', () => {
    expect(help({ 'temp-unemployed-days': 60 }, '2024-07-20').ways).toEqual([])
  })

  test('two changes where one is not enough', () => {
    expect(help({ 'leave-days': 300, 'temp-unemployed-days': 0 }).ways.map(({ changes }) => changes)).toEqual(
      [
        [
          { fact: 'leave-days', from: 300, to: 180, by: 'change' },
          { fact: 'temp-unemployed-days', from: 0, to: 90, by: 'wait' },
        ],
      ],
    )
  })

  test('another day, where the rules of that day are others', () => {
    expect(help({}, '2002-06-01')).toEqual({
      outcome: 'not-in-force',
      missing: [],
      ways: [{ changes: [], day: '2003-01-01', outcome: 'met', missing: [] }],
      cannot: [],
    })
    expect(help({ 'leave-days': 50 }, '2002-06-01').ways).toMatchObject([
      { changes: [{ fact: 'leave-days', to: 90 }], day: '2003-01-01' },
    ])
    const agreed = help({ 'work-history-years': 16, 'agreement-day': '2016-02-01' }, '2015-12-01')
    expect(agreed.ways).toEqual([
      {
        changes: [{ fact: 'agreement-day', from: '2016-02-01', to: '2015-12-31', by: 'change' }],
        outcome: 'met',
        missing: [],
      },
    ])
  })

  test('what is past stays', () => {
    expect(help({ 'work-history-years': 16, 'agreement-day': '2016-02-01' }, '2016-01-10').ways).toEqual([])
    expect(help({ 'work-history-years': 16, 'agreement-day': '2016-02-01' }, '2017-01-10')).toEqual({
      outcome: 'not-met',
      missing: [],
      ways: [],
      cannot: ['work-history'],
    })
  })

  test('says what nobody can do anything about, and what is only not known', () => {
    expect(help({ 'work-history-years': 3, 'leave-days': 10 }).cannot).toEqual(['work-history'])
    const { 'leave-days': _, ...unsaid } = enough
    const asked = { asks: ABOUT, day: day('2017-03-01'), facts: unsaid }
    expect(whatWouldHelp(compiled, asked)).toEqual({
      outcome: 'unknown',
      missing: ['leave-days'],
      ways: [],
      cannot: [],
    })
    const waiting = whatWouldHelp(compiled, { ...asked, facts: { ...unsaid, 'temp-unemployed-days': 0 } })
    expect(waiting.ways).toMatchObject([{ outcome: 'unknown', missing: ['leave-days'] }])
  })
})

describe('in any scheme', () => {
  const ground = [randomScheme, anyDay, allFacts] as const

  test('each way leads to a yes, and no change in it is superfluous', () => {
    let ways = 0
    fc.assert(
      fc.property(...ground, (scheme, on, facts) => {
        const { governs: _, ...known } = facts
        const found = whatWouldHelp(compileScheme(scheme), { asks: ABOUT, day: on, facts: known })
        for (const { changes, day: later = on, outcome } of found.ways) {
          const put = (some: typeof changes) => ({
            ...known,
            ...Object.fromEntries(some.map(({ fact, to }) => [fact, to])),
          })
          expect(judge(scheme, ABOUT, later, put(changes)).outcome).toBe(outcome)
          for (const change of changes) {
            const { canChange = false, grows = false } = FACTS[change.fact]!
            expect(canChange || grows).toBe(true)
            if (changes.length === 1 && later !== on) continue
            const rest = put(changes.filter((other) => other !== change))
            expect(['not-met', 'not-in-force']).toContain(judge(scheme, ABOUT, later, rest).outcome)
          }
          ways += 1
        }
      }),
      { numRuns: 150 },
    )
    expect(ways).toBeGreaterThan(10)
  })

  test('a single yes, no or choice that would do is found', () => {
    let found = 0
    fc.assert(
      fc.property(...ground, fc.constantFrom('yes', 'colour'), (scheme, on, facts, fact) => {
        const { governs: _, ...known } = facts
        const asked = { asks: ABOUT, day: on, facts: known }
        if (judge(scheme, ABOUT, on, known).outcome !== 'not-met') return
        for (const to of possibleFacts(fact)) {
          if (judge(scheme, ABOUT, on, { ...known, [fact]: to }).outcome !== 'met') continue
          const ways = whatWouldHelp(compileScheme(scheme), asked).ways
          expect(
            ways.length === 12 || ways.some(({ changes }) => changes.length === 1 && changes[0]!.to === to),
          ).toBe(true)
          found += 1
        }
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(0)
  })
})
