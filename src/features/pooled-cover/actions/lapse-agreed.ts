import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { addDays, type Day } from '#core/calendar/day.ts'
import { movePool } from '#core/pooled-cover/pool-moves.ts'
import type { Env } from '#features/cases/index.ts'
import { AGREED_DAYS } from '../model.ts'
import { absencesOf } from '../store/runs.ts'
import { lockShared, type PartRow, partsOf, type SharedRow } from '../store/shared.ts'
import { tellCases, tellCompany, tellStaff } from '../tell.ts'

/**
 * What every company agreed to and nobody made drafts of lapses when it should have begun, or when the yes is three weeks old:
 * its absences are free, and whoever is in it hears that nothing binds them.
 */
export async function lapseAgreed(env: Env, id: string): Promise<boolean> {
  const { tx, today } = env
  const shared = await lockShared(tx, id)
  if (shared?.status !== 'agreed') return false
  const parts = (await partsOf(tx, id)).filter(({ status }) => status === 'yes')
  if (shared.starts_on > today && addDays(agreedOn(shared, parts), AGREED_DAYS) >= today) return false
  const lapsed = movePool(shared.status, 'lapse', 'system')
  if (!lapsed.ok) return false
  await tx
    .updateTable('pool_vikariat')
    .set({
      status: lapsed.value,
      changes: JSON.stringify([{ kind: 'never-posted' }]),
      version: shared.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await tx.updateTable('pool_absence').set({ held: false }).where('vikariat_id', '=', id).execute()
  for (const part of parts) await tellCompany(env, part, 'pooled-cover.never-posted')
  await tellStaff(env, shared, 'pooled-cover.agreed-lapsed')
  await tellCases(env, await absencesOf(tx, { vikariatId: id }), 'pooled-cover.never-posted', {
    number: shared.number,
  })
  return true
}

/** The day of the last yes, or of the last question where every yes stood already. */
function agreedOn(shared: SharedRow, parts: readonly PartRow[]): Day {
  const moments = [shared.asked_at, ...parts.map((part) => part.answered_at)]
  return danishDayAt(Math.max(...moments.map((at) => at?.getTime() ?? 0)))
}
