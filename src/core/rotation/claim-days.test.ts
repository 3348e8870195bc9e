import { expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { claimDays } from './claim-days.ts'

it.each([
  ['2014-01-15', undefined, '2014-04-08', ['2014-01-31', '2014-02-28', '2014-03-31']],
  ['2014-01-15', '2014-02-28', '2014-04-08', ['2014-03-31']],
  ['2014-01-15', '2014-02-12', '2014-03-01', ['2014-02-28']],
  ['2014-01-15', '2014-03-31', '2014-04-08', []],
  ['2014-04-01', undefined, '2014-04-30', []],
  ['2014-04-01', undefined, '2014-05-01', ['2014-04-30']],
])('from %s, claimed through %s, on %s', (first, last, today, expected) => {
  expect(claimDays(day(first), last === undefined ? undefined : day(last), day(today))).toEqual(expected)
})
