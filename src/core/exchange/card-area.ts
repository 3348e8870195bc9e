import type { GeoPoint } from '../place/point.ts'
import { REGIONS, type RegionCode, regionName } from '../place/regions.ts'
import { straightKm } from '../place/straight-km.ts'
import type { Wording } from './wording.ts'

/** An area as a card names it, from a town and what lies about it to the whole country. */
export type CardArea = {
  readonly key: string
  readonly name: Wording
  /** The point that stands for everybody in the area: distances to a card are counted from here. */
  readonly at: GeoPoint
}

type Town = CardArea & { readonly region: RegionCode }

const town = (key: string, name: string, region: RegionCode, lat: number, lon: number): Town => ({
  key,
  name: { da: `${name} og omegn`, en: `${name} area` },
  region,
  at: { lat, lon },
})

/** Towns so far apart that an area is never smaller than the country round a town; few postcodes lie more than 30 km from one. */
export const cardTowns: readonly Town[] = [
  town('koebenhavn', 'København', '1084', 55.676, 12.54),
  town('hilleroed', 'Hillerød', '1084', 55.93, 12.3),
  town('helsingoer', 'Helsingør', '1084', 56.036, 12.58),
  town('bornholm', 'Rønne', '1084', 55.12, 14.85),
  town('roskilde', 'Roskilde', '1085', 55.642, 12.08),
  town('koege', 'Køge', '1085', 55.458, 12.182),
  town('holbaek', 'Holbæk', '1085', 55.75, 11.69),
  town('kalundborg', 'Kalundborg', '1085', 55.68, 11.15),
  town('slagelse', 'Slagelse', '1085', 55.403, 11.4),
  town('naestved', 'Næstved', '1085', 55.23, 11.85),
  town('vordingborg', 'Vordingborg', '1085', 54.98, 12.0),
  town('nykoebing-falster', 'Nykøbing Falster', '1085', 54.769, 11.8),
  town('nakskov', 'Nakskov', '1085', 54.83, 11.2),
  town('odense', 'Odense', '1083', 55.396, 10.388),
  town('svendborg', 'Svendborg', '1083', 55.06, 10.6),
  town('assens', 'Assens', '1083', 55.32, 9.95),
  town('kolding', 'Kolding', '1083', 55.5, 9.5),
  town('aabenraa', 'Aabenraa', '1083', 55.03, 9.42),
  town('soenderborg', 'Sønderborg', '1083', 54.94, 9.85),
  town('toender', 'Tønder', '1083', 54.98, 8.87),
  town('haderslev', 'Haderslev', '1083', 55.26, 9.3),
  town('esbjerg', 'Esbjerg', '1083', 55.48, 8.5),
  town('grindsted', 'Grindsted', '1083', 55.72, 8.9),
  town('horsens', 'Horsens', '1082', 55.862, 9.8),
  town('aarhus', 'Aarhus', '1082', 56.157, 10.15),
  town('samsoe', 'Samsø', '1082', 55.86, 10.6),
  town('grenaa', 'Grenaa', '1082', 56.38, 10.8),
  town('randers', 'Randers', '1082', 56.46, 10.05),
  town('silkeborg', 'Silkeborg', '1082', 56.15, 9.5),
  town('viborg', 'Viborg', '1082', 56.45, 9.4),
  town('herning', 'Herning', '1082', 56.14, 8.97),
  town('ringkoebing', 'Ringkøbing', '1082', 56.05, 8.3),
  town('holstebro', 'Holstebro', '1082', 56.45, 8.5),
  town('nykoebing-mors', 'Nykøbing Mors', '1081', 56.8, 8.8),
  town('aars', 'Aars', '1081', 56.82, 9.5),
  town('aalborg', 'Aalborg', '1081', 57.03, 9.95),
  town('hadsund', 'Hadsund', '1081', 56.74, 10.15),
  town('thisted', 'Thisted', '1081', 57.0, 8.6),
  town('fjerritslev', 'Fjerritslev', '1081', 57.1, 9.2),
  town('hjoerring', 'Hjørring', '1081', 57.46, 9.98),
  town('frederikshavn', 'Frederikshavn', '1081', 57.45, 10.5),
]

const regions: readonly CardArea[] = REGIONS.map(({ code }) => {
  const towns = cardTowns.filter((one) => one.region === code)
  const mean = (of: (point: GeoPoint) => number) =>
    Math.round((towns.reduce((sum, one) => sum + of(one.at), 0) / towns.length) * 100) / 100
  return {
    key: code,
    name: { da: regionName(code), en: regionName(code) },
    at: { lat: mean((point) => point.lat), lon: mean((point) => point.lon) },
  }
})

export const wholeCountry: CardArea = {
  key: 'dk',
  name: { da: 'Danmark', en: 'Denmark' },
  at: { lat: 55.9, lon: 10.5 },
}

const byKey = new Map<string, CardArea>(
  [...cardTowns, ...regions, wholeCountry].map((area) => [area.key, area]),
)

/** The areas that hold a point, the narrowest first: round the nearest town, the region, the country. */
export function cardAreasAt(point: GeoPoint): readonly [CardArea, CardArea, CardArea] {
  let nearest = cardTowns[0]!
  for (const one of cardTowns) {
    if (straightKm(point, one.at) < straightKm(point, nearest.at)) nearest = one
  }
  return [nearest, byKey.get(nearest.region) ?? wholeCountry, wholeCountry]
}

export function cardAreaByKey(key: string): CardArea | undefined {
  return byKey.get(key)
}
