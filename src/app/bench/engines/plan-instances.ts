import type { PlanProblem } from '#core/rotation-plan/plan-problem.ts'
import { seeded } from '#core/solver/seeded.ts'

type Size = {
  readonly employees: number
  readonly courses: number
  readonly sessions: number
  readonly weeks: number
  readonly temps: number
  readonly functions: number
  readonly seed: number
}

/** The planning instances by name, and the best value known for each (docs/performance.md). */
export const PLAN_INSTANCES = {
  s60: { employees: 60, courses: 12, sessions: 4, weeks: 26, temps: 20, functions: 6, seed: 1 },
  s60b: { employees: 60, courses: 12, sessions: 4, weeks: 26, temps: 20, functions: 6, seed: 2 },
  s60c: { employees: 60, courses: 12, sessions: 4, weeks: 26, temps: 20, functions: 6, seed: 3 },
  s300: { employees: 300, courses: 24, sessions: 6, weeks: 26, temps: 60, functions: 12, seed: 1 },
  s300b: { employees: 300, courses: 24, sessions: 6, weeks: 26, temps: 60, functions: 12, seed: 2 },
  s1000: { employees: 1000, courses: 40, sessions: 8, weeks: 52, temps: 150, functions: 25, seed: 1 },
  s3000: { employees: 3000, courses: 80, sessions: 8, weeks: 52, temps: 400, functions: 50, seed: 1 },
} as const satisfies Record<string, Size>

const COURSE_WEEKS = [1, 1, 2, 2, 3, 4, 6]
const HOLIDAY_WEEKS = 2
/** The share of a function's people who must be at work. */
const TIGHT = 0.88

/**
 * A company that plans its training: functions of very different sizes that can spare about every eighth, courses of one to
 * six weeks in several sessions, two to four wishes each, vikarer for some weeks with one to three functions. The order in
 * which chance is asked is part of the instance: changing it makes other instances.
 */
export function planInstance(size: Size): PlanProblem {
  const random = seeded(size.seed)
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1))
  const crowded = (): number => Math.floor(random() * random() * size.functions)

  const functionOf = Array.from({ length: size.employees }, (_, e) => (e < size.functions ? e : crowded()))
  const courses = Array.from({ length: size.courses }, (_, c) => {
    const weeks = COURSE_WEEKS[between(0, 6)]!
    const share = (size.employees / size.courses) * (0.6 + 0.8 * random())
    const seats = Math.max(2, Math.round(share / (size.sessions > 4 ? 2 : 1)))
    const sessions = Array.from({ length: size.sessions }, () => ({
      start: between(0, size.weeks - weeks),
      seats,
    }))
    return { id: `c${c}`, weeks, sessions }
  })
  const employees = functionOf.map((place, e) => {
    const many = between(2, 4)
    const worth = new Map<number, number>()
    while (worth.size < many) {
      const course = between(0, size.courses - 1)
      worth.set(course, between(10, 60))
    }
    const holiday = between(0, size.weeks - 3)
    return {
      id: `e${e}`,
      function: place,
      wishes: [...worth].map(([course, value]) => ({
        course,
        value: value * courses[course]!.weeks ** 0.5,
      })),
      holidays: [[holiday, HOLIDAY_WEEKS] as const],
      mostWeeksAway: between(4, 9),
    }
  })
  const temps = Array.from({ length: size.temps }, (_, t) => {
    const from = between(0, Math.max(0, size.weeks - 14))
    const to = Math.min(size.weeks - 1, from + between(8, 25))
    const places = new Set([crowded()])
    if (random() < 0.5) places.add(between(0, size.functions - 1))
    if (random() < 0.2) places.add(between(0, size.functions - 1))
    return {
      id: `t${t}`,
      from,
      to,
      functions: [...places],
      costPerWeek: between(4, 8) * 0.15,
      costOfStart: 1,
    }
  })
  const functions = Array.from({ length: size.functions }, (_, place) => {
    const people = employees.filter((employee) => employee.function === place)
    const minimum = Array.from({ length: size.weeks }, (_, week) => {
      const away = people.filter(({ holidays }) =>
        holidays.some(([start]) => week >= start && week < start + HOLIDAY_WEEKS),
      )
      const wanted = Math.ceil(people.length * TIGHT * (0.94 + 0.1 * random()))
      return Math.max(0, Math.min(wanted, people.length - away.length))
    })
    return { id: `f${place}`, minimum }
  })
  return { weeks: size.weeks, shortestBlock: 4, functions, courses, employees, temps }
}
