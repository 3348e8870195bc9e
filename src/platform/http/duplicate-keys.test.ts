import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasDuplicateKeys } from './duplicate-keys.ts'
import { BadRequest, parseJson } from './read-body.ts'

test.each([
  ['{"a":1,"a":2}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['{"x":[{"a":1},{"b":{"c":1,"c":1}}]}', true],
  ['[{"":1,"":2}]', true],
  ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', false],
  ['{"a":"a\\",\\"a\\":1","b":["a","a"]}', false],
  ['["a","a"]', false],
  ['"a"', false],
  ['{}', false],
])('%s: %s', (json, twice) => {
  expect(hasDuplicateKeys(json)).toBe(twice)
})

test('what a program writes has no key twice, whatever it holds', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 5 }), (json) => !hasDuplicateKeys(json)))
})

test('a body that names a key twice is refused as unreadable', () => {
  expect(() => parseJson('{"title":"a","title":"b"}')).toThrow(BadRequest)
  expect(parseJson('{"title":"a"}')).toEqual({ title: 'a' })
})
