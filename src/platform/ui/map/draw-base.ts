import type { MapBase, MapShape } from './map-base.ts'
import { type Outline, outlinesOf, pathOf } from './outline.ts'
import type { View } from './view.ts'

export type DrawnShape = { readonly kind: MapShape['kind']; readonly path: string }

/** Views are few (the named ones and recent fitted ones): so many are kept for each base. */
const KEPT_VIEWS = 24

type Prepared = {
  readonly outlines: readonly { readonly kind: MapShape['kind']; readonly lines: readonly Outline[] }[]
  readonly drawn: Map<string, readonly DrawnShape[]>
}

const prepared = new WeakMap<MapBase, Prepared>()

/** The base's shapes as SVG paths for a view. The work per base is done once, the work per view is kept. */
export function drawBase(base: MapBase, view: View): readonly DrawnShape[] {
  const { outlines, drawn } = prepare(base)
  const key = [view.left, view.top, view.scale, view.x, view.y, view.width, view.height].join(' ')
  const known = drawn.get(key)
  if (known !== undefined) return known
  const shapes = outlines
    .map(({ kind, lines }) => ({ kind, path: pathOf(lines, view) }))
    .filter(({ path }) => path !== '')
  // the oldest goes first
  if (drawn.size >= KEPT_VIEWS) drawn.delete(drawn.keys().next().value ?? '')
  drawn.set(key, shapes)
  return shapes
}

function prepare(base: MapBase): Prepared {
  const known = prepared.get(base)
  if (known !== undefined) return known
  const fresh = {
    outlines: base.shapes.map((shape) => ({ kind: shape.kind, lines: outlinesOf(shape) })),
    drawn: new Map<string, readonly DrawnShape[]>(),
  }
  prepared.set(base, fresh)
  return fresh
}
