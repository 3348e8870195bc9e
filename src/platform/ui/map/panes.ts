import type { GeoPoint } from '#core/place/point.ts'
import {
  BORNHOLM,
  type Bounds,
  boundsAround,
  drawPoint,
  EXTENTS,
  type ExtentName,
  insetOf,
  isInside,
  isOn,
  MAP_WIDTH,
  type View,
  viewOf,
} from './view.ts'

/** The map itself, and Bornholm in a corner where it lies outside and has something to show. */
export type Panes = { readonly main: View; readonly inset?: View }

const INSET_WIDTH = 104
const INSET_MARGIN = 10

/**
 * The windows to draw: the extent asked for, or one that fits the points. A fitted map of points on Bornholm
 * and elsewhere shows the elsewhere, and Bornholm in the inset.
 */
export function panesFor(points: readonly GeoPoint[], extent: ExtentName | Bounds | 'fit'): Panes {
  const onBornholm = points.filter((point) => isOn(BORNHOLM, point))
  const elsewhere = points.filter((point) => !isOn(BORNHOLM, point))
  if (extent === 'fit') {
    const around = boundsAround(elsewhere.length > 0 ? elsewhere : onBornholm)
    if (around === undefined) return withInset(EXTENTS.denmark, elsewhere)
    return elsewhere.length > 0 && onBornholm.length > 0
      ? withInset(around, elsewhere)
      : { main: viewOf(around) }
  }
  if (typeof extent === 'object') return { main: viewOf(extent) }
  const always = extent === 'denmark'
  return always || (extent === 'capital-region' && onBornholm.length > 0)
    ? withInset(EXTENTS[extent], elsewhere)
    : { main: viewOf(EXTENTS[extent]) }
}

/** In the upper right corner, over the Kattegat and Sweden; in another where it would cover fewer points. */
function withInset(bounds: Bounds, points: readonly GeoPoint[]): Panes {
  const main = viewOf(bounds)
  const size = insetOf(BORNHOLM, 0, 0, INSET_WIDTH)
  const far = MAP_WIDTH - INSET_WIDTH - INSET_MARGIN
  const low = main.height - size.height - INSET_MARGIN
  const corners = [
    [far, INSET_MARGIN],
    [far, low],
    [INSET_MARGIN, low],
    [INSET_MARGIN, INSET_MARGIN],
  ] as const
  const insets = corners.map(([x, y]) => insetOf(BORNHOLM, x, y, INSET_WIDTH))
  const covered = insets.map((inset) => points.filter((point) => isCovered(main, inset, point)).length)
  const best = covered.indexOf(Math.min(...covered))
  return { main, inset: insets[best]! }
}

function isCovered(main: View, inset: View, point: GeoPoint): boolean {
  const [x, y] = drawPoint(main, point)
  return isInside(
    {
      ...inset,
      x: inset.x - INSET_MARGIN,
      y: inset.y - INSET_MARGIN,
      width: inset.width + 2 * INSET_MARGIN,
      height: inset.height + 2 * INSET_MARGIN,
    },
    [x, y],
  )
}
