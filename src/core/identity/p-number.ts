import { ok, type Result, refuse } from '../result.ts'

declare const pNumberBrand: unique symbol

/** A P-number: one place of production (a site) of a company in the CVR register. */
export type PNumber = string & { readonly [pNumberBrand]: true }

export type PNumberRefusal = 'empty' | 'not-a-p-number' | 'wrong-length'

const MAX_LENGTH = 40

/** Ten digits, and nothing more is known: a P-number has no check digit, and the CVR check would refuse good ones. */
export function parsePNumber(text: string): Result<PNumber, PNumberRefusal> {
  if (text.length > MAX_LENGTH) return refuse('not-a-p-number')
  const typed = text.replace(/[\s.-]/g, '').replace(/^P/i, '')
  if (typed === '') return refuse('empty')
  if (!/^[0-9]+$/.test(typed)) return refuse('not-a-p-number')
  if (typed.length !== 10) return refuse('wrong-length', { digits: typed.length })
  if (/^0+$/.test(typed)) return refuse('not-a-p-number')
  return ok(typed as PNumber)
}
