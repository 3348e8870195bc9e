import { POSTCODES, type Postcode, postcode as postcodeOf } from '#core/place/postcodes.ts'
import { CITY_STREETS, STREETS } from '../words/invented-names.ts'
import type { UnitRow } from './region.ts'
import type { Chance } from './seeded.ts'

/** Postcodes of the served municipalities, each with its unit and how much goes on there. */
export type Place = { postcode: Postcode; unit: UnitRow; weight: number }

/** Home towns near Copenhagen weigh more; the five of inner Copenhagen are few and large. */
const WEIGHTS: Readonly<Record<string, number>> = {
  '0101': 3.2,
  '0147': 2.4,
  '0155': 0.5,
  '0157': 1,
  '0159': 1.6,
  '0173': 1.2,
  '0183': 1.2,
  '0185': 1.6,
  '0187': 0.5,
  '0169': 1.6,
}

/** Inner Copenhagen has a number for each street; these are some that people live or work in. */
const INNER: readonly string[] =
  '1055 1123 1150 1204 1264 1306 1353 1365 1408 1415 1426 1432 1455 1471 1555 1609 1620 1653 1711 1721 1754 1774 1805 1824 1853 1870 1904 1923 1955 1971'.split(
    ' ',
  )

export function placesOf(units: readonly UnitRow[]): Place[] {
  const inner = INNER.map((number) => postcodeOf(number)!)
  return [...inner, ...POSTCODES.filter(({ number }) => number >= '2000')].flatMap((postcode) => {
    const unit = units.find(
      (one) =>
        one.kind === 'jobcentre' && (one.municipality_codes as string[]).includes(postcode.municipality),
    )
    if (!unit) return []
    const weight = postcode.number < '2000' ? 0.28 : (WEIGHTS[postcode.municipality] ?? 1.4)
    return [{ postcode, unit, weight }]
  })
}

export const pickPlace = (random: Chance, places: readonly Place[]): Place =>
  random.weighted(places.map((place) => [place, place.weight] as const))

/** A point some hundred metres from the middle of the postcode, so that markers do not lie on top of each other. */
export const scattered = (random: Chance, at: { lat: number; lon: number }) => ({
  lat: Math.round((at.lat + (random.next() - 0.5) * 0.014) * 10_000) / 10_000,
  lon: Math.round((at.lon + (random.next() - 0.5) * 0.024) * 10_000) / 10_000,
})

/** A street and a number as they are called there. */
export const addressIn = (random: Chance, place: Place, streets: readonly string[] = STREETS): string =>
  `${random.pick(place.postcode.number < '2000' ? CITY_STREETS : streets)} ${random.int(1, 128)}`
