import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { monthsBetween } from './months-between.ts'

test.each([
  ['2021-01-31', '2021-02-28', 0],
  ['2021-01-31', '2021-03-01', 1],
  ['2020-02-29', '2021-02-28', 11],
  ['2020-02-29', '2021-03-01', 12],
  ['2014-11-12', '2015-01-01', 1],
  ['2014-11-12', '2015-01-12', 2],
  ['2015-01-01', '2015-01-01', 0],
  ['2021-03-01', '2021-01-31', -1],
  ['2021-02-28', '2021-01-31', 0],
])('whole months from %s to %s: %i', (from, to, months) => {
  expect(monthsBetween(day(from), day(to))).toBe(months)
})
