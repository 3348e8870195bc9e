import { municipality } from '#core/place/municipalities.ts'
import type { GeoPoint } from '#core/place/point.ts'
import { postcode } from '#core/place/postcodes.ts'
import { straightKm } from '#core/place/straight-km.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { MapBase } from '#platform/ui/map/map-base.ts'
import type { MapPoint } from '#platform/ui/map/map-layout.ts'
import { PlaceMap } from '#platform/ui/map/place-map.tsx'
import { paths } from '../paths.ts'
import { changed, searchPath } from '../query.ts'
import { KM_STEPS } from '../reach.ts'
import type { SearchResult } from '../run-search.ts'
import type { PlaceCount } from '../store.ts'
import { resultTexts } from '../texts/results.ts'

/** More circles than this on a map say no more, and cost more to lay out: then municipalities stand for their postcodes. */
const MOST_POSTCODES = 200

/** A place on the map, by the name it has in addresses. */
type Spot = { key: string; label: string; at: GeoPoint; count: number; vacancy: number }

function spotOf([number, count, vacancy]: PlaceCount): Spot[] {
  const area = postcode(number)
  return area ? [{ key: number, label: area.town, at: area.at, count, vacancy }] : []
}

function byMunicipality(places: readonly PlaceCount[]): Spot[] {
  const spots = new Map<string, Spot>()
  for (const [number, count, vacancy] of places) {
    const main = municipality(postcode(number)?.municipality ?? '')
    if (!main) continue
    const known = spots.get(main.code)
    if (known) known.count += count
    else spots.set(main.code, { key: main.name, label: main.name, at: main.at, count, vacancy })
  }
  return [...spots.values()]
}

type ResultsMapProps = {
  result: SearchResult
  lang: Lang
  href: (path: string) => string
  base?: MapBase | undefined
}

/** Where the hits are. A single one leads to its page, several to the same search around the place. */
export function ResultsMap({ result, lang, href, base }: ResultsMapProps) {
  const t = resultTexts(lang)
  const { search, place, places } = result
  const around = (key: string, km: number) =>
    href(searchPath(changed(search, { place: key, reach: km === 0 ? { kind: 'here' } : { kind: 'km', km } })))
  const spots = places.length > MOST_POSTCODES ? byMunicipality(places) : places.flatMap(spotOf)
  const points = spots.map(
    ({ key, at, label, count, vacancy }): MapPoint => ({
      ...at,
      label,
      count,
      href: count === 1 ? href(paths.vacancy(vacancy)) : around(key, 0),
    }),
  )
  const keys = new Map(points.map((point, i) => [point, spots[i]!.key]))
  const clusterHref = (several: readonly MapPoint[]) => {
    const middle = several.reduce((most, point) => ((point.count ?? 1) > (most.count ?? 1) ? point : most))
    const key = keys.get(middle)
    const widest = Math.max(...several.map((point) => straightKm(middle, point)))
    return key && around(key, KM_STEPS.find((step) => widest <= step) ?? KM_STEPS.at(-1)!)
  }
  return (
    <PlaceMap
      title={t.mapTitle}
      points={points}
      counted={t.counted}
      clusterHref={clusterHref}
      base={base}
      extent={place || points.length > 0 ? 'fit' : 'denmark'}
      center={
        place && {
          ...place.at,
          label: place.label,
          radiusKm: search.reach.kind === 'km' ? search.reach.km : undefined,
        }
      }
    />
  )
}
