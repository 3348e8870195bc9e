import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { APP_LOGIN, OWNER_LOGIN } from '#platform/db/provision.ts'
import { urlOn } from './server.ts'

/** A database of one test file, migrated and empty of data. */
export type TestDatabase = {
  readonly name: string
  /** What web and worker use: a login that owns nothing, bound by row-level security. */
  readonly databaseUrl: string
  /** The login that owns the database and runs migrations; forced row-level security binds it too. */
  readonly ownerDatabaseUrl: string
  /** The superuser on this database: for looking behind row-level security in assertions. */
  readonly adminUrl: string
}

/**
 * Clones the run's migrated database for the calling test file and drops it when the file is done. Call it at the
 * top of a `*.db.test.ts` or `*.e2e.ts` file: `const database = await testDatabase()`. Connections still open at
 * the end are cut.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, password } = inject('server')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(
    adminUrl,
    `create database ${name} template ${template} owner ${OWNER_LOGIN} strategy wal_log`,
  )
  afterAll(() => asAdmin(adminUrl, `drop database ${name} with (force)`))
  const admin = new URL(adminUrl)
  admin.pathname = name
  return {
    name,
    databaseUrl: urlOn(adminUrl, name, APP_LOGIN, password),
    ownerDatabaseUrl: urlOn(adminUrl, name, OWNER_LOGIN, password),
    adminUrl: admin.href,
  }
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
