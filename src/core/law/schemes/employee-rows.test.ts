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

const educated = (level: string, unused: boolean, pool: boolean): Facts => ({
  'employee-education-level': level,
  'employee-education-unused-five-years': unused,
  'special-pool-commitment': pool,
})
const euv1: Facts = { 'employee-apprentice': true, 'employee-euv1': true }

const walks: readonly Walk[] = [
  [
    'medium-length education, in use, without the pool',
    'employee-education',
    educated('mvu', false, false),
    [
      ['2010-12-31', 'not-in-force'],
      ['2011-01-01', 'not-met', 'confirmed', 'albertslund-employees'],
      ['2014-12-31', 'not-met', 'confirmed', 'albertslund-employees'],
      ['2015-01-01', 'not-met', 'confirmed', 'gladsaxe'],
      ['2019-12-30', 'not-met', 'confirmed', 'gladsaxe'],
      ['2019-12-31', 'not-met', 'confirmed', 'gladsaxe'],
      ['2020-01-01', 'met', 'inferred', 'lab-150-1-1'],
      ['2020-01-02', 'met', 'inferred', 'lab-150-1-1'],
      ['2022-05-21', 'met', 'inferred', 'lab-150-1-1'],
      ['2022-05-22', 'met', 'confirmed', 'lab-150-1-1'],
    ],
  ],
  [
    'the same with a commitment from the special pool',
    'employee-education',
    educated('mvu', false, true),
    [
      ['2014-12-31', 'met'],
      ['2015-01-01', 'met'],
      ['2019-12-31', 'met'],
      ['2020-01-01', 'met'],
    ],
  ],
  [
    'the same, unused for five years',
    'employee-education',
    educated('mvu', true, false),
    [
      ['2014-12-31', 'met'],
      ['2019-12-31', 'met'],
    ],
  ],
  [
    'short higher education follows medium-length',
    'employee-education',
    educated('kvu', false, false),
    [
      ['2019-12-31', 'not-met'],
      ['2020-01-01', 'met'],
    ],
  ],
  [
    'a master’s degree is always too high while it is used, the pool or not',
    'employee-education',
    educated('lvu', false, true),
    [
      ['2014-12-31', 'not-met'],
      ['2019-12-31', 'not-met'],
      ['2020-01-01', 'not-met', 'inferred', 'lab-150-1-1'],
      ['2024-06-01', 'not-met', 'confirmed', 'lab-150-1-1'],
    ],
  ],
  [
    'a master’s degree unused for five years',
    'employee-education',
    educated('lvu', true, false),
    [
      ['2014-12-31', 'met'],
      ['2020-01-01', 'met'],
    ],
  ],
  [
    'a vocational education always will do',
    'employee-education',
    { 'employee-education-level': 'eud' },
    [
      ['2014-12-31', 'met'],
      ['2019-12-31', 'met'],
      ['2020-01-01', 'met'],
    ],
  ],
  [
    'one month of employment until 2014, then three',
    'employee-employment',
    { 'employee-employment-months': 2 },
    [
      ['2014-12-30', 'met', 'confirmed', 'albertslund-employees'],
      ['2014-12-31', 'met', 'confirmed', 'albertslund-employees'],
      ['2015-01-01', 'not-met', 'confirmed', 'faxe'],
      ['2015-01-02', 'not-met', 'confirmed', 'faxe'],
      ['2019-12-31', 'not-met', 'confirmed', 'faxe'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-150-1-3'],
    ],
  ],
  [
    'three months are enough',
    'employee-employment',
    { 'employee-employment-months': 3 },
    [
      ['2015-01-01', 'met'],
      ['2020-01-01', 'met'],
    ],
  ],
  [
    'not a month is too little',
    'employee-employment',
    { 'employee-employment-months': 0 },
    [['2014-12-31', 'not-met']],
  ],
  [
    '30 hours a week until 2014',
    'employee-weekly-hours',
    { 'employee-weekly-minutes': 1799 },
    [
      ['2014-12-30', 'not-met', 'confirmed', 'albertslund-employees'],
      ['2014-12-31', 'not-met', 'confirmed', 'albertslund-employees'],
      ['2015-01-01', 'not-in-force'],
      ['2015-01-02', 'not-in-force'],
    ],
  ],
  [
    'exactly 30 hours',
    'employee-weekly-hours',
    { 'employee-weekly-minutes': 1800 },
    [['2014-12-31', 'met', 'confirmed', 'albertslund-employees']],
  ],
  [
    'apprentices out from 2013',
    'employee-not-apprentice',
    { 'employee-apprentice': true, 'employee-euv1': false },
    [
      ['2012-12-31', 'not-in-force', 'inferred', 'tv2-2015'],
      ['2013-01-01', 'not-met', 'unconfirmed', 'tv2-2015'],
      ['2013-12-31', 'not-met', 'unconfirmed', 'tv2-2015'],
      ['2014-01-01', 'not-met', 'confirmed', 'albertslund-employees'],
      ['2014-12-31', 'not-met', 'confirmed', 'albertslund-employees'],
      ['2015-01-01', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2019-12-31', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-150-1-2'],
      ['2021-06-01', 'not-met', 'confirmed', 'lab-150-1-2'],
    ],
  ],
  [
    'euv1 from November 2019 to the end of 2022',
    'employee-not-apprentice',
    euv1,
    [
      ['2019-10-31', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2019-11-01', 'met', 'confirmed', 'star-euv1'],
      ['2020-12-31', 'met', 'confirmed', 'star-euv1'],
      ['2021-01-01', 'met', 'confirmed', 'star-euv1'],
      ['2022-12-31', 'met', 'confirmed', 'star-euv1'],
      ['2023-01-01', 'not-met', 'confirmed', 'lab-150-1-2'],
    ],
  ],
  [
    'usual pay',
    'employee-usual-pay',
    { 'employee-usual-pay': false },
    [
      ['2014-12-31', 'not-met', 'inferred', 'star-answers-employee'],
      ['2015-01-01', 'not-met', 'confirmed', 'faxe'],
      ['2019-12-31', 'not-met', 'confirmed', 'faxe'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-150-1-4'],
    ],
  ],
  [
    'no VEU allowance or SVU',
    'employee-no-veu-or-svu',
    { 'employee-other-support': true },
    [
      ['2014-12-31', 'not-met', 'confirmed', 'albertslund-support'],
      ['2015-01-01', 'not-met', 'confirmed', 'star-answers-employer'],
      ['2020-01-01', 'not-met', 'confirmed', 'star-scheme-2024'],
    ],
  ],
  [
    'no other public support from 2015',
    'employee-no-other-public-support',
    { 'employee-other-public-support': true },
    [
      ['2014-12-30', 'not-in-force'],
      ['2014-12-31', 'not-in-force'],
      ['2015-01-01', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2015-01-02', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2020-01-01', 'not-met', 'confirmed', 'star-scheme-2024'],
    ],
  ],
  [
    'no wage refund from AUB from 2020',
    'employee-no-aub-support',
    { 'employee-aub-support': true },
    [
      ['2019-12-30', 'not-in-force'],
      ['2019-12-31', 'not-in-force'],
      ['2020-01-01', 'not-met', 'confirmed', 'star-scheme-2024'],
      ['2020-01-02', 'not-met', 'confirmed', 'star-scheme-2024'],
    ],
  ],
  [
    'only employees',
    'employee-not-self-employed',
    { 'employee-self-employed': true },
    [
      ['2014-06-01', 'not-met', 'inferred', 'albertslund-employees'],
      ['2024-06-01', 'not-met', 'inferred', 'albertslund-employees'],
    ],
  ],
  [
    'the employer pays for the course',
    'training-paid-by-employer',
    { 'training-paid-by-employer': false },
    [
      ['2014-12-31', 'not-met', 'confirmed', 'albertslund-course'],
      ['2015-01-01', 'not-met', 'confirmed', 'faxe'],
      ['2020-01-01', 'not-met', 'confirmed', 'lab-150-2'],
    ],
  ],
  [
    'with the pool’s money everybody must be able to apply for the course',
    'training-publicly-offered',
    { ...educated('mvu', false, true), 'training-publicly-offered': false },
    [
      ['2014-12-31', 'not-in-force'],
      ['2015-01-01', 'not-met', 'confirmed', 'star-pool-2018'],
      ['2019-12-31', 'not-met', 'confirmed', 'star-pool-2018'],
      ['2020-01-01', 'not-in-force'],
    ],
  ],
  [
    'without the pool’s money it may be any course',
    'training-publicly-offered',
    { 'employee-education-level': 'eud', 'training-publicly-offered': false },
    [['2018-06-01', 'met']],
  ],
  [
    'work placement in the own company does not count',
    'training-no-praktik',
    { 'training-includes-praktik': true },
    [
      ['2014-12-31', 'not-in-force'],
      ['2015-01-01', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2019-12-31', 'not-met', 'confirmed', 'lov-1486-2014'],
      ['2020-01-01', 'not-in-force'],
    ],
  ],
  [
    'in-house courses: nobody knows',
    'training-not-internal-only',
    { 'training-internal-only': true },
    [['2014-06-01', 'not-met', 'unconfirmed', 'not-found']],
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

test('an apprentice in euv1 goes by the day the course of events begins', () => {
  const on = (start: string) =>
    answerOn(compiled, 'employee-not-apprentice', '2026-11-22', { ...euv1, 'course-start-day': start })
  expect(on('2022-12-31')).toMatchObject({ outcome: 'met', from: '2021-01-01' })
  expect(on('2023-01-01')).toMatchObject({ outcome: 'not-met', from: '2020-01-01' })
})

test('advice decides nothing: what is only unconfirmed stops no case', () => {
  const advisory = dkJobrotation.conditions.filter(({ weight }) => weight === 'advisory').map(({ id }) => id)
  expect(advisory.sort()).toEqual([
    'applied-before-start',
    'begun-before-closing',
    'employee-representative-heard',
    'temp-informed-about-dagpenge',
    'temp-right-to-vacancy-found',
    'temp-start-near-course',
    'temp-worked-there-before',
    'training-no-praktik',
    'training-not-internal-only',
  ])
})
