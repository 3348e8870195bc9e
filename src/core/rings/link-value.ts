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
/** Well below where the tolerance of a bound (`reachOf`) is a whole part. */
const MOST_TOTAL = 2e11

/** @param refusal the chance that a link is refused, per arc of the list the graph was made from; undefined when none is. */
export function linkValue(graph: SwapGraph, refusal: Float64Array | undefined): LinkValue {
  const parts = refusal === undefined ? 1 : EXPECTED_PARTS
  const decimals = decimalsOf(graph, parts)
  const whole = decimals !== undefined
  const unit = whole ? 10 ** decimals * parts : 1
  const worth = graph.weight.map((w) => (whole && refusal === undefined ? Math.round(w * unit) : w * unit))
  if (refusal === undefined) return { worth, acceptance: undefined, unit, whole }
  const acceptance = Float64Array.from(graph.arcOf, (arc) => 1 - refusal[arc]!)
  return { worth, acceptance, unit, whole }
}

/**
 * How many decimals write every weight exactly, or undefined when more than nine are needed or a sum of links to everybody could
 * be so large that neighbouring whole numbers cannot be told apart safely.
 */
function decimalsOf({ nodes, head, weight }: SwapGraph, parts: number): number | undefined {
  let decimals = 0
  const best = new Float64Array(nodes)
  for (let a = 0; a < weight.length; a++) {
    const w = weight[a]!
    if (w > best[head[a]!]!) best[head[a]!] = w
    while (decimals <= MOST_DECIMALS && !isWhole(w, decimals)) decimals++
  }
  const most = best.reduce((sum, w) => sum + w, 0) * 10 ** decimals * parts
  return decimals > MOST_DECIMALS || most > MOST_TOTAL ? undefined : decimals
}

function isWhole(weight: number, decimals: number): boolean {
  const scaled = weight * 10 ** decimals
  return Math.round(scaled) / 10 ** decimals === weight && Number.isFinite(scaled)
}
