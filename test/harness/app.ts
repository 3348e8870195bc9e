import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { createApp } from '#app/app.ts'
import { FEATURES } from '#app/features.ts'
import { makeMetrics } from '#app/health.ts'
import { jobHandlers } from '#app/job-handlers.ts'
import { POLICY } from '#app/policy.ts'
import { type Actor, ANONYMOUS, type Role, SYSTEM } from '#platform/auth/actor.ts'
import { sessionCookie } from '#platform/auth/cookie.ts'
import { newToken, startSession } from '#platform/auth/session.ts'
import { makeClock } from '#platform/clock.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueueFor } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { type TestDatabase, testDatabase } from './database.ts'

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
  logIn: (
    role: Role,
    of?: { unitId?: string; companyId?: string; personId?: string; name?: string; manages?: boolean },
  ) => Promise<Visitor>
  /** Work in the database as the system, past row-level security's compartments. */
  system: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  as: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>
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
  const clock = makeClock(config.today)
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
    async logIn(role, of = {}) {
      const name = of.name ?? `${role} ${newToken().slice(0, 6)}`
      const { accountId, membershipId, token, organisation } = await system(async (tx) => {
        const account = await tx
          .insertInto('account')
          .values({
            issuer: 'https://test.example',
            subject: newToken(),
            name,
            email: `${newToken().slice(0, 12)}@test.example`,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        const membership = await tx
          .insertInto('membership')
          .values({
            account_id: account.id,
            role,
            unit_id: of.unitId ?? null,
            company_id: of.companyId ?? null,
            person_id: of.personId ?? null,
            manages: of.manages ?? false,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        if (of.personId)
          await tx
            .updateTable('person')
            .set({ account_id: account.id })
            .where('id', '=', of.personId)
            .execute()
        const session = await startSession(tx, {
          accountId: account.id,
          membershipId: membership.id,
          role,
          assurance: 'substantial',
        })
        const place = await sql<{ name: string | null }>`
          select coalesce((select name from company where id = ${of.companyId ?? null}), (select name from unit where id = ${of.unitId ?? null})) as name`.execute(
          tx,
        )
        return {
          accountId: account.id,
          membershipId: membership.id,
          token: session,
          organisation: place.rows[0]?.name ?? '',
        }
      })
      const actor: Actor = {
        role,
        accountId,
        membershipId,
        unitId: of.unitId ?? null,
        companyId: of.companyId ?? null,
        personId: of.personId ?? null,
        name,
        organisation,
        assurance: 'substantial',
        via: 'session',
      }
      return visitor(actor, `${sessionCookie(config).name}=${token}`)
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
