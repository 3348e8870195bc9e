import type { PlanProfit } from './plan-arrays.ts'
import type { PlanProblem, RotationPlan } from './plan-problem.ts'

/**
 * What a plan is to be best at: `value` training value less cost of vikarer; `cheapest` the same with every cost counted
 * four times, so that only training which pays well is covered; `soonest` a session is worth the less the later it ends,
 * down to half in the last week; `fewest-changes` a session agreed on before is worth three times as much again.
 */
export type PlanGoal = 'value' | 'cheapest' | 'soonest' | 'fewest-changes'

export const PLAN_GOALS: readonly PlanGoal[] = ['value', 'cheapest', 'soonest', 'fewest-changes']

const CHEAPEST_COST_FACTOR = 4
const LATEST_SHARE = 0.5
const AGREED_BONUS = 3

export function profitFor(problem: PlanProblem, goal: PlanGoal): PlanProfit {
  const bonus = requiredUnit(problem)
  const costFactor = goal === 'cheapest' ? CHEAPEST_COST_FACTOR : 1
  return {
    ofSession(e, w, s) {
      const wish = problem.employees[e]!.wishes[w]!
      const { weeks, sessions } = problem.courses[wish.course]!
      const end = sessions[s]!.start + weeks
      let profit = wish.value
      if (goal === 'soonest') profit *= 1 - (1 - LATEST_SHARE) * (end / problem.weeks)
      if (goal === 'fewest-changes' && wish.agreed === s) profit += AGREED_BONUS * Math.abs(wish.value)
      return wish.required ? profit + bonus : profit
    },
    ofTempWeek: (t) => -problem.temps[t]!.costPerWeek * costFactor,
    ofTempStart: (t) => -problem.temps[t]!.costOfStart * costFactor,
  }
}

/** What a required course counts on top, so that it comes before everything else. */
function requiredUnit(problem: PlanProblem): number {
  let most = 1
  for (const { wishes } of problem.employees)
    for (const { value } of wishes) most = Math.max(most, Math.abs(value))
  for (const { costPerWeek, costOfStart } of problem.temps)
    most = Math.max(most, costPerWeek * problem.shortestBlock + costOfStart)
  return problem.employees.some(({ wishes }) => wishes.some(({ required }) => required)) ? most * 20 : 0
}

/** The part of an objective that only says that all required courses are taken. */
export function requiredBonus(problem: PlanProblem): number {
  const many = problem.employees.reduce(
    (sum, { wishes }) => sum + wishes.filter(({ required }) => required).length,
    0,
  )
  return many === 0 ? 0 : many * requiredUnit(problem)
}

/** What a plan counts by a goal, without what only says that required courses are taken. */
export function planObjective(problem: PlanProblem, plan: RotationPlan, goal: PlanGoal): number {
  const profit = profitFor(problem, goal)
  const unit = requiredUnit(problem)
  let objective = 0
  plan.sessions.forEach((seats, e) => {
    for (const { course, session } of seats) {
      const wish = problem.employees[e]!.wishes.findIndex((candidate) => candidate.course === course)
      objective += profit.ofSession(e, wish, session)
      if (problem.employees[e]!.wishes[wish]!.required) objective -= unit
    }
  })
  plan.blocks.forEach((block, t) => {
    if (block) objective += profit.ofTempStart(t) + profit.ofTempWeek(t) * block.functions.length
  })
  return objective
}
