import { type FitConfig, fitConfig } from '../exchange/fit-config.ts'
import { indexProfiles } from '../fit-index/profile-index.ts'
import { rankProfiles } from '../fit-index/rank-profiles.ts'
import type { Market, MarketOpening, MarketPerson } from './market.ts'
import { isRelated, type Obstacle, obstacles, scoreForSide, standingOf } from './standing.ts'

export type BuildRun = {
  /** Openings looked at, of all. */
  readonly progress?: (done: number, total: number) => void
  /** True ends it with the openings looked at so far. */
  readonly shouldStop?: () => boolean
  /** The best of each opening that are looked at; everybody when left out, unless there are very many. */
  readonly mostPerOpening?: number
}

export type BuiltMarket = {
  readonly market: Market
  /** For each person how many openings are possible. */
  readonly options: Int32Array
  /** For each person without any: what stood in the way most often. */
  readonly obstacle: readonly (Obstacle | undefined)[]
  readonly complete: boolean
  /** Nobody was left out who could take an opening: only then is a best answer the best of all. */
  readonly everybody: boolean
}

/** With more people than this, only the best of each opening are looked at. */
const EVERYBODY = 3000
const BEST_OF_MANY = 400
/** Openings looked at to say what stands in somebody's way. */
const MOST_LOOKED_AT = 400
const ASK_EVERY = 4

type Edge = { person: number; score: number; forOpening: number; forPerson: number }

/**
 * Who could take which opening: the best of each opening by the fit index, without those of another kind of work and those
 * something else stands in the way of. Ties by the lower number of the person, which is drawn.
 */
export function buildMarket(
  persons: readonly MarketPerson[],
  openings: readonly MarketOpening[],
  config: FitConfig = fitConfig,
  run: BuildRun = {},
): BuiltMarket {
  const { progress, shouldStop = () => false } = run
  const most = run.mostPerOpening ?? (persons.length <= EVERYBODY ? persons.length : BEST_OF_MANY)
  const index = indexProfiles(persons, config)
  const rows: Edge[][] = []
  let everybody = true
  const options = new Int32Array(persons.length)
  for (; rows.length < openings.length; ) {
    const o = rows.length
    if (o % ASK_EVERY === 0) {
      progress?.(o, openings.length)
      if (shouldStop()) break
    }
    const opening = openings[o]!
    const ranked = rankProfiles(index, opening, most, (p) => persons[p]!.known.get(opening.company))
    if (ranked.length >= most && most < persons.length) everybody = false
    rows.push(ranked.flatMap(({ profile }) => edgeOf(persons, profile, opening, o, config) ?? []))
    for (const { person } of rows[o]!) options[person] = options[person]! + 1
  }
  progress?.(rows.length, openings.length)
  const complete = rows.length === openings.length
  const relatedTo = relatedOpenings(openings, config)
  return {
    market: {
      ...flat(rows),
      waiting: Int32Array.from(persons, ({ waitedWeeks }) => waitedWeeks),
      capacity: Int32Array.from(openings, ({ places }) => places),
    },
    options,
    obstacle: persons.map((person, p) =>
      options[p]! > 0 || !complete
        ? undefined
        : mostInTheWay(person, openings, relatedTo(person).slice(0, MOST_LOOKED_AT), config),
    ),
    complete,
    everybody: everybody && complete,
  }
}

function edgeOf(
  persons: readonly MarketPerson[],
  person: number,
  opening: MarketOpening,
  number: number,
  config: FitConfig,
): Edge | undefined {
  const { fit, inTheWay } = standingOf(persons[person]!, opening, number, config)
  if (inTheWay.length > 0) return undefined
  const sides = { forOpening: scoreForSide(fit, 'opening'), forPerson: scoreForSide(fit, 'person') }
  return { person, score: Math.max(1, fit.score), ...sides }
}

/** The openings of each occupation and of those near it, found once for each occupation. */
function relatedOpenings(
  openings: readonly MarketOpening[],
  config: FitConfig,
): (person: MarketPerson) => readonly number[] {
  const byCode = new Map<string, number[]>()
  for (const [o, { vacancy }] of openings.entries()) {
    const those = byCode.get(vacancy.occupationCode)
    if (those) those.push(o)
    else byCode.set(vacancy.occupationCode, [o])
  }
  const found = new Map<string, readonly number[]>()
  const of = (code: string): readonly number[] => {
    const known =
      found.get(code) ??
      [...byCode].flatMap(([wanted, list]) => (isRelated(code, wanted, config) ? list : []))
    found.set(code, known)
    return known
  }
  return ({ profile }) =>
    [...new Set(profile.occupations.flatMap(({ code }) => of(code)))].sort((a, b) => a - b)
}

/** The obstacle met most often, the first of equals; another kind of work when there is nothing of the person's. */
function mostInTheWay(
  person: MarketPerson,
  openings: readonly MarketOpening[],
  related: readonly number[],
  config: FitConfig,
): Obstacle | undefined {
  if (related.length === 0) return 'occupation'
  const met = new Int32Array(obstacles.length)
  for (const o of related)
    for (const one of standingOf(person, openings[o]!, o, config).inTheWay) {
      const at = obstacles.indexOf(one)
      met[at] = met[at]! + 1
    }
  const highest = met.indexOf(Math.max(...met))
  // beyond the best of an opening somebody may be without a pair and yet nothing stands in the way
  return met[highest] === 0 ? undefined : obstacles[highest]
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
