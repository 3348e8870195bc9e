import { sql } from 'kysely'
import type { Tx } from '../db/transaction.ts'
import type { Actor } from './actor.ts'
import { hashToken } from './session.ts'

/** The company whose key this is, or undefined when it is unknown or revoked. Runs as the system. */
export async function findApiKey(tx: Tx, key: string): Promise<Actor | undefined> {
  const row = await tx
    .updateTable('api_key as k')
    .from('company as c')
    .set({ last_used_at: sql<Date>`app.now()` })
    .whereRef('c.id', '=', 'k.company_id')
    .where('k.key_hash', '=', hashToken(key))
    .where('k.revoked_at', 'is', null)
    .returning(['k.id', 'k.name', 'k.company_id', 'c.name as company', 'c.unit_id'])
    .executeTakeFirst()
  if (!row) return undefined
  return {
    role: 'company',
    accountId: null,
    membershipId: null,
    unitId: null,
    companyId: row.company_id,
    personId: null,
    organisationId: null,
    employeeId: null,
    name: row.name,
    organisation: row.company,
    assurance: 'none',
    via: 'api-key',
  }
}
