import type { Day } from '../calendar/day.ts'
import type { Mark, Sentence, Source } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import type { Account } from './account.ts'
import { accountToDate, type ToDate, type Totals } from './account-to-date.ts'
import { claimSentence, lineSentence, waitingSentence } from './claim-texts.ts'
import { linesSince, tempsSince } from './difference.ts'
import type { BookedTemp, BookingEntry, HoursOfDay, Price } from './entry.ts'
import type { Arsvikariater } from './full-time.ts'
import type { NotPayableReason, Side } from './not-payable.ts'
import { notPayableSentence } from './not-payable-texts.ts'
import type { Grant, Terms } from './terms.ts'

/** What is paid now, and how it comes about. Sums of lines are its totals. */
export type Claim = Amounts & {
  readonly kind: BookingEntry['kind']
  readonly through: Day
  readonly says: Sentence
  /** One for each price; negative where a correction takes hours back. */
  readonly lines: readonly ClaimLine[]
  /** The vikar hours the lines stand against. */
  readonly temps: readonly BookedTemp[]
  /** Would be payable, were the price known. The same minutes stand in `notPayable`. */
  readonly waiting: readonly {
    readonly minutes: Minutes
    readonly says: Sentence
    readonly days: readonly HoursOfDay[]
  }[]
  /** To date, person by person. */
  readonly notPayable: readonly NotPayable[]
  readonly toDate: Totals
  readonly claimedBefore: Amounts
  /** More was paid than is payable: nothing is paid before a recovery has been entered. */
  readonly overclaimed: (Amounts & { readonly lines: readonly ClaimLine[] }) | undefined
  readonly arsvikariater: Arsvikariater
}

export type Amounts = {
  readonly payableMinutes: Minutes
  readonly amountOre: Ore
  readonly refundOre: Ore
}

export type ClaimLine = {
  readonly price: Price
  readonly minutes: Minutes
  readonly amountOre: Ore
  readonly refundOre: Ore
  readonly says: Sentence
  readonly sources: readonly Source[]
  readonly notes: readonly Sentence[]
  readonly days: readonly HoursOfDay[]
}

export type NotPayable = {
  readonly side: Side
  readonly reason: NotPayableReason
  readonly id: string
  readonly minutes: Minutes
  readonly says: Sentence
  /** How far the rule is carried by its sources; undefined where the scheme names none. */
  readonly mark: Mark | undefined
  readonly sources: readonly Source[]
  readonly days: readonly { readonly day: Day; readonly minutes: Minutes }[]
}

/**
 * A claim through a day: what is payable to date less what has been claimed. Where that is negative, for the
 * employer or for the state, the claim pays nothing and says how much is to be taken back.
 */
export function claimThrough(account: Account, grant: Grant, terms: Terms, through: Day): Claim {
  const settled = settle(account, grant, terms, through)
  if (!isNegative(settled.amounts)) return settled.claim('claim', true)
  return { ...settled.claim('claim', false), overclaimed: { ...settled.amounts, lines: settled.lines } }
}

/** Takes back what was claimed beyond what is payable to date; nothing where nothing was. */
export function recoverThrough(account: Account, grant: Grant, terms: Terms, through: Day): Claim {
  const settled = settle(account, grant, terms, through)
  return settled.claim('recovery', isNegative(settled.amounts))
}

/** The entry by which a claim or recovery becomes part of the account. */
export function bookingOf({ kind, through, lines, temps }: Claim): BookingEntry {
  return {
    kind,
    through,
    lines: lines.map(({ price, minutes, amountOre, refundOre, days }) => ({
      price,
      minutes,
      amountOre,
      refundOre,
      days,
    })),
    temps,
  }
}

function settle(account: Account, grant: Grant, terms: Terms, through: Day) {
  const toDate = accountToDate(account, grant, terms, through)
  const lines = linesSince(toDate.lines, account.booked.lines).map((line) => ({
    ...line,
    says: lineSentence(line),
  }))
  const amounts = sumOf(lines)
  return {
    lines,
    amounts,
    claim(kind: Claim['kind'], settles: boolean): Claim {
      const paid = settles ? amounts : NOTHING
      return {
        kind,
        through,
        ...paid,
        says: claimSentence({ kind, through, amounts, settles, toDate }),
        lines: settles ? lines : [],
        temps: settles ? tempsSince(toDate.temps, account.booked.temps) : [],
        waiting: toDate.waiting.map((line) => ({
          minutes: line.minutes,
          says: waitingSentence(line),
          days: line.days,
        })),
        notPayable: notPayableOf(toDate, grant, terms),
        toDate: toDate.totals,
        claimedBefore: sumOf([...account.booked.lines.values()]),
        overclaimed: undefined,
        arsvikariater: toDate.arsvikariater,
      }
    },
  }
}

function notPayableOf({ excluded }: ToDate, grant: Grant, terms: Terms): readonly NotPayable[] {
  return excluded.map((one) => {
    const { side, reason, id, minutes, days, because } = one
    const { mark, sources = [] } =
      because.sources === undefined ? (terms.ruleOf(side, reason) ?? {}) : because
    return { side, reason, id, minutes, says: notPayableSentence(one, grant, mark), mark, sources, days }
  })
}

const NOTHING: Amounts = { payableMinutes: 0, amountOre: 0, refundOre: 0 }

function isNegative({ amountOre, refundOre }: Amounts): boolean {
  return amountOre < 0 || refundOre < 0
}

function sumOf(lines: readonly { minutes: Minutes; amountOre: Ore; refundOre: Ore }[]): Amounts {
  return lines.reduce<Amounts>(
    (sum, line) => ({
      payableMinutes: sum.payableMinutes + line.minutes,
      amountOre: sum.amountOre + line.amountOre,
      refundOre: sum.refundOre + line.refundOre,
    }),
    NOTHING,
  )
}
