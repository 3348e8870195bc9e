import { makeClock } from '#platform/clock.ts'
import { type Config, ConfigError } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { startWorkerWith } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { FEATURES } from './features.ts'
import { jobHandlers } from './job-handlers.ts'
import { refuseUnsafe } from './refuse-unsafe.ts'

/**
 * Works on jobs, schedules and outgoing mail. `config.databaseUrl` must be set and migrated; any number of workers may
 * share it. On stop: no new jobs, those under way finish within 20 seconds, the pool closes.
 */
export async function startWorker(config: Config): Promise<{ stop(): Promise<void> }> {
  const { databaseUrl } = config
  if (!databaseUrl) throw new ConfigError(['DATABASE_URL is missing.'])
  const log = makeLog(config.logLevel)
  const clock = makeClock(config.today)
  const database = openDatabase(databaseUrl, config.poolSize)
  await refuseUnsafe(config, database).catch(async (refusal) => {
    await database.close()
    throw refusal
  })
  const handlers = jobHandlers(FEATURES)
  const worker = await startWorkerWith({ database, databaseUrl, config, clock, log, handlers })
  return {
    async stop() {
      await worker.stop()
      await database.close()
    },
  }
}
