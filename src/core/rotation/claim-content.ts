import type { Day } from '../calendar/day.ts'
import type { Claim } from '../hours/claim.ts'
import type { BookingEntry, HoursOfDay, Price } from '../hours/entry.ts'
import type { NotPayableReason, Side } from '../hours/not-payable.ts'
import type { Sentence } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'

type StoredPrice = { readonly [K in keyof Price]?: Price[K] | null }

/** Persons are named by their place in `people`, since each stands there once for every day. */
export type ClaimContent = {
  readonly form: 1
  readonly people: readonly string[]
  readonly says: Sentence
  readonly lines: readonly {
    readonly price: StoredPrice
    readonly minutes: Minutes
    readonly amountOre: Ore
    readonly refundOre: Ore
    readonly says: Sentence
    readonly days: readonly (readonly [Day, readonly number[], readonly Minutes[]])[]
  }[]
  readonly temps: readonly (readonly [number, readonly Day[], readonly Minutes[]])[]
  readonly notPayable: readonly {
    readonly side: Side
    readonly reason: NotPayableReason
    readonly who: number
    readonly minutes: Minutes
    readonly says: Sentence
  }[]
  readonly waiting: readonly { readonly minutes: Minutes; readonly says: Sentence }[]
  readonly toDate: Claim['toDate']
  readonly before: Claim['claimedBefore']
}

/** A claim as it is kept: everything a later claim must know, and what was said of it. */
export function contentOf(claim: Claim): ClaimContent {
  const people: string[] = []
  const places = new Map<string, number>()
  const place = (id: string): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, people.length)
    return people.push(id) - 1
  }
  return {
    form: 1,
    people,
    says: claim.says,
    lines: claim.lines.map(({ price, minutes, amountOre, refundOre, says, days }) => ({
      price,
      minutes,
      amountOre,
      refundOre,
      says,
      days: days.map((one) => [one.day, one.ids.map(place), one.minutes] as const),
    })),
    temps: claim.temps.map(({ id, days, minutes }) => [place(id), days, minutes] as const),
    notPayable: claim.notPayable.map(({ side, reason, id, minutes, says }) => ({
      side,
      reason,
      who: place(id),
      minutes,
      says,
    })),
    waiting: claim.waiting.map(({ minutes, says }) => ({ minutes, says })),
    toDate: claim.toDate,
    before: claim.claimedBefore,
  }
}

/** The part of a content that is paid by: two claims with the same text here pay the same for the same hours. */
export const payingPart = ({ people, lines, temps }: ClaimContent): string =>
  JSON.stringify([
    lines.map(({ price, minutes, amountOre, refundOre, days }) => [
      price.rateFrom,
      price.rateOre,
      price.refundPerMille ?? null,
      price.account ?? null,
      minutes,
      amountOre,
      refundOre,
      days.map(([day, who, each]) => [day, who.map((i) => people[i]), each]),
    ]),
    temps.map(([who, days, minutes]) => [people[who], days, minutes]),
  ])

/** The entry by which a kept claim stands in the account. */
export function bookingIn(content: ClaimContent, kind: BookingEntry['kind'], through: Day): BookingEntry {
  const { people } = content
  const idsOf = (places: readonly number[]) => places.map((i) => people[i]!)
  return {
    kind,
    through,
    lines: content.lines.map(({ price, minutes, amountOre, refundOre, days }) => ({
      price: priceOf(price),
      minutes,
      amountOre,
      refundOre,
      days: days.map(
        ([day, who, each]): HoursOfDay => ({
          day,
          ids: idsOf(who),
          minutes: each,
          sum: each.reduce((sum, one) => sum + one, 0),
        }),
      ),
    })),
    temps: content.temps.map(([who, days, minutes]) => ({ id: people[who]!, days, minutes })),
  }
}

/** JSON has no `undefined`: what was left out is put back. */
function priceOf(stored: StoredPrice): Price {
  const { rateOre, rateFrom, rateMark } = stored
  if (rateOre == null || rateFrom == null || rateMark == null)
    throw new Error('a kept claim has a line without a rate')
  return {
    rateOre,
    rateFrom,
    rateMark,
    refundPerMille: stored.refundPerMille ?? undefined,
    refundMark: stored.refundMark ?? undefined,
    account: stored.account ?? undefined,
    accountMark: stored.accountMark ?? undefined,
    refundAccount: stored.refundAccount ?? undefined,
  }
}
