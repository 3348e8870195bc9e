import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Config } from '#platform/config.ts'
import { migrate, pendingMigrations } from '#platform/db/migrate.ts'
import { CommandRefusal } from './command.ts'

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Settings that name a database for certain. */
export type ReadyConfig = Config & { databaseUrl: string; ownerDatabaseUrl: string }

/**
 * Runs `work` with the database the settings name, or with the embedded one, started for this process and given up
 * at the end.
 */
export async function withDatabase<T>(config: Config, work: (config: ReadyConfig) => Promise<T>): Promise<T> {
  const { databaseUrl } = config
  if (databaseUrl !== undefined) {
    return work({ ...config, databaseUrl, ownerDatabaseUrl: config.ownerDatabaseUrl ?? databaseUrl })
  }
  const { openLocalDatabase } = await import('#platform/db/local-database.ts')
  const { stop, ...urls } = await openLocalDatabase(config.dataDir)
  try {
    return await work({ ...config, ...urls })
  } finally {
    await stop()
  }
}

/**
 * As `withDatabase`, with the schema of this version: the embedded database is brought up to it, another one is
 * migrated by whoever runs it (`./jobkreds migrate`), so that several web processes may start at once.
 */
export function withMigratedDatabase<T>(
  config: Config,
  work: (config: ReadyConfig) => Promise<T>,
): Promise<T> {
  return withDatabase(config, async (ready) => {
    await withClient(ready.ownerDatabaseUrl, async (client) => {
      if (config.databaseUrl === undefined) await migrate(client, MIGRATIONS)
      const pending = await pendingMigrations(client, MIGRATIONS)
      if (pending.length > 0) {
        throw new CommandRefusal(`The database lacks ${pending.join(', ')}: run ./jobkreds migrate first.`)
      }
    })
    return work(ready)
  })
}

/** Runs `work` with one connection, and says in a sentence when there is none to be had. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (fault) {
    throw new CommandRefusal(
      `The database cannot be reached: ${(fault as Error).message || (fault as { code?: string }).code}.`,
    )
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
