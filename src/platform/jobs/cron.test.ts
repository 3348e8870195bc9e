import { expect, test } from 'vitest'
import { latestDue, parseCron } from './cron.ts'

const due = (expression: string, now: string) => latestDue(parseCron(expression), new Date(now)).toISOString()

test.each([
  // 2026-11-22 is a Sunday; Denmark is an hour ahead of UTC in winter, two in summer
  ['* * * * *', '2026-11-22T10:07:31Z', '2026-11-22T10:07:00.000Z'],
  ['*/15 * * * *', '2026-11-22T10:07:00Z', '2026-11-22T10:00:00.000Z'],
  ['0 7 * * *', '2026-11-22T05:59:59Z', '2026-11-21T06:00:00.000Z'],
  ['0 7 * * *', '2026-11-22T06:00:00Z', '2026-11-22T06:00:00.000Z'],
  ['0 7 * * *', '2026-07-01T12:00:00Z', '2026-07-01T05:00:00.000Z'],
  ['30 6,18 * * 1-5', '2026-11-22T10:00:00Z', '2026-11-20T17:30:00.000Z'],
  ['0 8 * * 7', '2026-11-22T10:00:00Z', '2026-11-22T07:00:00.000Z'],
  ['0 8 * * 0', '2026-11-21T10:00:00Z', '2026-11-15T07:00:00.000Z'],
  ['10 0 1 */3 *', '2026-11-22T10:00:00Z', '2026-09-30T22:10:00.000Z'],
  ['0 0 29 2 *', '2026-11-22T10:00:00Z', '2024-02-28T23:00:00.000Z'],
  // both day and weekday limited: either fits
  ['0 12 13 * 5', '2026-11-22T10:00:00Z', '2026-11-20T11:00:00.000Z'],
  ['0 12 13 * 5', '2026-12-13T12:00:00Z', '2026-12-13T11:00:00.000Z'],
])('%s before %s is %s', (expression, now, expected) => {
  expect(due(expression, now)).toBe(expected)
})

test('the hour skipped in spring counts an hour later and the hour that comes twice in autumn once', () => {
  // 2026-03-29: 02:00 becomes 03:00 at 01:00Z
  expect(due('30 2 * * *', '2026-03-29T00:59:00Z')).toBe('2026-03-28T01:30:00.000Z')
  expect(due('30 2 * * *', '2026-03-29T01:30:00Z')).toBe('2026-03-29T01:30:00.000Z')
  // 2026-10-25: 03:00 becomes 02:00 at 01:00Z, so 02:30 is 00:30Z and 01:30Z
  expect(due('30 2 * * *', '2026-10-25T00:45:00Z')).toBe('2026-10-25T00:30:00.000Z')
  expect(due('30 2 * * *', '2026-10-25T01:45:00Z')).toBe('2026-10-25T00:30:00.000Z')
})

test.each([
  '',
  '* * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 8',
  '5-1 * * * *',
  '*/0 * * * *',
  'a * * * *',
  '1,,2 * * * *',
])('refuses "%s"', (expression) => {
  expect(() => parseCron(expression)).toThrow('of a schedule')
})

test('a day that never comes is a fault, not an endless search', () => {
  expect(() => due('0 0 31 2 *', '2026-11-22T10:00:00Z')).toThrow('does not exist')
})
