import { planningJobs } from '#features/planning/jobs.ts'
import { poolJobs } from '#features/pooled-cover/index.ts'
import { unitProposalJobs } from '#features/unit-proposals/jobs.ts'
import { makeClock } from '#platform/clock.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { startWorkerWith } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'

/*
 * A worker process of its own that carries out runs of the engines, for tests that kill it:
 * node --import tsx test/harness/engine-worker.ts DATABASE_URL TODAY
 */
const [databaseUrl = '', today = ''] = process.argv.slice(2)
await startWorkerWith({
  database: openDatabase(databaseUrl, 4),
  databaseUrl,
  config: loadConfig({}),
  clock: makeClock(today),
  log: makeLog('silent'),
  handlers: [...unitProposalJobs, ...planningJobs, ...poolJobs].filter(({ cron }) => cron === undefined),
  leaseMs: 1_500,
})
process.stdout.write('ready\n')
