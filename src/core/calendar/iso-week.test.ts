import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayFromNumber, dayNumber, weekday } from './day.ts'
import { isoWeekOf, isoWeekText, mondayOf, weeksInIsoYear } from './iso-week.ts'

describe('ISO weeks', () => {
  it.each([
    ['2026-12-27', '2026-W52'],
    ['2026-12-28', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2014-01-01', '2014-W01'],
    ['2021-01-03', '2020-W53'],
    ['2012-01-01', '2011-W52'],
  ])('%s lies in %s', (text, week) => {
    expect(isoWeekText(isoWeekOf(day(text)))).toBe(week)
  })

  it('2026 has 53 weeks, 2025 has 52, and week 53 of 2025 has no Monday', () => {
    expect(weeksInIsoYear(2026)).toBe(53)
    expect(weeksInIsoYear(2025)).toBe(52)
    expect(mondayOf({ year: 2025, week: 53 })).toBeUndefined()
    expect(mondayOf({ year: 2026, week: 53 })).toBe('2026-12-28')
    expect(mondayOf({ year: 2026, week: 0 })).toBeUndefined()
  })

  it('counts weeks as walking the calendar does, 1995 to 2100', () => {
    // the judge: week 1 holds 4 January; from its Monday on, every seventh day starts a week
    for (let year = 1995; year <= 2100; year += 1) {
      let monday = day(`${year}-01-04`)
      while (weekday(monday) !== 1) monday = addDays(monday, -1)
      let nextFirst = day(`${year + 1}-01-04`)
      while (weekday(nextFirst) !== 1) nextFirst = addDays(nextFirst, -1)
      for (let week = 1; monday < nextFirst; week += 1, monday = addDays(monday, 7)) {
        expect(isoWeekOf(monday)).toEqual({ year, week })
        expect(isoWeekOf(addDays(monday, 6))).toEqual({ year, week })
        expect(mondayOf({ year, week })).toBe(monday)
      }
    }
  })

  it('a count by week is a count by day', () => {
    const start = fc.integer({ min: dayNumber(day('2010-01-01')), max: dayNumber(day('2040-01-01')) })
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 900 }), (first, length) => {
        const byWeek = new Map<string, number>()
        for (let offset = 0; offset < length; offset += 1) {
          const week = isoWeekText(isoWeekOf(dayFromNumber(first + offset)))
          byWeek.set(week, (byWeek.get(week) ?? 0) + 1)
        }
        expect([...byWeek.values()].reduce((a, b) => a + b, 0)).toBe(length)
        expect(Math.max(...byWeek.values())).toBeLessThanOrEqual(7)
      }),
      { numRuns: 40 },
    )
  })
})
