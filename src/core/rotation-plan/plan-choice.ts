import type { PlanArrays } from './plan-arrays.ts'
import type { PlanProblem, RotationPlan } from './plan-problem.ts'

/** A plan as the engine holds it. */
export type PlanChoice = {
  /** The options taken, per employee. */
  readonly options: (readonly number[])[]
  /** The function in each week of the block, per vikar; absent when not taken on. */
  readonly blocks: (TempBlock | undefined)[]
}

export type TempBlock = { readonly from: number; readonly places: readonly number[] }

export function emptyChoice(arrays: PlanArrays): PlanChoice {
  return {
    options: Array.from({ length: arrays.employees }, () => []),
    blocks: Array.from({ length: arrays.temps }, () => undefined),
  }
}

/** The value by the goal the arrays were made for. */
export function choiceProfit(arrays: PlanArrays, choice: PlanChoice): number {
  let profit = 0
  for (const options of choice.options) for (const option of options) profit += arrays.optionProfit[option]!
  choice.blocks.forEach((block, t) => {
    if (block === undefined) return
    profit += arrays.tempStartProfit[t]! + arrays.tempWeekProfit[t]! * block.places.length
  })
  return profit
}

/** Places left per cell, negative where staffing falls short, and seats left per session. */
export function roomLeft(arrays: PlanArrays, choice: PlanChoice): { cells: Int32Array; seats: Int32Array } {
  const cells = arrays.slack.slice()
  const seats = arrays.seats.slice()
  choice.options.forEach((options, e) => {
    const row = arrays.employeeFunction[e]! * arrays.weeks
    for (const option of options) {
      const session = arrays.optionSession[option]!
      seats[session]!--
      const start = row + arrays.sessionStart[session]!
      for (let cell = start; cell < start + arrays.sessionWeeks[session]!; cell++) cells[cell]!--
    }
  })
  for (const block of choice.blocks) {
    block?.places.forEach((place, k) => {
      cells[place * arrays.weeks + block.from + k]!++
    })
  }
  return { cells, seats }
}

export function rotationPlan(problem: PlanProblem, arrays: PlanArrays, choice: PlanChoice): RotationPlan {
  return {
    sessions: problem.employees.map((_, e) =>
      (choice.options[e] ?? []).map((option) => {
        const session = arrays.optionSession[option]!
        const course = arrays.sessionCourse[session]!
        return { course, session: session - arrays.courseStarts[course]! }
      }),
    ),
    blocks: problem.temps.map((_, t) => {
      const block = choice.blocks[t]
      return block && { from: block.from, functions: block.places }
    }),
  }
}
