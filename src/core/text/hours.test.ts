import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHours, formatHoursNumber, parseHours } from './hours.ts'

describe('reading hours', () => {
  it.each([
    ['37', 2220],
    ['37,5', 2250],
    ['37.5', 2250],
    ['37,50', 2250],
    ['30 timer', 1800],
    ['30 timer/uge', 1800],
    ['30 timer om ugen', 1800],
    ['30 t.', 1800],
    ['30 hours a week', 1800],
    ['1 time', 60],
    ['32:30', 1950],
    ['0:59', 59],
    ['7 t 24 min', 444],
    ['7 timer og 24 minutter', 444],
    ['18½ timer', 1110],
    ['18 ½', 1110],
    ['7,4', 444],
    ['37,33', 2240],
    ['168', 10_080],
    [' 37 ', 2220],
  ])('%j is %i minutes', (text, minutes) => {
    expect(parseHours(text)).toEqual({ ok: true, value: minutes })
  })

  it.each([
    ['', 'empty'],
    ['-1', 'negative'],
    ['−1', 'negative'],
    ['0', 'zero'],
    ['0:00', 'zero'],
    ['0,001', 'too-precise'],
    ['37,333', 'too-precise'],
    ['168,1', 'too-many'],
    ['168:01', 'too-many'],
    ['1.924', 'too-many'],
    ['10:60', 'not-hours'],
    ['fuld tid', 'not-hours'],
    ['37,5,5', 'not-hours'],
    ['1e3', 'not-hours'],
    ['0x10', 'not-hours'],
    ['NaN', 'not-hours'],
    ['３７', 'not-hours'],
    ['30-37', 'not-hours'],
    ['9'.repeat(50_000), 'not-hours'],
    [' '.repeat(50_000), 'not-hours'],
  ])('%# is refused: %s', (text, reason) => {
    expect(parseHours(text)).toMatchObject({ ok: false, reason })
  })

  it('takes a year of hours where that is asked for', () => {
    expect(parseHours('1.924,5 timer', 8784)).toEqual({ ok: true, value: 115_470 })
    expect(parseHours('1924', 8784)).toEqual({ ok: true, value: 115_440 })
  })
})

describe('writing hours', () => {
  it.each([
    [2250, '37,5 timer', '37.5 hours'],
    [2220, '37 timer', '37 hours'],
    [60, '1 time', '1 hour'],
    [75, '1,25 timer', '1.25 hours'],
    [444, '7 timer og 24 minutter', '7 hours and 24 minutes'],
    [61, '1 time og 1 minut', '1 hour and 1 minute'],
    [20, '20 minutter', '20 minutes'],
  ])('%i minutes', (minutes, da, en) => {
    expect(formatHours(minutes, 'da')).toBe(da)
    expect(formatHours(minutes, 'en')).toBe(en)
  })

  it('what we write is read back, to the minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_080 }),
        fc.constantFrom('da' as const, 'en' as const),
        (minutes, lang) => {
          expect(parseHours(formatHoursNumber(minutes, lang))).toEqual({ ok: true, value: minutes })
          if (minutes >= 60)
            expect(parseHours(formatHours(minutes, lang))).toEqual({ ok: true, value: minutes })
        },
      ),
    )
  })
})
