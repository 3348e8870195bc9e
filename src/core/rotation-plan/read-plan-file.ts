import type { FileRead } from '../solver/file-read.ts'
import { type JsonReading, jsonReading, named, namesOf } from '../solver/json-reading.ts'
import { PLAN_GOALS, type PlanGoal } from './plan-goal.ts'
import type {
  PlanCourse,
  PlanEmployee,
  PlanFunction,
  PlanProblem,
  PlanTemp,
  PlanWish,
} from './plan-problem.ts'

/** A planning problem, and what its plans are to be best at, the first first. */
export type PlanRequest = { readonly problem: PlanProblem; readonly goals: readonly PlanGoal[] }

const MOST_WEEKS = 520
const MOST_VALUE = 1e9
const MOST_WISHES = 20
const MOST_PEOPLE = 20_000

const WHOLE = { low: 0, high: 1_000_000, whole: true }

/** A planning problem as a person writes it, with names instead of indexes (docs/engines.md). */
export function readPlanFile(json: unknown): FileRead<PlanRequest> {
  const reading = jsonReading()
  const file = reading.object(json, '', [
    'weeks',
    'shortestBlock',
    'goals',
    'functions',
    'courses',
    'employees',
    'temps',
  ])
  const weeks = reading.number(file.weeks, 'weeks', { low: 1, high: MOST_WEEKS, whole: true })
  const functions = reading.list(file.functions, 'functions', 2000)
  const courses = reading.list(file.courses, 'courses', 5000)
  const employees = reading.list(file.employees, 'employees', MOST_PEOPLE)
  const temps = file.temps === undefined ? [] : reading.list(file.temps, 'temps', MOST_PEOPLE)
  const names = {
    functions: namesOf(reading, functions, 'functions'),
    courses: namesOf(reading, courses, 'courses'),
  }
  namesOf(reading, employees, 'employees')
  namesOf(reading, temps, 'temps')
  const problem: PlanProblem = {
    weeks,
    shortestBlock: reading.number(file.shortestBlock, 'shortestBlock', {
      low: 1,
      high: weeks,
      whole: true,
      otherwise: Math.min(4, weeks),
    }),
    functions: functions.map((entry, i) => readFunction(reading, entry, `functions[${i}]`, weeks)),
    courses: courses.map((entry, i) => readCourse(reading, entry, `courses[${i}]`, weeks)),
    employees: employees.map((entry, i) => readEmployee(reading, entry, `employees[${i}]`, names, weeks)),
    temps: temps.map((entry, i) => readTemp(reading, entry, `temps[${i}]`, names, weeks)),
  }
  const goals = readGoals(reading, file.goals)
  if (reading.problems.length === 0) checkAgreed(reading, problem)
  return reading.problems.length > 0
    ? { ok: false, problems: reading.problems }
    : { ok: true, value: { problem, goals } }
}

type Names = { readonly functions: Map<string, number>; readonly courses: Map<string, number> }

function readGoals(reading: JsonReading, value: unknown): readonly PlanGoal[] {
  if (value === undefined) return ['value']
  const goals = reading.list(value, 'goals', PLAN_GOALS.length)
  goals.forEach((goal, i) => {
    if (PLAN_GOALS.includes(goal as PlanGoal) && goals.indexOf(goal) === i) return
    const known = PLAN_GOALS.join(', ')
    reading.report(
      `goals[${i}]`,
      'unknown-goal',
      `Målet skal være et af ${known}, hvert én gang.`,
      `The goal must be one of ${known}, each once.`,
    )
  })
  return goals.length === 0 ? ['value'] : (goals as readonly PlanGoal[])
}

function readFunction(reading: JsonReading, value: unknown, place: string, weeks: number): PlanFunction {
  const entry = reading.object(value, place, ['id', 'minimum'])
  const id = String(entry.id)
  if (!Array.isArray(entry.minimum)) {
    const everyWeek = reading.number(entry.minimum, `${place}.minimum`, WHOLE)
    return { id, minimum: new Array<number>(weeks).fill(everyWeek) }
  }
  const minimum = reading.list(entry.minimum, `${place}.minimum`, MOST_WEEKS)
  if (minimum.length !== weeks && entry.minimum.length <= MOST_WEEKS) {
    reading.report(
      `${place}.minimum`,
      'weeks-missing',
      `Listen har ${minimum.length} tal, men planen har ${weeks} uger.`,
      `The list has ${minimum.length} numbers, but the plan has ${weeks} weeks.`,
    )
  }
  return {
    id,
    minimum: minimum.map((number, week) => reading.number(number, `${place}.minimum[${week}]`, WHOLE)),
  }
}

function readCourse(reading: JsonReading, value: unknown, place: string, weeks: number): PlanCourse {
  const entry = reading.object(value, place, ['id', 'weeks', 'sessions'])
  const length = reading.number(entry.weeks, `${place}.weeks`, { low: 1, high: weeks, whole: true })
  const sessions = reading.list(entry.sessions, `${place}.sessions`, 1000).map((session, i) => {
    const at = `${place}.sessions[${i}]`
    const { start, seats } = reading.object(session, at, ['start', 'seats'])
    return {
      start: reading.number(start, `${at}.start`, { low: 0, high: weeks - length, whole: true }),
      seats: reading.number(seats, `${at}.seats`, WHOLE),
    }
  })
  return { id: String(entry.id), weeks: length, sessions }
}

function readEmployee(
  reading: JsonReading,
  value: unknown,
  place: string,
  names: Names,
  weeks: number,
): PlanEmployee {
  const entry = reading.object(value, place, ['id', 'function', 'wishes', 'holidays', 'mostWeeksAway'])
  const wishes = reading
    .list(entry.wishes, `${place}.wishes`, MOST_WISHES)
    .map((wish, i) => readWish(reading, wish, `${place}.wishes[${i}]`, names))
  const seen = new Set<number>()
  wishes.forEach(({ course }, i) => {
    if (seen.has(course)) {
      reading.report(
        `${place}.wishes[${i}].course`,
        'wished-twice',
        'Kurset er allerede ønsket af samme medarbejder.',
        'The same employee has wished for this course before.',
      )
    }
    seen.add(course)
  })
  const holidays =
    entry.holidays === undefined ? [] : reading.list(entry.holidays, `${place}.holidays`, weeks)
  return {
    id: String(entry.id),
    function: named(reading, names.functions, entry.function, `${place}.function`),
    wishes,
    holidays: holidays.map((holiday, i) => {
      const at = `${place}.holidays[${i}]`
      const [start, length] = reading.list(holiday, at, 2)
      return [
        reading.number(start, `${at}[0]`, { low: 0, high: weeks - 1, whole: true }),
        reading.number(length, `${at}[1]`, { low: 1, high: weeks, whole: true }),
      ]
    }),
    mostWeeksAway: reading.number(entry.mostWeeksAway, `${place}.mostWeeksAway`, {
      low: 0,
      high: MOST_WEEKS,
      whole: true,
      otherwise: weeks,
    }),
  }
}

function readWish(reading: JsonReading, value: unknown, place: string, names: Names): PlanWish {
  const entry = reading.object(value, place, ['course', 'value', 'required', 'agreed'])
  if (entry.required !== undefined && typeof entry.required !== 'boolean') {
    reading.report(
      `${place}.required`,
      'not-a-boolean',
      'Her skal stå true eller false.',
      'Here must stand true or false.',
    )
  }
  return {
    course: named(reading, names.courses, entry.course, `${place}.course`),
    value: reading.number(entry.value, `${place}.value`, { low: 0, high: MOST_VALUE }),
    ...(entry.required === true ? { required: true } : {}),
    ...(entry.agreed === undefined ? {} : { agreed: reading.number(entry.agreed, `${place}.agreed`, WHOLE) }),
  }
}

function readTemp(
  reading: JsonReading,
  value: unknown,
  place: string,
  names: Names,
  weeks: number,
): PlanTemp {
  const entry = reading.object(value, place, ['id', 'from', 'to', 'functions', 'costPerWeek', 'costOfStart'])
  const cost = { low: 0, high: MOST_VALUE, otherwise: 0 }
  const from = reading.number(entry.from, `${place}.from`, { low: 0, high: weeks - 1, whole: true })
  const functions = reading
    .list(entry.functions, `${place}.functions`)
    .map((name, i) => named(reading, names.functions, name, `${place}.functions[${i}]`))
  if (functions.length === 0) {
    reading.report(
      `${place}.functions`,
      'no-function',
      'En vikar skal kunne mindst én funktion.',
      'A vikar must be able to do at least one function.',
    )
  }
  return {
    id: String(entry.id),
    from,
    to: reading.number(entry.to, `${place}.to`, { low: from, high: weeks - 1, whole: true }),
    functions: [...new Set(functions)],
    costPerWeek: reading.number(entry.costPerWeek, `${place}.costPerWeek`, cost),
    costOfStart: reading.number(entry.costOfStart, `${place}.costOfStart`, cost),
  }
}

function checkAgreed(reading: JsonReading, problem: PlanProblem): void {
  problem.employees.forEach(({ wishes }, e) => {
    wishes.forEach(({ course, agreed }, w) => {
      const many = problem.courses[course]!.sessions.length
      if (agreed === undefined || agreed < many) return
      reading.report(
        `employees[${e}].wishes[${w}].agreed`,
        'no-such-session',
        `Kurset har ${many} hold; de tælles fra 0.`,
        `The course has ${many} sessions; they are counted from 0.`,
      )
    })
  })
}
