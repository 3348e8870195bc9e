import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { newToken } from '#platform/auth/session.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type RealProcess, startProcess } from '#test/harness/real-process.ts'
import { aCompanyUser, aVikariat, onDatabase, read, send, startDraft } from './remote.ts'

const urls = await testDatabase()
const admin = new pg.Pool({ connectionString: urls.adminUrl, max: 2 })
admin.on('error', () => {})
afterAll(() => admin.end())
const { users, open, waiting } = await onDatabase(urls.databaseUrl, async (tx) => {
  const users = [
    await aCompanyUser(tx),
    await aCompanyUser(tx),
    await aCompanyUser(tx),
    await aCompanyUser(tx),
  ]
  return {
    users,
    open: await aVikariat(tx, users[0]!, 'published', 'Den åbne'),
    waiting: await aVikariat(tx, users[0]!, 'draft', 'Den ventende'),
  }
})
const boss = users[0]!
const [a, b] = (await Promise.all([startProcess('serve', urls), startProcess('serve', urls)])) as [
  RealProcess,
  RealProcess,
]

describe('two web processes on one database', () => {
  test('what one of them keeps is dropped when the other publishes or closes', async () => {
    const page = `/vikariater/${open.number}`
    const keptBy = async (path: string) => {
      await read(b.url, path)
      return (await read(b.url, path)).headers.get('etag')
    }
    expect(await keptBy(page)).not.toBeNull()
    const list = '/vikariater'
    expect(await keptBy(list)).not.toBeNull()
    expect(await (await read(b.url, list)).text()).not.toContain('Den ventende')

    const published = await send(a.url, `/virksomhed/vikariater/${waiting.id}/udgiv`, boss.cookie, {})
    expect(published.status).toBe(303)
    await expect
      .poll(async () => (await read(b.url, list)).text(), { timeout: 2_000 })
      .toContain('Den ventende')

    const closed = await send(a.url, `/virksomhed/vikariater/${open.id}/luk`, boss.cookie, {
      outcome: 'other',
      note: 'Prøve',
    })
    expect(closed.status).toBe(303)
    await expect
      .poll(async () => (await read(b.url, list)).text(), { timeout: 2_000 })
      .not.toContain('Den åbne')
  })

  test('a session works at both, and ends at both', async () => {
    const { cookie } = users[3]!
    expect((await read(a.url, '/min-konto', cookie)).status).toBe(200)
    expect((await read(b.url, '/min-konto', cookie)).status).toBe(200)
    await send(b.url, '/log-ud', cookie, {})
    expect((await read(a.url, '/min-konto', cookie)).status).toBe(303)
  })

  test('the same form at both at once has one effect', async () => {
    const once = newToken()
    const answers = await Promise.all([a, b].map((p) => startDraft(p.url, boss.cookie, 'Begge steder', once)))
    expect(answers.map((r) => r.status)).toEqual([303, 303])
    expect(answers[0]!.headers.get('location')).toBe(answers[1]!.headers.get('location'))
    const { rows } = await admin.query("select count(*)::int as n from vacancy where title = 'Begge steder'")
    expect(rows[0].n).toBe(1)
  })
})

describe('kill -9 of a web process while forms come in', () => {
  test('loses no change it had acknowledged, and a form sent again has one effect', {
    timeout: 60_000,
  }, async () => {
    const total = 200
    let url = b.url
    let acknowledged = 0
    const sentAgain = new Set<number>()
    const next = Array.from({ length: total }, (_, n) => n)
    const work = async (who: number) => {
      for (let n = next.shift(); n !== undefined; n = next.shift()) {
        const once = newToken()
        for (;;) {
          try {
            const response = await startDraft(url, users[who % 3]!.cookie, `Kladde ${n}`, once)
            expect(response.status).toBe(303)
            await response.body?.cancel()
            acknowledged++
            break
          } catch (e) {
            if ((e as Error).name === 'AssertionError') throw e
            // the connection broke: nobody knows whether it was saved, so the same form is sent to the other one
            sentAgain.add(n)
            url = a.url
            await wait(20)
          }
        }
        if (acknowledged === 90) b.child.kill('SIGKILL')
      }
    }
    await Promise.all(Array.from({ length: 12 }, (_, who) => work(who)))
    expect(acknowledged).toBe(total)
    expect(sentAgain.size).toBeGreaterThan(0)
    const { rows } = await admin.query(
      "select count(*)::int as drafts, count(distinct title)::int as titles from vacancy where title like 'Kladde %'",
    )
    expect(rows[0]).toEqual({ drafts: total, titles: total })
    const { rows: unanswered } = await admin.query(
      'select count(*)::int as n from idempotency where status is null',
    )
    expect(unanswered[0].n).toBe(0)
  })
})

describe('a database that does not answer in time', () => {
  test('those who wait are told to try again, and nobody waits for long', { timeout: 40_000 }, async () => {
    const blocker = await admin.connect()
    try {
      await blocker.query('begin; lock table vacancy_listing in access exclusive mode')
      const started = performance.now()
      // ten connections are all there are: the last four wait for one of them
      const answers = await Promise.all(
        Array.from({ length: 14 }, async (_, n) => {
          const response = await read(a.url, `/vikariater?q=${n}`)
          return { status: response.status, text: await response.text(), ms: performance.now() - started }
        }),
      )
      for (const { status, text, ms } of answers) {
        expect(status).toBe(503)
        expect(text).toContain('Prøv igen om et øjeblik')
        expect(ms).toBeLessThan(20_000)
      }
      expect(answers.filter(({ ms }) => ms < 14_000).length).toBeGreaterThanOrEqual(4)
      expect((await read(a.url, '/livez')).status).toBe(200)
    } finally {
      blocker.release(true)
    }
    await expect.poll(async () => (await read(a.url, '/vikariater?q=x')).status, { timeout: 5_000 }).toBe(200)
  })
})

/** Whether a new connection is taken. */
const takesConnections = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
    socket.setTimeout(1_000, () => socket.destroy())
  })

describe('a web process that is asked to stop', () => {
  test('answers the twenty requests it works on, takes no more, and ends with 0', async () => {
    const before = a.output().length
    const blocker = await admin.connect()
    try {
      await blocker.query('begin; lock table vacancy in exclusive mode')
      const running = Promise.allSettled(
        Array.from({ length: 20 }, (_, n) => startDraft(a.url, boss.cookie, `Sidste ${n}`)),
      )
      const held =
        "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
      await expect
        .poll(async () => (await admin.query(held)).rows[0].n, { timeout: 10_000 })
        .toBeGreaterThanOrEqual(5)
      const ended = a.end('SIGTERM')
      await expect.poll(() => takesConnections(a.url), { timeout: 5_000 }).toBe(false)
      await blocker.query('commit')
      const answers = (await running).map((r) =>
        r.status === 'fulfilled'
          ? `${r.value.status} ${r.value.headers.get('connection')}`
          : String(r.reason),
      )
      expect(answers).toEqual(Array(20).fill('303 close'))
      expect(await ended).toEqual({ code: 0, signal: null })
    } finally {
      blocker.release(true)
    }
    const { rows } = await admin.query("select count(*)::int as n from vacancy where title like 'Sidste %'")
    expect(rows[0].n).toBe(20)
    expect(a.output()).toContain('web stopped')
    const faults =
      a
        .output()
        .slice(before)
        .match(/"level":(50|60).*/g) ?? []
    expect(faults).toEqual([])
  })
})
