import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFaultAt } from './json-fault.ts'

test.each([
  ['{"a":}', 5],
  ['{"nodes": 2,\n"arcs": [[0,1,1]\n}', 30],
  ['{"a":1,}', 7],
  ['[1,,2]', 3],
  ['[1 2]', 3],
  ['[NaN]', 1],
  ['[01]', 2],
  ['[1.]', 2],
  ['["a\\q"]', 3],
  ['["a\nb"]', 3],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ['{}{}', 2],
  ['[}', 1],
  ['[1', 2],
  ['"a', 2],
  ['', 0],
])('%s stops being JSON at %i', (text, at) => {
  expect(jsonFaultAt(text)).toBe(at)
})

test('it finds a fault exactly where the parser of the language does', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const letters = fc.string({ unit: fc.constantFrom(...'{}[]":,\\ 01.-e+tru"a\n'.split('')), maxLength: 12 })
  const changed = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ...'{}[]":,\\ 0.-'.split('')))
    .map(([json, at, letter]) => {
      const place = at % (json.length + 1)
      return json.slice(0, place) + letter + json.slice(place + 1)
    })
  fc.assert(
    fc.property(fc.oneof(letters, changed), (text) => {
      expect(jsonFaultAt(text) === undefined).toBe(parses(text))
    }),
    { numRuns: 20_000 },
  )
})

test('a text nested a million deep is no trouble', () => {
  expect(jsonFaultAt('['.repeat(1_000_000))).toBe(1_000_000)
})
