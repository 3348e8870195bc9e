import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Config } from '#platform/config.ts'

export type Metrics = {
  request: (method: string, route: string, status: number, seconds: number) => void
  text: () => Promise<string>
}

/** Prometheus metrics by route pattern: no address, name or id is ever a label. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'jobkreds_http_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  const refused = new Counter({
    name: 'jobkreds_http_refused_total',
    help: 'Answers of 400 and above, by status',
    labelNames: ['status'],
    registers: [registry],
  })
  return {
    request(method, route, status, time) {
      seconds.labels(method, route, String(status)).observe(time)
      if (status >= 400) refused.labels(String(status)).inc()
    },
    text: () => registry.metrics(),
  }
}

type HealthDeps = { metrics: Metrics; ready: () => Promise<boolean>; config: Config }

/** `/livez`: the process runs. `/readyz`: it can serve (database there, migrated). `/metrics`: with the token, or on loopback in development. */
export const healthRoutes = (deps: HealthDeps): [string, (request: Request) => Promise<Response>][] => [
  ['/livez', async () => new Response('ok\n')],
  [
    '/readyz',
    async () =>
      (await deps.ready())
        ? new Response('ok\n')
        : new Response('not ready\n', { status: 503, headers: { 'retry-after': '5' } }),
  ],
  [
    '/metrics',
    async (request) => {
      const open = deps.config.mode !== 'production' && !deps.config.metricsToken
      const { metricsToken } = deps.config
      const given = metricsToken && request.headers.get('authorization') === `Bearer ${metricsToken}`
      if (!open && !given) return new Response('not found\n', { status: 404 })
      return new Response(await deps.metrics.text(), {
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
      })
    },
  ],
]
