import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import PgBoss from 'pg-boss'
import { ANONYMOUS } from '../auth/actor.ts'
import { makeClock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { type Database, openDatabase } from '../db/pool.ts'
import { inTransaction, type Tx } from '../db/transaction.ts'
import { makeLog } from '../log.ts'
import { enqueue } from './enqueue.ts'
import { startWorkerWith } from './worker.ts'

/*
 * The figures of decision 004: our job table beside pg-boss, both under the restricted role on one embedded server.
 * node --import tsx src/platform/jobs/engines.bench.ts
 */

type Handle = (n: number) => Promise<void>
type Stop = () => Promise<void>
type Engine = {
  name: string
  send(tx: Tx, n: number, key?: string): Promise<void>
  work(handle: Handle): Promise<Stop>
}

const QUEUE = 'bench'
const JOINED = 'bench-joined'
const LATENCY_JOBS = 200
const BULK_JOBS = 1_000
const IDLE_QUEUES = 12
const IDLE_MS = 10_000

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-bench-'))
const server = await startEmbedded(dir, { say: () => {} })
const admin = new pg.Pool({ connectionString: server.adminUrl, max: 2 })
admin.on('error', () => {})
const owner = await admin.connect()
await migrate(owner as unknown as pg.Client, fileURLToPath(new URL('../../../migrations', import.meta.url)))
owner.release()
await admin.query('create table fact (n integer); grant select, insert on fact to jobkreds_app')
const database: Database = openDatabase(server.adminUrl, 10)
const anyone = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(database, ANONYMOUS, { command: 'bench' }, work)

const ours: Engine = {
  name: 'own table',
  send: (tx, n, key) => enqueue(tx, QUEUE, { n }, key ? { singletonKey: key } : {}),
  work: (handle) => startOurs([QUEUE], handle),
}

async function startOurs(queues: string[], handle: Handle): Promise<Stop> {
  const worker = await startWorkerWith({
    database,
    databaseUrl: server.adminUrl,
    config: loadConfig({}),
    clock: makeClock(),
    log: makeLog('silent'),
    handlers: queues.map((name) => ({ name, handle: ({ n }) => handle(n as number) })),
  })
  return () => worker.stop()
}

/** pg-boss as its documentation has it: schema and queues by the owner, sending and working as `jobkreds_app`. */
async function installPgBoss(): Promise<void> {
  const install = new PgBoss({ connectionString: server.adminUrl, schedule: false, supervise: false })
  await install.start()
  await install.createQueue('dead')
  for (const name of [QUEUE, ...idleQueues]) await install.createQueue(name, { name, deadLetter: 'dead' })
  await install.createQueue(JOINED, { name: JOINED, policy: 'short', deadLetter: 'dead' })
  await install.stop({ graceful: false })
  await admin.query(`grant usage on schema pgboss to jobkreds_app;
    grant select, insert, update, delete on pgboss.job, pgboss.archive to jobkreds_app;
    grant select, update on pgboss.version to jobkreds_app; grant select on pgboss.queue, pgboss.schedule to jobkreds_app`)
}

const pgBoss = (queue: string, sender: PgBoss): Engine => ({
  name: 'pg-boss',
  async send(tx, n, key) {
    const executeSql = async (text: string, values: unknown[]) => ({
      rows: (await tx.executeQuery(CompiledQuery.raw(text, values))).rows,
    })
    await sender.send(queue, { n }, { db: { executeSql }, ...(key ? { singletonKey: key } : {}) })
  },
  work: (handle) => startPgBoss([queue], handle),
})

async function openBoss(supervise: boolean): Promise<PgBoss> {
  const pool = new pg.Pool({ connectionString: server.adminUrl, max: 4, options: '-c role=jobkreds_app' })
  pool.on('error', () => {})
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => pool.query(text, values as never[]) },
    migrate: false,
    schedule: false,
    supervise,
  })
  boss.on('error', () => {})
  await boss.start()
  return boss
}

async function startPgBoss(queues: string[], handle: Handle): Promise<Stop> {
  const boss = await openBoss(true)
  for (const name of queues) {
    // half a second is the least it allows; a batch, since otherwise it does one job a poll
    const options = { pollingIntervalSeconds: 0.5, batchSize: 100 }
    await boss.work<{ n: number }>(name, options, async (jobs) => {
      for (const { data } of jobs) await handle(data.n)
    })
  }
  return () => boss.stop({ timeout: 2_000 })
}

const idleQueues = Array.from({ length: IDLE_QUEUES }, (_, i) => `idle${i}`)
const say = (line: string) => process.stdout.write(`${line}\n`)
const at = (sorted: number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!

async function until(isSo: () => boolean, ms = 60_000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await wait(2)) if (isSo()) return true
  return false
}

async function latency(engine: Engine): Promise<void> {
  const sent = new Map<number, number>()
  const took: number[] = []
  const stop = await engine.work(async (n) => void took.push(performance.now() - sent.get(n)!))
  for (let n = 0; n < LATENCY_JOBS; n++) {
    await anyone((tx) => engine.send(tx, n)).then(() => sent.set(n, performance.now()))
    await wait(Math.random() * 60)
  }
  await until(() => took.length === LATENCY_JOBS)
  await stop()
  took.sort((a, b) => a - b)
  say(
    `${engine.name}: commit to start, ${LATENCY_JOBS} jobs: p50 ${at(took, 0.5).toFixed(1)} ms, p95 ${at(took, 0.95).toFixed(1)} ms`,
  )
}

async function bulk(engine: Engine): Promise<void> {
  for (let n = 0; n < BULK_JOBS; n++) await anyone((tx) => engine.send(tx, n))
  let done = 0
  const started = performance.now()
  const stops = await Promise.all([
    engine.work(async () => void done++),
    engine.work(async () => void done++),
  ])
  await until(() => done >= BULK_JOBS, 180_000)
  const seconds = (performance.now() - started) / 1000
  await Promise.all(stops.map((stop) => stop()))
  say(`${engine.name}: ${done} empty jobs, two workers: ${seconds.toFixed(1)} s`)
}

async function rolledBack(engine: Engine): Promise<void> {
  let ran = 0
  const stop = await engine.work(async () => void ran++)
  await anyone(async (tx) => {
    await engine.send(tx, 1)
    throw new Error('undone')
  }).catch(() => {})
  await wait(1_500)
  await stop()
  say(`${engine.name}: jobs run after a rollback: ${ran}`)
}

/** Work already waiting for a key, asked for again by a transaction that has not ended when a worker looks. */
async function joined(engine: Engine): Promise<void> {
  await admin.query('truncate fact')
  await anyone((tx) => engine.send(tx, 1, 'all'))
  const seen: number[] = []
  let stop: Stop | undefined
  await anyone(async (tx) => {
    await tx
      .insertInto('fact' as never)
      .values({ n: 1 } as never)
      .execute()
    await engine.send(tx, 2, 'all')
    stop = await engine.work(
      async () => void seen.push((await admin.query('select count(*)::int as n from fact')).rows[0].n),
    )
    await wait(1_500)
  })
  await wait(2_500)
  await stop?.()
  say(
    `${engine.name}: a job joined by an open transaction ran ${seen.length} time(s) and saw ${seen.at(-1)} of 1 rows it wrote`,
  )
}

/** The database's sessions are cut just as a job ends: what happens to the process, and to the job? */
async function cut(engine: Engine): Promise<void> {
  let crashes = 0
  const onCrash = () => void crashes++
  process.on('unhandledRejection', onCrash)
  let runs = 0
  const stop = await engine.work(async () => {
    if (++runs > 1) return
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and usename is not null and backend_type = 'client backend'`,
    )
  })
  await anyone((tx) => engine.send(tx, 1))
  await until(() => runs > 0)
  await wait(4_000)
  const left = engine === ours ? 'public.job' : `pgboss.job where name = '${QUEUE}' and state <> 'completed'`
  const { rows } = await admin.query(`select count(*)::int as n from ${left}`)
  await stop()
  process.off('unhandledRejection', onCrash)
  say(
    `${engine.name}: sessions cut as a job ends: ${crashes} unhandled rejection(s), which end a process; jobs left without outcome: ${rows[0].n}`,
  )
}

async function idle(name: string, start: () => Promise<Stop>): Promise<void> {
  const commits = async () => {
    const { rows } = await admin.query(
      'select xact_commit::int as n from pg_stat_database where datname = current_database()',
    )
    return rows[0].n as number
  }
  const stop = await start()
  // sessions report what they did before with a delay
  await wait(IDLE_MS)
  const before = await commits()
  await wait(IDLE_MS)
  const after = await commits()
  await stop()
  say(
    `${name}: idle with ${IDLE_QUEUES} queues: ${((after - before) / (IDLE_MS / 1000)).toFixed(1)} transactions a second`,
  )
}

await installPgBoss()
const sender = await openBoss(false)
for (const engine of [ours, pgBoss(QUEUE, sender)]) {
  await rolledBack(engine)
  await latency(engine)
  await bulk(engine)
}
await idle('own table', () => startOurs(idleQueues, async () => {}))
await idle('pg-boss', () => startPgBoss(idleQueues, async () => {}))
for (const engine of [ours, pgBoss(JOINED, sender)]) await joined(engine)
for (const engine of [ours, pgBoss(QUEUE, sender)]) await cut(engine)

await database.close()
await admin.end()
await server.stop()
fs.rmSync(dir, { recursive: true })
process.exit()
