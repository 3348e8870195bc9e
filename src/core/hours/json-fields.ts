import { type Day, isDay } from '../calendar/day.ts'
import { parseCpr } from '../identity/cpr.ts'
import { dayProblem } from './day-problem.ts'
import { both, type Problem, quoted } from './problem.ts'

/** What is found while a file is read: everything at once, so that a person need not try again for each mistake. */
export type Findings = { readonly problems: Problem[]; readonly unknownFields: string[] }

export type Fields = Readonly<Record<string, unknown>>

const LONGEST_ID = 100
const LONGEST_TEXT = 1000

/** An object, noting fields nobody reads. */
export function fieldsAt(
  value: unknown,
  path: string,
  known: readonly string[],
  findings: Findings,
): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problem(
      findings,
      path,
      'not-an-object',
      value,
      'Her skal stå et objekt: {…}.',
      'An object must stand here: {…}.',
    )
    return undefined
  }
  for (const key in value) if (!known.includes(key)) findings.unknownFields.push(at(path, key))
  return value as Fields
}

export function listAt(
  fields: Fields,
  key: string,
  path: string,
  findings: Findings,
): readonly unknown[] | undefined {
  const value = fields[key]
  if (Array.isArray(value)) return value
  problem(
    findings,
    at(path, key),
    'not-a-list',
    value,
    'Her skal stå en liste: […].',
    'A list must stand here: […].',
  )
  return undefined
}

/** A day as `2014-03-01`; nothing else, so that nobody's 1/3 becomes 3 January. */
export function dayAt(fields: Fields, key: string, path: string, findings: Findings): Day | undefined {
  const value = fields[key]
  if (typeof value === 'string' && isDay(value) && value >= FIRST_DAY && value <= LAST_DAY) return value
  findings.problems.push({ path: at(path, key), ...dayProblem(value) })
  return undefined
}

/** A number; whether it can be true is for the account to say. */
export function minutesAt(fields: Fields, key: string, path: string, findings: Findings): number | undefined {
  const value = fields[key]
  if (typeof value === 'number') return value
  problem(
    findings,
    at(path, key),
    'not-a-number',
    value,
    'Her skal stå et antal minutter som et helt tal, for eksempel 444.',
    'A number of minutes must stand here, as a whole number, for example 444.',
  )
  return undefined
}

/** An id of a person: never a CPR number, since ids are shown, kept and sent. */
export function idAt(fields: Fields, key: string, path: string, findings: Findings): string | undefined {
  const value = fields[key]
  if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST_ID) {
    problem(
      findings,
      at(path, key),
      'not-an-id',
      value,
      `Her skal stå et kendetegn: en tekst på 1-${LONGEST_ID} tegn, for eksempel "m1".`,
      `An id must stand here: a text of 1-${LONGEST_ID} characters, for example "m1".`,
    )
    return undefined
  }
  if (parseCpr(value).ok) {
    findings.problems.push({
      path: at(path, key),
      rule: 'a-cpr-number',
      says: both(
        'Det ligner et CPR-nummer. Brug et andet kendetegn, for det bliver vist i opgørelsen.',
        'This looks like a CPR number. Use another id, since it is shown in the claim.',
      ),
    })
    return undefined
  }
  return value
}

/** A text of one's own words. */
export function textAt(fields: Fields, key: string, path: string, findings: Findings): string | undefined {
  const value = fields[key]
  if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT) return value
  problem(
    findings,
    at(path, key),
    'not-text',
    value,
    `Her skal stå en tekst på 1-${LONGEST_TEXT} tegn.`,
    `A text of 1-${LONGEST_TEXT} characters must stand here.`,
  )
  return undefined
}

export function trueOrFalseAt(fields: Fields, key: string, path: string, findings: Findings): boolean {
  const value = fields[key]
  if (typeof value === 'boolean') return value
  problem(
    findings,
    at(path, key),
    'not-true-false',
    value,
    'Her skal stå true eller false.',
    'true or false must stand here.',
  )
  return false
}

export function oneOfAt<T extends string>(
  fields: Fields,
  key: string,
  options: readonly T[],
  path: string,
  findings: Findings,
): T | undefined {
  const value = fields[key]
  const found = options.find((option) => option === value)
  if (found !== undefined) return found
  const listed = options.map((option) => `"${option}"`).join(', ')
  problem(
    findings,
    at(path, key),
    'not-one-of',
    value,
    `Her skal stå en af disse: ${listed}.`,
    `One of these must stand here: ${listed}.`,
  )
  return undefined
}

/** Reads a field only where it is given; `null` is not given. */
export function ifGiven<T>(
  read: (fields: Fields, key: string, path: string, findings: Findings) => T,
  fields: Fields,
  key: string,
  path: string,
  findings: Findings,
): T | undefined {
  return fields[key] === undefined || fields[key] === null ? undefined : read(fields, key, path, findings)
}

export function at(path: string, key: string): string {
  const short = /^\w{1,60}$/.test(key) ? key : quoted(key)
  return path === '' ? short : `${path}.${short}`
}

/** No rule and no grant is outside these; a year of 20014 is a typing error. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

function problem(
  findings: Findings,
  path: string,
  rule: string,
  value: unknown,
  da: string,
  en: string,
): void {
  const missing = value === undefined || value === null
  findings.problems.push({
    path,
    rule: missing ? 'missing' : rule,
    says: missing ? both(`Mangler. ${da}`, `Missing. ${en}`) : both(da, en),
  })
}
