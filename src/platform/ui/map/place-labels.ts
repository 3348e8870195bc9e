import type { MapLabel } from './map-base.ts'
import { drawPoint, isInside, type View } from './view.ts'

/** A rectangle of the drawing that is taken. */
export type Taken = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type PlacedLabel = {
  readonly label: MapLabel
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** The town's own dot. */
  readonly dot?: readonly [x: number, y: number]
}

/** So wide is a letter on average, at size 1, and one of the bold names. Generous: another font may stand in. */
const LETTER = 0.57
const BOLD_LETTER = 0.66
/** Between the dot and the name. */
const GAP = 4
/** The closer the map, the smaller the places it names. */
const RANK_FROM = [0, 0, 0, 3, 6.5]

/**
 * The labels that fit: in order of rank, each on the first free side of its dot (right, left, above, below,
 * or beside the circle that covers it), clear of what is taken and of each other, and wholly inside the view. What fits nowhere is left out.
 */
export function placeLabels(
  labels: readonly MapLabel[],
  view: View,
  taken: readonly Taken[],
  size: number,
): readonly PlacedLabel[] {
  const blocked = [...taken]
  const placed: PlacedLabel[] = []
  const named = new Set<Taken>()
  for (const label of labels.filter((label) => isDue(label, view)).sort((a, b) => a.rank - b.rank)) {
    const over = covering(label, view, taken)
    // a circle has one name: that of the largest town in it
    if (over !== undefined && named.has(over)) continue
    const found = candidates(label, view, over, size).find(({ box }) => isFree(box, view, blocked))
    if (found === undefined) continue
    if (over !== undefined) named.add(over)
    blocked.push(found.box)
    placed.push(found.placed)
  }
  return placed
}

function isDue(label: MapLabel, view: View): boolean {
  return view.scale >= (label.from ?? RANK_FROM[label.rank] ?? 0) && isInside(view, drawPoint(view, label))
}

/** The circle that a town's dot lies under: the name then goes beside the circle, and the dot is left out. */
function covering(label: MapLabel, view: View, taken: readonly Taken[]): Taken | undefined {
  const [x, y] = drawPoint(view, label)
  if (label.kind !== 'town') return undefined
  return taken.find((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)
}

function candidates(
  label: MapLabel,
  view: View,
  over: Taken | undefined,
  size: number,
): readonly { readonly placed: PlacedLabel; readonly box: Taken }[] {
  const [x, y] = drawPoint(view, label)
  const width = label.text.length * size * (label.rank === 1 ? BOLD_LETTER : LETTER)
  // the letters reach from a little below the line to most of their size above it
  const up = size * 0.78
  const down = size * 0.24
  const at = (anchor: PlacedLabel['anchor'], textX: number, textY: number, dot?: PlacedLabel['dot']) => {
    const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2
    return {
      placed: { label, x: textX, y: textY, anchor, dot },
      box: { left: left - 1, top: textY - up, right: left + width + 1, bottom: textY + down },
    }
  }
  if (label.kind !== 'town') return [at('middle', x, y + size / 3)]
  const middle = y + size * 0.33
  if (over !== undefined) {
    const across = (over.left + over.right) / 2
    const along = (over.top + over.bottom) / 2 + size * 0.33
    return [
      at('start', over.right + 1, along),
      at('end', over.left - 1, along),
      at('middle', across, over.top - down),
      at('middle', across, over.bottom + up),
    ]
  }
  return [
    at('start', x + GAP, middle, [x, y]),
    at('end', x - GAP, middle, [x, y]),
    at('middle', x, y - GAP - down, [x, y]),
    at('middle', x, y + GAP + up, [x, y]),
  ]
}

function isFree(box: Taken, view: View, blocked: readonly Taken[]): boolean {
  if (box.left < view.x + 2 || box.right > view.x + view.width - 2) return false
  if (box.top < view.y + 2 || box.bottom > view.y + view.height - 2) return false
  return !blocked.some(
    (other) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
  )
}
