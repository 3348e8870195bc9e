import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { type Actor, ANONYMOUS } from '../auth/actor.ts'
import { openDatabase } from '../db/pool.ts'
import { inTransaction, type Tx } from '../db/transaction.ts'
import { discardDead, enqueue, enqueueFor, queueOverview, retryDead } from './index.ts'

const test_ = await testDatabase()
const database = openDatabase(test_.databaseUrl, 3)
const superuser = new pg.Pool({ connectionString: test_.adminUrl, max: 2 })
superuser.on('error', () => {})
const ADMIN: Actor = { ...ANONYMOUS, role: 'admin' }
const CASEWORKER: Actor = { ...ANONYMOUS, role: 'caseworker' }

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(database, actor, { command: 'test' }, work)
const jobs = async () =>
  (await superuser.query('select queue, key, status, attempts from job order by queue, status')).rows

beforeEach(async () => {
  await superuser.query('truncate job, job_schedule')
  await superuser.query(`insert into job (queue, key, status, attempts, run_at, worker, lease_until, last_error, died_at) values
    ('import', null, 'waiting', 0, now() - interval '90 seconds', null, null, null, null),
    ('import', null, 'waiting', 0, now() + interval '1 hour', null, null, null, null),
    ('import', null, 'active', 1, now() - interval '2 hours', gen_random_uuid(), now() + interval '30 seconds', null, null),
    ('remind', 'a', 'waiting', 3, now() + interval '1 minute', null, null, 'Error: later', null),
    ('remind', 'b', 'dead', 11, now(), null, null, 'Error: never', now() - interval '1 day')`)
  await superuser.query(`insert into job_schedule values ('remind', '2014-04-08T05:00:00Z')`)
})
afterAll(async () => {
  await database.close()
  await superuser.end()
})

test('an administrator sees what waits, works, is late and was given up', async () => {
  const overview = await as(ADMIN, queueOverview)
  expect(overview.queues).toMatchObject([
    { queue: 'import', waiting: 2, active: 1, retrying: 0, dead: 0 },
    { queue: 'remind', waiting: 0, active: 0, retrying: 1, dead: 1, lateSeconds: 0 },
  ])
  expect(overview.queues[0]!.lateSeconds).toBeGreaterThanOrEqual(90)
  expect(overview.queues[0]!.lateSeconds).toBeLessThan(120)
  expect(overview.deadLetters).toMatchObject([{ queue: 'remind', error: 'Error: never', attempts: 11 }])
  expect(overview.schedules).toEqual([{ queue: 'remind', lastPlanned: new Date('2014-04-08T05:00:00Z') }])
})

test('others see an empty queue and can move nothing', async () => {
  const [letter] = (await as(ADMIN, queueOverview)).deadLetters
  expect(await as(CASEWORKER, queueOverview)).toEqual({ queues: [], deadLetters: [], schedules: [] })
  expect(await as(CASEWORKER, (tx) => retryDead(tx, letter!.id))).toEqual({ ok: false, reason: 'not-dead' })
  expect(await as(CASEWORKER, (tx) => discardDead(tx, letter!.id))).toEqual({ ok: false, reason: 'not-dead' })
})

test('a dead letter is tried again with all its attempts, once', async () => {
  const [letter] = (await as(ADMIN, queueOverview)).deadLetters
  expect(await as(ADMIN, (tx) => retryDead(tx, letter!.id))).toMatchObject({ ok: true })
  expect(await jobs()).toContainEqual({ queue: 'remind', key: 'b', status: 'waiting', attempts: 0 })
  expect(await as(ADMIN, (tx) => retryDead(tx, letter!.id))).toEqual({ ok: false, reason: 'not-dead' })
})

test('a dead letter whose work waits anew joins it', async () => {
  const [letter] = (await as(ADMIN, queueOverview)).deadLetters
  await as(ANONYMOUS, (tx) => enqueue(tx, 'remind', {}, { singletonKey: 'b' }))
  expect(await as(ADMIN, (tx) => retryDead(tx, letter!.id))).toMatchObject({ ok: true })
  expect((await jobs()).filter(({ key }) => key === 'b')).toEqual([
    { queue: 'remind', key: 'b', status: 'waiting', attempts: 0 },
  ])
})

test('a dead letter can be discarded', async () => {
  const [letter] = (await as(ADMIN, queueOverview)).deadLetters
  expect(await as(ADMIN, (tx) => discardDead(tx, letter!.id))).toMatchObject({ ok: true })
  expect((await as(ADMIN, queueOverview)).deadLetters).toEqual([])
})

test('work for a queue nobody handles is a fault at once', async () => {
  const send = enqueueFor([{ name: 'known', handle: async () => {} }])
  await expect(as(ANONYMOUS, (tx) => send(tx, 'unknown', {}))).rejects.toThrow('No handler')
  await as(ANONYMOUS, (tx) => send(tx, 'known', {}))
  expect((await jobs()).filter(({ queue }) => queue === 'known')).toHaveLength(1)
})

test('characters the database cannot store do not undo the change that caused the work', async () => {
  await as(ANONYMOUS, (tx) => enqueue(tx, 'odd', { text: 'a\0b\ud800c\\u0000d😀' }))
  const { rows } = await superuser.query(`select data from job where queue = 'odd'`)
  expect(rows).toEqual([{ data: { text: 'ab\ufffdc\\u0000d😀' } }])
})
