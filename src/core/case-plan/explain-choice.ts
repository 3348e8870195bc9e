import { addDays, type Day } from '../calendar/day.ts'
import { checkPlan, onHoliday, presentWithoutCourses } from '../rotation-plan/check-plan.ts'
import { type PlanGoal, planObjective } from '../rotation-plan/plan-goal.ts'
import type { PlanSeat, RotationPlan } from '../rotation-plan/plan-problem.ts'
import { type PlanFacts, standing, weekIn, weeksOf } from './plan-facts.ts'
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

/** Why this class and why not another, course by course, for one employee. O(classes · everything in the plan). */
export function explainChoice(
  facts: PlanFacts,
  made: CaseProblem,
  plan: RotationPlan,
  goal: PlanGoal,
  e: number,
): CourseExplained[] {
  const person = facts.people[e]!
  const fixed = standing(facts, person).flatMap((seat) =>
    seat.course === undefined
      ? []
      : [{ course: seat.course, chosen: seat.sessionId, stands: true, classes: [] }],
  )
  const open = wishesOf(facts, person).map(({ course }): CourseExplained => {
    const taken = (plan.sessions[e] ?? []).find((seat) => seat.course === course)
    const chosen = taken && facts.courses[course]!.sessions[taken.session]!.id
    const classes = facts.courses[course]!.sessions.map(
      ({ id }, session): ClassExplained => ({
        sessionId: id,
        why: id === chosen ? 'chosen' : inTheWay(facts, made, plan, goal, e, { course, session }),
      }),
    )
    return { course, ...(chosen ? { chosen } : {}), stands: false, classes }
  })
  return [...fixed, ...open]
}

function inTheWay(
  facts: PlanFacts,
  { problem }: CaseProblem,
  plan: RotationPlan,
  goal: PlanGoal,
  e: number,
  { course, session }: PlanSeat,
): InTheWay {
  const employee = problem.employees[e]!
  const person = facts.people[e]!
  const { weeks } = problem.courses[course]!
  const { start, seats } = problem.courses[course]!.sessions[session]!
  const mondays = weeksOf(facts)
  const mondayOf = (week: number): Day => addDays(mondays[0]!, 7 * week)
  const own = Array.from({ length: weeks }, (_, i) => start + i)

  for (const week of own) {
    if (!onHoliday(employee.holidays, week)) continue
    const isCourse = standing(facts, person).some(
      (seat) => weekIn(facts, seat.from) <= week && week <= weekIn(facts, seat.to),
    )
    return { kind: isCourse ? 'on-course' : 'blocked', week: mondayOf(week) }
  }
  const others = (plan.sessions[e] ?? []).filter((seat) => seat.course !== course)
  for (const other of others) {
    const begins = problem.courses[other.course]!.sessions[other.session]!.start
    const isClash = begins < start + weeks && start < begins + problem.courses[other.course]!.weeks
    if (isClash) return { kind: 'overlap', course: other.course }
  }
  const sum = others.reduce((total, other) => total + problem.courses[other.course]!.weeks, weeks)
  if (sum > employee.mostWeeksAway)
    return { kind: 'too-many-weeks', most: person.mostWeeks ?? employee.mostWeeksAway }
  const taken = plan.sessions.filter(
    (list, other) => other !== e && list.some((seat) => seat.course === course && seat.session === session),
  ).length
  if (taken >= seats) return { kind: 'full', takenByPlan: taken }

  const changed: RotationPlan = {
    ...plan,
    sessions: plan.sessions.map((list, other) => (other === e ? [...others, { course, session }] : list)),
  }
  const short = checkPlan(problem, changed).breaches.find(({ rule }) => rule === 'staffing')
  if (short?.rule === 'staffing') {
    const { minimum } = facts.functions[short.function]!
    return { kind: 'staffing', week: mondayOf(short.week), atWork: minimum - short.missing, minimum }
  }
  const gain = planObjective(problem, changed, goal) - planObjective(problem, plan, goal)
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
      const aside = Math.max(0, one.minimum - asked[i]!)
      return {
        week,
        away: own - present[place]![i]!,
        temps: made,
        atWork: present[place]![i]! + aside + made,
        minimum: one.minimum,
      }
    })
  })
}
