import { ok, type Result, refuse } from '../result.ts'

declare const cvrBrand: unique symbol

/** A CVR number (the Danish register of companies and authorities): eight digits that pass the check. */
export type Cvr = string & { readonly [cvrBrand]: true }

export type CvrRefusal = 'empty' | 'not-a-cvr' | 'wrong-length' | 'wrong-check-digit'

/** `DK 12 34 56 78` with room to spare. */
const MAX_LENGTH = 40
const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1]

/** Reads `12345678`, `12 34 56 78`, `CVR-nr. 12345678` and the VAT form `DK12345678`. A P-number has ten digits and is never checked here. */
export function parseCvr(text: string): Result<Cvr, CvrRefusal> {
  if (text.length > MAX_LENGTH) return refuse('not-a-cvr')
  const typed = text.replace(/[\s\u00a0.-]/g, '').replace(/^(?:CVR(?:-?NR)?:?|DK)/i, '')
  if (typed === '') return refuse('empty')
  if (!/^[0-9]+$/.test(typed)) return refuse('not-a-cvr')
  if (typed.length !== WEIGHTS.length) return refuse('wrong-length', { digits: typed.length })
  if (!hasCvrCheck(typed)) return refuse('wrong-check-digit')
  return ok(typed as Cvr)
}

/** `12 34 56 78`: how the register writes it. */
export function formatCvr(cvr: Cvr): string {
  return cvr.replace(/(\d\d)(?=\d)/g, '$1 ')
}

/** Whether the weighted sum is divisible by 11. All zeros would pass the sum, and no number begins with 0. */
function hasCvrCheck(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return sum % 11 === 0 && digits[0] !== '0'
}
