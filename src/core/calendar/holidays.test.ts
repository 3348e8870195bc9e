import DateHolidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { easterSunday } from './easter.ts'
import { holidaysOf, holidaysOn, isPublicHoliday } from './holidays.ts'

describe('Danish holidays', () => {
  it.each([
    [1583, '1583-04-10'],
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2014, '2014-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter %i is %s', (year, expected) => {
    expect(easterSunday(year)).toBe(expected)
  })

  it('has no Easter before the Gregorian calendar', () => {
    expect(() => easterSunday(1582)).toThrow(RangeError)
  })

  it('are those of date-holidays, 1995 to 2100', () => {
    const library = new DateHolidays('DK')
    for (let year = 1995; year <= 2100; year += 1) {
      const theirs = library
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10))
      const ours = holidaysOf(year)
        .filter((holiday) => holiday.statutory)
        .map((holiday) => holiday.day)
      expect(ours).toEqual([...theirs].sort())
    }
  })

  it('Store Bededag ended with 2023', () => {
    expect(isPublicHoliday(day('2023-05-05'))).toBe(true)
    expect(holidaysOf(2024).map((holiday) => holiday.name)).not.toContain('store-bededag')
    expect(isPublicHoliday(day('2024-04-26'))).toBe(false)
  })

  it('Grundlovsdag, juleaften and nytårsaften are known, and not public holidays', () => {
    for (const text of ['2014-06-05', '2014-12-24', '2014-12-31']) {
      expect(holidaysOn(day(text)).map((holiday) => holiday.statutory)).toEqual([false])
      expect(isPublicHoliday(day(text))).toBe(false)
    }
  })

  it('two can fall on one day: Grundlovsdag was pinsedag in 2022', () => {
    expect(holidaysOn(day('2022-06-05')).map((holiday) => holiday.name)).toEqual(['pinsedag', 'grundlovsdag'])
    expect(isPublicHoliday(day('2022-06-05'))).toBe(true)
  })
})
