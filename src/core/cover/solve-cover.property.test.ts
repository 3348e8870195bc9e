import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../solver/seeded.ts'
import { type CoverProblem, workdaysBetween } from './cover-problem.ts'
import { solveCover } from './solve-cover.ts'
import { breachesOf, coverValue } from './vikariat-facts.ts'

/** Small problems, each judged by trying everything. */
const CASES = 10_000
const LONGEST_MS = 60_000

const problems: fc.Arbitrary<CoverProblem> = fc
  .record({
    absences: fc.array(
      fc.record({
        firm: fc.nat(2),
        occupation: fc.constantFrom('kok', 'smed'),
        from: fc.nat(60),
        days: fc.integer({ min: 1, max: 12 }),
        hours: fc.constantFrom(15, 30, 37),
      }),
      { maxLength: 6 },
    ),
    areas: fc.constantFrom(
      [[0, 1, 2]],
      [
        [0, 1],
        [1, 2],
      ],
      [[0], [1], [2]],
    ),
    rules: fc.record({
      leastMinutesPerWeek: fc.constantFrom(0, 600, 900),
      longestDays: fc.constantFrom(14, 40, 90),
      shortestDays: fc.constantFrom(1, 10),
      longestGapDays: fc.constantFrom(0, 10, 40),
      introductionDays: fc.nat(2),
      minutesPerVikariat: fc.constantFrom(0, 500, 1500),
    }),
  })
  .map(({ absences, areas, rules }) => ({
    rules,
    firms: [0, 1, 2].map((firm) => ({ id: `firma ${firm}` })),
    areas: areas.map((firms, a) => ({ id: `område ${a}`, firms })),
    absences: absences.map(({ firm, occupation, from, days, hours }, i) => ({
      id: `a${i}`,
      firm,
      occupation,
      from,
      to: from + days - 1,
      minutesPerWeek: hours * 60,
      workdays: workdaysBetween(from, from + days - 1),
    })),
  }))

/** The slow, obvious judge: every partition of every subset, by trying each absence alone, in a group, or not at all. */
function bestByTrying(problem: CoverProblem): number {
  const many = problem.absences.length
  const worth = new Float64Array(1 << many).fill(Number.NEGATIVE_INFINITY)
  for (let set = 1; set < 1 << many; set++) {
    const absences = problem.absences
      .map((_, i) => i)
      .filter((i) => (set >> i) & 1)
      .toSorted((a, b) => problem.absences[a]!.from - problem.absences[b]!.from)
    const legal = problem.areas.some((_, area) => breachesOf(problem, { area, absences }).length === 0)
    if (legal) worth[set] = coverValue(problem, [{ area: 0, absences }])
  }
  const best = new Float64Array(1 << many)
  for (let set = 1; set < 1 << many; set++) {
    const low = set & -set
    best[set] = best[set ^ low]!
    for (let part = set; part > 0; part = (part - 1) & set) {
      if ((part & low) !== 0) best[set] = Math.max(best[set]!, worth[part]! + best[set ^ part]!)
    }
  }
  return best.at(-1)!
}

const settings = {
  now: () => 0,
  timeLimitSeconds: 1,
  shouldStop: () => false,
  pause: () => Promise.resolve(),
}

test(
  'bound and cover hold the optimum between them, and every vikariat keeps the rules',
  async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(problems, fc.nat(1000), async (problem, seed) => {
        const solved = await solveCover(problem, { ...settings, chance: seeded(seed) })
        for (const vikariat of solved.vikariater) expect(breachesOf(problem, vikariat)).toEqual([])
        const absences = solved.vikariater.flatMap((vikariat) => vikariat.absences)
        expect(new Set(absences).size).toBe(absences.length)
        expect(solved.objective).toBeCloseTo(coverValue(problem, solved.vikariater), 6)
        const best = bestByTrying(problem)
        expect(solved.objective).toBeLessThanOrEqual(best + 1e-6)
        expect(solved.bound).toBeGreaterThanOrEqual(best - 1e-6)
        if (solved.status === 'optimal') expect(solved.objective).toBeCloseTo(best, 2)
        if (Math.abs(solved.objective - best) < 1e-6) found++
      }),
      { numRuns: CASES },
    )
    expect(found).toBeGreaterThan(CASES * 0.95)
  },
  LONGEST_MS,
)

test('ten courses of three days in four firms become one vikariat of five months', async () => {
  const absences = Array.from({ length: 10 }, (_, i) => {
    const from = i * 14 + 1
    const to = from + 2
    return {
      id: `kursus ${i + 1}`,
      firm: i % 4,
      occupation: 'sosu',
      from,
      to,
      minutesPerWeek: 2220,
      workdays: 3,
    }
  })
  const problem: CoverProblem = {
    absences,
    firms: [0, 1, 2, 3].map((firm) => ({ id: `firma ${firm}` })),
    areas: [{ id: 'Vejle', firms: [0, 1, 2, 3] }],
    rules: {
      leastMinutesPerWeek: 600,
      longestDays: 182,
      shortestDays: 28,
      longestGapDays: 30,
      introductionDays: 1,
      minutesPerVikariat: 1800,
    },
  }
  const solved = await solveCover(problem, { ...settings, chance: seeded(1) })
  expect(solved.vikariater).toHaveLength(1)
  expect(solved.vikariater[0]!.absences).toHaveLength(10)
  expect(solved.status).toBe('optimal')
})

test('stopped at once there is an answer with a bound', async () => {
  const [problem] = fc.sample(problems, { numRuns: 1, seed: 3 })
  const solved = await solveCover(problem!, { ...settings, chance: seeded(1), shouldStop: () => true })
  expect(solved.bound).toBeGreaterThanOrEqual(bestByTrying(problem!) - 1e-6)
})

const ruled = (more: Partial<CoverProblem['rules']>): CoverProblem['rules'] => ({
  leastMinutesPerWeek: 600,
  longestDays: 182,
  shortestDays: 28,
  longestGapDays: 30,
  introductionDays: 1,
  minutesPerVikariat: 1800,
  ...more,
})

test('where nothing can be covered by the rules that is proven', async () => {
  const absences = [0, 20, 41].map((from, i) => ({
    id: `a${i}`,
    firm: 0,
    occupation: 'care',
    from,
    to: from + 2,
    minutesPerWeek: 1200,
    workdays: workdaysBetween(from, from + 2),
  }))
  const areas = [{ id: 'here', firms: [0] }]
  const problem = { absences, areas, firms: [{ id: 'f' }], rules: ruled({ longestGapDays: 3 }) }
  const solved = await solveCover(problem, { ...settings, chance: seeded(1) })
  expect(solved).toMatchObject({ status: 'optimal', objective: 0, bound: 0 })
})

test('rules under which there are countless vikariater do not keep it from stopping', async () => {
  const chance = seeded(7)
  const absences = Array.from({ length: 800 }, (_, i) => {
    const from = Math.floor(chance() * 3000)
    const to = from + 1 + Math.floor(chance() * 11)
    const minutesPerWeek = 240 + Math.floor(chance() * 1980)
    const firm = Math.floor(chance() * 20)
    return {
      id: `a${i}`,
      firm,
      occupation: 'care',
      from,
      to,
      minutesPerWeek,
      workdays: workdaysBetween(from, to),
    }
  })
  const firms = Array.from({ length: 20 }, (_, i) => ({ id: `f${i}` }))
  const areas = [{ id: 'here', firms: firms.map((_, i) => i) }]
  const rules = ruled({ longestDays: 3650, longestGapDays: 3650, introductionDays: 2 })
  const from = performance.now()
  const shouldStop = () => performance.now() - from > 500
  const problem = { absences, areas, firms, rules }
  const solved = await solveCover(problem, { ...settings, chance: seeded(1), shouldStop })
  expect(performance.now() - from).toBeLessThan(15_000)
  expect(solved.bound).toBeGreaterThanOrEqual(solved.objective)
  for (const vikariat of solved.vikariater) expect(breachesOf(problem, vikariat)).toEqual([])
})
