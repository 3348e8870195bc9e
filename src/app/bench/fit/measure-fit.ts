import { buildGraph } from '#core/assignment/build-graph.ts'
import { certify } from '#core/assignment/certificate.ts'
import { combineGoals } from '#core/assignment/goals.ts'
import { findMatching } from '#core/assignment/solve-assignment.ts'
import { fitOf } from '#core/exchange/fit.ts'
import { occupationKinship } from '#core/exchange/occupation-similarity.ts'
import { type FitEdges, fitEdges } from '#core/fit-index/fit-edges.ts'
import { indexProfiles } from '#core/fit-index/profile-index.ts'
import { type IndexedVacancy, type RankedProfile, rankProfiles } from '#core/fit-index/rank-profiles.ts'
import { journey } from '#core/place/distance.ts'
import { expectOk } from '#core/result.ts'
import { percentile } from '../search-times.ts'
import { type FitMarket, fitMarket } from './fit-market.ts'

const BEST = 100
/** Vikariater for which the obvious full scan is run beside the index. */
const SCANNED = 5
const NEW_ONES = 400

export type FitFigures = {
  readonly indexMs: number
  readonly candidatesMs: number
  readonly edges: number
  readonly assignMs: number
  readonly objective: number
  readonly gap: number
  readonly filled: number
  readonly proposalsMs: number
  readonly totalMs: number
  readonly totalCpuMs: number
  readonly memoryMb: number
  readonly newP50: number
  readonly newP95: number
  readonly newWorst: number
  /** Processor time of one, on average. */
  readonly newCpuMs: number
  readonly scanMs: number
  readonly scanRatio: number
}

/** What a caseworker would read: who for what, and how well it fits. */
type Proposal = { readonly profile: number; readonly vacancy: number; readonly score: number }

/** From profile and vikariat objects to proposal objects, then single new vikariater, then the full scan on a sample. */
export function measureFit(profiles: number, vacancies: number, seed: number): FitFigures {
  const market = fitMarket(profiles, vacancies, seed)
  const cpu = process.cpuUsage()
  const started = performance.now()
  const index = indexProfiles(market.profiles)
  const indexed = performance.now()
  const edges = fitEdges(index, market.vacancies, BEST)
  const found = performance.now()
  const { matching, certificate } = assigned(edges, profiles, vacancies)
  const solved = performance.now()
  const proposals = proposalsOf(edges, matching.owner)
  const ended = performance.now()
  const used = process.cpuUsage(cpu)
  const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024)
  if (proposals.length !== certificate.filled) throw new Error('Proposals and places filled differ.')

  const later = fitMarket(0, NEW_ONES, seed + 1).vacancies
  const cpuBefore = process.cpuUsage()
  const times = later.map((one) => {
    const before = performance.now()
    rankProfiles(index, one, BEST)
    return performance.now() - before
  })
  const cpuOfNew = process.cpuUsage(cpuBefore)
  const scan = compareWithScan(market, later.slice(0, SCANNED), (one) => rankProfiles(index, one, BEST))
  return {
    indexMs: indexed - started,
    candidatesMs: found - indexed,
    edges: edges.scores.length,
    assignMs: solved - found,
    objective: certificate.objective,
    gap: certificate.gap,
    filled: certificate.filled,
    proposalsMs: ended - solved,
    totalMs: ended - started,
    totalCpuMs: (used.user + used.system) / 1000,
    memoryMb,
    newP50: percentile(times, 50),
    newP95: percentile(times, 95),
    newWorst: Math.max(...times),
    newCpuMs: (cpuOfNew.user + cpuOfNew.system) / 1000 / later.length,
    ...scan,
  }
}

/** As many places as can be filled, then the best fit, proven by its certificate. Nobody is placed by a score of 0. */
function assigned({ persons, openings, scores }: FitEdges, profiles: number, vacancies: number) {
  const waiting = new Int32Array(profiles)
  const weight = scores.map((score) => Math.max(score, 1))
  const list = { opening: openings, person: persons, weight }
  const { edges } = expectOk(combineGoals(['filled', 'fit'], list, waiting, vacancies))
  const graph = buildGraph(edges, profiles, new Int32Array(vacancies).fill(1), true)
  const { matching } = findMatching(graph)
  return { matching, certificate: certify(graph, matching) }
}

function proposalsOf({ persons, openings, scores }: FitEdges, owner: Int32Array): readonly Proposal[] {
  const proposals: Proposal[] = []
  for (let edge = 0; edge < scores.length; edge++) {
    const [profile, vacancy] = [persons[edge]!, openings[edge]!]
    if (owner[profile] === vacancy) proposals.push({ profile, vacancy, score: scores[edge]! })
  }
  return proposals
}

/** The obvious way on some vikariater, which has to give the very same list. */
function compareWithScan(
  { profiles }: FitMarket,
  some: readonly IndexedVacancy[],
  ranked: (one: IndexedVacancy) => readonly RankedProfile[],
): { readonly scanMs: number; readonly scanRatio: number } {
  let [scanMs, ownMs] = [0, 0]
  for (const one of some) {
    const started = performance.now()
    const scanned = fullScan(profiles, one)
    const between = performance.now()
    const own = ranked(one)
    ownMs += performance.now() - between
    scanMs += between - started
    if (JSON.stringify(own) !== JSON.stringify(scanned))
      throw new Error('The index and the full scan differ.')
  }
  return { scanMs: scanMs / some.length, scanRatio: scanMs / ownMs }
}

function fullScan(profiles: FitMarket['profiles'], { vacancy, at }: IndexedVacancy): RankedProfile[] {
  const able: RankedProfile[] = []
  for (const [profile, one] of profiles.entries()) {
    const between = { journey: one.at && at && journey(one.at, at), known: undefined }
    const fit = fitOf(one.profile, vacancy, { ...between, kinship: occupationKinship })
    if (fit.eligible) able.push({ profile, score: fit.score })
  }
  return able.sort((a, b) => b.score - a.score || a.profile - b.profile).slice(0, BEST)
}
