import type { Day } from '../calendar/day.ts'
import type { EmploymentEntry } from './entry.ts'
import type { Step } from './hours-file.ts'
import { dayAt, type Fields, type Findings, fieldsAt, idAt, ifGiven, listAt } from './json-fields.ts'
import { both, type Problem } from './problem.ts'
import { tempAt } from './read-day-hours.ts'

const TEMP = ['id', 'from', 'to', 'days']

/** One vikar's job as the file has it: a person may stand there again with a later job. */
type Job = {
  readonly id: string
  readonly path: string
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly steps: readonly Step[]
}

export type ReadTemps = {
  readonly steps: readonly Step[]
  readonly tempPaths: ReadonlyMap<string, string>
  /** Vikarer whose period is taken from their first and last paid day. */
  readonly periodsAssumed: readonly string[]
}

export function readTemps(file: Fields, findings: Findings): ReadTemps {
  const jobs = (listAt(file, 'temps', '', findings) ?? []).flatMap((value, index) =>
    readJob(value, index, findings),
  )
  const byPerson = new Map<string, Job[]>()
  for (const job of jobs) byPerson.set(job.id, [...(byPerson.get(job.id) ?? []), job])
  for (const several of byPerson.values()) findings.problems.push(...jobsAtOnce(several))
  return {
    // employments first: hours are judged by them, in whatever order they were written
    steps: [
      ...[...byPerson.values()].flatMap((several) =>
        several.flatMap((job) => employmentOf(job, several.length > 1)),
      ),
      ...jobs.flatMap(({ steps }) => steps),
    ],
    tempPaths: new Map([...byPerson].map(([id, [first]]) => [id, first!.path])),
    periodsAssumed: [...byPerson].flatMap(([id, several]) =>
      several.some((job) => job.from === undefined) ? [id] : [],
    ),
  }
}

function readJob(value: unknown, index: number, findings: Findings): readonly Job[] {
  const path = `temps[${index}]`
  const fields = fieldsAt(value, path, TEMP, findings)
  if (fields === undefined) return []
  const id = idAt(fields, 'id', path, findings)
  const from = ifGiven(dayAt, fields, 'from', path, findings)
  const to = ifGiven(dayAt, fields, 'to', path, findings)
  if (to !== undefined && from === undefined) findings.problems.push(toWithoutFrom(path))
  const days = listAt(fields, 'days', path, findings) ?? []
  if (id === undefined) return []
  const steps = days.flatMap((day, i): Step[] => {
    const place = `${path}.days[${i}]`
    const entry = tempAt(day, id, place, findings)
    return entry === undefined ? [] : [{ kind: 'entry', entry, path: place }]
  })
  return [{ id, path, from, to, steps }]
}

/** The employment as given; a person with several jobs has each from its first to its last day. */
function employmentOf(job: Job, severalJobs: boolean): readonly Step[] {
  if (job.from === undefined && !severalJobs) return []
  const stretch = stretchOf(job)
  if (stretch === undefined) return []
  const entry: EmploymentEntry = { kind: 'employment', temp: job.id, ...stretch }
  return [{ kind: 'entry', entry, path: job.path }]
}

/** Two jobs of one person that share a day, named where the second stands. */
function jobsAtOnce(jobs: readonly Job[]): readonly Problem[] {
  return jobs.flatMap((job, index) => {
    const mine = stretchOf(job)
    const shared = jobs.slice(0, index).find((other) => {
      const theirs = stretchOf(other)
      if (mine === undefined || theirs === undefined) return false
      return (
        (theirs.to === undefined || mine.from <= theirs.to) &&
        (mine.to === undefined || theirs.from <= mine.to)
      )
    })
    if (shared === undefined) return []
    return [
      {
        path: job.path,
        rule: 'two-jobs-at-once',
        says: both(
          `Vikaren har to job, der overlapper: dette og ${shared.path}. En vikar kan ikke have to job på samme tid i samme bevilling.`,
          `The vikar has two jobs that overlap: this one and ${shared.path}. A vikar cannot have two jobs at the same time under one grant.`,
        ),
      },
    ]
  })
}

function stretchOf({
  from,
  to,
  steps,
}: Job): { readonly from: Day; readonly to: Day | undefined } | undefined {
  if (from !== undefined) return { from, to }
  const days = steps.flatMap(({ kind, ...step }) =>
    'entry' in step && step.entry.kind === 'temp' ? [step.entry.day] : [],
  )
  if (days.length === 0) return undefined
  const sorted = days.sort()
  return { from: sorted[0]!, to: sorted.at(-1)! }
}

function toWithoutFrom(path: string): Problem {
  return {
    path: `${path}.from`,
    rule: 'missing',
    says: both(
      'Mangler. Når "to" er oplyst, skal vikarens første dag, "from", også være det.',
      'Missing. Where "to" is given, the vikar\'s first day, "from", must be too.',
    ),
  }
}
