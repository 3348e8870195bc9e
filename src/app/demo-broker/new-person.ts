import { randomInt, randomUUID } from 'node:crypto'
import { parseDay } from '#core/calendar/parse-day.ts'
import { parseCvr } from '#core/identity/cvr.ts'
import { parsePersonName } from '#core/identity/person-name.ts'
import type { DemoPerson } from './demo-person.ts'

/** What may be wrong with somebody new, by field. */
export type NewPersonProblem = 'name' | 'birthDate' | 'cvr' | 'organisation'

/**
 * Makes somebody who has never logged in before from what a tester typed: a private person, or a company's first user.
 * The CPR number is a replacement number (day + 60), which no real person has.
 */
export function newPerson(typed: URLSearchParams): DemoPerson | NewPersonProblem {
  const name = parsePersonName(typed.get('navn') ?? '')
  if (!name.ok) return 'name'
  const subject = `ny-${randomUUID()}`
  if (typed.get('ny') === 'virksomhed') {
    const cvr = parseCvr(typed.get('cvr') ?? '')
    if (!cvr.ok) return 'cvr'
    const organisation = (typed.get('virksomhed') ?? '').trim().slice(0, 200)
    if (organisation === '') return 'organisation'
    return { subject, name: name.value, roles: [], cvr: cvr.value, organisation }
  }
  const born = parseDay(typed.get('foedt') ?? '')
  if (!born.ok) return 'birthDate'
  return {
    subject,
    name: name.value,
    roles: [],
    birthDate: born.value,
    cpr: typed.get('udencpr') ? undefined : replacementCpr(born.value),
    nameProtected: typed.get('beskyttet') !== null,
  }
}

/** A number of the form given to people without a CPR number, for a day of birth from 1900 to 2036. */
function replacementCpr(born: string): string {
  const [year, month, day] = born.split('-')
  const century = Number(year) < 2000 ? randomInt(0, 4) : 4
  const rest = String(randomInt(0, 1000)).padStart(3, '0')
  return `${Number(day) + 60}${month}${year?.slice(2)}${century}${rest}`
}

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2]

/** A CVR number that passes the check, so that a tester need not think one up. */
export function inventedCvr(): string {
  for (;;) {
    const start = String(randomInt(9_000_000, 10_000_000))
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(start[i]), 0)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return `${start}${check}`
  }
}
