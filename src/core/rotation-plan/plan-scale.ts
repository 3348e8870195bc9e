import type { PlanProblem } from './plan-problem.ts'

/** Between these the numbers of a problem are left as they are. */
const LEAST = 1
const MOST = 2 ** 15
const AIM = 2 ** 10

/**
 * By what a problem's values and costs are multiplied before it is solved: solvers tell numbers apart by fixed tolerances, so a
 * proof must not hang on whether they are counted in kroner, øre or millionths. A power of two, so that nothing is rounded.
 */
export function planScale(problem: PlanProblem): number {
  let largest = 0
  for (const { wishes } of problem.employees)
    for (const { value } of wishes) largest = Math.max(largest, Math.abs(value))
  for (const { costPerWeek, costOfStart } of problem.temps)
    largest = Math.max(largest, Math.abs(costPerWeek), Math.abs(costOfStart))
  if (largest === 0 || (largest >= LEAST && largest <= MOST)) return 1
  return 2 ** Math.round(Math.log2(AIM / largest))
}

export function scaledProblem(problem: PlanProblem, scale: number): PlanProblem {
  if (scale === 1) return problem
  return {
    ...problem,
    employees: problem.employees.map((employee) => ({
      ...employee,
      wishes: employee.wishes.map((wish) => ({ ...wish, value: wish.value * scale })),
    })),
    temps: problem.temps.map((temp) => ({
      ...temp,
      costPerWeek: temp.costPerWeek * scale,
      costOfStart: temp.costOfStart * scale,
    })),
  }
}
