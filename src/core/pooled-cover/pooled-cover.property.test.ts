import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween, weekday } from '../calendar/day.ts'
import type { CoverProblem } from '../cover/cover-problem.ts'
import { solveCover } from '../cover/solve-cover.ts'
import { breachesOf, vikariatFacts } from '../cover/vikariat-facts.ts'
import { seeded } from '../solver/seeded.ts'
import { changesSince } from './absence-changes.ts'
import { withCovered } from './cover-shares.ts'
import { explainAbsence } from './explain-absence.ts'
import { poolProblem, type TakenIn } from './pool-problem.ts'
import { isWithinReach, reachAreas } from './reach-areas.ts'
import { isLegal, poolReceipt, type Stage, staysOf } from './stays.ts'
import { coverDay, dayOfCover, type Seat, standsAlone, stretchesOf } from './stretches.ts'

const MONDAY = day('2014-05-05')
const days = fc
  .uniqueArray(fc.nat(60), { maxLength: 25 })
  .map((ns) => ns.map((n) => ({ day: addDays(MONDAY, n), minutes: 60 + ((n * 97) % 500) })))

describe('stretches of a seat', () => {
  test('every weekday once, no weekday that is not a day of the class, at most 37 hours a week', () => {
    fc.assert(
      fc.property(
        days,
        fc.option(fc.integer({ min: 600, max: 2880 }), { nil: null }),
        (given, weeklyMinutes) => {
          const stretches = stretchesOf({ days: given, weeklyMinutes })
          const found: Day[] = []
          for (const { from, to, workdays, minutesPerWeek } of stretches) {
            const within: Day[] = []
            for (let d = from; d <= to; d = addDays(d, 1)) if (weekday(d) <= 5) within.push(d)
            expect(within).toHaveLength(workdays)
            expect(minutesPerWeek).toBeLessThanOrEqual(2220)
            found.push(...within)
          }
          expect(found.sort()).toEqual(
            given
              .map((d) => d.day)
              .filter((d) => weekday(d) <= 5)
              .sort(),
          )
          // two that follow each other are never next to each other
          const worked = stretches.filter(({ workdays }) => workdays > 0)
          worked.slice(1).forEach((next, i) => {
            const gap = daysBetween(worked[i]!.to, next.from)
            expect(gap > 3 || (gap > 1 && weekday(worked[i]!.to) < 5)).toBe(true)
          })
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('a day and its number in a cover problem are one', () => {
    fc.assert(
      fc.property(fc.nat(5000), (n) => dayOfCover(coverDay(addDays(MONDAY, n))) === addDays(MONDAY, n)),
    )
    expect(coverDay(MONDAY) % 7).toBe(0)
  })
})

const points = fc.array(
  fc.option(
    fc.record({
      lat: fc.double({ min: 55.4, max: 56, noNaN: true }),
      lon: fc.double({ min: 11.8, max: 12.6, noNaN: true }),
    }),
    { nil: undefined },
  ),
  { maxLength: 8 },
)

test('areas: everybody in one reaches everybody, each and each two within reach are in one, and none lies inside another', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 60 }), (at, km) => {
      const areas = reachAreas(at, km)
      for (const area of areas)
        for (const i of area)
          for (const j of area) if (i !== j) expect(isWithinReach(at[i], at[j], km)).toBe(true)
      expect([...new Set(areas.flat())].sort((a, b) => a - b)).toEqual(at.map((_, i) => i))
      for (const i of at.keys())
        for (const j of at.keys())
          if (isWithinReach(at[i], at[j], km))
            expect(areas.some((area) => area.includes(i) && area.includes(j))).toBe(true)
      for (const a of areas)
        for (const b of areas) if (a !== b) expect(a.every((i) => b.includes(i))).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

const AT = new Map([
  ['w0', { lat: 55.73, lon: 12.36 }],
  ['w1', { lat: 55.74, lon: 12.4 }],
  ['w2', { lat: 56.15, lon: 10.2 }],
])
const takenIn: fc.Arbitrary<TakenIn[]> = fc
  .array(
    fc.record({
      start: fc.nat(80),
      length: fc.integer({ min: 1, max: 4 }),
      minutes: fc.integer({ min: 600, max: 2220 }),
      place: fc.constantFrom('w0', 'w1', 'w2'),
      occupation: fc.constantFrom('paedagogmedhjaelper', 'kok'),
    }),
    { maxLength: 9 },
  )
  .map((many) =>
    many.map(({ start, length, minutes, place, occupation }, i) => {
      const week = addDays(MONDAY, Math.floor(start / 5) * 7)
      const first = Math.min(start % 5, 5 - length)
      return {
        id: String(i),
        from: addDays(week, first),
        to: addDays(week, first + length - 1),
        workdays: length,
        minutesPerWeek: minutes,
        workplaceId: place,
        occupation,
      }
    }),
  )
const RULES = {
  leastMinutesPerWeek: 600,
  longestDays: 120,
  shortestDays: 10,
  longestGapDays: 14,
  introductionDays: 1,
  minutesPerVikariat: 500,
}
const LIMITS = { leastMinutesPerWeek: 600, mostMinutesPerWeek: 2220, longestDays: 120 }

const solved = (problem: CoverProblem) =>
  solveCover(problem, {
    chance: seeded(1),
    now: () => 0,
    timeLimitSeconds: 1,
    shouldStop: () => false,
    pause: () => Promise.resolve(),
  })

test('what the engine packs is legal when it is counted anew, each stay by itself, and every absence has its reason', async () => {
  await fc.assert(
    fc.asyncProperty(takenIn, async (all) => {
      const taken = all.filter((one) => standsAlone(one, RULES))
      const problem = poolProblem(taken, AT, 25, RULES)
      const { vikariater } = await solved(problem)
      for (const vikariat of vikariater) {
        const facts = vikariatFacts(problem, vikariat)
        const stages = facts.stages.map((stage): Stage => {
          const one = taken[stage.absence]!
          return { ...one, caseId: one.workplaceId, introductionFrom: dayOfCover(stage.introductionFrom) }
        })
        expect(isLegal(poolReceipt(stages, LIMITS))).toBe(true)
        const stays = staysOf(stages, LIMITS.leastMinutesPerWeek)
        expect(stays.flatMap((stay) => stay.stages)).toEqual(stages)
        stays.slice(1).forEach((stay, i) => {
          expect(stay.from > stays[i]!.to).toBe(true)
        })
      }
      taken.forEach((_, i) => {
        const why = explainAbsence(problem, vikariater, i)
        const isPacked = vikariater.some(({ absences }) => absences.includes(i))
        expect(why.kind === 'packed').toBe(isPacked)
        if (why.kind === 'only-one')
          expect(breachesOf(problem, { area: areaOf(problem, i), absences: [i] })).not.toEqual([])
        if (why.kind === 'breaks') expect(why.breaches.length).toBeGreaterThan(0)
      })
    }),
    { numRuns: 600 },
  )
})

const areaOf = (problem: CoverProblem, i: number) =>
  problem.areas.findIndex(({ firms }) => firms.includes(problem.absences[i]!.firm))

const seat = (over: Partial<Seat> = {}): Seat => ({
  reservationId: 'r',
  caseId: 'c',
  companyId: 'v',
  caseEmployeeId: 'p',
  workplaceId: 'w',
  functionTitle: 'Kok',
  occupation: 'kok',
  weeklyMinutes: 2220,
  days: [0, 1, 2].map((n) => ({ day: addDays(MONDAY, n), minutes: 444 })),
  covered: [],
  ...over,
})

describe('what changed since the companies were asked', () => {
  const asked = stretchesOf(seat()).map((s) => ({ ...s, id: 'a', reservationId: 'r' }))
  const now = (over: Partial<Seat>) => new Map([['r', { state: 'held' as const, seat: seat(over) }]])

  test('nothing, when nothing did', () => {
    expect(changesSince(asked, now({}))).toEqual([])
    fc.assert(
      fc.property(days, (given) => {
        const own = seat({ days: given })
        const same = stretchesOf(own).map((s, i) => ({ ...s, id: String(i), reservationId: 'r' }))
        expect(changesSince(same, new Map([['r', { state: 'held', seat: own }]]))).toEqual([])
      }),
    )
  })

  test('moved, other hours, covered, and gone are told apart', () => {
    const later = [7, 8, 9].map((n) => ({ day: addDays(MONDAY, n), minutes: 444 }))
    expect(changesSince(asked, now({ days: later }))).toEqual([
      { absenceId: 'a', kind: 'moved', from: '2014-05-12', to: '2014-05-14' },
    ])
    const shorter = [0, 1, 2].map((n) => ({ day: addDays(MONDAY, n), minutes: 300 }))
    expect(changesSince(asked, now({ days: shorter }))).toEqual([{ absenceId: 'a', kind: 'hours' }])
    expect(changesSince(asked, now({ covered: [{ from: MONDAY, to: addDays(MONDAY, 4) }] }))).toEqual([
      { absenceId: 'a', kind: 'covered' },
    ])
    for (const state of ['seat-gone', 'person-out', 'case-over'] as const)
      expect(changesSince(asked, new Map([['r', { state }]]))).toEqual([{ absenceId: 'a', kind: state }])
    expect(changesSince(asked, new Map())).toEqual([{ absenceId: 'a', kind: 'seat-gone' }])
  })
})

test('a company that waits three weeks between two short courses has two vikariater, each by the hours it has', () => {
  const stage = (from: string, to: string): Stage => ({
    from: day(from),
    to: day(to),
    workdays: 3,
    minutesPerWeek: 2220,
    caseId: 'c',
    workplaceId: 'w',
    introductionFrom: day(from),
  })
  const close = [stage('2014-05-05', '2014-05-07'), stage('2014-05-14', '2014-05-16')]
  // 44.4 hours in 12 days is 25.9 a week
  expect(staysOf(close, 600)).toMatchObject([{ from: '2014-05-05', to: '2014-05-16', minutes: 2664 }])
  const apart = [stage('2014-05-05', '2014-05-07'), stage('2014-06-09', '2014-06-11')]
  // 44.4 hours in 38 days is 8.2 a week
  expect(staysOf(apart, 600)).toMatchObject([{ to: '2014-05-07' }, { from: '2014-06-09' }])
})

test('one vikariat of full time is for whoever is first away that week, and for the next when they are not away together', () => {
  const cover = { id: 'k', from: MONDAY, to: addDays(MONDAY, 25), weeklyMinutes: 2220 }
  const at = (reservationId: string, from: number) => ({
    ...seat({
      reservationId,
      days: [0, 1, 2].map((n) => ({ day: addDays(MONDAY, from + n), minutes: 444 })),
    }),
    covers: [cover],
  })
  const covered = (seats: ReturnType<typeof at>[]) =>
    withCovered(seats).map((one) => [one.reservationId, one.covered.length])
  expect(covered([at('a', 0), at('b', 0)])).toEqual([
    ['a', 1],
    ['b', 0],
  ])
  expect(covered([at('a', 0), at('b', 7)])).toEqual([
    ['a', 1],
    ['b', 1],
  ])
  // somebody for a few hours, alone that week, is theirs all the same
  expect(
    withCovered([{ ...at('a', 0), covers: [{ ...cover, weeklyMinutes: 600 }] }])[0]!.covered,
  ).toHaveLength(1)
  expect(
    withCovered([{ ...at('a', 0), covers: [{ ...cover, to: addDays(MONDAY, 1) }] }])[0]!.covered,
  ).toEqual([])
})
