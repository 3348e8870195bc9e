import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client, ClientBase, Pool } from 'pg'

const LOCK = 727_001
const FILE_NAME = /^\d{4}_[a-z0-9_]+\.sql$/
/** A migration waits this long for a table in use; waiting longer would stop every request queued behind it. */
const LOCK_TIMEOUT = '15s'

/** A database and a folder of migrations that do not belong together; the message says which and why. */
export class MigrationRefusal extends Error {}

type Migration = { readonly name: string; readonly script: string; readonly checksum: string }

/**
 * Brings a database up to the migrations in `dir` and returns the names applied now.
 *
 * Forward only: plain SQL files `NNNN_name.sql`, each in one transaction with the row that records it. Several
 * runners at once apply each file exactly once. Throws `MigrationRefusal` when a file that has been run was
 * changed, when the database knows migrations this version does not, or when a file sorts before one already run.
 * `db` is a connection or pool of the login that owns the database; PostgreSQL 15 or newer.
 */
export async function migrate(db: Pool | Client, dir: string): Promise<string[]> {
  return withClient(db, async (client) => {
    const migrations = readMigrations(dir)
    await inTransaction(client, () => client.query(TABLE))
    const applied: string[] = []
    for (const migration of migrations) {
      await inTransaction(client, async () => {
        if (!pendingOf(migrations, await recorded(client)).includes(migration)) return
        await apply(client, migration)
        applied.push(migration.name)
      })
    }
    if (migrations.length === 0) pendingOf(migrations, await recorded(client))
    return applied
  })
}

/**
 * Names of the migrations in `dir` that `db` lacks, in order; writes nothing, so any login that may read the record
 * can ask. Throws `MigrationRefusal` as `migrate` does.
 */
export async function pendingMigrations(db: Pool | Client, dir: string): Promise<string[]> {
  return withClient(db, async (client) => {
    const { rows } = await client.query("select to_regclass('public.schema_migration') is not null as there")
    const done = rows[0]?.there ? await recorded(client) : new Map<string, string>()
    return pendingOf(readMigrations(dir), done).map(({ name }) => name)
  })
}

const TABLE = `create table if not exists public.schema_migration (
  name text primary key, checksum text not null, applied_at timestamptz not null default now())`

function readMigrations(dir: string): Migration[] {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = new Map<string, string>()
  return names.map((name) => {
    if (!FILE_NAME.test(name)) throw new MigrationRefusal(`${name} is not named like 0001_what_it_makes.sql.`)
    const number = name.slice(0, 4)
    const twin = numbers.get(number)
    if (twin !== undefined) throw new MigrationRefusal(`${twin} and ${name} have the same number.`)
    numbers.set(number, name)
    // Git may write other line ends on Windows; they change nothing that SQL means
    const script = readFileSync(path.join(dir, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
  })
}

async function recorded(client: ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from public.schema_migration',
  )
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function pendingOf(migrations: readonly Migration[], done: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...done.keys()].filter((name) => !known.has(name)).sort()
  if (unknown.length > 0) {
    throw new MigrationRefusal(
      `The database has been migrated by a newer version (${unknown.join(', ')}): run that version.`,
    )
  }
  const last = [...done.keys()].sort().at(-1) ?? ''
  return migrations.filter(({ name, checksum }) => {
    const checksumThen = done.get(name)
    if (checksumThen !== undefined && checksumThen !== checksum) {
      throw new MigrationRefusal(
        `${name} has been changed since it was run: restore it and add a new migration.`,
      )
    }
    if (checksumThen === undefined && name < last) {
      throw new MigrationRefusal(`${name} comes before ${last}, which has been run: give it the next number.`)
    }
    return checksumThen === undefined
  })
}

async function apply(client: ClientBase, { name, script, checksum }: Migration): Promise<void> {
  await client.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`)
  try {
    await client.query(script)
  } catch (fault) {
    const { message, position } = fault as { message: string; position?: string }
    const line = position === undefined ? '' : `:${script.slice(0, Number(position)).split('\n').length}`
    throw new Error(`${name}${line}: ${message}`, { cause: fault })
  }
  await client.query('insert into public.schema_migration (name, checksum) values ($1, $2)', [name, checksum])
}

/** One transaction, alone among all runners: the lock comes first, since even `create table if not exists` races. */
async function inTransaction(client: ClientBase, work: () => Promise<unknown>): Promise<void> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await work()
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw fault
  }
}

async function withClient<T>(db: Pool | Client, work: (client: ClientBase) => Promise<T>): Promise<T> {
  if (!('totalCount' in db)) return work(db)
  const client = await db.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}
