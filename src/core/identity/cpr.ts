import { type Day, dayFromParts } from '../calendar/day.ts'
import { ok, type Result, refuse } from '../result.ts'

declare const cprBrand: unique symbol

/** A CPR number as ten digits. Never in an address, a log, a mail or an error text: show `maskCpr`. */
export type Cpr = string & { readonly [cprBrand]: true }

export type CprReading = {
  readonly cpr: Cpr
  /** The day of birth that the number carries. In a replacement number it need not be the person's own. */
  readonly born: Day
  /** An administrative replacement number (day + 60): given to people who have no CPR number. */
  readonly replacement: boolean
  /** Said softly and never a reason to refuse: numbers without the check have been given out since 2007. */
  readonly note?: 'without-check-digit'
}

export type CprRefusal = 'empty' | 'not-a-cpr' | 'wrong-length' | 'no-such-day' | 'born-in-the-future'

const MAX_LENGTH = 30
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Reads ten digits with or without hyphen and spaces. Checks shape and day only; a number that fails the
 * old modulus-11 check is accepted with a note (CPR-kontoret: "Personnumre uden kontrolciffer").
 * Only the digits 0 to 9 count: full-width and other digits are refused, since they would not be found again.
 * Where today is given, a day of birth after it is refused.
 */
export function parseCpr(text: string, today?: Day): Result<CprReading, CprRefusal> {
  if (text.length > MAX_LENGTH) return refuse('not-a-cpr')
  const typed = text.replace(/[\s\u00ad‐‑–-]/g, '')
  if (typed === '') return refuse('empty')
  if (!/^[0-9]+$/.test(typed)) return refuse('not-a-cpr')
  if (typed.length !== 10) return refuse('wrong-length', { digits: typed.length })
  const dayDigits = Number(typed.slice(0, 2))
  const replacement = dayDigits > 60
  const born = dayFromParts(
    birthYear(typed),
    Number(typed.slice(2, 4)),
    replacement ? dayDigits - 60 : dayDigits,
  )
  if (born === undefined) return refuse('no-such-day')
  if (today !== undefined && born > today) return refuse('born-in-the-future')
  const reading = { cpr: typed as Cpr, born, replacement }
  return ok(replacement || hasCheckDigit(typed) ? reading : { ...reading, note: 'without-check-digit' })
}

/** `010180-••••`: the day of birth stays readable, the number does not. */
export function maskCpr(cpr: Cpr): string {
  return `${cpr.slice(0, 6)}-••••`
}

/** `610180-1234`: only where the whole number is meant to be seen, and the look is logged. */
export function formatCpr(cpr: Cpr): string {
  return `${cpr.slice(0, 6)}-${cpr.slice(6)}`
}

/**
 * The year by the seventh digit (CPR-kontoret, "Personnummeret i CPR"): 0–3 are born 1900–1999; 4 and 9 are
 * born 2000–2036 or 1937–1999; 5 to 8 are born 2000–2057 or 1858–1899.
 */
function birthYear(digits: string): number {
  const year = Number(digits.slice(4, 6))
  const seventh = Number(digits[6])
  if (seventh <= 3) return 1900 + year
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year
  return year <= 57 ? 2000 + year : 1800 + year
}

function hasCheckDigit(digits: string): boolean {
  return WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0) % 11 === 0
}
