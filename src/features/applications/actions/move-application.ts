import type { ApplicationStatus, MoveRefusal, Side } from '#core/exchange/application-status.ts'
import { move } from '#core/exchange/application-status.ts'
import type { Offer } from '#core/exchange/hire-rules.ts'
import { isRefusalReason } from '#core/exchange/refusal-reasons.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { ApplicationRow, Env } from '../model.ts'
import { writeMove } from '../store.ts'
import { tell } from '../tell.ts'

export type Answer = {
  to: ApplicationStatus
  reason?: string | undefined
  note?: string | undefined
  stage?: number | undefined
  offer?: Offer | undefined
}

/**
 * Moves a locked application by the one table of statuses, writes the event and tells those whom it concerns. A place
 * that was held is given back when the application ends without a hire.
 */
export async function moveApplication(
  env: Env,
  a: ApplicationRow,
  side: Side,
  answer: Answer,
): Promise<Result<ApplicationRow, MoveRefusal>> {
  const given = answer.reason || undefined
  if (given !== undefined && !isRefusalReason(given)) return refuse('reason-not-allowed')
  const moved = move({ status: a.status }, answer.to, side, given, env.today)
  if (!moved.ok) return moved
  const { status } = moved.value
  await asSystem(env.tx, async (s) => {
    await writeMove(
      s,
      a,
      { ...moved.value, note: answer.note, stage: answer.stage, offer: answer.offer },
      side,
    )
    if (a.status === 'awaiting_certificate' && status !== 'hired') {
      await s
        .updateTable('hire')
        .set({ status: 'cancelled', end_reason: status, ended_on: env.today })
        .where('application_id', '=', a.id)
        .where('status', '=', 'reserved')
        .execute()
      await refreshListings(s, [a.vacancy_id])
    }
  })
  for (const other of othersOf(side)) await tell(env, a, other, status)
  if (status === 'awaiting_certificate') await tell(env, a, 'unit', status)
  return ok({ ...a, status, deadline: moved.value.deadline ?? null, version: a.version + 1 })
}

const othersOf = (side: Side): Side[] => {
  if (side === 'person') return ['company']
  if (side === 'company') return ['person']
  return ['person', 'company']
}
