import { type FitConfig, fitConfig } from '../exchange/fit-config.ts'
import type { Market, MarketOpening, MarketPerson } from './market.ts'
import { isRelated, type Obstacle, obstacles, scoreForSide, standingOf } from './standing.ts'

export type BuildRun = {
  /** Openings looked at, of all. */
  readonly progress?: (done: number, total: number) => void
  /** True ends it with the openings looked at so far. */
  readonly shouldStop?: () => boolean
  /** The most pairs of one opening: its best. */
  readonly mostPerOpening?: number
}

export type BuiltMarket = {
  readonly market: Market
  /** For each person how many openings are possible, before the best of each opening are chosen. */
  readonly options: Int32Array
  /** For each person without any: what stood in the way most often. */
  readonly obstacle: readonly (Obstacle | undefined)[]
  readonly complete: boolean
}

const MOST_PER_OPENING = 500
const ASK_EVERY = 4

type Edge = { person: number; score: number; forOpening: number; forPerson: number }

/**
 * Compares persons and openings of related occupations, each pair with the whole fit. Of one opening only the best pairs are
 * kept; ties by the lower number of the person, which is drawn. O(related pairs).
 */
export function buildMarket(
  persons: readonly MarketPerson[],
  openings: readonly MarketOpening[],
  config: FitConfig = fitConfig,
  { progress, shouldStop = () => false, mostPerOpening = MOST_PER_OPENING }: BuildRun = {},
): BuiltMarket {
  const relatedTo = relatedPersons(persons)
  const rows: Edge[][] = []
  const options = new Int32Array(persons.length)
  const hindered = new Int32Array(persons.length * obstacles.length)
  let looked = 0
  for (; looked < openings.length; looked++) {
    if (looked % ASK_EVERY === 0) {
      progress?.(looked, openings.length)
      if (shouldStop()) break
    }
    const opening = openings[looked]!
    const row: Edge[] = []
    for (const p of relatedTo(opening.vacancy.occupationCode)) {
      const { fit, inTheWay } = standingOf(persons[p]!, opening, looked, config)
      for (const one of inTheWay) {
        const at = p * obstacles.length + obstacles.indexOf(one)
        hindered[at] = hindered[at]! + 1
      }
      if (inTheWay.length > 0) continue
      options[p] = options[p]! + 1
      row.push({
        person: p,
        score: Math.max(1, fit.score),
        forOpening: scoreForSide(fit, 'opening'),
        forPerson: scoreForSide(fit, 'person'),
      })
    }
    row.sort((a, b) => b.score - a.score || a.person - b.person)
    rows.push(row.slice(0, mostPerOpening))
  }
  progress?.(looked, openings.length)
  const complete = looked === openings.length
  return {
    market: {
      ...flat(rows),
      waiting: Int32Array.from(persons, ({ waitedWeeks }) => waitedWeeks),
      capacity: Int32Array.from(openings, ({ places }) => places),
    },
    options,
    obstacle: persons.map((_, p) =>
      options[p]! > 0 || !complete ? undefined : mostOften(hindered, p * obstacles.length),
    ),
    complete,
  }
}

/** The persons of each occupation and of those near it, found once for each occupation that is asked for. */
function relatedPersons(persons: readonly MarketPerson[]): (code: string) => readonly number[] {
  const byCode = new Map<string, number[]>()
  for (const [p, { profile }] of persons.entries())
    for (const code of new Set(profile.occupations.map((one) => one.code))) {
      const those = byCode.get(code)
      if (those) those.push(p)
      else byCode.set(code, [p])
    }
  const found = new Map<string, readonly number[]>()
  return (wanted) => {
    const known = found.get(wanted)
    if (known) return known
    const those = new Set([...byCode].flatMap(([code, list]) => (isRelated(code, wanted) ? list : [])))
    const sorted = [...those].sort((a, b) => a - b)
    found.set(wanted, sorted)
    return sorted
  }
}

/** The obstacle met most often; the first of equals; another kind of work when nothing of the person's was looked at. */
function mostOften(hindered: Int32Array, from: number): Obstacle {
  let most = 0
  for (let k = 1; k < obstacles.length; k++) if (hindered[from + k]! > hindered[from + most]!) most = k
  return obstacles[most]!
}

function flat(rows: readonly (readonly Edge[])[]): Omit<Market, 'waiting' | 'capacity'> {
  const all = rows.flat()
  return {
    opening: Int32Array.from(rows.flatMap((row, o) => row.map(() => o))),
    person: Int32Array.from(all, (edge) => edge.person),
    score: Int32Array.from(all, (edge) => edge.score),
    forOpening: Int32Array.from(all, (edge) => edge.forOpening),
    forPerson: Int32Array.from(all, (edge) => edge.forPerson),
  }
}
