import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { schemeTerms } from '../hours/scheme-terms.ts'
import { compileScheme } from '../law/compile-scheme.ts'
import { dkJobrotation } from '../law/schemes/dk-jobrotation/dk-jobrotation.ts'
import { formatHoursNumber } from '../text/hours.ts'
import { grantCeiling } from './grant-amount.ts'
import { budgetAfter } from './grant-budget.ts'
import { parseGrantHours } from './grant-hours.ts'
import { decideGrant, type GrantCase, type GrantEmployee } from './grant-law.ts'
import { grantUse } from './grant-use.ts'

const scheme = compileScheme(dkJobrotation)
const helper: GrantEmployee = {
  id: 'else',
  educationLevel: 'skilled',
  educationUnusedFiveYears: null,
  employedSince: day('2010-01-01'),
  weeklyMinutes: 2220,
  apprentice: false,
  otherSubsidy: false,
}
const grant: GrantCase = {
  courseStart: day('2014-05-05'),
  appliedOn: day('2014-04-08'),
  givenOn: day('2014-04-10'),
  sector: 'public',
  municipalityCode: '0151',
  hoursOverlap: true,
  stewardHeard: true,
  declared: { usualPay: true, paysCourse: true, noOtherSupport: true },
}

describe('what the law says to a grant', () => {
  test('skilled helpers on a course in 2014: yes', () => {
    const answer = decideGrant(scheme, grant, [helper])
    expect(answer.receipt.outcome).toBe('met')
    expect(answer.included).toEqual(['else'])
  })

  test('a missing fact of one employee leaves the whole open; what is not declared is not known', () => {
    const unsure = { ...helper, id: 'ib', educationLevel: 'unknown' }
    expect(decideGrant(scheme, grant, [helper, unsure]).receipt.outcome).toBe('unknown')
    const declared = { ...grant.declared, paysCourse: false }
    expect(decideGrant(scheme, { ...grant, declared }, [helper]).receipt.outcome).toBe('unknown')
  })

  test('an apprentice is left out, by name of the rule, and the others get their grant', () => {
    const apprentice = { ...helper, id: 'ole', apprentice: true }
    const answer = decideGrant(scheme, grant, [apprentice, helper])
    expect(answer.included).toEqual(['else'])
    expect(answer.receipt.outcome).toBe('met')
    expect(answer.employees[0]).toEqual({
      id: 'ole',
      outcome: 'not-met',
      notMet: ['employee-not-apprentice'],
    })
    expect(decideGrant(scheme, grant, [apprentice]).receipt.outcome).toBe('not-met')
  })

  test('in November 2026 the scheme is closed: no', () => {
    const late = {
      ...grant,
      courseStart: day('2026-12-07'),
      appliedOn: day('2026-11-22'),
      givenOn: day('2026-11-22'),
    }
    expect(decideGrant(scheme, late, [helper]).receipt.outcome).toBe('not-met')
  })
})

describe('the ceiling', () => {
  const terms = (from: string) =>
    schemeTerms(scheme, {
      ...{ start: day(from), end: day(from), given: day('2014-04-10'), courseStart: day(from) },
      ...{ sector: 'public', specialPool: false, facts: {} },
    })

  test('100 hours of 2014 are 17,620 kr., an hour and a half 264.30', () => {
    const period = { from: day('2014-05-05'), to: day('2014-06-27') }
    expect(grantCeiling(6000, period, terms('2014-05-05'))).toEqual({ rateOre: 17_620, amountOre: 1_762_000 })
    expect(grantCeiling(90, period, terms('2014-05-05'))?.amountOre).toBe(26_430)
  })

  test('over New Year the higher rate counts', () => {
    const period = { from: day('2014-11-03'), to: day('2015-02-27') }
    expect(grantCeiling(60, period, terms('2014-11-03'))?.amountOre).toBe(17_884)
  })

  test('without a rate there is no ceiling', () => {
    const period = { from: day('2005-01-03'), to: day('2005-02-01') }
    expect(grantCeiling(60, period, terms('2005-01-03'))).toBeUndefined()
  })
})

test('a budget is over as soon as one øre is, and without an amount nothing is within', () => {
  expect(budgetAfter({ amountOre: 1000, grantedOre: 400 }, 600)).toEqual({ state: 'within', leftOre: 0 })
  expect(budgetAfter({ amountOre: 1000, grantedOre: 400 }, 601)).toEqual({ state: 'over', leftOre: -1 })
  expect(budgetAfter({ amountOre: undefined, grantedOre: 0 }, 1)).toEqual({
    state: 'not-set',
    leftOre: undefined,
  })
})

test('changed hours stay inside a grant exactly while their sum does and no day lies outside', () => {
  const from = day('2014-05-05')
  const to = day('2014-06-27')
  const planned = fc.array(
    fc.record({
      day: fc.integer({ min: -10, max: 70 }).map((n) => addDays(from, n)),
      minutes: fc.integer({ min: 1, max: 600 }),
    }),
  )
  fc.assert(
    fc.property(planned, fc.integer({ min: 1, max: 20_000 }), (hours, minutes) => {
      const use = grantUse({ from, to, minutes }, hours)
      const sum = hours.reduce((n, h) => n + h.minutes, 0)
      expect(use.plannedMinutes + use.outsideMinutes).toBe(sum)
      expect(use.leftMinutes).toBe(minutes - use.plannedMinutes)
      const allInside = hours.every((h) => h.day >= from && h.day <= to)
      expect(use.inside).toBe(allInside && sum <= minutes)
    }),
  )
})

test('hours of a whole grant are read as they are written', () => {
  for (const [typed, minutes] of [
    ['100', 6000],
    ['22,2 timer', 1332],
    ['1.280', 76_800],
    ['288.600,5', 17_316_030],
    ['7.4', 444],
  ] as const)
    expect(parseGrantHours(typed), typed).toBe(minutes)
  for (const typed of ['', '0', '-5', 'mange', '1.28.0', '9999999'])
    expect(parseGrantHours(typed), typed).toBeUndefined()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000_000 }), (minutes) => {
      expect(parseGrantHours(formatHoursNumber(minutes, 'da'))).toBe(minutes)
    }),
  )
})
