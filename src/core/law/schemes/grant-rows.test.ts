import { describe, expect, test } from 'vitest'
import { answerOn } from '#test/law/rule-on.ts'
import { day } from '../../calendar/day.ts'
import { compileScheme } from '../compile-scheme.ts'
import { decide } from '../decide.ts'
import { explain } from '../explain.ts'
import type { Facts, Outcome } from '../receipt.ts'
import { valueOn } from '../value-on.ts'
import { withValues } from '../with-values.ts'
import { dkJobrotation } from './dk-jobrotation/dk-jobrotation.ts'

const compiled = compileScheme(dkJobrotation)
const open = (on: string, facts: Facts = {}) => answerOn(compiled, 'scheme-open', on, facts)

describe('the scheme closes for new grants, and what was granted runs on', () => {
  test.each<[string, Facts, Outcome]>([
    ['2010-12-31', {}, 'not-in-force'],
    ['2011-01-01', {}, 'met'],
    ['2014-04-08', {}, 'met'],
    ['2025-12-28', {}, 'met'],
    ['2025-12-29', {}, 'unknown'],
    ['2026-11-22', {}, 'unknown'],
    ['2026-01-31', { 'grant-day': '2026-01-30' }, 'met'],
    ['2026-01-31', { 'grant-day': '2026-01-31' }, 'met'],
    ['2026-02-01', { 'grant-day': '2026-02-01' }, 'not-met'],
    ['2026-11-22', { 'grant-day': '2026-11-22' }, 'not-met'],
    // run-off: granted before, whatever begins or is asked later
    ['2026-11-22', { 'grant-day': '2025-12-15', 'course-start-day': '2026-03-01' }, 'met'],
    ['2026-11-22', { 'grant-day': '2026-01-31', 'course-start-day': '2026-03-01' }, 'met'],
    // a grant of 2026 is too late even for what began before the act
    ['2026-11-22', { 'grant-day': '2026-02-01', 'course-start-day': '2025-10-01' }, 'not-met'],
    ['2026-11-22', { 'course-start-day': '2025-10-01' }, 'met'],
  ])('on %s with %o: %s', (on, facts, outcome) => {
    expect(open(on, facts).outcome).toBe(outcome)
  })

  test('what is missing is named, and the source is the act', () => {
    expect(open('2026-11-22')).toMatchObject({
      missing: ['grant-day'],
      mark: 'confirmed',
      sources: ['lov-1750-2025', 'l66-2025', 'cabi-reform'],
    })
  })

  test('where the day of the grant is missing, it still says that the scheme is closed', () => {
    const receipt = decide(compiled, { asks: ['grant'], day: day('2026-11-22'), facts: {} })
    const found = explain(compiled, receipt).explained.find(({ condition }) => condition === 'scheme-open')
    expect(found?.outcome).toBe('unknown')
    expect(found?.says.da).toBe(
      'Statens ordning er lukket for nye bevillinger efter 31. januar 2026. Hvilken dag har jobcentret bevilget? Er det senest den dag, kan forløbet køre færdigt.',
    )
  })

  test('says that the last day itself is not confirmed', () => {
    const receipt = decide(compiled, {
      asks: ['grant'],
      day: day('2026-11-22'),
      facts: { 'grant-day': '2026-11-22' },
    })
    const found = explain(compiled, receipt).explained.find(({ condition }) => condition === 'scheme-open')
    expect(found).toMatchObject({
      outcome: 'not-met',
      says: {
        da: 'Statens ordning er lukket for nye bevillinger efter 31. januar 2026. Spørg kommunen, hvad I kan bruge i stedet.',
      },
      relies: [{ value: 'last-grant-day', mark: 'unconfirmed' }],
    })
  })

  test('the last day is a value that can be set', () => {
    const set = withValues(dkJobrotation, [{ value: 'last-grant-day', to: '2026-06-30' }])
    if (!set.ok) throw new Error('the last day cannot be set')
    const later = compileScheme(set.value)
    const on = (grant: string) => answerOn(later, 'scheme-open', '2026-11-22', { 'grant-day': grant }).outcome
    expect([on('2026-06-30'), on('2026-07-01')]).toEqual(['met', 'not-met'])
  })
})

describe('other rules on the grant', () => {
  test.each<[string, string, Facts, Outcome]>([
    ['hours-overlap', '2014-04-08', { 'hours-overlap': false }, 'not-met'],
    ['hours-overlap', '2024-04-08', { 'hours-overlap': true }, 'met'],
    [
      'begun-before-closing',
      '2026-11-22',
      { 'course-start-day': '2026-01-31', 'grant-day': '2025-06-01' },
      'met',
    ],
    [
      'begun-before-closing',
      '2026-11-22',
      { 'course-start-day': '2026-02-01', 'grant-day': '2025-06-01' },
      'not-met',
    ],
    ['begun-before-closing', '2025-12-28', {}, 'not-in-force'],
    [
      'applied-before-start',
      '2014-04-08',
      { 'grant-application-day': '2014-04-09', 'course-start-day': '2014-04-08' },
      'not-met',
    ],
    ['employee-representative-heard', '2014-04-08', { 'employee-representative-heard': false }, 'not-met'],
  ])('%s on %s: %o', (condition, on, facts, outcome) => {
    expect(answerOn(compiled, condition, on, facts).outcome).toBe(outcome)
  })

  const pool = { 'employee-education-level': 'mvu', 'employee-education-unused-five-years': false }
  test.each([
    ['2014-12-31', '2014-12-31', 'not-in-force'],
    ['2015-01-01', '2015-01-01', 'not-met'],
    ['2015-01-01', '2014-12-31', 'met'],
    ['2019-12-31', '2020-01-01', 'not-met'],
    ['2020-01-01', '2020-01-01', 'not-in-force'],
  ] as const)('with the pool, begun %s and applied %s: %s', (start, applied, outcome) => {
    const facts = {
      ...pool,
      'special-pool-commitment': true,
      'course-start-day': start,
      'grant-application-day': applied,
    }
    expect(answerOn(compiled, 'special-pool-applied-before-start', '2018-01-01', facts).outcome).toBe(outcome)
  })
})

describe('the examples of STAR', () => {
  const on2018 = (value: string) => {
    const found = valueOn(compiled, value, day('2018-06-01'), {
      sector: 'public',
      'course-start-day': '2018-01-01',
    })
    return found.state === 'known' ? Number(found.value) : Number.NaN
  }
  test.each([
    [300, 5_661_900, 3_397_140],
    [100, 1_887_300, 1_132_380],
  ])('%i hours in 2018 are %i øre, of which the state refunds %i', (hours, amount, refunded) => {
    expect(hours * on2018('hourly-rate')).toBe(amount)
    expect((amount * on2018('refund-share')) / 1000).toBe(refunded)
  })
})

describe('which day governs', () => {
  test.each([
    [
      { 'course-start-day': '2014-12-31', 'temp-start-day': '2015-02-01', 'grant-day': '2015-03-01' },
      'course-start-day',
      '2014-12-31',
    ],
    [{ 'temp-start-day': '2015-02-01', 'grant-day': '2014-12-01' }, 'temp-start-day', '2015-02-01'],
    [{ 'grant-day': '2014-12-01', 'grant-application-day': '2014-11-01' }, 'grant-day', '2014-12-01'],
    [{ 'grant-application-day': '2014-11-01' }, 'grant-application-day', '2014-11-01'],
  ])('%o', (facts, from, governing) => {
    const receipt = decide(compiled, { asks: ['temp'], day: day('2026-11-22'), facts })
    expect(receipt).toMatchObject({ day: governing, dayFrom: from })
    expect(explain(compiled, receipt).dayBecause.da).toContain(
      governing === '2014-12-31' ? '31. december 2014' : governing.slice(0, 4),
    )
  })
  test('otherwise the day asked about', () => {
    const receipt = decide(compiled, { asks: ['temp'], day: day('2014-04-08'), facts: {} })
    expect(receipt.day).toBe('2014-04-08')
    expect(receipt.dayFrom).toBeUndefined()
  })
})
