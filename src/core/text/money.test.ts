import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, parseMoney, shareOut, timesFraction } from './money.ts'

describe('reading money', () => {
  it.each([
    ['1.234,50 kr.', 123_450],
    ['1234,5', 123_450],
    ['1234', 123_400],
    ['1.234', 123_400],
    ['1 234,50', 123_450],
    ['1\u00a0234,50\u00a0kr.', 123_450],
    ['kr. 1.234', 123_400],
    ['1.234,-', 123_400],
    ['DKK 1.234.567,89', 123_456_789],
    ['1234.50', 123_450],
    ['0', 0],
    ['0,05', 5],
    ['183,69 kroner', 18_369],
  ])('%j is %i øre', (text, ore) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: ore })
  })

  it.each([
    ['', 'empty'],
    ['kr.', 'not-money'],
    ['-5', 'negative'],
    ['kr. −5', 'negative'],
    ['1,234', 'too-precise'],
    ['1,234.50', 'not-money'],
    ['12.34.56', 'not-money'],
    ['1.23,00', 'not-money'],
    ['10000000000', 'too-much'],
    ['1e3', 'not-money'],
    ['NaN', 'not-money'],
    ['１００', 'not-money'],
    ['1'.repeat(50_000), 'not-money'],
    [' '.repeat(50_000), 'not-money'],
  ])('%# is refused: %s', (text, reason) => {
    expect(parseMoney(text)).toMatchObject({ ok: false, reason })
  })
})

describe('writing money', () => {
  it('is Danish or English', () => {
    expect(formatMoney(123_450, 'da')).toBe('1.234,50\u00a0kr.')
    expect(formatMoney(123_456_700, 'da')).toBe('1.234.567\u00a0kr.')
    expect(formatMoney(5, 'da')).toBe('0,05\u00a0kr.')
    expect(formatMoney(-123_450, 'da')).toBe('−1.234,50\u00a0kr.')
    expect(formatMoney(123_450, 'en')).toBe('DKK\u00a01,234.50')
  })

  it('what we write is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (ore) => {
        expect(parseMoney(formatMoney(ore, 'da'))).toEqual({ ok: true, value: ore })
      }),
    )
  })
})

describe('shares of money', () => {
  it('half an øre goes away from zero', () => {
    expect(timesFraction(5, 1, 10)).toBe(1)
    expect(timesFraction(-5, 1, 10)).toBe(-1)
    expect(timesFraction(4, 1, 10)).toBe(0)
    expect(timesFraction(18_369, 60, 100)).toBe(11_021)
    expect(() => timesFraction(1, 1, 0)).toThrow(RangeError)
  })

  it('is exact where floating point is not', () => {
    // 1.005 × 100 is 100.49999… in floating point
    expect(timesFraction(100, 1005, 1000)).toBe(101)
    expect(timesFraction(999_999_999_999, 999_999, 1_000_000)).toBe(999_998_999_999)
  })

  it('is never more than half an øre off', () => {
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        (ore, n, d) => {
          const off = BigInt(timesFraction(ore, n, d)) * BigInt(d) - BigInt(ore) * BigInt(n)
          expect((off < 0n ? -off : off) * 2n <= BigInt(d)).toBe(true)
        },
      ),
    )
  })

  it('parts sum to the whole, and none is an øre or more off', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), weights, (ore, shares) => {
        const total = shares.reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        const parts = shareOut(ore, shares)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(ore)
        parts.forEach((part, index) => {
          expect(Math.abs(part * total - ore * (shares[index] ?? 0))).toBeLessThan(total)
        })
      }),
    )
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(() => shareOut(100, [0, 0])).toThrow(RangeError)
    expect(() => shareOut(-1, [1])).toThrow(RangeError)
  })
})
