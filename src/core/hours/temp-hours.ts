import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Account } from './account.ts'
import { type Counted, grantHindrance, idsInOrder, type PersonHours } from './counted.ts'
import { FIRST_DAY, partBy, partByDays } from './day-list.ts'
import { hoursOfTemp, leaveOut, paidIn } from './hours-of-temp.ts'
import type { Exclusions } from './not-payable.ts'
import { periodsOf } from './temp-period.ts'
import type { Grant, Terms } from './terms.ts'

/** The vikarer's side also says how long each was employed, for the count in weeks. */
export type CountedTemps = Counted & { readonly employed: readonly Period[] }

/** The vikarer's side: paid minutes within the grant, after the rules for each vikar (`hoursOfTemp`). */
export function countTempHours(
  account: Account,
  grant: Grant,
  terms: Terms,
  through: Day,
  exclusions: Exclusions,
): CountedTemps {
  const hindrance = grantHindrance(grant, terms)
  const within = { from: grant.start, to: through < grant.end ? through : grant.end }
  const people: PersonHours[] = []
  const employed: Period[] = []
  let given = 0
  let inGrant = 0
  for (const id of idsInOrder(account.temps)) {
    const [paidDays] = partBy(account.temps.get(id)!, (_, { paid }) => paid > 0)
    const [toDate] = partByDays(paidDays, FIRST_DAY, through)
    const [inside, outside] = partByDays(toDate, grant.start, grant.end)
    leaveOut('outside-grant', id, outside, exclusions)
    const paid = paidIn(inside)
    given += paid + paidIn(outside)
    inGrant += paid
    const periods = periodsOf(account.employments.get(id), inside.days, within)
    employed.push(...periods)
    if (hindrance !== undefined) leaveOut(hindrance.reason, id, inside, exclusions, hindrance.because)
    else {
      const hours = hoursOfTemp({ id, inside, periods, terms }, exclusions)
      if (hours.days.length > 0) people.push(hours)
    }
  }
  return { people, given, inGrant, employed }
}
