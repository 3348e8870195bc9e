import { describe, expect, test } from 'vitest'
import { valueLine } from '#test/law/rule-on.ts'
import { compileScheme } from '../compile-scheme.ts'
import type { Facts } from '../receipt.ts'
import { dkJobrotation } from './dk-jobrotation/dk-jobrotation.ts'

const compiled = compileScheme(dkJobrotation)
const ordinary: Facts = { sector: 'public' }
const special: Facts = { sector: 'private', 'course-start-day': '2013-06-01' }

describe('the rate of each year', () => {
  test.each([
    ['2010-12-31', 'none'],
    ['2011-01-01', '16562 unconfirmed own-arithmetic'],
    ['2011-12-31', '16562 unconfirmed own-arithmetic'],
    ['2012-01-01', '17036 confirmed bl'],
    ['2012-12-31', '17036 confirmed bl'],
    ['2013-01-01', '17309 confirmed l75-2012'],
    ['2013-12-31', '17309 confirmed l75-2012'],
    ['2014-01-01', '17620 confirmed albertslund-support'],
    ['2014-12-31', '17620 confirmed albertslund-support'],
    ['2015-01-01', '17884 confirmed bm-rates-2015'],
    ['2015-12-31', '17884 confirmed bm-rates-2015'],
    ['2016-01-01', '18134 unconfirmed own-arithmetic'],
    ['2016-12-31', '18134 unconfirmed own-arithmetic'],
    ['2017-01-01', '18498 confirmed faxe'],
    ['2017-12-31', '18498 confirmed faxe'],
    ['2018-01-01', '18873 confirmed bm-rates-2018'],
    ['2018-12-31', '18873 confirmed bm-rates-2018'],
    ['2019-01-01', '18951 confirmed tl-2019'],
    ['2019-12-31', '18951 confirmed tl-2019'],
    ['2020-01-01', '19044 confirmed star-answers'],
    ['2020-12-31', '19044 confirmed star-answers'],
    ['2021-01-01', '19282 confirmed rebild'],
    ['2021-12-31', '19282 confirmed rebild'],
    ['2022-01-01', '19311 confirmed foa-nordjylland'],
    ['2022-12-31', '19311 confirmed foa-nordjylland'],
    ['2023-01-01', '19687 unconfirmed own-arithmetic'],
    ['2023-12-31', '19687 unconfirmed own-arithmetic'],
    ['2024-01-01', '20317 confirmed star-scheme-2024'],
    ['2024-12-31', '20317 confirmed star-scheme-2024'],
    ['2025-01-01', '21048 unconfirmed own-arithmetic'],
    ['2025-12-31', '21048 unconfirmed own-arithmetic'],
    ['2026-01-01', '21996 unconfirmed own-arithmetic'],
    ['2026-12-31', '21996 unconfirmed own-arithmetic'],
    ['2027-01-01', 'none'],
  ])('%s: %s', (on, line) => {
    expect(valueLine(compiled, 'hourly-rate', on, ordinary)).toBe(line)
  })

  test.each([
    ['2012-12-31', '17036 confirmed bl'],
    ['2013-01-01', '19484 confirmed l75-2012'],
    ['2013-12-31', '19484 confirmed l75-2012'],
    ['2014-01-01', '19835 unconfirmed own-arithmetic'],
    ['2014-12-31', '19835 unconfirmed own-arithmetic'],
    ['2015-01-01', '20132 confirmed bm-rates-2015'],
    ['2015-12-31', '20132 confirmed bm-rates-2015'],
    ['2016-01-01', '20414 unconfirmed own-arithmetic'],
    ['2017-01-01', '20839 unconfirmed own-arithmetic'],
    ['2018-01-01', '21261 confirmed bm-rates-2018'],
    ['2018-12-31', '21261 confirmed bm-rates-2018'],
    ['2019-01-01', '18951 confirmed tl-2019'],
  ])('private employers begun in 2013, on %s: %s', (on, line) => {
    expect(valueLine(compiled, 'hourly-rate', on, special)).toBe(line)
  })

  test.each([
    ['private', '2012-12-31', '17309'],
    ['private', '2013-01-01', '19484'],
    ['private', '2014-06-30', '19484'],
    ['private', '2014-07-01', '17309'],
    ['public', '2013-01-01', '17309'],
    ['public', '2014-06-30', '17309'],
  ])('%s, begun %s: %s øre in 2013', (sector, start, ore) => {
    const facts = { sector, 'course-start-day': start }
    expect(valueLine(compiled, 'hourly-rate', '2013-09-01', facts).split(' ')[0]).toBe(ore)
  })

  test('is not guessed where the sector or the beginning would decide it', () => {
    expect(valueLine(compiled, 'hourly-rate', '2014-04-08')).toBe('unknown sector course-start-day')
    expect(valueLine(compiled, 'hourly-rate', '2014-04-08', { sector: 'private' })).toBe(
      'unknown course-start-day',
    )
    expect(valueLine(compiled, 'hourly-rate', '2024-04-08')).toBe('20317 confirmed star-scheme-2024')
  })
})

describe('the refund and its transition of November 2014', () => {
  test.each([
    ['2014-11-11', '2014-11-11', '1000 confirmed star-accounts-legacy'],
    ['2014-11-11', '2014-12-31', '1000 confirmed star-accounts-legacy'],
    ['2014-11-11', '2015-01-01', '1000 confirmed star-accounts-legacy'],
    ['2014-11-11', '2016-06-01', '1000 confirmed star-accounts-legacy'],
    ['2014-11-12', '2014-11-12', '1000 confirmed star-accounts-legacy'],
    ['2014-11-12', '2014-12-31', '1000 confirmed star-accounts-legacy'],
    ['2014-11-12', '2015-01-01', '600 confirmed lov-1486-2014'],
    ['2014-12-31', '2014-12-31', '1000 confirmed star-accounts-legacy'],
    ['2014-12-31', '2015-01-01', '600 confirmed lov-1486-2014'],
    ['2015-01-01', '2015-01-01', '600 confirmed lov-1486-2014'],
    ['2019-06-01', '2019-12-31', '600 confirmed lov-1486-2014'],
    ['2019-06-01', '2020-01-01', '600 confirmed star-accounts-2020'],
    ['2020-06-01', '2020-12-31', '600 confirmed star-accounts-2020'],
    ['2020-06-01', '2021-01-01', '600 inferred star-accounts-2020'],
  ])('begun %s, an hour on %s: %s', (start, on, line) => {
    expect(valueLine(compiled, 'refund-share', on, { 'course-start-day': start })).toBe(line)
  })

  test('is unknown in the transition while the beginning is', () => {
    expect(valueLine(compiled, 'refund-share', '2015-01-01')).toBe('unknown course-start-day')
    expect(valueLine(compiled, 'refund-share', '2014-04-08')).toBe('1000 confirmed star-accounts-legacy')
    expect(valueLine(compiled, 'refund-share', '2024-04-08')).toBe('600 inferred star-accounts-2020')
  })

  test('of the two versions for 2014 the one for late beginners says what comes after', () => {
    const versions = dkJobrotation.values['refund-share']!.versions
    const late = versions.find(({ from }) => from === '2014-11-12')
    expect(late?.note?.da).toContain('kun til 1. januar 2015')
  })
})

describe('thresholds on both sides of their days', () => {
  test.each([
    ['min-prior-unemployment-weeks', '2014-12-31', '13 confirmed albertslund-unemployed'],
    ['min-prior-unemployment-weeks', '2015-01-01', '26 confirmed lov-1486-2014'],
    ['min-prior-unemployment-weeks', '2020-01-01', '26 confirmed lab-151'],
    ['min-prior-unemployment-weeks', '2020-12-31', '26 confirmed lab-151'],
    ['min-prior-unemployment-weeks', '2021-01-01', '13 confirmed bek-2166-2020'],
    ['min-prior-unemployment-weeks', '2022-01-01', '13 unconfirmed bek-2498-2021'],
    ['min-prior-unemployment-weeks', '2023-01-01', '26 confirmed lab-151'],
    ['min-temp-weekly-minutes', '2014-12-31', '600 inferred lab-151'],
    ['min-temp-weekly-minutes', '2015-01-01', '600 confirmed arbejdsgiverne'],
    ['max-temp-weekly-minutes', '2014-12-31', 'none'],
    ['max-temp-weekly-minutes', '2015-01-01', '2220 confirmed arbejdsgiverne'],
    ['max-temp-weekly-minutes', '2020-01-01', '2220 inferred arbejdsgiverne'],
    ['max-temp-duration-weeks', '2014-12-31', '52 confirmed albertslund-terms'],
    ['max-temp-duration-weeks', '2015-01-01', '26 confirmed lov-1486-2014'],
    ['max-temp-duration-weeks', '2021-01-01', '39 confirmed bek-2166-2020'],
    ['max-temp-duration-weeks', '2022-12-31', '39 confirmed foa-nordjylland'],
    ['max-temp-duration-weeks', '2023-01-01', '26 confirmed lab-151'],
    ['special-pool-max-temp-minutes', '2014-12-31', 'none'],
    ['special-pool-max-temp-minutes', '2017-12-31', '57720 inferred star-pool-2018'],
    ['special-pool-max-temp-minutes', '2018-06-01', '57720 confirmed star-pool-2018'],
    ['special-pool-max-temp-minutes', '2020-01-01', 'none'],
    ['min-employee-employment-months', '2014-12-31', '1 confirmed albertslund-employees'],
    ['min-employee-employment-months', '2015-01-01', '3 confirmed faxe'],
    ['min-employee-employment-months', '2020-01-01', '3 confirmed lab-150-1-3'],
    ['min-employee-weekly-minutes', '2014-12-31', '1800 confirmed albertslund-employees'],
    ['min-employee-weekly-minutes', '2015-01-01', 'none'],
    ['max-employee-education-level', '2014-12-31', 'eud confirmed albertslund-employees'],
    ['max-employee-education-level', '2019-12-31', 'eud confirmed gladsaxe'],
    ['max-employee-education-level', '2020-01-01', 'mvu inferred lab-150-1-1'],
    ['max-employee-education-level', '2022-05-22', 'mvu confirmed lab-150-1-1'],
    ['min-training-weekly-minutes', '2014-06-01', 'none'],
    ['temp-early-start-weeks', '2014-06-01', '2 confirmed ringkoebing-skjern'],
    ['last-grant-day', '2025-04-08', 'none'],
    ['last-grant-day', '2026-11-22', '2026-01-31 unconfirmed lov-1750-2025'],
    ['application-deadline', '2014-06-01', 'none'],
    ['application-through-vitas', '2021-06-01', 'none'],
    ['sickness-refund-set-off', '2018-06-01', 'none'],
  ])('%s on %s: %s', (value, on, line) => {
    expect(valueLine(compiled, value, on, { 'municipality-code': 'other' })).toBe(line)
  })

  test('the cap of the pool is 962 hours, which is 26 weeks of the longest week', () => {
    const number = (value: string, on: string) => Number(valueLine(compiled, value, on).split(' ')[0])
    const cap = number('special-pool-max-temp-minutes', '2018-06-01')
    expect(cap).toBe(962 * 60)
    expect(cap).toBe(26 * number('max-temp-weekly-minutes', '2018-06-01'))
  })
})

describe('rules in words', () => {
  test.each([
    ['legal-basis', '2014-12-31', 'LAB §§ 97, 98 a og 98 b, refusion § 123'],
    ['legal-basis', '2015-01-01', 'som ændret ved lov 1486'],
    ['legal-basis', '2019-12-31', 'som ændret ved lov 1486'],
    ['legal-basis', '2020-01-01', 'kapitel 22, §§ 149-153'],
    ['unemployment-counting-dagpenge', '2014-06-01', 'sammenlagt'],
    ['unemployment-counting-others', '2014-06-01', 'sammenhængende'],
    ['temp-function-rule', '2014-12-31', 'vælger frit'],
    ['temp-function-rule', '2015-01-01', 'samme eller tilsvarende'],
    ['paying-municipality', '2020-09-29', 'hvor arbejdspladsen ligger'],
    ['account-ordinary', '2014-12-31', '5.68.91, gruppe 016 og 017'],
    ['account-ordinary', '2020-01-01', '5.68.98, gruppe 102'],
    ['account-special-pool', '2020-01-01', 'gruppe 103'],
    ['account-refund-income', '2020-01-01', 'gruppe 010'],
    ['account-municipal-employer', '2020-01-01', 'hovedart 1'],
    ['kompetencefond-with-jobrotation', '2018-06-01', 'ja'],
    ['repayment-when-exam-failed', '2018-06-01', 'nej'],
    ['praktik-hours-payable', '2015-01-01', 'tæller ikke med'],
    ['special-pool-application', '2014-12-31', 'ansøgning til myndigheden'],
    ['special-pool-application', '2015-01-01', 'før forløbet begynder'],
    ['special-pool-application', '2020-01-01', 'en del af de almindelige regler'],
    ['application', '2012-06-21', 'én blanket'],
    ['application', '2015-01-01', 'udbetales løbende'],
  ])('%s on %s: … %s …', (value, on, words) => {
    expect(valueLine(compiled, value, on, { 'course-start-day': on })).toContain(words)
  })

  test('the old account lives on only for what began before 12 November 2014', () => {
    const account = (start: string) =>
      valueLine(compiled, 'account-ordinary', '2015-06-01', { 'course-start-day': start })
    expect(account('2014-11-11')).toContain('5.68.91')
    expect(account('2014-11-12')).toContain('5.68.98, gruppe 102')
  })
})
