import { maskOf } from './hits.ts'
import { CATEGORIES, type Category, HOUR_BANDS, type HourBand, type Reach, type Search } from './query.ts'
import { isWithin, type ReachTable } from './reach.ts'
import type { CubeRow } from './store.ts'

/** A filter that can be taken off. */
export type Facet = 'areas' | 'category' | 'bands' | 'reach' | 'period'

/** Counts by the values of each filter, each counted as if that filter were not set: what one could choose instead. */
export type Facets = {
  readonly areas: ReadonlyMap<string, number>
  readonly category: ReadonlyMap<Category, number>
  readonly bands: ReadonlyMap<HourBand, number>
  /** How many a reach would give. */
  readonly within: (reach: Reach) => number
}

type Table = ReachTable | undefined

/** Which rows of the cube pass the filters, leaving some of them out. */
export function passing(
  cube: readonly CubeRow[],
  s: Search,
  reach: Table,
  without: readonly Facet[] = [],
): CubeRow[] {
  const mask = maskOf(s.bands)
  const asks = (facet: Facet) => !without.includes(facet)
  return cube.filter(
    ([area, category, bands, ring, inPeriod]) =>
      (!asks('areas') || s.areas.length === 0 || s.areas.includes(area)) &&
      (!asks('category') || s.category === undefined || s.category === category) &&
      (!asks('bands') || mask === 0 || (bands & mask) !== 0) &&
      (!asks('period') || (s.from === undefined && s.to === undefined) || inPeriod) &&
      (!asks('reach') || reach === undefined || isRingWithin(reach, ring, s.reach)),
  )
}

export const sumOf = (rows: readonly CubeRow[]): number => rows.reduce((sum, row) => sum + row[5], 0)

export const countOf = (
  cube: readonly CubeRow[],
  s: Search,
  reach: Table,
  without: readonly Facet[] = [],
): number => sumOf(passing(cube, s, reach, without))

export function facetsOf(cube: readonly CubeRow[], s: Search, reach: Table): Facets {
  const areas = new Map<string, number>()
  for (const row of passing(cube, s, reach, ['areas'])) areas.set(row[0], (areas.get(row[0]) ?? 0) + row[5])
  const anyCategory = passing(cube, s, reach, ['category'])
  const anyHours = passing(cube, s, reach, ['bands'])
  const anywhere = passing(cube, s, reach, ['reach'])
  return {
    areas,
    category: new Map(CATEGORIES.map((c) => [c, sumOf(anyCategory.filter((row) => row[1] === c))])),
    bands: new Map(
      HOUR_BANDS.map((band) => {
        const bit = maskOf([band])
        return [band, sumOf(anyHours.filter((row) => (row[2] & bit) !== 0))]
      }),
    ),
    within: (wanted) =>
      sumOf(anywhere.filter((row) => reach === undefined || isRingWithin(reach, row[3], wanted))),
  }
}

function isRingWithin(table: ReachTable, number: number, reach: Reach): boolean {
  const ring = table.rings[number]
  // a postcode nobody knows lies nowhere in particular
  return ring === undefined ? reach.kind === 'all' : isWithin(ring, reach)
}
