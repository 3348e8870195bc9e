import { MOST_NODES, type ReadWishes } from '#core/rings/arc-reader.ts'
import { readRingsCsv } from '#core/rings/read-csv.ts'
import { LONGEST_CHAIN, LONGEST_RING, type RingsRequest, readRingsJson } from '#core/rings/read-json.ts'
import { readKidneyFiles } from '#core/rings/read-kidney.ts'
import { readPrefLib } from '#core/rings/read-preflib.ts'
import { readRankedWishes } from '#core/rings/read-ranked.ts'
import { notAgreeable, repairRings } from '#core/rings/repair-rings.ts'
import { type RingsProblem, solveRings } from '#core/rings/solve-rings.ts'
import { swapGraph } from '#core/rings/swap-graph.ts'
import { ringsOfSwap, topTradingCycles } from '#core/rings/top-trading-cycles.ts'
import type { FileRead } from '#core/solver/file-read.ts'
import { inSeconds, rounded } from '../solve/answer-text.ts'
import {
  readOrRefuse,
  refuseSolve,
  type SolveKind,
  type SolveRun,
  type SolveSource,
} from '../solve/solve-kind.ts'
import { textBeside } from '../solve/solve-source.ts'

/** Jobbytte: rings and chains of wishes, or ranked wishes. See docs/engines.md. */
export const rings: SolveKind = {
  formats: [
    { name: 'json', endings: [/\.json$/i] },
    { name: 'preflib', endings: [/\.wmd$/i, /\.txt$/i] },
    { name: 'kidney', endings: [/\.input$/i] },
    { name: 'csv', endings: [/\.csv$/i] },
  ],
  options: {
    'max-ring': { type: 'string' },
    'max-chain': { type: 'string' },
    starts: { type: 'string' },
    refusal: { type: 'string' },
  },
  answer(source, run) {
    const began = run.now()
    if (source.format !== 'json') return solved(plainRequest(source, run), source, run, began)
    const json = source.json()
    if (typeof json === 'object' && json !== null && 'preferences' in json) {
      const wishes = readOrRefuse(source, readRankedWishes(json))
      const read = run.now()
      const swap = topTradingCycles(wishes)
      const seconds = { read: inSeconds(read - began), solve: inSeconds(run.now() - read) }
      const found = ringsOfSwap(swap)
      const moved = found.reduce((sum, ring) => sum + ring.length, 0)
      return { status: 'optimal', principle: 'top-trading-cycles', moved, rings: found, seconds }
    }
    return solved(readOrRefuse(source, readRingsJson(json)), source, run, began)
  },
}

function solved(request: RingsRequest, source: SolveSource, run: SolveRun, began: number): unknown {
  const graph = swapGraph(request.nodes, request.starts, request.arcs)
  const problem: RingsProblem = {
    graph,
    maxRing: limitOption(run, 'max-ring', LONGEST_RING) ?? request.maxRing ?? 3,
    maxChain: limitOption(run, 'max-chain', LONGEST_CHAIN) ?? request.maxChain ?? 0,
    refusal: refusalOption(run, request.arcs.from.length) ?? request.refusal,
  }
  const read = run.now()
  const settings = { seed: run.seed, shouldStop: run.shouldStop, onProgress: run.progress }
  const repair = request.repair
  if (repair !== undefined) {
    const wrong = notAgreeable(problem, repair)
    if (wrong !== undefined) refuseAgreed(source, `keep.${wrong.kind}[${wrong.index}]`, wrong.why)
  }
  const found =
    repair === undefined
      ? solveRings(problem, settings)
      : repairRings(problem, repair, repair.broken, settings)
  const { kept, broken } = { kept: undefined, broken: undefined, ...found }
  const seconds = { read: inSeconds(read - began), solve: inSeconds(run.now() - read) }
  return {
    status: found.status,
    objective: rounded(found.objective, 9),
    bound: rounded(found.bound, 9),
    rings: found.rings,
    chains: found.chains,
    shortest: found.shortest,
    kept,
    broken,
    ignoredArcs: graph.ignored === 0 ? undefined : graph.ignored,
    seconds,
  }
}

/** PrefLib, kidney_solver or CSV: what JSON says in fields stands on the command line. */
function plainRequest(source: SolveSource, run: SolveRun): RingsRequest {
  return {
    ...readOrRefuse(source, readPlain(source, run)),
    maxRing: undefined,
    maxChain: undefined,
    refusal: undefined,
    repair: undefined,
  }
}

function readPlain(source: SolveSource, run: SolveRun): FileRead<ReadWishes> {
  if (source.format === 'preflib') return readPrefLib(source.text())
  if (source.format === 'csv') return readRingsCsv(source.text(), startsOption(run))
  const beside = source.name.replace(/\.input$/i, '.ndds')
  const ndds = beside === source.name ? undefined : textBeside(beside)
  return readKidneyFiles(source.text(), ndds)
}

function limitOption({ values }: SolveRun, name: string, most: number): number | undefined {
  const text = values[name]
  if (text === undefined) return undefined
  if (/^\d{1,3}$/.test(String(text)) && Number(text) <= most) return Number(text)
  return refuseSolve(
    `--${name}`,
    'limit',
    `Skal være et helt tal fra 0 til ${most}.`,
    `Must be a whole number from 0 to ${most}.`,
  )
}

function refusalOption({ values }: SolveRun, arcs: number): Float64Array | undefined {
  if (values.refusal === undefined) return undefined
  const chance = Number(values.refusal)
  if (String(values.refusal).trim() !== '' && chance >= 0 && chance <= 1)
    return new Float64Array(arcs).fill(chance)
  return refuseSolve(
    '--refusal',
    'refusal',
    'Skal være en sandsynlighed fra 0 til 1, for eksempel 0.1.',
    'Must be a probability from 0 to 1, for example 0.1.',
  )
}

function startsOption({ values }: SolveRun): number[] {
  if (values.starts === undefined) return []
  const words = String(values.starts).split(',')
  if (
    words.every((word) => /^\d{1,7}$/.test(word.trim()) && Number(word) < MOST_NODES) &&
    new Set(words.map(Number)).size === words.length
  ) {
    return words.map(Number)
  }
  return refuseSolve(
    '--starts',
    'starts',
    'Skal være hele tal med komma imellem, hvert kun én gang, for eksempel 3,4.',
    'Must be whole numbers with commas between, each only once, for example 3,4.',
  )
}

const WHY = {
  'no-wish': {
    da: 'Her er et led, der ikke står blandt ønskerne.',
    en: 'Here is a link that is not among the wishes.',
  },
  'too-long': {
    da: 'Ringen eller kæden er for kort eller længere end grænsen.',
    en: 'The ring or chain is too short or longer than the limit.',
  },
  twice: { da: 'Her er en, der også står et andet sted.', en: 'Here is one who also stands elsewhere.' },
  start: {
    da: 'En kæde skal begynde ved en start, og en start kan ikke stå andre steder.',
    en: 'A chain must begin at a start, and a start can stand nowhere else.',
  },
} as const

function refuseAgreed(source: SolveSource, place: string, why: keyof typeof WHY): never {
  return refuseSolve(`${source.name} ${place}`, why, WHY[why].da, WHY[why].en)
}
