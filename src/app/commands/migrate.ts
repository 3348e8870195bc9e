import { parseArgs } from 'node:util'
import { loadConfig } from '#platform/config.ts'
import { migrate, pendingMigrations } from '#platform/db/migrate.ts'
import { MIGRATIONS, withClient, withDatabase } from '../with-database.ts'

/** Applies the migrations this version has and the database lacks; `--check` only lists them (exit code 1 if any). */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } })
  return withDatabase(loadConfig(), ({ ownerDatabaseUrl }) =>
    withClient(ownerDatabaseUrl, async (client) => {
      const names = values.check
        ? await pendingMigrations(client, MIGRATIONS)
        : await migrate(client, MIGRATIONS)
      for (const name of names) process.stdout.write(`${values.check ? 'pending' : 'applied'} ${name}\n`)
      if (names.length === 0) process.stdout.write('The database is up to date.\n')
      return values.check && names.length > 0 ? 1 : 0
    }),
  )
}
