import type { Day } from '#core/calendar/day.ts'
import { expectOk } from '#core/result.ts'
import { startRun } from '#features/unit-proposals/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'

/** Asks, for the caseworker one logs in as first, for the proposals of her unit: they are ready when the worker has started. */
export async function askForProposals(tx: Tx, today: Day): Promise<void> {
  const clerk = await tx
    .selectFrom('membership as m')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .select(['m.account_id', 'm.unit_id'])
    .where('m.role', '=', 'caseworker')
    .where('u.short_name', 'like', '%Gladsaxe%')
    .orderBy('m.started_at')
    .orderBy('m.id')
    .executeTakeFirst()
  if (!clerk) return
  const actor = { ...SYSTEM, accountId: clerk.account_id, unitId: clerk.unit_id }
  const input = { principle: 'best', order: 'waiting', keep: 'free', seed: 1, basedOn: null } as const
  expectOk(await startRun({ tx, actor, today, enqueue }, input))
}
