import type { Day } from '../calendar/day.ts'
import type { Sentence, Source } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import { type Ore, timesFraction } from '../text/money.ts'
import type { Price, RateEntry } from './entry.ts'
import type { Known, Looked, Terms } from './terms.ts'

export type Priced = {
  readonly state: 'priced'
  readonly key: string
  readonly price: Price
  readonly sources: readonly Source[]
  readonly notes: readonly Sentence[]
}

export type NotPriced = {
  readonly state: 'not-priced'
  readonly reason: 'rate-unknown' | 'no-rate'
  readonly missing: readonly Sentence[]
}

/** The price of hours on a day; a rate entered later stands in for the scheme's own. */
export function priceOn(day: Day, terms: Terms, changes: readonly RateEntry[]): Priced | NotPriced {
  const rate = changedRate(day, changes) ?? terms.rateOn(day)
  const refund = terms.refundShareOn(day)
  if (rate.state === 'none') return { state: 'not-priced', reason: 'no-rate', missing: [] }
  const missing = [rate, refund].flatMap((looked) => (looked.state === 'unknown' ? looked.missing : []))
  if (rate.state === 'unknown' || refund.state === 'unknown')
    return { state: 'not-priced', reason: 'rate-unknown', missing }
  const account = terms.accountOn(day)
  const price: Price = {
    rateOre: rate.value,
    rateFrom: rate.from,
    rateMark: rate.mark,
    refundPerMille: knownOf(refund)?.value,
    refundMark: knownOf(refund)?.mark,
    account: knownOf(account)?.value,
    accountMark: knownOf(account)?.mark,
    refundAccount: knownOf(terms.refundAccountOn(day))?.value,
  }
  const carried = [rate, knownOf(refund), knownOf(account)].filter((looked) => looked !== undefined)
  return {
    state: 'priced',
    key: keyOf(price),
    price,
    sources: [...new Set(carried.flatMap(({ sources }) => sources))],
    notes: carried.flatMap(({ note }) => note ?? []),
  }
}

/** Marks are left out: that a rate has since been confirmed changes no amount. */
export function keyOf({ rateFrom, rateOre, refundPerMille, account }: Price): string {
  return `${rateFrom} ${rateOre} ${refundPerMille ?? '-'} ${account ?? '-'}`
}

/**
 * The one rounding: each line's minutes to date times its rate, half an øre upwards, and the refund of that amount
 * in the same way. Claims then take the difference to what was claimed, so parts always sum to the whole.
 */
export function amountsOf(minutes: Minutes, price: Price): { amountOre: Ore; refundOre: Ore } {
  const amountOre = timesFraction(price.rateOre, minutes, 60)
  return { amountOre, refundOre: timesFraction(amountOre, price.refundPerMille ?? 0, 1000) }
}

function changedRate(day: Day, changes: readonly RateEntry[]): Known<Ore> | undefined {
  const change = changes.findLast(({ from, until }) => from <= day && (until === undefined || day <= until))
  if (change === undefined) return undefined
  const { ore, mark, from, because } = change
  const note = { da: `Satsen er ændret: ${because}`, en: `The rate was changed: ${because}` }
  return { state: 'known', value: ore, mark, from, sources: [], note }
}

function knownOf<T>(looked: Looked<T>): Known<T> | undefined {
  return looked.state === 'known' ? looked : undefined
}
