import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '#core/calendar/day.ts'
import { overlaps } from '#core/calendar/period.ts'
import { OCCUPATION_AREAS } from '#core/occupation/areas.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { journey } from '#core/place/distance.ts'
import { parsePlace } from '#core/place/find-place.ts'
import { POSTCODES, postcode } from '#core/place/postcodes.ts'
import { straightKm } from '#core/place/straight-km.ts'
import { expectOk } from '#core/result.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import { type ListingSpec, listed } from '#test/harness/listings.ts'
import {
  CATEGORIES,
  changed,
  EVERYTHING,
  HOUR_BANDS,
  kept,
  type Reach,
  readSearch,
  type Search,
  searchQuery,
} from './query.ts'
import { KM_STEPS, MINUTE_STEPS } from './reach.ts'
import { runSearch } from './run-search.ts'

const app = await testApp()
const PLACES = ['2750', '8000', '3700', 'Gladsaxe Kommune', '1165', '5960']

const spec = fc.record({
  occupation: fc.constantFrom(...OCCUPATIONS.filter((_, i) => i % 7 === 0).map((one) => one.code)),
  postcode: fc.constantFrom(
    ...POSTCODES.filter((_, i) => i % 11 === 0).map((one) => one.number),
    '2750',
    '1609',
    '2760',
  ),
  starts: fc.integer({ min: 0, max: 200 }),
  lasts: fc.integer({ min: 0, max: 300 }),
  least: fc.integer({ min: 1, max: 48 }),
  more: fc.integer({ min: 0, max: 20 }),
  category: fc.constantFrom(...CATEGORIES),
})
const SPECS: ListingSpec[] = fc.sample(spec, { numRuns: 400, seed: 7 }).map((one) => ({
  occupation: one.occupation,
  postcode: one.postcode,
  from: addDays(day('2014-04-10'), one.starts),
  to: addDays(day('2014-04-10'), one.starts + one.lasts),
  minutes: [one.least * 60, Math.min(48, one.least + one.more) * 60],
  category: one.category,
}))

beforeAll(async () => {
  await app.system((tx) => listed(tx, SPECS))
})

const area = new Map(OCCUPATIONS.map((one) => [one.code, one.area]))

/** The filters once more, one vikariat at a time, in the plainest way. */
function fits(one: ListingSpec, s: Search): boolean {
  const [least, most] = one.minutes!
  if (s.areas.length > 0 && !s.areas.includes(area.get(one.occupation)!)) return false
  if (s.category && one.category !== s.category) return false
  const inBand = (band: string) => {
    const [from, to] = band.split('-').map(Number) as [number, number]
    return least < (to + 1) * 60 && most >= from * 60
  }
  if (s.bands.length > 0 && !s.bands.some(inBand)) return false
  const wanted = { from: s.from ?? day('0001-01-01'), to: s.to ?? day('9999-12-31') }
  if (!overlaps(wanted, { from: one.from!, to: one.to! })) return false
  return s.place === '' || isWithin(one, s)
}

function isWithin(one: ListingSpec, s: Search): boolean {
  const place = expectOk(parsePlace(s.place))[0]!
  const there = postcode(one.postcode!)!
  const { reach } = s
  if (reach.kind === 'all') return true
  if (reach.kind === 'km') return straightKm(place.at, there.at) <= reach.km
  if (reach.kind === 'here') {
    return place.postcode === undefined
      ? there.municipality === place.municipality
      : straightKm(place.at, there.at) === 0
  }
  const way = journey(place.at, there.at)
  return !way.ferry && way.minutes <= reach.minutes
}

const reaches: fc.Arbitrary<Reach> = fc.oneof(
  fc.record({
    kind: fc.constant('km' as const),
    km: fc.oneof(fc.constantFrom(...KM_STEPS), fc.integer({ min: 1, max: 400 })),
  }),
  fc.record({
    kind: fc.constant('minutes' as const),
    minutes: fc.oneof(fc.constantFrom(...MINUTE_STEPS), fc.integer({ min: 5, max: 300 })),
  }),
  fc.constant({ kind: 'here' as const }),
  fc.constant({ kind: 'all' as const }),
)
const days: fc.Arbitrary<Day | undefined> = fc.option(
  fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2014-04-10'), n)),
  { nil: undefined },
)
const searches: fc.Arbitrary<Search> = fc
  .record({
    areas: fc.uniqueArray(fc.constantFrom(...OCCUPATION_AREAS.map((one) => one.code)), { maxLength: 3 }),
    category: fc.option(fc.constantFrom(...CATEGORIES), { nil: undefined }),
    bands: fc.uniqueArray(fc.constantFrom(...HOUR_BANDS), { maxLength: 2 }),
    place: fc.constantFrom('', ...PLACES),
    reach: reaches,
    from: days,
    to: days,
  })
  // through an address and back, as everything comes
  .map((some) => expectOk(readSearch(new URLSearchParams(searchQuery({ ...EVERYTHING, ...some })))))

const count = (s: Search) => SPECS.filter((one) => fits(one, s)).length

describe('counts', () => {
  it('agree with a plain recount, for the hits and for every value of every filter', async () => {
    await fc.assert(
      fc.asyncProperty(searches, async (s) => {
        const { total, facets, places, hits } = await app.system((tx) => runSearch(tx, s, day(TEST_TODAY)))
        expect(total).toBe(count(s))
        expect(places.reduce((sum, [, n]) => sum + n, 0)).toBe(total)
        expect(hits).toHaveLength(Math.min(20, total))
        for (const { code } of OCCUPATION_AREAS) {
          expect(facets.areas.get(code) ?? 0, code).toBe(count({ ...s, areas: [code] }))
        }
        for (const category of CATEGORIES) {
          expect(facets.category.get(category), category).toBe(count({ ...s, category }))
        }
        for (const band of HOUR_BANDS)
          expect(facets.bands.get(band), band).toBe(count({ ...s, bands: [band] }))
        if (s.place === '') return
        for (const km of KM_STEPS) {
          const reach = { kind: 'km', km } as const
          expect(facets.within(reach), `${km} km`).toBe(count({ ...s, reach }))
        }
        for (const minutes of MINUTE_STEPS) {
          const reach = { kind: 'minutes', minutes } as const
          expect(facets.within(reach), `${minutes} min`).toBe(count({ ...s, reach }))
        }
      }),
      { numRuns: 80, seed: 20 },
    )
  })

  it('choosing a value gives what it promised', async () => {
    const s = expectOk(readSearch(new URLSearchParams('sted=2750&km=50')))
    const { facets } = await app.system((tx) => runSearch(tx, s, day(TEST_TODAY)))
    for (const [code, promised] of facets.areas) {
      const chosen = await app.system((tx) => runSearch(tx, changed(s, { areas: [code] }), day(TEST_TODAY)))
      expect(chosen.total).toBe(promised)
    }
  })
})

describe('sorting by distance', () => {
  it('is by the great circle, to the kilometre', async () => {
    const s = expectOk(readSearch(new URLSearchParams('sted=2750&km=alle&sortering=afstand')))
    const { hits } = await app.system((tx) => runSearch(tx, s, day(TEST_TODAY)))
    const far = hits.map((hit) => Math.round(straightKm(postcode('2750')!.at, hit)))
    expect(far).toEqual([...far].sort((a, b) => a - b))
    expect(searchQuery(kept(s))).toBe('sted=2750&km=alle')
  })
})
