import type { Tx } from '#platform/db/transaction.ts'
import { baseFromGeoJson } from '#platform/ui/map/geojson-base.ts'
import type { MapBase } from '#platform/ui/map/map-base.ts'

let built: { loadedAt: number; base: MapBase } | undefined

/** The imported municipalities as the map's ground, or undefined when none are loaded: then the coastline serves. */
export async function importedMapBase(tx: Tx): Promise<MapBase | undefined> {
  const dataset = await tx
    .selectFrom('ref.dataset')
    .select(['attribution', 'loaded_at'])
    .where('code', '=', 'municipalities')
    .executeTakeFirst()
  if (!dataset) return undefined
  if (built?.loadedAt === dataset.loaded_at.getTime()) return built.base
  const rows = await tx
    .selectFrom('ref.municipality_shape')
    .selectAll()
    .orderBy('municipality_code')
    .execute()
  const base = baseFromGeoJson(
    {
      type: 'FeatureCollection',
      features: rows.map((r) => ({
        type: 'Feature',
        properties: { kode: r.municipality_code, navn: r.name },
        geometry: r.geometry,
      })),
    },
    dataset.attribution,
  )
  if (!base.ok) return undefined
  built = { loadedAt: dataset.loaded_at.getTime(), base: base.value }
  return built.base
}
