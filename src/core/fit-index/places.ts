import { farthestKm, journeyBetween, onLand, type PlaceOnLand } from '../place/distance.ts'
import type { GeoPoint } from '../place/point.ts'

export const EARTH_KM = 6371.0088
/** Twice the Earth's radius bounds every way there is. */
const MOST_KM = Math.PI * EARTH_KM
/** Rounding never leaves out somebody on the edge. */
const MARGIN = 1.001

export const FERRY = -1
export const NOT_YET = -2

/** The places where somebody lives, each once: a distance is worked out once for all who live there. */
export type Places = {
  readonly points: readonly PlaceOnLand[]
  /** On the unit sphere: x, y, z, x, y, z, … */
  readonly sphere: Float64Array
  /** Minutes from each place to the place of work asked about last, `FERRY` or `NOT_YET`. */
  readonly ways: { to: string; readonly minutes: Int16Array }
}

/** The place of each profile, or -1 where it is unknown, and all places. */
export function gatherPlaces(profiles: readonly { readonly at: GeoPoint | undefined }[]): {
  readonly placeOf: Int32Array
  readonly places: Places
} {
  const placeOf = new Int32Array(profiles.length).fill(-1)
  const byPoint = new Map<string, number>()
  const points: PlaceOnLand[] = []
  for (const [index, { at }] of profiles.entries()) {
    if (at === undefined) continue
    const key = keyOf(at)
    let place = byPoint.get(key)
    if (place === undefined) {
      place = points.length
      byPoint.set(key, place)
      points.push(onLand(at))
    }
    placeOf[index] = place
  }
  const sphere = new Float64Array(points.length * 3)
  for (let place = 0; place < points.length; place++) {
    const [x, y, z] = onSphere(points[place]!.at)
    sphere[place * 3] = x
    sphere[place * 3 + 1] = y
    sphere[place * 3 + 2] = z
  }
  return { placeOf, places: { points, sphere, ways: { to: '', minutes: new Int16Array(points.length) } } }
}

/** What is known so far of the ways to a place of work; `minutesTo` fills it. The room is used again for the next. */
export function waysTo(places: Places, work: GeoPoint): Int16Array {
  const key = keyOf(work)
  if (places.ways.to !== key) places.ways.minutes.fill(NOT_YET)
  places.ways.to = key
  return places.ways.minutes
}

/** Minutes from a place to work, exactly those of `journey`, or `FERRY`. */
export function minutesTo(home: PlaceOnLand, work: PlaceOnLand): number {
  const { minutes, ferry } = journeyBetween(home, work)
  return ferry ? FERRY : minutes
}

/**
 * The square of the chord through the unit sphere that somebody who travels at most so long can live away: farther ones
 * need no way worked out.
 */
export function reachOf(): (minutes: number) => number {
  const known = new Map<number, number>()
  return (minutes) => {
    const found = known.get(minutes)
    if (found !== undefined) return found
    const km = Math.min(farthestKm(minutes) * MARGIN, MOST_KM)
    const reach = (2 * Math.sin(km / (2 * EARTH_KM))) ** 2
    known.set(minutes, reach)
    return reach
  }
}

export function onSphere({ lat, lon }: GeoPoint): readonly [number, number, number] {
  const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180]
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)]
}

const keyOf = ({ lat, lon }: GeoPoint): string => `${lat} ${lon}`
