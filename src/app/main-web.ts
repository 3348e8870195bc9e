import type { Server, ServerResponse } from 'node:http'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { setLawValues } from '#features/law/index.ts'
import { makeClock } from '#platform/clock.ts'
import { type Config, ConfigError } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { startPageCache } from '#platform/http/page-cache.ts'
import { enqueueFor } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { createApp } from './app.ts'
import { FEATURES } from './features.ts'
import { makeMetrics } from './health.ts'
import { jobHandlers } from './job-handlers.ts'
import { POLICY } from './policy.ts'
import { refuseUnsafe } from './refuse-unsafe.ts'
import { startViewCounter } from './view-counter.ts'

export type Running = { url: string; stop(): Promise<void> }

/** Seconds a stopping server lets running requests finish. */
const GRACE_MS = 10_000

/**
 * Serves the web. `config.databaseUrl` must be set and migrated. On stop: no new connections, running requests finish,
 * counters are written, the pool closes.
 */
export async function startWeb(config: Config): Promise<Running> {
  if (!config.databaseUrl) throw new ConfigError(['DATABASE_URL is missing.'])
  const unusable = setLawValues(config.lawValues)
  if (unusable.length > 0) throw new ConfigError(unusable)
  const log = makeLog(config.logLevel)
  const clock = makeClock(config.today)
  const database = openDatabase(config.databaseUrl, config.poolSize)
  await refuseUnsafe(config, database).catch(async (refusal) => {
    await database.close()
    throw refusal
  })
  const pageCache = await startPageCache(config.databaseUrl)
  const views = startViewCounter(database, clock)
  const app = createApp({
    database,
    config,
    clock,
    log,
    enqueue: enqueueFor(jobHandlers(FEATURES)),
    policy: POLICY,
    pageCache,
    countView: views.count,
    features: FEATURES,
    metrics: makeMetrics(),
    ready: async () => {
      try {
        await database.pool.query('select 1 from app.now()')
        return true
      } catch {
        return false
      }
    },
  })
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env as HttpBindings),
    // who sends a header at a time is cut after ten to twelve seconds
    serverOptions: { connectionsCheckingInterval: 2_000 },
  }) as Server
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
  server.keepAliveTimeout = 5_000
  const letGo = lettingGo(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  log.info({ port, mode: config.mode }, 'web started')
  return {
    url: `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`,
    async stop() {
      letGo()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await closed
      clearTimeout(patience)
      await views.stop()
      await pageCache.stop()
      await database.close()
      log.info('web stopped')
    },
  }
}

/**
 * Returns what to call when the server stops: from then on each answer asks its client to close the connection, so that a
 * busy proxy moves on to another process instead of being cut off.
 */
function lettingGo(server: Server): () => void {
  const running = new Set<ServerResponse>()
  let stopping = false
  const ask = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('connection', 'close')
  }
  server.prependListener('request', (_, response: ServerResponse) => {
    if (stopping) return ask(response)
    running.add(response)
    response.once('close', () => running.delete(response))
  })
  return () => {
    stopping = true
    for (const response of running) ask(response)
  }
}
