import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, day, weekday } from '../calendar/day.ts'
import { daysOf } from '../calendar/period.ts'
import { arsvikariaterOf, fullTimeYears, HOURS_IN_FULL_TIME_YEAR, WEEKS_IN_YEAR } from './full-time.ts'
import { sundayOf, weeklyAverage, workdaysIn } from './working-week.ts'

const monday = day('2014-03-03')

it('a full-time year is 52 weeks of 37 hours', () => {
  expect(HOURS_IN_FULL_TIME_YEAR).toBe(WEEKS_IN_YEAR * 37)
  expect(fullTimeYears(1924 * 60)).toBe(1)
})

// the memo of 2013 on "Kompetenceloft til alle": 260 årsvikariater are about 650 vikarer, so 20.8 weeks each
it('650 vikarer of 20.8 weeks are 260 årsvikariater, by hours and by weeks', () => {
  const vikarer = 650
  expect(arsvikariaterOf(vikarer * 20.8 * 37 * 60, []).byHours).toBe(260)
  const days = Math.round(20.8 * 7 * 5) // five vikarer together, since 20.8 weeks are not whole days
  const five = { from: monday, to: addDays(monday, days - 1) }
  expect(
    arsvikariaterOf(
      0,
      Array.from({ length: vikarer / 5 }, () => five),
    ).byWeeks,
  ).toBe(260)
})

it('the two counts differ for part-time work', () => {
  const half = arsvikariaterOf(52 * 18.5 * 60, [{ from: monday, to: addDays(monday, 52 * 7 - 1) }])
  expect(half).toEqual({ byHours: 0.5, byWeeks: 1 })
})

it('workdays and Sundays are those a calendar shows', () => {
  const anyPeriod = fc
    .tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 0, max: 40 }))
    .map(([from, length]) => ({ from: addDays(monday, from), to: addDays(monday, from + length) }))
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const days = [...daysOf(period)]
      expect(workdaysIn(period)).toBe(days.filter((one) => weekday(one) <= 5).length)
      const sunday = sundayOf(period.from)
      expect([weekday(sunday), period.from <= sunday, sunday < addDays(period.from, 7)]).toEqual([
        7,
        true,
        true,
      ])
    }),
  )
})

it('the weekly average counts part weeks by their workdays', () => {
  const wednesdayToFriday = { from: day('2014-03-05'), to: day('2014-03-07') }
  const weekend = { from: day('2014-03-08'), to: day('2014-03-09') }
  expect(weeklyAverage(360, [wednesdayToFriday])).toBe(600)
  expect(weeklyAverage(600, [{ from: monday, to: day('2014-03-07') }])).toBe(600)
  expect(weeklyAverage(600, [{ from: monday, to: day('2014-03-09') }])).toBe(600)
  expect(weeklyAverage(120, [weekend])).toBe(600)
  expect(
    weeklyAverage(1200, [wednesdayToFriday, weekend, { from: day('2014-03-10'), to: day('2014-03-11') }]),
  ).toBe(1200)
})
