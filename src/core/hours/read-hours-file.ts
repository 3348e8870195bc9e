import type { Day } from '../calendar/day.ts'
import type { HoursFile, Step } from './hours-file.ts'
import {
  dayAt,
  type Fields,
  type Findings,
  fieldsAt,
  idAt,
  ifGiven,
  listAt,
  minutesAt,
  textAt,
  trueOrFalseAt,
} from './json-fields.ts'
import { both, type Problem, type Remark } from './problem.ts'
import { educationAt } from './read-day-hours.ts'
import { readEntries } from './read-entries.ts'
import { readTemps } from './read-temps.ts'

export type ReadHoursFile =
  | { readonly ok: true; readonly file: HoursFile; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const FILE = ['$schema', 'scheme', 'grant', 'employees', 'temps', 'entries', 'claims']
const GRANT = ['start', 'end', 'employer', 'courseStart', 'given', 'specialPool', 'facts']
const EMPLOYEE = ['id', 'weeklyMinutes', 'days']

/** A file of hours as somebody wrote it. Never throws: says everything that is wrong, each with its place. */
export function readHoursFile(value: unknown): ReadHoursFile {
  const findings: Findings = { problems: [], unknownFields: [] }
  const file = readFile(value, findings)
  if (file === undefined || findings.problems.length > 0) return { ok: false, problems: findings.problems }
  const remarks = findings.unknownFields.map((path) => ({
    path,
    says: both('Feltet kendes ikke og er ikke brugt.', 'The field is not known and has not been used.'),
  }))
  return { ok: true, file, remarks }
}

function readFile(value: unknown, findings: Findings): HoursFile | undefined {
  const fields = fieldsAt(value, '', FILE, findings)
  if (fields === undefined) return undefined
  const scheme = textAt(fields, 'scheme', '', findings)
  const grant = readGrant(fields, findings)
  const employees = readEmployees(fields, findings)
  const temps = readTemps(fields, findings)
  const claims = readClaims(fields, grant?.start, findings)
  const entries =
    fields.entries === undefined || fields.entries === null
      ? []
      : readEntries(fields, claims.length, findings)
  if (scheme === undefined || grant === undefined) return undefined
  return {
    scheme,
    ...grant,
    ...temps,
    employees: employees.people,
    employeePaths: new Map(employees.people.map(({ id, path }) => [id, path])),
    steps: [
      ...employees.steps,
      ...temps.steps,
      ...claims.flatMap((claim, done) => [
        ...entries.filter((e) => e.afterClaim === done).map((e) => e.step),
        claim,
      ]),
    ],
  }
}

function readGrant(file: Fields, findings: Findings) {
  const path = 'grant'
  const fields = fieldsAt(file.grant, path, GRANT, findings)
  if (fields === undefined) return undefined
  const start = dayAt(fields, 'start', path, findings)
  const end = dayAt(fields, 'end', path, findings)
  const employer = fieldsAt(fields.employer, 'grant.employer', ['sector'], findings)
  const sector = employer && textAt(employer, 'sector', 'grant.employer', findings)
  const courseStart = ifGiven(dayAt, fields, 'courseStart', path, findings)
  const given = ifGiven(dayAt, fields, 'given', path, findings)
  const specialPool = ifGiven(trueOrFalseAt, fields, 'specialPool', path, findings) ?? false
  if (start === undefined || end === undefined || sector === undefined) return undefined
  checkOrder(findings, 'grant.end', start, end)
  if (courseStart !== undefined) checkOrder(findings, 'grant.courseStart', courseStart, end)
  return {
    start,
    grant: {
      ...{ start, end, sector, specialPool, facts: fields.facts ?? {} },
      courseStart: courseStart ?? start,
      given: given ?? start,
    },
    assumed: { courseStart: courseStart === undefined, given: given === undefined },
  }
}

function checkOrder(findings: Findings, path: string, first: Day, last: Day): void {
  if (first <= last) return
  findings.problems.push({
    path,
    rule: 'ends-before-start',
    says: both(
      `Slutter (${last}), før det begynder (${first}). De to dage modsiger hinanden.`,
      `Ends (${last}) before it begins (${first}). The two days contradict each other.`,
    ),
  })
}

function readEmployees(file: Fields, findings: Findings) {
  const steps: Step[] = []
  const people: HoursFile['employees'][number][] = []
  const known = new Set<string>()
  const list = listAt(file, 'employees', '', findings) ?? []
  list.forEach((value, index) => {
    const path = `employees[${index}]`
    const fields = fieldsAt(value, path, EMPLOYEE, findings)
    if (fields === undefined) return
    const id = idAt(fields, 'id', path, findings)
    const weeklyMinutes = ifGiven(weekAt, fields, 'weeklyMinutes', path, findings)
    const days = listAt(fields, 'days', path, findings) ?? []
    if (id === undefined) return
    if (known.has(id)) findings.problems.push(twice(path))
    known.add(id)
    people.push({ id, path, weeklyMinutes })
    days.forEach((day, i) => {
      const place = `${path}.days[${i}]`
      const entry = educationAt(day, id, place, findings)
      if (entry !== undefined) steps.push({ kind: 'entry', entry, path: place })
    })
  })
  return { steps, people }
}

function twice(path: string): Problem {
  return {
    path: `${path}.id`,
    rule: 'twice-the-same',
    says: both(
      'Medarbejderen står her to gange. Saml alle dage ét sted.',
      'The employee stands here twice. Put all days in one place.',
    ),
  }
}

function weekAt(fields: Fields, key: string, path: string, findings: Findings): number | undefined {
  const minutes = minutesAt(fields, key, path, findings)
  if (minutes === undefined || (Number.isInteger(minutes) && minutes >= 0 && minutes <= 7 * 24 * 60))
    return minutes
  findings.problems.push({
    path: `${path}.${key}`,
    rule: 'not-in-a-week',
    says: both(
      'Den aftalte ugentlige tid er et helt antal minutter fra 0 til 10.080 (37 timer er 2.220).',
      'The agreed weekly time is a whole number of minutes from 0 to 10,080 (37 hours are 2,220).',
    ),
  })
  return undefined
}

type ClaimStep = Extract<Step, { through: Day }>

function readClaims(file: Fields, start: Day | undefined, findings: Findings): readonly ClaimStep[] {
  const list = listAt(file, 'claims', '', findings)
  if (list?.length === 0)
    findings.problems.push({
      path: 'claims',
      rule: 'empty-list',
      says: both(
        'Skriv mindst én opgørelse: hvilken dag den går til og med.',
        'Write at least one claim: the day it goes through.',
      ),
    })
  return (list ?? []).flatMap((value, index) => {
    const path = `claims[${index}]`
    const fields = fieldsAt(value, path, ['through', 'recovery'], findings)
    if (fields === undefined) return []
    const through = dayAt(fields, 'through', path, findings)
    const recovery = ifGiven(trueOrFalseAt, fields, 'recovery', path, findings) ?? false
    if (through === undefined) return []
    if (start !== undefined && through < start) {
      findings.problems.push({
        path: `${path}.through`,
        rule: 'before-the-grant',
        says: both(
          `Opgørelsen slutter før bevillingens første dag, ${start}, så der er ingen timer i den.`,
          `The claim ends before the grant's first day, ${start}, so there are no hours in it.`,
        ),
      })
    }
    return [{ kind: recovery ? ('recovery' as const) : ('claim' as const), through, path }]
  })
}
