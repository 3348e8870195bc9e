import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type ColumnPool, columnsThrough, joinPools } from '#core/rings/column-pool.ts'
import { enumerateChains } from '#core/rings/enumerate-chains.ts'
import { enumerateRings } from '#core/rings/enumerate-rings.ts'
import { linkValue } from '#core/rings/link-value.ts'
import type { RingsProblem } from '#core/rings/solve-rings.ts'
import type { LinearProgram, Solver } from '#core/solver/solver.ts'

/** What a peer found; milliseconds of the clock, with its own reading and building counted. */
export type PeerFigures = { readonly objective: number; readonly proven: boolean; readonly ms: number }

const MOST_COLUMNS = 10_000_000

/** The packing as a program: a column for every ring and chain, a row for every node. */
function packingOf({ graph, maxRing, maxChain }: RingsProblem): ColumnPool {
  const value = linkValue(graph, undefined)
  const rings = enumerateRings(graph, value, maxRing, MOST_COLUMNS)
  return joinPools([
    rings.pool,
    enumerateChains(
      graph,
      value,
      () => maxChain,
      () => 1,
      MOST_COLUMNS,
    ).pool,
  ])
}

/** HiGHS on the whole packing. */
export async function highsPacks(
  problem: RingsProblem,
  solver: Solver,
  seconds: number,
): Promise<PeerFigures> {
  const began = performance.now()
  const pool = packingOf(problem)
  if (pool.count === 0) return { objective: 0, proven: true, ms: performance.now() - began }
  const program: LinearProgram = {
    sense: 'maximise',
    cost: pool.weight,
    columnLower: new Float64Array(pool.count),
    columnUpper: new Float64Array(pool.count).fill(1),
    rowLower: new Float64Array(problem.graph.nodes).fill(-Infinity),
    rowUpper: new Float64Array(problem.graph.nodes).fill(1),
    starts: pool.first,
    indices: pool.nodes,
    values: new Float64Array(pool.nodes.length).fill(1),
    integer: new Uint8Array(pool.count).fill(1),
  }
  const answer = await solver.solve(program, { timeLimitSeconds: seconds, relativeGap: 0 })
  const ms = performance.now() - began
  return { objective: Math.round(answer.objective ?? 0), proven: answer.status === 'optimal', ms }
}

/** Whether CBC is installed (`apt-get install coinor-cbc`). */
export function hasCbc(): boolean {
  return spawnSync('cbc', ['quit'], { stdio: 'ignore' }).status === 0
}

/** CBC on the whole packing, from a file in the LP format. */
export function cbcPacks(problem: RingsProblem, folder: string, seconds: number): PeerFigures {
  const file = path.join(folder, 'packing.lp')
  const pool = packingOf(problem)
  fs.writeFileSync(file, lpText(pool, problem.graph.nodes))
  const began = performance.now()
  const { stdout } = spawnSync('cbc', [file, 'sec', String(seconds), 'ratio', '0', 'solve', 'quit'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const ms = performance.now() - began
  const objective = Number(/Objective value:\s*(-?[\d.]+)/.exec(stdout)?.[1] ?? 0)
  return { objective: Math.round(Math.abs(objective)), proven: stdout.includes('Optimal solution found'), ms }
}

function lpText(pool: ColumnPool, nodes: number): string {
  const { first, column } = columnsThrough(pool, nodes)
  const lines = ['Maximize', ' obj:']
  for (let c = 0; c < pool.count; c++) lines.push(` + ${pool.weight[c]} x${c}`)
  lines.push('Subject To')
  for (let v = 0; v < nodes; v++) {
    if (first[v] === first[v + 1]) continue
    lines.push(` r${v}:`)
    for (let e = first[v]!; e < first[v + 1]!; e++) lines.push(` + x${column[e]}`)
    lines.push(' <= 1')
  }
  lines.push('Binaries')
  for (let c = 0; c < pool.count; c++) lines.push(` x${c}`)
  lines.push('End', '')
  return lines.join('\n')
}
