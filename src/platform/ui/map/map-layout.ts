import type { GeoPoint } from '#core/place/point.ts'
import { type Cluster, cluster, type Spot } from './cluster.ts'
import type { MapBase } from './map-base.ts'
import { type Panes, panesFor } from './panes.ts'
import { type PlacedLabel, placeLabels, type Taken } from './place-labels.ts'
import { BORNHOLM, type Bounds, drawPoint, type ExtentName, isInside, isOn, type View } from './view.ts'

/** Something to show at a place: a vacancy, a firm, a town with so many of them. */
export type MapPoint = GeoPoint & {
  readonly label: string
  readonly href?: string
  /** How many it stands for; 1 when not given. */
  readonly count?: number
}

export type MapCenter = GeoPoint & {
  readonly label: string
  /** Draws a circle of so many km in a straight line. */
  readonly radiusKm?: number
}

export type MapSpot = Spot & { readonly point: MapPoint }

export type MapLayout = Panes & {
  readonly clusters: readonly Cluster<MapSpot>[]
  readonly home?: { readonly x: number; readonly y: number; readonly radius?: number }
  /** Names for a wide drawing and, larger and fewer, for a narrow one. */
  readonly wideLabels: readonly PlacedLabel[]
  readonly narrowLabels: readonly PlacedLabel[]
  /** How many lie outside what is shown. */
  readonly outside: number
}

const WIDE_SIZE = 12.5
const NARROW_SIZE = 21

/** Where everything goes: decided here, so that the component only writes it down. */
export function layOut(
  base: MapBase,
  points: readonly MapPoint[],
  extent: ExtentName | Bounds | 'fit',
  center?: MapCenter,
): MapLayout {
  const panes = panesFor(center === undefined ? points : [...points, ...reachOf(center)], extent)
  const spots = points.map((point) => spotOf(panes, point))
  const shown = spots.filter(({ pane, spot }) => isInside(pane, [spot.x, spot.y]))
  const clusters = cluster(shown.map(({ spot }) => spot))
  const home = center === undefined ? undefined : homeOf(panes, center)
  const taken = [...clusters.map(boxOf), ...(home === undefined ? [] : [boxOf({ ...home, radius: 11 })])]
  if (panes.inset !== undefined) taken.push(frameOf(panes.inset))
  return {
    ...panes,
    clusters,
    wideLabels: placeLabels(base.labels, panes.main, taken, WIDE_SIZE),
    narrowLabels: placeLabels(base.labels, panes.main, taken, NARROW_SIZE),
    outside: countOf(spots) - countOf(shown),
    ...(home === undefined ? {} : { home }),
  }
}

function spotOf({ main, inset }: Panes, point: MapPoint): { pane: View; spot: MapSpot } {
  const pane = inset !== undefined && isOn(BORNHOLM, point) ? inset : main
  const [x, y] = drawPoint(pane, point)
  return { pane, spot: { x, y, count: point.count ?? 1, pane: pane === main ? 'main' : 'inset', point } }
}

function countOf(spots: readonly { readonly spot: MapSpot }[]): number {
  return spots.reduce((sum, { spot }) => sum + spot.count, 0)
}

/** The corners of the circle round the middle, so that a fitted map holds it. */
function reachOf({ lat, lon, radiusKm = 0 }: MapCenter): readonly GeoPoint[] {
  const north = radiusKm / 111.2
  const east = north / Math.cos((lat * Math.PI) / 180)
  return [
    { lat: lat - north, lon: lon - east },
    { lat: lat + north, lon: lon + east },
  ]
}

function homeOf({ main, inset }: Panes, center: MapCenter): MapLayout['home'] {
  const pane = inset !== undefined && isOn(BORNHOLM, center) ? inset : main
  const [x, y] = drawPoint(pane, center)
  if (!isInside(pane, [x, y])) return undefined
  return center.radiusKm === undefined ? { x, y } : { x, y, radius: center.radiusKm * pane.scale }
}

function boxOf({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): Taken {
  return { left: x - radius - 1, top: y - radius - 1, right: x + radius + 1, bottom: y + radius + 1 }
}

function frameOf({ x, y, width, height }: View): Taken {
  return { left: x - 2, top: y - 2, right: x + width + 2, bottom: y + height + 2 }
}
