import { parseArgs } from 'node:util'
import { loadConfig } from '#platform/config.ts'
import { untilStopped } from '../until-stopped.ts'
import { withMigratedDatabase } from '../with-database.ts'

/** Works on jobs, schedules and outgoing mail until it is asked to stop; several may run on one database. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args })
  const { startWorker } = await import('../main-worker.ts')
  return withMigratedDatabase(loadConfig(), async (config) => {
    const stopped = untilStopped()
    const worker = await startWorker(config)
    process.stdout.write('Jobkreds works on its jobs\n')
    await stopped
    await worker.stop()
    return 0
  })
}
