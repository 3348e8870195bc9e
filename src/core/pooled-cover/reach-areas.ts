import { needsFerry, roadKm } from '../place/distance.ts'
import type { GeoPoint } from '../place/point.ts'

/** Whether one vikar can work at both: so many kilometres by road at most, and no ferry. An unknown place reaches only itself. */
export const isWithinReach = (a: GeoPoint | undefined, b: GeoPoint | undefined, longestKm: number): boolean =>
  a !== undefined && b !== undefined && !needsFerry(a, b) && roadKm(a, b) <= longestKm

/**
 * Groups of places that all reach each other: round each place the nearest others, as long as they reach everybody taken
 * so far. Every place is in one, and none is inside another. O(n³) in the worst case; n is workplaces, not people.
 */
export function reachAreas(
  points: readonly (GeoPoint | undefined)[],
  longestKm: number,
): readonly (readonly number[])[] {
  const km = points.map((a) =>
    points.map((b) => (a !== undefined && b !== undefined && !needsFerry(a, b) ? roadKm(a, b) : Infinity)),
  )
  const around = points.map((_, center) => {
    const near = points
      .map((_, i) => i)
      .filter((i) => i !== center && km[center]![i]! <= longestKm)
      .sort((a, b) => km[center]![a]! - km[center]![b]! || a - b)
    const taken = [center]
    for (const i of near) if (taken.every((j) => km[i]![j]! <= longestKm)) taken.push(i)
    return taken.sort((a, b) => a - b)
  })
  const sets = around.map((area) => new Set(area))
  return around.filter(
    (area, a) =>
      !sets.some(
        (other, b) => a !== b && area.every((i) => other.has(i)) && (other.size > area.length || b < a),
      ),
  )
}
