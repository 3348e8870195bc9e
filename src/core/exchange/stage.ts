import { addDays, type Day } from '../calendar/day.ts'
import { type ApplicationStatus, isLive } from './application-status.ts'
import { limits } from './limits.ts'

/**
 * How far a person has opened up to one company: 0 browsing, 1 interest or application sent, 2 both want to talk,
 * 3 hired, 4 the hire ended a month ago. `closed` is an application that ended without a hire.
 */
export type Stage = 0 | 1 | 2 | 3 | 4 | 'closed'

export const stages: readonly Stage[] = [0, 1, 2, 3, 4, 'closed']

/**
 * Everything a company can ever be sent about a person. `about` and the CV are free texts, in which names leak;
 * `whyIFit` is written to this one company and refused while it holds contact details.
 */
export const candidateFields = [
  'alias',
  'occupations',
  'experience',
  'skills',
  'languages',
  'drivingLicences',
  'certificates',
  'area',
  'availableMonth',
  'eligible',
  'whyIFit',
  'about',
  'employers',
  'name',
  'contact',
  'cv',
] as const

export type CandidateField = (typeof candidateFields)[number]

const card: readonly CandidateField[] = [
  'alias',
  'occupations',
  'experience',
  'skills',
  'languages',
  'drivingLicences',
  'certificates',
  'area',
  'availableMonth',
]
const introduced: readonly CandidateField[] = [...card, 'eligible', 'whyIFit']
const released: readonly CandidateField[] = [...introduced, 'about', 'employers', 'name', 'contact', 'cv']

/**
 * The most that may be sent at each stage; the person's own choice narrows it. What is not listed is not sent, not
 * even as an empty field. Hours, travel, exact days and hopes for afterwards are matched on and stay with us; birth
 * date, address, CPR, benefit, length of unemployment, a-kasse, health and caseworkers' notes are not fields at all.
 */
export const fieldsOfStage: Readonly<Record<Stage, readonly CandidateField[]>> = {
  0: card,
  1: introduced,
  2: released,
  3: released,
  4: ['alias', 'name'],
  closed: ['alias'],
}

export type HireState = {
  readonly status: 'reserved' | 'active' | 'ended' | 'cancelled'
  readonly endedOn: Day | undefined
}

/** What a company may see of an application's person today. */
export function stageOf(status: ApplicationStatus, hire: HireState | undefined, today: Day): Stage {
  if (status === 'interest' || status === 'sent') return 1
  if (isLive(status)) return 2
  if (status !== 'hired' || hire?.status === 'cancelled') return 'closed'
  if (hire?.status !== 'ended' || hire.endedOn === undefined) return 3
  return today > addDays(hire.endedOn, limits.daysUntilNameOnly) ? 4 : 3
}

/** Only the fields of the stage, and of those only the ones there are: no key stands empty for a hidden one. */
export function atStage<T extends Partial<Record<CandidateField, unknown>>>(
  stage: Stage,
  candidate: T,
): Partial<T> {
  const shown = fieldsOfStage[stage].filter((field) => candidate[field] !== undefined)
  return Object.fromEntries(shown.map((field) => [field, candidate[field]])) as Partial<T>
}
