import { afterAll, expect, test } from 'vitest'
import { explainConflict } from '#core/rotation-plan/explain-conflict.ts'
import type { PlanProblem } from '#core/rotation-plan/plan-problem.ts'
import { highsSolver } from '#platform/solver/highs-solver.ts'

const solver = highsSolver({ threads: 1 })
afterAll(() => solver.close())
const limits = { secondsLeft: () => 10, shouldStop: () => false }

const wishes = [{ course: 0, value: 5, required: true }]
const problem: PlanProblem = {
  weeks: 2,
  shortestBlock: 1,
  functions: [{ id: 'care', minimum: [0, 0] }],
  courses: [{ id: 'lifting', weeks: 1, sessions: [{ start: 0, seats: 0 }] }],
  employees: [{ id: 'Ane', function: 0, wishes, holidays: [], mostWeeksAway: 2 }],
  temps: [],
}

test('a required course without seats: the seats are part of the conflict', async () => {
  expect(await explainConflict(problem, solver, limits)).toEqual({
    possible: false,
    minimal: true,
    conditions: [
      { kind: 'seats', course: 0, session: 0 },
      { kind: 'required', employee: 0, course: 0 },
    ],
  })
})

test('nothing to choose and too few at work: the staffing alone is the conflict', async () => {
  const short = { ...problem, functions: [{ id: 'care', minimum: [1, 2] }], courses: [], employees: [] }
  expect(await explainConflict(short, solver, limits)).toMatchObject({
    possible: false,
    minimal: true,
    conditions: [{ kind: 'staffing', function: 0 }],
  })
})
