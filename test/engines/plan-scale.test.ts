import { afterAll, expect, test } from 'vitest'
import type { PlanProblem } from '#core/rotation-plan/plan-problem.ts'
import { planScale, scaledProblem } from '#core/rotation-plan/plan-scale.ts'
import { type PlanSettings, solvePlan } from '#core/rotation-plan/solve-plan.ts'
import { seeded } from '#core/solver/seeded.ts'
import { highsSolver } from '#platform/solver/highs-solver.ts'

const solver = highsSolver({ threads: 1 })
afterAll(() => solver.close())

const settings = (): PlanSettings => ({
  solver,
  chance: seeded(1),
  now: () => performance.now(),
  timeLimitSeconds: 20,
  shouldStop: () => false,
  pause: () => Promise.resolve(),
  goal: 'value',
})

/** Two colleagues of whom one must be at work, a seat each in two sessions, a vikar for the dearer of them. */
function problemIn(unit: number): PlanProblem {
  const course = (starts: number[]) => ({
    id: 'c',
    weeks: 2,
    sessions: starts.map((start) => ({ start, seats: 1 })),
  })
  return {
    weeks: 6,
    shortestBlock: 2,
    functions: [{ id: 'f', minimum: [1, 1, 2, 2, 1, 1] }],
    courses: [course([0, 1]), course([2, 3])],
    employees: [0, 1, 2].map((e) => ({
      id: `e${e}`,
      function: 0,
      wishes: [
        { course: 0, value: (9 + e) * unit, required: e === 0 },
        { course: 1, value: (7 - e) * unit },
      ],
      holidays: [],
      mostWeeksAway: 4,
    })),
    temps: [{ id: 't', from: 0, to: 5, functions: [0], costPerWeek: 2 * unit, costOfStart: unit }],
  }
}

test('a plan is proven best in whatever unit its values are counted', async () => {
  const { objective: one } = await solvePlan(problemIn(1), settings())
  expect(one).toBeGreaterThan(20)
  for (const unit of [1e-9, 1e-4, 100, 1e6, 9e7, 1e12]) {
    const told: number[] = []
    const solved = await solvePlan(problemIn(unit), {
      ...settings(),
      onProgress: ({ bound }) => told.push(bound / unit),
    })
    expect(solved.status).toBe('optimal')
    expect(solved.objective / unit).toBeCloseTo(one, 4)
    expect(solved.bound / unit).toBeCloseTo(one, 4)
    expect(Math.min(...told)).toBeGreaterThan(one - 1e-4)
  }
})

test('a course that is required is planned however dear its cover is', async () => {
  const [first, ...others] = problemIn(1).employees
  const required = {
    ...problemIn(1),
    functions: [{ id: 'f', minimum: [3, 3, 3, 3, 3, 3] }],
    employees: [first!, ...others],
    temps: [{ id: 't', from: 0, to: 5, functions: [0], costPerWeek: 5_000, costOfStart: 1 }],
  }
  const solved = await solvePlan(required, settings())
  expect(solved).toMatchObject({ status: 'optimal', bound: solved.objective })
  expect(solved.objective).toBeCloseTo(9 - 10_001, 6)
})

test('numbers of an ordinary size are left as they are', () => {
  for (const unit of [1, 30, 1000]) {
    const problem = problemIn(unit)
    expect(planScale(problem)).toBe(1)
    expect(scaledProblem(problem, 1)).toBe(problem)
  }
  expect(2 ** Math.round(Math.log2(planScale(problemIn(1e6))))).toBe(planScale(problemIn(1e6)))
})
