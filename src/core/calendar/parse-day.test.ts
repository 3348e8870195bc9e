import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayFromNumber, dayNumber } from './day.ts'
import {
  formatDay,
  formatDayShort,
  formatDayWithWeekday,
  formatMonth,
  formatPeriod,
  formatWeek,
} from './format-day.ts'
import { parseDay } from './parse-day.ts'

describe('reading a day', () => {
  it.each([
    '1.3.2014',
    '01.03.2014',
    '01-03-2014',
    '1-3-2014',
    '1/3 2014',
    '1/3-2014',
    '01/03/2014',
    '1. 3. 2014',
    '01032014',
    '1. marts 2014',
    '1 marts 2014',
    '1. Mar. 2014',
    'd. 1. marts 2014',
    'den 1. marts 2014',
    'lørdag den 1. marts 2014',
    'Lørdag d. 1/3 2014',
    'Saturday, 1 March 2014',
    '1 mar 2014',
    '2014-03-01',
    '2014-3-1',
    '  1.3.2014\u00a0',
  ])('%j is 1 March 2014', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: '2014-03-01' })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['i morgen', 'not-a-day'],
    ['1.3', 'missing-year'],
    ['1/3', 'missing-year'],
    ['1. marts', 'missing-year'],
    ['1.3.14', 'two-digit-year'],
    ['31.4.2014', 'no-such-day'],
    ['29.2.2014', 'no-such-day'],
    ['32.1.2014', 'no-such-day'],
    ['1.13.2014', 'no-such-day'],
    ['00-00-2014', 'no-such-day'],
    ['1.3.1014', 'year-out-of-range'],
    ['1.3.20144', 'not-a-day'],
    ['1. martsember 2014', 'not-a-day'],
    ['1. ma 2014', 'not-a-day'],
    ['１.３.２０１４', 'not-a-day'],
    ['-1.3.2014', 'not-a-day'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseDay(text)).toMatchObject({ ok: false, reason })
  })

  it('29 February exists in leap years', () => {
    expect(parseDay('29/2 2016')).toEqual({ ok: true, value: '2016-02-29' })
  })

  it('does not read 50 kB', () => {
    for (const piece of ['1', '1.', ' ', '1. marts ', 'den ']) {
      expect(parseDay(piece.repeat(50_000 / piece.length)).ok).toBe(false)
    }
  })

  it('reads whatever we write', () => {
    const anyDay = fc
      .integer({ min: dayNumber(day('1900-01-01')), max: dayNumber(day('2199-12-31')) })
      .map(dayFromNumber)
    fc.assert(
      fc.property(anyDay, fc.constantFrom('da' as const, 'en' as const), (d, lang) => {
        for (const write of [formatDay, formatDayShort, formatDayWithWeekday]) {
          expect(parseDay(write(d, lang))).toEqual({ ok: true, value: d })
        }
      }),
    )
  })
})

describe('writing a day', () => {
  const d = day('2014-03-01')

  it('is Danish or English', () => {
    expect(formatDay(d, 'da')).toBe('1. marts 2014')
    expect(formatDay(d, 'en')).toBe('1 March 2014')
    expect(formatDayShort(d, 'da')).toBe('1.3.2014')
    expect(formatDayShort(d, 'en')).toBe('1 Mar 2014')
    expect(formatDayWithWeekday(d, 'da')).toBe('lørdag den 1. marts 2014')
    expect(formatMonth(d, 'en')).toBe('March 2014')
    expect(formatWeek(day('2027-01-01'), 'da')).toBe('uge 53, 2026')
  })

  it('says once what both ends of a period share', () => {
    const period = (to: string) => ({ from: d, to: day(to) })
    expect(formatPeriod(period('2014-03-01'), 'da')).toBe('1. marts 2014')
    expect(formatPeriod(period('2014-03-14'), 'da')).toBe('1.–14. marts 2014')
    expect(formatPeriod(period('2014-03-14'), 'en')).toBe('1–14 March 2014')
    expect(formatPeriod(period('2014-04-30'), 'da')).toBe('1. marts–30. april 2014')
    expect(formatPeriod(period('2015-01-02'), 'en')).toBe('1 March 2014–2 January 2015')
  })
})
