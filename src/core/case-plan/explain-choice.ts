import { addDays, type Day } from '../calendar/day.ts'
import { onHoliday, presentWithoutCourses } from '../rotation-plan/check-plan.ts'
import type { PlanProfit } from '../rotation-plan/plan-arrays.ts'
import { type PlanGoal, profitFor } from '../rotation-plan/plan-goal.ts'
import type { PlanProblem, PlanSeat, RotationPlan } from '../rotation-plan/plan-problem.ts'
import { minimumIn, type PlanFacts, standing, weekIn, weeksOf } from './plan-facts.ts'
import { type CaseProblem, wishesOf } from './plan-problem-of.ts'

/** What stood in the way of one class for one employee, everything else in the plan as it is. */
export type InTheWay =
  | { readonly kind: 'blocked' | 'on-course'; readonly week: Day }
  | { readonly kind: 'full'; readonly takenByPlan: number }
  | { readonly kind: 'overlap'; readonly course: number }
  | { readonly kind: 'too-many-weeks'; readonly most: number }
  | { readonly kind: 'staffing'; readonly week: Day; readonly atWork: number; readonly minimum: number }
  /** It could be, and the plan would be less or equally good by its goal. */
  | { readonly kind: 'worse' | 'as-good' }

export type ClassExplained = { readonly sessionId: string; readonly why: 'chosen' | InTheWay }

export type CourseExplained = {
  readonly course: number
  /** The class the plan has, or the one that stands from before. */
  readonly chosen?: string
  readonly stands: boolean
  readonly classes: readonly ClassExplained[]
}

/** What everybody's choices leave of room: counted once for a plan. */
type Room = {
  /** How many more may be away, per function and week. */
  readonly spare: readonly (readonly number[])[]
  /** How many the plan has put into each class, per course and session. */
  readonly taken: readonly (readonly number[])[]
  readonly worth: PlanProfit['ofSession']
}

/**
 * Why this class and why not another, for one employee at a time: everything else in the plan stays as it is. The plan is
 * gone through once, then each class of each course wished for.
 */
export function explainPlan(
  facts: PlanFacts,
  made: CaseProblem,
  plan: RotationPlan,
  goal: PlanGoal,
): (e: number) => CourseExplained[] {
  const { problem } = made
  const spare = presentWithoutCourses(problem).map((row, place) =>
    row.map((present, week) => present - problem.functions[place]!.minimum[week]!),
  )
  const taken = problem.courses.map(({ sessions }) => sessions.map(() => 0))
  plan.sessions.forEach((seats, e) => {
    const row = spare[problem.employees[e]!.function]!
    for (const seat of seats) {
      taken[seat.course]![seat.session]!++
      for (const week of weeksOfSeat(problem, seat)) row[week]!--
    }
  })
  for (const block of plan.blocks) {
    block?.functions.forEach((place, k) => {
      spare[place]![block.from + k]!++
    })
  }
  const room: Room = { spare, taken, worth: profitFor(problem, goal).ofSession }

  return (e) => {
    const person = facts.people[e]!
    const fixed = standing(facts, person).flatMap((seat) =>
      seat.course === undefined
        ? []
        : [{ course: seat.course, chosen: seat.sessionId, stands: true, classes: [] }],
    )
    const open = wishesOf(facts, person).map(({ course }): CourseExplained => {
      const seat = (plan.sessions[e] ?? []).find((one) => one.course === course)
      const chosen = seat && facts.courses[course]!.sessions[seat.session]!.id
      const classes = facts.courses[course]!.sessions.map(
        ({ id }, session): ClassExplained => ({
          sessionId: id,
          why: id === chosen ? 'chosen' : inTheWay(facts, problem, plan, room, e, { course, session }),
        }),
      )
      return { course, ...(chosen ? { chosen } : {}), stands: false, classes }
    })
    return [...fixed, ...open]
  }
}

const weeksOfSeat = (problem: PlanProblem, { course, session }: PlanSeat): number[] => {
  const { weeks, sessions } = problem.courses[course]!
  return Array.from({ length: weeks }, (_, i) => sessions[session]!.start + i)
}

function inTheWay(
  facts: PlanFacts,
  problem: PlanProblem,
  plan: RotationPlan,
  room: Room,
  e: number,
  seat: PlanSeat,
): InTheWay {
  const { course, session } = seat
  const employee = problem.employees[e]!
  const person = facts.people[e]!
  const mondays = weeksOf(facts)
  const mondayOf = (week: number): Day => addDays(mondays[0]!, 7 * week)
  const own = weeksOfSeat(problem, seat)
  const mine = plan.sessions[e] ?? []

  for (const week of own) {
    if (!onHoliday(employee.holidays, week)) continue
    const isCourse = standing(facts, person).some(
      (held) => weekIn(facts, held.from) <= week && week <= weekIn(facts, held.to),
    )
    return { kind: isCourse ? 'on-course' : 'blocked', week: mondayOf(week) }
  }
  const others = mine.filter((other) => other.course !== course)
  for (const other of others) {
    if (weeksOfSeat(problem, other).some((week) => own.includes(week)))
      return { kind: 'overlap', course: other.course }
  }
  const sum = others.reduce((total, other) => total + problem.courses[other.course]!.weeks, own.length)
  if (sum > employee.mostWeeksAway)
    return { kind: 'too-many-weeks', most: person.mostWeeks ?? employee.mostWeeksAway }
  const taken = room.taken[course]![session]!
  if (taken >= problem.courses[course]!.sessions[session]!.seats) return { kind: 'full', takenByPlan: taken }

  const before = mine.find((one) => one.course === course)
  const given = new Set(before ? weeksOfSeat(problem, before) : [])
  const row = room.spare[employee.function]!
  const short = own.find((week) => row[week]! + (given.has(week) ? 1 : 0) < 1)
  if (short !== undefined) {
    const minimum = minimumIn(facts.functions[employee.function]!, mondayOf(short))
    return { kind: 'staffing', week: mondayOf(short), atWork: minimum - 1, minimum }
  }
  const wish = employee.wishes.findIndex((one) => one.course === course)
  const gain = room.worth(e, wish, session) - (before ? room.worth(e, wish, before.session) : 0)
  return { kind: gain < -1e-9 ? 'worse' : 'as-good' }
}

/** One week of one function by a plan: all there are, colleagues outside the case and vikarer among them. */
export type StaffWeek = {
  readonly week: Day
  readonly away: number
  readonly temps: number
  readonly atWork: number
  readonly minimum: number
}

/** At work in each week, for each function, as the plan counts: in whole weeks. */
export function staffingOf(facts: PlanFacts, made: CaseProblem, plan: RotationPlan): StaffWeek[][] {
  const { problem, tempPlace } = made
  const present = presentWithoutCourses(problem)
  plan.sessions.forEach((seats, e) => {
    for (const { course, session } of seats) {
      const { start } = problem.courses[course]!.sessions[session]!
      for (let i = 0; i < problem.courses[course]!.weeks; i++)
        present[problem.employees[e]!.function]![start + i]!--
    }
  })
  return facts.functions.map((one, place) => {
    const asked = problem.functions[place]!.minimum
    return weeksOf(facts).map((week, i) => {
      const made = plan.blocks.filter(
        (block, t) =>
          block && tempPlace[t] === place && block.from <= i && i < block.from + block.functions.length,
      ).length
      const own = facts.people.filter((person) => person.place === place).length
      // what was put aside when the problem was made: colleagues, vikarer there already, those kept at work
      const minimum = minimumIn(one, week)
      const aside = Math.max(0, minimum - asked[i]!)
      return {
        week,
        away: own - present[place]![i]!,
        temps: made,
        atWork: present[place]![i]! + aside + made,
        minimum,
      }
    })
  })
}
