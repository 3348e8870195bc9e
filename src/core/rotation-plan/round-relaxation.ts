import type { Solver } from '../solver/solver.ts'
import type { PlanArrays } from './plan-arrays.ts'
import { emptyChoice, type PlanChoice } from './plan-choice.ts'
import { type PlanPart, planProgram, wholePart } from './plan-program.ts'

export type Rounding = {
  readonly solver: Solver
  readonly keep: Pick<PlanPart, 'hasOption' | 'hasTempCell'>
  readonly secondsLeft: () => number
  readonly shouldStop: () => boolean
  /** Told each better plan on the way. */
  readonly onBetter: (objective: number) => void
}

/** What a linear program's column must reach to be held at 1. */
const WHOLE = 0.999
const SHARE_OF_TIME = 0.4
const LONGEST_SECONDS = 40
const ROUNDING_GAP = 2e-4

/**
 * A plan near the linear relaxation: its optimum at a corner is whole in all but some hundred columns; those at 1 are held,
 * and the general solver finds the best plan among the rest (relaxation-induced search: Danna, Rothberg and Le Pape 2005).
 */
export async function roundRelaxation(
  arrays: PlanArrays,
  rounding: Rounding,
): Promise<PlanChoice | undefined> {
  const { solver, secondsLeft, shouldStop } = rounding
  const { program, readInto } = planProgram(arrays, wholePart(arrays, rounding.keep))
  const { integer: _, ...linear } = program
  const relaxed = await solver.solve(linear, { timeLimitSeconds: secondsLeft(), shouldStop })
  if (relaxed.solution === undefined || shouldStop()) return undefined
  const columnLower = program.columnLower.slice()
  relaxed.solution.forEach((value, column) => {
    if (value > WHOLE) columnLower[column] = 1
  })
  const answer = await solver.solve(
    { ...program, columnLower },
    {
      timeLimitSeconds: Math.min(LONGEST_SECONDS, secondsLeft() * SHARE_OF_TIME),
      relativeGap: ROUNDING_GAP,
      shouldStop,
      onProgress: (objective) => {
        if (objective !== undefined) rounding.onBetter(objective)
      },
    },
  )
  if (answer.solution === undefined) return undefined
  const choice = emptyChoice(arrays)
  readInto(answer.solution, choice)
  return choice
}
