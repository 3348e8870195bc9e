import { makeClock } from '#platform/clock.ts'
import type { JobContext } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import type { TestApp } from './app.ts'

/** What a job gets from its worker, on a day. */
export const jobContext = (app: TestApp, day: string): JobContext => ({
  database: app.database,
  config: app.config,
  clock: makeClock(day),
  log: makeLog('silent'),
  lastAttempt: false,
  stopping: new AbortController().signal,
})
