import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/pool.ts'
import type { Tx } from '../db/transaction.ts'
import type { Log } from '../log.ts'

export type JobContext = { database: Database; config: Config; clock: Clock; log: Log }

/** A kind of background work. The handler may be run twice for one job and must then have one effect. */
export type JobHandler = {
  /** Queue name, e.g. `mail.send`. */
  name: string
  /** Cron expression in Europe/Copenhagen time for work on a schedule. */
  cron?: string
  /** Attempts after the first before the job goes to the dead letters; 10 unless said. */
  retries?: number
  handle: (data: Record<string, unknown>, ctx: JobContext) => Promise<void>
}

/** Puts work in the queue inside the business transaction: a rollback leaves nothing, a commit loses nothing. */
export type Enqueue = (
  tx: Tx,
  name: string,
  data: Record<string, unknown>,
  options?: { startAfter?: Date; singletonKey?: string },
) => Promise<void>
