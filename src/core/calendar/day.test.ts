import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  compareDays,
  type Day,
  day,
  dayFromNumber,
  dayFromParts,
  dayNumber,
  dayParts,
  daysBetween,
  daysInMonth,
  isDay,
  lastOfMonth,
  weekday,
} from './day.ts'

const MS_PER_DAY = 86_400_000
/** The judge: the engine's own calendar. */
const judge = (number: number): Day => new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day

const anyNumber = fc.integer({ min: dayNumber(day('0001-01-01')), max: dayNumber(day('9999-12-31')) })
const anyDay = anyNumber.map(dayFromNumber)
const nearDay = fc
  .integer({ min: dayNumber(day('1890-01-01')), max: dayNumber(day('2210-12-31')) })
  .map(dayFromNumber)

describe('a day', () => {
  it.each(['2014-03-01', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true)
    expect(day(text)).toBe(text)
  })

  it.each([
    '2014-02-29',
    '1900-02-29',
    '2014-13-01',
    '2014-00-10',
    '2014-04-31',
    '0000-01-01',
    '2014-3-1',
    '2014-03-01T00:00',
    ' 2014-03-01',
    '２０１４-03-01',
    '',
  ])('%j is not one', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => day(text)).toThrow(RangeError)
  })

  it('has no parts that are not whole numbers', () => {
    expect(dayFromParts(2014, 1.5, 1)).toBeUndefined()
    expect(dayFromParts(Number.NaN, 1, 1)).toBeUndefined()
  })

  it('counts days as the engine does, from year 1 to 9999', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(dayFromNumber(number)).toBe(judge(number))
        expect(dayNumber(judge(number))).toBe(number)
      }),
      { numRuns: 2000 },
    )
  })

  it('knows the weekday as the engine does', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        expect(weekday(d) % 7).toBe(new Date(`${d}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  it('agrees with text order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(dayNumber(a) - dayNumber(b)))
      }),
    )
  })

  it('adds and subtracts days as opposites', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -20_000, max: 20_000 }), (d, n) => {
        expect(daysBetween(d, addDays(d, n))).toBe(n)
      }),
    )
  })

  it('refuses to leave the years 1 to 9999', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addMonths(day('9999-12-01'), 1)).toThrow(RangeError)
    expect(() => addDays(day('2014-03-01'), 0.5)).toThrow(RangeError)
  })
})

describe('months', () => {
  it.each([
    ['2014-08-31', 6, '2015-02-28'],
    ['2015-08-31', 6, '2016-02-29'],
    ['2014-01-31', 1, '2014-02-28'],
    ['2014-03-31', -1, '2014-02-28'],
    ['2014-12-15', 1, '2015-01-15'],
    ['2014-01-15', -1, '2013-12-15'],
    ['2014-05-20', 0, '2014-05-20'],
  ])('%s %i months on is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })

  it('keeps the day of the month wherever the month has it', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: -600, max: 600 }), (d, n) => {
        const from = dayParts(d)
        const to = dayParts(addMonths(d, n))
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + n)
        expect(to.dayOfMonth).toBe(Math.min(from.dayOfMonth, daysInMonth(to.year, to.month)))
      }),
    )
  })

  it('puts 29 February on 28 in common years', () => {
    expect(addYears(day('2012-02-29'), 1)).toBe('2013-02-28')
    expect(addYears(day('2012-02-29'), 4)).toBe('2016-02-29')
  })

  it('ends where the next begins', () => {
    fc.assert(
      fc.property(nearDay, (d) => {
        expect(addDays(lastOfMonth(d), 1).slice(8)).toBe('01')
      }),
    )
  })
})

describe('age', () => {
  it.each([
    ['1996-03-02', '2014-03-01', 17],
    ['1996-03-01', '2014-03-01', 18],
    ['1996-02-29', '2014-02-28', 17],
    ['1996-02-29', '2014-03-01', 18],
  ])('born %s is on %s %i', (born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age)
  })
})
