import type { PlanProblem, RotationPlan } from './plan-problem.ts'

/** What people compare plans by. */
export type PlanFigures = {
  /** Courses taken, of how many wished for. */
  readonly coursesTaken: number
  readonly coursesWished: number
  readonly weeksOfTraining: number
  readonly trainingValue: number
  readonly vikarer: number
  readonly weeksOfCover: number
  readonly costOfCover: number
  /** The week after the last session has ended; 0 without any. */
  readonly done: number
  /** Sessions agreed on before that are not kept. */
  readonly changes: number
}

export function planFigures(problem: PlanProblem, plan: RotationPlan): PlanFigures {
  const taken = plan.sessions.flatMap((seats, e) =>
    seats.map(({ course, session }) => ({
      weeks: problem.courses[course]!.weeks,
      start: problem.courses[course]!.sessions[session]!.start,
      value: problem.employees[e]!.wishes.find((wish) => wish.course === course)!.value,
    })),
  )
  const blocks = plan.blocks.flatMap((block, t) =>
    block ? [{ temp: problem.temps[t]!, weeks: block.functions.length }] : [],
  )
  const changes = problem.employees.flatMap(({ wishes }, e) =>
    wishes.filter(
      ({ course, agreed }) =>
        agreed !== undefined &&
        !plan.sessions[e]!.some((seat) => seat.course === course && seat.session === agreed),
    ),
  )
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
  return {
    coursesTaken: taken.length,
    coursesWished: sum(problem.employees.map(({ wishes }) => wishes.length)),
    weeksOfTraining: sum(taken.map(({ weeks }) => weeks)),
    trainingValue: sum(taken.map(({ value }) => value)),
    vikarer: blocks.length,
    weeksOfCover: sum(blocks.map(({ weeks }) => weeks)),
    costOfCover: sum(blocks.map(({ temp, weeks }) => temp.costOfStart + weeks * temp.costPerWeek)),
    done: Math.max(0, ...taken.map(({ start, weeks }) => start + weeks)),
    changes: changes.length,
  }
}
