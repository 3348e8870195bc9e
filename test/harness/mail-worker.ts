import { makeClock } from '#platform/clock.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { startWorkerWith } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { mailJobs } from '#platform/mail/index.ts'

/*
 * A worker process of its own that sends mails, for tests that kill it:
 * node --import tsx test/harness/mail-worker.ts DATABASE_URL SMTP_URL
 * Its one template is called "numbered".
 */
const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2)
await startWorkerWith({
  database: openDatabase(databaseUrl, 4),
  databaseUrl,
  config: loadConfig({ SMTP_URL: smtpUrl }),
  clock: makeClock(),
  log: makeLog('silent'),
  handlers: mailJobs({ numbered: ({ n }) => ({ subject: `Besked ${n}`, text: `Besked nummer ${n}.` }) }),
  leaseMs: 1_500,
})
process.stdout.write('ready\n')
