import { type Day, dayFromParts, dayParts } from '../calendar/day.ts'
import { priceOn } from '../hours/price.ts'
import type { Terms } from '../hours/terms.ts'
import type { Minutes } from '../text/hours.ts'
import { type Ore, timesFraction } from '../text/money.ts'

const HOUR = 60

export type GrantCeiling = { readonly amountOre: Ore; readonly rateOre: Ore }

/**
 * The most a grant can pay: its hours at the highest rate of its days (rates change on 1 January). Undefined where the
 * scheme has no rate on one of them.
 */
export function grantCeiling(
  minutes: Minutes,
  period: { readonly from: Day; readonly to: Day },
  terms: Terms,
): GrantCeiling | undefined {
  const prices = daysOfRates(period).map((day) => priceOn(day, terms, []))
  let rateOre = 0
  for (const price of prices) {
    if (price.state === 'not-priced') return undefined
    rateOre = Math.max(rateOre, price.price.rateOre)
  }
  return { rateOre, amountOre: timesFraction(rateOre, minutes, HOUR) }
}

/** The first day, and each 1 January after it. */
function daysOfRates({ from, to }: { readonly from: Day; readonly to: Day }): readonly Day[] {
  const days = [from]
  for (let year = dayParts(from).year + 1; year <= dayParts(to).year; year++)
    days.push(dayFromParts(year, 1, 1)!)
  return days
}
