import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import {
  minutesInAll,
  parseClock,
  parseDayList,
  parseSessionDays,
  workingDaysFrom,
  writeSessionDays,
} from './session-days.ts'

describe('days of a session', () => {
  test('go round weekends and public holidays', () => {
    // 1 May is a working day by law; 16 April 2014 is the Wednesday before Easter
    expect(workingDaysFrom(day('2014-04-16'), 3)).toEqual(['2014-04-16', '2014-04-22', '2014-04-23'])
  })

  test('are listed as people list them', () => {
    expect(parseDayList('7.5.2014, 5. maj 2014\n12-05-2014 - 14-05-2014')).toEqual({
      ok: true,
      value: ['2014-05-05', '2014-05-07', '2014-05-12', '2014-05-13', '2014-05-14'],
    })
    // Friday to Tuesday is three working days
    expect(parseDayList('9.5.2014 til 13.5.2014')).toEqual({
      ok: true,
      value: ['2014-05-09', '2014-05-12', '2014-05-13'],
    })
  })

  test.each([
    ['', 'empty'],
    ['i maj', 'not-a-day'],
    ['5.5.2014, 5.5.2014', 'day-twice'],
    ['9.5.2014 - 5.5.2014', 'ends-before-start'],
    ['1.1.2014 - 31.12.2019', 'too-many-days'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseDayList(text)).toMatchObject({ ok: false, reason })
  })

  test('have the usual times or their own, and read back as they were written', () => {
    const usual = { from: 480, to: 924, pause: 30 }
    const days = parseSessionDays('5.5.2014\n6.5.2014 kl. 9.00-12.30\n7.5.2014', usual)
    expect(days).toEqual({
      ok: true,
      value: [
        { day: '2014-05-05', ...usual },
        { day: '2014-05-06', from: 540, to: 750, pause: 0 },
        { day: '2014-05-07', ...usual },
      ],
    })
    if (!days.ok) return
    const written = writeSessionDays(days.value)
    expect(written.usual).toEqual(usual)
    expect(parseSessionDays(written.list, usual)).toEqual(days)
    expect(parseSessionDays('5.5.2014 kl. 12-9', usual)).toMatchObject({ reason: 'no-time-left' })
    expect(parseSessionDays('5.5.2014 kl. 8-25', usual)).toMatchObject({ reason: 'not-a-time' })
  })

  test('count minutes without the break', () => {
    const one = { day: day('2014-05-05'), from: 480, to: 924, pause: 0 }
    expect(minutesInAll([one, { ...one, day: day('2014-05-06'), pause: 30 }])).toBe(444 + 414)
  })

  test.each([
    ['8', 480],
    ['08:30', 510],
    ['kl. 15.24', 924],
    ['24', 1440],
  ])('the clock: %s', (text, value) => {
    expect(parseClock(text)).toEqual({ ok: true, value })
  })
  test.each(['25', '8.75', 'morgen', '24.30'])('no clock: %s', (text) => {
    expect(parseClock(text)).toMatchObject({ ok: false, reason: 'not-a-time' })
  })
})
