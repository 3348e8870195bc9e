import type { SwapGraph } from './swap-graph.ts'

/**
 * What a ring or chain counts for. Without refusals that is the sum of its arcs. With them it is the expected value: a ring
 * happens only if each link is accepted; a chain happens up to the first link that is refused. Counted in whole parts of `unit`, so that
 * a bound can be rounded down.
 *
 * Dickerson, Procaccia, Sandholm: Failure-aware kidney exchange (2013).
 */
export type LinkValue = {
  /** Worth of an arc in parts of `unit`, per arc of the CSR. */
  readonly worth: Float64Array
  /** The chance that the arc's link is accepted; undefined when all are. */
  readonly acceptance: Float64Array | undefined
  /** So many parts make a weight of 1. */
  readonly unit: number
  /** True when every column's value is a whole number of parts. */
  readonly whole: boolean
}

const MOST_DECIMALS = 9
/** An expected value is counted in thousandths of the smallest part that the weights have. */
const EXPECTED_PARTS = 1000

/** @param refusal the chance that a link is refused, per arc of the list the graph was made from; undefined when none is. */
export function linkValue(graph: SwapGraph, refusal: Float64Array | undefined): LinkValue {
  const decimals = decimalsOf(graph.weight)
  const whole = decimals !== undefined
  const unit = whole ? 10 ** decimals * (refusal === undefined ? 1 : EXPECTED_PARTS) : 1
  const worth = graph.weight.map((w) => (whole && refusal === undefined ? Math.round(w * unit) : w * unit))
  if (refusal === undefined) return { worth, acceptance: undefined, unit, whole }
  const acceptance = Float64Array.from(graph.arcOf, (arc) => 1 - refusal[arc]!)
  return { worth, acceptance, unit, whole }
}

/** How many decimals write every weight exactly, or undefined when more than nine are needed or sums would not be exact. */
function decimalsOf(weights: Float64Array): number | undefined {
  let decimals = 0
  let sum = 0
  for (const w of weights) {
    sum += w
    while (decimals <= MOST_DECIMALS && !isWhole(w, decimals)) decimals++
  }
  return decimals > MOST_DECIMALS || sum * 10 ** decimals * EXPECTED_PARTS > Number.MAX_SAFE_INTEGER
    ? undefined
    : decimals
}

function isWhole(weight: number, decimals: number): boolean {
  const scaled = weight * 10 ** decimals
  return Math.round(scaled) / 10 ** decimals === weight && Number.isFinite(scaled)
}
