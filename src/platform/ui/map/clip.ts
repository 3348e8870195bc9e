import type { PlanePoint } from './plane.ts'

export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The part of a closed ring within the box (Sutherland and Hodgman): edges along the box's rim can be added. */
export function clipRing(ring: readonly PlanePoint[], box: Box): readonly PlanePoint[] {
  let kept = ring
  kept = clipAgainst(
    kept,
    ([x]) => x >= box.left,
    (a, b) => atX(a, b, box.left),
  )
  kept = clipAgainst(
    kept,
    ([x]) => x <= box.right,
    (a, b) => atX(a, b, box.right),
  )
  kept = clipAgainst(
    kept,
    ([, y]) => y >= box.top,
    (a, b) => atY(a, b, box.top),
  )
  return clipAgainst(
    kept,
    ([, y]) => y <= box.bottom,
    (a, b) => atY(a, b, box.bottom),
  )
}

function clipAgainst(
  ring: readonly PlanePoint[],
  isIn: (point: PlanePoint) => boolean,
  cut: (a: PlanePoint, b: PlanePoint) => PlanePoint,
): readonly PlanePoint[] {
  const kept: PlanePoint[] = []
  let before = ring.at(-1)
  for (const point of ring) {
    if (before !== undefined && isIn(before) !== isIn(point)) kept.push(cut(before, point))
    if (isIn(point)) kept.push(point)
    before = point
  }
  return kept
}

function atX([ax, ay]: PlanePoint, [bx, by]: PlanePoint, x: number): PlanePoint {
  return [x, ay + ((by - ay) * (x - ax)) / (bx - ax)]
}

function atY([ax, ay]: PlanePoint, [bx, by]: PlanePoint, y: number): PlanePoint {
  return [ax + ((bx - ax) * (y - ay)) / (by - ay), y]
}
