import type { PlanProblem } from '#core/rotation-plan/plan-problem.ts'
import type { CaseGoal, GoalResult } from '../model.ts'

export type PlanQuestion = {
  readonly problem: PlanProblem
  readonly goals: readonly CaseGoal[]
  readonly secondsPerGoal: number
  readonly seed: number
  /** One shared integer: 1 asks to end with the best so far. */
  readonly stopFlag: SharedArrayBuffer
}

export type PlanNews =
  | { readonly kind: 'news'; readonly goal: CaseGoal; readonly best?: number; readonly bound: number }
  | { readonly kind: 'result'; readonly result: GoalResult }
  | { readonly kind: 'end' }
