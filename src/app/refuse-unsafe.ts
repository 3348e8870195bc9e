import pg from 'pg'
import { findDemoAccounts } from '#platform/auth/demo-accounts.ts'
import { type Config, ConfigError } from '#platform/config.ts'
import type { Database } from '#platform/db/pool.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'

/**
 * In production neither web nor worker starts with demonstration persons in the database, nor with a login that could
 * bypass row-level security or change it. Throws `ConfigError` with one sentence for each.
 */
export async function refuseUnsafe(config: Config, database: Database): Promise<void> {
  if (config.mode !== 'production') return
  const sentences: string[] = []
  const demo = await inSystemTransaction(database, { command: 'start.check' }, findDemoAccounts)
  if (demo > 0)
    sentences.push(`The database holds ${demo} demonstration accounts and cannot be used in production.`)
  const client = new pg.Client({ connectionString: config.databaseUrl })
  await client.connect()
  const { rows } = await client.query(`
    select rolsuper or rolbypassrls as bypasses, exists (select from pg_class c where c.relowner = r.oid) as owns
    from pg_roles r where rolname = session_user`)
  await client.end()
  if (rows[0]?.bypasses)
    sentences.push(
      'DATABASE_URL logs in as a superuser or with BYPASSRLS; use a login that is only a member of jobkreds_app.',
    )
  else if (rows[0]?.owns)
    sentences.push(
      'DATABASE_URL logs in as an owner of tables, who could switch row-level security off; use a login that is only a member of jobkreds_app, and MIGRATION_DATABASE_URL for the owner.',
    )
  if (sentences.length > 0) throw new ConfigError(sentences)
}
