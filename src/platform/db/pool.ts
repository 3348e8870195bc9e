import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.generated.ts'

// days stay 'YYYY-MM-DD': as a Date they would shift with the server's time zone
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(1182 as never, (text: string) => text)

export type Database = { kysely: Kysely<DB>; pool: pg.Pool; close(): Promise<void> }

/**
 * The application's pool. Every session starts as `jobkreds_app`, which owns nothing and bypasses nothing, whatever
 * login the address names; statements are cut after 15 seconds.
 */
export function openDatabase(url: string, size = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: '-c role=jobkreds_app -c statement_timeout=15000 -c idle_in_transaction_session_timeout=60000',
    connectionTimeoutMillis: 10_000,
  })
  // a connection that breaks (database restarted) is replaced at the next request: idle ones, and those at work between two
  // statements, whose fault would otherwise end the process; the statement that comes next tells its own request
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pool, close: () => kysely.destroy() }
}
