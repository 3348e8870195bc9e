import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  danishDayAt,
  formatTime,
  instantsOf,
  localTimeAt,
  minutesInDanishDay,
  startOfDanishDay,
} from './copenhagen-time.ts'
import { day } from './day.ts'

/** The judge: the engine's time zone data. */
const judge = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

describe('Danish time', () => {
  it('shows what the time zone data shows, 1996 to 2037', () => {
    const instant = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2037, 11, 31) })
    fc.assert(
      fc.property(instant, (ms) => {
        const { day, minutes } = localTimeAt(ms)
        expect(`${day} ${formatTime(minutes)}`).toBe(judge.format(ms))
      }),
      { numRuns: 500 },
    )
  })

  it('25 October 2026 has 02:30 twice', () => {
    const twice = instantsOf({ day: day('2026-10-25'), minutes: 150 })
    expect(twice).toEqual({ ok: true, value: [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)] })
  })

  it('28 March 2027 has no 02:30: an hour later is suggested', () => {
    expect(instantsOf({ day: day('2027-03-28'), minutes: 150 })).toEqual({
      ok: false,
      reason: 'skipped-hour',
      details: { suggestedMinutes: 210 },
    })
    expect(instantsOf({ day: day('2027-03-28'), minutes: 210 })).toEqual({
      ok: true,
      value: [Date.UTC(2027, 2, 28, 1, 30)],
    })
  })

  it('days have 23, 24 or 25 hours', () => {
    expect(minutesInDanishDay(day('2027-03-28'))).toBe(23 * 60)
    expect(minutesInDanishDay(day('2026-10-25'))).toBe(25 * 60)
    expect(minutesInDanishDay(day('2026-11-22'))).toBe(24 * 60)
  })

  it('a day begins at Danish midnight', () => {
    expect(startOfDanishDay(day('2014-07-01'))).toBe(Date.UTC(2014, 5, 30, 22))
    expect(danishDayAt(Date.UTC(2014, 5, 30, 21, 59))).toBe('2014-06-30')
    expect(danishDayAt(Date.UTC(2014, 5, 30, 22))).toBe('2014-07-01')
  })

  it('leads back to the instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14_000_000, max: 35_000_000 }), (minute) => {
        const back = instantsOf(localTimeAt(minute * 60_000))
        expect(back.ok && back.value).toContain(minute * 60_000)
      }),
    )
  })
})
