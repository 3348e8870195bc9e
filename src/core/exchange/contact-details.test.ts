import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ContactKind, findContactDetails, isFreeOfContactDetails } from './contact-details.ts'

const kinds = (text: string) => findContactDetails(text).map((one) => one.kind)

describe('finds', () => {
  const found: ReadonlyArray<[ContactKind, string]> = [
    ['phone', '33112233'],
    ['phone', '33 11 22 33'],
    ['phone', '33.11.22.33'],
    ['phone', '3311-2233'],
    ['phone', '2 2 3 3 4 4 5 5'],
    ['phone', '+45 33 11 22 33'],
    ['phone', '+4533112233'],
    ['phone', '0045 33112233'],
    ['phone', '45 33 11 22 33'],
    ['phone', '+46 8 123 456 78'],
    ['phone', '３３１１２２３３'],
    ['email', 'mette@example.dk'],
    ['email', 'mette.holm+job@post.example.dk'],
    ['email', 'søren@æble.dk'],
    ['email', 'mette (at) example.dk'],
    ['email', 'mette[at]example.dk'],
    ['email', 'mette snabel-a example.dk'],
    ['email', 'mette@example punktum dk'],
    ['cpr', '010190-0000'],
    ['cpr', '010190 0000'],
    ['cpr', '0101900000'],
    ['cpr', '01 01 90 0000'],
    ['cpr', '610190-0000'],
    ['link', 'https://example.dk/mette'],
    ['link', 'www.example.dk'],
    ['link', 'linkedin.com/in/mette'],
    ['link', 'metteholm.dk'],
  ]
  test.each(found)('%s in "%s"', (kind, text) => {
    for (const around of [text, `Ring eller skriv: ${text}, så svarer jeg.`, `(${text})`, `${text}\n`]) {
      expect(kinds(around), around).toEqual([kind])
    }
  })

  test('where it stands, and several in order', () => {
    const text = 'Skriv til a@b.dk eller ring 33 11 22 33 eller 44556677.'
    const parts = findContactDetails(text).map((one) => [one.kind, text.slice(one.start, one.end)])
    expect(parts).toEqual([
      ['email', 'a@b.dk'],
      ['phone', '33 11 22 33'],
      ['phone', '44556677'],
    ])
  })

  test('an address wherever it is put in a text', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), fc.integer({ min: 20000000, max: 99999999 }), (a, b, number) => {
        expect(kinds(`${a} ${number} ${b}`)).toContain('phone')
        expect(kinds(`${a} x${number}@example.dk ${b}`)).toContain('email')
      }),
    )
  })
})

describe('leaves alone', () => {
  test.each([
    'Jeg har arbejdet i plejen fra 2005-2009 og igen 2012–2014.',
    'Jeg kan begynde den 21.02.2014 eller 1/3-14.',
    'Ledig fra 01-04-2014 til 30-09-2014.',
    'Budget på 25.000.000 kr. og 1.250 ansatte.',
    '37 timer, 30 timer eller 18,5 timer om ugen',
    '2100 København Ø, 2000 Frederiksberg',
    'Jeg har 10 års erfaring med 24 børn i 3 grupper.',
    'Truckcertifikat B og § 26, svejsning 135/136 og 141',
    'f.eks. pleje, dvs. omsorg m.v. og SAP/Excel 2010',
    'Tlf. oplyses senere. Jeg er @ work.',
    'Kontonummer 12345678901234567890',
  ])('%s', (text) => {
    expect(findContactDetails(text)).toEqual([])
    expect(isFreeOfContactDetails(text)).toBe(true)
  })
})

describe('whatever is typed', () => {
  test('what is found lies in the text, in order, without overlap', () => {
    const piece = fc.constantFrom(
      '33',
      '11 ',
      '@',
      'a',
      '.dk',
      '+',
      '-',
      '0101',
      '90',
      ' ',
      'www.',
      '(at)',
      '/',
      'å',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const one of findContactDetails(text)) {
          expect(one.start).toBeGreaterThanOrEqual(end)
          expect(one.end).toBeGreaterThan(one.start)
          end = one.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test.each([
    'a',
    '1',
    '1 ',
    '@',
    'a@',
    'a.',
    'a-',
    '.',
    'aa.aa',
    ' ',
    '+',
    '1.',
    'snabel',
    '(at)',
    'www.',
    'æ',
  ])('50 kB of "%s" is no work', (piece) => {
    const at = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      const start = performance.now()
      findContactDetails(text)
      return performance.now() - start
    }
    at(50_000)
    // generous: quadratic behaviour takes seconds
    expect(Math.min(at(50_000), at(50_000), at(50_000))).toBeLessThan(250)
  })
})
