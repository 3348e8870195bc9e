import fs from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { coverInstance } from '#app/bench/engines/cover-instances.ts'
import { PLAN_INSTANCES, planInstance } from '#app/bench/engines/plan-instances.ts'
import { readCoverFile } from '#core/cover/read-cover-file.ts'
import { solveCover } from '#core/cover/solve-cover.ts'
import { breachesOf } from '#core/cover/vikariat-facts.ts'
import { checkPlan } from '#core/rotation-plan/check-plan.ts'
import type { PlanGoal } from '#core/rotation-plan/plan-goal.ts'
import type { PlanProblem } from '#core/rotation-plan/plan-problem.ts'
import { readPlanFile } from '#core/rotation-plan/read-plan-file.ts'
import { solvePlan } from '#core/rotation-plan/solve-plan.ts'
import { seeded } from '#core/solver/seeded.ts'
import { highsSolver } from '#platform/solver/highs-solver.ts'
import { blocksOf } from '#test/docs/read-examples.ts'

const LONGEST_MS = 120_000

const solver = highsSolver({ threads: 2 })
afterAll(() => solver.close())

const plan = (problem: PlanProblem, changed: Partial<Parameters<typeof solvePlan>[1]> = {}) =>
  solvePlan(problem, {
    goal: 'value',
    solver,
    chance: seeded(1),
    now: () => performance.now(),
    timeLimitSeconds: 90,
    shouldStop: () => false,
    pause: () => setImmediate(),
    ...changed,
  })

describe('plans', () => {
  test.each([
    ['s60', 6388.4013],
    ['s60b', 6924.3468],
  ] as const)('%s is solved to its known optimum', { timeout: LONGEST_MS }, async (name, optimum) => {
    const problem = planInstance(PLAN_INSTANCES[name])
    const solved = await plan(problem)
    expect(solved.status).toBe('optimal')
    expect(solved.objective).toBeCloseTo(optimum, 3)
    expect(checkPlan(problem, solved.plan)).toEqual({ breaches: [], value: expect.closeTo(optimum, 3) })
  })

  test('stopped in the middle there is a plan that keeps the rules, with its bound', {
    timeout: LONGEST_MS,
  }, async () => {
    const problem = planInstance(PLAN_INSTANCES.s300)
    let seen = 0
    const solved = await plan(problem, { shouldStop: () => seen > 3, onProgress: () => seen++ })
    expect(solved.status).toBe('feasible')
    expect(checkPlan(problem, solved.plan).breaches).toEqual([])
    expect(solved.bound).toBeGreaterThan(solved.objective)
  })

  test('without any time the bound is still proven and the plan still keeps the rules', async () => {
    const problem = planInstance(PLAN_INSTANCES.s60)
    const solved = await plan(problem, { timeLimitSeconds: 0 })
    expect(checkPlan(problem, solved.plan).breaches).toEqual([])
    expect(solved.bound).toBeGreaterThan(6388.4)
  })

  test('without a solver there is a plan with a bound', async () => {
    const problem = planInstance(PLAN_INSTANCES.s60)
    const { status, objective, bound } = await plan(problem, { solver: undefined })
    expect(status).toBe('feasible')
    expect(objective).toBeGreaterThan(0.9 * bound)
  })

  test.each<PlanGoal>(['cheapest', 'soonest', 'fewest-changes'])(
    'a plan for %s keeps the rules',
    { timeout: LONGEST_MS },
    async (goal) => {
      const problem = planInstance({ ...PLAN_INSTANCES.s60, employees: 20, temps: 8 })
      const solved = await plan(problem, { goal })
      expect(checkPlan(problem, solved.plan).breaches).toEqual([])
      expect(solved.bound).toBeGreaterThanOrEqual(solved.objective)
    },
  )

  test('memory does not grow over repeated runs', { timeout: LONGEST_MS }, async () => {
    const problem = planInstance(PLAN_INSTANCES.s60)
    const once = () => plan(problem, { solver: undefined })
    await once()
    const before = process.memoryUsage().rss
    for (let i = 0; i < 8; i++) await once()
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
  })
})

test('a cover of a town is within one percent of its bound', { timeout: LONGEST_MS }, async () => {
  const problem = coverInstance({ firms: 20, absences: 200, seed: 2 })
  const { vikariater, objective, bound } = await solveCover(problem, {
    chance: seeded(1),
    now: () => 0,
    timeLimitSeconds: 60,
    shouldStop: () => false,
    pause: () => setImmediate(),
  })
  expect(vikariater.flatMap((vikariat) => breachesOf(problem, vikariat))).toEqual([])
  expect(bound / objective - 1).toBeLessThan(0.01)
})

describe('files', () => {
  const schema = (name: string) =>
    z.fromJSONSchema(
      JSON.parse(fs.readFileSync(new URL(`../../docs/schemas/${name}.json`, import.meta.url), 'utf8')),
    )
  const example = (name: string) => JSON.parse(blocksOf('engines.md').find(({ info }) => info === name)!.text)

  test.each([
    ['solve-plan', 'home.json', readPlanFile],
    ['solve-plan', 'crowded.json', readPlanFile],
    ['solve-cover', 'absences.json', readCoverFile],
  ] as const)('%s takes %s, as the command does', (kind, name, read) => {
    expect(schema(kind).safeParse(example(name)).error).toBeUndefined()
    expect(read(example(name))).toMatchObject({ ok: true })
  })

  test.each([
    [{ weeks: 0 }, 'weeks'],
    [{ weeks: Number.NaN }, 'weeks'],
    [{ shortestBlock: 99 }, 'shortestBlock'],
    [{ goals: ['happy'] }, 'goals[0]'],
    [{ functions: [{ id: 'care', minimum: [1, 2] }] }, 'functions[0].minimum'],
    [{ functions: [{ id: 'care', minimum: -1 }] }, 'functions[0].minimum'],
    [{ courses: [{ id: 'a', weeks: 13, sessions: [] }] }, 'courses[0].weeks'],
    [
      { courses: [{ id: 'a', weeks: 1, sessions: [{ start: 12, seats: 1 }] }] },
      'courses[0].sessions[0].start',
    ],
    [{ employees: [{ id: 'Bo', function: 'nowhere', wishes: [] }] }, 'employees[0].function'],
    [
      { employees: [{ id: 'Bo', function: 'care', wishes: [{ course: 'lifting', value: -1 }] }] },
      'employees[0].wishes[0].value',
    ],
    [
      {
        employees: [
          { id: 'Bo', function: 'care', wishes: [] },
          { id: 'Bo', function: 'care', wishes: [] },
        ],
      },
      'employees[1].id',
    ],
    [{ temps: [{ id: 'v', from: 5, to: 4, functions: ['care'] }] }, 'temps[0].to'],
    [{ temps: [{ id: 'v', from: 1, to: 4, functions: [] }] }, 'temps[0].functions'],
    [{ more: 1 }, 'more'],
  ])('a plan file with %j is refused with the place', (change, place) => {
    const read = readPlanFile({ ...example('home.json'), ...change })
    expect(read.ok ? [] : read.problems.map((problem) => problem.place)).toContain(place)
  })

  test.each([
    [{ rules: {} }, 'rules.longestDays'],
    [{ rules: { longestDays: 182, leastHoursPerWeek: 38 } }, 'rules.leastHoursPerWeek'],
    [{ areas: [{ id: 'Vejle', firms: ['nowhere'] }] }, 'areas[0].firms[0]'],
    [
      {
        absences: [
          {
            id: 'a',
            firm: 'Solgården',
            occupation: 'care',
            from: '2014-02-30',
            to: '2014-03-01',
            hoursPerWeek: 37,
          },
        ],
      },
      'absences[0].from',
    ],
    [
      {
        absences: [
          {
            id: 'a',
            firm: 'Solgården',
            occupation: 'care',
            from: '2014-03-02',
            to: '2014-03-01',
            hoursPerWeek: 37,
          },
        ],
      },
      'absences[0].to',
    ],
    [
      {
        absences: [
          {
            id: 'a',
            firm: 'Solgården',
            occupation: 'care',
            from: '2014-03-01',
            to: '2014-03-02',
            hoursPerWeek: 40,
          },
        ],
      },
      'absences[0].hoursPerWeek',
    ],
    [{ more: 1 }, 'more'],
  ])('a cover file with %j is refused with the place', (change, place) => {
    const read = readCoverFile({ ...example('absences.json'), ...change })
    expect(read.ok ? [] : read.problems.map((problem) => problem.place)).toContain(place)
  })

  test.each([null, [], 3, 'text', {}])('%j is refused and not a fault', (json) => {
    expect(readPlanFile(json).ok).toBe(false)
    expect(readCoverFile(json).ok).toBe(false)
  })
})
