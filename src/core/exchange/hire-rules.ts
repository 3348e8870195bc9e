import type { Day } from '../calendar/day.ts'
import { covers, overlaps, type Period } from '../calendar/period.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type ApplicationStatus, isLive, mayMove } from './application-status.ts'
import type { VacancyCategory, VacancyStatus } from './vacancy-model.ts'

export type Offer = { readonly period: Period; readonly weeklyMinutes: number }

export type OfferedVacancy = {
  readonly status: VacancyStatus
  readonly category: VacancyCategory
  readonly period: Period
  readonly weeklyMinutesMin: number
  readonly weeklyMinutesMax: number
}

export type OfferRefusal =
  | 'vacancy-closed'
  | 'outside-the-period'
  | 'start-has-passed'
  | 'too-few-hours'
  | 'too-many-hours'

/**
 * Whether a vikariat can be offered so: within its period (somebody may come later or leave earlier), from today on,
 * and for hours within its range (two can share a vikariat that allows for it). No opening is taken by an offer.
 */
export function checkOffer(offer: Offer, vacancy: OfferedVacancy, today: Day): Result<Offer, OfferRefusal> {
  const { period, weeklyMinutes } = offer
  if (vacancy.status !== 'published') return refuse('vacancy-closed')
  if (!covers(vacancy.period, period)) return refuse('outside-the-period')
  if (period.from < today) return refuse('start-has-passed')
  if (weeklyMinutes < vacancy.weeklyMinutesMin)
    return refuse('too-few-hours', { min: vacancy.weeklyMinutesMin })
  if (weeklyMinutes > vacancy.weeklyMinutesMax)
    return refuse('too-many-hours', { max: vacancy.weeklyMinutesMax })
  return ok(offer)
}

/** A job centre's decision that stands. */
export type CurrentCertificate = {
  readonly decision: 'eligible' | 'not_eligible'
  readonly valid: Period
}

export type AcceptRefusal = OfferRefusal | 'no-opening-left' | 'hired-in-the-period'

export type Accepted = {
  readonly application: 'hired' | 'awaiting_certificate'
  readonly hire: 'active' | 'reserved'
}

/**
 * What a yes leads to: hired at once, or the place held until the job centre has certified. A certificate counts when
 * it says eligible on the first day. The database has the last word on openings and periods; this says beforehand,
 * in words, what its constraints would refuse. Hours do not matter there: one person has one hire at a time.
 */
export function checkAcceptance(
  offer: Offer,
  vacancy: OfferedVacancy,
  facts: {
    readonly openingsLeft: number
    /** The person's reserved and active hires anywhere. */
    readonly hires: readonly Period[]
    readonly certificate: CurrentCertificate | undefined
  },
  today: Day,
): Result<Accepted, AcceptRefusal> {
  const offered = checkOffer(offer, vacancy, today)
  if (!offered.ok) return offered
  if (facts.openingsLeft < 1) return refuse('no-opening-left')
  const other = facts.hires.find((hire) => overlaps(hire, offer.period))
  if (other !== undefined) return refuse('hired-in-the-period', { from: other.from, to: other.to })
  const certified = vacancy.category === 'ordinary' || isEligibleOn(facts.certificate, offer.period.from)
  return ok(
    certified
      ? { application: 'hired', hire: 'active' }
      : { application: 'awaiting_certificate', hire: 'reserved' },
  )
}

export function isEligibleOn(certificate: CurrentCertificate | undefined, day: Day): boolean {
  if (certificate?.decision !== 'eligible') return false
  return certificate.valid.from <= day && day <= certificate.valid.to
}

export type OtherApplication = {
  readonly id: string
  readonly status: ApplicationStatus
  readonly period: Period
}

/**
 * The person's other applications after a hire (not after a yes that waits for a certificate: that may still come to
 * nothing). Those that share a day with the hire are closed as hired elsewhere; later and earlier ones remain.
 */
export function afterHire<T extends OtherApplication>(
  hire: Period,
  others: readonly T[],
): { readonly close: readonly T[]; readonly keep: readonly T[] } {
  const live = others.filter((one) => isLive(one.status))
  const closes = (one: T) => overlaps(hire, one.period) && mayMove(one.status, 'hired_elsewhere', 'system')
  return { close: live.filter(closes), keep: live.filter((one) => !closes(one)) }
}
