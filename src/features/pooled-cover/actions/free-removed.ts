import type { Env } from '#features/cases/index.ts'
import { freedAbsences } from '../store/removed-posts.ts'
import { lockShared } from '../store/shared.ts'
import { tellStaff } from '../tell.ts'

/**
 * A posted draft that looks for nobody any more, or was changed so that it is not for somebody it was for, covers nobody: the
 * absences are free for a new computation, and whoever asked is told. Runs as the system. Answers how many sets it reached.
 */
export async function freeRemoved(env: Env): Promise<number> {
  const { tx } = env
  const freed = new Map<string, string>()
  for (const { id, vikariat_id: vikariatId } of await freedAbsences(tx)) {
    const { numUpdatedRows } = await tx
      .updateTable('pool_absence')
      .set({ held: false })
      .where('id', '=', id)
      .where('held', '=', true)
      .executeTakeFirst()
    // the first names the news: one absence after another may be freed from a set
    if (numUpdatedRows > 0n && !freed.has(vikariatId)) freed.set(vikariatId, id)
  }
  for (const [id, first] of freed) {
    const shared = await lockShared(tx, id)
    if (shared) await tellStaff(env, shared, 'pooled-cover.freed', first)
  }
  return freed.size
}
