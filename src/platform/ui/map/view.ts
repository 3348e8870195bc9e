import type { GeoPoint } from '#core/place/point.ts'
import { type PlanePoint, pointToPlane, toPlane } from './plane.ts'

/** Degrees: the corners of what is to be seen. */
export type Bounds = {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** A window on the plane, drawn into a rectangle of the SVG. */
export type View = {
  /** The window's upper left corner on the plane. */
  readonly left: number
  readonly top: number
  /** Drawing units per kilometre. */
  readonly scale: number
  /** Where and how large it is drawn. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type ExtentName = 'denmark' | 'capital-region' | 'capital'

/** The windows with a name. Bornholm gets an inset in the first two. */
export const EXTENTS: Readonly<Record<ExtentName, Bounds>> = {
  denmark: { south: 54.5, west: 7.95, north: 57.82, east: 12.8 },
  'capital-region': { south: 55.52, west: 11.75, north: 56.16, east: 12.75 },
  capital: { south: 55.54, west: 12.16, north: 55.84, east: 12.74 },
}

export const BORNHOLM: Bounds = { south: 54.96, west: 14.62, north: 55.33, east: 15.22 }

/** Every map is drawn this wide and scaled by the page. */
export const MAP_WIDTH = 520
const LOWEST = 0.7
const HIGHEST = 1.22
/** A fitted map never shows less than this many km across: a single point still has surroundings. */
const LEAST_KM = 14
const MARGIN = 0.12

export function isOn({ south, west, north, east }: Bounds, { lat, lon }: GeoPoint): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east
}

/** The window that shows the bounds, as wide as a map and as high as it needs, within limits. */
export function viewOf(bounds: Bounds): View {
  const [left, top] = toPlane(bounds.west, bounds.north)
  const [right, bottom] = toPlane(bounds.east, bounds.south)
  const aspect = Math.min(HIGHEST, Math.max(LOWEST, (bottom - top) / (right - left)))
  const width = Math.max(right - left, (bottom - top) / aspect)
  const scale = MAP_WIDTH / width
  const height = width * aspect
  return {
    left: (left + right) / 2 - width / 2,
    top: (top + bottom) / 2 - height / 2,
    scale,
    x: 0,
    y: 0,
    width: MAP_WIDTH,
    height: Math.round(MAP_WIDTH * aspect),
  }
}

/** The window drawn into a smaller rectangle. */
export function insetOf(bounds: Bounds, x: number, y: number, width: number): View {
  const view = viewOf(bounds)
  const shrink = width / view.width
  return { ...view, x, y, width, height: Math.round(view.height * shrink), scale: view.scale * shrink }
}

/** Bounds around all the points with some room, or undefined without points. */
export function boundsAround(points: readonly GeoPoint[]): Bounds | undefined {
  if (points.length === 0) return undefined
  const lats = points.map(({ lat }) => lat)
  const lons = points.map(({ lon }) => lon)
  const tight = {
    south: least(lats),
    west: least(lons),
    north: -least(lats.map(negated)),
    east: -least(lons.map(negated)),
  }
  const middle = { lat: (tight.south + tight.north) / 2, lon: (tight.west + tight.east) / 2 }
  const [left, top] = toPlane(tight.west, tight.north)
  const [right, bottom] = toPlane(tight.east, tight.south)
  // a degree east is shorter than one north
  const degreeEast = toPlane(1, 0)[0]
  const degreeNorth = -toPlane(0, 1)[1]
  const across = Math.max(right - left, LEAST_KM) * (1 + 2 * MARGIN)
  const down = Math.max(bottom - top, LEAST_KM * LOWEST) * (1 + 2 * MARGIN)
  return {
    south: middle.lat - down / degreeNorth / 2,
    north: middle.lat + down / degreeNorth / 2,
    west: middle.lon - across / degreeEast / 2,
    east: middle.lon + across / degreeEast / 2,
  }
}

/** Where a point of the plane is drawn. */
export function draw(view: View, [x, y]: PlanePoint): PlanePoint {
  return [view.x + (x - view.left) * view.scale, view.y + (y - view.top) * view.scale]
}

export function drawPoint(view: View, point: GeoPoint): PlanePoint {
  return draw(view, pointToPlane(point))
}

export function isInside(view: View, [x, y]: PlanePoint): boolean {
  return x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height
}

/** A loop, since a spread of 20,000 values overflows the stack. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function negated(value: number): number {
  return -value
}
