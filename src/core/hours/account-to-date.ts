import type { Day } from '../calendar/day.ts'
import type { Sentence } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import type { Account } from './account.ts'
import { byDay } from './counted.ts'
import { countEducation } from './education-hours.ts'
import type { HoursOfDay } from './entry.ts'
import { type Arsvikariater, arsvikariaterOf } from './full-time.ts'
import { cutOut, minutesOf, takeFirst } from './match-hours.ts'
import { type Excluded, type Exclusions, exclusionsOf, type NotPayableReason } from './not-payable.ts'
import { keepOverlapping } from './overlap.ts'
import { type LineToDate, priceHours, type WaitingLine } from './price-hours.ts'
import { countTempHours } from './temp-hours.ts'
import type { Grant, Terms } from './terms.ts'

/** Everything a grant's account says up to a day, whatever has been claimed. */
export type ToDate = {
  readonly lines: ReadonlyMap<string, LineToDate>
  /** Matched hours without a known price: not payable yet. Also among the excluded of both sides. */
  readonly waiting: readonly WaitingLine[]
  /** The vikar hours that stand against the lines. */
  readonly temps: readonly HoursOfDay[]
  readonly excluded: readonly Excluded[]
  readonly totals: Totals
  readonly arsvikariater: Arsvikariater
}

/** On each side: given = payable + not payable. */
export type Totals = {
  readonly educationMinutes: Minutes
  readonly tempMinutes: Minutes
  readonly payableMinutes: Minutes
  readonly notPayableEducationMinutes: Minutes
  readonly notPayableTempMinutes: Minutes
  readonly amountOre: Ore
  readonly refundOre: Ore
  /** Of the counted minutes, those no evidence is named for. */
  readonly withoutEvidence: { readonly education: Minutes; readonly temp: Minutes }
}

/**
 * The smaller of the two sums, each after its side's own rules, paid by the day of the education.
 *
 * The order: education from the earliest day on, within a day by the employees' ids; vikar hours likewise; the first
 * minute of one stands against the first minute of the other, and so on. Time need not coincide hour by hour within a
 * project, so some order has to say which education hours are the payable ones where there are more than vikar hours;
 * with the earliest first, hours entered for later days do not by themselves change what has been claimed.
 */
export function accountToDate(account: Account, grant: Grant, terms: Terms, through: Day): ToDate {
  const education = exclusionsOf('education')
  const work = exclusionsOf('temp')
  const employees = countEducation(account, grant, terms, through, education)
  const temps = countTempHours(account, grant, terms, through, work)
  const meeting = keepOverlapping(employees.people, temps.people, education, work)

  // the smaller sum is matched, the rest of the other side waits or is in excess
  const learned = byDay(meeting.employees)
  const worked = byDay(meeting.temps)
  const most = Math.min(minutesOf(learned), minutesOf(worked))
  const matched = takeFirst(learned, most)
  const standing = takeFirst(worked, most)
  exclude(matched.left, 'no-temp-hours', education)
  exclude(standing.left, 'no-education-hours', work)

  // each education day has its price, or waits for one together with the vikar hours that stand against it
  const { lines, waiting } = priceHours(matched.taken, account.rates, terms)
  let used = standing.taken
  for (const { days, reason, missing, stretches } of waiting) {
    exclude(days, reason, education, missing)
    exclude(cutOut(standing.taken, stretches).inside, reason, work, missing)
  }
  if (waiting.length > 0)
    used = cutOut(
      standing.taken,
      waiting.flatMap(({ stretches }) => stretches).sort(([a], [b]) => a - b),
    ).outside

  const list = [...lines.values()]
  return {
    lines,
    waiting,
    temps: used,
    excluded: [...education.list, ...work.list],
    totals: {
      educationMinutes: employees.given,
      tempMinutes: temps.given,
      payableMinutes: sum(list, (line) => line.minutes),
      notPayableEducationMinutes: sum(education.list, (one) => one.minutes),
      notPayableTempMinutes: sum(work.list, (one) => one.minutes),
      amountOre: sum(list, (line) => line.amountOre),
      refundOre: sum(list, (line) => line.refundOre),
      withoutEvidence: {
        education: sum(employees.people, (one) => one.withoutEvidence),
        temp: sum(temps.people, (one) => one.withoutEvidence),
      },
    },
    arsvikariater: arsvikariaterOf(temps.inGrant, temps.employed),
  }
}

function exclude(
  days: readonly HoursOfDay[],
  reason: NotPayableReason,
  exclusions: Exclusions,
  missing?: readonly Sentence[],
): void {
  const because = missing === undefined ? undefined : { missing }
  for (const { day, ids, minutes } of days)
    ids.forEach((id, i) => {
      exclusions.add(reason, id, day, minutes[i]!, because)
    })
}

function sum<T>(list: readonly T[], part: (one: T) => number): number {
  return list.reduce((total, one) => total + part(one), 0)
}
