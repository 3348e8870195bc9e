import { ok, type Result, refuse } from '#core/result.ts'
import { coastlineBase } from './base.ts'
import type { MapBase, MapLabel, MapShape, Ring } from './map-base.ts'
import { TOWN_LABELS } from './towns.ts'

export type GeoJsonRefusal =
  /** Not a FeatureCollection, or a feature that is not as GeoJSON (RFC 7946) says. */
  | 'not-geojson'
  /** Nothing in it is a Polygon or a MultiPolygon. */
  | 'no-areas'
  /** Coordinates are not longitude and latitude in and around Denmark: Danish files are often in metres (EPSG:25832). */
  | 'not-in-degrees'

/** Where files of Danish municipalities keep the name. */
const NAME_KEYS = ['navn', 'name', 'label_dk', 'kommunenavn', 'KOMNAVN', 'NAME']
const WITHIN = { west: 7, south: 54, east: 16, north: 58.5 }

/**
 * A map on imported areas, such as the municipalities, in place of our coastline; the neighbours' coasts stay
 * ours. Takes the parsed file and whom to name as its source.
 */
export function baseFromGeoJson(data: unknown, source: string): Result<MapBase, GeoJsonRefusal> {
  if (!isRecord(data) || data.type !== 'FeatureCollection' || !Array.isArray(data.features)) {
    return refuse('not-geojson')
  }
  const areas: MapShape[] = []
  for (const [index, feature] of data.features.entries()) {
    const area = areaOf(feature)
    if (area === undefined) return refuse('not-geojson', { feature: index + 1 })
    if (area.rings.length > 0) areas.push(area)
  }
  if (areas.length === 0) return refuse('no-areas')
  if (!areas.every((area) => area.rings.every(isInDenmark))) return refuse('not-in-degrees')
  return ok({
    shapes: [...coastlineBase().shapes.filter(({ kind }) => kind === 'backdrop'), ...areas],
    labels: [
      ...TOWN_LABELS.filter(({ rank, kind }) => rank < 3 || kind === 'water'),
      ...areas.flatMap(nameOf),
    ],
    source,
  })
}

function areaOf(feature: unknown): MapShape | undefined {
  if (!isRecord(feature) || !isRecord(feature.geometry)) return undefined
  const { type, coordinates } = feature.geometry
  if (typeof type !== 'string' || !Array.isArray(coordinates)) return undefined
  const polygons: readonly unknown[] =
    type === 'MultiPolygon' ? coordinates : type === 'Polygon' ? [coordinates] : []
  const rings = polygons.map((polygon) => (Array.isArray(polygon) ? polygon[0] : undefined))
  if (!rings.every(isRing)) return undefined
  const properties = isRecord(feature.properties) ? feature.properties : {}
  const name = NAME_KEYS.map((key) => properties[key]).find((value) => typeof value === 'string')
  return { kind: 'area', rings, ...(typeof name === 'string' ? { name } : {}) }
}

/** The name in the middle of the largest part's box; Copenhagen and the like are named as towns already. */
function nameOf({ name, rings }: MapShape): readonly MapLabel[] {
  if (name === undefined || TOWN_LABELS.some((town) => town.rank < 3 && town.text === name)) return []
  const boxes = rings.map(boxOf).sort((a, b) => sizeOf(b) - sizeOf(a))
  const [box] = boxes
  if (box === undefined) return []
  return [
    { text: name, lat: (box.south + box.north) / 2, lon: (box.west + box.east) / 2, kind: 'area', rank: 3 },
  ]
}

function boxOf(ring: Ring) {
  return ring.reduce(
    (box, [lon = 0, lat = 0]) => ({
      west: Math.min(box.west, lon),
      east: Math.max(box.east, lon),
      south: Math.min(box.south, lat),
      north: Math.max(box.north, lat),
    }),
    { west: 180, east: -180, south: 90, north: -90 },
  )
}

function sizeOf({ west, east, south, north }: ReturnType<typeof boxOf>): number {
  return (east - west) * (north - south)
}

function isInDenmark(ring: Ring): boolean {
  const { west, east, south, north } = boxOf(ring)
  return west >= WITHIN.west && east <= WITHIN.east && south >= WITHIN.south && north <= WITHIN.north
}

function isRing(value: unknown): value is Ring {
  return Array.isArray(value) && value.length >= 3 && value.every(isPosition)
}

function isPosition(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length >= 2 && value.every((part) => Number.isFinite(part))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
