import type { Solver } from '../solver/solver.ts'
import { type PlanArrays, planArrays } from './plan-arrays.ts'
import { emptyChoice, type PlanChoice, rotationPlan } from './plan-choice.ts'
import { profitFor } from './plan-goal.ts'
import type { PlanProblem, RotationPlan } from './plan-problem.ts'
import { planProgram, wholePart } from './plan-program.ts'

/** A condition that can be named as part of a conflict. */
export type PlanCondition =
  | { readonly kind: 'staffing'; readonly function: number; readonly week: number }
  | { readonly kind: 'required'; readonly employee: number; readonly course: number }
  | { readonly kind: 'seats'; readonly course: number; readonly session: number }

export type ConflictFound =
  | { readonly possible: true; readonly plan: RotationPlan }
  | {
      readonly possible: false
      /** Together impossible; without any one of them possible, if `minimal`. */
      readonly conditions: readonly PlanCondition[]
      readonly minimal: boolean
    }
  | { readonly possible: undefined }

/** Larger than any number of people: a condition that is not asked for. */
const NO_LIMIT = 1_000_000

/**
 * Which conditions cannot be kept together, as few as possible, by divide and conquer over all conditions (QuickXplain:
 * Junker 2004); each question whether some can is a small mixed-integer program without an objective. Holidays, weeks away, the vikarer
 * there are and the shortest block are taken as given. About `2k · log(n / k)` programs for `k` of `n` conditions.
 */
export async function explainConflict(
  problem: PlanProblem,
  solver: Solver,
  limits: { readonly secondsLeft: () => number; readonly shouldStop: () => boolean },
): Promise<ConflictFound> {
  const seated = withSomeSeats(problem)
  const arrays = planArrays(seated, profitFor(seated, 'value'))
  const all = conditionsOf(problem, arrays)
  let unsure = false

  async function choiceFor(
    conditions: readonly PlanCondition[],
  ): Promise<PlanChoice | 'impossible' | 'unknown'> {
    const program = programFor(problem, arrays, conditions)
    const answer = await solver.solve(program.program, {
      timeLimitSeconds: limits.secondsLeft(),
      shouldStop: limits.shouldStop,
      relativeGap: 1,
    })
    if (answer.status === 'infeasible') return 'impossible'
    if (answer.solution === undefined) return 'unknown'
    const choice = emptyChoice(arrays)
    program.readInto(answer.solution, choice)
    return choice
  }

  async function impossible(conditions: readonly PlanCondition[]): Promise<boolean> {
    const answer = await choiceFor(conditions)
    if (answer === 'unknown') unsure = true
    return answer === 'impossible'
  }

  /** The part of `open` that conflicts with `held`; `added` says whether anything was added to `held` since last asked. */
  async function conflict(
    held: readonly PlanCondition[],
    open: readonly PlanCondition[],
    added: boolean,
  ): Promise<readonly PlanCondition[]> {
    if (added && (await impossible(held))) return []
    if (open.length <= 1) return open
    const half = Math.floor(open.length / 2)
    const [first, second] = [open.slice(0, half), open.slice(half)]
    const fromSecond = await conflict([...held, ...first], second, true)
    const fromFirst = await conflict([...held, ...fromSecond], first, fromSecond.length > 0)
    return [...fromFirst, ...fromSecond]
  }

  const whole = await choiceFor(all)
  if (whole === 'unknown') return { possible: undefined }
  if (whole !== 'impossible') return { possible: true, plan: rotationPlan(problem, arrays, whole) }
  const conditions = await conflict([], all, false)
  return { possible: false, conditions, minimal: !unsure }
}

/** A session without seats is left out of the choices: here that it has none is a condition like any other. */
function withSomeSeats(problem: PlanProblem): PlanProblem {
  const courses = problem.courses.map((course) => ({
    ...course,
    sessions: course.sessions.map(({ start, seats }) => ({ start, seats: Math.max(1, seats) })),
  }))
  return { ...problem, courses }
}

/** Every condition that can be broken at all. */
function conditionsOf(problem: PlanProblem, arrays: PlanArrays): PlanCondition[] {
  const required = problem.employees.flatMap(({ wishes }, employee) =>
    wishes.flatMap((wish) =>
      wish.required ? { kind: 'required' as const, employee, course: wish.course } : [],
    ),
  )
  const seats = problem.courses.flatMap(({ sessions }, course) =>
    sessions.map((_, session) => ({ kind: 'seats' as const, course, session })),
  )
  const staffing = problem.functions.flatMap((_, place) =>
    Array.from({ length: arrays.weeks }, (_, week) => ({ kind: 'staffing' as const, function: place, week })),
  )
  return [...seats, ...staffing, ...required]
}

function programFor(problem: PlanProblem, arrays: PlanArrays, conditions: readonly PlanCondition[]) {
  const slack = new Int32Array(arrays.slack.length).fill(NO_LIMIT)
  const seats = new Int32Array(arrays.seats.length).fill(NO_LIMIT)
  const required = new Map<number, number[]>()
  for (const condition of conditions) {
    if (condition.kind === 'staffing') {
      const cell = condition.function * arrays.weeks + condition.week
      slack[cell] = arrays.slack[cell]!
    } else if (condition.kind === 'seats') {
      const session = arrays.courseStarts[condition.course]! + condition.session
      seats[session] = problem.courses[condition.course]!.sessions[condition.session]!.seats
    } else {
      const wish = problem.employees[condition.employee]!.wishes.findIndex(
        ({ course }) => course === condition.course,
      )
      required.set(condition.employee, [...(required.get(condition.employee) ?? []), wish])
    }
  }
  const free: PlanArrays = {
    ...arrays,
    optionProfit: new Float64Array(arrays.optionProfit.length),
    tempWeekProfit: new Float64Array(arrays.temps),
    tempStartProfit: new Float64Array(arrays.temps),
  }
  return planProgram(free, {
    ...wholePart(free, { hasOption: () => true, hasTempCell: () => true }),
    slack,
    seats,
    mustTake: (employee) => required.get(employee) ?? [],
  })
}
