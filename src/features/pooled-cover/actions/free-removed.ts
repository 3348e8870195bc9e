import type { Env } from '#features/cases/index.ts'
import { removedPosts } from '../store/removed-posts.ts'
import { lockShared } from '../store/shared.ts'
import { tellStaff } from '../tell.ts'

/**
 * A posted draft that was deleted, taken out of its case or closed with nobody hired covers nobody: the absences it was for are
 * free for a new computation, and whoever asked is told. Runs as the system.
 */
export async function freeRemoved(env: Env): Promise<number> {
  const { tx } = env
  const removed = await removedPosts(tx)
  const freed = new Map<string, number[]>()
  for (const post of removed) {
    const { numUpdatedRows } = await tx
      .updateTable('pool_absence')
      .set({ held: false })
      .where('vikariat_id', '=', post.vikariat_id)
      .where('part_id', '=', post.part_id)
      .where('starts_on', '>=', post.starts_on)
      .where('ends_on', '<=', post.ends_on)
      .where('held', '=', true)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) freed.set(post.vikariat_id, [...(freed.get(post.vikariat_id) ?? []), post.no])
  }
  for (const [id, numbers] of freed) {
    const shared = await lockShared(tx, id)
    if (shared) await tellStaff(env, shared, 'pooled-cover.freed', numbers.join(','))
  }
  return freed.size
}
