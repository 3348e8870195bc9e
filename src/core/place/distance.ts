import { GREAT_BELT, isIsland, type Landmass, LITTLE_BELT, landmassOf } from './crossing.ts'
import type { GeoPoint } from './point.ts'
import { straightKm } from './straight-km.ts'

export type Journey = {
  /** Kilometres by road, estimated, in whole ones. */
  readonly km: number
  /** Minutes by car from door to door, estimated, in whole ones. Without the crossing where there is a ferry. */
  readonly minutes: number
  /** A ferry (or a flight) is needed: the figures are of little use. */
  readonly ferry: boolean
}

/**
 * How much longer roads are than the straight line. Danish towns lie close and roads are many; over long
 * stretches motorways straighten out. Measured against estimated road distances between all pairs of
 * municipalities; a single pair across a fjord can be off by half.
 */
const DETOUR_NEAR = 1.32
const DETOUR_FAR = 1.2
const FAR_KM = 60

/** Door to door: walking to the car, parking. */
const START_MINUTES = 4
/** How long a way is in town, and then on country roads; the rest is motorway. Kilometres, and km per hour. */
const TOWN_KM = 8
const ROAD_KM = 22
const TOWN_SPEED = 35
const ROAD_SPEED = 75
const MOTORWAY_SPEED = 105

/** Estimated kilometres by road. Between Jutland, Funen and Zealand the way goes over the bridges. */
export function roadKm(a: GeoPoint, b: GeoPoint): number {
  return roadKmBetween(onLand(a), onLand(b))
}

function roadKmBetween(home: PlaceOnLand, work: PlaceOnLand): number {
  return waypoints(home, work).reduce((km, point, index, all) => {
    const from = index === 0 ? home.at : all[index - 1]!
    return km + withDetour(straightKm(from, point))
  }, 0)
}

/** Estimated minutes by car, door to door. */
export function travelMinutes(a: GeoPoint, b: GeoPoint): number {
  return minutesFor(roadKm(a, b))
}

/** Estimates for showing and filtering: never for a decision about somebody's rights. */
export function journey(a: GeoPoint, b: GeoPoint): Journey {
  return journeyBetween(onLand(a), onLand(b))
}

/** A point with the piece of Denmark it lies on, for those who ask about the same point many times. */
export type PlaceOnLand = { readonly at: GeoPoint; readonly land: Landmass }

export const onLand = (at: GeoPoint): PlaceOnLand => ({ at, land: landmassOf(at) })

/** The same as `journey`. */
export function journeyBetween(home: PlaceOnLand, work: PlaceOnLand): Journey {
  const km = roadKmBetween(home, work)
  return {
    km: Math.round(km),
    minutes: Math.round(minutesFor(km)),
    ferry: ferryBetween(home.land, work.land),
  }
}

/**
 * No place farther than so many kilometres in a straight line is ever `minutes` away or less: for leaving out the far ones
 * before their way is worked out. The way over a bridge is never shorter than the straight one, nor is its detour.
 */
export function farthestKm(minutes: number): number {
  const reached = (km: number) => minutesFor(withDetour(km)) < minutes + 0.5
  let near = 0
  let far = 1
  while (reached(far)) far *= 2
  while (far - near > 0.001) {
    const middle = (near + far) / 2
    if (reached(middle)) near = middle
    else far = middle
  }
  return far
}

/** No journey between places so far apart in a straight line takes less, in minutes, rounding counted. */
export const leastMinutes = (straightKm: number): number => minutesFor(withDetour(straightKm)) - 0.5

/** Whether the way between the two goes by ferry: to, from or between islands without a bridge. */
export function needsFerry(a: GeoPoint, b: GeoPoint): boolean {
  return ferryBetween(landmassOf(a), landmassOf(b))
}

function ferryBetween(from: Landmass, to: Landmass): boolean {
  return from !== to && (isIsland(from) || isIsland(to))
}

/** The stops after `a`: the bridges on the way, then `b`. */
function waypoints({ land: from }: PlaceOnLand, { at: b, land: to }: PlaceOnLand): readonly GeoPoint[] {
  const pieces = [from, to]
  if (ferryBetween(from, to) || pieces[0] === pieces[1]) return [b]
  if (!pieces.includes('zealand')) return [LITTLE_BELT, b]
  if (!pieces.includes('jutland')) return [GREAT_BELT, b]
  return pieces[0] === 'jutland' ? [LITTLE_BELT, GREAT_BELT, b] : [GREAT_BELT, LITTLE_BELT, b]
}

/** The detour shrinks evenly from near to far. */
function withDetour(km: number): number {
  const share = Math.min(1, km / FAR_KM)
  return km * (DETOUR_NEAR + (DETOUR_FAR - DETOUR_NEAR) * share)
}

function minutesFor(km: number): number {
  const town = Math.min(km, TOWN_KM)
  const road = Math.min(km - town, ROAD_KM)
  const motorway = km - town - road
  return START_MINUTES + (town / TOWN_SPEED + road / ROAD_SPEED + motorway / MOTORWAY_SPEED) * 60
}
