import { parseArgs } from 'node:util'
import { loadConfig } from '#platform/config.ts'
import { untilStopped } from '../until-stopped.ts'
import { withMigratedDatabase } from '../with-database.ts'

/** The day the demonstration stands on unless `JOBKREDS_TODAY` says otherwise: the scheme at its height. */
const DEMONSTRATION_DAY = '2014-04-23'

/** Web and worker in one process on the embedded database, with the demonstration's own day. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args })
  const settings = { JOBKREDS_MODE: 'demo', JOBKREDS_TODAY: DEMONSTRATION_DAY, ...process.env }
  const [{ startWeb }, { startWorker }] = await Promise.all([
    import('../main-web.ts'),
    import('../main-worker.ts'),
  ])
  return withMigratedDatabase(loadConfig(settings), async (config) => {
    const stopped = untilStopped()
    const worker = await startWorker(config)
    const web = await startWeb(config)
    process.stdout.write(`Jobkreds answers on ${web.url}\nStop it with Ctrl-C.\n`)
    await stopped
    await web.stop()
    await worker.stop()
    return 0
  })
}
