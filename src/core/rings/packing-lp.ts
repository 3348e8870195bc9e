import { seeded } from '../solver/seeded.ts'
import type { ColumnPool } from './column-pool.ts'
import { type BoundRoom, boundRoom, lagrangianBound, reducedWeight } from './lagrangian-bound.ts'
import { startPrices } from './lagrangian-dual.ts'

/**
 * The linear relaxation of the packing of columns (each node at most once), by the primal simplex method.
 *
 * - The basis is kept as a dense inverse, column by column; packing bases are sparse, so a pivot touches little of it.
 * - Right-hand sides are 1 and a little each (perturbation), since with ones alone almost every pivot would be degenerate.
 * - Most columns are never looked at twice: the best of each group go on a candidate list, and pivots are taken from the list until it
 *   is dry (sifting; Bixby et al., Very large-scale linear programming, 1992).
 * - The bound is the Lagrangian one at the prices met on the way, so it holds whatever rounding did to the inverse.
 */
export type PackingLp = {
  /** Node prices ≥ 0 that give the bound. */
  readonly prices: Float64Array
  /** No packing weighs more. */
  readonly bound: number
  /** False when it stopped before the optimum of the relaxation. */
  readonly solved: boolean
  /** Columns with a value above 0, and the values; a value of 1 has its perturbation left in. */
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly pivots: number
}

export type LpSettings = {
  /** Columns without a common node to begin with. */
  readonly begin?: ArrayLike<number>
  /** Stop when the bound is below this: the caller then needs no better one. */
  readonly enough?: number
  /** Prices thought to be near the best ones. Columns that look good at them are worked through before the others are looked at. */
  readonly near?: Float64Array
  readonly shouldStop?: () => boolean
}

const PERTURBATION = 1e-6
const PIVOT_TOLERANCE = 1e-7
const RATIO_TOLERANCE = 1e-9
/** A candidate list is left when its best is worse than this part of the best at its making. */
const LIST_DRY = 0.2
/** Longer candidate lists cost more than they give. */
const LONGEST_LIST = 200
/** So many columns per node are worked through first. */
const NEAR_PER_NODE = 6
/** More reduced weights than this are not sorted to tell which are best: it would take longer than a pass over all columns. */
const MOST_SORTED = 200_000

/** @param nodes the pool's nodes are 0 … nodes − 1; memory is 8 · nodes² bytes. */
export function solvePackingLp(pool: ColumnPool, nodes: number, settings: LpSettings = {}): PackingLp {
  const basis = slackBasis(nodes)
  for (const column of Array.from(settings.begin ?? [])) placeAtStart(basis, pool, column)
  const dual = basis.dual
  const positive = new Float64Array(nodes)
  const room = boundRoom(nodes)
  const tolerance = lpTolerance(pool)
  const begin = settings.near ?? startPrices(pool, nodes)
  const best = { bound: lagrangianBound(pool, begin, room), prices: begin.slice() }
  const near = settings.near === undefined ? undefined : nearColumns(pool, nodes, settings.near)
  let narrow = near !== undefined
  let pivots = 0
  let solved = false
  while (best.bound >= (settings.enough ?? -Infinity)) {
    if (narrow) bestOfGroups(pool, near!, dual, room)
    else {
      for (let v = 0; v < nodes; v++) positive[v] = Math.max(0, dual[v]!)
      const bound = lagrangianBound(pool, positive, room)
      if (bound < best.bound) {
        best.bound = bound
        best.prices.set(positive)
        if (bound < (settings.enough ?? -Infinity)) break
      }
    }
    const list = candidates(room.best, room.gain, tolerance)
    if (list.length === 0 && lowestPrice(dual) >= -tolerance) {
      if (narrow) {
        narrow = false
        continue
      }
      solved = true
      // of equal bounds the prices at the optimum: no column is worth more than they ask
      best.prices.set(positive)
      break
    }
    if (settings.shouldStop?.()) break
    const made = pivotsFrom(basis, pool, list, tolerance)
    pivots += made
    if (made === 0) {
      if (!narrow) break
      narrow = false
    }
  }
  return { ...best, solved, ...support(basis), pivots }
}

/** Reduced weights up to this count as none: well below the difference of whole weights, well above what rounding does. */
export function lpTolerance({ weight }: ColumnPool): number {
  const most = Math.max(1, maximum(weight))
  return Math.max(1e-13 * most, Math.min(1e-9 * most, 1e-3))
}

/** About so many of the numbers are this great or greater; read off a sample where they are many. */
function aboutTheGreatest(numbers: Float64Array, wanted: number): number {
  const stride = Math.ceil(numbers.length / MOST_SORTED)
  const sample = new Float64Array(Math.ceil(numbers.length / stride))
  for (let i = 0; i < sample.length; i++) sample[i] = numbers[i * stride]!
  sample.sort()
  return sample[Math.max(0, sample.length - Math.ceil(wanted / stride))]!
}

/** The columns with the best reduced weights at the prices, about so many, ascending by index. */
function nearColumns(pool: ColumnPool, nodes: number, prices: Float64Array): Int32Array {
  const wanted = NEAR_PER_NODE * nodes
  const reduced = new Float64Array(pool.count)
  for (let c = 0; c < pool.count; c++) reduced[c] = reducedWeight(pool, prices, c)
  const threshold = pool.count <= wanted ? -Infinity : aboutTheGreatest(reduced, wanted)
  const near: number[] = []
  for (let c = 0; c < pool.count; c++) if (reduced[c]! >= threshold) near.push(c)
  return Int32Array.from(near)
}

/** The best reduced weight of each group among some columns. */
function bestOfGroups(pool: ColumnPool, columns: Int32Array, prices: Float64Array, room: BoundRoom): void {
  room.gain.fill(0)
  room.best.fill(-1)
  for (const c of columns) {
    const reduced = reducedWeight(pool, prices, c)
    const leader = pool.nodes[pool.first[c]!]!
    if (reduced <= room.gain[leader]!) continue
    room.gain[leader] = reduced
    room.best[leader] = c
  }
}

type Basis = {
  readonly nodes: number
  /** Per place the basic column, or −(v + 1) for the slack of node v. */
  readonly basic: Int32Array
  /** Column j of the inverse is `inverse[j · nodes … (j + 1) · nodes − 1]`. */
  readonly inverse: Float64Array
  /** Of each place a bit for each column of the inverse that may not be 0 there, 32 in a word: what a pivot would else look for all over memory. */
  readonly filled: Int32Array
  readonly words: number
  readonly value: Float64Array
  readonly rightSide: Float64Array
  readonly dual: Float64Array
  /** The entering column in terms of the basis, and the places where it is not 0. */
  readonly entering: Float64Array
  readonly changed: Int32Array
}

function slackBasis(nodes: number): Basis {
  const chance = seeded(nodes)
  const rightSide = Float64Array.from({ length: nodes }, () => 1 + PERTURBATION * (0.5 + chance() / 2))
  const inverse = new Float64Array(nodes * nodes)
  const words = Math.ceil(nodes / 32)
  const filled = new Int32Array(nodes * words)
  for (let v = 0; v < nodes; v++) {
    inverse[v * nodes + v] = 1
    filled[v * words + (v >> 5)] = 1 << (v & 31)
  }
  return {
    filled,
    words,
    nodes,
    basic: Int32Array.from({ length: nodes }, (_, v) => -v - 1),
    inverse,
    value: rightSide.slice(),
    rightSide,
    dual: new Float64Array(nodes),
    entering: new Float64Array(nodes),
    changed: new Int32Array(nodes),
  }
}

/** Takes a column into a basis in which its nodes still have their slacks, at the node with the least room. */
function placeAtStart(basis: Basis, pool: ColumnPool, column: number): void {
  const { nodes, value, inverse, filled, words } = basis
  const from = pool.first[column]!
  const end = pool.first[column + 1]!
  let at = pool.nodes[from]!
  for (let k = from; k < end; k++) if (value[pool.nodes[k]!]! < value[at]!) at = pool.nodes[k]!
  for (let k = from; k < end; k++) {
    const v = pool.nodes[k]!
    if (v === at) continue
    inverse[at * nodes + v] = -1
    filled[v * words + (at >> 5)]! |= 1 << (at & 31)
    value[v]! -= value[at]!
  }
  basis.basic[at] = column
  basis.dual[at] = pool.weight[column]!
}

/** The best column of each group with a reduced weight, best first, no more than pays to look at again and again. */
function candidates(best: Int32Array, gain: Float64Array, tolerance: number): number[] {
  const leaders: number[] = []
  for (let v = 0; v < best.length; v++) if (gain[v]! > tolerance) leaders.push(v)
  leaders.sort((a, b) => gain[b]! - gain[a]!)
  return leaders.slice(0, LONGEST_LIST).map((v) => best[v]!)
}

/** Pivots from the list until it is dry. Returns how many. */
function pivotsFrom(basis: Basis, pool: ColumnPool, list: readonly number[], tolerance: number): number {
  let atMaking = 0
  let made = 0
  for (;;) {
    let bestGain = tolerance
    let bestColumn = 0
    let found = false
    for (const c of list) {
      const gain = reducedWeight(pool, basis.dual, c)
      if (gain > bestGain) {
        bestGain = gain
        bestColumn = c
        found = true
      }
    }
    for (let v = 0; v < basis.nodes; v++) {
      if (-basis.dual[v]! > bestGain) {
        bestGain = -basis.dual[v]!
        bestColumn = -v - 1
        found = true
      }
    }
    if (!found) return made
    if (atMaking === 0) atMaking = bestGain
    else if (bestGain < LIST_DRY * atMaking) return made
    if (!enter(basis, pool, bestColumn, bestGain)) return made
    made++
  }
}

/** One pivot. False when the entering column finds no place, which only rounding can cause. */
function enter(basis: Basis, pool: ColumnPool, column: number, gain: number): boolean {
  const { nodes, inverse, filled, words, value, entering, changed, dual, basic } = basis
  // the entering column in terms of the basis: the sum of the inverse's columns at its nodes
  if (column < 0) entering.set(inverse.subarray((-column - 1) * nodes, -column * nodes))
  else {
    entering.fill(0)
    for (let k = pool.first[column]!; k < pool.first[column + 1]!; k++) {
      const base = pool.nodes[k]! * nodes
      for (let i = 0; i < nodes; i++) entering[i]! += inverse[base + i]!
    }
  }
  // ratio test; of equal ratios the largest pivot
  let leaving = -1
  let least = Infinity
  for (let i = 0; i < nodes; i++) {
    const pivot = entering[i]!
    if (pivot <= PIVOT_TOLERANCE) continue
    const ratio = Math.max(0, value[i]!) / pivot
    if (ratio < least - RATIO_TOLERANCE || (ratio < least + RATIO_TOLERANCE && pivot > entering[leaving]!)) {
      leaving = i
      least = Math.min(least, ratio)
    }
  }
  if (leaving === -1) return false
  const pivot = entering[leaving]!
  const step = value[leaving]! / pivot
  // places that change
  let changes = 0
  for (let i = 0; i < nodes; i++) {
    if (i === leaving || Math.abs(entering[i]!) <= 1e-12) continue
    changed[changes++] = i
    value[i]! -= step * entering[i]!
  }
  value[leaving] = step
  const row = leaving * words
  for (let word = 0; word < words; word++) {
    for (let bits = filled[row + word]!; bits !== 0; bits &= bits - 1) {
      const j = (word << 5) + 31 - Math.clz32(bits & -bits)
      const base = j * nodes
      const atLeaving = inverse[base + leaving]!
      if (atLeaving === 0) {
        filled[row + word]! &= ~(1 << (j & 31))
        continue
      }
      const scaled = atLeaving / pivot
      dual[j]! += gain * scaled
      inverse[base + leaving] = scaled
      for (let k = 0; k < changes; k++) {
        const at = base + changed[k]!
        const now = inverse[at]! - scaled * entering[changed[k]!]!
        inverse[at] = now < 1e-11 && now > -1e-11 ? 0 : now
      }
    }
  }
  for (let k = 0; k < changes; k++) {
    const other = changed[k]! * words
    for (let word = 0; word < words; word++) filled[other + word]! |= filled[row + word]!
  }
  basic[leaving] = column
  return true
}

function support(basis: Basis): { columns: number[]; values: number[] } {
  const columns: number[] = []
  const values: number[] = []
  for (let i = 0; i < basis.nodes; i++) {
    if (basis.basic[i]! < 0 || basis.value[i]! <= 10 * PERTURBATION) continue
    columns.push(basis.basic[i]!)
    values.push(basis.value[i]!)
  }
  return { columns, values }
}

function lowestPrice(dual: Float64Array): number {
  let lowest = 0
  for (const price of dual) if (price < lowest) lowest = price
  return lowest
}

function maximum(weights: Float64Array): number {
  let most = 0
  for (const w of weights) if (w > most) most = w
  return most
}
