import { ok, type Result, refuse } from '../result.ts'
import type { VacancyReason } from './refusal-reasons.ts'
import type { Outcome, VacancyContent, VacancyContentField, VacancyStatus } from './vacancy-model.ts'

/** The next vikariat often is like the last one: everything but the days, which never are. */
export function copyOf(content: VacancyContent): VacancyContent {
  return { ...content, startsOn: null, endsOn: null, applyBy: null }
}

/** What somebody who has applied built their decision on: a change here is told to them. */
export const tellingFields = [
  'occupation',
  'startsOn',
  'endsOn',
  'weeklyHoursMin',
  'weeklyHoursMax',
  'schedule',
  'street',
  'place',
  'requirements',
  'payAgreement',
  'perspective',
] as const satisfies readonly VacancyContentField[]

/** The changed fields that live applicants are told of; none: nobody is disturbed for a spelling mistake. */
export function changesToTell(before: VacancyContent, after: VacancyContent): readonly VacancyContentField[] {
  return tellingFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

export type EditFacts = {
  readonly liveApplications: number
  /** Periods of reserved and active hires, as ISO days, both ends counted. */
  readonly hires: ReadonlyArray<{ readonly from: string; readonly to: string }>
}

export type EditProblem = {
  readonly field: VacancyContentField
  /** `has-applicants`: people have applied for something else. `hired-outside`, `fewer-than-hired`: a hire stands. */
  readonly key: 'has-applicants' | 'hired-outside' | 'fewer-than-hired'
}

/** What cannot be changed any more once it is published; a new vikariat (`copyOf`) is the way. */
export function editProblems(
  before: VacancyContent,
  after: VacancyContent,
  facts: EditFacts,
): readonly EditProblem[] {
  const problems: EditProblem[] = []
  if (facts.liveApplications > 0) {
    for (const field of ['category', 'occupation'] as const)
      if (before[field] !== after[field]) problems.push({ field, key: 'has-applicants' })
  }
  const { startsOn, endsOn } = after
  if (startsOn !== null && facts.hires.some((hire) => hire.from < startsOn))
    problems.push({ field: 'startsOn', key: 'hired-outside' })
  if (endsOn !== null && facts.hires.some((hire) => hire.to > endsOn))
    problems.push({ field: 'endsOn', key: 'hired-outside' })
  if (after.openings < facts.hires.length) problems.push({ field: 'openings', key: 'fewer-than-hired' })
  return problems
}

export type CloseRefusal =
  | 'not-published'
  /** Filled here, and no hire stands. */
  | 'nobody-hired'
  /** A place waits for the job centre: that is decided first, or the application declined. */
  | 'place-reserved'

/** Whether a company may close with this outcome, and what applicants are told. */
export function close(
  vacancy: { readonly status: VacancyStatus; readonly hired: number; readonly reserved: number },
  outcome: Outcome,
): Result<{ readonly outcome: Outcome; readonly told: VacancyReason }, CloseRefusal> {
  if (vacancy.status !== 'published') return refuse('not-published')
  if (outcome === 'filled_here' && vacancy.hired === 0)
    return refuse(vacancy.reserved > 0 ? 'place-reserved' : 'nobody-hired')
  return ok({ outcome, told: toldBy[outcome] })
}

const toldBy: Readonly<Record<Outcome, VacancyReason>> = {
  filled_here: 'filled',
  filled_elsewhere: 'filled',
  training_cancelled: 'training_cancelled',
  not_filled: 'other',
  other: 'other',
}

export type RunningVacancy = {
  readonly status: VacancyStatus
  readonly endsOn: string | null
  readonly applyBy: string | null
  readonly openings: number
  /** Hires that stand, and places held for a certificate. */
  readonly hired: number
  readonly reserved: number
  readonly liveApplications: number
}

/** Whether somebody can apply today: until the last day to apply, the last day of the period or the last opening. */
export function acceptsApplications(vacancy: RunningVacancy, today: string): boolean {
  if (vacancy.status !== 'published') return false
  if (vacancy.applyBy !== null && vacancy.applyBy < today) return false
  if (vacancy.endsOn === null || vacancy.endsOn < today) return false
  return vacancy.hired + vacancy.reserved < vacancy.openings
}

/**
 * What closes a vikariat by itself, or undefined while it stays:
 * - every opening is filled by a hire (a place held for a certificate may come back);
 * - its period is over;
 * - the last day to apply has passed and nobody is waiting for an answer.
 */
export function automaticClose(
  vacancy: RunningVacancy,
  today: string,
): { readonly outcome: Outcome; readonly told: VacancyReason } | undefined {
  if (vacancy.status !== 'published') return undefined
  if (vacancy.hired >= vacancy.openings) return { outcome: 'filled_here', told: 'filled' }
  const outcome = vacancy.hired > 0 ? 'filled_here' : 'not_filled'
  if (vacancy.endsOn !== null && vacancy.endsOn < today) return { outcome, told: 'period_over' }
  const nobodyWaits = vacancy.liveApplications === 0 && vacancy.reserved === 0
  if (vacancy.applyBy !== null && vacancy.applyBy < today && nobodyWaits) return { outcome, told: 'other' }
  return undefined
}
