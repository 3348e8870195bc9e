import type { ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { EmbeddedRefusal, findPlace, type Place, type Programs } from './embedded-place.ts'
import {
  type Cluster,
  changePort,
  lastWords,
  launch,
  openCluster,
  portOf,
  serverPid,
  signalStop,
} from './embedded-process.ts'
import { withStartLock } from './start-lock.ts'

/** Key of the advisory lock every process that uses the server holds shared, for as long as it uses it. */
const LEASE = '727001, 1'
/** Recovery after a kill replays what was written since the last checkpoint; minutes are possible, hours are not. */
const START_PATIENCE_MS = 300_000
const STOP_PATIENCE_MS = 60_000
/** Sessions of a killed server may need seconds to notice; until then a new one refuses to start. */
const LAUNCHES = 40

/** A PostgreSQL 18 that came with the packages, running for this and possibly other processes. */
export type Embedded = {
  /** The superuser's address, database `postgres`. */
  readonly adminUrl: string
  /** True when another process had started the server. */
  readonly shared: boolean
  /** The folder the cluster lies in. */
  readonly home: string
  /** Address of a database for `user`, by default the superuser. */
  url(database: string, user?: string): string
  /** The password that belongs in `create role … login password` for a user of `url`; stable per cluster. */
  passwordOf(user: string): string
  /** Gives the server up; it stops when no other process uses it. Close your own connections first. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Server settings, for example `fsync=off` for data that may be lost. */
  readonly settings?: readonly string[]
  /** The programs of another PostgreSQL, for a test against that version; by default those of the packages. */
  readonly programs?: Programs
  /** Hears what a person should know, one sentence at a time. */
  readonly say?: (sentence: string) => void
}

/**
 * Starts the embedded PostgreSQL of `dir`, or joins the one another process has started there.
 *
 * Several processes share one server. Each holds one session as its lease, which ends with the process
 * however that dies. The last to leave by `stop()` stops the server, whoever started it. A process that
 * exits without `stop()` takes a server it started with it; the others start it anew at once, as they do
 * when the server itself is killed. After a kill -9 of a process its server runs on until the next
 * process joins and leaves.
 */
export async function startEmbedded(dir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const say = options.say ?? ((sentence) => process.stderr.write(`${sentence}\n`))
  const place = findPlace(dir, say, options.programs)
  const cluster = await withStartLock(place.home, () => openCluster(place))
  let child: ChildProcess | undefined
  let lease: pg.Client | undefined
  let leaving = false

  const join = () =>
    withStartLock(place.home, async () => {
      if (leaving) return
      const running = await reach(place, cluster, options.settings ?? [])
      child = running.child ?? (child && alive(child) ? child : undefined)
      lease = running.session
      lease.once('end', () => void rejoin())
    })
  const rejoin = async () => {
    if (leaving) return
    await join().catch((fault: Error) => say(`The embedded database is gone: ${fault.message}`))
  }
  // a crash of ours must not leave a server nobody asked for; synchronous, so it cannot ask who else is there
  const onExit = () => {
    if (child && alive(child)) signalStop(place, cluster)
  }

  await join()
  process.once('exit', onExit)
  const passwordOf = (user: string) => derivePassword(cluster, user)
  const url = (database: string, user = 'postgres') => address(place, cluster, database, user)
  return {
    adminUrl: url('postgres'),
    shared: child === undefined,
    home: place.home,
    url,
    passwordOf,
    stop: async () => {
      if (leaving) return
      leaving = true
      await withStartLock(place.home, () => leave(place, cluster, lease))
      process.off('exit', onExit)
    },
  }
}

/** A session holding the lease, on a running server or on one launched now (then `child` is it). */
async function reach(
  place: Place,
  cluster: Cluster,
  settings: readonly string[],
): Promise<{ session: pg.Client; child: ChildProcess | undefined }> {
  const deadline = performance.now() + START_PATIENCE_MS
  let child: ChildProcess | undefined
  let launches = 0
  while (performance.now() < deadline) {
    const session = await openSession(place, cluster)
    if (session) return { session, child }
    if ((!child || !alive(child)) && serverPid(cluster) === undefined) {
      if (launches === LAUNCHES) break
      if (launches > 0) {
        await sleep(250)
        await changePort(place, cluster)
      }
      launches += 1
      child = launch(place, cluster, settings)
    }
    await sleep(10)
  }
  throw new EmbeddedRefusal(`The embedded PostgreSQL did not start. Its log ends: ${lastWords(place)}`)
}

/** A session, or undefined while the server is not there yet, still recovering or already stopping. */
async function openSession(place: Place, cluster: Cluster): Promise<pg.Client | undefined> {
  const session = new pg.Client({
    connectionString: address(place, cluster, 'postgres', 'postgres'),
    application_name: 'jobkreds lease',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  session.on('error', () => {})
  try {
    await session.connect()
    await session.query(`select pg_advisory_lock_shared(${LEASE})`)
    // it must not keep a process alive that has nothing else to do
    ;(session as unknown as { unref(): void }).unref()
    return session
  } catch (fault) {
    await session.end().catch(() => {})
    const code = (fault as { code?: string }).code ?? ''
    if (code === '28P01') {
      throw new EmbeddedRefusal(
        `The password in ${place.home}/cluster does not open the server that runs there.`,
      )
    }
    // 57P03 starting up or shutting down, 57P01 and no code: cut off by a shutdown
    if (['', '57P03', '57P01', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code))
      return undefined
    throw fault
  }
}

/** Ends the lease; when it was the last one, stops the server and waits until it is gone. */
async function leave(place: Place, cluster: Cluster, lease: pg.Client | undefined): Promise<void> {
  const last = await lease
    ?.query<{ last: boolean }>(`select pg_try_advisory_lock(${LEASE}) as last`)
    .then(({ rows }) => rows[0]?.last === true)
    .catch(() => false)
  const pid = serverPid(cluster)
  if (last) signalStop(place, cluster)
  await lease?.end().catch(() => {})
  const deadline = performance.now() + STOP_PATIENCE_MS
  while (last && pid !== undefined && serverPid(cluster) === pid) {
    if (performance.now() > deadline)
      throw new EmbeddedRefusal('The embedded PostgreSQL did not stop within a minute.')
    await sleep(10)
  }
}

function address(place: Place, cluster: Cluster, database: string, user: string): string {
  const password = derivePassword(cluster, user)
  const host = place.socketFolder ? `?host=${encodeURIComponent(place.socketFolder)}` : ''
  return `postgresql://${user}:${password}@127.0.0.1:${portOf(cluster)}/${database}${host}`
}

function derivePassword(cluster: Cluster, user: string): string {
  if (user === 'postgres') return cluster.password
  return createHmac('sha256', cluster.password).update(`login ${user}`).digest('base64url')
}

function alive(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}
