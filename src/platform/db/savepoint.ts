import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

let serial = 0

/**
 * Tries a statement whose rule is a database constraint. When the constraint named by its SQLSTATE refuses, only this
 * statement is undone and its word for the refusal comes back; other faults are thrown.
 *
 * @example await unlessRefused(tx, { 23505: 'filled', '23P01': 'hired-elsewhere' }, () => insertHire(tx, hire))
 */
export async function unlessRefused<T, R extends string>(
  tx: Tx,
  refusals: Readonly<Record<string, R>>,
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; reason: R }> {
  const name = sql.id(`attempt_${++serial % 1_000_000}`)
  await sql`savepoint ${name}`.execute(tx)
  try {
    const value = await work()
    await sql`release savepoint ${name}`.execute(tx)
    return { ok: true, value }
  } catch (e) {
    const reason = refusals[(e as { code?: string }).code ?? '']
    if (!reason) throw e
    await sql`rollback to savepoint ${name}`.execute(tx)
    return { ok: false, reason }
  }
}
