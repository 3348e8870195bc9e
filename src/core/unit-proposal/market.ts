import type { Period } from '../calendar/period.ts'
import type { Acquaintance, FitProfile, FitVacancy } from '../exchange/fit-model.ts'
import type { GeoPoint } from '../place/point.ts'

/** Somebody who may be proposed. Persons, openings and companies are numbers: who they are stays outside. */
export type MarketPerson = {
  readonly profile: FitProfile
  readonly at: GeoPoint | undefined
  readonly waitedWeeks: number
  /** Periods in which the person is hired already. */
  readonly hired: readonly Period[]
  /** Openings the person has applied for already. */
  readonly applied: readonly number[]
  /** The unit has decided that the person cannot be a jobrotation vikar now. */
  readonly isRefusedCertificate: boolean
  /** The companies that know the person. */
  readonly known: ReadonlyMap<number, Acquaintance>
}

/** A vikariat with places left. */
export type MarketOpening = {
  readonly vacancy: FitVacancy
  readonly at: GeoPoint
  readonly places: number
  readonly company: number
  readonly isJobrotation: boolean
}

/** Who could take which opening, as numbers: all that is decided from, and all that is kept of it. */
export type Market = {
  /** Weeks each person has waited. */
  readonly waiting: Int32Array
  readonly capacity: Int32Array
  /** One entry for each pair that is possible, in the order of the openings. */
  readonly person: Int32Array
  readonly opening: Int32Array
  /** How well the two fit, 1 to 100; and the same as each side ranks the other. */
  readonly score: Int32Array
  readonly forOpening: Int32Array
  readonly forPerson: Int32Array
}

const ARRAYS = ['waiting', 'capacity', 'person', 'opening', 'score', 'forOpening', 'forPerson'] as const

/** A market as one list of numbers: how many persons, openings and pairs, then each array. */
export function packMarket(market: Market): Int32Array {
  const sizes = [market.waiting.length, market.capacity.length, market.person.length]
  const packed = new Int32Array(sizes.length + sizes[0]! + sizes[1]! + 5 * sizes[2]!)
  packed.set(sizes)
  let at = sizes.length
  for (const name of ARRAYS) {
    packed.set(market[name], at)
    at += market[name].length
  }
  return packed
}

/** The market of a packed list; throws when it is none. */
export function unpackMarket(packed: Int32Array): Market {
  const [persons = 0, openings = 0, pairs = 0] = packed
  if (packed.length !== 3 + persons + openings + 5 * pairs) throw new Error('This is no packed market.')
  let at = 3
  const next = (length: number) => {
    at += length
    return packed.slice(at - length, at)
  }
  return {
    waiting: next(persons),
    capacity: next(openings),
    person: next(pairs),
    opening: next(pairs),
    score: next(pairs),
    forOpening: next(pairs),
    forPerson: next(pairs),
  }
}

/** The number of the pair of a person and an opening, or -1 when it is not possible. O(pairs). */
export function pairOf({ person, opening }: Market, p: number, o: number): number {
  for (let e = 0; e < person.length; e++) if (person[e] === p && opening[e] === o) return e
  return -1
}

/** The same market with no pairs of those who are not in it any more; everybody keeps their number. O(pairs). */
export function withoutPersons(market: Market, isIn: (person: number) => boolean): Market {
  const kept: number[] = []
  for (let e = 0; e < market.person.length; e++) if (isIn(market.person[e]!)) kept.push(e)
  if (kept.length === market.person.length) return market
  const of = (all: Int32Array) => Int32Array.from(kept, (e) => all[e]!)
  return {
    waiting: market.waiting,
    capacity: market.capacity,
    person: of(market.person),
    opening: of(market.opening),
    score: of(market.score),
    forOpening: of(market.forOpening),
    forPerson: of(market.forPerson),
  }
}
