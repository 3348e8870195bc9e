import { seeded } from '../solver/seeded.ts'
import type { ColumnPool } from './column-pool.ts'
import { dive } from './dive.ts'
import { type PackingLp, solvePackingLp } from './packing-lp.ts'
import {
  type BoundedPart,
  disjoint,
  fallsApart,
  localColumns,
  mayImprove,
  narrowed,
  type Part,
  type Reach,
  reachOf,
} from './packing-part.ts'
import { packingSearch } from './ruin-recreate.ts'
import { brokenTriples, withCuts } from './subset-row-cuts.ts'
import { type Cases, twoCases } from './two-cases.ts'

export type PackingSettings = {
  /** All weights are whole numbers, so a bound may be rounded down. */
  readonly whole: boolean
  readonly seed: number
  readonly shouldStop: () => boolean
  /** Scans of all columns that may be made before it stops with the best so far; no limit unless told. */
  readonly scans?: number
}

/**
 * The heaviest packing above the `lower` that was asked for, by the names of its columns; without columns when there is none or the
 * time was up. No packing is heavier than the greater of `bound` and `lower`.
 */
export type Found = { readonly weight: number; readonly columns?: readonly number[]; readonly bound: number }

export type Search = PackingSettings & {
  readonly reach: Reach
  readonly chance: () => number
  /** Whether the caller says stop; running out of scans is no such thing. */
  readonly isOver: () => boolean
  /** Whether it was stopped anywhere: more scans or more time may then find more. */
  readonly wasStopped: () => boolean
  /** The first relaxation solved. */
  root: PackingLp | undefined
}

const ROOT_ROUNDS = 40
const BRANCH_ROUNDS = 8
const CUTS_A_ROUND = 60
/** Cuts are given up when so many rounds in a row close less than a fiftieth of the gap. */
const ROUNDS_WITHOUT_HELP = 4
/** Tries of ruin and recreate per node of the part: before the relaxation, after it, and in a branch … */
const TRIES = { before: 2, root: 6, branch: 3 }
/** … and how many columns they may look at in all, since a try costs more where many go through a node. */
const LOOKS = { before: 300_000, root: 5_000_000, branch: 300_000 }
const NODES_A_TRY = 6

export function searchOf(settings: PackingSettings): Search {
  let scans = 0
  let stopped = false
  return {
    ...settings,
    shouldStop() {
      stopped ||= scans++ >= (settings.scans ?? Infinity) || settings.shouldStop()
      return stopped
    },
    isOver: settings.shouldStop,
    wasStopped: () => stopped,
    chance: seeded(settings.seed),
    reach: reachOf(settings.whole),
    root: undefined,
  }
}

/** How many tries of ruin and recreate a pool is worth. */
export function triesFor(pool: ColumnPool, nodes: number, when: keyof typeof TRIES): number {
  const looksATry = (NODES_A_TRY * pool.nodes.length) / nodes
  return Math.min(TRIES[when] * nodes, Math.ceil(LOOKS[when] / Math.max(1, looksATry)))
}

/** A bound below this proves that nothing is heavier than the weight. */
export function enoughFor(weight: number, whole: boolean): number {
  return whole ? Math.floor(weight) + 1 - 1e-6 - 1e-12 * weight : weight
}

/**
 * One node of the tree (`best-packing.ts`).
 *
 * @param prefer names of columns that the relaxation may begin with, the likeliest first.
 * @param near prices of the part's nodes that are thought to be good.
 */
export function improve(
  given: Part,
  lower: number,
  prefer: readonly number[],
  near: Float64Array,
  search: Search,
  depth: number,
): Found {
  const { reach } = search
  let part = given
  let best: Found = { weight: lower, bound: lower }
  let likely = prefer
  let bound = Infinity
  let prices = near
  for (let rounds = 0, stalled = 0; ; rounds++) {
    const lp = solvePackingLp(part.pool, part.nodes, {
      begin: disjoint(part.pool, part.nodes, localColumns(part, likely)),
      enough: enoughFor(best.weight, search.whole),
      near: prices,
      shouldStop: search.shouldStop,
    })
    search.root ??= lp
    stalled = lp.bound < bound - 0.02 * (bound - best.weight) ? 0 : stalled + 1
    bound = Math.min(bound, lp.bound)
    if (reach(bound) <= best.weight) return { ...best, bound: best.weight }
    const support = supportByValue(part, lp)
    likely = support.names
    if (!lp.solved && search.isOver()) {
      const fitting = fittingOf(part, likely, best.weight)
      return { ...(fitting.columns === undefined ? best : fitting), bound: reach(bound) }
    }
    const dived = lp.solved && depth + rounds === 0 ? dive(part, lp, search.shouldStop) : likely
    part = narrowed(part, mayImprove(part, lp.prices, best.weight, reach))
    const rounded = roundedPacking(part, lp.prices, dived, search, depth + rounds === 0)
    if (rounded.weight > best.weight) {
      best = rounded
      if (reach(bound) <= best.weight) return { ...best, bound: best.weight }
      part = narrowed(part, mayImprove(part, lp.prices, best.weight, reach))
    }
    if (!lp.solved) return { ...best, bound: reach(bound) }
    const parts = fallsApart(part, lp.prices)
    if (parts.length > 1) return better(best, bound, improveParts(parts, best.weight, likely, search, depth))
    const columns = localColumns(part, support.names)
    const worthCutting = rounds < (depth === 0 ? ROOT_ROUNDS : BRANCH_ROUNDS) && stalled < ROUNDS_WITHOUT_HELP
    const triples = worthCutting
      ? brokenTriples(part.pool, part.realNodes, columns, support.values, CUTS_A_ROUND)
      : []
    if (triples.length === 0) {
      const cases = twoCases(part.pool, part.realNodes, columns, support.values)
      // without a fraction the relaxation was a packing; only rounding leads here
      if (cases === undefined) return { ...best, bound: reach(bound) }
      return better(best, bound, branched(part, lp.prices, cases, best, likely, search, depth))
    }
    ;({ part, prices } = withCuts(part, lp.prices, triples))
  }

  function better(known: Found, over: number, found: Found): Found {
    const bounded = Math.min(reach(over), Math.max(found.bound, found.weight))
    return { ...(found.columns === undefined ? known : found), bound: bounded }
  }
}

/** Both cases in turn. */
function branched(
  part: Part,
  prices: Float64Array,
  cases: Cases,
  known: Found,
  likely: readonly number[],
  search: Search,
  depth: number,
): Found {
  let best = known
  let bound = known.weight
  for (const columns of cases) {
    const parts = fallsApart(narrowed(part, columns), prices)
    // the time is up: what the prices say of the case is all there will be
    const found: Found = search.shouldStop()
      ? { weight: best.weight, bound: parts.reduce((sum, one) => sum + search.reach(one.bound), 0) }
      : improveParts(parts, best.weight, likely, search, depth + 1)
    bound = Math.max(bound, found.bound)
    if (found.columns !== undefined) best = found
  }
  return { ...best, bound: Math.max(bound, best.weight) }
}

/** The parts one after another, each asked only for what the others cannot make up for. */
export function improveParts(
  parts: readonly BoundedPart[],
  lower: number,
  likely: readonly number[],
  search: Search,
  depth: number,
): Found {
  const bounds = parts.map(({ bound }) => search.reach(bound))
  let total = bounds.reduce((sum, bound) => sum + bound, 0)
  const columns: number[] = []
  let weight = 0
  for (const [i, { part, prices }] of parts.entries()) {
    if (total <= lower) return { weight: lower, bound: lower }
    const others = total - bounds[i]!
    const found: Found = search.shouldStop()
      ? { weight: 0, bound: bounds[i]! }
      : improve(part, Math.max(-1, lower - others), likely, prices, search, depth)
    total = others + Math.min(bounds[i]!, found.bound)
    if (found.columns === undefined) {
      if (total <= lower || !search.shouldStop()) return { weight: lower, bound: Math.max(lower, total) }
      const some = search.isOver()
        ? fittingOf(part, likely, 0)
        : roundedPacking(part, prices, likely, search, false)
      weight += some.weight
      columns.push(...(some.columns ?? []))
    } else {
      weight += found.weight
      columns.push(...found.columns)
    }
    bounds[i] = total - others
  }
  if (weight <= lower) return { weight: lower, bound: Math.max(lower, total) }
  return { weight, columns, bound: Math.max(weight, total) }
}

/** Of the columns with these names those that fit beside the ones before, if they weigh more than `lower`: what can be had at once. */
function fittingOf(part: Part, names: readonly number[], lower: number): Found {
  const columns = disjoint(part.pool, part.nodes, localColumns(part, names))
  const weight = columns.reduce((sum, c) => sum + part.pool.weight[c]!, 0)
  if (weight <= lower) return { weight: lower, bound: lower }
  return { weight, columns: columns.map((c) => part.origin[c]!), bound: weight }
}

/** A packing near the relaxation, by the names of its columns. */
function roundedPacking(
  part: Part,
  prices: Float64Array,
  likely: readonly number[],
  search: Search,
  atRoot: boolean,
): Found {
  const tries = packingSearch(part.pool, part.nodes, search.chance, search.isOver)
  tries.setPrices(prices)
  tries.fillFrom(localColumns(part, likely))
  tries.run(triesFor(part.pool, part.nodes, atRoot ? 'root' : 'branch'))
  const { weight, columns } = tries.best()
  return { weight, columns: columns.map((c) => part.origin[c]!), bound: weight }
}

/** The columns of the relaxation with the fullest first, by name. */
function supportByValue(part: Part, lp: PackingLp): { names: number[]; values: number[] } {
  const order = lp.columns.map((_, i) => i).sort((a, b) => lp.values[b]! - lp.values[a]! || a - b)
  return {
    names: order.map((i) => part.origin[lp.columns[i]!]!),
    values: order.map((i) => lp.values[i]!),
  }
}
