/**
 * Rotation planning: which employee takes which session of which course, and which vikar stands where in which week, so
 * that every function keeps its minimum staffing. Weeks are counted from 0; functions, courses, sessions, employees and
 * vikarer are named by their index. The value to maximise is in units the caller chooses (points, øre).
 */
export type PlanProblem = {
  readonly weeks: number
  /** A vikar is taken on for one run of at least this many weeks. */
  readonly shortestBlock: number
  readonly functions: readonly PlanFunction[]
  readonly courses: readonly PlanCourse[]
  readonly employees: readonly PlanEmployee[]
  readonly temps: readonly PlanTemp[]
}

export type PlanFunction = {
  readonly id: string
  /** How many must be at work, one number per week. */
  readonly minimum: readonly number[]
}

export type PlanCourse = {
  readonly id: string
  /** How many weeks it lasts. */
  readonly weeks: number
  readonly sessions: readonly { readonly start: number; readonly seats: number }[]
}

export type PlanEmployee = {
  readonly id: string
  readonly function: number
  readonly wishes: readonly PlanWish[]
  /** First week and number of weeks, each. */
  readonly holidays: readonly (readonly [start: number, weeks: number])[]
  readonly mostWeeksAway: number
}

export type PlanWish = {
  readonly course: number
  /** What it is worth that this course is taken. */
  readonly value: number
  /** The plan is infeasible without it. */
  readonly required?: boolean
  /** The session agreed on before, for plans that change as little as possible. */
  readonly agreed?: number
}

export type PlanTemp = {
  readonly id: string
  /** First and last week in which this vikar can be had. */
  readonly from: number
  readonly to: number
  readonly functions: readonly number[]
  readonly costPerWeek: number
  readonly costOfStart: number
}

/** A plan: for each employee the sessions taken, for each vikar where he stands from his first week on. */
export type RotationPlan = {
  /** One list per employee, of courses and sessions within them. */
  readonly sessions: readonly (readonly PlanSeat[])[]
  /** One per vikar; absent when he is not taken on. */
  readonly blocks: readonly (PlanBlock | undefined)[]
}

export type PlanSeat = { readonly course: number; readonly session: number }

export type PlanBlock = {
  readonly from: number
  /** The function in each week of the block. */
  readonly functions: readonly number[]
}
