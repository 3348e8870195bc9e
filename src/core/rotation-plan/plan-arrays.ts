import { onHoliday, presentWithoutCourses } from './check-plan.ts'
import type { PlanProblem } from './plan-problem.ts'

/** What a plan is to be best at (`plan-goal.ts` turns names into these numbers). */
export type PlanProfit = {
  /** What this session of a wished course is worth to the goal; at most 0 means "never by itself". */
  readonly ofSession: (employee: number, wish: number, session: number) => number
  readonly ofTempWeek: (temp: number) => number
  readonly ofTempStart: (temp: number) => number
}

/**
 * A problem as typed arrays. Cells are function × week (`cell = function · weeks + week`). An option is one session of one
 * wished course of one employee that his holidays and weeks away allow; options of an employee lie together, those of one
 * wish beside each other. Sessions are numbered through all courses.
 */
export type PlanArrays = {
  readonly functions: number
  readonly weeks: number
  readonly employees: number
  readonly temps: number
  readonly shortestBlock: number
  /** Per cell: how many more may be away (negative: vikarer are needed in any case). */
  readonly slack: Int32Array
  readonly seats: Int32Array
  readonly sessionStart: Int32Array
  readonly sessionWeeks: Int32Array
  readonly sessionCourse: Int32Array
  /** The first session of each course. */
  readonly courseStarts: Int32Array
  /** Per employee, `employees + 1` long. */
  readonly optionStarts: Int32Array
  readonly optionSession: Int32Array
  readonly optionWish: Int32Array
  readonly optionProfit: Float64Array
  readonly employeeFunction: Int32Array
  readonly mostWeeksAway: Int32Array
  readonly tempFrom: Int32Array
  readonly tempTo: Int32Array
  /** Per vikar, `temps + 1` long. */
  readonly tempFunctionStarts: Int32Array
  readonly tempFunction: Int32Array
  /** At most 0 where a vikar costs: profit of a week, and of taking on. */
  readonly tempWeekProfit: Float64Array
  readonly tempStartProfit: Float64Array
}

/** O(employees · wishes · sessions + functions · weeks). */
export function planArrays(problem: PlanProblem, profit: PlanProfit): PlanArrays {
  const { weeks } = problem
  const slack = new Int32Array(problem.functions.length * weeks)
  const present = presentWithoutCourses(problem)
  problem.functions.forEach(({ minimum }, place) => {
    for (let week = 0; week < weeks; week++) {
      slack[place * weeks + week] = present[place]![week]! - (minimum[week] ?? 0)
    }
  })
  const sessions = problem.courses.flatMap((course, c) =>
    course.sessions.map(({ start, seats }) => ({ c, start, seats, weeks: course.weeks })),
  )
  const courseStarts = runningSum(problem.courses.map((course) => course.sessions.length))
  const options = problem.employees.map((_, e) => optionsOf(problem, profit, courseStarts, e))
  const flat = options.flat()
  const temps = problem.temps
  return {
    functions: problem.functions.length,
    weeks,
    employees: problem.employees.length,
    temps: temps.length,
    shortestBlock: problem.shortestBlock,
    slack,
    seats: Int32Array.from(sessions, (session) => session.seats),
    sessionStart: Int32Array.from(sessions, (session) => session.start),
    sessionWeeks: Int32Array.from(sessions, (session) => session.weeks),
    sessionCourse: Int32Array.from(sessions, (session) => session.c),
    courseStarts,
    optionStarts: runningSum(options.map((list) => list.length)),
    optionSession: Int32Array.from(flat, (option) => option.session),
    optionWish: Int32Array.from(flat, (option) => option.wish),
    optionProfit: Float64Array.from(flat, (option) => option.profit),
    employeeFunction: Int32Array.from(problem.employees, (employee) => employee.function),
    mostWeeksAway: Int32Array.from(problem.employees, (employee) => employee.mostWeeksAway),
    tempFrom: Int32Array.from(temps, (temp) => temp.from),
    tempTo: Int32Array.from(temps, (temp) => temp.to),
    tempFunctionStarts: runningSum(temps.map((temp) => temp.functions.length)),
    tempFunction: Int32Array.from(temps.flatMap((temp) => temp.functions)),
    tempWeekProfit: Float64Array.from(temps, (_, t) => profit.ofTempWeek(t)),
    tempStartProfit: Float64Array.from(temps, (_, t) => profit.ofTempStart(t)),
  }
}

type Option = { readonly session: number; readonly wish: number; readonly profit: number }

function optionsOf(problem: PlanProblem, profit: PlanProfit, courseStarts: Int32Array, e: number): Option[] {
  const employee = problem.employees[e]!
  return employee.wishes.flatMap(({ course }, wish) => {
    const { weeks, sessions } = problem.courses[course]!
    if (weeks > employee.mostWeeksAway) return []
    return sessions.flatMap(({ start, seats }, k) => {
      const away = Array.from({ length: weeks }, (_, i) => start + i)
      if (seats <= 0 || away.some((week) => onHoliday(employee.holidays, week))) return []
      return [{ session: courseStarts[course]! + k, wish, profit: profit.ofSession(e, wish, k) }]
    })
  })
}

function runningSum(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, i) => {
    starts[i + 1] = starts[i]! + length
  })
  return starts
}
