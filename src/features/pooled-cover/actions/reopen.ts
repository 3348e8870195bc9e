import { changesSince } from '#core/pooled-cover/absence-changes.ts'
import { movePool } from '#core/pooled-cover/pool-moves.ts'
import type { Env } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { type AbsenceRow, absencesOf } from '../store/runs.ts'
import { seatsNow } from '../store/seats.ts'
import { type KeptChange, lockShared, type SharedRow } from '../store/shared.ts'
import { tellCases, tellStaff } from '../tell.ts'

const askedOf = (rows: readonly AbsenceRow[]) =>
  rows.map((row) => ({
    id: row.id,
    reservationId: row.reservation_id,
    from: row.starts_on,
    to: row.ends_on,
    workdays: row.workdays,
    minutesPerWeek: row.minutes_per_week,
  }))

/** What became of the absences of a shared vikariat since it was made, with the absences themselves; as the system sees it. */
export async function changesOf(env: Env, shared: SharedRow) {
  return asSystem(env.tx, async (s) => {
    const absences = await absencesOf(s, { vikariatId: shared.id })
    const now = await seatsNow(
      s,
      absences.map((row) => row.reservation_id),
    )
    return { absences, changes: changesSince(askedOf(absences), now) }
  })
}

/** Opens a shared vikariat again: its absences are free, and what changed is kept. The caller has asked the table of moves. */
export async function openAgain(
  env: Env,
  shared: SharedRow,
  absences: readonly AbsenceRow[],
  changes: readonly KeptChange[],
): Promise<void> {
  await asSystem(env.tx, async (s) => {
    await s
      .updateTable('pool_vikariat')
      .set({ status: 'reopened', changes: JSON.stringify(changes), version: shared.version + 1 })
      .where('id', '=', shared.id)
      .execute()
    await s.updateTable('pool_absence').set({ held: false }).where('vikariat_id', '=', shared.id).execute()
    if (shared.status === 'asked' || shared.status === 'agreed')
      await tellCases({ ...env, tx: s }, absences, 'pooled-cover.reopened', { number: shared.number })
  })
}

/** Opens it again when an absence in it has changed; the row is held, so a yes and a change come one after the other. */
export async function reopenIfChanged(env: Env, id: string): Promise<boolean> {
  const shared = await lockShared(env.tx, id)
  if (!shared || !movePool(shared.status, 'reopen', 'system').ok) return false
  const { absences, changes } = await changesOf(env, shared)
  if (changes.length === 0) return false
  await openAgain(env, shared, absences, changes)
  await tellStaff(env, shared, 'pooled-cover.changed')
  return true
}
