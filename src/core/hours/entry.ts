import type { Day } from '../calendar/day.ts'
import type { Mark } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'

/**
 * What is written into a grant's hours account. Entries are only ever added: a mistake is put right by a
 * further entry, so that every claim can be repeated with what was known when it was made.
 */
export type Entry =
  | EducationEntry
  | TempEntry
  | EmploymentEntry
  | CorrectionEntry
  | RateEntry
  | BookingEntry
  | CloseEntry
  | ReopenEntry

/** One employee's education on one day. Minutes of the day, at most what the day has. */
export type EducationEntry = {
  readonly kind: 'education'
  readonly employee: string
  readonly day: Day
  /** By the course plan: kept for comparison, never paid by. */
  readonly planned?: Minutes
  readonly attended: Minutes
  /** Minutes of that day the employer pays wages for. */
  readonly paid: Minutes
  /** Of the paid education minutes, those another scheme supports already. */
  readonly supported?: Minutes
  /** Where the attendance list or course proof is kept. */
  readonly evidence?: string
}

/** One vikar's paid work on one day. */
export type TempEntry = {
  readonly kind: 'temp'
  readonly temp: string
  readonly day: Day
  readonly paid: Minutes
  /** Of these, minutes that carry other public support, for example a wage subsidy. */
  readonly supported?: Minutes
  /** Where the payslip or time sheet is kept. */
  readonly evidence?: string
}

/** From and to which day a vikar is employed; without it, the vikar's first and last paid day are taken. */
export type EmploymentEntry = {
  readonly kind: 'employment'
  readonly temp: string
  readonly from: Day
  /** The last day, counted in; without it the employment goes on, and is counted through the last paid day. */
  readonly to?: Day
}

/** The new figures of a day (or, for an employment, of the one that began the same day). */
export type CorrectionEntry = {
  readonly kind: 'correction'
  readonly of: EducationEntry | TempEntry | EmploymentEntry
  readonly because: string
}

/** A rate that was set or changed after the fact. Of several for a day the one entered last counts. */
export type RateEntry = {
  readonly kind: 'rate'
  readonly from: Day
  /** The last day; without it the rate goes on. */
  readonly until?: Day
  readonly ore: Ore
  readonly mark: Mark
  readonly because: string
}

/** What a claim paid, or a recovery took back (negative): the very lines, so that no later rule changes them. */
export type BookingEntry = {
  readonly kind: 'claim' | 'recovery'
  readonly through: Day
  readonly lines: readonly BookedLine[]
  readonly temps: readonly BookedTemp[]
}

export type BookedLine = {
  readonly price: Price
  readonly minutes: Minutes
  readonly amountOre: Ore
  readonly refundOre: Ore
  readonly days: readonly HoursOfDay[]
}

/** What an hour on a day is paid and refunded by. Hours with the same key stand in one line. */
export type Price = {
  readonly rateOre: Ore
  /** First day of the rate's version. */
  readonly rateFrom: Day
  readonly rateMark: Mark
  /** Thousandths; undefined where the scheme refunds nothing. */
  readonly refundPerMille: number | undefined
  readonly refundMark: Mark | undefined
  readonly account: string | undefined
  readonly accountMark: Mark | undefined
  /** Where the refund is booked as income. */
  readonly refundAccount: string | undefined
}

/** Everybody's minutes on a day, in the order of their ids; the two lists go together. */
export type HoursOfDay = {
  readonly day: Day
  readonly ids: readonly string[]
  readonly minutes: readonly Minutes[]
  readonly sum: Minutes
}

/** Hours of a vikar that a claim used, day by day; the two lists go together. */
export type BookedTemp = {
  readonly id: string
  readonly days: readonly Day[]
  readonly minutes: readonly Minutes[]
}

/** From now on no entry may concern a day up to and including this one. */
export type CloseEntry = { readonly kind: 'close'; readonly through: Day }

/** A closed period is opened again, from this day on. */
export type ReopenEntry = { readonly kind: 'reopen'; readonly from: Day; readonly because: string }
