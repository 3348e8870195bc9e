import { serve } from '@hono/node-server'
import { afterAll } from 'vitest'
import { createApp } from '#app/app.ts'
import { FEATURES } from '#app/features.ts'
import { makeMetrics } from '#app/health.ts'
import { jobHandlers } from '#app/job-handlers.ts'
import { POLICY } from '#app/policy.ts'
import { type Actor, ANONYMOUS, type Role, SYSTEM } from '#platform/auth/actor.ts'
import { sessionCookie } from '#platform/auth/cookie.ts'
import { newToken } from '#platform/auth/session.ts'
import { type Clock, makeClock } from '#platform/clock.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueueFor } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type LoginOf, logInAs } from './log-in.ts'

export const TEST_TODAY = '2014-04-08'
const BASE = 'http://localhost:3000'

/** Somebody logged in: sends requests with a session's cookie, as a browser on our own pages would. */
export type Visitor = {
  actor: Actor
  cookie: string
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** A form as the browser sends it, with a fresh token unless `_once` is given. */
  post: (
    path: string,
    fields?: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ) => Promise<Response>
}

export type TestApp = {
  database: Database
  urls: TestDatabase
  config: Config
  fetch: (request: Request) => Promise<Response>
  /** Nobody: no cookie. */
  anonymous: Visitor
  /** Logs a new account in with a role; ids name what it acts for. */
  logIn: (role: Role, of?: LoginOf) => Promise<Visitor>
  /** Work in the database as the system, past row-level security's compartments. */
  system: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  as: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Moves the platform's clock to noon of another day, for everybody. */
  moveTo: (day: string) => void
  /** Serves the same app on loopback for a browser; returns its address. */
  listen: () => Promise<string>
}

/** The whole application on a database of its own: nothing of ours is replaced. */
export async function testApp(overrides: Record<string, string> = {}): Promise<TestApp> {
  const urls = await testDatabase()
  const config = loadConfig({
    JOBKREDS_MODE: 'demo',
    JOBKREDS_TODAY: TEST_TODAY,
    BASE_URL: BASE,
    DATABASE_URL: urls.databaseUrl,
    RATE_LIMIT_FACTOR: '0',
    LOG_LEVEL: 'silent',
    ...overrides,
  })
  const database = openDatabase(urls.databaseUrl, 5)
  afterAll(() => database.close())
  let standing = makeClock(config.today)
  const clock: Clock = { now: () => standing.now(), today: () => standing.today() }
  const make = (settings: Config) =>
    createApp({
      database,
      config: settings,
      clock,
      log: makeLog(settings.logLevel),
      enqueue: enqueueFor(jobHandlers(FEATURES)),
      policy: POLICY,
      pageCache: undefined,
      countView: () => {},
      features: FEATURES,
      metrics: makeMetrics(),
      ready: async () => true,
    })
  const built = make(config)
  const app = { fetch: async (request: Request) => built.fetch(request) }
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
    inTransaction(database, actor, { command: 'test', now: clock.now() }, work)
  const system = <T>(work: (tx: Tx) => Promise<T>) => as(SYSTEM, work)

  const visitor = (actor: Actor, cookie: string): Visitor => ({
    actor,
    cookie,
    get: (path, headers = {}) =>
      app.fetch(new Request(BASE + path, { headers: { ...(cookie ? { cookie } : {}), ...headers } })),
    post(path, fields = {}, headers = {}) {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries({ _once: newToken(), ...fields })) {
        for (const v of Array.isArray(value) ? value : [value]) body.append(name, v)
      }
      return app.fetch(
        new Request(BASE + path, {
          method: 'POST',
          body,
          headers: { ...(cookie ? { cookie } : {}), 'sec-fetch-site': 'same-origin', ...headers },
        }),
      )
    },
  })

  return {
    database,
    urls,
    config,
    fetch: app.fetch,
    anonymous: visitor(ANONYMOUS, ''),
    system,
    as,
    async logIn(role, of) {
      const { actor, token } = await system((tx) => logInAs(tx, role, of))
      return visitor(actor, `${sessionCookie(config).name}=${token}`)
    },
    moveTo(day) {
      standing = makeClock(day)
    },
    listen: () =>
      new Promise((resolve) => {
        // the browser's own origin must be the configured one, or its forms would be refused as cross-site
        const server = serve(
          {
            fetch: (request) => app.fetch(request),
            port: 0,
            hostname: '127.0.0.1',
            overrideGlobalObjects: false,
          },
          (info) => resolve(`http://127.0.0.1:${info.port}`),
        )
        afterAll(() => void server.close())
      }),
  }
}
