import type { MoveRefusal } from '#core/exchange/application-status.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { ApplicationRow, Env } from '../model.ts'
import { closeWhenFilled, settleHire } from './after-hire.ts'
import { type LockRefusal, locked } from './locked.ts'
import { moveApplication } from './move-application.ts'

/**
 * The job centre's recorded decision reaches an application that waits for it: eligible makes it a hire, not eligible gives the
 * opening and the period back. The reason stands in the certificate, between the job centre and the person.
 */
export async function decideWaiting(
  env: Env,
  applicationId: string,
  eligible: boolean,
): Promise<Result<ApplicationRow, MoveRefusal | LockRefusal>> {
  const found = await locked(env, { id: applicationId })
  if (!found.ok) return found
  const { application, vacancy, side } = found.value
  // also a person can move an offer to a hire: this decision is the job centre's alone
  if (side !== 'unit') return refuse('not-your-move')
  const moved = await moveApplication(env, application, side, {
    to: eligible ? 'hired' : 'not_certified',
    stage: eligible ? 3 : undefined,
  })
  if (!moved.ok) return moved
  if (eligible) {
    await settleHire(env, moved.value)
    await closeWhenFilled(env, vacancy.id)
  }
  return ok(moved.value)
}
