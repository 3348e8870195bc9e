import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import { type DayRefusal, parseDay } from '#core/calendar/parse-day.ts'
import { parseCpr } from '#core/identity/cpr.ts'
import { parseCvr } from '#core/identity/cvr.ts'
import { parseEmail } from '#core/identity/email.ts'
import { parsePersonName } from '#core/identity/person-name.ts'
import { parsePhone } from '#core/identity/phone.ts'
import type { Result } from '#core/result.ts'
import { hasHiddenCharacters } from '#core/text/hidden-characters.ts'
import { formatHoursNumber, parseHours } from '#core/text/hours.ts'
import { problem } from './parse.ts'
import type { ProblemKey } from './texts.ts'

/**
 * Building blocks of every form, API body and import line: one schema checks all three. Each takes the text a person
 * types (Danish dates and decimal commas) and the plain JSON value a program sends. An empty text is "not filled in".
 */

/** Longest text that is looked at when a field names no limit. */
const LONGEST = 10_000

/** Whatever was sent, also nothing: a checkbox that is not ticked and a key a program leaves out are simply not there. */
const anything = z.unknown().optional()

const typedText = anything.transform((v, ctx) => {
  if (v === undefined || v === null) return ''
  if (typeof v !== 'string') {
    ctx.addIssue(problem(Array.isArray(v) ? 'notAText' : 'notAChoice'))
    return z.NEVER
  }
  if (v.length > LONGEST * 6) {
    ctx.addIssue(problem('tooLong', LONGEST))
    return z.NEVER
  }
  return v.replace(/\r\n?/g, '\n').normalize('NFC').trim()
})

type TextRules = { min?: number; max?: number; lines?: boolean }

const checkText = (rules: TextRules) => (v: string, ctx: z.RefinementCtx) => {
  const max = rules.max ?? 200
  if (v.length > max) ctx.addIssue(problem('tooLong', max))
  // counted as the database counts: a picture is one sign
  else if (rules.min && v !== '' && [...v].length < rules.min) ctx.addIssue(problem('tooShort', rules.min))
  // control characters other than line breaks have no business in a text; in names and titles line breaks neither
  else if (hasControl(v, rules.lines ?? false)) ctx.addIssue(problem('badCharacters'))
  else if (!rules.lines && hasHiddenCharacters(v)) ctx.addIssue(problem('badCharacters'))
}

const hasControl = (v: string, lines: boolean): boolean => {
  for (let i = 0; i < v.length; i++) {
    const c = v.charCodeAt(i)
    if ((c < 32 && !(lines && (c === 10 || c === 9))) || c === 127) return true
  }
  return false
}

const need = (v: unknown, ctx: z.RefinementCtx) => {
  if (v === '' || v === undefined || v === null) ctx.addIssue(problem('required'))
}

/** A line of text that must be filled in. `lines` allows line breaks. */
export const text = (rules: TextRules = {}) => typedText.superRefine(checkText(rules)).superRefine(need)
/** A text that may be left out: '' then. */
export const optionalText = (rules: TextRules = {}) => typedText.superRefine(checkText(rules))

/** Reads with a parser of core; a refusal becomes the field's sentence. */
function read<T, R extends string>(parser: (text: string) => Result<T, R>, keyOf: (reason: R) => ProblemKey) {
  return typedText.transform((v, ctx): T | null => {
    if (v === '') return null
    const result = parser(v)
    if (result.ok) return result.value
    ctx.addIssue(problem(keyOf(result.reason)))
    return z.NEVER
  })
}

const needed = <T>(schema: z.ZodType<T | null>) =>
  schema.transform((v, ctx): T => {
    if (v === null) {
      ctx.addIssue(problem('required'))
      return z.NEVER
    }
    return v
  })

/** The sentence for a day that cannot be used, by why. */
export const DAY_PROBLEMS: Record<DayRefusal, ProblemKey> = {
  empty: 'required',
  'not-a-day': 'notADay',
  'no-such-day': 'noSuchDay',
  'missing-year': 'missingYear',
  'two-digit-year': 'twoDigitYear',
  'year-out-of-range': 'yearOutOfRange',
}
export const optionalDay = () => read<Day, DayRefusal>(parseDay, (reason) => DAY_PROBLEMS[reason])
/** A day: Danish or ISO text in, `YYYY-MM-DD` out. */
export const day = () => needed(optionalDay())

export const optionalEmail = () => read(parseEmail, () => 'notAnEmail')
export const email = () => needed(optionalEmail())
export const optionalPhone = () => read(parsePhone, () => 'notAPhone')
export const phone = () => needed(optionalPhone())
export const cvr = () => needed(read(parseCvr, () => 'notACvr'))
export const optionalCpr = () => read(parseCpr, () => 'notACpr')
export const personName = () => needed(read(parsePersonName, () => 'notAName'))
export const optionalPersonName = () => read(parsePersonName, () => 'notAName')

const postcodeText = (v: string): Result<string, 'not-a-postcode'> =>
  /^\d{4}$/.test(v) ? { ok: true, value: v } : { ok: false, reason: 'not-a-postcode' }
export const optionalPostcode = () => read(postcodeText, () => 'notAPostcode')
export const postcode = () => needed(optionalPostcode())

const httpsUrl = (v: string): Result<string, 'not-a-url'> =>
  URL.canParse(v) && new URL(v).protocol === 'https:' && v.length <= 300
    ? { ok: true, value: new URL(v).href }
    : { ok: false, reason: 'not-a-url' }
export const optionalUrl = () => read(httpsUrl, () => 'notAUrl')

type HoursRules = { min?: number; max?: number }

/** Hours a week: "37", "32,5", "30 timer" or a JSON number of hours in, minutes out. Limits in minutes. */
export const optionalHours = (rules: HoursRules = {}) =>
  anything.transform((v, ctx): number | null => {
    const written = typeof v === 'number' ? String(v).replace('.', ',') : v
    if (written === undefined || written === null || written === '') return null
    const parsed = typeof written === 'string' && written.length < 40 ? parseHours(written.trim()) : undefined
    if (!parsed?.ok) {
      ctx.addIssue(problem('notHours'))
      return z.NEVER
    }
    if (rules.min !== undefined && parsed.value < rules.min)
      ctx.addIssue(problem('hoursTooFew', formatHoursNumber(rules.min, 'da')))
    else if (rules.max !== undefined && parsed.value > rules.max)
      ctx.addIssue(problem('hoursTooMany', formatHoursNumber(rules.max, 'da')))
    return parsed.value
  })
export const hours = (rules: HoursRules = {}) => needed(optionalHours(rules))

type NumberRules = { min?: number; max?: number }

/** A whole number: digits or a JSON integer; no exponents, hex, signs other than minus, or values beyond exact. */
export const optionalInteger = (rules: NumberRules = {}) =>
  anything.transform((v, ctx): number | null => {
    if (v === undefined || v === null || v === '') return null
    const written = typeof v === 'string' ? v.trim() : v
    const n =
      typeof written === 'number'
        ? written
        : typeof written === 'string' && /^-?\d{1,15}$/.test(written)
          ? Number(written)
          : Number.NaN
    if (!Number.isSafeInteger(n) || Object.is(n, -0)) {
      ctx.addIssue(problem('notANumber'))
      return z.NEVER
    }
    if (rules.min !== undefined && n < rules.min) ctx.addIssue(problem('numberTooSmall', rules.min))
    else if (rules.max !== undefined && n > rules.max) ctx.addIssue(problem('numberTooBig', rules.max))
    return n
  })
export const integer = (rules: NumberRules = {}) => needed(optionalInteger(rules))

const oneOf = <T extends string>(choices: readonly T[]) =>
  typedText.transform((v, ctx): T | null => {
    if (v === '') return null
    if ((choices as readonly string[]).includes(v)) return v as T
    ctx.addIssue(problem('notAChoice'))
    return z.NEVER
  })
export const optionalChoice = oneOf
/** One of a few: radios or a select. */
export const choice = <T extends string>(choices: readonly T[]) =>
  oneOf(choices).transform((v, ctx): T => {
    if (v === null) {
      ctx.addIssue(problem('choose'))
      return z.NEVER
    }
    return v
  })

/** Any number of a list: checkboxes, a JSON array, or one text. */
export const choices = <T extends string>(allowed: readonly T[], max = allowed.length) =>
  anything.transform((v, ctx): T[] => {
    const list = v === undefined || v === null || v === '' ? [] : Array.isArray(v) ? v : [v]
    const picked = [...new Set(list)]
    if (!picked.every((p): p is T => typeof p === 'string' && (allowed as readonly string[]).includes(p))) {
      ctx.addIssue(problem('notAChoice'))
      return z.NEVER
    }
    if (picked.length > max) ctx.addIssue(problem('tooMany', max))
    return picked
  })

/** A checkbox: 'on', 'ja' or true. */
export const flag = () =>
  anything.transform((v, ctx): boolean => {
    if (v === undefined || v === null || v === '' || v === false || v === 'nej') return false
    if (v === true || v === 'on' || v === 'ja') return true
    ctx.addIssue(problem('notAChoice'))
    return z.NEVER
  })

/** The version a form was made from, so that a stale form is refused instead of overwriting. */
export const version = () => integer({ min: 1 })

/** The keys of a form; a key it does not know is refused, never silently dropped. */
export const form = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape)

/**
 * For a rule across fields: it is asked as soon as the fields it needs can be used, whatever is wrong with the others, so that
 * everything to put right is told at once.
 *
 * @example
 * form({ …, from: day(), to: day() }).superRefine(endAfterStart, needs('from', 'to'))
 */
export const needs = (...fields: string[]): { when: (payload: z.core.ParsePayload) => boolean } => ({
  when: ({ issues }) =>
    !issues.some(({ code, path = [] }) =>
      path.length === 0 ? code !== 'unrecognized_keys' : fields.includes(String(path[0])),
    ),
})
