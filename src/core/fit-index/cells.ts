import { leastMinutes } from '../place/distance.ts'
import type { GeoPoint } from '../place/point.ts'
import { EARTH_KM, onSphere } from './places.ts'

/** About 14 km from north to south and 13 from west to east where Denmark lies. */
const CELL_LAT = 0.125
const CELL_LON = 0.2
/** Rounding on the way makes nobody seem farther away than they are. */
const SHORTER = 0.999
/** How far people will travel, in bands of minutes: who goes far does not keep the near ones of a cell in question. */
const BANDS = [20, 30, 45, 60, 90]

/**
 * Profiles by where they live and how far they will travel, so that whole cells can be left out. Cell 0 holds those who are
 * never too far: home or limit unsaid.
 */
export type Cells = {
  readonly count: number
  /** The cell of each profile. */
  readonly cellOf: Int32Array
  /** The middle of each cell on the unit sphere: x, y, z, x, y, z, … */
  readonly middle: Float64Array
  /** How far from the middle the farthest home is, as a chord. */
  readonly radius: Float64Array
  /** How far from the middle a place of work can be for anybody in the cell, as a chord. */
  readonly reach: Float64Array
  /** The longest that anybody in the cell will travel. */
  readonly mostMinutes: Float64Array
}

type Located = {
  readonly at: GeoPoint | undefined
  readonly profile: { readonly maxTravelMinutes: number | undefined }
}

/** `reachOf` gives the square of the chord that somebody can live away from work. */
export function gatherCells(profiles: readonly Located[], reachOf: (minutes: number) => number): Cells {
  const cellOf = new Int32Array(profiles.length)
  const cells = new Map<string, number>()
  const members: {
    readonly point: readonly [number, number, number]
    readonly reach: number
    readonly minutes: number
  }[][] = [[]]
  for (const [p, { at, profile }] of profiles.entries()) {
    const minutes = profile.maxTravelMinutes
    if (at === undefined || minutes === undefined) continue
    const band = BANDS.findIndex((most) => minutes <= most)
    const key = `${Math.floor(at.lat / CELL_LAT)} ${Math.floor(at.lon / CELL_LON)} ${band}`
    let cell = cells.get(key)
    if (cell === undefined) {
      cell = members.length
      cells.set(key, cell)
      members.push([])
    }
    cellOf[p] = cell
    members[cell]!.push({ point: onSphere(at), reach: Math.sqrt(reachOf(minutes)), minutes })
  }
  const count = members.length
  const middle = new Float64Array(count * 3)
  const radius = new Float64Array(count)
  const reach = new Float64Array(count).fill(Number.POSITIVE_INFINITY, 0, 1)
  const mostMinutes = new Float64Array(count)
  for (let cell = 1; cell < count; cell++) {
    const all = members[cell]!
    const [x = 0, y = 0, z = 0] = [0, 1, 2].map(
      (i) => all.reduce((sum, { point }) => sum + point[i]!, 0) / all.length,
    )
    middle.set([x, y, z], cell * 3)
    for (const { point, reach: own, minutes } of all) {
      const off = Math.hypot(x - point[0], y - point[1], z - point[2])
      if (off > radius[cell]!) radius[cell] = off
      if (own + off > reach[cell]!) reach[cell] = own + off
      if (minutes > mostMinutes[cell]!) mostMinutes[cell] = minutes
    }
  }
  return { count, cellOf, middle, radius, reach, mostMinutes }
}

/** The cells for a place of work, and the most that travel can score in each; NaN where it does not count. */
export type CellsAround = { readonly cells: Int32Array; readonly travelMost: Float64Array }

/** The cells in which somebody may live near enough to a place of work; all of them where it is unknown. */
export function cellsAround(
  { count, middle, radius, reach, mostMinutes }: Cells,
  work: GeoPoint | undefined,
): CellsAround {
  const cells = new Int32Array(count)
  const travelMost = new Float64Array(count).fill(Number.NaN)
  if (work === undefined) {
    for (let cell = 0; cell < count; cell++) cells[cell] = cell
    return { cells, travelMost }
  }
  const [x, y, z] = onSphere(work)
  let found = 1
  for (let cell = 1; cell < count; cell++) {
    const dx = middle[cell * 3]! - x
    const dy = middle[cell * 3 + 1]! - y
    const dz = middle[cell * 3 + 2]! - z
    const away = Math.sqrt(dx * dx + dy * dy + dz * dz)
    if (away > reach[cell]!) continue
    cells[found] = cell
    // a chord is never longer than the way along the surface
    const minutes = Math.max(0, leastMinutes(Math.max(0, away - radius[cell]!) * EARTH_KM * SHORTER))
    travelMost[found] = Math.min(100, 100.5 - (60 * minutes) / mostMinutes[cell]!)
    found++
  }
  return { cells: cells.subarray(0, found), travelMost: travelMost.subarray(0, found) }
}
