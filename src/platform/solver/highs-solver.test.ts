import { afterAll, expect, test } from 'vitest'
import { programBuilder } from '#core/solver/program-builder.ts'
import { highsSolver } from './highs-solver.ts'

const solver = highsSolver({ threads: 2 })
afterAll(() => solver.close())

/** A knapsack with this many random items: values and weights hang together, so that it takes long. */
function knapsack(items: number, seed: number) {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const program = programBuilder()
  const columns = Array.from({ length: items }, () => program.column(0))
  for (let row = 0; row < 30; row++) {
    const weights = columns.map(() => 5 + Math.floor(next() * 1000))
    program.row(columns, weights, Number.NEGATIVE_INFINITY, weights.reduce((sum, w) => sum + w, 0) / 2)
  }
  const built = program.build('maximise')
  for (const j of columns) built.cost[j] = 500 + Math.floor(next() * 100)
  return built
}

test('a mixed-integer program is solved to its optimum', async () => {
  const program = programBuilder()
  const [chairs, tables] = [program.column(30, 100), program.column(50, 100)]
  program.row([chairs, tables], [1, 2], Number.NEGATIVE_INFINITY, 40)
  program.row([chairs, tables], [2, 1], Number.NEGATIVE_INFINITY, 50)
  const answer = await solver.solve(program.build('maximise'), { timeLimitSeconds: 10 })
  expect(answer).toMatchObject({ status: 'optimal', objective: 1100, bound: 1100 })
  expect([...answer.solution!]).toEqual([20, 10])
})

test('a linear program comes with the price of each row', async () => {
  const program = programBuilder()
  const x = program.column(3, Number.POSITIVE_INFINITY, false)
  program.row([x], [2], Number.NEGATIVE_INFINITY, 5)
  const { integer: _, ...linear } = program.build('maximise')
  const answer = await solver.solve(linear, { timeLimitSeconds: 10 })
  expect(answer.objective).toBeCloseTo(7.5)
  expect(Math.abs(answer.rowDual![0]!)).toBeCloseTo(1.5)
})

test('what cannot be is told as infeasible', async () => {
  const program = programBuilder()
  program.row([program.column(1)], [1], 2, 3)
  expect(await solver.solve(program.build('maximise'), { timeLimitSeconds: 10 })).toMatchObject({
    status: 'infeasible',
  })
})

test('at the time limit the best so far comes with a bound, and a start is not lost', async () => {
  const program = knapsack(120, 7)
  const startedAt = performance.now()
  const startFrom = new Float64Array(program.cost.length)
  const answer = await solver.solve(program, { timeLimitSeconds: 1.5, startFrom })
  expect(performance.now() - startedAt).toBeLessThan(4000)
  expect(answer.status).toBe('feasible')
  expect(answer.bound).toBeGreaterThanOrEqual(answer.objective!)
  expect(answer.objective).toBeGreaterThan(0)
})

test('a solve is ended when asked, and the next one is answered', async () => {
  let stop = false
  const startedAt = performance.now()
  const solve = solver.solve(knapsack(120, 8), {
    timeLimitSeconds: 60,
    shouldStop: () => stop,
    onProgress: () => {
      stop = true
    },
  })
  expect((await solve).status).toBe('feasible')
  expect(performance.now() - startedAt).toBeLessThan(10_000)
  const none = await solver.solve(knapsack(5, 1), { timeLimitSeconds: 0 })
  expect(none.status).toBe('unknown')
  expect((await solver.solve(knapsack(5, 1), { timeLimitSeconds: 10 })).status).toBe('optimal')
})

test('programs are solved side by side', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4].map((seed) => solver.solve(knapsack(8, seed), { timeLimitSeconds: 10 })),
  )
  expect(answers.map(({ status }) => status)).toEqual(['optimal', 'optimal', 'optimal', 'optimal'])
})

test('a program without columns is answered too', async () => {
  const program = programBuilder()
  program.row([], [], Number.NEGATIVE_INFINITY, 1)
  const settings = { timeLimitSeconds: 10, startFrom: new Float64Array(0) }
  expect(await solver.solve(program.build('maximise'), settings)).toMatchObject({
    status: 'optimal',
    objective: 0,
  })
  program.row([], [], 1, Number.POSITIVE_INFINITY)
  expect(await solver.solve(program.build('maximise'), settings)).toMatchObject({ status: 'infeasible' })
})
