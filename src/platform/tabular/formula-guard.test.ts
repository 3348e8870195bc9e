import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula, unguardFormula } from './formula-guard.ts'

test.each(['=cmd|', '@SUM(A1)', '+45 33', '-2', '\t=1', '\r=1', ' =1', '\0', "'=1", "''  +1", '\u00a0=1'])(
  '%j is written with an apostrophe',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`)
    expect(unguardFormula(guardFormula(text))).toBe(text)
  },
)

test.each(['', 'Kok', "d'Or", "'t Hof", '37,5', 'a=b', 'Rengøring - aften'])('%j is left alone', (text) => {
  expect(guardFormula(text)).toBe(text)
  expect(unguardFormula(text)).toBe(text)
})

test('whatever is written is read back', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', 'a', '1') })
  fc.assert(fc.property(text, (t) => unguardFormula(guardFormula(t)) === t))
})
