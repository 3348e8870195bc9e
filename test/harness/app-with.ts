import { type App, type AppDeps, createApp } from '#app/app.ts'
import { FEATURES } from '#app/features.ts'
import { makeMetrics } from '#app/health.ts'
import { jobHandlers } from '#app/job-handlers.ts'
import { POLICY } from '#app/policy.ts'
import { makeClock } from '#platform/clock.ts'
import type { Rule } from '#platform/http/policy.ts'
import { routeKey } from '#platform/http/policy.ts'
import type { Route } from '#platform/http/route.ts'
import { enqueueFor } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import type { TestApp } from './app.ts'

/** The application on the test's database, put together with something else: a policy, a page cache, another address. */
export const appWith = (app: TestApp, changes: Partial<AppDeps> = {}): App =>
  createApp({
    database: app.database,
    config: app.config,
    clock: makeClock(app.config.today),
    log: makeLog(app.config.logLevel),
    enqueue: enqueueFor(jobHandlers(FEATURES)),
    policy: POLICY,
    pageCache: undefined,
    countView: () => {},
    features: FEATURES,
    metrics: makeMetrics(),
    ready: async () => true,
    ...changes,
  })

/** An application of one route under a rule: a real one under another rule, or one made to fail. */
export const appOf = (app: TestApp, route: Route, rule: Rule, changes: Partial<AppDeps> = {}): App =>
  appWith(app, {
    features: [{ name: 'one-route', routes: [route] }],
    policy: { [routeKey(route)]: rule },
    ...changes,
  })
