import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { APP_LOGIN, OWNER_LOGIN, provideDatabase, provideLogins } from '#platform/db/provision.ts'
import { MIGRATIONS, withClient } from '../with-database.ts'

export type MeasuredServer = Awaited<ReturnType<typeof startEmbedded>>

/** Lends a database server of its own, in a folder that is gone afterwards. */
export async function withMeasuredServer<T>(use: (server: MeasuredServer) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'jobkreds-bench-'))
  const server = await startEmbedded(dir)
  try {
    return await use(server)
  } finally {
    await server.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

/** Makes a migrated, empty database. `adminUrl` is the superuser's, to fill it; `appUrl` is the web process's. */
export async function measuredDatabase(
  server: MeasuredServer,
  name: string,
): Promise<{ adminUrl: string; appUrl: string }> {
  await withClient(server.adminUrl, async (admin) => {
    await provideLogins(admin, server.passwordOf)
    await provideDatabase(admin, name)
  })
  await withClient(server.url(name, OWNER_LOGIN), (owner) => migrate(owner, MIGRATIONS))
  const admin = new URL(server.adminUrl)
  admin.pathname = name
  return { adminUrl: admin.href, appUrl: server.url(name, APP_LOGIN) }
}
