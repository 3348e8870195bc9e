import { addDays, type Day } from '#core/calendar/day.ts'
import type { CoverRules } from '#core/cover/cover-problem.ts'
import {
  type Choice,
  type LeftOut,
  leftOutOf,
  type Seat,
  type Stretch,
  stretchesOf,
} from '#core/pooled-cover/stretches.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { NOTICE_DAYS, type Owner, rulesOn, USUAL_DAYS, USUAL_INTRODUCTION, USUAL_KM } from './model.ts'
import { seatsOf } from './store/seats.ts'
import { heldStretches } from './store/shared.ts'

/** What the caseworker chooses. */
export type PoolChoice = {
  readonly from: Day
  readonly to: Day
  readonly longestKm: number
  readonly introductionDays: number
  readonly withoutCompanies: readonly string[]
  readonly withoutCases: readonly string[]
}

/** What is chosen while nobody chose anything. */
export const usualChoice = (today: Day): PoolChoice => ({
  from: addDays(today, NOTICE_DAYS),
  to: addDays(today, USUAL_DAYS),
  longestKm: USUAL_KM,
  introductionDays: USUAL_INTRODUCTION,
  withoutCompanies: [],
  withoutCases: [],
})

/** One absence as it would be taken in or left out. */
export type InputLine = { readonly seat: Seat; readonly stretch: Stretch; readonly leftOut: LeftOut | null }

/** Every absence ahead of the owner's cases, each taken in or left out with its reason. */
export async function readInput(
  tx: Tx,
  owner: Owner,
  choice: PoolChoice,
  today: Day,
): Promise<{ lines: InputLine[]; rules: CoverRules }> {
  const rules = rulesOn(choice.from, choice.introductionDays)
  const asked: Choice = {
    from: choice.from,
    to: choice.to,
    earliest: addDays(today, NOTICE_DAYS),
    introductionDays: choice.introductionDays,
    leastMinutesPerWeek: rules.leastMinutesPerWeek,
    withoutCompanies: new Set(choice.withoutCompanies),
    withoutCases: new Set(choice.withoutCases),
    held: await heldStretches(tx),
  }
  const seats = await seatsOf(tx, owner, today)
  const lines = seats.flatMap((seat) =>
    stretchesOf(seat)
      // what has begun is past help
      .filter(({ from }) => from > today)
      .map((stretch) => ({ seat, stretch, leftOut: leftOutOf(seat, stretch, asked) })),
  )
  return { lines, rules }
}
