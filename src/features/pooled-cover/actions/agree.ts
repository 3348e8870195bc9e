import { movePool } from '#core/pooled-cover/pool-moves.ts'
import { type Env, sideOf } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { lockShared, partsOf, type SharedRow } from '../store/shared.ts'
import { tellCompany } from '../tell.ts'

/** When every company in it has said yes, the shared vikariat is agreed and each hears who the others are. */
export async function agreeIfAll(env: Env, shared: SharedRow): Promise<boolean> {
  const parts = (await asSystem(env.tx, (s) => partsOf(s, shared.id))).filter(
    ({ status }) => status !== 'recalled',
  )
  if (parts.length === 0 || parts.some(({ status }) => status !== 'yes')) return false
  const moved = movePool(shared.status, 'agree', sideOf(env.actor))
  if (!moved.ok) return false
  await asSystem(env.tx, (s) =>
    s
      .updateTable('pool_vikariat')
      .set({ status: moved.value, version: shared.version + 1 })
      .where('id', '=', shared.id)
      .execute(),
  )
  for (const part of parts) await tellCompany(env, part, 'pooled-cover.agreed')
  await lockShared(env.tx, shared.id)
  return true
}
