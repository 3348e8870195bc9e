import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type EndReason, endReasonsOf } from '../hire-end-reasons.ts'
import type { Answered, Env } from '../model.ts'
import { closeDisclosure } from '../store.ts'
import { tell } from '../tell.ts'
import { type LockRefusal, locked } from './locked.ts'

export type EndRefusal = LockRefusal | 'not-hired' | 'reason-missing'

/** A hire given up before its first day is cancelled: opening and period are free again. Later it has ended: the person is free, and the opening stays used. */
export type HireEnd = { status: 'cancelled' | 'ended'; reopened: boolean }

/**
 * One of the two ends a hire before its time, with a reason that the other is told. A vikariat that had closed because it
 * was filled is open again when its place comes back in time.
 */
export async function endHire(
  env: Env,
  answered: Answered,
  reason: EndReason | undefined,
): Promise<Result<HireEnd, EndRefusal>> {
  const found = await locked(env, answered)
  if (!found.ok) return found
  const { application: a, vacancy, side } = found.value
  if (side !== 'person' && side !== 'company') return refuse('gone')
  if (!reason || !endReasonsOf(side).includes(reason)) return refuse('reason-missing')
  return asSystem(env.tx, async (s) => {
    const hire = await activeHire(s, a.id)
    if (!hire) return refuse('not-hired')
    const status = env.today < hire.from ? 'cancelled' : 'ended'
    await s
      .updateTable('hire')
      .set({ status, ended_on: env.today, end_reason: reason })
      .where('id', '=', hire.id)
      .execute()
    await s
      .updateTable('application')
      .set((e) => ({ version: e('version', '+', 1) }))
      .where('id', '=', a.id)
      .execute()
    await s
      .insertInto('application_event')
      .values({ application_id: a.id, actor_side: side, from_status: 'hired', to_status: status, reason })
      .execute()
    let reopened = false
    if (status === 'cancelled') {
      await closeDisclosure(s, a.id)
      reopened = await reopen(s, vacancy.id, env.today)
    }
    await refreshListings(s, [vacancy.id])
    await tell(env, a, side === 'person' ? 'company' : 'person', status)
    return ok({ status, reopened })
  })
}

async function activeHire(s: Tx, applicationId: string): Promise<{ id: string; from: string } | undefined> {
  const { rows } = await sql<{ id: string; from: string }>`
    select id, lower(period)::text as "from" from hire
    where application_id = ${applicationId} and status = 'active' for no key update`.execute(s)
  return rows[0]
}

async function reopen(s: Tx, vacancyId: string, today: string): Promise<boolean> {
  const row = await s
    .updateTable('vacancy')
    .set((e) => ({ status: 'published', outcome: null, closed_at: null, version: e('version', '+', 1) }))
    .where('id', '=', vacancyId)
    .where('status', '=', 'closed')
    .where('outcome', '=', 'filled_here')
    .where('ends_on', '>=', today)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
