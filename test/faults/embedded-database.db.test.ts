import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '#app/with-database.ts'
import { newToken } from '#platform/auth/session.ts'
import { findPlace } from '#platform/db/embedded-place.ts'
import { launch, openCluster, serverPid } from '#platform/db/embedded-process.ts'
import { openLocalDatabase } from '#platform/db/local-database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { startProcess } from '#test/harness/real-process.ts'
import { aCompanyUser, onDatabase, read, startDraft } from './remote.ts'

/*
 * A server of its own, so that it can be killed: what was acknowledged must be there afterwards, which a server that
 * does not wait for its disk could not promise.
 */
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-faults-'))
const local = await openLocalDatabase(dir)
const owner = new pg.Client({ connectionString: local.ownerDatabaseUrl })
await owner.connect()
await migrate(owner, MIGRATIONS)
await owner.end()
const users = await onDatabase(local.databaseUrl, async (tx) => [
  await aCompanyUser(tx),
  await aCompanyUser(tx),
])
// from here on the test starts and stops the server itself
await local.stop()

const place = findPlace(path.join(dir, 'postgres'), () => {})
const cluster = await openCluster(place)

async function startServer(): Promise<void> {
  launch(place, cluster, [])
  for (;;) {
    const client = new pg.Client({ connectionString: local.databaseUrl })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch {
      await client.end().catch(() => {})
      await wait(50)
    }
  }
}

async function stopServer(signal: NodeJS.Signals): Promise<void> {
  const pid = serverPid(cluster)!
  process.kill(pid, signal)
  while (serverPid(cluster) === pid) await wait(20)
}

afterAll(async () => {
  if (serverPid(cluster) !== undefined) await stopServer('SIGINT')
  fs.rmSync(place.home, { recursive: true, force: true })
  fs.rmSync(dir, { recursive: true, force: true })
})

await startServer()
const [web, worker] = await Promise.all([startProcess('serve', local), startProcess('worker', local)])

/** Whether the worker works: a job put before it is taken. */
async function workerTakesJobs(): Promise<void> {
  const waiting = () =>
    onDatabase(local.databaseUrl, (tx) =>
      tx.selectFrom('job').select('id').where('key', '=', 'test-of-the-worker').execute(),
    )
  await onDatabase(local.databaseUrl, (tx) =>
    sql`select app.enqueue('mail.sweep', '{}'::jsonb, 'test-of-the-worker', null)`.execute(tx),
  )
  await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(0)
}

type Failure = { status: number; text: string; retryAfter: string | null }

/** Sends drafts one after the other until told to stop; each is sent again until it is acknowledged. */
function keepSending(name: string) {
  const acknowledged: string[] = []
  const failures: Failure[] = []
  let going = true
  const work = async (who: number) => {
    for (let n = 0; going; n++) {
      const title = `${name} ${who} ${n}`
      const once = newToken()
      while (!acknowledged.includes(title)) {
        const response = await startDraft(web.url, users[who % 2]!.cookie, title, once)
        const text = await response.text()
        if (response.status === 303) acknowledged.push(title)
        else failures.push({ status: response.status, text, retryAfter: response.headers.get('retry-after') })
        if (response.status !== 303) await wait(100)
      }
    }
  }
  const done = Promise.all(Array.from({ length: 6 }, (_, who) => work(who)))
  return {
    acknowledged,
    failures,
    async stop() {
      going = false
      await done
    },
  }
}

const titles = (name: string) =>
  onDatabase(local.databaseUrl, async (tx) =>
    (await tx.selectFrom('vacancy').select('title').where('title', 'like', `${name} %`).execute()).map(
      (v) => v.title,
    ),
  )

describe.skipIf(process.platform === 'win32').each([
  ['killed', 'SIGKILL'],
  ['restarted', 'SIGINT'],
] as const)('a database that is %s under load', (name, signal) => {
  test('is told in plain Danish, is there again within ten seconds, and has lost nothing', {
    timeout: 90_000,
  }, async () => {
    const sending = keepSending(name)
    await expect.poll(() => sending.acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(25)
    await stopServer(signal)

    expect((await read(web.url, '/livez')).status).toBe(200)
    const ready = await read(web.url, '/readyz')
    expect(ready.status).toBe(503)
    for (const page of ['/', '/vikariater', '/en/vikariater']) {
      const response = await read(web.url, page)
      expect(response.status).toBe(503)
      const text = await response.text()
      expect(text).toContain(page.startsWith('/en') ? 'Try again in a moment' : 'Prøv igen om et øjeblik')
    }
    await wait(500)

    const started = performance.now()
    await startServer()
    const before = sending.acknowledged.length
    await expect.poll(() => sending.acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(before)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect((await read(web.url, '/readyz')).status).toBe(200)
    expect((await read(web.url, '/vikariater')).status).toBe(200)
    await expect.poll(() => sending.acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 20)
    await sending.stop()

    expect(sending.failures.length).toBeGreaterThan(0)
    for (const { status, text, retryAfter } of sending.failures) {
      expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 500)).toBe(503)
      expect(retryAfter).toBe('5')
      expect(text).toContain('Prøv igen om et øjeblik. Det, der er gemt, er der stadig.')
      expect(text).not.toMatch(/\.tsx?:\d|node_modules|ECONN|ENOENT|postgres/i)
    }
    await workerTakesJobs()
    expect(worker.child.exitCode).toBeNull()
    // each acknowledged one is there, and none twice
    expect((await titles(name)).sort()).toEqual([...sending.acknowledged].sort())
  })
})

describe('a database that takes no writes', () => {
  const admin = async (statement: string) => {
    const client = new pg.Client({
      connectionString: local.databaseUrl.replace(/\/\/[^@]*@/, `//postgres:${cluster.password}@`),
    })
    await client.connect()
    await client.query(statement)
    await client.query('select pg_reload_conf()')
    await client.end()
  }

  test('still shows what everybody may see, and tells who writes to try again', async () => {
    await admin('alter system set default_transaction_read_only = on')
    const draft = () => startDraft(web.url, users[0]!.cookie, 'Skrivebeskyttet')
    await expect.poll(async () => (await draft()).status, { timeout: 5_000 }).toBe(503)
    expect(await (await draft()).text()).toContain('Prøv igen om et øjeblik')
    expect((await read(web.url, '/vikariater?q=vikar')).status).toBe(200)
    await admin('alter system reset default_transaction_read_only')
    await expect.poll(async () => (await draft()).status, { timeout: 5_000 }).toBe(303)
  })
})
