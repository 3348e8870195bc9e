import { type Day, dayNumber, isDay } from '../calendar/day.ts'
import type { FileRead } from '../solver/file-read.ts'
import { type JsonReading, jsonReading, named, namesOf } from '../solver/json-reading.ts'
import { type Absence, type CoverProblem, type CoverRules, workdaysBetween } from './cover-problem.ts'

const MOST_ABSENCES = 20_000
const MOST_FIRMS = 5000
const MINUTES_PER_HOUR = 60
/** Days since 1970-01-01 begin on a Thursday: so many more and they begin on a Monday. */
const THURSDAY = 3

/** The day a number of a cover problem stands for, as a number of `core/calendar`. */
export const calendarDayNumber = (day: number): number => day - THURSDAY

/** Absences, firms and rules as a person writes them: days as 2014-03-01, hours a week, names (docs/engines.md). */
export function readCoverFile(json: unknown): FileRead<CoverProblem> {
  const reading = jsonReading()
  const file = reading.object(json, '', ['rules', 'firms', 'areas', 'absences'])
  const rules = readRules(reading, file.rules)
  const firms = reading.list(file.firms, 'firms', MOST_FIRMS)
  const firmNames = namesOf(reading, firms, 'firms')
  firms.forEach((firm, i) => {
    reading.object(firm, `firms[${i}]`, ['id'])
  })
  const absences = reading.list(file.absences, 'absences', MOST_ABSENCES)
  namesOf(reading, absences, 'absences')
  const problem: CoverProblem = {
    rules,
    firms: [...firmNames.keys()].map((id) => ({ id })),
    areas: readAreas(reading, file.areas, firmNames),
    absences: absences.map((entry, i) => readAbsence(reading, entry, `absences[${i}]`, firmNames)),
  }
  return reading.problems.length > 0
    ? { ok: false, problems: reading.problems }
    : { ok: true, value: problem }
}

function readRules(reading: JsonReading, value: unknown): CoverRules {
  const rules = reading.object(value, 'rules', [
    'leastHoursPerWeek',
    'longestDays',
    'shortestDays',
    'longestGapDays',
    'introductionDays',
    'hoursPerVikariat',
  ])
  const hours = (field: unknown, place: string, high: number, otherwise: number): number =>
    reading.number(field, place, { low: 0, high, otherwise }) * MINUTES_PER_HOUR
  const days = (field: unknown, place: string, low: number, otherwise?: number): number =>
    reading.number(field, place, { low, high: 3650, whole: true, otherwise })
  const longestDays = days(rules.longestDays, 'rules.longestDays', 1)
  const shortestDays = days(rules.shortestDays, 'rules.shortestDays', 1, 1)
  if (shortestDays > longestDays) {
    reading.report(
      'rules.shortestDays',
      'longer-than-longest',
      `Et vikariat kan ikke vare mindst ${shortestDays} og højst ${longestDays} dage.`,
      `A vikariat cannot last ${shortestDays} days at least and ${longestDays} at most.`,
    )
  }
  return {
    leastMinutesPerWeek: hours(rules.leastHoursPerWeek, 'rules.leastHoursPerWeek', 37, 10),
    longestDays,
    shortestDays,
    longestGapDays: days(rules.longestGapDays, 'rules.longestGapDays', 0, 30),
    introductionDays: reading.number(rules.introductionDays, 'rules.introductionDays', {
      low: 0,
      high: 60,
      whole: true,
      otherwise: 0,
    }),
    minutesPerVikariat: hours(rules.hoursPerVikariat, 'rules.hoursPerVikariat', 2000, 30),
  }
}

/** Without areas no firm is within reach of another. */
function readAreas(
  reading: JsonReading,
  value: unknown,
  firmNames: Map<string, number>,
): CoverProblem['areas'] {
  if (value === undefined) return [...firmNames].map(([id, firm]) => ({ id, firms: [firm] }))
  const areas = reading.list(value, 'areas', MOST_FIRMS)
  namesOf(reading, areas, 'areas')
  const read = areas.map((entry, i) => {
    const { id, firms } = reading.object(entry, `areas[${i}]`, ['id', 'firms'])
    const members = reading
      .list(firms, `areas[${i}].firms`)
      .map((firm, k) => named(reading, firmNames, firm, `areas[${i}].firms[${k}]`))
    return { id: String(id), firms: [...new Set(members)] }
  })
  const covered = new Set(read.flatMap(({ firms }) => firms))
  for (const [id, firm] of firmNames) {
    if (!covered.has(firm)) read.push({ id, firms: [firm] })
  }
  return read
}

function readAbsence(
  reading: JsonReading,
  value: unknown,
  place: string,
  firmNames: Map<string, number>,
): Absence {
  const entry = reading.object(value, place, ['id', 'firm', 'occupation', 'from', 'to', 'hoursPerWeek'])
  const from = readDay(reading, entry.from, `${place}.from`)
  const to = readDay(reading, entry.to, `${place}.to`)
  if (to < from) {
    reading.report(
      `${place}.to`,
      'ends-before-it-begins',
      'Fraværet slutter, før det begynder.',
      'The absence ends before it begins.',
    )
  }
  const hours = reading.number(entry.hoursPerWeek, `${place}.hoursPerWeek`, { low: 1, high: 37 })
  return {
    id: String(entry.id),
    firm: named(reading, firmNames, entry.firm, `${place}.firm`),
    occupation: reading.text(entry.occupation, `${place}.occupation`),
    from,
    to,
    minutesPerWeek: Math.round(hours * MINUTES_PER_HOUR),
    workdays: workdaysBetween(from, to),
  }
}

function readDay(reading: JsonReading, value: unknown, place: string): number {
  if (typeof value === 'string' && isDay(value)) return dayNumber(value as Day) + THURSDAY
  reading.report(
    place,
    'not-a-day',
    'Her skal stå en dag som 2014-03-01.',
    'A day must stand here, as in 2014-03-01.',
  )
  return 0
}
