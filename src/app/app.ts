import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { type Actor, ANONYMOUS } from '#platform/auth/actor.ts'
import type { Feature } from '#platform/feature.ts'
import { langOfRequest } from '#platform/http/api-lang.ts'
import { isRobot, serve } from '#platform/http/edge.ts'
import { faultPage } from '#platform/http/fault-page.ts'
import { hrefIn, renderProblem } from '#platform/http/frame.tsx'
import { type Kept, pageKey } from '#platform/http/page-cache.ts'
import type { EdgeDeps } from '#platform/http/passage.ts'
import { policyGaps, routeKey } from '#platform/http/policy.ts'
import { makeRateLimit, networkOf, rateKindOf } from '#platform/http/rate-limit.ts'
import type { Route } from '#platform/http/route.ts'
import { securityHeaders } from '#platform/http/security-headers.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { MenuItem } from '#platform/ui/index.ts'
import { healthRoutes, type Metrics } from './health.ts'
import { serveStatic } from './static-files.ts'

export type App = {
  fetch: (request: Request, env?: HttpBindings) => Response | Promise<Response>
  routes: Route[]
}

export type AppDeps = Omit<EdgeDeps, 'menu'> & {
  features: readonly Feature[]
  metrics: Metrics
  ready: () => Promise<boolean>
}

/** The main menu of a role, put together from what the features offer. */
export function menuOf(features: readonly Feature[], actor: Actor, lang: Lang): MenuItem[] {
  const href = hrefIn(lang)
  return features
    .flatMap((f) => f.menu ?? [])
    .filter((m) => (m.roles as readonly string[]).includes(actor.role))
    .sort((a, b) => a.weight - b.weight)
    .map((m) => ({
      key: m.path,
      href: href(m.path),
      label: m.label(lang),
      ...(m.under && { under: m.under }),
    }))
}

/**
 * Puts features, policy and edge together. Throws when a route has no policy entry, or an entry no route: then nothing
 * is served at all.
 */
export function createApp(deps: AppDeps): App {
  const routes = deps.features.flatMap((f) => f.routes ?? [])
  const gaps = policyGaps(routes, deps.policy)
  if (gaps.length > 0) throw new Error(`The policy and the routes do not agree:\n${gaps.join('\n')}`)
  const edge: EdgeDeps = { ...deps, menu: (actor, lang) => menuOf(deps.features, actor, lang) }
  const headers = securityHeaders(
    deps.config.baseUrl.startsWith('https://'),
    deps.config.oidc ? [new URL(deps.config.oidc.issuer).origin] : [],
  )
  const limit = makeRateLimit(deps.config.rateFactor)
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: true })

  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    // a file to save is never a page of ours, whatever a browser makes of it
    if (c.res.headers.get('content-disposition')?.startsWith('attachment'))
      c.res.headers.set('content-security-policy', "default-src 'none'; sandbox")
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
    deps.metrics.request(
      c.req.method,
      String(c.get('route' as never) ?? 'other'),
      c.res.status,
      (performance.now() - started) / 1000,
    )
  })
  app.onError(async (error, c) => faultPage(edge, c.req.raw, langOf(c.req.raw), error))
  for (const [path, handler] of healthRoutes(deps)) app.get(path, (c) => handler(c.req.raw))
  app.get('/static/*', (c) => serveStatic(c.req.raw))
  // browsers ask for it here as well, whatever a page says
  app.get('/favicon.ico', (c) =>
    serveStatic(new Request(new URL('/static/favicon.svg', c.req.url), c.req.raw)),
  )

  app.use(async (c, next) => {
    const wait = await limit(
      rateKindOf(c.req.method, c.req.path),
      networkOf(addressOf(c.req.raw, c.env, deps.config.trustProxy)),
    )
    if (wait === 0) return next()
    deps.log.warn({ kind: 'rate-limit', method: c.req.method }, 'refused')
    const response = await problem(edge, c.req.raw, 429, wait)
    response.headers.set('retry-after', String(wait))
    return response
  })

  for (const route of routes) {
    // a page has an address in each language, an answer to a program speaks the one it asks for
    for (const lang of route.api ? (['da'] as const) : (['da', 'en'] as const)) {
      const path = hrefIn(lang)(route.path)
      app.on(route.method, [path], (c) => {
        c.set('route' as never, routeKey(route) as never)
        const spoken = route.api ? langOfRequest(c.req.raw) : lang
        return serve(edge, route, c.req.raw, spoken, c.req.param() as Record<string, string>)
      })
    }
  }
  app.notFound((c) => withoutSlash(c.req.raw) ?? problem(edge, c.req.raw, 404))
  const kept = keptPages(deps, headers)
  return { fetch: (request, env) => kept(request) ?? app.fetch(request, env), routes }
}

function langOf(request: Request): Lang {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/api/')) return langOfRequest(request)
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'da'
}

/** The caller's address: the socket's, or what the trusted proxy put last. */
function addressOf(request: Request, env: HttpBindings | undefined, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? env?.incoming?.socket?.remoteAddress ?? 'local'
}

/** To the same address without the slash at its end. An address with an empty part (`//evil.example/`) is never led on. */
function withoutSlash(request: Request): Response | undefined {
  const { pathname, search } = new URL(request.url)
  if (!['GET', 'HEAD'].includes(request.method) || !/^(\/[^/]+)+\/$/.test(pathname)) return undefined
  return new Response(null, { status: 308, headers: { location: pathname.slice(0, -1) + search } })
}

/** For addresses that are no route: never says whether something is there. */
async function problem(edge: EdgeDeps, request: Request, status: 404 | 429, wait = 60): Promise<Response> {
  const url = new URL(request.url)
  const lang = langOf(request)
  const t = edgeTexts(lang)
  if (url.pathname.startsWith('/api/')) {
    const message = status === 404 ? t.apiNotFound : t.tooMany(wait)
    return Response.json({ error: `status_${status}`, message }, { status })
  }
  return renderProblem(
    {
      lang,
      path: '/',
      search: '',
      actor: ANONYMOUS,
      session: undefined,
      whoUnknown: true,
      config: edge.config,
      today: edge.clock.today(),
      menu: edge.menu,
      flash: undefined,
      restored: false,
    },
    status,
    {
      title: status === 404 ? t.notFoundTitle : t.tooManyTitle,
      text: status === 404 ? t.notFound : t.tooMany(wait),
    },
  )
}

/**
 * Answers from the kept pages before anything else is looked at: only for visitors without any cookie, and cheap enough to
 * stand before the rate limit. Undefined when the page is not kept.
 */
function keptPages(
  deps: AppDeps,
  headers: Record<string, string>,
): (request: Request) => Response | undefined {
  const cache = deps.pageCache
  if (!cache) return () => undefined
  const whole = new WeakMap<Kept, Record<string, string>>()
  const headersOf = (page: Kept) => {
    const before = whole.get(page)
    if (before) return before
    const made = { ...headers, ...page.headers, etag: page.etag }
    whole.set(page, made)
    return made
  }
  return (request) => {
    if (request.method !== 'GET' || request.headers.has('cookie')) return undefined
    const page = cache.get(pageKey(request.url))
    if (!page) return undefined
    if (page.countsFor && !isRobot(request)) deps.countView(page.countsFor)
    deps.metrics.request('GET', page.route, 200, 0)
    if (request.headers.get('if-none-match') === page.etag)
      return new Response(null, {
        status: 304,
        headers: { ...headers, etag: page.etag, 'cache-control': 'no-cache' },
      })
    return new Response(page.body, { headers: headersOf(page) })
  }
}
