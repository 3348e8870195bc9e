import { type ColumnPool, columnsThrough } from './column-pool.ts'
import { improveParts, type Search, triesFor } from './improve-part.ts'
import { fallsApart, mayImprove, narrowed, type Part, wholePart } from './packing-part.ts'
import { packingSearch } from './ruin-recreate.ts'

type Chosen = { readonly weight: number; readonly columns: readonly number[] }

/** The relaxation of more nodes is not solved in one piece: its inverse would take more than 100 MB. */
export const MOST_LP_NODES = 3_500
/** Nodes of a neighbourhood, and how often each node is in one on average. */
const NEIGHBOURHOOD = 150
const ROUNDS = 4

/**
 * Where the relaxation would take too much memory in one piece: prices alone give the bound, neighbourhoods are packed anew one after
 * another, and what the bound leaves open is solved if it falls into parts that are small enough.
 *
 * @param bound what the prices prove.
 */
export function widePacking(
  pool: ColumnPool,
  nodes: number,
  begin: Chosen,
  prices: Float64Array,
  bound: number,
  search: Search,
): Chosen & { readonly bound: number } {
  const part = wholePart(pool, nodes)
  let best = packedAnew(part, prices, begin, search)
  let proven = search.reach(bound)
  if (proven > best.weight) {
    const parts = fallsApart(narrowed(part, mayImprove(part, prices, best.weight, search.reach)), prices)
    if (parts.every((one) => one.part.nodes <= MOST_LP_NODES)) {
      const found = improveParts(parts, best.weight, best.columns, search, 0)
      if (found.columns !== undefined) best = { weight: found.weight, columns: found.columns }
      proven = Math.min(proven, found.bound)
    }
  }
  return { ...best, bound: Math.max(best.weight, proven) }
}

/** Large neighbourhood search: the columns around a node are taken out and packed to their optimum, all over the part. */
function packedAnew(part: Part, prices: Float64Array, begin: Chosen, search: Search): Chosen {
  const { pool, nodes } = part
  const tries = packingSearch(pool, nodes, search.chance, search.isOver)
  tries.setPrices(prices)
  tries.fillFrom(begin.columns)
  tries.run(triesFor(pool, nodes, 'root'))
  const first = tries.best()
  let weight = first.weight
  let columns: readonly number[] = first.columns
  const through = columnsThrough(pool, nodes)
  const rounds = Math.ceil((ROUNDS * nodes) / NEIGHBOURHOOD)
  for (let round = 0; round < rounds && !search.shouldStop(); round++) {
    const inside = neighbourhood(part, through, columns, Math.floor(search.chance() * nodes))
    const open = columns.filter((c) => inside[pool.nodes[pool.first[c]!]!] === 1)
    const local = narrowed(part, columnsWithin(pool, inside))
    const before = open.reduce((sum, c) => sum + pool.weight[c]!, 0)
    const found = improveParts(fallsApart(local, prices), before, open, search, 1)
    if (found.columns === undefined) continue
    const taken = new Set(open)
    columns = [...columns.filter((c) => !taken.has(c)), ...found.columns]
    weight += found.weight - before
  }
  return { weight, columns }
}

/** Nodes near one, with all nodes of the chosen columns among them: 1 for inside. */
function neighbourhood(
  { pool, nodes }: Part,
  through: { first: Int32Array; column: Int32Array },
  chosen: readonly number[],
  from: number,
): Uint8Array {
  const owner = new Int32Array(nodes).fill(-1)
  for (const c of chosen) for (let k = pool.first[c]!; k < pool.first[c + 1]!; k++) owner[pool.nodes[k]!] = c
  const inside = new Uint8Array(nodes)
  const queue: number[] = []
  const take = (v: number) => {
    if (inside[v] === 1) return
    inside[v] = 1
    queue.push(v)
  }
  const takeAll = (column: number) => {
    for (let k = pool.first[column]!; k < pool.first[column + 1]!; k++) take(pool.nodes[k]!)
  }
  take(from)
  for (let at = 0; at < queue.length && queue.length < NEIGHBOURHOOD; at++) {
    const v = queue[at]!
    for (let e = through.first[v]!; e < through.first[v + 1]! && queue.length < NEIGHBOURHOOD; e++) {
      takeAll(through.column[e]!)
    }
  }
  for (const v of queue) if (owner[v] !== -1) takeAll(owner[v]!)
  return inside
}

function columnsWithin(pool: ColumnPool, inside: Uint8Array): number[] {
  const within: number[] = []
  for (let c = 0; c < pool.count; c++) {
    let all = true
    for (let k = pool.first[c]!; all && k < pool.first[c + 1]!; k++) all = inside[pool.nodes[k]!] === 1
    if (all) within.push(c)
  }
  return within
}
