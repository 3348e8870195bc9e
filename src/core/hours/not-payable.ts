import type { Day } from '../calendar/day.ts'
import type { Mark, Sentence, Source } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'

export type Side = 'education' | 'temp'

/** Why hours are not paid. A sentence for each stands in `not-payable-texts.ts`. */
export type NotPayableReason =
  | 'outside-grant'
  /** The grant was given after the scheme closed for new grants. */
  | 'scheme-closed'
  /** A rule cannot be told without facts that are missing. */
  | 'rule-unknown'
  /** Education without wages: beyond a part-timer's paid hours. */
  | 'not-paid'
  | 'supported-otherwise'
  /** Education while no vikar was employed, or a vikar while nobody was in education. */
  | 'no-overlap'
  | 'outside-employment'
  | 'over-duration'
  | 'over-weekly-ceiling'
  | 'over-total'
  | 'under-weekly-average'
  /** More education than vikar hours, so far. */
  | 'no-temp-hours'
  /** More vikar hours than education. */
  | 'no-education-hours'
  /** Matched, and waiting for a rate or a refund share that is not known. */
  | 'rate-unknown'
  /** Matched, but the scheme has no rate on that day. */
  | 'no-rate'

/** Figures a sentence needs, beside the person and the minutes. */
export type Because = {
  readonly sources?: readonly Source[]
  readonly mark?: Mark
  readonly missing?: readonly Sentence[]
  readonly least?: Minutes
  readonly average?: Minutes
  readonly most?: Minutes
  readonly weeks?: number
  readonly last?: Day
}

/** One person's minutes that are not payable for one reason, day by day. */
export type Excluded = {
  readonly side: Side
  readonly reason: NotPayableReason
  readonly id: string
  minutes: Minutes
  readonly days: { readonly day: Day; readonly minutes: Minutes }[]
  readonly because: Because
}

const NOTHING_MORE: Because = {}

/** Collects what is excluded of one side, with one entry per person and reason, in the order they first appear. */
export type Exclusions = {
  add(reason: NotPayableReason, id: string, day: Day, minutes: Minutes, because?: Because): void
  readonly list: readonly Excluded[]
}

export function exclusionsOf(side: Side): Exclusions {
  const list: Excluded[] = []
  const known = new Map<NotPayableReason, Map<string, Excluded>>()
  return {
    list,
    add(reason, id, day, minutes, because = NOTHING_MORE) {
      if (minutes === 0) return
      let people = known.get(reason)
      if (people === undefined) {
        people = new Map()
        known.set(reason, people)
      }
      let excluded = people.get(id)
      if (excluded === undefined) {
        excluded = { side, reason, id, minutes: 0, days: [], because }
        people.set(id, excluded)
        list.push(excluded)
      }
      excluded.minutes += minutes
      excluded.days.push({ day, minutes })
    },
  }
}
