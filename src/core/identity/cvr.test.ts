import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCvr, parseCvr } from './cvr.ts'
import { parsePNumber } from './p-number.ts'

describe('CVR numbers', () => {
  it.each([
    '64942212',
    '64 94 22 12',
    'DK64942212',
    'dk 64 94 22 12',
    'DK-64942212',
    'CVR-nr. 64942212',
    ' 64942212\u00a0',
  ])('%j is one', (text) => {
    expect(parseCvr(text)).toEqual({ ok: true, value: '64942212' })
  })

  it.each([
    ['', 'empty'],
    ['DK', 'empty'],
    ['64942213', 'wrong-check-digit'],
    ['00000000', 'wrong-check-digit'],
    ['6494221', 'wrong-length'],
    ['649422120', 'wrong-length'],
    ['６４９４２２１２', 'not-a-cvr'],
    ['64942212abc', 'not-a-cvr'],
    ['6.4942212e7', 'not-a-cvr'],
    ['SE64942212', 'not-a-cvr'],
    ['0x3DEF0A4', 'not-a-cvr'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseCvr(text)).toMatchObject({ ok: false, reason })
  })

  it('any single changed digit is caught', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const digits = [...'64942212']
        digits[at] = String((Number(digits[at]) + add) % 10)
        expect(parseCvr(digits.join('')).ok).toBe(false)
      }),
    )
  })

  it('are written in pairs', () => {
    const cvr = parseCvr('64942212')
    expect(cvr.ok && formatCvr(cvr.value)).toBe('64 94 22 12')
  })

  it('50 kB are refused', () => {
    expect(parseCvr('6'.repeat(50_000))).toMatchObject({ ok: false })
    expect(parseCvr(' '.repeat(50_000))).toMatchObject({ ok: false })
  })
})

describe('P-numbers', () => {
  it('are ten digits, whatever their check would say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }), (number) => {
        expect(parsePNumber(String(number))).toEqual({ ok: true, value: String(number) })
      }),
    )
    expect(parsePNumber('P 1003 388 394')).toEqual({ ok: true, value: '1003388394' })
  })

  it.each([
    ['', 'empty'],
    ['64942212', 'wrong-length'],
    ['10033883941', 'wrong-length'],
    ['0000000000', 'not-a-p-number'],
    ['10033883９4', 'not-a-p-number'],
    ['1'.repeat(50_000), 'not-a-p-number'],
  ])('%# is refused: %s', (text, reason) => {
    expect(parsePNumber(text)).toMatchObject({ ok: false, reason })
  })
})
