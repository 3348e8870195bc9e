import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'

/** Another import of this company is under way. */
export class ImportUnderWay extends Error {}

const key = (companyId: string) => sql`hashtextextended(${`import:${companyId}`}, 0)`

/**
 * What comes from a company's other systems is written one after the other, until this transaction ends: two could make the
 * same vikariat. Throws `ImportUnderWay` when another import has the turn.
 */
export async function takeTurn(tx: Tx, companyId: string): Promise<void> {
  const { rows } = await sql<{
    mine: boolean
  }>`select pg_try_advisory_xact_lock(${key(companyId)}) as mine`.execute(tx)
  if (!rows[0]!.mine) throw new ImportUnderWay('another import of this company is under way')
}

/** Programs that send many at once wait for each other; for an import they do not. */
const PATIENCE_MS = 4000
const LOCK_NOT_AVAILABLE = '55P03'

/** As `takeTurn`, after waiting for others that are done soon. The transaction cannot be used after the refusal. */
export async function waitForTurn(tx: Tx, companyId: string): Promise<void> {
  await sql`select set_config('lock_timeout', ${String(PATIENCE_MS)}, true)`.execute(tx)
  try {
    await sql`select pg_advisory_xact_lock(${key(companyId)})`.execute(tx)
  } catch (e) {
    if ((e as { code?: string }).code === LOCK_NOT_AVAILABLE)
      throw new ImportUnderWay('another import of this company is under way')
    throw e
  }
  await sql`select set_config('lock_timeout', '0', true)`.execute(tx)
}
