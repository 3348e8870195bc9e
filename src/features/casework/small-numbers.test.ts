import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, guardedTotal, SMALLEST_SHOWN } from './small-numbers.ts'

test('one to four people are few; nobody and five are said', () => {
  expect([0, 1, 4, 5, 120].map(guarded)).toEqual([0, 'few', 'few', 5, 120])
})

test('a total beside a hidden part is at least what is shown', () => {
  expect(guardedTotal([12, 'few', 7])).toEqual({ count: 19, atLeast: true })
  expect(guardedTotal([12, 0, 7])).toEqual({ count: 19, atLeast: false })
  expect(guardedTotal(['few', 0])).toEqual({ count: 'few', atLeast: false })
})

/** Every combination of hidden values that would give the same table. */
function possibilities(parts: readonly number[]): number[][] {
  const shown = parts.map(guarded)
  const total = guardedTotal(shown)
  const hidden = shown.flatMap((part, i) => (part === 'few' ? [i] : []))
  let tables: number[][] = [[...parts]]
  for (const i of hidden) tables = tables.flatMap((table) => [1, 2, 3, 4].map((n) => table.with(i, n)))
  return tables.filter((table) => JSON.stringify(guardedTotal(table.map(guarded))) === JSON.stringify(total))
}

test('nobody who knows the rule and all figures of a table finds a hidden number', () => {
  const column = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(column, (parts) => {
      const tables = possibilities(parts)
      parts.forEach((n, i) => {
        if (n === 0 || n >= SMALLEST_SHOWN) return
        expect(new Set(tables.map((table) => table[i])).size).toBeGreaterThan(1)
      })
    }),
  )
})
