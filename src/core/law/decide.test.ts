import { describe, expect, test } from 'vitest'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { day } from '../calendar/day.ts'
import { compileScheme } from './compile-scheme.ts'
import { ABOUT, decide } from './decide.ts'
import { explain } from './explain.ts'
import type { Facts, Finding } from './receipt.ts'
import type { Scheme } from './scheme.ts'
import { valueOn } from './value-on.ts'

const compiled = compileScheme(finnish as unknown as Scheme)
const enough: Facts = {
  'leave-days': 180,
  'work-history-years': 20,
  'temp-unemployed-days': 90,
  'temp-age': 40,
  'temp-full-time': false,
}
const on = (text: string, facts: Facts) => decide(compiled, { asks: ABOUT, day: day(text), facts })
const outcomes = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ condition, outcome }) => [condition, outcome]))

describe('a scheme of another country, from a file', () => {
  test('everything required is met, and what is only advice decides nothing', () => {
    const receipt = on('2017-03-01', enough)
    expect(receipt).toMatchObject({
      scheme: 'fi-job-alternation-leave',
      edition: '2026-11-22',
      day: '2017-03-01',
      outcome: 'met',
    })
    expect(outcomes(receipt.findings)).toEqual({
      'work-history': 'met',
      'leave-length': 'met',
      'temp-unemployment': 'met',
      'temp-full-time': 'not-met',
    })
  })

  test.each([
    ['2002-12-31', 'not-in-force'],
    ['2003-01-01', 'met'],
    ['2015-12-31', 'met'],
    ['2016-01-01', 'not-met'],
    ['2024-07-31', 'not-met'],
    ['2024-08-01', 'not-in-force'],
    ['9999-12-31', 'not-in-force'],
    ['0001-01-01', 'not-in-force'],
  ])('16 years of work and half a year of leave on %s: %s', (text, outcome) => {
    expect(on(text, { ...enough, 'work-history-years': 16 }).outcome).toBe(outcome)
  })

  test('the day of the agreement governs, whichever day is asked about', () => {
    const facts = { ...enough, 'work-history-years': 16, 'agreement-day': '2015-12-31' }
    expect(on('2026-11-22', facts)).toMatchObject({
      day: '2015-12-31',
      dayFrom: 'agreement-day',
      outcome: 'met',
    })
    expect(explain(compiled, on('2026-11-22', facts)).dayBecause).toEqual({
      da: 'Reglerne på aftalens dag gælder: 31. december 2015.',
      en: "The rules of the agreement's day apply: 31 December 2015.",
    })
  })

  test('only what is asked about is answered', () => {
    const receipt = decide(compiled, { asks: ['temp'], day: day('2017-03-01'), facts: enough })
    expect(receipt.findings.map(({ condition }) => condition)).toEqual([
      'temp-unemployment',
      'temp-full-time',
    ])
    expect(decide(compiled, { asks: [], day: day('2017-03-01'), facts: enough }).outcome).toBe('not-in-force')
    expect(decide(compiled, { asks: ['training'], day: day('2017-03-01'), facts: enough }).outcome).toBe(
      'not-in-force',
    )
  })
})

describe('what is not known', () => {
  test('is named, and is never taken as met', () => {
    const receipt = on('2017-03-01', {})
    expect(receipt.outcome).toBe('unknown')
    expect(receipt.findings.map(({ missing }) => missing)).toEqual(
      [
        ['work-history-years'],
        ['leave-days'],
        ['temp-age', 'temp-unemployed-days', 'temp-new-degree'].sort(),
        ['temp-full-time'],
      ].map((ids) => expect.arrayContaining(ids)),
    )
  })

  test('does not matter where both the rule and its exception say the same', () => {
    const aged = (age: number | undefined, days: number) =>
      decide(compiled, {
        asks: ['temp'],
        day: day('2017-03-01'),
        facts: { 'temp-unemployed-days': days, ...(age === undefined ? {} : { 'temp-age': age }) },
      })
    expect(aged(undefined, 90).outcome).toBe('met')
    expect(aged(undefined, 89)).toMatchObject({
      outcome: 'unknown',
      findings: [{ missing: ['temp-age', 'temp-new-degree'] }, { condition: 'temp-full-time' }],
    })
    expect(aged(56, 10).outcome).toBe('met')
    expect(aged(30, 10).outcome).toBe('not-met')
    expect(aged(29, 10)).toMatchObject({
      outcome: 'unknown',
      findings: [{ missing: ['temp-new-degree'] }, { condition: 'temp-full-time' }],
    })
  })

  test('what a fact cannot be counts as unknown', () => {
    for (const wrong of ['20', Number.NaN, Number.POSITIVE_INFINITY, -1, 61, true, null, {}]) {
      const receipt = on('2017-03-01', { ...enough, 'work-history-years': wrong } as unknown as Facts)
      expect(receipt.outcome).toBe('unknown')
      expect(receipt.facts).not.toHaveProperty('work-history-years')
    }
    const feb = on('2017-03-01', { ...enough, 'agreement-day': '2017-02-29' })
    expect(feb).toMatchObject({ day: '2017-03-01', outcome: 'met' })
  })
})

describe('values', () => {
  test('stand as they stood on the day', () => {
    const share = (text: string, facts: Facts = {}) =>
      valueOn(compiled, 'compensation-share', day(text), facts)
    expect(share('2010-01-01', { 'work-history-years': 24 })).toMatchObject({ state: 'known', value: 700 })
    expect(share('2010-01-01', { 'work-history-years': 25 })).toMatchObject({
      state: 'known',
      value: 800,
      version: 1,
      note: { en: '25 years or more of work.' },
    })
    expect(share('2010-01-01')).toEqual({ state: 'unknown', missing: ['work-history-years'] })
    expect(share('2016-01-01')).toMatchObject({ state: 'known', value: 700, from: '2003-01-01' })
    expect(share('2002-12-31')).toEqual({ state: 'none' })
    expect(share('2024-08-01')).toEqual({ state: 'none' })
    expect(valueOn(compiled, 'no-such-value', day('2016-01-01'))).toEqual({ state: 'none' })
  })
})

describe('in words', () => {
  test('each finding says why, with its source and what it relies on that nobody confirmed', () => {
    const explained = explain(compiled, on('2017-03-01', { ...enough, 'work-history-years': 16 }))
    expect(explained.summary).toEqual({
      da: 'Nej. Efter reglerne den 1. marts 2017 er dette ikke opfyldt: Tid på arbejdsmarkedet.',
      en: 'No. Under the rules of 1 March 2017 this is not met: Work history.',
    })
    expect(explained.explained[0]).toMatchObject({
      label: { en: 'Work history' },
      says: { da: '16 år er for lidt. Kravet er 20 år.', en: '16 years is too little; 20 years is needed.' },
      mark: 'unconfirmed',
      sources: [{ act: 'Vuorotteluvapaalaki 1305/2002' }],
      relies: [{ value: 'min-work-history', mark: 'unconfirmed' }],
    })
  })

  test('what is missing is asked for by its name, unless the file has its own words', () => {
    const { summary, explained } = explain(
      compiled,
      on('2017-03-01', { ...enough, 'leave-days': undefined } as never),
    )
    expect(summary.da).toBe('Det kan ikke afgøres endnu. Vi mangler at vide: orlovens længde.')
    expect(explained[1]!.says.en).toBe(
      'We cannot decide this yet. We still need to know: length of the leave.',
    )
    expect(explain(compiled, on('2017-03-01', {})).explained[3]!.says.en).toBe('Agree on the hours.')
  })

  test('before and after the scheme there is no yes', () => {
    const after = explain(compiled, on('2024-08-01', enough))
    expect(after.summary.en).toContain('So the answer cannot be yes.')
    expect(after.explained[0]!.says.da).toBe(
      'Reglen om »Tid på arbejdsmarkedet« gælder ikke længere. Den er væk fra 1. august 2024.',
    )
    expect(after.explained[3]!.says.da).toBe('Der er ingen regel om »Vikar på fuld tid« den 1. august 2024.')
    const before = explain(compiled, on('1990-01-01', enough))
    expect(before.outcome).toBe('not-in-force')
    expect(before.explained.every(({ sources }) => sources.length === 0)).toBe(true)
  })

  test('a receipt of another edition is not explained in these words', () => {
    const receipt = { ...on('2017-03-01', enough), edition: '1999-01-01' }
    expect(() => explain(compiled, receipt)).toThrow('fi-job-alternation-leave 1999-01-01')
  })
})
