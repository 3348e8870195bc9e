import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import type { DayList } from './day-list.ts'
import type { EducationEntry, Price, RateEntry, TempEntry } from './entry.ts'

/** What a grant's entries amount to. Made by `accountOf`; nothing in it is ever set directly. */
export type Account = {
  readonly employees: ReadonlyMap<string, DayList<EducationEntry>>
  readonly temps: ReadonlyMap<string, DayList<TempEntry>>
  /** In the order of their first days; they never overlap. `to` is the last day there is while one goes on. */
  readonly employments: ReadonlyMap<string, readonly Period[]>
  /** In the order they were entered. */
  readonly rates: readonly RateEntry[]
  readonly booked: Booked
  /** No entry may concern a day up to and including this one. */
  readonly closedThrough: Day | undefined
}

/** What claims have paid and recoveries taken back, summed. */
export type Booked = {
  readonly through: Day | undefined
  readonly lines: ReadonlyMap<string, BookedSum>
  /** Vikar hours used: by vikar, then day. */
  readonly temps: ReadonlyMap<string, ReadonlyMap<Day, Minutes>>
}

export type BookedSum = {
  readonly price: Price
  readonly minutes: Minutes
  readonly amountOre: Ore
  readonly refundOre: Ore
  /** By day, then employee. */
  readonly days: ReadonlyMap<Day, ReadonlyMap<string, Minutes>>
}

/** Used as the last day of what goes on: later than any day one can claim for. */
export const NO_LAST_DAY = '9999-12-31' as Day
