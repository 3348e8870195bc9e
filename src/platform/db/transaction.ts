import { sql, type Transaction } from 'kysely'
import type { Actor } from '../auth/actor.ts'
import { SYSTEM } from '../auth/actor.ts'
import type { Database } from './pool.ts'
import type { DB } from './schema.generated.ts'

export type Tx = Transaction<DB>

export type Command = {
  /** Named in the audit trail, e.g. `vacancy.publish`. */
  command: string
  now?: Date
  reason?: string
  onBehalfOf?: string
}

const identity = (a: Actor) => sql`
  set_config('jobkreds.role', ${a.role}, true), set_config('jobkreds.acting_role', ${a.role}, true),
  set_config('jobkreds.account', ${a.accountId ?? ''}, true),
  set_config('jobkreds.unit', ${a.unitId ?? ''}, true), set_config('jobkreds.company', ${a.companyId ?? ''}, true),
  set_config('jobkreds.person', ${a.personId ?? ''}, true), set_config('jobkreds.organisation', ${a.organisationId ?? ''}, true),
  set_config('jobkreds.employee', ${a.employeeId ?? ''}, true)`

/** Tells the database who acts from here on in this transaction: row-level security and the audit trail read it. */
export async function actAs(tx: Tx, actor: Actor, c: Command): Promise<void> {
  await sql`select ${identity(actor)}, set_config('jobkreds.command', ${c.command}, true),
    set_config('jobkreds.reason', ${c.reason ?? ''}, true), set_config('jobkreds.on_behalf_of', ${c.onBehalfOf ?? ''}, true),
    set_config('jobkreds.now', ${c.now ? c.now.toISOString() : ''}, true)`.execute(tx)
}

/** Records on whose behalf, and why, the rest of the transaction is done. */
export async function actOnBehalf(tx: Tx, personId: string, reason: string): Promise<void> {
  await sql`select set_config('jobkreds.on_behalf_of', ${personId}, true), set_config('jobkreds.reason', ${reason}, true)`.execute(
    tx,
  )
}

/**
 * Runs a narrow piece of work that must see across compartments (who to notify, is the person free). The audit trail
 * still names the account and its role; row-level security sees the system. The actor's own role returns when the work ends.
 */
export async function asSystem<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const before = await sql<{
    role: string
  }>`select app.actor_role() as role, set_config('jobkreds.role', 'system', true)`.execute(tx)
  const giveBack = () => sql`select set_config('jobkreds.role', ${before.rows[0]!.role}, true)`.execute(tx)
  try {
    const result = await work(tx)
    await giveBack()
    return result
  } catch (e) {
    // in a transaction that PostgreSQL has aborted this fails too, and the rollback gives the role back
    await giveBack().catch(() => {})
    throw e
  }
}

const mayTryAgain = (e: unknown) => ['40001', '40P01'].includes((e as { code?: string }).code ?? '')

/**
 * Opens the one transaction of a request, job or command. `keep` decides from the result whether it is committed; a
 * refusal undoes what was written. Deadlocks and serialisation failures are tried again twice.
 */
export async function inTransaction<T>(
  database: Database,
  actor: Actor,
  command: Command,
  work: (tx: Tx) => Promise<T>,
  keep: (result: T) => boolean = () => true,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let refused: { result: T } | undefined
    try {
      return await database.kysely.transaction().execute(async (tx) => {
        await actAs(tx, actor, command)
        const result = await work(tx)
        if (!keep(result)) {
          refused = { result }
          throw refused
        }
        return result
      })
    } catch (e) {
      if (refused && e === refused) return refused.result
      if (attempt >= 3 || !mayTryAgain(e)) throw e
    }
  }
}

/** Work of the system itself: jobs, schedules, session lookups. */
export const inSystemTransaction = <T>(
  database: Database,
  command: Command,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => inTransaction(database, SYSTEM, command, work)
