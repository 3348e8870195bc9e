import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { ANONYMOUS, SYSTEM } from '../auth/actor.ts'
import { makeClock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/pool.ts'
import { inTransaction } from '../db/transaction.ts'
import { makeLog } from '../log.ts'
import { enqueue } from './enqueue.ts'
import type { JobHandler } from './job.ts'
import { startWorkerWith, type Worker, type WorkerParts } from './worker.ts'

const test_ = await testDatabase()
const database = openDatabase(test_.databaseUrl, 10)
const admin = new pg.Pool({ connectionString: test_.adminUrl, max: 3 })
admin.on('error', () => {})
const workers: Worker[] = []

const start = async (handlers: JobHandler[], more: Partial<WorkerParts> = {}): Promise<Worker> => {
  const worker = await startWorkerWith({
    database,
    databaseUrl: test_.databaseUrl,
    config: loadConfig({}),
    clock: makeClock(),
    log: makeLog('silent'),
    handlers,
    ...more,
  })
  workers.push(worker)
  return worker
}

const send = (name: string, data: Record<string, unknown> = {}, options?: Parameters<typeof enqueue>[3]) =>
  inTransaction(database, ANONYMOUS, { command: 'test' }, (tx) => enqueue(tx, name, data, options))

const jobs = async () =>
  (
    await admin.query(
      'select queue, key, data, status, attempts, last_error from job order by created_at, data',
    )
  ).rows

const until = async (isSo: () => Promise<boolean> | boolean, what: string, ms = 15_000) => {
  for (const end = Date.now() + ms; Date.now() < end; await wait(20)) if (await isSo()) return
  throw new Error(`Waited in vain: ${what}. ${JSON.stringify(await jobs())}`)
}
const untilEmpty = () => until(async () => (await jobs()).length === 0, 'the queue is empty')

beforeEach(() => admin.query('truncate job, job_schedule'))
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
})
afterAll(async () => {
  await database.close()
  await admin.end()
})

test('a rollback leaves no job', async () => {
  const refused = await inTransaction(
    database,
    ANONYMOUS,
    { command: 'test' },
    async (tx) => {
      await enqueue(tx, 'note', {})
      return 'refused'
    },
    () => false,
  )
  expect(refused).toBe('refused')
  expect(await jobs()).toEqual([])
})

test('a commit is handled, with its data, without waiting for the poll', async () => {
  const seen: unknown[] = []
  await start([{ name: 'note', handle: async (data) => void seen.push(data) }], {
    pollMs: 3_600_000,
    leaseMs: 3_600_000,
  })
  await send('note', { id: 7, word: 'rød grød' })
  await until(() => seen.length > 0, 'the job is handled')
  expect(seen).toEqual([{ id: 7, word: 'rød grød' }])
  await untilEmpty()
})

test('an anonymous actor can cause work but neither read nor change the queue', async () => {
  await send('note', {})
  await inTransaction(database, ANONYMOUS, { command: 'test' }, async (tx) => {
    expect(await tx.selectFrom('job').selectAll().execute()).toEqual([])
    expect((await tx.deleteFrom('job').executeTakeFirst()).numDeletedRows).toBe(0n)
    expect((await tx.updateTable('job').set({ attempts: 9 }).executeTakeFirst()).numUpdatedRows).toBe(0n)
  })
  await expect(
    inTransaction(database, SYSTEM, { command: 'test' }, (tx) =>
      tx.insertInto('job').values({ queue: 'note' }).execute(),
    ),
  ).rejects.toThrow('permission denied')
  expect(await jobs()).toHaveLength(1)
})

test('two workers and 500 jobs: each has its effect once', async () => {
  await admin.query('create table effect (n integer primary key, worker text not null)')
  const handler = (worker: string): JobHandler => ({
    name: 'note',
    handle: async (data) => {
      await admin.query('insert into effect values ($1, $2)', [data.n, worker])
    },
  })
  for (let n = 0; n < 500; n++) await send('note', { n })
  await Promise.all([start([handler('a')]), start([handler('b')])])
  await untilEmpty()
  const { rows } = await admin.query(
    'select worker, count(*)::int as done from effect group by worker order by 1',
  )
  expect(rows.map(({ worker }) => worker)).toEqual(['a', 'b'])
  expect(rows[0].done + rows[1].done).toBe(500)
})

test('work for the same key is joined while it waits, with the newest data', async () => {
  await send('note', { n: 1 }, { singletonKey: 'k', startAfter: new Date(Date.now() + 60_000) })
  await send('note', { n: 2 }, { singletonKey: 'k' })
  await send('note', { n: 3 }, { singletonKey: 'other' })
  const seen: unknown[] = []
  await start([{ name: 'note', handle: async ({ n }) => void seen.push(n) }])
  await untilEmpty()
  expect(seen).toEqual([2, 3])
})

test('a job joined by an open transaction waits for it and then sees what it wrote', async () => {
  await admin.query('create table fact (n integer)')
  await admin.query('grant select, insert on fact to jobkreds_app')
  await send('count', {}, { singletonKey: 'all' })
  const counts: number[] = []
  const handler: JobHandler = {
    name: 'count',
    handle: async () => {
      counts.push((await admin.query('select count(*)::int as n from fact')).rows[0].n)
    },
  }
  await inTransaction(database, ANONYMOUS, { command: 'test' }, async (tx) => {
    await tx
      .insertInto('fact' as never)
      .values({ n: 1 } as never)
      .execute()
    await enqueue(tx, 'count', {}, { singletonKey: 'all' })
    await start([handler])
    await wait(300)
    expect(counts).toEqual([])
  })
  await until(() => counts.length > 0, 'the job runs')
  expect(counts).toEqual([1])
})

test('jobs of one key never run at the same time', async () => {
  let under = 0
  let most = 0
  const handle = async () => {
    most = Math.max(most, ++under)
    await wait(150)
    under--
  }
  await Promise.all([start([{ name: 'note', handle }]), start([{ name: 'note', handle }])])
  await send('note', {}, { singletonKey: 'k' })
  await until(() => under === 1, 'the first is under way')
  await send('note', {}, { singletonKey: 'k' })
  await untilEmpty()
  expect(most).toBe(1)
})

test('a failing job is tried again, then given up with an error that names nobody', async () => {
  let tries = 0
  const last: boolean[] = []
  const handle: JobHandler['handle'] = async (_, ctx) => {
    tries++
    last.push(ctx.lastAttempt)
    throw new Error('no answer about 010190-1234 <anna@example.dk>')
  }
  await start([{ name: 'note', retries: 2, handle }])
  await send('note')
  for (let attempt = 1; attempt <= 2; attempt++) {
    await until(async () => (await jobs())[0]?.last_error !== null && tries === attempt, `attempt ${attempt}`)
    expect(await jobs()).toMatchObject([{ status: 'waiting', attempts: attempt }])
    await admin.query('update job set run_at = now()')
  }
  await until(async () => (await jobs())[0]?.status === 'dead', 'it is given up')
  expect(last).toEqual([false, false, true])
  expect(await jobs()).toMatchObject([{ attempts: 3, last_error: 'Error: no answer about [cpr] <[mail]>' }])
})

test('a failed job gives way to the same work queued anew', async () => {
  let tries = 0
  const handle = async () => {
    if (++tries > 1) return
    await send('note', {}, { singletonKey: 'k' })
    throw new Error('changed meanwhile')
  }
  await start([{ name: 'note', handle }])
  await send('note', {}, { singletonKey: 'k' })
  await untilEmpty()
  expect(tries).toBe(2)
})

test('the job of a worker that died is taken up by another, and given up when it kills every worker', async () => {
  await admin.query(
    `insert into job (queue, data, status, attempts, worker, lease_until) values
       ('note', '{"n":1}', 'active', 1, $1, now() - interval '1 second'),
       ('note', '{"n":2}', 'active', 11, $1, now() - interval '1 second'),
       ('note', '{"n":3}', 'active', 1, $1, now() + interval '1 minute')`,
    [randomUUID()],
  )
  const seen: unknown[] = []
  await start([{ name: 'note', handle: async ({ n }) => void seen.push(n) }])
  await until(async () => (await jobs()).map(({ status }) => status).join() === 'dead,active', 'two are left')
  expect(seen).toEqual([1])
  expect(await jobs()).toMatchObject([
    { data: { n: 2 }, status: 'dead', last_error: 'The worker stopped during the last attempt.' },
    { data: { n: 3 }, status: 'active' },
  ])
})

test('a worker at work keeps its job beyond the lease', async () => {
  let tries = 0
  const handle = async () => {
    tries++
    await wait(1_500)
  }
  await Promise.all([
    start([{ name: 'long', handle }], { leaseMs: 600 }),
    start([{ name: 'long', handle }], { leaseMs: 600 }),
  ])
  await send('long')
  await until(() => tries > 0, 'it starts')
  await untilEmpty()
  expect(tries).toBe(1)
})

test('a schedule is queued once by two workers, makes up for missed moments once, and starts with the next', async () => {
  const planned: unknown[] = []
  const handlers: JobHandler[] = [
    { name: 'each-minute', cron: '* * * * *', handle: async (data) => void planned.push(data.planned) },
    { name: 'new', cron: '* * * * *', handle: async () => void planned.push('too early') },
  ]
  await admin.query(`insert into job_schedule values ('each-minute', now() - interval '3 hours')`)
  await Promise.all([start(handlers), start(handlers)])
  await until(() => planned.length > 0, 'the schedule fires')
  await wait(500)
  const { rows } = await admin.query('select queue, slot from job_schedule order by queue')
  expect(rows.map(({ queue }) => queue)).toEqual(['each-minute', 'new'])
  // should the minute change during the test, both rightly fire once more
  const minutes = new Set(planned.filter((p) => p !== 'too early'))
  expect(planned.filter((p) => p !== 'too early')).toHaveLength(minutes.size)
  expect(Date.now() - rows[0].slot.getTime()).toBeLessThan(120_000)
})

test('stopping lets the job under way finish and takes no other', async () => {
  const done: unknown[] = []
  const handle: JobHandler['handle'] = async ({ n }) => {
    await wait(400)
    done.push(n)
  }
  const worker = await start([{ name: 'note', handle }], { slots: 1 })
  await send('note', { n: 1 })
  await send('note', { n: 2 })
  await until(async () => (await jobs()).some(({ status }) => status === 'active'), 'the first starts')
  await worker.stop()
  expect(done).toEqual([1])
  expect(await jobs()).toMatchObject([{ data: { n: 2 }, status: 'waiting', attempts: 0 }])
})

test('a job that heeds the stop is handed back untried, one that does not is left behind', async () => {
  const handlers: JobHandler[] = [
    {
      name: 'heeds',
      handle: (_, { stopping }) =>
        new Promise((_resolve, reject) =>
          stopping.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
    },
    { name: 'deaf', handle: () => wait(3_000, undefined, { ref: false }) },
  ]
  const worker = await start(handlers)
  await send('heeds')
  await send('deaf')
  await until(async () => (await jobs()).every(({ status }) => status === 'active'), 'both start')
  const before = performance.now()
  await worker.stop(500)
  expect(performance.now() - before).toBeLessThan(2_000)
  expect(await jobs()).toMatchObject([
    { queue: 'heeds', status: 'waiting', attempts: 0 },
    { queue: 'deaf', status: 'active', attempts: 1 },
  ])
})

test('losing every database session costs no job and no outcome', async () => {
  let tries = 0
  const handle = async () => {
    tries++
    await wait(300)
  }
  await start([{ name: 'note', handle }])
  await send('note')
  await until(() => tries === 1, 'it starts')
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await untilEmpty()
  await send('note').catch(() => send('note'))
  await untilEmpty()
  expect(tries).toBe(2)
})

test('two handlers of one queue, or a schedule nobody can read, do not start', async () => {
  const handle = async () => {}
  await expect(
    start([
      { name: 'a', handle },
      { name: 'a', handle },
    ]),
  ).rejects.toThrow('Two handlers')
  await expect(start([{ name: 'a', cron: 'daily', handle }])).rejects.toThrow('five parts')
})
