import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { parseWeekMinima, weekMinimaText } from './week-minima.ts'

const period = { from: day('2014-05-07'), to: day('2015-01-16') }

test('weeks, ranges and ranges over the new year; the later word counts', () => {
  expect(parseWeekMinima('', period)).toEqual({ ok: true, value: [] })
  expect(parseWeekMinima(' 29-30: 2; 30 : 3 ', period)).toEqual({
    ok: true,
    value: [
      { week: '2014-07-14', minimum: 2 },
      { week: '2014-07-21', minimum: 3 },
    ],
  })
  const winter = parseWeekMinima('51–2: 0', period)
  expect(winter.ok && winter.value.map(({ week }) => week)).toEqual([
    '2014-12-15',
    '2014-12-22',
    '2014-12-29',
    '2015-01-05',
  ])
  expect(winter.ok && weekMinimaText(winter.value)).toBe('51: 0; 52: 0; 1: 0; 2: 0')
})

test.each(['uge 29', '29', '29: to', '29-: 2', '-1: 2'])('what cannot be read is named: %s', (text) => {
  expect(parseWeekMinima(text, period)).toEqual({ ok: false, reason: 'not-weeks', details: { part: text } })
})

test('a week the period has not is named', () => {
  expect(parseWeekMinima('20: 1; 12: 2', period)).toEqual({
    ok: false,
    reason: 'outside',
    details: { part: '12: 2' },
  })
})
