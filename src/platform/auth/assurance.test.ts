import { expect, test } from 'vitest'
import { isEnough, readAssurance, weakestAssurance } from './assurance.ts'

test.each([
  ['https://data.gov.dk/concept/core/nsis/Low', 'low'],
  ['https://data.gov.dk/concept/core/nsis/Substantial', 'substantial'],
  ['https://data.gov.dk/concept/core/nsis/High', 'high'],
  ['https://data.gov.dk/concept/core/nsis/loa/Substantial', 'substantial'],
  ['urn:grn:authn:dk:mitid:substantial', 'substantial'],
  ['Substantial', 'substantial'],
  ['HIGH', 'high'],
])('%s is %s', (claim, level) => expect(readAssurance(claim)).toBe(level))

test.each([
  undefined,
  null,
  '',
  3,
  'very high',
  'https://data.gov.dk/concept/core/nsis/',
  'Substantial ',
  ['High'],
  'x'.repeat(10_000),
])('%j is no level', (claim) => expect(readAssurance(claim)).toBeUndefined())

test('a login is as strong as its weakest part, and what is missing or unknown is low', () => {
  expect(weakestAssurance('High', [])).toBe('high')
  expect(weakestAssurance('High', ['Substantial', undefined])).toBe('substantial')
  expect(weakestAssurance('Substantial', ['High', 'High'])).toBe('substantial')
  expect(weakestAssurance('Substantial', ['Low', 'High'])).toBe('low')
  expect(weakestAssurance('Substantial', ['something new'])).toBe('low')
  expect(weakestAssurance(undefined, ['High', 'High'])).toBe('low')
})

test('only NSIS Betydelig and Høj open anything', () => {
  expect([isEnough('low'), isEnough('substantial'), isEnough('high')]).toEqual([false, true, true])
})
