import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Tx } from '../db/transaction.ts'

export type QueueState = {
  queue: string
  /** Ready or planned, never tried. */
  waiting: number
  active: number
  /** Waiting for another attempt. */
  retrying: number
  dead: number
  /** How long the oldest job that could run now has been due, in seconds; 0 when there is none. */
  lateSeconds: number
}

export type DeadLetter = { id: string; queue: string; error: string; attempts: number; diedAt: Date }

export type QueueOverview = {
  queues: QueueState[]
  deadLetters: DeadLetter[]
  schedules: { queue: string; lastPlanned: Date }[]
}

const SHOWN = 100

/** What an administrator sees of the queue: counts, the latest dead letters, and when schedules last came due. */
export async function queueOverview(tx: Tx): Promise<QueueOverview> {
  const is = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`count(*) filter (where ${condition})::int`
  const queues = await tx
    .selectFrom('job')
    .select('queue')
    .select([
      is(sql`status = 'waiting' and attempts = 0`).as('waiting'),
      is(sql`status = 'active'`).as('active'),
      is(sql`status = 'waiting' and attempts > 0`).as('retrying'),
      is(sql`status = 'dead'`).as('dead'),
      sql<number>`coalesce(extract(epoch from now() - min(run_at) filter (where status = 'waiting' and run_at <= now())), 0)::int`.as(
        'lateSeconds',
      ),
    ])
    .groupBy('queue')
    .orderBy('queue')
    .execute()
  const dead = await tx
    .selectFrom('job')
    .select(['id', 'queue', 'last_error', 'attempts', 'died_at'])
    .where('status', '=', 'dead')
    .orderBy('died_at', 'desc')
    .limit(SHOWN)
    .execute()
  const schedules = await tx.selectFrom('job_schedule').select(['queue', 'slot']).orderBy('queue').execute()
  return {
    queues,
    deadLetters: dead.map(({ id, queue, last_error, attempts, died_at }) => ({
      id,
      queue,
      error: last_error ?? '',
      attempts,
      diedAt: died_at!,
    })),
    schedules: schedules.map(({ queue, slot }) => ({ queue, lastPlanned: slot })),
  }
}

/** Puts a dead letter back in its queue with all its attempts. */
export async function retryDead(tx: Tx, id: string): Promise<Result<void, 'not-dead'>> {
  // when the same work waits anew, that job does it and the letter is done with
  const joined = await tx
    .deleteFrom('job')
    .where('id', '=', id)
    .where('status', '=', 'dead')
    .where(
      sql<boolean>`exists (select from job twin where twin.status = 'waiting' and twin.queue = job.queue and twin.key = job.key)`,
    )
    .executeTakeFirst()
  if (joined.numDeletedRows > 0n) return ok(undefined)
  const put = await tx
    .updateTable('job')
    .set({ status: 'waiting', attempts: 0, died_at: null, run_at: sql`now()` })
    .where('id', '=', id)
    .where('status', '=', 'dead')
    .executeTakeFirst()
  if (put.numUpdatedRows === 0n) return refuse('not-dead')
  await sql`select pg_notify('jobkreds_job', '')`.execute(tx)
  return ok(undefined)
}

/** Removes a dead letter: the work will not be done. */
export async function discardDead(tx: Tx, id: string): Promise<Result<void, 'not-dead'>> {
  const gone = await tx.deleteFrom('job').where('id', '=', id).where('status', '=', 'dead').executeTakeFirst()
  return gone.numDeletedRows > 0n ? ok(undefined) : refuse('not-dead')
}
