import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Acquainted, acquaintanceOf, compareAcquainted } from './pool.ts'

test('known vikars first, then the better fit', () => {
  const people: Acquainted[] = [
    { alias: 'e', known: undefined, score: 100 },
    { alias: 'd', known: undefined, score: 40 },
    { alias: 'c', known: 'unit_pool', score: 10 },
    { alias: 'b', known: 'company_pool', score: 20 },
    { alias: 'a', known: 'hired_here', score: 5 },
    { alias: 'f', known: 'hired_here', score: 90 },
  ]
  expect(people.sort(compareAcquainted).map((one) => one.alias)).toEqual(['f', 'a', 'b', 'c', 'e', 'd'])
})

test('the nearest acquaintance counts', () => {
  expect(acquaintanceOf({ hiredHere: true, companyPool: true, unitPool: true })).toBe('hired_here')
  expect(acquaintanceOf({ hiredHere: false, companyPool: true, unitPool: true })).toBe('company_pool')
  expect(acquaintanceOf({ hiredHere: false, companyPool: false, unitPool: true })).toBe('unit_pool')
  expect(acquaintanceOf({ hiredHere: false, companyPool: false, unitPool: false })).toBeUndefined()
})

test('the same people come in the same order, whatever order they came in', () => {
  const person = fc.record({
    alias: fc.uuid(),
    known: fc.option(fc.constantFrom('hired_here', 'company_pool', 'unit_pool'), { nil: undefined }),
    score: fc.integer({ min: 0, max: 100 }),
  })
  const people = fc.uniqueArray(person, { selector: (one) => one.alias, maxLength: 20 })
  fc.assert(
    fc.property(
      people.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect([...shuffled].sort(compareAcquainted)).toEqual([...list].sort(compareAcquainted))
      },
    ),
  )
})
