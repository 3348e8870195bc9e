import { movePart, movePool } from '#core/pooled-cover/pool-moves.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { MoveRefusal } from '#core/rotation/move-table.ts'
import { type Env, sideOf } from '#features/cases/index.ts'
import { absencesOf } from '../store/runs.ts'
import { findShared, lockShared, partsOf } from '../store/shared.ts'
import { tellCases, tellCompany } from '../tell.ts'

/** Puts a shared vikariat aside: its absences are free, and the companies that were asked hear of it. */
export async function dropShared(
  env: Env,
  input: { id: string; version: number },
): Promise<Result<undefined, MoveRefusal | 'gone' | 'stale'>> {
  const { tx } = env
  if (!(await findShared(tx, input.id))) return refuse('gone')
  const shared = await lockShared(tx, input.id)
  if (!shared) return refuse('gone')
  if (shared.version !== input.version) return refuse('stale')
  const side = sideOf(env.actor)
  const moved = movePool(shared.status, 'drop', side)
  if (!moved.ok) return moved
  await tx
    .updateTable('pool_vikariat')
    .set({ status: moved.value, version: shared.version + 1 })
    .where('id', '=', shared.id)
    .execute()
  await tx.updateTable('pool_absence').set({ held: false }).where('vikariat_id', '=', shared.id).execute()
  const parts = await partsOf(tx, shared.id)
  for (const part of parts) {
    const recalled = movePart(part.status, 'recall', side)
    if (!recalled.ok) continue
    await tx
      .updateTable('pool_part')
      .set({ status: recalled.value, answered_at: null, version: part.version + 1 })
      .where('id', '=', part.id)
      .execute()
    await tellCompany(env, part, 'pooled-cover.dropped')
  }
  if (parts.length > 0)
    await tellCases(env, await absencesOf(tx, { vikariatId: shared.id }), 'pooled-cover.dropped', {
      number: shared.number,
    })
  return ok(undefined)
}
