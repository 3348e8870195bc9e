/** Something to be drawn at a place of the drawing. */
export type Spot = {
  readonly x: number
  readonly y: number
  readonly count: number
  /** Spots of different panes are never put together. */
  readonly pane?: string
}

export type Cluster<S extends Spot> = {
  readonly x: number
  readonly y: number
  /** The sum of the spots' counts. */
  readonly count: number
  readonly radius: number
  /** The largest first. */
  readonly spots: readonly S[]
}

/** Side of the squares in which spots are gathered first: half of what two circles need. */
const CELL = 14
/** Two circles never come closer than this, from middle to middle: at half size still room for a finger's 24 px. */
const APART = 40
const SMALLEST = 9
const LARGEST = 27

/**
 * Spots gathered into circles that do not overlap: first by a grid, then the larger take in the smaller that
 * would touch them, round by round until none would. The same spots in any order give the same circles, the
 * largest first. The grid bounds the work: each round compares some hundred groups with the circles so far.
 */
export function cluster<S extends Spot>(spots: readonly S[]): readonly Cluster<S>[] {
  let groups = gather(spots).sort(largestFirst)
  for (;;) {
    const joined = joinTouching(groups).sort(largestFirst)
    if (joined.length === groups.length) break
    groups = joined
  }
  const most = mostOf(groups)
  return groups.map((group) => finished(group, most))
}

type Place = Pick<Spot, 'x' | 'y' | 'count' | 'pane'>

type Group<S> = Place & { readonly spots: readonly S[] }

function gather<S extends Spot>(spots: readonly S[]): Group<S>[] {
  const cells = new Map<string, S[]>()
  for (const spot of spots) {
    const key = `${spot.pane ?? ''}:${Math.floor(spot.x / CELL)}:${Math.floor(spot.y / CELL)}`
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [spot])
    else cell.push(spot)
  }
  return [...cells.values()].map((cell) => {
    const count = cell.reduce((sum, spot) => sum + spot.count, 0)
    // weight by count, and evenly where nothing is counted
    const weight = (spot: S) => (count === 0 ? 1 / cell.length : spot.count / count)
    return {
      x: cell.reduce((sum, spot) => sum + spot.x * weight(spot), 0),
      y: cell.reduce((sum, spot) => sum + spot.y * weight(spot), 0),
      count,
      pane: cell[0]?.pane,
      spots: cell,
    }
  })
}

/** One round: each group joins the nearest circle that it would touch, or becomes one. */
function joinTouching<S>(groups: readonly Group<S>[]): Group<S>[] {
  const most = mostOf(groups)
  const circles: Group<S>[] = []
  for (const group of groups) {
    let nearest = -1
    let least = Number.POSITIVE_INFINITY
    for (const [index, circle] of circles.entries()) {
      const distance = Math.hypot(group.x - circle.x, group.y - circle.y)
      if (group.pane === circle.pane && distance < least && distance < needed(group, circle, most)) {
        least = distance
        nearest = index
      }
    }
    if (nearest < 0) circles.push(group)
    else circles[nearest] = merged(circles[nearest]!, group)
  }
  return circles
}

/** From middle to middle. */
function needed<S>(a: Group<S>, b: Group<S>, most: number): number {
  return Math.max(APART, radiusOf(a.count, most) + radiusOf(b.count, most) + 3)
}

function mostOf<S>(groups: readonly Group<S>[]): number {
  return groups.reduce((most, group) => Math.max(most, group.count), 1)
}

function largestFirst(a: Place, b: Place): number {
  return b.count - a.count || a.x - b.x || a.y - b.y
}

function merged<S>(a: Group<S>, b: Group<S>): Group<S> {
  const count = a.count + b.count
  const share = count === 0 ? 0.5 : a.count / count
  return {
    x: a.x * share + b.x * (1 - share),
    y: a.y * share + b.y * (1 - share),
    count,
    pane: a.pane,
    spots: [...a.spots, ...b.spots],
  }
}

function finished<S extends Spot>(group: Group<S>, most: number): Cluster<S> {
  const spots = [...group.spots].sort(largestFirst)
  return { x: group.x, y: group.y, count: group.count, radius: radiusOf(group.count, most), spots }
}

/** The area grows with the count; a single one is a dot without a number. */
function radiusOf(count: number, most: number): number {
  if (count <= 1) return SMALLEST
  const room = count < 10 ? 13 : count < 100 ? 15 : 18
  return Math.max(room, LARGEST * Math.sqrt(count / Math.max(most, 2)))
}
