import type { GeoPoint } from './point.ts'
import { straightKm } from './straight-km.ts'

/**
 * Denmark in three pieces that roads hold together (Jutland with Als, Funen with Langeland, Zealand with
 * Lolland, Falster and Møn), and the islands one sails to, by name.
 */
export type Landmass = 'jutland' | 'funen' | 'zealand' | Island

export type Island = (typeof ISLANDS)[number][0]

/** Islands without a bridge that have a postcode: a middle and a radius in km that holds it and no other shore's towns. */
const ISLANDS = [
  ['Bornholm', 55.13, 14.92, 30],
  ['Læsø', 57.27, 11.02, 16],
  ['Tunø', 55.952, 10.431, 3],
  // after Tunø, which its circle reaches
  ['Samsø', 55.86, 10.6, 17],
  ['Fanø', 55.402, 8.417, 6.5],
  ['Anholt', 56.708, 11.573, 8],
  ['Endelave', 55.753, 10.307, 4],
  ['Fur', 56.826, 9.011, 3.5],
  ['Orø', 55.769, 11.814, 3],
  ['Sejerø', 55.889, 11.14, 6],
  ['Agersø', 55.214, 11.185, 3],
  ['Omø', 55.159, 11.153, 3],
  ['Askø', 54.894, 11.493, 3],
  ['Fejø', 54.949, 11.421, 4],
  ['Femø', 54.974, 11.535, 3.5],
  ['Barsø', 55.121, 9.559, 2],
  ['Lyø', 55.042, 10.149, 2.5],
  ['Avernakø', 55.027, 10.258, 3.5],
  ['Bjørnø', 55.063, 10.25, 1.5],
  ['Strynø', 54.906, 10.609, 2.5],
  ['Birkholm', 54.931, 10.503, 1.5],
  // after Strynø and Birkholm, which its circle reaches
  ['Ærø', 54.88, 10.38, 17],
] as const

/** The two bridges, at their western ends. */
export const LITTLE_BELT: GeoPoint = { lat: 55.518, lon: 9.72 }
export const GREAT_BELT: GeoPoint = { lat: 55.316, lon: 10.86 }

/** Which piece of Denmark a point lies on. Made for places on land: a point at sea gets the nearest guess. */
export function landmassOf(point: GeoPoint): Landmass {
  for (const [island, lat, lon, radius] of ISLANDS) {
    // a degree of latitude is 111 km everywhere
    if (Math.abs(point.lat - lat) * 111 > radius) continue
    if (straightKm(point, { lat, lon }) <= radius) return island
  }
  if (point.lon > eastOfGreatBelt(point.lat)) return 'zealand'
  return point.lon > eastOfLittleBelt(point.lat) ? 'funen' : 'jutland'
}

export function isIsland(landmass: Landmass): landmass is Island {
  return landmass !== 'jutland' && landmass !== 'funen' && landmass !== 'zealand'
}

/** The longitude that parts Zealand from what lies west of it. In the north that is the Kattegat. */
function eastOfGreatBelt(lat: number): number {
  if (lat < 55.2) return 10.98
  if (lat < 55.6) return 11
  return lat < 56.05 ? 10.82 : 11.2
}

/** The longitude that parts Funen from Jutland: north of Funen everything is Jutland. */
function eastOfLittleBelt(lat: number): number {
  if (lat < 55.1) return 10.06
  if (lat < 55.4) return 9.85
  if (lat < 55.545) return 9.705
  return lat < 55.63 ? 9.87 : 180
}
