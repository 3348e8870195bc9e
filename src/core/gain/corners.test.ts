import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cornerOf, likelyValues, type Ranges, rangeOf } from './corners.ts'
import {
  amountOf,
  dividedBy,
  figure,
  figuresIn,
  minus,
  NOTHING,
  negative,
  type Polynomial,
  plus,
  times,
  whole,
} from './polynomial.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']

const aRange = fc
  .tuple(fc.integer({ min: -900, max: 900 }), fc.nat(500), fc.nat(500))
  .map(([low, more, most]) => ({ low, likely: low + more, high: low + more + most }))
const someRanges: fc.Arbitrary<Ranges> = fc.record(Object.fromEntries(NAMES.map((name) => [name, aRange])))

const aTerm = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.subarray(NAMES))
  .map(([by, names]) => times(whole(by), ...names.map(figure)))
const aPolynomial: fc.Arbitrary<Polynomial> = fc
  .tuple(fc.array(aTerm, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }))
  .map(([terms, divisor]) => dividedBy(plus(NOTHING, ...terms), divisor))

/** The slow, obvious judge: every corner there is. */
function everyCorner(p: Polynomial, ranges: Ranges): number[] {
  const names = figuresIn(p)
  return Array.from({ length: 2 ** names.length }, (_, bits) =>
    amountOf(p, {
      ...likelyValues(ranges),
      ...Object.fromEntries(
        names.map((name, i) => [name, (bits >> i) & 1 ? ranges[name]!.high : ranges[name]!.low]),
      ),
    }),
  )
}

describe('exact formulas', () => {
  test('rounds once, half an øre away from zero', () => {
    const third = dividedBy(figure('a'), 3)
    expect(amountOf(plus(third, third, third), { a: 100 })).toBe(100)
    expect(amountOf(dividedBy(figure('a'), 2), { a: 5 })).toBe(3)
    expect(amountOf(dividedBy(figure('a'), 2), { a: -5 })).toBe(-3)
    expect(amountOf(dividedBy(figure('a'), 3), { a: 4 })).toBe(1)
  })
  test('stays exact far above what a double holds', () => {
    const product = times(figure('a'), figure('b'), figure('c'))
    const a = 1_000_003
    expect(amountOf(minus(product, times(figure('a'), figure('b'), whole(a))), { a, b: a, c: a })).toBe(0)
    expect(amountOf(dividedBy(times(product, whole(1000)), 1000 * a * a), { a, b: a, c: a })).toBe(a)
  })
  test('what cancels out is gone, and squares are refused', () => {
    expect(figuresIn(minus(figure('a'), figure('a')))).toEqual([])
    expect(figuresIn(plus(figure('b'), times(figure('a'), whole(2))))).toEqual(['a', 'b'])
    expect(() => times(figure('a'), plus(whole(1), figure('a')))).toThrow('squared')
    expect(() => dividedBy(figure('a'), 0)).toThrow('above zero')
    expect(() => amountOf(figure('a'), {})).toThrow('No value')
    expect(() => cornerOf(figure('a'), {}, 'lowest')).toThrow('No range')
  })
})

describe('the corners are the extremes', () => {
  test('judged by trying every corner', () => {
    fc.assert(
      fc.property(aPolynomial, someRanges, (p, ranges) => {
        const all = everyCorner(p, ranges)
        expect(rangeOf(p, ranges)).toEqual({
          low: Math.min(...all),
          likely: amountOf(p, likelyValues(ranges)),
          high: Math.max(...all),
        })
      }),
      { numRuns: 400 },
    )
  })
  test('no point inside is lower or higher', () => {
    const inside = fc.record(
      Object.fromEntries(NAMES.map((name) => [name, fc.double({ min: 0, max: 1, noNaN: true })])),
    )
    fc.assert(
      fc.property(aPolynomial, someRanges, inside, (p, ranges, share) => {
        const values = Object.fromEntries(
          NAMES.map((name) => {
            const { low, high } = ranges[name]!
            return [name, low + Math.round((high - low) * share[name]!)]
          }),
        )
        const { low, likely, high } = rangeOf(p, ranges)
        const value = amountOf(p, values)
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
        expect(low).toBeLessThanOrEqual(likely)
        expect(likely).toBeLessThanOrEqual(high)
      }),
      { numRuns: 200 },
    )
  })
  test('a formula and its negative have the same corners the other way round', () => {
    fc.assert(
      fc.property(aPolynomial, someRanges, (p, ranges) => {
        const range = rangeOf(p, ranges)
        const mirrored = rangeOf(negative(p), ranges)
        expect([mirrored.low + range.high, mirrored.high + range.low]).toEqual([0, 0])
      }),
      { numRuns: 100 },
    )
  })
  test('what does not matter stays as likely', () => {
    const ranges = { a: { low: 0, likely: 4, high: 9 }, b: { low: 1, likely: 2, high: 3 } }
    expect(cornerOf(figure('b'), ranges, 'lowest')).toEqual({ a: 4, b: 1 })
  })
})
