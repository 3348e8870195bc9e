import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { OWNER_LOGIN, provideDatabase, provideLogins } from '#platform/db/provision.ts'

/** What a test file needs to know of the run's server: see `testDatabase`. */
export type TestServer = { readonly adminUrl: string; readonly template: string; readonly password: string }

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer
  }
}

/** Data of a test run may be lost, so nothing waits for the disk. */
export const FORGETFUL = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
]

/**
 * Vitest's global setup: one server for the whole run, embedded unless `JOBKREDS_TEST_DATABASE_URL` names a
 * superuser's address on another, and on it one migrated database each test file clones.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const template = `template_${randomBytes(6).toString('hex')}`
  // test logins share one password; on another server it must be the same for runs at the same time
  const password = 'only-for-tests'
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  try {
    await provideLogins(admin, () => password)
    await provideDatabase(admin, template)
    await migrateTemplate(urlOn(server.adminUrl, template, OWNER_LOGIN, password))
  } catch (fault) {
    await admin.end()
    await server.stop()
    throw fault
  }
  project.provide('server', { adminUrl: server.adminUrl, template, password })
  return async () => {
    await admin.query(`drop database ${template} with (force)`)
    await admin.end()
    await server.stop()
  }
}

/** The same server's address for another database and login. */
export function urlOn(adminUrl: string, database: string, user: string, password: string): string {
  const url = new URL(adminUrl)
  url.pathname = database
  url.username = user
  url.password = password
  return url.href
}

async function startServer(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const given = process.env.JOBKREDS_TEST_DATABASE_URL
  if (given !== undefined) return { adminUrl: given, stop: async () => {} }
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-test-'))
  const embedded = await startEmbedded(dir, { settings: FORGETFUL })
  return {
    adminUrl: embedded.adminUrl,
    stop: async () => {
      await embedded.stop()
      fs.rmSync(dir, { recursive: true })
    },
  }
}

async function migrateTemplate(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await migrate(owner, fileURLToPath(new URL('../../migrations', import.meta.url)))
  } finally {
    await owner.end()
  }
}
