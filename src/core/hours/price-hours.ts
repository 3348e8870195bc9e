import type { Sentence } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import type { HoursOfDay, RateEntry } from './entry.ts'
import type { Stretch } from './match-hours.ts'
import { amountsOf, type NotPriced, type Priced, priceOn } from './price.ts'
import type { Terms } from './terms.ts'

/** Payable hours with one price, to date. */
export type LineToDate = {
  readonly priced: Priced
  readonly minutes: Minutes
  readonly amountOre: Ore
  readonly refundOre: Ore
  readonly days: readonly HoursOfDay[]
}

/** Hours that would be payable if their price were known. */
export type WaitingLine = {
  readonly reason: NotPriced['reason']
  readonly missing: readonly Sentence[]
  readonly minutes: Minutes
  readonly days: readonly HoursOfDay[]
  /** Where they are among the matched minutes. */
  readonly stretches: readonly Stretch[]
}

/** Puts the hours of days, in order, into lines by their price; lines stand in the order of their first day. */
export function priceHours(
  days: readonly HoursOfDay[],
  changes: readonly RateEntry[],
  terms: Terms,
): { readonly lines: ReadonlyMap<string, LineToDate>; readonly waiting: readonly WaitingLine[] } {
  const found = new Map<string, { priced: Priced; minutes: Minutes; days: HoursOfDay[] }>()
  const waiting = new Map<
    string,
    WaitingLine & { minutes: Minutes; days: HoursOfDay[]; stretches: Stretch[] }
  >()
  let at = 0
  for (const hours of days) {
    const minutes = hours.sum
    const price = priceOn(hours.day, terms, changes)
    if (price.state === 'priced') {
      const line = found.get(price.key)
      if (line === undefined) found.set(price.key, { priced: price, minutes, days: [hours] })
      else {
        line.minutes += minutes
        line.days.push(hours)
      }
    } else {
      const key = [price.reason, ...price.missing.map(({ en }) => en)].join('\n')
      const line = waiting.get(key) ?? { ...price, minutes: 0, days: [], stretches: [] }
      line.minutes += minutes
      line.days.push(hours)
      line.stretches.push([at, at + minutes])
      waiting.set(key, line)
    }
    at += minutes
  }
  const lines = [...found].map(
    ([key, line]) => [key, { ...line, ...amountsOf(line.minutes, line.priced.price) }] as const,
  )
  return { lines: new Map(lines), waiting: [...waiting.values()] }
}
