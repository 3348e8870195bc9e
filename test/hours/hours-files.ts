import type { Claim } from '#core/hours/claim.ts'
import { claimsOfFile } from '#core/hours/claims-of-file.ts'
import type { Problem } from '#core/hours/problem.ts'
import { readHoursFile } from '#core/hours/read-hours-file.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import type { Scheme } from '#core/law/scheme.ts'
import { dkJobrotation } from '#core/law/schemes/dk-jobrotation/dk-jobrotation.ts'

/** A file as a test writes it: whatever is not said is one employee and one vikar, in 2018. */
export type FileParts = {
  scheme?: string
  grant?: object
  employees?: unknown
  temps?: unknown
  entries?: unknown
  claims?: unknown
}

/** Mondays to Fridays from a day on, so many of them. */
export function weekdaysFrom(first: string, count: number): string[] {
  const days: string[] = []
  for (let at = Date.parse(`${first}T00:00:00Z`); days.length < count; at += 86_400_000) {
    const date = new Date(at)
    if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10))
  }
  return days
}

export const learning = (
  dates: readonly string[],
  educationMinutes: number,
  paidMinutes = educationMinutes,
) => dates.map((date) => ({ date, educationMinutes, paidMinutes }))

export const working = (dates: readonly string[], paidMinutes: number) =>
  dates.map((date) => ({ date, paidMinutes }))

export function hoursFile({ grant, ...parts }: FileParts = {}): Record<string, unknown> {
  const dates = weekdaysFrom('2018-03-05', 5)
  return {
    scheme: 'dk-jobrotation',
    grant: { start: '2018-03-05', end: '2018-12-31', employer: { sector: 'public' }, ...grant },
    employees: [{ id: 'm1', weeklyMinutes: 2220, days: learning(dates, 444) }],
    temps: [{ id: 'v1', days: working(dates, 444) }],
    claims: [{ through: '2018-12-31' }],
    ...parts,
  }
}

/** The claims a file leads to; it must be a good one. */
export function claimsIn(parts: FileParts, scheme: Scheme = dkJobrotation): readonly Claim[] {
  const read = readHoursFile(hoursFile(parts))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const made = claimsOfFile(read.file, compileScheme(scheme))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.claims
}

/** What is wrong with a file; it must be a bad one. */
export function problemsIn(value: unknown, scheme: Scheme = dkJobrotation): readonly Problem[] {
  const read = readHoursFile(value)
  if (!read.ok) return read.problems
  const made = claimsOfFile(read.file, compileScheme(scheme))
  if (!made.ok) return made.problems
  throw new Error('Nothing is wrong with the file')
}
