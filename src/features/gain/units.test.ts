import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureUnit } from '#core/gain/model.ts'
import { addressText, fieldText, readAmount, shownText, wholeKroner } from './units.ts'

const UNITS: FigureUnit[] = [
  'ore',
  'ore-per-hour',
  'ore-per-week',
  'per-mille',
  'minutes',
  'tenth-weeks',
  'years',
]

describe('what people type', () => {
  test.each<[FigureUnit, string, number | undefined]>([
    ['ore', '2.444,78 kr.', 244_478],
    ['ore', '2444.78', 244_478],
    ['ore', '1,234', undefined],
    ['ore', '-5', undefined],
    ['per-mille', '85', 850],
    ['per-mille', '12,5 %', 125],
    ['per-mille', '12.5', 125],
    ['per-mille', '12,55', undefined],
    ['per-mille', 'mange', undefined],
    ['minutes', '0', 0],
    ['minutes', '7,5', 450],
    ['minutes', '37 timer', 2220],
    ['minutes', '1.110', 66_600],
    ['minutes', '33.300', 1_998_000],
    ['minutes', '33300,5 timer', 1_998_030],
    ['minutes', '33 300 timer', 1_998_000],
    ['minutes', '33.30', 1998],
    ['minutes', '123456789', undefined],
    ['tenth-weeks', '2,5 uger', 25],
    ['tenth-weeks', '1 uge', 10],
    ['years', '3 år', 3],
    ['years', '2,5', undefined],
    ['years', '1e9', undefined],
  ])('%s %s', (unit, text, value) => {
    expect(readAmount(unit, text)).toBe(value)
  })
})

test('what a field and an address say is read back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...UNITS), fc.integer({ min: 0, max: 3_000_000 }), (unit, number) => {
      const value = unit === 'years' ? number % 1000 : number
      expect(readAmount(unit, addressText(unit, value))).toBe(value)
      for (const lang of ['da', 'en'] as const)
        expect(readAmount(unit, fieldText(unit, value, lang))).toBe(value)
    }),
  )
})

test('shown with unit, in both languages', () => {
  expect(UNITS.map((unit) => shownText(unit, 125, 'da'))).toEqual([
    ...['1,25\u00a0kr.', '1,25\u00a0kr.', '1,25\u00a0kr.', '12,5\u00a0%'],
    ...['2 timer og 5 minutter', '12,5 uger', '125 år'],
  ])
  expect(UNITS.map((unit) => shownText(unit, 10, 'en')).slice(3)).toEqual([
    ...['1%', '10 minutes', '1 week', '10 years'],
  ])
  expect(wholeKroner(-12_345_50, 'da')).toBe('−12.346\u00a0kr.')
  expect(wholeKroner(49, 'en')).toBe('DKK\u00a00')
})
