import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { APP_LOGIN, OWNER_LOGIN, provideDatabase, provideLogins } from './provision.ts'

/** The embedded server with the platform's own database and logins on it. */
export type LocalDatabase = {
  /** For web and worker: a login that owns nothing. */
  readonly databaseUrl: string
  /** For migrations: the login that owns the database. */
  readonly ownerDatabaseUrl: string
  stop(): Promise<void>
}

/** Starts or joins the embedded PostgreSQL below `dataDir` and provides the database `jobkreds` on it. */
export async function openLocalDatabase(dataDir: string): Promise<LocalDatabase> {
  const server = await startEmbedded(path.join(dataDir, 'postgres'))
  const admin = new pg.Client({ connectionString: server.adminUrl })
  try {
    await admin.connect()
    await provideLogins(admin, server.passwordOf)
    await provideDatabase(admin, 'jobkreds')
  } catch (fault) {
    await server.stop()
    throw fault
  } finally {
    await admin.end()
  }
  return {
    databaseUrl: server.url('jobkreds', APP_LOGIN),
    ownerDatabaseUrl: server.url('jobkreds', OWNER_LOGIN),
    stop: server.stop,
  }
}
