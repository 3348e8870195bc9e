import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPhone, parsePhone } from './phone.ts'

describe('telephone numbers', () => {
  it.each([
    ['33 11 22 33', '+4533112233'],
    ['33112233', '+4533112233'],
    ['3311-2233', '+4533112233'],
    ['+45 33 11 22 33', '+4533112233'],
    ['0045 33112233', '+4533112233'],
    ['45 33 11 22 33', '+4533112233'],
    ['(+45) 33.11.22.33', '+4533112233'],
    ['+46 (0)8 123 456 78', '+46812345678'],
    ['0049 30 1234567', '+49301234567'],
    ['+298 123456', '+298123456'],
    ['+299 12 34 56', '+299123456'],
  ])('%j is %s', (text, phone) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: phone })
  })

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['3311223', 'wrong-length'],
    ['331122334', 'wrong-length'],
    ['+45 3311223', 'wrong-length'],
    ['+46 123', 'wrong-length'],
    ['+4612345678901234', 'wrong-length'],
    ['01234567', 'not-a-phone'],
    ['+0123456789', 'not-a-phone'],
    ['33 11 22 33 lokal 4', 'not-a-phone'],
    ['３３１１２２３３', 'not-a-phone'],
    ['++4533112233', 'not-a-phone'],
    ['3'.repeat(50_000), 'not-a-phone'],
    [' '.repeat(50_000), 'not-a-phone'],
  ])('%# is refused: %s', (text, reason) => {
    expect(parsePhone(text)).toMatchObject({ ok: false, reason })
  })

  it('what we write is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000_000, max: 99_999_999 }), (number) => {
        const phone = parsePhone(String(number))
        if (!phone.ok) throw new Error(phone.reason)
        expect(parsePhone(formatPhone(phone.value))).toEqual(phone)
      }),
    )
  })

  it('Danish ones are written in pairs, foreign ones as they are dialled', () => {
    const danish = parsePhone('+4533112233')
    const swedish = parsePhone('+46 8 123 456 78')
    expect(danish.ok && formatPhone(danish.value)).toBe('33 11 22 33')
    expect(swedish.ok && formatPhone(swedish.value)).toBe('+46812345678')
  })
})
