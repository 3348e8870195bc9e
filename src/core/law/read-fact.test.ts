import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay } from '../calendar/day.ts'
import { factReader } from './read-fact.ts'

const label = { da: 'dag', en: 'day' }
const read = factReader({ kind: 'day', label, question: label })

test('a day is read exactly where the calendar has one', () => {
  const part = (most: number, length: number) =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'))
  const nearlyDays = fc
    .tuple(part(9999, 4), part(14, 2), part(33, 2), fc.constantFrom('-', '-', '-', '/', ''))
    .map(([year, month, day, dash]) => `${year}${dash}${month}-${day}`)
  let days = 0
  fc.assert(
    fc.property(
      fc.oneof(nearlyDays, fc.string(), fc.constantFrom('2020-02-29', '2021-02-29', '1900-02-29')),
      (text) => {
        expect(read(text)).toBe(isDay(text) ? text : undefined)
        if (isDay(text)) days += 1
      },
    ),
    { numRuns: 1000 },
  )
  expect(days).toBeGreaterThan(100)
})

test.each([20200101, null, {}, ['2020-01-01'], true])('%j is no day', (stated) => {
  expect(read(stated)).toBeUndefined()
})
