import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { makeBell } from './bell.ts'
import type { JobContext, JobHandler } from './job.ts'
import {
  buryJob,
  type ClaimedJob,
  claimJobs,
  errorText,
  finishJob,
  handBackJob,
  renewLeases,
  retryDelay,
  retryJob,
  takeBackJobs,
} from './queue.ts'
import { openQueueSession } from './queue-session.ts'
import { queueDue, schedulesOf } from './schedule.ts'

export type WorkerParts = Omit<JobContext, 'lastAttempt' | 'stopping'> & {
  /** Address of the database, for the worker's own session. */
  databaseUrl: string
  handlers: readonly JobHandler[]
  /** Jobs under way at once in this process; one queue takes at most all but one of them. */
  slots?: number
  /** How long a worker that is not heard of keeps its jobs, in milliseconds. */
  leaseMs?: number
  /** How often to look for work that has become due; new work rings at once. In milliseconds. */
  pollMs?: number
}

export type Worker = {
  /** Takes no more work, lets what is under way finish for at most `graceMs` (20 s), and leaves. */
  stop(graceMs?: number): Promise<void>
}

const DEFAULT_RETRIES = 10
/** Also for networks that swallow the ring. */
const POLL_MS = 1_000
const RETRY_MS = 1_000
const SETTLE_TRIES = 10

/** Starts a worker. Any number of them may share a database. Throws when the database cannot be reached at first. */
export async function startWorkerWith(parts: WorkerParts): Promise<Worker> {
  const { handlers, log, slots = 4, leaseMs = 30_000, pollMs = POLL_MS } = parts
  const byName = new Map(handlers.map((handler) => [handler.name, handler]))
  if (byName.size < handlers.length) throw new Error('Two handlers have one queue.')
  const schedules = schedulesOf(handlers)
  const id = randomUUID()
  const bell = makeBell()
  const stopping = new AbortController()
  const running = new Map<string, { queue: string; done: Promise<void> }>()
  const session = await openQueueSession(parts.databaseUrl, bell.ring, log)

  /** The outcome of a job is worth some patience: a database that restarts is back in seconds. */
  const settle = async (write: () => Promise<void>): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write()
      } catch (err) {
        if (attempt === SETTLE_TRIES)
          return log.error({ err }, 'the outcome of a job could not be written; it will run again')
        await wait(RETRY_MS)
      }
    }
  }

  const run = async (job: ClaimedJob): Promise<void> => {
    const { name, handle, retries = DEFAULT_RETRIES } = byName.get(job.queue)!
    if (job.attempt > retries + 1) {
      return settle(() => buryJob(session, id, job, 'The worker stopped during the last attempt.'))
    }
    const lastAttempt = job.attempt === retries + 1
    const { database, config, clock } = parts
    try {
      await handle(job.data, { database, config, clock, log, lastAttempt, stopping: stopping.signal })
    } catch (err) {
      if (stopping.signal.aborted) return settle(() => handBackJob(session, id, job))
      log.error(
        { err, queue: name, job: job.id, attempt: job.attempt },
        lastAttempt ? 'job given up' : 'job failed',
      )
      const text = errorText(err)
      return settle(() =>
        lastAttempt
          ? buryJob(session, id, job, text)
          : retryJob(session, id, job, text, retryDelay(job.attempt, Math.random())),
      )
    }
    await settle(() => finishJob(session, id, job))
  }

  const openQueues = (): string[] => {
    const busy = new Map<string, number>()
    for (const { queue } of running.values()) busy.set(queue, (busy.get(queue) ?? 0) + 1)
    return [...byName.keys()].filter((name) => (busy.get(name) ?? 0) < Math.max(1, slots - 1))
  }

  const claim = async (): Promise<boolean> => {
    if (running.size >= slots) return false
    const jobs = await claimJobs(session, id, openQueues(), slots - running.size, leaseMs)
    for (const job of jobs) {
      const done = run(job).finally(() => {
        running.delete(job.id)
        bell.ring()
      })
      running.set(job.id, { queue: job.queue, done })
    }
    return jobs.length > 0
  }

  let lookedAfter = 0
  const lookAfter = async (): Promise<void> => {
    if (Date.now() - lookedAfter < leaseMs / 3) return
    lookedAfter = Date.now()
    await renewLeases(session, id, leaseMs)
    await takeBackJobs(session)
  }

  let minute = ''
  const plan = async (): Promise<void> => {
    const now = new Date()
    const current = now.toISOString().slice(0, 16)
    if (current === minute) return
    await queueDue(session, schedules, now)
    minute = current
  }

  const work = async (): Promise<void> => {
    let isAway = false
    while (!stopping.signal.aborted) {
      try {
        await lookAfter()
        await plan()
        if (!(await claim())) await bell.sleep(Math.min(pollMs, leaseMs / 3))
        isAway = false
      } catch (err) {
        if (!isAway) log.warn({ err }, 'the queue cannot be reached; trying again')
        isAway = true
        await wait(RETRY_MS)
      }
    }
  }
  const loop = work()
  log.info({ worker: id, queues: [...byName.keys()] }, 'worker started')

  return {
    async stop(graceMs = 20_000) {
      if (stopping.signal.aborted) return
      stopping.abort()
      bell.ring()
      await loop
      const heartbeat = setInterval(() => void renewLeases(session, id, leaseMs).catch(() => {}), leaseMs / 3)
      const left = Promise.all([...running.values()].map(({ done }) => done))
      await Promise.race([left, wait(graceMs, undefined, { ref: false })])
      clearInterval(heartbeat)
      // what is still under way keeps its lease and is taken up by another worker when that runs out
      if (running.size > 0) log.warn({ jobs: running.size }, 'left before the jobs under way had finished')
      await session.close()
      log.info({ worker: id }, 'worker stopped')
    },
  }
}
