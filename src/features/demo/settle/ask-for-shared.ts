import type { Day } from '#core/calendar/day.ts'
import { startPool, usualChoice } from '#features/pooled-cover/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'

/** Asks, for the largest unit, which absences could become shared vikariater: ready when the worker has started. */
export async function askForShared(tx: Tx, today: Day): Promise<void> {
  const clerk = await tx
    .selectFrom('membership as m')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .select(['m.account_id', 'm.unit_id'])
    .where('m.role', '=', 'caseworker')
    .where('u.short_name', 'like', '%København%')
    .orderBy('m.started_at')
    .orderBy('m.id')
    .executeTakeFirst()
  if (!clerk?.unit_id) return
  const actor = { ...SYSTEM, accountId: clerk.account_id, unitId: clerk.unit_id }
  const choice = usualChoice(today)
  // nothing to take in is no fault of the region
  await startPool({ tx, actor, today, enqueue }, { unit_id: clerk.unit_id, lead_id: null }, choice)
}
