import type { Day } from '../calendar/day.ts'
import type { Minutes } from '../text/hours.ts'
import type { Account } from './account.ts'
import { type Counted, grantHindrance, idsInOrder, type PersonHours } from './counted.ts'
import type { Exclusions } from './not-payable.ts'
import type { Grant, Terms } from './terms.ts'

/**
 * The employees' side: of each day the smaller of education and paid time, so that a part-timer's hours count
 * only as far as wages are paid for them (STAR, questions and answers for employees), less what another scheme
 * supports. Days outside the grant do not count.
 */
export function countEducation(
  account: Account,
  grant: Grant,
  terms: Terms,
  through: Day,
  exclusions: Exclusions,
): Counted {
  const hindrance = grantHindrance(grant, terms)
  const people: PersonHours[] = []
  let given = 0
  let inGrant = 0
  for (const id of idsInOrder(account.employees)) {
    const entered = account.employees.get(id)!
    const days: Day[] = []
    const minutes: Minutes[] = []
    let withoutEvidence = 0
    for (let i = 0; i < entered.days.length; i++) {
      const day = entered.days[i]!
      if (day > through) break
      const { attended, paid, supported = 0, evidence } = entered.hours[i]!
      given += attended
      if (day < grant.start || day > grant.end) {
        exclusions.add('outside-grant', id, day, attended)
        continue
      }
      inGrant += attended
      if (hindrance !== undefined) {
        exclusions.add(hindrance.reason, id, day, attended, hindrance.because)
        continue
      }
      const withWages = Math.min(attended, paid)
      exclusions.add('not-paid', id, day, attended - withWages)
      exclusions.add('supported-otherwise', id, day, supported)
      const counted = withWages - supported
      if (counted === 0) continue
      if (evidence === undefined) withoutEvidence += counted
      days.push(day)
      minutes.push(counted)
    }
    if (days.length > 0) people.push({ id, days, minutes, withoutEvidence })
  }
  return { people, given, inGrant }
}
