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
import { resultTexts } from '../texts/results.ts'

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
  const around = (number: string, km: number) =>
    href(
      searchPath(changed(search, { place: number, reach: km === 0 ? { kind: 'here' } : { kind: 'km', km } })),
    )
  const points = places.flatMap(([number, count, vacancy]): MapPoint[] => {
    const area = postcode(number)
    if (!area) return []
    return [
      {
        ...area.at,
        label: area.town,
        count,
        href: count === 1 ? href(paths.vacancy(vacancy)) : around(number, 0),
      },
    ]
  })
  const numbers = new Map(places.map(([number]) => [postcode(number)?.at.lat ?? 0, number]))
  const clusterHref = (several: readonly MapPoint[]) => {
    const middle = several.reduce((most, point) => ((point.count ?? 1) > (most.count ?? 1) ? point : most))
    const number = numbers.get(middle.lat)
    const widest = Math.max(...several.map((point) => straightKm(middle, point)))
    return number && around(number, KM_STEPS.find((step) => widest <= step) ?? KM_STEPS.at(-1)!)
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
