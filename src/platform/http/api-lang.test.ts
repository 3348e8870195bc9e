import { expect, test } from 'vitest'
import { langOfRequest } from './api-lang.ts'

test.each([
  [undefined, 'da'],
  ['', 'da'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['da-DK,en;q=0.8', 'da'],
  ['de, en;q=0.5, da;q=0.2', 'en'],
  ['en;q=0, da', 'da'],
  ['*', 'da'],
  ['en;q=x', 'da'],
  [';;,,'.repeat(1000), 'da'],
])('%j: %s', (header, lang) => {
  const headers: Record<string, string> = header === undefined ? {} : { 'accept-language': header }
  expect(langOfRequest(new Request('http://localhost/api/v1', { headers }))).toBe(lang)
})
