import type { Day } from '../calendar/day.ts'
import type { Mark, Sentence, Source } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import type { NotPayableReason, Side } from './not-payable.ts'

/** A figure of a scheme as it stands on a day, with what carries it; or what is missing to know it. */
export type Looked<T> = Known<T> | Unknown | { readonly state: 'none' }

export type Known<T> = {
  readonly state: 'known'
  readonly value: T
  readonly mark: Mark
  readonly from: Day
  readonly sources: readonly Source[]
  readonly note?: Sentence
}

/** `missing`: what one would have to be told, in words. */
export type Unknown = { readonly state: 'unknown'; readonly missing: readonly Sentence[] }

/**
 * What the account needs to know of a support scheme. Functions, so that the account depends on no scheme: they
 * come from a scheme's file (`schemeTerms`), from a test, or from anywhere else.
 */
export type Terms = {
  /** Øre per hour on the day of the hour. */
  readonly rateOn: (day: Day) => Looked<Ore>
  /** What the state refunds of it, in thousandths; `none` where nothing is refunded. */
  readonly refundShareOn: (day: Day) => Looked<number>
  /** Where the expense is booked, and the refund as income; `none` where the scheme names no account. */
  readonly accountOn: (day: Day) => Looked<string>
  readonly refundAccountOn: (day: Day) => Looked<string>
  /** The limits for a vikar whose first day in the grant this is. */
  readonly tempLimits: (firstDay: Day) => TempLimits
  /** The last day on which grants could be given, as known on the day the grant was given. */
  readonly lastGrantDay: Looked<Day>
  /** What carries a rule that has no figure, such as that only hours with wages count; undefined where nothing is named. */
  readonly ruleOf: (side: Side, reason: NotPayableReason) => Carried | undefined
}

/** Where a rule is written, and how far that carries it. */
export type Carried = { readonly mark: Mark; readonly sources: readonly Source[] }

export type TempLimits = {
  /** Average over the vikar's period. */
  readonly leastWeekly: Looked<Minutes>
  /** In any one calendar week. */
  readonly mostWeekly: Looked<Minutes>
  /** Weeks of employment in all. */
  readonly mostWeeks: Looked<number>
  /** Minutes in all. */
  readonly mostInAll: Looked<Minutes>
}

/** The grant a claim is made under. Days are counted in at both ends. */
export type Grant = {
  readonly start: Day
  readonly end: Day
  /** The day the grant was given: decides whether the scheme was still open. */
  readonly given: Day
}
