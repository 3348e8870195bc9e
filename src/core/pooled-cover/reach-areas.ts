import { needsFerry, roadKm } from '../place/distance.ts'
import type { GeoPoint } from '../place/point.ts'

/** Whether one vikar can work at both: so many kilometres by road at most, and no ferry. An unknown place reaches only itself. */
export const isWithinReach = (a: GeoPoint | undefined, b: GeoPoint | undefined, longestKm: number): boolean =>
  a !== undefined && b !== undefined && !needsFerry(a, b) && roadKm(a, b) <= longestKm

/**
 * Groups of places that all reach each other: round each place, and then round each two that reach each other and are in no
 * group together yet, the nearest others as long as they reach everybody taken so far. Every place is in one, every two within
 * reach are in one together, and none is inside another. O(n³) in the worst case; n is workplaces, not people.
 */
export function reachAreas(
  points: readonly (GeoPoint | undefined)[],
  longestKm: number,
): readonly (readonly number[])[] {
  const km = points.map((a) =>
    points.map((b) => (a !== undefined && b !== undefined && !needsFerry(a, b) ? roadKm(a, b) : Infinity)),
  )
  const isTogether = points.map(() => new Uint8Array(points.length))
  const areas = new Map<string, readonly number[]>()
  const addRound = (...middle: readonly [number, number?]): void => {
    const [center] = middle
    const near = points
      .map((_, i) => i)
      .filter((i) => !middle.includes(i) && km[center]![i]! <= longestKm)
      .sort((a, b) => km[center]![a]! - km[center]![b]! || a - b)
    const taken = middle.filter((i) => i !== undefined)
    for (const i of near) if (taken.every((j) => km[i]![j]! <= longestKm)) taken.push(i)
    for (const a of taken) for (const b of taken) isTogether[a]![b] = 1
    taken.sort((a, b) => a - b)
    areas.set(taken.join(), taken)
  }
  points.forEach((_, center) => {
    addRound(center)
  })
  points.forEach((_, a) => {
    for (let b = a + 1; b < points.length; b++)
      if (km[a]![b]! <= longestKm && isTogether[a]![b] === 0) addRound(a, b)
  })
  return [...areas.values()]
}
