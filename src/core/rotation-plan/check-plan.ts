import type { PlanProblem, RotationPlan } from './plan-problem.ts'

/** Something a plan must keep and does not. */
export type PlanBreach =
  | { readonly rule: 'not-wished' | 'course-twice' | 'on-holiday'; readonly employee: number }
  | { readonly rule: 'two-at-once' | 'too-many-weeks' | 'required-missing'; readonly employee: number }
  | { readonly rule: 'seats'; readonly course: number; readonly session: number }
  | { readonly rule: 'staffing'; readonly function: number; readonly week: number; readonly missing: number }
  | { readonly rule: 'block-too-short' | 'outside-period' | 'not-qualified'; readonly temp: number }

export type PlanCheck = { readonly breaches: readonly PlanBreach[]; readonly value: number }

/**
 * Goes through a plan condition by condition, straight from the problem as it was stated: it shares nothing with the code
 * that makes plans. The value is training value less what vikarer cost.
 */
export function checkPlan(problem: PlanProblem, plan: RotationPlan): PlanCheck {
  const breaches: PlanBreach[] = []
  const present = presentWithoutCourses(problem)
  const taken = problem.courses.map((course) => course.sessions.map(() => 0))
  let value = 0

  problem.employees.forEach((employee, e) => {
    const away = new Set<number>()
    const courses = new Set<number>()
    let weeksAway = 0
    for (const { course, session } of plan.sessions[e] ?? []) {
      const wish = employee.wishes.find((candidate) => candidate.course === course)
      const start = problem.courses[course]?.sessions[session]?.start
      if (wish === undefined || start === undefined) {
        breaches.push({ rule: 'not-wished', employee: e })
        continue
      }
      if (courses.has(course)) breaches.push({ rule: 'course-twice', employee: e })
      courses.add(course)
      taken[course]![session]!++
      value += wish.value
      const weeks = problem.courses[course]!.weeks
      weeksAway += weeks
      for (let week = start; week < start + weeks; week++) {
        if (away.has(week)) breaches.push({ rule: 'two-at-once', employee: e })
        away.add(week)
        if (onHoliday(employee.holidays, week)) breaches.push({ rule: 'on-holiday', employee: e })
        present[employee.function]![week]!--
      }
    }
    if (weeksAway > employee.mostWeeksAway) breaches.push({ rule: 'too-many-weeks', employee: e })
    if (employee.wishes.some(({ required, course }) => required && !courses.has(course))) {
      breaches.push({ rule: 'required-missing', employee: e })
    }
  })

  problem.temps.forEach((temp, t) => {
    const block = plan.blocks[t]
    if (block === undefined) return
    value -= temp.costOfStart + temp.costPerWeek * block.functions.length
    if (block.functions.length < problem.shortestBlock) breaches.push({ rule: 'block-too-short', temp: t })
    block.functions.forEach((place, k) => {
      const week = block.from + k
      if (week < temp.from || week > temp.to) breaches.push({ rule: 'outside-period', temp: t })
      else present[place]![week]!++
      if (!temp.functions.includes(place)) breaches.push({ rule: 'not-qualified', temp: t })
    })
  })

  taken.forEach((sessions, course) => {
    sessions.forEach((number, session) => {
      const { seats } = problem.courses[course]!.sessions[session]!
      if (number > seats) breaches.push({ rule: 'seats', course, session })
    })
  })
  problem.functions.forEach(({ minimum }, place) => {
    minimum.forEach((needed, week) => {
      const missing = needed - present[place]![week]!
      if (missing > 0) breaches.push({ rule: 'staffing', function: place, week, missing })
    })
  })
  return { breaches, value }
}

/** How many of each function are at work in each week when nobody is on a course. */
export function presentWithoutCourses(problem: PlanProblem): number[][] {
  const present = problem.functions.map(() => new Array<number>(problem.weeks).fill(0))
  for (const employee of problem.employees) {
    for (let week = 0; week < problem.weeks; week++) {
      if (!onHoliday(employee.holidays, week)) present[employee.function]![week]!++
    }
  }
  return present
}

export function onHoliday(holidays: readonly (readonly [number, number])[], week: number): boolean {
  return holidays.some(([start, weeks]) => week >= start && week < start + weeks)
}
