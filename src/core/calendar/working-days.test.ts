import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayFromNumber, dayNumber } from './day.ts'
import { daysOf } from './period.ts'
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  lastWorkingDayOfMonth,
  nextWorkingDay,
} from './working-days.ts'

const anyDay = fc
  .integer({ min: dayNumber(day('1995-01-01')), max: dayNumber(day('2100-12-31')) })
  .map(dayFromNumber)

describe('working days', () => {
  it.each([
    ['2014-04-16', true],
    ['2014-04-17', false],
    ['2014-04-19', false],
    ['2014-06-05', true],
    ['2014-12-24', true],
    ['2023-05-05', false],
    ['2024-04-26', true],
  ])('%s: %s', (text, expected) => {
    expect(isWorkingDay(day(text))).toBe(expected)
  })

  it('steps over Easter 2014', () => {
    expect(nextWorkingDay(day('2014-04-17'))).toBe('2014-04-22')
    expect(addWorkingDays(day('2014-04-16'), 1)).toBe('2014-04-22')
    expect(addWorkingDays(day('2014-04-22'), -1)).toBe('2014-04-16')
    expect(addWorkingDays(day('2014-04-19'), 0)).toBe('2014-04-19')
  })

  it('ends August 2014 on a Friday', () => {
    expect(lastWorkingDayOfMonth(day('2014-08-03'))).toBe('2014-08-29')
  })

  it('counts as looking at every day does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (from, more) => {
        const period = { from, to: addDays(from, more) }
        const judge = [...daysOf(period)].filter(isWorkingDay).length
        expect(countWorkingDays(period)).toBe(judge)
      }),
      { numRuns: 60 },
    )
  })

  it('adding n lands on a working day with n of them on the way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = addWorkingDays(from, n)
        expect(isWorkingDay(to)).toBe(true)
        expect(countWorkingDays({ from: addDays(from, 1), to })).toBe(n)
      }),
      { numRuns: 60 },
    )
  })
})
