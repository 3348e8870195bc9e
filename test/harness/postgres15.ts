import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '#platform/db/embedded.ts'
import { FORGETFUL } from './server.ts'
import { install, mayInstall } from './system-packages.ts'

const DEBIAN = '/usr/lib/postgresql/15/bin'

/** A private server of the oldest PostgreSQL the platform supports, or the sentence that says why there is none. */
export async function startPostgres15(): Promise<
  { adminUrl: string; stop(): Promise<void> } | { missing: string }
> {
  const bin = process.env.POSTGRES15_BIN ?? DEBIAN
  if (!fs.existsSync(path.join(bin, 'initdb')) && mayInstall()) install('postgresql-15')
  if (!fs.existsSync(path.join(bin, 'initdb'))) {
    return {
      missing: `There is no PostgreSQL 15 in ${bin}: apt-get install postgresql-15, or set POSTGRES15_BIN.`,
    }
  }
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-postgres15-'))
  const server = await startEmbedded(dir, { programs: { bin, major: '15' }, settings: FORGETFUL })
  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop()
      fs.rmSync(dir, { recursive: true })
    },
  }
}
