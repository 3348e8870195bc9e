import { sql } from 'kysely'
import { addDays } from '#core/calendar/day.ts'
import { movePart, movePool } from '#core/pooled-cover/pool-moves.ts'
import type { Env } from '#features/cases/index.ts'
import { REMIND_DAYS } from '../model.ts'
import { lockShared, partsOf } from '../store/shared.ts'
import { tellCompany, tellStaff } from '../tell.ts'

/** Reminds who has not answered, once, shortly before the last day; when that day has passed, the question lapses: whether it did. */
export async function remindAndLapse(env: Env, id: string): Promise<boolean> {
  const { tx, today } = env
  const shared = await lockShared(tx, id)
  if (shared?.status !== 'asked') return false
  const waiting = (await partsOf(tx, id)).filter(({ status }) => status === 'asked')
  const late = waiting.filter((part) => part.respond_by < today)
  for (const part of waiting) {
    if (part.respond_by < today || part.reminded_at || addDays(today, REMIND_DAYS) < part.respond_by) continue
    await tx
      .updateTable('pool_part')
      .set({ reminded_at: sql<Date>`app.now()` })
      .where('id', '=', part.id)
      .execute()
    await tellCompany(env, part, 'pooled-cover.reminded')
  }
  const lapsed = movePool(shared.status, 'lapse', 'system')
  if (late.length === 0 || !lapsed.ok) return false
  for (const part of late) {
    const next = movePart(part.status, 'lapse', 'system')
    if (next.ok)
      await tx
        .updateTable('pool_part')
        .set((e) => ({ status: next.value, version: e('version', '+', 1) }))
        .where('id', '=', part.id)
        .execute()
  }
  await tx
    .updateTable('pool_vikariat')
    .set({ status: lapsed.value, version: shared.version + 1 })
    .where('id', '=', id)
    .execute()
  await tx.updateTable('pool_absence').set({ held: false }).where('vikariat_id', '=', id).execute()
  await tellStaff(env, shared, 'pooled-cover.lapsed')
  return true
}
