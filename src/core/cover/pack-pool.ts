import { programBuilder } from '../solver/program-builder.ts'
import type { Solver } from '../solver/solver.ts'
import type { CoverPrices, VikariatPool } from './cover-prices.ts'
import type { CoverProblem } from './cover-problem.ts'
import type { GreedyPacking } from './pack-greedily.ts'

export type PoolPacking = {
  readonly solver: Solver
  readonly secondsLeft: () => number
  readonly shouldStop: () => boolean
}

/** What a vikariat may fall short by at the prices, as a share of what an absence is worth on average, to be packed with. */
const SHORT_SHARE = 0.5
/** How many vikariater the general solver is offered per absence, the least short first. */
const OFFERS_PER_ABSENCE = 10
const PACKING_GAP = 1e-4

/**
 * The best packing of vikariater that were met while prices were found (a restricted master problem), one occupation at a
 * time: occupations have no absences in common. Those chosen before stay where nothing better is found in time.
 */
export async function packPool(
  problem: CoverProblem,
  pool: VikariatPool,
  { price }: CoverPrices,
  chosen: readonly string[],
  packing: PoolPacking,
): Promise<GreedyPacking> {
  const held = new Set(chosen)
  const mean = price.reduce((sum, p) => sum + p, 0) / Math.max(1, price.length)
  const shortOf = (key: string): number => {
    const { vikariat, value } = pool.get(key)!
    return vikariat.absences.reduce((sum, absence) => sum + price[absence]!, 0) - value
  }
  const byOccupation = new Map<string, { absences: Set<number>; offers: { key: string; short: number }[] }>()
  for (const [key, { vikariat, value }] of pool) {
    const short = shortOf(key)
    if (!held.has(key) && (value <= 0 || short > SHORT_SHARE * mean)) continue
    const { occupation } = problem.absences[vikariat.absences[0]!]!
    const known = byOccupation.get(occupation) ?? { absences: new Set(), offers: [] }
    known.offers.push({ key, short: held.has(key) ? Number.NEGATIVE_INFINITY : short })
    for (const absence of vikariat.absences) known.absences.add(absence)
    byOccupation.set(occupation, known)
  }
  const parts = [...byOccupation.values()]
    .map(({ absences, offers }) =>
      offers
        .toSorted((x, y) => x.short - y.short)
        .slice(0, absences.size * OFFERS_PER_ABSENCE)
        .map(({ key }) => key),
    )
    .toSorted((x, y) => x.length - y.length)
  let waiting = parts.length
  const share = (): number => (packing.secondsLeft() * packing.solver.sideBySide) / Math.max(1, waiting)
  const packed: string[] = []
  for (let first = 0; first < parts.length; first += packing.solver.sideBySide) {
    const now = parts.slice(first, first + packing.solver.sideBySide)
    const seconds = Math.min(packing.secondsLeft(), share())
    const done = await Promise.all(now.map((keys) => packPart(pool, keys, held, seconds, packing)))
    packed.push(...done.flat())
    waiting -= now.length
  }
  return { chosen: packed, value: packed.reduce((sum, key) => sum + pool.get(key)!.value, 0) }
}

async function packPart(
  pool: VikariatPool,
  keys: readonly string[],
  held: ReadonlySet<string>,
  seconds: number,
  packing: PoolPacking,
): Promise<readonly string[]> {
  const builder = programBuilder()
  const columnsOf = new Map<number, number[]>()
  for (const key of keys) {
    const { vikariat, value } = pool.get(key)!
    const column = builder.column(value)
    for (const absence of vikariat.absences) {
      const columns = columnsOf.get(absence)
      if (columns) columns.push(column)
      else columnsOf.set(absence, [column])
    }
  }
  for (const columns of columnsOf.values()) {
    const ones = columns.map(() => 1)
    if (columns.length > 1) builder.row(columns, ones, Number.NEGATIVE_INFINITY, 1)
  }
  const before = keys.filter((key) => held.has(key))
  const answer = await packing.solver.solve(builder.build('maximise'), {
    timeLimitSeconds: seconds,
    relativeGap: PACKING_GAP,
    startFrom: Float64Array.from(keys, (key) => (held.has(key) ? 1 : 0)),
    shouldStop: packing.shouldStop,
  })
  const totalOf = (list: readonly string[]): number =>
    list.reduce((sum, key) => sum + pool.get(key)!.value, 0)
  const found = keys.filter((_, column) => (answer.solution?.[column] ?? 0) > 0.5)
  return totalOf(found) > totalOf(before) ? found : before
}
