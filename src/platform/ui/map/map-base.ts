/** A closed line of [longitude, latitude] in degrees, as GeoJSON has them. The last position may repeat the first. */
export type Ring = readonly (readonly number[])[]

export type MapShape = {
  /** `land` is Denmark, `backdrop` its neighbours, `area` a part of Denmark with a border of its own, `line` a railway. */
  readonly kind: 'land' | 'backdrop' | 'area' | 'line'
  readonly name?: string
  readonly rings: readonly Ring[]
}

export type MapLabel = {
  readonly text: string
  readonly lat: number
  readonly lon: number
  readonly kind: 'town' | 'area' | 'water'
  /** 1 is shown on every map, higher numbers only where there is room. */
  readonly rank: number
  /** Shown only where the map is at least this close: units of the drawing to the kilometre. */
  readonly from?: number
}

/** What a map is drawn on: a coastline of ours, or an imported file of municipalities in its place. */
export type MapBase = {
  readonly shapes: readonly MapShape[]
  readonly labels: readonly MapLabel[]
  /** Who made the shapes, for the line under the map. */
  readonly source: string
}
