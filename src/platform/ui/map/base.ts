import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { AMAGER, ORESUND_SHORE, SALTHOLM } from './capital-coast.ts'
import type { MapBase, MapShape, Ring } from './map-base.ts'
import { RAILWAYS } from './railways.ts'
import { replaceStretch } from './refine-coast.ts'
import { TOWN_LABELS } from './towns.ts'

type Atlas = Parameters<typeof feature>[0] & {
  readonly objects: { readonly countries: { readonly geometries: readonly Country[] } }
}

type Country = Parameters<typeof feature>[1] & { readonly properties: { readonly name: string } }

/** What `feature` makes of a country. */
type Land = {
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
}

const DENMARK = 'Denmark'
const NEIGHBOURS = ['Sweden', 'Germany', 'Norway', 'Poland']
/** Degrees: a neighbour's ring that lies wholly outside is left out. */
const FRAME = { west: 5, south: 53, east: 18, north: 60 }

/** Positions that only Zealand and only Amager hold. */
const ROSKILDE = [12.08, 55.63] as const
const TAARNBY = [12.6, 55.61] as const

let built: MapBase | undefined

/**
 * Denmark and its neighbours' coasts, from the countries of Natural Earth in 1:10 million (public domain; the
 * package world-atlas), with our own shore of the capital area. Read and decoded on first use, about 50 ms, and kept. Elsewhere the coast can
 * be a kilometre off, and small islands are missing.
 */
export function coastlineBase(): MapBase {
  built ??= readCoastline()
  return built
}

function readCoastline(): MapBase {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas
  return {
    shapes: [
      ...NEIGHBOURS.map((country): MapShape => ({ kind: 'backdrop', rings: ringsOf(atlas, country) })),
      { kind: 'land', rings: withCapital(ringsOf(atlas, DENMARK)) },
      RAILWAYS,
    ],
    labels: TOWN_LABELS,
    source: 'Natural Earth',
  }
}

function ringsOf(atlas: Atlas, country: string): readonly Ring[] {
  const geometry = atlas.objects.countries.geometries.find(({ properties }) => properties.name === country)
  if (geometry === undefined) throw new Error(`world-atlas has no country named ${country}`)
  const { geometry: land } = feature(atlas, geometry) as unknown as Land
  const polygons = land.type === 'MultiPolygon' ? land.coordinates : [land.coordinates]
  // the outer ring only: holes are lakes too small to see
  return polygons.flatMap(([outer]) => (outer !== undefined && isNear(outer) ? [outer] : []))
}

/** Natural Earth's rings with our own shore of the capital area in their place. */
function withCapital(rings: readonly Ring[]): readonly Ring[] {
  const others = rings.filter((ring) => !holds(ring, ROSKILDE) && !holds(ring, TAARNBY))
  const zealand = rings.find((ring) => holds(ring, ROSKILDE))
  if (zealand === undefined) throw new Error('world-atlas has no Zealand')
  return [...others, replaceStretch(zealand, ORESUND_SHORE), AMAGER, SALTHOLM]
}

/** Whether a position lies inside a ring (the even-odd rule). */
function holds(ring: Ring, [x, y]: readonly [number, number]): boolean {
  let inside = false
  for (const [index, [ax = 0, ay = 0]] of ring.entries()) {
    const [bx = 0, by = 0] = ring.at(index - 1) ?? []
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside
  }
  return inside
}

function isNear(ring: Ring): boolean {
  return ring.some(([lon = 0, lat = 0]) => {
    return lon > FRAME.west && lon < FRAME.east && lat > FRAME.south && lat < FRAME.north
  })
}
