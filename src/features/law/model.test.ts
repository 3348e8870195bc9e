import { expect, test } from 'vitest'
import { unemploymentFacts, weeksFromMonths } from './model.ts'

test.each([
  [0, 0],
  [1, 4],
  [3, 13],
  [5, 21],
  [6, 26],
  [9, 39],
  [12, 52],
  [24, 104],
])('%i months are %i weeks, as the sources count', (months, weeks) => {
  expect(weeksFromMonths(months)).toBe(weeks)
})

test('dagpenge counts all unemployment, other benefits the present stretch', () => {
  expect(unemploymentFacts(26, 'dagpenge')).toEqual({ 'prior-unemployment-weeks-aggregated': 26 })
  expect(unemploymentFacts(26, 'uddannelseshjaelp')).toEqual({ 'prior-unemployment-weeks-continuous': 26 })
})

test('without the benefit it is not known how to count', () => {
  expect(unemploymentFacts(26, undefined)).toEqual({})
})
