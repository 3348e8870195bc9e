import type { GeoPoint } from './point.ts'

/** The mean radius of the Earth (IUGG). */
export const EARTH_KM = 6371.0088

/** The great-circle distance in kilometres (haversine). */
export function straightKm(a: GeoPoint, b: GeoPoint): number {
  const h = half(b.lat - a.lat) + cosine(a.lat) * cosine(b.lat) * half(b.lon - a.lon)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

const half = (degrees: number): number => Math.sin((degrees * Math.PI) / 360) ** 2
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
