import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { fitConfig } from '../exchange/fit-config.ts'
import { noRequirements } from '../exchange/requirements.ts'
import { buildMarket } from './build-market.ts'
import type { MarketOpening, MarketPerson } from './market.ts'
import { type Obstacle, obstacles, standingOf } from './standing.ts'

const codes = ['kok', 'koekkenmedhjaelper', 'paedagogmedhjaelper', 'elektriker']
const start = day('2014-05-01')
const place = fc.record({
  lat: fc.double({ min: 55.5, max: 56, noNaN: true }),
  lon: fc.double({ min: 12, max: 12.5, noNaN: true }),
})
const period = fc
  .tuple(fc.nat(60), fc.integer({ min: 30, max: 180 }))
  .map(([from, days]) => ({ from: addDays(start, from), to: addDays(start, from + days) }))

const somebody: fc.Arbitrary<MarketPerson> = fc.record({
  profile: fc.record({
    occupations: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom(...codes),
        experience: fc.constantFrom('trained', 'experienced', 'some', 'wish'),
      }),
      { minLength: 1, maxLength: 2, selector: ({ code }) => code },
    ),
    skills: fc.constant([]),
    languages: fc.constant([{ code: 'da', level: 'good' as const }]),
    drivingLicences: fc.constant([]),
    certificates: fc.constantFrom([], ['food_hygiene']),
    availableFrom: fc.constantFrom(undefined, start, addDays(start, 40)),
    availableTo: fc.constantFrom(undefined, addDays(start, 120)),
    weeklyMinutesMin: fc.constantFrom(undefined, 1200, 2000),
    weeklyMinutesMax: fc.constantFrom(undefined, 2220),
    maxTravelMinutes: fc.constantFrom(undefined, 20, 60),
    hope: fc.constantFrom(undefined, 'job', 'unsure'),
  }),
  at: fc.option(place, { nil: undefined }),
  waitedWeeks: fc.nat(100),
  hired: fc.array(period, { maxLength: 1 }),
  applied: fc.uniqueArray(fc.nat(3), { maxLength: 1 }),
  isRefusedCertificate: fc.boolean(),
  known: fc.constantFrom(new Map(), new Map([[0, 'company_pool' as const]])),
})
const somewhere: fc.Arbitrary<MarketOpening> = fc.record({
  vacancy: fc.record({
    occupationCode: fc.constantFrom(...codes),
    period,
    weeklyMinutesMin: fc.constant(1500),
    weeklyMinutesMax: fc.constantFrom(1800, 2220),
    requirements: fc.constantFrom(noRequirements, { ...noRequirements, certificates: ['food_hygiene'] }),
    skills: fc.constant([]),
    perspective: fc.constantFrom(undefined, 'possible_job'),
  }),
  at: place,
  places: fc.integer({ min: 1, max: 3 }),
  company: fc.nat(1),
  isJobrotation: fc.boolean(),
})
const both = fc.tuple(
  fc.array(somebody, { minLength: 1, maxLength: 6 }),
  fc.array(somewhere, { minLength: 1, maxLength: 5 }),
)

describe('who could take what', () => {
  test('is exactly the pairs nothing stands between, each with its fit', () => {
    fc.assert(
      fc.property(both, ([persons, openings]) => {
        const { market, options, obstacle, complete } = buildMarket(persons, openings)
        expect(complete).toBe(true)
        const pairs = new Map(
          Array.from(market.person, (p, e) => [`${p} ${market.opening[e]}`, market.score[e]]),
        )
        expect(pairs.size).toBe(market.person.length)
        for (const [p, person] of persons.entries()) {
          const met = new Map<Obstacle, number>()
          let possible = 0
          for (const [o, opening] of openings.entries()) {
            const { fit, inTheWay } = standingOf(person, opening, o, fitConfig)
            expect(pairs.get(`${p} ${o}`)).toBe(inTheWay.length > 0 ? undefined : Math.max(1, fit.score))
            if (inTheWay.length === 0) possible++
            if (!inTheWay.includes('occupation'))
              for (const one of inTheWay) met.set(one, (met.get(one) ?? 0) + 1)
          }
          expect(options[p]).toBe(possible)
          if (possible > 0) expect(obstacle[p]).toBeUndefined()
          else {
            const most = Math.max(0, ...met.values())
            expect(obstacle[p]).toBe(
              most === 0 ? 'occupation' : obstacles.find((one) => met.get(one) === most),
            )
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of many only the best of each opening, and no more openings than were looked at', () => {
    fc.assert(
      fc.property(both, fc.integer({ min: 1, max: 3 }), ([persons, openings], mostPerOpening) => {
        const all = buildMarket(persons, openings).market
        const few = buildMarket(persons, openings, fitConfig, { mostPerOpening }).market
        for (let o = 0; o < openings.length; o++) {
          const of = (m: typeof all) => [...m.score].filter((_, e) => m.opening[e] === o)
          expect(of(few).length).toBeLessThanOrEqual(Math.min(mostPerOpening, of(all).length))
        }
        const none = buildMarket(persons, openings, fitConfig, { shouldStop: () => true })
        expect([none.complete, none.market.person.length]).toEqual([false, 0])
        expect(none.obstacle.every((one) => one === undefined)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
