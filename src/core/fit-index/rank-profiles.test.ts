import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import { experienceLevels } from '../exchange/card.ts'
import { certificates } from '../exchange/certificates.ts'
import { drivingLicenceKeys } from '../exchange/driving-licences.ts'
import { fitOf } from '../exchange/fit.ts'
import { type FitConfig, fitConfig } from '../exchange/fit-config.ts'
import type { Acquaintance, FitProfile, FitVacancy } from '../exchange/fit-model.ts'
import { languageLevels } from '../exchange/languages.ts'
import { kinshipIn } from '../exchange/occupation-similarity.ts'
import { OCCUPATIONS } from '../occupation/occupations.ts'
import { farthestKm, journey } from '../place/distance.ts'
import type { GeoPoint } from '../place/point.ts'
import { POSTCODES } from '../place/postcodes.ts'
import { straightKm } from '../place/straight-km.ts'
import { fitEdges } from './fit-edges.ts'
import { type IndexedProfile, indexProfiles } from './profile-index.ts'
import { type IndexedVacancy, rankProfiles } from './rank-profiles.ts'

const kin = OCCUPATIONS.filter(({ area }) => area === 'mad-og-hotel').slice(0, 8)
const codes = [...kin, ...OCCUPATIONS.filter((_, i) => i % 60 === 0)].map(({ code }) => code)
const dayArb: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 300 })
  .map((days) => addDays(day('2014-01-01'), days))
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const minutes = fc.integer({ min: 60, max: 2880 })
const towns = POSTCODES.filter((_, i) => i % 25 === 0).map(({ at }) => at)
const pointArb: fc.Arbitrary<GeoPoint> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...towns) },
  {
    weight: 1,
    arbitrary: fc.record({
      lat: fc.double({ min: 54.5, max: 57.8, noNaN: true }),
      lon: fc.double({ min: 8, max: 15.2, noNaN: true }),
    }),
  },
)
const language = fc.record({
  code: fc.constantFrom('da', 'en', 'ar'),
  level: fc.constantFrom(...languageLevels),
})
const certificate = fc.constantFrom('truck_a', 'truck_b', ...certificates.slice(0, 3).map((one) => one.key))
const skill = fc.constantFrom('kasse', 'Kasse', 'Excel', 'løft', 'loeft', '…', 'лифт')
const demanded = { weight: 1, arbitrary: fc.constant([]) }

const profileArb: fc.Arbitrary<IndexedProfile> = fc.record({
  at: optional(pointArb),
  profile: fc.record({
    occupations: fc.array(
      fc.record({
        code: fc.constantFrom(...codes, 'area:mad-og-hotel', 'any'),
        experience: fc.constantFrom(...experienceLevels),
      }),
      { maxLength: 4 },
    ),
    skills: fc.array(skill, { maxLength: 3 }),
    languages: fc.array(language, { maxLength: 3 }),
    drivingLicences: fc.subarray([...drivingLicenceKeys]),
    certificates: fc.array(certificate, { maxLength: 4 }),
    availableFrom: optional(dayArb),
    availableTo: optional(dayArb),
    weeklyMinutesMin: optional(minutes),
    weeklyMinutesMax: optional(minutes),
    maxTravelMinutes: optional(fc.integer({ min: 0, max: 300 })),
    hope: optional(fc.constantFrom('job', 'training', 'apprenticeship', 'unsure')),
  }) satisfies fc.Arbitrary<FitProfile>,
})
const vacancyArb: fc.Arbitrary<IndexedVacancy> = fc.record({
  at: optional(pointArb),
  vacancy: fc.record({
    occupationCode: fc.constantFrom(...codes, 'astronaut'),
    period: fc
      .tuple(dayArb, fc.integer({ min: 0, max: 200 }))
      .map(([from, days]) => ({ from, to: addDays(from, days) })),
    weeklyMinutesMin: fc.integer({ min: 60, max: 1000 }),
    weeklyMinutesMax: fc.integer({ min: 1000, max: 2880 }),
    requirements: fc.record({
      certificates: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.array(certificate, { maxLength: 2 }),
      ),
      drivingLicences: fc.oneof(demanded, fc.subarray([...drivingLicenceKeys], { maxLength: 2 })),
      languages: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(language, { maxLength: 2 })),
      childrenCertificate: fc.boolean(),
      note: fc.constant(''),
    }),
    skills: fc.array(skill, { maxLength: 3 }),
    perspective: optional(fc.constantFrom('possible_job', 'training', 'reference', 'unknown')),
  }) satisfies fc.Arbitrary<FitVacancy>,
})
const weight = fc.integer({ min: 0, max: 100 })
const configArb: fc.Arbitrary<FitConfig> = fc
  .record({
    // also what would be `isco4` or nothing without the official lists
    related: fc.array(fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes)), { maxLength: 6 }),
    points: weight,
    weights: fc.oneof(
      fc.constant(fitConfig.weights),
      fc.record({
        occupation: weight,
        experience: weight,
        skills: weight,
        travel: weight,
        hours: weight,
        hope: weight,
        known: weight,
      }),
    ),
  })
  .map(({ related, points, weights }) => ({
    ...fitConfig,
    weights,
    related,
    kinship: { ...fitConfig.kinship, related: points },
  }))
const knownArb = fc.array(
  optional(fc.constantFrom<Acquaintance>('hired_here', 'company_pool', 'unit_pool')),
  {
    minLength: 1,
    maxLength: 5,
  },
)

/** The slow, obvious way: everybody is scored, whoever cannot take it is left out, and the rest are sorted. */
function byFullScan(
  profiles: readonly IndexedProfile[],
  { vacancy, at }: IndexedVacancy,
  limit: number,
  config: FitConfig,
  known: (profile: number) => Acquaintance | undefined = () => undefined,
) {
  return profiles
    .map((one, profile) => {
      const way = one.at && at && journey(one.at, at)
      const between = { journey: way, known: known(profile), kinship: kinshipIn(config.related) }
      return { profile, fit: fitOf(one.profile, vacancy, between, config) }
    })
    .filter(({ fit }) => fit.eligible)
    .map(({ profile, fit }) => ({ profile, score: fit.score }))
    .sort((a, b) => b.score - a.score || a.profile - b.profile)
    .slice(0, limit)
}

describe('the index', () => {
  test('ranks exactly as scoring everybody does, whatever is said or unsaid and however parts are weighed', () => {
    fc.assert(
      fc.property(
        fc.array(profileArb, { maxLength: 40 }),
        fc.array(vacancyArb, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 12 }),
        configArb,
        optional(knownArb),
        (profiles, vacancies, limit, config, acquaintances) => {
          const index = indexProfiles(profiles, config)
          const known = acquaintances && ((p: number) => acquaintances[p % acquaintances.length])
          for (const vacancy of vacancies) {
            expect(rankProfiles(index, vacancy, limit, known)).toEqual(
              byFullScan(profiles, vacancy, limit, config, known),
            )
          }
        },
      ),
      { numRuns: 4_000 },
    )
  }, 60_000)

  test('gives the same edges for a whole market, in the order asked', () => {
    fc.assert(
      fc.property(
        fc.array(profileArb, { maxLength: 30 }),
        fc.array(vacancyArb, { maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        (profiles, vacancies, limit) => {
          const told: number[] = []
          const edges = fitEdges(indexProfiles(profiles), vacancies, limit, (done) => told.push(done))
          const slow = vacancies.flatMap((vacancy, opening) =>
            byFullScan(profiles, vacancy, limit, fitConfig).map((one) => ({ ...one, opening })),
          )
          expect(Array.from(edges.persons)).toEqual(slow.map(({ profile }) => profile))
          expect(Array.from(edges.openings)).toEqual(slow.map(({ opening }) => opening))
          expect(Array.from(edges.scores)).toEqual(slow.map(({ score }) => score))
          expect(told.at(-1)).toBe(vacancies.length)
        },
      ),
      { numRuns: 500 },
    )
  }, 30_000)

  test('keeps nothing of one question that changes the next', () => {
    fc.assert(
      fc.property(fc.array(profileArb, { maxLength: 20 }), vacancyArb, vacancyArb, (profiles, one, other) => {
        const index = indexProfiles(profiles)
        const before = rankProfiles(index, one, 5)
        rankProfiles(index, { ...other, at: one.at }, 5)
        expect(rankProfiles(index, one, 5)).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  test('of equals the lower number comes first, also where the heap turns most away', () => {
    const same: IndexedProfile = {
      at: undefined,
      profile: {
        occupations: [{ code: 'kok', experience: 'trained' }],
        skills: [],
        languages: [],
        drivingLicences: [],
        certificates: [],
        availableFrom: undefined,
        availableTo: undefined,
        weeklyMinutesMin: undefined,
        weeklyMinutesMax: undefined,
        maxTravelMinutes: undefined,
        hope: undefined,
      },
    }
    const index = indexProfiles(Array.from({ length: 500 }, () => same))
    const [vacancy] = fc.sample(vacancyArb, { numRuns: 1, seed: 7 })
    const asked: IndexedVacancy = {
      at: undefined,
      vacancy: {
        ...vacancy!.vacancy,
        occupationCode: 'kok',
        requirements: {
          certificates: [],
          drivingLicences: [],
          languages: [],
          childrenCertificate: false,
          note: '',
        },
      },
    }
    expect(rankProfiles(index, asked, 3)).toEqual([0, 1, 2].map((profile) => ({ profile, score: 100 })))
    // as many as there are, when more are asked for than a list can hold
    for (const most of [Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])
      expect(rankProfiles(index, asked, most)).toHaveLength(500)
    expect(rankProfiles(index, asked, -1)).toEqual([])
  })
})

test('nobody farther in a straight line than the farthest kilometres is within so many minutes', () => {
  fc.assert(
    fc.property(pointArb, pointArb, (home, work) => {
      expect(straightKm(home, work)).toBeLessThanOrEqual(farthestKm(journey(home, work).minutes))
    }),
    { numRuns: 2_000 },
  )
})
