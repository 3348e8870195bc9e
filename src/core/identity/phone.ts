import { ok, type Result, refuse } from '../result.ts'

declare const phoneBrand: unique symbol

/** A telephone number in E.164: `+4533112233`. */
export type Phone = string & { readonly [phoneBrand]: true }

export type PhoneRefusal = 'empty' | 'not-a-phone' | 'wrong-length'

const MAX_TYPED = 40
const DANISH = '45'
/** E.164: at most 15 digits with the country code; no country has numbers of fewer than 7 in all. */
const MAX_DIGITS = 15
const MIN_DIGITS = 7

/**
 * Reads `33 11 22 33`, `+45 33112233`, `0045 3311 2233` and foreign numbers with `+` or `00` before them.
 * Eight digits without a country code are Danish. Danish numbers have no trunk zero and never begin with 0 or 1.
 */
export function parsePhone(text: string): Result<Phone, PhoneRefusal> {
  if (text.length > MAX_TYPED) return refuse('not-a-phone')
  const typed = text.replace(/\(0\)/, '').replace(/[\s\u00a0()./-]/g, '')
  if (typed === '') return refuse('empty')
  const international = typed.startsWith('+')
    ? typed.slice(1)
    : typed.startsWith('00')
      ? typed.slice(2)
      : undefined
  const digits = international ?? typed
  if (!/^[0-9]+$/.test(digits)) return refuse('not-a-phone')
  if (international === undefined) return danish(digits)
  if (international.startsWith(DANISH)) return danish(international.slice(DANISH.length))
  if (digits.startsWith('0')) return refuse('not-a-phone')
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS)
    return refuse('wrong-length', { digits: digits.length })
  return ok(`+${digits}` as Phone)
}

/** `33 11 22 33` for Danish numbers, `+46812345678` for others. */
export function formatPhone(phone: Phone): string {
  if (!phone.startsWith(`+${DANISH}`)) return phone
  return phone.slice(3).replace(/(\d\d)(?=\d)/g, '$1 ')
}

function danish(digits: string): Result<Phone, PhoneRefusal> {
  // 45 written without its plus
  const national = digits.length === 10 && digits.startsWith(DANISH) ? digits.slice(2) : digits
  if (national.length !== 8) return refuse('wrong-length', { digits: national.length })
  return /^[2-9]/.test(national) ? ok(`+${DANISH}${national}` as Phone) : refuse('not-a-phone')
}
