import type { GeoPoint } from '#core/place/point.ts'

/** A point on the plane every map is drawn from: kilometres east and south, roughly. */
export type PlanePoint = readonly [x: number, y: number]

const KM_PER_DEGREE = 111.2
/** The parallel that is drawn true to scale: 56° runs through the middle of Denmark, and no part is 2 % off. */
const EAST_SCALE = KM_PER_DEGREE * Math.cos((56 * Math.PI) / 180)

/** Equirectangular projection with the scale of 56° north. */
export function toPlane(lon: number, lat: number): PlanePoint {
  return [lon * EAST_SCALE, -lat * KM_PER_DEGREE]
}

export function pointToPlane({ lat, lon }: GeoPoint): PlanePoint {
  return toPlane(lon, lat)
}
