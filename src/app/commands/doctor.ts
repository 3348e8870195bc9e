import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { type Config, ConfigError, loadConfig } from '#platform/config.ts'
import { MigrationRefusal, pendingMigrations } from '#platform/db/migrate.ts'
import { CommandRefusal } from '../command.ts'
import { MIGRATIONS, type ReadyConfig, withClient, withDatabase } from '../with-database.ts'

const OLDEST_POSTGRES = 15

/** Says of each thing this installation needs whether it is in order; exit code 1 when one is not. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args })
  const faults: string[] = []
  const check = async (subject: string, work: () => string | Promise<string>) => {
    try {
      process.stdout.write(`ok     ${subject}: ${await work()}\n`)
    } catch (fault) {
      for (const sentence of sentencesOf(fault)) {
        faults.push(sentence)
        process.stdout.write(`FAULT  ${subject}: ${sentence}\n`)
      }
    }
  }
  let config: Config | undefined
  await check('Node', () => `version ${process.versions.node}`)
  await check('settings', () => {
    config = loadConfig()
    return `complete for ${config.mode}, public address ${config.baseUrl}`
  })
  if (config === undefined) return 1
  const { dataDir, databaseUrl } = config
  await check('data folder', () => describeFolder(dataDir))
  await check('database', () => withDatabase(config as Config, describeDatabase))
  if (databaseUrl === undefined)
    process.stdout.write('       DATABASE_URL is not set: the embedded database is used.\n')
  return faults.length === 0 ? 0 : 1
}

function sentencesOf(fault: unknown): string[] {
  if (fault instanceof ConfigError) return fault.sentences
  if (fault instanceof CommandRefusal || fault instanceof MigrationRefusal) return [fault.message]
  return [(fault as Error).message || String(fault)]
}

function describeFolder(folder: string): string {
  fs.mkdirSync(folder, { recursive: true })
  fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK)
  return path.resolve(folder)
}

async function describeDatabase({ databaseUrl, ownerDatabaseUrl }: ReadyConfig): Promise<string> {
  const { version, login } = await withClient(databaseUrl, describeLogin)
  const pending = await withClient(ownerDatabaseUrl, (client) => pendingMigrations(client, MIGRATIONS))
  if (pending.length > 0) throw new CommandRefusal(`It lacks ${pending.join(', ')}: run ./jobkreds migrate.`)
  return `PostgreSQL ${version}, up to date, the application logs in as ${login}`
}

async function describeLogin(client: pg.Client): Promise<{ version: string; login: string }> {
  const { rows } = await client.query<{
    version: string
    login: string
    bypasses: boolean
    member: boolean
  }>(`
    select current_setting('server_version') as version, rolname as login, rolsuper or rolbypassrls as bypasses,
      exists (select from pg_roles where rolname = 'jobkreds_app') and pg_has_role(oid, 'jobkreds_app', 'member') as member
    from pg_roles where rolname = session_user`)
  const [found] = rows
  if (found === undefined) throw new CommandRefusal('The server does not say who is logged in.')
  if (Number.parseInt(found.version, 10) < OLDEST_POSTGRES) {
    throw new CommandRefusal(
      `It is PostgreSQL ${found.version}; version ${OLDEST_POSTGRES} or newer is needed.`,
    )
  }
  if (found.bypasses)
    throw new CommandRefusal(`${found.login} bypasses row-level security: use a plain login.`)
  if (!found.member) throw new CommandRefusal(`${found.login} is no member of the role jobkreds_app.`)
  return found
}
