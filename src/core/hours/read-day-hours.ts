import type { EducationEntry, TempEntry } from './entry.ts'
import { dayAt, type Findings, fieldsAt, ifGiven, minutesAt, textAt } from './json-fields.ts'

export const EDUCATION_FIELDS = [
  ...['date', 'educationMinutes', 'paidMinutes', 'plannedMinutes', 'supportedMinutes', 'evidence'],
]
export const TEMP_FIELDS = ['date', 'paidMinutes', 'supportedMinutes', 'evidence']

/** An employee's day of education. `more` are fields that are read elsewhere. */
export function educationAt(
  value: unknown,
  employee: string,
  path: string,
  findings: Findings,
  more: readonly string[] = [],
): EducationEntry | undefined {
  const known = more.length === 0 ? EDUCATION_FIELDS : [...EDUCATION_FIELDS, ...more]
  const fields = fieldsAt(value, path, known, findings)
  if (fields === undefined) return undefined
  const day = dayAt(fields, 'date', path, findings)
  const attended = minutesAt(fields, 'educationMinutes', path, findings)
  const paid = minutesAt(fields, 'paidMinutes', path, findings)
  const planned = ifGiven(minutesAt, fields, 'plannedMinutes', path, findings)
  const supported = ifGiven(minutesAt, fields, 'supportedMinutes', path, findings)
  const evidence = ifGiven(textAt, fields, 'evidence', path, findings)
  if (day === undefined || attended === undefined || paid === undefined) return undefined
  return { kind: 'education', employee, day, planned, attended, paid, supported, evidence }
}

/** A vikar's day of paid work. */
export function tempAt(
  value: unknown,
  temp: string,
  path: string,
  findings: Findings,
  more: readonly string[] = [],
): TempEntry | undefined {
  const known = more.length === 0 ? TEMP_FIELDS : [...TEMP_FIELDS, ...more]
  const fields = fieldsAt(value, path, known, findings)
  if (fields === undefined) return undefined
  const day = dayAt(fields, 'date', path, findings)
  const paid = minutesAt(fields, 'paidMinutes', path, findings)
  const supported = ifGiven(minutesAt, fields, 'supportedMinutes', path, findings)
  const evidence = ifGiven(textAt, fields, 'evidence', path, findings)
  if (day === undefined || paid === undefined) return undefined
  return { kind: 'temp', temp, day, paid, supported, evidence }
}
