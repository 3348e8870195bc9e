import { clipRing } from './clip.ts'
import type { MapShape, Ring } from './map-base.ts'
import { type PlanePoint, toPlane } from './plane.ts'
import { significance } from './significance.ts'
import { draw, type View } from './view.ts'

/** A line on the plane, ready to be drawn at any zoom. */
export type Outline = {
  readonly points: readonly PlanePoint[]
  readonly significance: Float64Array
  readonly closed: boolean
  /** Drawing units: finer detail than this is left out. */
  readonly tolerance: number
  /** Coarse enough to be drawn as curves from near by. */
  readonly coarse: boolean
  readonly box: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
}

const TOLERANCE = 0.7
/** Areas share borders that are simplified apart: less than a line's width, so that no gap shows. */
const BORDER_TOLERANCE = 0.35
/** An island smaller than this across is left out. */
const SPECK = 1.5
/** Drawing units beyond the rim, so that the cut is not seen. */
const RIM = 12
/** From so many units per km on, the coastline shows its straight pieces and is drawn as curves. */
const CURVES_FROM = 4

export function outlinesOf(shape: MapShape): readonly Outline[] {
  return shape.rings.map((ring) => outline(ring, shape.kind))
}

/** The `d` of an SVG path for what can be seen of the outlines; empty when nothing can. */
export function pathOf(outlines: readonly Outline[], view: View): string {
  return outlines.map((line) => piece(line, view)).join('')
}

function outline(ring: Ring, kind: MapShape['kind']): Outline {
  const closed = kind !== 'line'
  const points = ring.map(([lon = 0, lat = 0]) => toPlane(lon, lat))
  const first = points[0]
  const last = points.at(-1)
  const repeats = closed && points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
  const open = repeats ? points.slice(0, -1) : points
  const xs = open.map(([x]) => x)
  const ys = open.map(([, y]) => y)
  const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
  const tolerance = kind === 'area' ? BORDER_TOLERANCE : TOLERANCE
  return { points: open, significance: significance(open), closed, tolerance, coarse: kind !== 'area', box }
}

function piece({ points, significance, closed, tolerance, coarse, box }: Outline, view: View): string {
  const window = windowOf(view)
  const { scale } = view
  if (box.right < window.left || box.left > window.right) return ''
  if (box.bottom < window.top || box.top > window.bottom) return ''
  if (closed && Math.max(box.right - box.left, box.bottom - box.top) * scale < SPECK) return ''
  const simple = points.filter((_, index) => significance[index]! * scale > tolerance)
  const kept = closed ? clipRing(simple, window) : simple
  if (kept.length < (closed ? 3 : 2)) return ''
  const drawn = kept.map((point) => draw(view, point))
  return closed && coarse && scale >= CURVES_FROM ? curved(drawn, view) : straight(drawn, closed)
}

/** The view's window on the plane, with the rim. */
function windowOf({ left, top, width, height, scale }: View) {
  const rim = RIM / scale
  return {
    left: left - rim,
    top: top - rim,
    right: left + width / scale + rim,
    bottom: top + height / scale + rim,
  }
}

/** In steps from point to point, in whole tenths: shorter than absolute positions, and no error adds up. */
function straight(points: readonly PlanePoint[], closed: boolean): string {
  const tenths = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const)
  const steps = tenths.slice(1).map(([x, y], index) => {
    const [beforeX, beforeY] = tenths[index]!
    return `l${(x - beforeX) / 10},${(y - beforeY) / 10}`
  })
  return `M${written(points[0]!)}${steps.filter((step) => step !== 'l0,0').join('')}${closed ? 'Z' : ''}`
}

/** Through the middle of every edge, bent towards the corner between; corners on the rim stay as they are cut. */
function curved(points: readonly PlanePoint[], view: View): string {
  const middle = ([ax, ay]: PlanePoint, [bx, by]: PlanePoint): PlanePoint => [(ax + bx) / 2, (ay + by) / 2]
  const steps = points.map((corner, index) => {
    if (!isWithin(view, corner)) return `L${written(corner)}`
    const before = points.at(index - 1)!
    const after = points[(index + 1) % points.length]!
    return `L${written(middle(before, corner))}Q${written(corner)} ${written(middle(corner, after))}`
  })
  // the first step moves instead of drawing
  return `M${steps.join('').slice(1)}Z`
}

/** Inside the view, and not in the rim round it. */
function isWithin(view: View, [x, y]: PlanePoint): boolean {
  return x > view.x && x < view.x + view.width && y > view.y && y < view.y + view.height
}

/** A tenth of a unit is finer than any screen shows. */
function written([x, y]: PlanePoint): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}
