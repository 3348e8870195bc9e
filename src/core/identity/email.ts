import { ok, type Result, refuse } from '../result.ts'
import { hasHiddenCharacters } from '../text/hidden-characters.ts'

declare const emailBrand: unique symbol

/** An e-mail address: local part as typed, domain in lower case, NFC. */
export type Email = string & { readonly [emailBrand]: true }

export type EmailRefusal =
  | 'empty'
  | 'too-long'
  /** No or several @, an empty part, a character that no address has, a domain without a dot. */
  | 'not-an-email'
  /** Letters of several scripts in the domain: how look-alikes such as `pаypal` are made. */
  | 'mixed-script-domain'
  /** Zero-width or direction characters. */
  | 'hidden-characters'

/** RFC 5321, as corrected: a path of 256 octets less its two brackets. */
const MAX_OCTETS = 254
const MAX_LOCAL_OCTETS = 64
const MAX_LABEL = 63

/** Written out from RFC 5322 "atext", letters and digits of other scripts added (RFC 6531). No quoted local parts. */
const LOCAL_CHARACTERS = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u
const LABEL_CHARACTERS = /^[\p{L}\p{M}\p{N}-]+$/u
const LATIN = /\p{Script=Latin}/u
const LETTER_NOT_LATIN = /(?!\p{Script=Latin})\p{L}/u
/** The scripts with letters that look like Latin ones. */
const LOOK_ALIKES =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}]/u

/**
 * Whether it can be an address to write to. Only single character classes and splitting: the time grows
 * with the length and no faster. The plus-tag is kept, the domain is lower-cased.
 */
export function parseEmail(text: string): Result<Email, EmailRefusal> {
  // before any other work: nothing beyond this can fit
  if (text.length > MAX_OCTETS * 2) return refuse('too-long', { max: MAX_OCTETS })
  const typed = text.normalize('NFC').trim()
  if (typed === '') return refuse('empty')
  if (hasHiddenCharacters(typed)) return refuse('hidden-characters')
  if (octets(typed) > MAX_OCTETS) return refuse('too-long', { max: MAX_OCTETS })
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, at)
  const domain = typed
    .slice(at + 1)
    .toLowerCase()
    .normalize('NFC')
  if (at < 1 || !isLocalPart(local)) return refuse('not-an-email')
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every(isLabel)) return refuse('not-an-email')
  if (/^[0-9]+$/.test(labels.at(-1) ?? '')) return refuse('not-an-email')
  if (isMixedScript(domain, labels)) return refuse('mixed-script-domain')
  return ok(`${local}@${domain}` as Email)
}

/** For comparing two addresses: most providers ignore case in the local part, so one person is found again. */
export function emailKey(email: Email): string {
  return email.toLowerCase()
}

function isLocalPart(local: string): boolean {
  if (octets(local) > MAX_LOCAL_OCTETS || !LOCAL_CHARACTERS.test(local)) return false
  return !local.startsWith('.') && !local.endsWith('.') && !local.includes('..')
}

function isLabel(label: string): boolean {
  if (label.length === 0 || label.length > MAX_LABEL || !LABEL_CHARACTERS.test(label)) return false
  // full-width letters and other compatibility forms: the name would be another one in the DNS
  if (label.normalize('NFKC') !== label) return false
  return !label.startsWith('-') && !label.endsWith('-')
}

/**
 * Latin and another script in one label, or a look-alike script anywhere in a domain with Latin letters:
 * `раураl.com` is refused also when every letter before the dot is Cyrillic.
 */
function isMixedScript(domain: string, labels: readonly string[]): boolean {
  if (LATIN.test(domain) && LOOK_ALIKES.test(domain)) return true
  return labels.some((label) => LATIN.test(label) && LETTER_NOT_LATIN.test(label))
}

/** Octets in UTF-8. */
function octets(text: string): number {
  let count = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return count
}
