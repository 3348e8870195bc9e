import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { isOfAge } from './age.ts'

test.each([
  ['1996-04-08', true],
  ['1996-04-09', false],
  ['1996-04-07', true],
  ['2014-04-08', false],
  ['1930-01-01', true],
])('born %s is of age on 8 April 2014: %s', (born, ofAge) =>
  expect(isOfAge(day(born), day('2014-04-08'))).toBe(ofAge),
)

test('born on 29 February, one is of age on 1 March', () => {
  expect(isOfAge(day('1996-02-29'), day('2014-02-28'))).toBe(false)
  expect(isOfAge(day('1996-02-29'), day('2014-03-01'))).toBe(true)
})
