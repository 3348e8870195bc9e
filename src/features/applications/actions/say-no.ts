import type { ApplicationStatus, MoveRefusal, Side } from '#core/exchange/application-status.ts'
import { findContactDetails } from '#core/exchange/contact-details.ts'
import { type Result, refuse } from '#core/result.ts'
import type { Answered, ApplicationRow, Env } from '../model.ts'
import { type LockRefusal, locked } from './locked.ts'
import { moveApplication } from './move-application.ts'

export type NoRefusal = LockRefusal | MoveRefusal | 'contact-in-text'

/** What a no leads to: a company declines; a person says no to what was asked of them, or takes back what they sent. */
export function noStatus(status: ApplicationStatus, side: Side): ApplicationStatus {
  if (side === 'company') return 'declined_by_company'
  return status === 'interest' || status === 'offered' ? 'declined_by_person' : 'withdrawn'
}

/**
 * Somebody says no, with one of the reasons of their side and, if they like, a note that the other reads. The note holds no
 * contact details: after a no nobody has a claim to them.
 */
export async function sayNo(
  env: Env,
  answered: Answered,
  no: { reason?: string | undefined; note?: string | undefined },
): Promise<Result<ApplicationRow, NoRefusal>> {
  if (no.note && findContactDetails(no.note).length > 0) return refuse('contact-in-text')
  const found = await locked(env, answered)
  if (!found.ok) return found
  const { application, side } = found.value
  return moveApplication(env, application, side, { to: noStatus(application.status, side), ...no })
}
