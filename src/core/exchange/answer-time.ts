import { type Day, daysBetween } from '../calendar/day.ts'
import type { ApplicationStatus, Origin, Side } from './application-status.ts'
import { limits } from './limits.ts'

/** One line of an application's history. */
export type StatusChange = {
  readonly applicationId: string
  readonly on: Day
  readonly from: Origin
  readonly to: ApplicationStatus
  readonly by: Side
}

export type AnswerTime = {
  /** Applications that had an answer, whatever it was. */
  readonly answered: number
  /** Applications that ended in the company's silence. */
  readonly unanswered: number
  /** Days from application to answer: half of the applicants waited at most so long. Undefined with fewer than five answers. */
  readonly medianDays: number | undefined
}

/**
 * How a company answers those who apply to it, from the histories of its applications in any order. Counts the first
 * move by the company after `sent`; what the person withdrew, or was closed for another reason, says nothing about
 * the company.
 */
export function answerTime(changes: readonly StatusChange[]): AnswerTime {
  const sentOn = new Map<string, Day>()
  for (const { applicationId, on, to } of changes) if (to === 'sent') sentOn.set(applicationId, on)
  const days: number[] = []
  let unanswered = 0
  for (const { applicationId, on, from, to, by } of changes) {
    const sent = sentOn.get(applicationId)
    if (sent === undefined || from !== 'sent') continue
    if (by === 'company') days.push(Math.max(0, daysBetween(sent, on)))
    if (to === 'expired') unanswered += 1
  }
  const enough = days.length >= limits.answersBeforeShown
  return { answered: days.length, unanswered, medianDays: enough ? medianOf(days) : undefined }
}

/** The middle value; of two middle ones their mean, halves rounded up, so that a company never looks faster than it is. */
function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return Math.ceil((lower + upper) / 2)
}
