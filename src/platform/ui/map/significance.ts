import type { PlanePoint } from './plane.ts'

/**
 * How far (in the units of the points) each vertex stands out from the line without it, after Douglas and
 * Peucker: keeping the vertices above a tolerance gives the line simplified to that tolerance. Computed once
 * per line, so that every zoom is only a filter. The two ends always stay.
 */
export function significance(line: readonly PlanePoint[]): Float64Array {
  const result = new Float64Array(line.length)
  if (line.length === 0) return result
  result[0] = Number.POSITIVE_INFINITY
  result[line.length - 1] = Number.POSITIVE_INFINITY
  // a stack of stretches [first, last, what the stretch's own vertex had]
  const open: [number, number, number][] = [[0, line.length - 1, Number.POSITIVE_INFINITY]]
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [first, last, above] = stretch
    let farthest = -1
    let distance = -1
    for (let index = first + 1; index < last; index += 1) {
      const here = distanceTo(line[index]!, line[first]!, line[last]!)
      if (here > distance) {
        distance = here
        farthest = index
      }
    }
    if (farthest < 0) continue
    // never more than the vertex that opened the stretch: a tolerance keeps whole branches
    result[farthest] = Math.min(distance, above)
    open.push([first, farthest, result[farthest]!], [farthest, last, result[farthest]!])
  }
  return result
}

/** From a point to the stretch between two others. */
function distanceTo([x, y]: PlanePoint, [ax, ay]: PlanePoint, [bx, by]: PlanePoint): number {
  const dx = bx - ax
  const dy = by - ay
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
