import { addDays, type Day } from '../calendar/day.ts'
import type { Account } from '../hours/account.ts'
import { accountOf } from '../hours/account-of.ts'
import { type Amounts, type Claim, claimThrough, recoverThrough } from '../hours/claim.ts'
import type { BookingEntry, Entry } from '../hours/entry.ts'
import type { Grant, Terms } from '../hours/terms.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import { paidTraining } from './hours-plan.ts'

type DayFigure = { readonly day: Day; readonly minutes: Minutes; readonly evidence?: string }

/** What a case knows of a grant's hours; days in order. */
export type AccountFacts = {
  readonly employees: readonly {
    readonly id: string
    readonly weeklyMinutes: Minutes | null
    readonly days: readonly (DayFigure & { readonly planned?: Minutes })[]
  }[]
  readonly temps: readonly {
    readonly id: string
    readonly employments: readonly { readonly from: Day; readonly to: Day }[]
    readonly days: readonly DayFigure[]
  }[]
  /** Approved claims and recoveries, in the order they were approved. */
  readonly booked: readonly BookingEntry[]
}

/**
 * The hours account of a grant from the case's facts. Hours stand as they are known today: what was claimed before is
 * among the bookings, so a correction is the difference. Throws where a figure cannot be true, which saving has refused.
 */
export function accountFrom({ employees, temps, booked }: AccountFacts): Account {
  const entries: Entry[] = []
  for (const { id, weeklyMinutes, days } of employees) {
    const paid = paidTraining(days, weeklyMinutes)
    days.forEach(({ day, minutes, planned, evidence }, i) => {
      entries.push({
        kind: 'education',
        employee: id,
        day,
        attended: minutes,
        paid: paid[i]!,
        planned,
        evidence,
      })
    })
  }
  for (const { id, employments, days } of temps) {
    for (const { from, to } of employments) entries.push({ kind: 'employment', temp: id, from, to })
    for (const { day, minutes, evidence } of days)
      entries.push({
        kind: 'temp',
        temp: id,
        day,
        paid: minutes,
        evidence,
      })
  }
  const { account, refused } = accountOf([...entries, ...booked])
  const wrong = refused[0]
  if (wrong) throw new Error(`hours that cannot be true: ${wrong.refusal.reason} at entry ${wrong.index}`)
  return account
}

/** What is left of a grant once what is booked is taken from it. */
export type Room = { readonly minutes: Minutes; readonly amountOre: Ore }

export type ClaimStep =
  | { readonly kind: 'claim' | 'recovery'; readonly claim: Claim }
  /** Nothing new: the claim says in its sentence why. */
  | { readonly kind: 'nothing'; readonly claim: Claim }
  /** More is payable than the grant has left; `fits` is the last day through which it does not. */
  | {
      readonly kind: 'beyond-the-grant'
      readonly claim: Claim
      readonly fits: Day | undefined
      readonly left: Room
    }

/** The next step of an account through a day: a claim, a recovery where too much was paid, or why there is none. */
export function nextStep(account: Account, grant: Grant, terms: Terms, through: Day, room: Room): ClaimStep {
  const claim = claimThrough(account, grant, terms, through)
  if (claim.overclaimed !== undefined) {
    const recovery = recoverThrough(account, grant, terms, through)
    return recovery.amountOre < 0 ? { kind: 'recovery', claim: recovery } : { kind: 'nothing', claim }
  }
  if (claim.lines.length === 0) return { kind: 'nothing', claim }
  if (within(claim, room)) return { kind: 'claim', claim }
  return {
    kind: 'beyond-the-grant',
    claim,
    left: room,
    fits: lastFitting(account, grant, terms, through, room),
  }
}

const within = (claim: Amounts, room: Room): boolean =>
  claim.amountOre <= room.amountOre && claim.payableMinutes <= room.minutes

/** Looked for by halving; the day found has been tried. */
function lastFitting(
  account: Account,
  grant: Grant,
  terms: Terms,
  through: Day,
  room: Room,
): Day | undefined {
  const booked = account.booked.through
  const first = booked !== undefined && booked > grant.start ? booked : grant.start
  let fits: Day | undefined
  let low = 0
  let high = 0
  while (addDays(first, high) < through) high++
  while (low < high) {
    const middle = (low + high) >> 1
    const claim = claimThrough(account, grant, terms, addDays(first, middle))
    if (claim.overclaimed === undefined && within(claim, room)) {
      if (claim.lines.length > 0) fits = addDays(first, middle)
      low = middle + 1
    } else high = middle
  }
  return fits
}

/** Where an amount is booked, and its refund as income. */
export type AccountNumber = {
  readonly account: string | null
  readonly refundAccount: string | null
  readonly minutes: Minutes
  readonly amountOre: Ore
  readonly refundOre: Ore
}

/** The claim's lines by account, in the order of the lines. */
export function accountNumbersOf({ lines }: Pick<Claim, 'lines'>): readonly AccountNumber[] {
  const sums = new Map<string, AccountNumber>()
  for (const { price, minutes, amountOre, refundOre } of lines) {
    const account = price.account ?? null
    const refundAccount = price.refundAccount ?? null
    const key = `${account}|${refundAccount}`
    const before = sums.get(key) ?? { account, refundAccount, minutes: 0, amountOre: 0, refundOre: 0 }
    sums.set(key, {
      ...before,
      minutes: before.minutes + minutes,
      amountOre: before.amountOre + amountOre,
      refundOre: before.refundOre + refundOre,
    })
  }
  return [...sums.values()]
}
