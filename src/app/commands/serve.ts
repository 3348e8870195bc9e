import { parseArgs } from 'node:util'
import { loadConfig } from '#platform/config.ts'
import { untilStopped } from '../until-stopped.ts'
import { withMigratedDatabase } from '../with-database.ts'

/** Serves pages and API until it is asked to stop; several may run on one database. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args })
  const { startWeb } = await import('../main-web.ts')
  return withMigratedDatabase(loadConfig(), async (config) => {
    const stopped = untilStopped()
    const web = await startWeb(config)
    process.stdout.write(`Jobkreds answers on ${web.url}\n`)
    await stopped
    await web.stop()
    return 0
  })
}
