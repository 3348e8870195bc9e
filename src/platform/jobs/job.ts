import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/pool.ts'
import type { Tx } from '../db/transaction.ts'
import type { Log } from '../log.ts'

export type JobContext = {
  database: Database
  config: Config
  clock: Clock
  log: Log
  /** True when the job is given up if it fails now. */
  lastAttempt: boolean
  /** Aborted when the worker is asked to stop: long work should leave at the next good place and throw. */
  stopping: AbortSignal
}

/** A kind of background work. The handler may be run twice for one job and must then have one effect. */
export type JobHandler = {
  /** Queue name, e.g. `mail.send`: lower case, digits, dots and hyphens. */
  name: string
  /**
   * Cron expression (minute hour day month weekday) in Europe/Copenhagen time for work on a schedule. A moment that
   * passed while no worker ran is made up for once, at the next start.
   */
  cron?: string
  /** Attempts after the first before the job goes to the dead letters; 10 unless said, which takes about an hour. */
  retries?: number
  handle: (data: Record<string, unknown>, ctx: JobContext) => Promise<void>
}

/**
 * Puts work in the queue inside the business transaction: a rollback leaves nothing, a commit loses nothing.
 * Data holds ids, never personal data. With a `singletonKey` work already waiting for that key is joined: it runs
 * once, after this transaction ends, with the newest data and the earliest start.
 */
export type Enqueue = (
  tx: Tx,
  name: string,
  data: Record<string, unknown>,
  options?: { startAfter?: Date; singletonKey?: string },
) => Promise<void>
