import { ok, type Result, refuse } from '../result.ts'
import type { Lang } from './lang.ts'

/** Money in whole øre: 100 to the krone. Never a fraction, so sums are exact. */
export type Ore = number

export type MoneyRefusal =
  | 'empty'
  | 'not-money'
  | 'negative'
  /** More than two decimals, which `1,234` also is in Danish. */
  | 'too-precise'
  | 'too-much'

const MAX_LENGTH = 40
/** Ten thousand million kroner: far above any amount here, far below where whole numbers stop being exact. */
const MAX_KRONER = 9_999_999_999
const LEADING_UNIT = /^(?:kr\.?|dkk)\s?/
const TRAILING_UNIT = /\s?(?:kr\.?|kroner|dkk|,-)$/
const GROUPED = /^(\d{1,3}(?:[. ]\d{3})+)(?:,(\d{1,9}))?$/
const PLAIN = /^(\d{1,15})(?:,(\d{1,9}))?$/
const POINT = /^(\d{1,15})\.(\d{1,2})$/

/**
 * An amount as it is typed in Denmark, in øre: `1.234,50 kr.`, `1234,5`, `1 234`, `kr. 1.234`, `1.234,-`.
 * A point before one or two digits is taken as the decimal comma (`1234.50`); before three it groups thousands.
 */
export function parseMoney(text: string): Result<Ore, MoneyRefusal> {
  if (text.length > MAX_LENGTH) return refuse('not-money')
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (typed === '') return refuse('empty')
  const number = typed.replace(LEADING_UNIT, '').replace(TRAILING_UNIT, '')
  if (/^[-−–]\s?\d/.test(number)) return refuse('negative')
  const match = GROUPED.exec(number) ?? PLAIN.exec(number) ?? POINT.exec(number)
  if (match === null) return refuse('not-money')
  const decimals = match[2] ?? ''
  if (decimals.length > 2) return refuse('too-precise')
  const kroner = Number((match[1] ?? '').replace(/[. ]/g, ''))
  if (kroner > MAX_KRONER) return refuse('too-much', { max: MAX_KRONER })
  return ok(kroner * 100 + Number(decimals.padEnd(2, '0')))
}

/** `1.234,50 kr.` · `DKK 1,234.50`; without øre where there are none: `1.234 kr.`. Space that does not break. */
export function formatMoney(ore: Ore, lang: Lang): string {
  const sign = ore < 0 ? '−' : ''
  const kroner = Math.floor(Math.abs(ore) / 100)
  const rest = Math.abs(ore) % 100
  const grouped = String(kroner).replace(/\B(?=(?:\d{3})+$)/g, lang === 'da' ? '.' : ',')
  const number =
    rest === 0 ? grouped : `${grouped}${lang === 'da' ? ',' : '.'}${String(rest).padStart(2, '0')}`
  return lang === 'da' ? `${sign}${number}\u00a0kr.` : `${sign}DKK\u00a0${number}`
}

/**
 * `ore × numerator ÷ denominator`, rounded to whole øre: half an øre goes away from zero. The one rounding
 * rule of the platform, computed exactly on whole numbers (give a rate of 12.5 % as 125 of 1000).
 */
export function timesFraction(ore: Ore, numerator: number, denominator: number): Ore {
  if (denominator <= 0) throw new RangeError('The denominator must be above zero')
  const product = BigInt(ore) * BigInt(numerator)
  const size = product < 0n ? -product : product
  const rounded = (size * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n)
  return Number(product < 0n ? -rounded : rounded)
}

/**
 * The amount shared by weights, in whole øre that sum to exactly the amount: each gets its share rounded
 * down, and what is left goes by one øre to the largest remainders, the first of equals first.
 * Throws RangeError for a negative amount or weights that are negative or sum to zero.
 */
export function shareOut(ore: Ore, weights: readonly number[]): readonly Ore[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (ore < 0 || total <= 0n || weights.some((weight) => weight < 0)) {
    throw new RangeError('Sharing needs an amount and weights of zero or more, and one weight above zero')
  }
  const parts = weights.map((weight) => {
    const exact = BigInt(ore) * BigInt(weight)
    return { ore: exact / total, remainder: exact % total }
  })
  let left = Number(BigInt(ore) - parts.reduce((sum, part) => sum + part.ore, 0n))
  const byRemainder = parts
    .map((part, index) => ({ remainder: part.remainder, index }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  const extra = new Set<number>()
  for (const { index } of byRemainder) {
    if (left === 0) break
    extra.add(index)
    left -= 1
  }
  return parts.map((part, index) => Number(part.ore) + (extra.has(index) ? 1 : 0))
}
