import { type Day, day } from '#core/calendar/day.ts'
import type { Facts, Receipt } from '#core/law/receipt.ts'
import { decideTemp, jobrotation, type TempTerms } from '#features/law/index.ts'
import type { WaitingApplication } from './store/certificates.ts'
import type { LockedPerson } from './store/persons.ts'

/** The facts a caseworker is not asked for here: they stand on the citizen's page, come with the job, or are the decision itself. */
const KNOWN_ELSEWHERE = [
  'benefit-group',
  'temp-approved-by-job-centre',
  'temp-start-day',
  'temp-duration-weeks',
  'temp-weekly-minutes',
  'sector',
  'municipality-code',
  'prior-unemployment-weeks-continuous',
]

/** What the law says of a citizen who would be a vikar: in the job that waits first, or in general. */
export function rulesOf(
  person: Pick<LockedPerson, 'benefit_group' | 'unemployed_since'>,
  waiting: WaitingApplication | undefined,
  today: Day,
  stated: Facts,
): Receipt {
  const known = {
    benefitGroup: person.benefit_group,
    unemployedSince: person.unemployed_since === null ? null : day(person.unemployed_since),
    today,
    terms: waiting && termsOf(waiting),
  }
  return decideTemp(jobrotation(), known, stated)
}

export const termsOf = (a: WaitingApplication): TempTerms => ({
  startsOn: a.starts_on,
  endsOn: a.ends_on,
  weeklyMinutes: a.weekly_minutes,
  sector: a.sector,
  municipalityCode: a.municipality_code,
  courseStartsOn: a.course_starts_on,
})

/** What is still to be asked to get an answer, in the scheme's order, with what was answered already. */
export function askedFacts(receipt: Receipt, stated: Facts): string[] {
  const { scheme } = jobrotation()
  const advisory = scheme.conditions.filter(({ weight }) => weight === 'advisory').map(({ id }) => id)
  const decisive = receipt.findings.filter(({ condition }) => !advisory.includes(condition))
  const missing = new Set(decisive.flatMap((finding) => finding.missing))
  return Object.keys(scheme.facts).filter(
    (fact) => !KNOWN_ELSEWHERE.includes(fact) && (missing.has(fact) || fact in stated),
  )
}

/** Every fact a caseworker may state in the form. */
export const statableFacts = (): string[] =>
  Object.keys(jobrotation().scheme.facts).filter((fact) => !KNOWN_ELSEWHERE.includes(fact))
