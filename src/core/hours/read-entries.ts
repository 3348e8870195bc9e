import type { EducationEntry, EmploymentEntry, Entry, TempEntry } from './entry.ts'
import type { Step } from './hours-file.ts'
import {
  dayAt,
  type Fields,
  type Findings,
  fieldsAt,
  idAt,
  ifGiven,
  listAt,
  minutesAt,
  oneOfAt,
  textAt,
} from './json-fields.ts'
import { both } from './problem.ts'
import { educationAt, tempAt } from './read-day-hours.ts'

const KINDS = ['hours', 'employment', 'correction', 'rate', 'close', 'reopen'] as const
const MARKS = ['confirmed', 'inferred', 'unconfirmed'] as const
const ALWAYS = ['kind', 'afterClaim']
const OF_A_PERSON = [...ALWAYS, 'employee', 'temp', 'because']

export type LaterEntry = { readonly afterClaim: number; readonly step: Step }

/** What was entered later: late hours, corrections, changed rates, closing; each after so many claims. */
export function readEntries(file: Fields, claims: number, findings: Findings): readonly LaterEntry[] {
  return (listAt(file, 'entries', '', findings) ?? []).flatMap((value, index) => {
    const path = `entries[${index}]`
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      fieldsAt(value, path, [], findings)
      return []
    }
    const fields = value as Fields
    const kind = oneOfAt(fields, 'kind', KINDS, path, findings)
    const afterClaim = afterClaimAt(fields, claims, path, findings)
    const entry = kind && readEntry(kind, fields, path, findings)
    return entry === undefined || afterClaim === undefined
      ? []
      : [{ afterClaim, step: { kind: 'entry', entry, path } }]
  })
}

function readEntry(
  kind: (typeof KINDS)[number],
  fields: Fields,
  path: string,
  findings: Findings,
): Entry | undefined {
  switch (kind) {
    case 'hours':
      return hoursAt(fields, path, findings)
    case 'employment':
      return employmentAt(fields, path, findings)
    case 'correction': {
      const because = textAt(fields, 'because', path, findings)
      const of =
        fields.date === undefined && fields.from !== undefined
          ? employmentAt(fields, path, findings)
          : hoursAt(fields, path, findings)
      return of === undefined || because === undefined ? undefined : { kind, of, because }
    }
    case 'rate':
      return rateAt(fields, path, findings)
    case 'close': {
      fieldsAt(fields, path, [...ALWAYS, 'through'], findings)
      const through = dayAt(fields, 'through', path, findings)
      return through && { kind, through }
    }
    case 'reopen': {
      fieldsAt(fields, path, [...ALWAYS, 'from', 'because'], findings)
      const from = dayAt(fields, 'from', path, findings)
      const because = textAt(fields, 'because', path, findings)
      return from === undefined || because === undefined ? undefined : { kind, from, because }
    }
  }
}

function hoursAt(fields: Fields, path: string, findings: Findings): EducationEntry | TempEntry | undefined {
  if (fields.temp !== undefined) {
    const temp = idAt(fields, 'temp', path, findings)
    return temp === undefined ? undefined : tempAt(fields, temp, path, findings, OF_A_PERSON)
  }
  const employee = idAt(fields, 'employee', path, findings)
  return employee === undefined ? undefined : educationAt(fields, employee, path, findings, OF_A_PERSON)
}

function employmentAt(fields: Fields, path: string, findings: Findings): EmploymentEntry | undefined {
  fieldsAt(fields, path, [...ALWAYS, 'temp', 'from', 'to', 'because'], findings)
  const temp = idAt(fields, 'temp', path, findings)
  const from = dayAt(fields, 'from', path, findings)
  const to = ifGiven(dayAt, fields, 'to', path, findings)
  return temp === undefined || from === undefined ? undefined : { kind: 'employment', temp, from, to }
}

function rateAt(fields: Fields, path: string, findings: Findings): Entry | undefined {
  fieldsAt(fields, path, [...ALWAYS, 'from', 'until', 'rateOre', 'mark', 'because'], findings)
  const from = dayAt(fields, 'from', path, findings)
  const until = ifGiven(dayAt, fields, 'until', path, findings)
  const ore = minutesAt(fields, 'rateOre', path, findings)
  const because = textAt(fields, 'because', path, findings)
  const mark =
    ifGiven((f, key, at, found) => oneOfAt(f, key, MARKS, at, found), fields, 'mark', path, findings) ??
    'unconfirmed'
  if (from === undefined || ore === undefined || because === undefined) return undefined
  return { kind: 'rate', from, until, ore, mark, because }
}

/** How many claims had been made when this was entered; without it, none. */
function afterClaimAt(fields: Fields, claims: number, path: string, findings: Findings): number | undefined {
  const { afterClaim = 0 } = fields
  if (Number.isInteger(afterClaim) && Number(afterClaim) >= 0 && Number(afterClaim) < Math.max(claims, 1))
    return Number(afterClaim)
  findings.problems.push({
    path: `${path}.afterClaim`,
    rule: 'no-such-claim',
    says: both(
      `Her skal stå, hvor mange opgørelser der var lavet: et tal fra 0 til ${Math.max(claims - 1, 0)}. Efter den sidste opgørelse ændrer en post intet.`,
      `The number of claims that had been made must stand here, from 0 to ${Math.max(claims - 1, 0)}. After the last claim an entry changes nothing.`,
    ),
  })
  return undefined
}
