export type ContactKind = 'email' | 'phone' | 'cpr' | 'link'

/** Where in the text something stands; the text itself is never repeated in a refusal. */
export type ContactDetail = { readonly kind: ContactKind; readonly start: number; readonly end: number }

/**
 * E-mail addresses, telephone numbers, CPR-like numbers and links in a free text, in order. Used to warn, and to
 * refuse texts that a company reads before the person has released a name. Meant for people who forget, not for
 * people who hide: a number spelled in words is not found. Time grows with the length of the text and no faster.
 */
export function findContactDetails(text: string): readonly ContactDetail[] {
  const found = [...emails(text), ...links(text), ...numbers(text)]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  // an address is also a link by its ending: the first and longest wins
  const kept: ContactDetail[] = []
  for (const one of found) {
    const last = kept.at(-1)
    if (last === undefined || one.start >= last.end) kept.push(one)
  }
  return kept
}

/** Whether a text may be read at stage 0 and 1. */
export function isFreeOfContactDetails(text: string): boolean {
  return findContactDetails(text).length === 0
}

// every repetition has a bound and starts at a word's edge, so no text makes them slow
const EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}\s?(?:@|\(at\)|\[at\]|\{at\}|\(a\)|snabel-?a)\s?[\p{L}\d-]{1,63}(?:\s?(?:\.|\(dot\)|\(punktum\)| punktum )\s?[\p{L}\d-]{1,63}){1,4}/giu
const LINK =
  /(?<![\p{L}\d.-])(?:https?:\/\/\S{1,200}|www\.\S{1,200}|[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,2}\.(?:dk|com|net|org|eu|nu|info|me|io|se|no|de|gl|fo)(?![\p{L}\d-])(?:\/\S{0,200})?)/giu

function* emails(text: string): Generator<ContactDetail> {
  for (const match of text.matchAll(EMAIL)) yield detail('email', match)
}

function* links(text: string): Generator<ContactDetail> {
  for (const match of text.matchAll(LINK)) yield detail('link', match)
}

function detail(kind: ContactKind, match: RegExpExecArray): ContactDetail {
  return { kind, start: match.index, end: match.index + match[0].length }
}

/** Digits written together. `joint` is what stands between it and the group before, where that can be one number. */
type Group = {
  readonly digits: string
  readonly start: number
  readonly end: number
  readonly plus: boolean
  readonly joint: string | undefined
}

const JOINTS = ' \u00a0\u202f.-–/()'
const MAX_JOINT = 3
/** E.164 has at most 15 digits; longer is an account or a serial number. */
const MAX_DIGITS = 15

function* numbers(text: string): Generator<ContactDetail> {
  const groups = digitGroups(text)
  for (let first = 0; first < groups.length; ) {
    const match = longestNumber(groups, first)
    if (match === undefined) {
      first += 1
      continue
    }
    const { kind, last } = match
    if (kind !== 'harmless') yield { kind, start: groups[first]!.start, end: groups[last]!.end }
    first = last + 1
  }
}

/** The longest run of groups from `first` that reads as one thing: at most 15 digits, hence at most 15 groups. */
function longestNumber(
  groups: readonly Group[],
  first: number,
): { readonly kind: 'phone' | 'cpr' | 'harmless'; readonly last: number } | undefined {
  let digits = ''
  let found: { kind: 'phone' | 'cpr' | 'harmless'; last: number } | undefined
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last]!
    if (last > first && (group.joint === undefined || group.plus)) break
    digits += group.digits
    if (digits.length > MAX_DIGITS) break
    const kind = kindOf(groups.slice(first, last + 1), digits)
    if (kind !== undefined) found = { kind, last }
  }
  return found
}

function kindOf(groups: readonly Group[], digits: string): 'phone' | 'cpr' | 'harmless' | undefined {
  if (isDate(groups) || isYears(groups) || isAmount(groups)) return 'harmless'
  if (isCpr(groups, digits)) return 'cpr'
  return isPhone(groups[0]!.plus, digits) ? 'phone' : undefined
}

/** `21.02.2014`, `1/3-14`. */
function isDate(groups: readonly Group[]): boolean {
  if (groups.length !== 3) return false
  const [dayText = '', monthText = '', year = ''] = groups.map((group) => group.digits)
  if (dayText.length > 2 || monthText.length > 2 || (year.length !== 4 && year.length !== 2)) return false
  if (groups.some((group) => group.plus) || groups.slice(1).some((group) => !/[./-]/.test(group.joint ?? '')))
    return false
  return within(dayText, 1, 31) && within(monthText, 1, 12) && (year.length === 2 || within(year, 1900, 2100))
}

/** `2012-2014`. */
function isYears(groups: readonly Group[]): boolean {
  if (groups.length !== 2 || !/[-–/]/.test(groups[1]?.joint ?? '')) return false
  return groups.every((group) => group.digits.length === 4 && within(group.digits, 1940, 2100))
}

/** `25.000.000`. */
function isAmount(groups: readonly Group[]): boolean {
  if (groups.length < 2 || groups[0]!.plus || groups[0]!.digits.length > 3) return false
  return groups.slice(1).every((group) => group.joint === '.' && group.digits.length === 3)
}

/** Ten digits as `610190-1234`, `010190 1234` or together, beginning with a day (also of a replacement number) and a month. */
function isCpr(groups: readonly Group[], digits: string): boolean {
  if (digits.length !== 10 || groups[0]!.plus) return false
  const shape = groups.map((group) => group.digits.length).join('-')
  if (!['10', '6-4', '2-2-2-4'].includes(shape)) return false
  const dayOfMonth = digits.slice(0, 2)
  return (within(dayOfMonth, 1, 31) || within(dayOfMonth, 61, 91)) && within(digits.slice(2, 4), 1, 12)
}

/** Eight digits as Danish numbers begin, with or without 45, or a foreign number with + or 00. */
function isPhone(plus: boolean, digits: string): boolean {
  if (plus) return digits.length >= 8
  if (digits.startsWith('00')) return digits.length >= 10
  const national = digits.length === 10 && digits.startsWith('45') ? digits.slice(2) : digits
  return national.length === 8 && /^[2-9]/.test(national)
}

function within(digits: string, least: number, most: number): boolean {
  const number = Number(digits)
  return number >= least && number <= most
}

/** One pass over the text. */
function digitGroups(text: string): readonly Group[] {
  const groups: Group[] = []
  let digits = ''
  for (let at = 0; at <= text.length; at += 1) {
    const value = at < text.length ? digitAt(text, at) : undefined
    if (value !== undefined) {
      digits += value
      continue
    }
    if (digits === '') continue
    const start = at - digits.length
    const previous = groups.at(-1)
    const plus = text[start - 1] === '+'
    groups.push({
      digits,
      start: plus ? start - 1 : start,
      end: at,
      plus,
      joint: previous === undefined ? undefined : jointOf(text, previous.end, start),
    })
    digits = ''
  }
  return groups
}

function jointOf(text: string, from: number, to: number): string | undefined {
  if (to - from > MAX_JOINT) return undefined
  const between = text.slice(from, to)
  return [...between].every((character) => JOINTS.includes(character)) ? between : undefined
}

/** Also the full-width digits that some keyboards write. */
function digitAt(text: string, at: number): string | undefined {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return text[at]
  return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : undefined
}
