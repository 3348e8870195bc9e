import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ReadWishes } from '#core/rings/arc-reader.ts'
import { readPrefLib } from '#core/rings/read-preflib.ts'
import { type RingsProblem, type RingsSolution, solveRings } from '#core/rings/solve-rings.ts'
import { swapGraph } from '#core/rings/swap-graph.ts'
import { topTradingCycles } from '#core/rings/top-trading-cycles.ts'
import { seeded } from '#core/solver/seeded.ts'
import { highsSolver } from '#platform/solver/highs-solver.ts'
import { median } from './alternate.ts'
import type { EngineBench, EngineBenchRun } from './engine-bench.ts'
import { cbcPacks, hasCbc, highsPacks, type PeerFigures } from './rings-peers.ts'
import { kidneyInstance, SWAP_INSTANCES, swapInstance } from './swap-instances.ts'

type Case = {
  name: string
  wishes: () => ReadWishes
  maxRing: number
  maxChain: number
  seconds: number
  peerSeconds: number
  large?: boolean
  optimum?: number
}

const swap = (name: keyof typeof SWAP_INSTANCES) => () =>
  swapInstance(SWAP_INSTANCES[name].employees, SWAP_INSTANCES[name].vacancies)

/** Optima that several solvers agree on. */
const CASES: readonly Case[] = [
  {
    name: 's500',
    wishes: swap('s500'),
    maxRing: 3,
    maxChain: 3,
    seconds: 60,
    peerSeconds: 30,
    optimum: 8_272,
  },
  {
    name: 's2k',
    wishes: swap('s2k'),
    maxRing: 3,
    maxChain: 0,
    seconds: 60,
    peerSeconds: 30,
    optimum: 36_957,
  },
  {
    name: 's10k',
    wishes: swap('s10k'),
    maxRing: 3,
    maxChain: 0,
    seconds: 60,
    peerSeconds: 60,
    optimum: 167_405,
  },
  {
    name: 'pairs128',
    wishes: () => kidneyInstance(128, 6, 1),
    maxRing: 3,
    maxChain: 0,
    seconds: 60,
    peerSeconds: 60,
  },
  {
    name: 'pairs128k4',
    wishes: () => kidneyInstance(128, 6, 1),
    maxRing: 4,
    maxChain: 0,
    seconds: 60,
    peerSeconds: 120,
  },
  {
    name: 's50k',
    wishes: swap('s50k'),
    maxRing: 3,
    maxChain: 0,
    seconds: 120,
    peerSeconds: 0,
    large: true,
    optimum: 824_796,
  },
  {
    name: 's2kchains',
    wishes: swap('s2k'),
    maxRing: 3,
    maxChain: 3,
    seconds: 60,
    peerSeconds: 60,
    large: true,
    optimum: 47_141,
  },
  {
    name: 's10kchains',
    wishes: swap('s10k'),
    maxRing: 3,
    maxChain: 3,
    seconds: 60,
    peerSeconds: 75,
    large: true,
  },
]

/** A peer that needs this long is not asked again in the same run. */
const LONG_MS = 10_000

/** Measures *Rings* against CBC and HiGHS: jobbytte as it may be, dense pools, the files of PrefLib, and top trading cycles. */
export const benchRings: EngineBench = async (run) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-bench-'))
  const wanted = ({ name, large }: { name: string; large?: boolean }) =>
    run.only.length === 0 ? run.large || large !== true : run.only.includes(name)
  const cbc = hasCbc()
  if (!cbc) run.say('CBC is not measured: apt-get install coinor-cbc.')
  try {
    for (const one of CASES) if (wanted(one)) await reportCase(one, run, cbc ? folder : undefined)
    if (wanted({ name: 'preflib' })) await reportPrefLib(run)
    if (wanted({ name: 'ttc' })) reportTradingCycles(run)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

/** The graph is made by the clock as well; of equally good solutions the first one found is taken, as a peer does. */
function solveTimed(
  wishes: ReadWishes,
  maxRing: number,
  maxChain: number,
  seconds: number,
): { ms: number; solution: RingsSolution; problem: RingsProblem } {
  const began = performance.now()
  const problem = { graph: swapGraph(wishes.nodes, wishes.starts, wishes.arcs), maxRing, maxChain }
  const shouldStop = () => performance.now() - began > seconds * 1000
  const solution = solveRings(problem, { seed: 1, shorterFirst: false, shouldStop })
  return { ms: performance.now() - began, solution, problem }
}

async function reportCase(
  one: Case,
  { say, rounds }: EngineBenchRun,
  folder: string | undefined,
): Promise<void> {
  const wishes = one.wishes()
  say(
    `${one.name}: ${wishes.nodes} nodes, ${wishes.arcs.from.length} arcs, rings to ${one.maxRing}, chains to ${one.maxChain}`,
  )
  const ours: number[] = []
  const theirs: number[] = []
  let peer: PeerFigures | undefined
  let last = solveTimed(wishes, one.maxRing, one.maxChain, one.seconds)
  for (let round = 0; round < rounds; round++) {
    last = solveTimed(wishes, one.maxRing, one.maxChain, one.seconds)
    ours.push(last.ms)
    if (folder === undefined || one.peerSeconds === 0 || (peer !== undefined && peer.ms > LONG_MS)) {
      if (last.ms > LONG_MS) break
      continue
    }
    peer = cbcPacks(last.problem, folder, one.peerSeconds)
    theirs.push(peer.ms)
  }
  const { objective, bound, status } = last.solution
  const gap = objective === 0 ? 0 : (100 * (bound - objective)) / objective
  const agrees =
    one.optimum === undefined ? '' : objective === one.optimum ? ', as published' : `, NOT ${one.optimum}`
  say(
    `  ours ${objective} ${status}${agrees}, gap ${gap.toFixed(3)} %, ${median(ours).toFixed(0)} ms (n=${ours.length})`,
  )
  if (peer === undefined) return
  const ratio = median(theirs) / median(ours)
  say(
    `  CBC  ${peer.objective} ${peer.proven ? 'optimal' : 'feasible'}, ${median(theirs).toFixed(0)} ms (n=${theirs.length}): ${ratio.toFixed(1)} times as long`,
  )
}

/** Every published optimum whose file is here, with chains to 3, in turn with HiGHS on the whole program. */
async function reportPrefLib({ say, instances }: EngineBenchRun): Promise<void> {
  if (instances === undefined) return
  const rows = fs
    .readFileSync(path.join(instances, 'preflib_published_optima.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const solver = highsSolver()
  const ours: number[] = []
  const theirs: number[] = []
  let proven = 0
  let theirsProven = 0
  for (const row of rows) {
    const [name = '', , , maxRing, maxChain, optimum] = row.split(',')
    const file = path.join(instances, 'preflib', `${String(Number(name.slice(-8))).padStart(3, '0')}.txt`)
    if (Number(maxChain) > 3 || !fs.existsSync(file)) continue
    const read = readPrefLib(fs.readFileSync(file, 'utf8'))
    if (!read.ok) throw new Error(`${file}: ${read.problems[0]!.says.en}`)
    const one = solveTimed(read.value, Number(maxRing), Number(maxChain), 60)
    ours.push(one.ms)
    if (one.solution.status === 'optimal' && one.solution.objective === Number(optimum)) proven++
    else
      say(
        `  ${name}, rings to ${maxRing}: ${one.solution.objective} ${one.solution.status}, published ${optimum}`,
      )
    const peer = await highsPacks(one.problem, solver, 60)
    theirs.push(peer.ms)
    if (peer.proven && peer.objective === Number(optimum)) theirsProven++
  }
  await solver.close()
  const figures = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b)
    return { middle: median(values), high: sorted[Math.floor(0.95 * sorted.length)]! }
  }
  const [we, they] = [figures(ours), figures(theirs)]
  say(`preflib: ${ours.length} published optima, chains to 3`)
  say(`  ours  ${proven} proven, median ${we.middle.toFixed(1)} ms, p95 ${we.high.toFixed(0)} ms`)
  say(
    `  HiGHS ${theirsProven} proven, median ${they.middle.toFixed(1)} ms, p95 ${they.high.toFixed(0)} ms: ${(they.middle / we.middle).toFixed(1)} and ${(they.high / we.high).toFixed(1)} times as long`,
  )
}

function reportTradingCycles({ say, rounds }: EngineBenchRun): void {
  for (const persons of [1_000, 10_000, 100_000, 1_000_000]) {
    const chance = seeded(1)
    const wishes = 20
    const first = Int32Array.from({ length: persons + 1 }, (_, i) => i * wishes)
    const place = Int32Array.from({ length: persons * wishes }, () => Math.floor(chance() * persons))
    const times: number[] = []
    for (let round = 0; round < Math.max(7, rounds); round++) {
      const began = performance.now()
      topTradingCycles({ first, place })
      times.push(performance.now() - began)
    }
    say(
      `ttc: ${persons} people with ${wishes} wishes each: ${median(times).toFixed(1)} ms (n=${times.length})`,
    )
  }
}
