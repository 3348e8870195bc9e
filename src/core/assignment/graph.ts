/** Whole numbers: `Int32Array` up to 2^30 - 1, above that `Float64Array` up to 2^51. */
export type Weights = Int32Array | Float64Array

/**
 * Who may fill which opening, in compressed sparse rows (CSR): the edges of opening `o` stand at
 * `rowStart[o] … rowEnd[o] - 1`, best first.
 */
export type AssignmentGraph = {
  readonly openings: number
  readonly persons: number
  readonly rowStart: Int32Array
  readonly rowEnd: Int32Array
  /** The person of each edge. */
  readonly person: Int32Array
  /** The weight of each edge, above 0, falling within a row; more is better. */
  readonly weight: Weights
  /** How many persons each opening takes, 0 or more. */
  readonly capacity: Int32Array
}

/** Edges in any order, three arrays of one length. */
export type EdgeList = {
  readonly opening: Int32Array
  readonly person: Int32Array
  readonly weight: Weights
}

/** What fits in an `Int32Array` when two weights are added. */
export const MOST_SMALL_WEIGHT = 0x3fff_ffff
/** What stays exact in a double when four weights are added. */
export const MOST_WEIGHT = 2 ** 51

/** How many persons all openings take together. */
export function placesOf({ capacity }: Pick<AssignmentGraph, 'capacity'>): number {
  let places = 0
  for (let o = 0; o < capacity.length; o++) places += capacity[o]!
  return places
}

/** An array of zeros for numbers of the same size as those given. */
export function zerosLike(weights: Weights, length: number): Weights {
  return weights instanceof Int32Array ? new Int32Array(length) : new Float64Array(length)
}
