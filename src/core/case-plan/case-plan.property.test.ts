import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import { checkPlan } from '../rotation-plan/check-plan.ts'
import { solvePlan } from '../rotation-plan/solve-plan.ts'
import { seeded } from '../solver/seeded.ts'
import { checkChanges } from './check-changes.ts'
import { explainPlan } from './explain-choice.ts'
import { changesOf, seatsOfPlan } from './plan-changes.ts'
import type { FactPerson, PlanFacts } from './plan-facts.ts'
import { planProblemOf } from './plan-problem-of.ts'

const CASES = 400
const LONGEST_MS = 120_000
const FROM = day('2014-05-07')
const on = (n: number): Day => addDays(FROM, n)
const span = (from: number, days: number) => ({ from: on(from), to: on(from + days) })

/** Up to four people of two functions, two courses of up to three classes, seats held and vikarer there already. */
const cases: fc.Arbitrary<PlanFacts> = fc
  .record({
    functions: fc.array(
      fc.record({
        colleagues: fc.nat(2),
        minimum: fc.nat(4),
        exceptions: fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { maxLength: 2 }),
        mostTemps: fc.nat(2),
        temps: fc.array(fc.tuple(fc.nat(30), fc.nat(20), fc.constantFrom(1110, 2220)), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    courses: fc.array(fc.array(fc.tuple(fc.nat(30), fc.nat(9), fc.nat(3)), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 2,
    }),
    people: fc.array(
      fc.record({
        place: fc.nat(1),
        wishes: fc.array(fc.constantFrom('must' as const, 'should' as const, 'may' as const, undefined), {
          minLength: 2,
          maxLength: 2,
        }),
        blocked: fc.array(fc.tuple(fc.nat(35), fc.nat(6), fc.boolean()), { maxLength: 2 }),
        mostWeeks: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
        held: fc.option(fc.tuple(fc.nat(1), fc.nat(2), fc.boolean(), fc.boolean()), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    shortestBlock: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ functions, courses, people, shortestBlock }) => {
    const made = courses.map((sessions, c) => ({
      key: `c${c}`,
      title: `Course ${c}`,
      sessions: sessions.map(([from, days, free], s) => ({
        ...span(from, days),
        id: `c${c}s${s}`,
        free,
        priceOre: 0,
      })),
    }))
    return {
      from: FROM,
      to: on(40),
      shortestBlock,
      courses: made,
      functions: functions.map((one, place) => {
        const own = people.filter((person) => person.place % functions.length === place).length
        const staff = own + one.colleagues
        return {
          functionTitle: `F${place}`,
          workplaceId: 'w',
          staff,
          minimum: Math.min(one.minimum, staff),
          exceptions: [...new Map(one.exceptions)].map(([week, least]) => ({
            week: addDays(day('2014-05-05'), 7 * week),
            minimum: Math.min(least, staff),
          })),
          mostTemps: one.mostTemps,
          weeklyMinutes: 2220,
          temps: one.temps.map(([from, days, weeklyMinutes]) => ({ ...span(from, days), weeklyMinutes })),
        }
      }),
      people: people.map((person, i): FactPerson => {
        const [course = 0, session = 0, seated = true, movable = true] = person.held ?? []
        const held = made[course]?.sessions[session]
        return {
          id: `p${i}`,
          place: person.place % functions.length,
          wishes: person.wishes.flatMap((kind, c) => (kind && c < made.length ? [{ course: c, kind }] : [])),
          blocked: person.blocked.map(([from, days, away]) => ({ ...span(from, days), away })),
          ...(person.mostWeeks === undefined ? {} : { mostWeeks: person.mostWeeks }),
          held:
            person.held && held
              ? [
                  {
                    from: held.from,
                    to: held.to,
                    reservationId: `r${i}`,
                    sessionId: held.id,
                    seated,
                    course,
                    movable,
                  },
                ]
              : [],
        }
      }),
    }
  })

const settings = (goal: 'cheapest' | 'soonest' | 'fewest-changes') => ({
  goal,
  chance: seeded(1),
  now: () => 0,
  timeLimitSeconds: 1,
  shouldStop: () => false,
  pause: async () => {},
})

test(
  'whatever plan is found: the changes keep seats, staffing, days, courses and people',
  async () => {
    let plans = 0
    await fc.assert(
      fc.asyncProperty(
        cases,
        fc.constantFrom('cheapest', 'soonest', 'fewest-changes'),
        async (facts, goal) => {
          const made = planProblemOf(facts)
          const { status, plan } = await solvePlan(made.problem, settings(goal))
          if (status === 'unknown') return
          plans += 1
          expect(checkPlan(made.problem, plan).breaches).toEqual([])
          const changes = changesOf(facts, made, plan)
          expect(checkChanges(facts, changes)).toEqual([])
          // what is said of each other class is what the engine's own checker says when only that one is exchanged
          const explain = explainPlan(facts, made, plan, goal)
          facts.people.forEach((_, e) => {
            for (const { course, stands, classes } of explain(e)) {
              if (stands) continue
              classes.forEach(({ why }, session) => {
                if (why === 'chosen') return
                const sessions = plan.sessions.map((seats, other) =>
                  other === e
                    ? [...seats.filter((seat) => seat.course !== course), { course, session }]
                    : seats,
                )
                const { breaches } = checkPlan(made.problem, { ...plan, sessions })
                const rules = new Set(breaches.map(({ rule }) => rule))
                const possible = why.kind === 'worse' || why.kind === 'as-good'
                expect(possible).toBe(breaches.length === 0)
                if (why.kind === 'staffing') expect(rules).toContain('staffing')
                if (why.kind === 'full') expect(rules).toContain('seats')
                if (why.kind === 'overlap') expect(rules).toContain('two-at-once')
                if (why.kind === 'too-many-weeks') expect(rules).toContain('too-many-weeks')
                if (why.kind === 'blocked' || why.kind === 'on-course') expect(rules).toContain('on-holiday')
              })
            }
          })
          // every course wished for is explained, and what was chosen is what the plan has
          facts.people.forEach((person, e) => {
            const explained = explain(e)
            const chosen = explained.filter(({ stands, chosen: c }) => c && !stands).map(({ chosen: c }) => c)
            expect(new Set(chosen)).toEqual(
              new Set(
                seatsOfPlan(facts, plan)
                  .filter((s) => s.person === person.id)
                  .map((s) => s.sessionId),
              ),
            )
          })
        },
      ),
      { numRuns: CASES },
    )
    // most of the random cases have a plan, or the test would judge nothing
    expect(plans).toBeGreaterThan(CASES / 4)
  },
  LONGEST_MS,
)

/** One helper in the case, one colleague, one class of two weeks. */
const small: PlanFacts = {
  from: day('2014-05-05'),
  to: day('2014-06-27'),
  shortestBlock: 2,
  functions: [
    {
      exceptions: [],
      functionTitle: 'Hjælper',
      workplaceId: 'w',
      staff: 2,
      minimum: 1,
      mostTemps: 0,
      weeklyMinutes: 2220,
      temps: [],
    },
  ],
  courses: [
    {
      key: '48933',
      title: 'Metoder',
      sessions: [{ id: 's', from: day('2014-05-12'), to: day('2014-05-23'), free: 1, priceOre: 0 }],
    },
  ],
  people: [{ id: 'p', place: 0, wishes: [{ course: 0, kind: 'should' }], blocked: [], held: [] }],
}
const taking = { reserve: [{ sessionId: 's', who: ['p'] }], giveUp: [], cover: [], kept: 0 }
const only = (rule: string) => [expect.objectContaining({ rule })]
const withFunction = (of: Partial<PlanFacts['functions'][number]>): PlanFacts => ({
  ...small,
  functions: [{ ...small.functions[0]!, ...of }],
})
const withPerson = (of: Partial<FactPerson>): PlanFacts => ({
  ...small,
  people: [{ ...small.people[0]!, ...of }],
})

test('the checker passes what is kept and names what is not', () => {
  expect(checkChanges(small, taking)).toEqual([])
  const short = checkChanges(withFunction({ minimum: 2 }), taking)
  expect(short).toEqual([
    { rule: 'staffing', place: 0, week: '2014-05-12' },
    { rule: 'staffing', place: 0, week: '2014-05-19' },
  ])
  const full = {
    ...small,
    courses: [{ ...small.courses[0]!, sessions: [{ ...small.courses[0]!.sessions[0]!, free: 0 }] }],
  }
  expect(checkChanges(full, taking)).toEqual(only('seats'))
  const blocked = [{ from: day('2014-05-20'), to: day('2014-05-20'), away: false }]
  expect(checkChanges(withPerson({ blocked }), taking)).toEqual(only('blocked'))
  expect(checkChanges(withPerson({ mostWeeks: 1 }), taking)).toEqual(only('too-many-weeks'))
  expect(
    checkChanges(withPerson({ wishes: [{ course: 0, kind: 'must' }] }), { ...taking, reserve: [] }),
  ).toEqual(only('must'))
  const held = {
    reservationId: 'r',
    sessionId: 'x',
    seated: true,
    from: day('2014-05-23'),
    to: day('2014-05-23'),
    movable: true,
  }
  expect(checkChanges(withPerson({ held: [held] }), taking)).toEqual(only('overlap'))
  expect(
    checkChanges(withPerson({ held: [{ ...held, course: 0 }] }), {
      ...taking,
      reserve: [],
      giveUp: [{ sessionId: 'x', reservations: ['r'] }],
    }),
  ).toEqual(only('lost'))
})

test('vikarer there already and colleagues outside the case lower what is asked of the case’s own', () => {
  const asked = (of: Partial<PlanFacts['functions'][number]>) =>
    planProblemOf(withFunction(of)).problem.functions[0]!.minimum
  expect(asked({ staff: 5, minimum: 5 })).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  const temps = [{ from: day('2014-05-12'), to: day('2014-05-23'), weeklyMinutes: 1110 }]
  expect(asked({ minimum: 2, temps })).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  expect(asked({ minimum: 2, temps: [...temps, ...temps] })).toEqual([1, 0, 0, 1, 1, 1, 1, 1])
})

test('what stood in the way is named', async () => {
  const whyNot = async (facts: PlanFacts) => {
    const made = planProblemOf(facts)
    const { plan } = await solvePlan(made.problem, settings('soonest'))
    return explainPlan(facts, made, plan, 'soonest')(0)[0]!.classes[0]!.why
  }
  expect(await whyNot(small)).toBe('chosen')
  expect(await whyNot(withFunction({ minimum: 2 }))).toEqual({
    kind: 'staffing',
    week: '2014-05-12',
    atWork: 1,
    minimum: 2,
  })
  const blocked = [{ from: day('2014-05-20'), to: day('2014-05-20'), away: true }]
  expect(await whyNot(withPerson({ blocked }))).toEqual({ kind: 'blocked', week: '2014-05-19' })
  expect(await whyNot(withPerson({ mostWeeks: 1 }))).toEqual({ kind: 'too-many-weeks', most: 1 })
})
