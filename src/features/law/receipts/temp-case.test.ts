import { describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { jobrotation } from '../jobrotation.ts'
import { decideTemp, type KnownOfTemp, knownFacts } from './temp-case.ts'

const known = (since: string, from: string, to: string): KnownOfTemp => ({
  benefitGroup: 'kontanthjaelp',
  unemployedSince: day(since),
  today: day(from),
  terms: {
    startsOn: day(from),
    endsOn: day(to),
    weeklyMinutes: 2220,
    sector: 'public',
    municipalityCode: '0101',
  },
})

const outcomeOf = (condition: string, case_: KnownOfTemp) =>
  decideTemp(jobrotation(), case_, {}).findings.find((finding) => finding.condition === condition)?.outcome

describe('the law counts in months, the scheme in weeks', () => {
  test.each([
    // as long as the law allows, and a day more
    ['2014-01-01', '2014-12-31', 52, 'met'],
    ['2014-01-01', '2015-01-01', 53, 'not-met'],
    ['2015-07-01', '2015-12-31', 26, 'met'],
    ['2015-07-01', '2016-01-01', 27, 'not-met'],
    ['2021-03-01', '2021-11-30', 39, 'met'],
    ['2021-03-01', '2021-12-01', 40, 'not-met'],
    // 26 weeks that are six months and a day
    ['2015-02-27', '2015-08-27', 26, 'met'],
    ['2014-05-05', '2014-05-05', 1, 'met'],
  ])('a job from %s to %s is %i weeks: %s', (from, to, weeks, outcome) => {
    const case_ = known('2010-01-01', from, to)
    expect(knownFacts(case_)['temp-duration-weeks']).toBe(weeks)
    expect(outcomeOf('temp-duration', case_)).toBe(outcome)
  })

  test.each([
    ['2014-02-01', '2014-05-01', 13, 'met'],
    ['2014-02-01', '2014-04-30', 12, 'not-met'],
    ['2015-01-01', '2015-07-01', 26, 'met'],
    ['2015-01-01', '2015-06-30', 25, 'not-met'],
    ['2014-05-02', '2014-05-01', 0, 'not-met'],
  ])('without work since %s, beginning %s: %i weeks, %s', (since, from, weeks, outcome) => {
    const case_ = known(since, from, from)
    expect(knownFacts(case_)['prior-unemployment-weeks-continuous']).toBe(weeks)
    expect(outcomeOf('temp-prior-unemployment', case_)).toBe(outcome)
  })
})

describe('unemployment in all, stated by a caseworker', () => {
  const AGGREGATED = 'prior-unemployment-weeks-aggregated'
  const onDagpenge = { ...known('2014-04-01', '2014-05-06', '2014-08-01'), benefitGroup: 'dagpenge' }

  test.each([
    [{}, undefined, 'unknown'],
    [{ [AGGREGATED]: 13 }, 13, 'met'],
    [{ [AGGREGATED]: 12 }, 12, 'not-met'],
    // less than the present stretch cannot be: it was stated a while ago
    [{ [AGGREGATED]: 2 }, 5, 'not-met'],
  ])('%j', (stated, weeks, outcome) => {
    const receipt = decideTemp(jobrotation(), onDagpenge, stated)
    expect(receipt.facts[AGGREGATED]).toBe(weeks)
    expect(receipt.findings.find(({ condition }) => condition === 'temp-prior-unemployment')?.outcome).toBe(
      outcome,
    )
  })
})

describe('since the scheme is closed', () => {
  const from2026 = known('2024-01-01', '2026-12-01', '2027-03-01')
  const answers = { 'temp-same-function': true, 'temp-usual-pay': true, 'temp-on-wage-subsidy': false }

  test.each([
    [{}, 'unknown'],
    [{ 'grant-day': '2026-01-15' }, 'met'],
    [{ 'grant-day': '2026-03-01' }, 'not-met'],
  ])('a vikar is one only under a grant from before: %j is %s', (stated, outcome) => {
    const receipt = decideTemp(jobrotation(), from2026, { ...answers, ...stated })
    const finding = receipt.findings.find(({ condition }) => condition === 'temp-under-a-grant')
    expect(finding?.outcome).toBe(outcome)
    expect(receipt.outcome).toBe(outcome)
  })

  test('while it was open nobody asks', () => {
    expect(outcomeOf('temp-under-a-grant', known('2010-01-01', '2014-05-01', '2014-06-01'))).toBe(
      'not-in-force',
    )
  })
})
