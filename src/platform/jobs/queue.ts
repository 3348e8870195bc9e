import { scrub } from '../log.ts'
import type { QueueSession } from './queue-session.ts'

/** A job this worker has claimed; `attempt` counts from 1. */
export type ClaimedJob = {
  id: string
  queue: string
  data: Record<string, unknown>
  attempt: number
}

const FIRST_DELAY_S = 5
const LONGEST_DELAY_S = 900
const MAX_ERROR = 500

/** Seconds to wait after failed attempt number `attempt`: doubling from 5 s to 15 min, a tenth up or down by `chance` (0 to 1). */
export const retryDelay = (attempt: number, chance: number): number =>
  Math.min(LONGEST_DELAY_S, FIRST_DELAY_S * 2 ** (attempt - 1)) * (0.9 + 0.2 * chance)

/** What a failure may leave in the database: no personal data, and not endless. */
export const errorText = (fault: unknown): string =>
  scrub(fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)).slice(0, MAX_ERROR)

/**
 * Claims at most `limit` due jobs, the oldest of each queue first, and never two with one key at the same time. Rows
 * another worker or an open transaction holds are stepped over.
 */
export function claimJobs(
  session: QueueSession,
  worker: string,
  queues: readonly string[],
  limit: number,
  leaseMs: number,
): Promise<ClaimedJob[]> {
  return session.query<ClaimedJob>(
    `with next as materialized (
       select due.id from unnest($2::text[]) as q (name) cross join lateral (
         select id, run_at from job
         where queue = q.name and status = 'waiting' and run_at <= now() and not exists (
           select from job other where other.status = 'active' and other.queue = job.queue and other.key = job.key)
         order by run_at limit 1 for update skip locked) due
       order by due.run_at limit $3)
     update job set status = 'active', attempts = attempts + 1, worker = $1,
       lease_until = now() + $4 * interval '1 millisecond'
     from next where job.id = next.id
     returning job.id, job.queue, job.data, job.attempts as attempt`,
    [worker, queues, limit, leaseMs],
  )
}

/** Keeps the worker's jobs its own for another lease. */
export async function renewLeases(session: QueueSession, worker: string, leaseMs: number): Promise<void> {
  await session.query(
    `update job set lease_until = now() + $2 * interval '1 millisecond' where worker = $1 and status = 'active'`,
    [worker, leaseMs],
  )
}

/** Takes back the jobs of workers that have not been heard of for a lease: they crashed, or lost the database. */
export async function takeBackJobs(session: QueueSession): Promise<number> {
  const rows = await session.query<{ id: string }>(
    `select id from job where status = 'active' and lease_until < now()`,
  )
  for (const { id } of rows) {
    await backToWaiting(
      session,
      `id = $1 and status = 'active' and lease_until < now()`,
      [id],
      `run_at = now()`,
    )
  }
  return rows.length
}

const MINE = 'id = $1 and worker = $2 and attempts = $3'
const mine = (worker: string, job: ClaimedJob) => [job.id, worker, job.attempt]

export async function finishJob(session: QueueSession, worker: string, job: ClaimedJob): Promise<void> {
  await session.query(`delete from job where ${MINE}`, mine(worker, job))
}

/** Puts a failed job back for later. */
export async function retryJob(
  session: QueueSession,
  worker: string,
  job: ClaimedJob,
  error: string,
  delayS: number,
): Promise<void> {
  const later = `run_at = now() + $4 * interval '1 second', last_error = $5`
  await backToWaiting(session, MINE, [...mine(worker, job), delayS, error], later)
}

/** Puts a job that a stopping worker broke off back at once, as if it had not been tried. */
export async function handBackJob(session: QueueSession, worker: string, job: ClaimedJob): Promise<void> {
  await backToWaiting(session, MINE, mine(worker, job), 'run_at = now(), attempts = attempts - 1')
}

/** Gives a job up: it stays as a dead letter until an administrator decides. */
export async function buryJob(
  session: QueueSession,
  worker: string,
  job: ClaimedJob,
  error: string,
): Promise<void> {
  await session.query(
    `update job set status = 'dead', died_at = now(), worker = null, lease_until = null, last_error = $4 where ${MINE}`,
    [...mine(worker, job), error],
  )
}

const DUPLICATE_KEY = '23505'

async function backToWaiting(
  session: QueueSession,
  which: string,
  values: unknown[],
  change: string,
): Promise<void> {
  try {
    await session.query(
      `update job set status = 'waiting', worker = null, lease_until = null, ${change} where ${which}`,
      values,
    )
  } catch (fault) {
    if ((fault as { code?: string }).code !== DUPLICATE_KEY) throw fault
    // the same work has been queued anew meanwhile, and that job will do it
    await session.query(`delete from job where id = $1 and status = 'active'`, [values[0]])
  }
}
