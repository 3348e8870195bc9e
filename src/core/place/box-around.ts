import type { GeoPoint } from './point.ts'
import { EARTH_KM } from './straight-km.ts'

/** Degrees from edge to edge, southern and western first. */
export type Box = { readonly lat: readonly [number, number]; readonly lon: readonly [number, number] }

const degrees = (angle: number): number => (angle * 180) / Math.PI
/** Rounding never leaves out somebody on the edge. */
const MARGIN = 1.001

/** The smallest box that holds every place so near, for asking a database before the distance is worked out. */
export function boxAround({ lat, lon }: GeoPoint, km: number): Box {
  const angle = (km * MARGIN) / EARTH_KM
  const east = angle < Math.PI / 2 ? Math.sin(angle) / Math.cos((lat * Math.PI) / 180) : 1
  const north = degrees(angle)
  const side = east < 1 ? degrees(Math.asin(east)) : 180
  return { lat: [lat - north, lat + north], lon: [lon - side, lon + side] }
}
