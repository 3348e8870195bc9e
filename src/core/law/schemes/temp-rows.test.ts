import { describe, expect, test } from 'vitest'
import { answerOn } from '#test/law/rule-on.ts'
import { compileScheme } from '../compile-scheme.ts'
import type { Facts, Outcome } from '../receipt.ts'
import type { Mark } from '../scheme.ts'
import { dkJobrotation } from './dk-jobrotation/dk-jobrotation.ts'

const compiled = compileScheme(dkJobrotation)

/** Day, outcome, mark and the first source of the version that answers. */
type Row = readonly [day: string, outcome: Outcome, mark?: Mark, source?: string]
type Walk = readonly [about: string, condition: string, facts: Facts, rows: readonly Row[]]

const onDagpenge = (weeks: number): Facts => ({
  'benefit-group': 'dagpenge',
  'prior-unemployment-weeks-aggregated': weeks,
})
const without = (weeks: number): Facts => ({
  'benefit-group': 'kontanthjaelp-job',
  'prior-unemployment-weeks-continuous': weeks,
})
const group = (id: string, more: Facts = {}): Facts => ({ 'benefit-group': id, ...more })

const walks: readonly Walk[] = [
  [
    '3 months of unemployment until 2014, then 6; 3 again in the trial of 2021',
    'temp-prior-unemployment',
    { ...onDagpenge(13), 'municipality-code': 'other' },
    [
      ['2010-12-31', 'not-in-force'],
      ['2011-01-01', 'met', 'confirmed', 'albertslund-unemployed'],
      ['2011-01-02', 'met', 'confirmed', 'albertslund-unemployed'],
      ['2014-12-30', 'met', 'confirmed', 'albertslund-unemployed'],
      ['2014-12-31', 'met', 'confirmed', 'albertslund-unemployed'],
      ['2015-01-01', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2015-01-02', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2019-12-31', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-151'],
      ['2020-12-31', 'not-met', 'confirmed', 'lab-151'],
      ['2021-01-01', 'met', 'confirmed', 'bek-2166-2020'],
      ['2021-12-31', 'met', 'confirmed', 'bek-2166-2020'],
      ['2022-01-01', 'met', 'unconfirmed', 'bek-2498-2021'],
      ['2022-12-31', 'met', 'unconfirmed', 'bek-2498-2021'],
      ['2023-01-01', 'not-met', 'confirmed', 'lab-151'],
    ],
  ],
  [
    '12 weeks are never enough, 26 always',
    'temp-prior-unemployment',
    { ...onDagpenge(12), 'municipality-code': 'other' },
    [
      ['2014-12-31', 'not-met'],
      ['2015-01-01', 'not-met'],
      ['2021-06-01', 'not-met'],
    ],
  ],
  [
    '26 weeks are enough in every year, wherever the workplace is',
    'temp-prior-unemployment',
    onDagpenge(26),
    [
      ['2014-12-31', 'met'],
      ['2015-01-01', 'met'],
      ['2018-06-01', 'met'],
      ['2021-06-01', 'met'],
      ['2025-12-31', 'met'],
      ['2026-01-01', 'met'],
    ],
  ],
  [
    'no unemployment is required in four free municipalities until the end of 2025',
    'temp-prior-unemployment',
    { ...without(0), 'municipality-code': '0825' },
    [
      ['2017-06-30', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2017-07-01', 'met', 'inferred', 'frikommuner'],
      ['2024-11-25', 'met', 'inferred', 'frikommuner'],
      ['2024-11-26', 'met', 'confirmed', 'frikommuner'],
      ['2025-12-30', 'met', 'confirmed', 'frikommuner'],
      ['2025-12-31', 'met', 'confirmed', 'frikommuner'],
      ['2026-01-01', 'not-met', 'confirmed', 'lab-151'],
    ],
  ],
  [
    '10 hours a week in all years',
    'temp-weekly-hours-least',
    { 'temp-weekly-minutes': 600 },
    [
      ['2010-12-31', 'not-in-force'],
      ['2011-01-01', 'met', 'inferred', 'lab-151'],
      ['2014-12-31', 'met', 'inferred', 'lab-151'],
      ['2015-01-01', 'met', 'confirmed', 'arbejdsgiverne'],
      ['2019-12-31', 'met', 'confirmed', 'arbejdsgiverne'],
      ['2020-01-01', 'met', 'confirmed', 'lab-151'],
    ],
  ],
  [
    'a minute less is too little',
    'temp-weekly-hours-least',
    { 'temp-weekly-minutes': 599 },
    [
      ['2014-12-31', 'not-met'],
      ['2015-01-01', 'not-met'],
      ['2020-01-01', 'not-met'],
    ],
  ],
  [
    '37 hours a week from 2015',
    'temp-weekly-hours-most',
    { 'temp-weekly-minutes': 2221 },
    [
      ['2014-12-30', 'not-in-force'],
      ['2014-12-31', 'not-in-force'],
      ['2015-01-01', 'not-met', 'confirmed', 'arbejdsgiverne'],
      ['2015-01-02', 'not-met', 'confirmed', 'arbejdsgiverne'],
      ['2019-12-31', 'not-met', 'confirmed', 'arbejdsgiverne'],
      ['2020-01-01', 'not-met', 'inferred', 'arbejdsgiverne'],
    ],
  ],
  [
    'exactly 37 hours are fine',
    'temp-weekly-hours-most',
    { 'temp-weekly-minutes': 2220 },
    [
      ['2015-01-01', 'met'],
      ['2020-01-01', 'met'],
    ],
  ],
  [
    '12 months until 2014, then 6, 9 in the trials of 2021 and 2022',
    'temp-duration',
    { 'temp-duration-weeks': 39 },
    [
      ['2014-12-30', 'met', 'confirmed', 'albertslund-terms'],
      ['2014-12-31', 'met', 'confirmed', 'albertslund-terms'],
      ['2015-01-01', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2015-01-02', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2019-12-31', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-151'],
      ['2020-12-31', 'not-met', 'confirmed', 'lab-151'],
      ['2021-01-01', 'met', 'confirmed', 'bek-2166-2020'],
      ['2021-12-31', 'met', 'confirmed', 'bek-2166-2020'],
      ['2022-01-01', 'met', 'confirmed', 'foa-nordjylland'],
      ['2022-12-31', 'met', 'confirmed', 'foa-nordjylland'],
      ['2023-01-01', 'not-met', 'confirmed', 'lab-151'],
    ],
  ],
  [
    'a year, and a week more',
    'temp-duration',
    { 'temp-duration-weeks': 53 },
    [
      ['2014-12-31', 'not-met'],
      ['2021-06-01', 'not-met'],
    ],
  ],
  [
    'the employer chooses the work until 2014, then the same or equivalent',
    'temp-same-function',
    { 'temp-same-function': false },
    [
      ['2010-12-31', 'not-in-force'],
      ['2011-01-01', 'not-in-force', 'confirmed', 'fh'],
      ['2014-12-30', 'not-in-force', 'confirmed', 'fh'],
      ['2014-12-31', 'not-in-force', 'confirmed', 'fh'],
      ['2015-01-01', 'not-met', 'inferred', 'arbejdsgiverne'],
      ['2015-01-02', 'not-met', 'inferred', 'arbejdsgiverne'],
      ['2019-12-31', 'not-met', 'inferred', 'arbejdsgiverne'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-151-2'],
    ],
  ],
  [
    'usual pay',
    'temp-usual-pay',
    { 'temp-usual-pay': false },
    [
      ['2014-06-01', 'not-met', 'confirmed', 'albertslund-terms'],
      ['2019-12-31', 'not-met', 'confirmed', 'albertslund-terms'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-151'],
    ],
  ],
  [
    'approved by the job centre',
    'temp-approved-by-job-centre',
    { 'temp-approved-by-job-centre': false },
    [
      ['2014-12-31', 'not-met', 'inferred', 'arbejdsgiverne'],
      ['2015-01-01', 'not-met', 'confirmed', 'arbejdsgiverne'],
      ['2020-01-01', 'not-met', 'confirmed', 'star-scheme-2024'],
    ],
  ],
  [
    'no wage subsidy beside',
    'temp-no-wage-subsidy',
    { 'temp-on-wage-subsidy': true },
    [
      ['2014-12-31', 'not-met', 'confirmed', 'handbook-2011'],
      ['2015-01-01', 'not-met', 'confirmed', 'star-answers-employer'],
      ['2020-01-01', 'not-met', 'confirmed', 'star-scheme-2024'],
    ],
  ],
  [
    'transition benefit only in the new act',
    'temp-target-group',
    group('overgangsydelse'),
    [
      ['2014-06-01', 'not-met', 'confirmed', 'albertslund-unemployed'],
      ['2019-12-31', 'not-met', 'inferred', 'albertslund-unemployed'],
      ['2020-01-01', 'met', 'confirmed', 'lab-151-1'],
      ['2020-01-02', 'met', 'confirmed', 'lab-151-1'],
    ],
  ],
  [
    'unemployed without benefit no longer in the new act',
    'temp-target-group',
    group('selvforsoergende'),
    [
      ['2013-12-31', 'met', 'unconfirmed', 'albertslund-unemployed'],
      ['2014-01-01', 'met', 'confirmed', 'albertslund-unemployed'],
      ['2014-12-31', 'met', 'confirmed', 'albertslund-unemployed'],
      ['2015-01-01', 'met', 'inferred', 'albertslund-unemployed'],
      ['2019-12-31', 'met', 'inferred', 'albertslund-unemployed'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-151-1'],
    ],
  ],
  [
    'sickness benefit without a job',
    'temp-target-group',
    group('sygedagpenge', { 'temp-in-job-or-self-employed': false }),
    [
      ['2014-06-01', 'met'],
      ['2024-06-01', 'met'],
    ],
  ],
  [
    'sickness benefit with a job',
    'temp-target-group',
    group('sygedagpenge', { 'temp-in-job-or-self-employed': true }),
    [
      ['2014-06-01', 'not-met'],
      ['2024-06-01', 'not-met'],
    ],
  ],
  [
    'never employed by the company: advice without a source',
    'temp-worked-there-before',
    { 'temp-worked-for-employer-before': true },
    [
      ['2014-06-01', 'not-met', 'unconfirmed', 'not-found'],
      ['2024-06-01', 'not-met', 'unconfirmed', 'not-found'],
    ],
  ],
  [
    'a right, in the new act, for some',
    'temp-right-to-vacancy-found',
    group('uddannelseshjaelp'),
    [
      ['2019-12-31', 'not-in-force'],
      ['2020-01-01', 'met', 'confirmed', 'lab-151'],
    ],
  ],
  [
    'two weeks before the course is early enough',
    'temp-start-near-course',
    { 'temp-start-day': '2014-04-01', 'course-start-day': '2014-04-15' },
    [['2014-04-08', 'met', 'confirmed', 'ringkoebing-skjern']],
  ],
  [
    'more than two weeks before',
    'temp-start-near-course',
    { 'temp-start-day': '2014-04-01', 'course-start-day': '2014-04-16' },
    [['2014-04-08', 'not-met', 'confirmed', 'ringkoebing-skjern']],
  ],
  [
    'dagpenge and not informed',
    'temp-informed-about-dagpenge',
    group('dagpenge', { 'temp-informed-about-dagpenge': false }),
    [['2014-04-08', 'not-met', 'confirmed', 'lab-151']],
  ],
  [
    'not on dagpenge',
    'temp-informed-about-dagpenge',
    group('uddannelseshjaelp'),
    [['2014-04-08', 'met', 'confirmed', 'lab-151']],
  ],
]

describe.each(walks)('%s', (_, condition, facts, rows) => {
  for (const [on, outcome, mark, source] of rows) {
    test(`${condition} on ${on}: ${outcome}`, () => {
      const answer = answerOn(compiled, condition, on, facts)
      expect(answer.outcome).toBe(outcome)
      if (mark !== undefined) expect(answer.mark).toBe(mark)
      if (source !== undefined) expect(answer.sources[0]).toBe(source)
    })
  }
})

describe('every benefit', () => {
  const all = dkJobrotation.facts['benefit-group']!.options!.map(({ id }) => id)
  const met = (on: string) =>
    all.filter(
      (id) =>
        answerOn(compiled, 'temp-target-group', on, group(id, { 'temp-in-job-or-self-employed': false }))
          .outcome === 'met',
    )
  test('2014', () => {
    expect(met('2014-06-01')).toEqual([
      'dagpenge',
      'kontanthjaelp-job',
      'kontanthjaelp-aktivitet',
      'uddannelseshjaelp',
      'sygedagpenge',
      'ressourceforloeb',
      'revalidering',
      'ledighedsydelse',
      'saerlig-uddannelsesydelse',
      'midlertidig-arbejdsmarkedsydelse',
      'selvforsoergende',
    ])
  })
  test('2020', () => {
    expect(met('2020-01-01')).toEqual([
      'dagpenge',
      'kontanthjaelp-job',
      'kontanthjaelp-aktivitet',
      'uddannelseshjaelp',
      'overgangsydelse',
      'sygedagpenge',
      'jobafklaring',
      'ressourceforloeb',
      'ledighedsydelse',
      'sho-introduktionsprogram',
    ])
  })
})

describe('a trial goes by the day the course of events begins', () => {
  const weeks = { ...onDagpenge(13), 'municipality-code': 'other' }
  test.each([
    ['2020-12-31', 'not-met'],
    ['2021-01-01', 'met'],
    ['2022-12-31', 'met'],
    ['2023-01-01', 'not-met'],
  ] as const)('begun %s, whichever day is asked about: %s', (start, outcome) => {
    for (const asked of ['2014-04-08', '2021-06-01', '2026-11-22']) {
      const facts = { ...weeks, 'course-start-day': start }
      expect(answerOn(compiled, 'temp-prior-unemployment', asked, facts).outcome).toBe(outcome)
      expect(
        answerOn(compiled, 'temp-duration', asked, { 'temp-duration-weeks': 39, 'course-start-day': start })
          .outcome,
      ).toBe(outcome)
    }
  })
})

describe('dagpenge is counted together, everything else without a break', () => {
  test.each([
    ['dagpenge', 13, 0, 'met'],
    ['dagpenge', 12, 12, 'not-met'],
    ['uddannelseshjaelp', 100, 12, 'not-met'],
    ['uddannelseshjaelp', 100, 13, 'met'],
  ] as const)('%s, %i weeks in all, %i in a row: %s', (benefit, inAll, inARow, outcome) => {
    const facts = {
      'benefit-group': benefit,
      'prior-unemployment-weeks-aggregated': inAll,
      'prior-unemployment-weeks-continuous': inARow,
    }
    expect(answerOn(compiled, 'temp-prior-unemployment', '2014-04-08', facts).outcome).toBe(outcome)
  })
  test('what is not known is named', () => {
    const on = (facts: Facts) => answerOn(compiled, 'temp-prior-unemployment', '2014-04-08', facts)
    expect(on(group('dagpenge'))).toMatchObject({
      outcome: 'unknown',
      missing: ['prior-unemployment-weeks-aggregated'],
    })
    expect(on(group('revalidering'))).toMatchObject({
      outcome: 'unknown',
      missing: ['prior-unemployment-weeks-continuous'],
    })
    expect(on({}).missing).toContain('benefit-group')
  })
})
