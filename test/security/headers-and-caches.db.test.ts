import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '#platform/config.ts'
import { startPageCache } from '#platform/http/page-cache.ts'
import { get, type Route } from '#platform/http/route.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { appOf, appWith } from '#test/harness/app-with.ts'
import { listed } from '#test/harness/listings.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'

/** On every answer of any kind, with exactly these values. */
const ALWAYS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self' https://broker.example; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
/** What an answer may say besides. Nothing names the program or its version. */
const MAY = new Set([
  'cache-control',
  'clear-site-data',
  'content-disposition',
  'content-encoding',
  'content-type',
  'etag',
  'idempotent-replay',
  'link',
  'location',
  'retry-after',
  'set-cookie',
  'vary',
  'www-authenticate',
])

const app = await testApp()
const config = loadConfig({
  JOBKREDS_MODE: 'demo',
  JOBKREDS_TODAY: app.config.today,
  BASE_URL: 'https://jobkreds.example',
  OIDC_ISSUER: 'https://broker.example/op',
  OIDC_CLIENT_ID: 'x',
  OIDC_CLIENT_SECRET: 'y',
  RATE_LIMIT_FACTOR: '0.2',
  LOG_LEVEL: 'silent',
})
const pageCache = await startPageCache(app.urls.databaseUrl)
afterAll(() => pageCache.stop())
const { fetch } = appWith(app, { config, pageCache })
let seeker: Visitor
let cookie: string
let number: number

beforeAll(async () => {
  const person = await app.system(async (tx) => aPerson(tx, (await aUnit(tx)).id))
  seeker = await app.logIn('jobseeker', { personId: person.id })
  // under https the cookie's name says that no neighbour has planted it
  cookie = `__Host-${seeker.cookie}`
  number = (await app.system((tx) => listed(tx, [{ occupation: 'paedagogmedhjaelper' }])))[0]!
})

const at = async (path: string, init: RequestInit = {}) =>
  fetch(new Request(`https://jobkreds.example${path}`, init))
const ours = { 'sec-fetch-site': 'same-origin' }
const posted = (path: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  at(path, { method: 'POST', body, headers: { ...ours, ...headers } })

function expectHeaders(response: Response): void {
  const given = Object.fromEntries(response.headers)
  const always = Object.fromEntries(Object.entries(given).filter(([name]) => !MAY.has(name)))
  expect(always).toEqual(ALWAYS)
  expect(given['cache-control']).toBeDefined()
  for (const line of response.headers.getSetCookie())
    expect(line).toMatch(
      /^__Host-jobkreds_\w+=[^;]*(; Max-Age=\d+)?; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
}

const broken = (fault: unknown): Route =>
  get('/i-stykker', () => {
    throw fault
  })
const failing = (fault: unknown) => async () =>
  appOf(app, broken(fault), { may: 'everyone', audit: 'test.fail' }, { config }).fetch(
    new Request('https://jobkreds.example/i-stykker'),
  )
const code = (c: string) => Object.assign(new Error(`canary-secret ${c}`), { code: c })

const KINDS: [string, number, () => Promise<Response>][] = [
  ['a page', 200, () => at('/')],
  ['a page out of the cache', 200, () => at('/')],
  ['a page in English', 200, () => at('/en/kontakt')],
  ['only the head of a page', 200, () => at('/kontakt', { method: 'HEAD' })],
  ['a page with a login', 200, () => at('/min-konto', { headers: { cookie } })],
  ['a vikariat', 200, () => at(`/vikariater/${number}`)],
  ['the search', 200, () => at('/vikariater?q=vikar')],
  ['the feed', 200, () => at('/vikariater.atom')],
  ['the sitemap', 200, () => at('/sitemap.xml')],
  ['what robots may', 200, () => at('/robots.txt')],
  ['a suggestion', 200, () => at('/forslag/steder?q=ballerup')],
  ['the security contact', 200, () => at('/.well-known/security.txt')],
  ['a way to log in', 303, () => at('/min-konto')],
  ['a form that is done', 303, () => posted('/log-ud', new URLSearchParams({ _once: 'a'.repeat(20) }))],
  ['an address nobody has', 404, () => at('/findes-ikke')],
  ['an address with a slash too many', 308, () => at('/vikariater/?q=vikar')],
  ['an address with a NUL', 400, () => at('/vikariater?q=%00')],
  ['a form with the wrong content', 415, () => posted('/log-ud', 'x', { 'content-type': 'text/plain' })],
  ['a form that is too large', 413, () => posted('/log-ud', new URLSearchParams({ x: 'x'.repeat(70_000) }))],
  ['a form that is broken', 400, () => posted('/log-ud', new URLSearchParams({ 'a[b]': 'x' }))],
  ['a form without its key', 422, () => posted('/log-ud', new URLSearchParams({ x: '1' }))],
  ['a form from elsewhere', 403, () => at('/log-ud', { method: 'POST' })],
  ['a page of another role', 403, () => at('/admin/drift', { headers: { cookie } })],
  ['a fault of ours', 500, failing(new Error('canary-secret'))],
  ['a database that is away', 503, failing(code('ECONNREFUSED'))],
  ['a file', 200, () => at('/static/app.css')],
  ['a file nobody has', 404, () => at('/static/../package.json')],
  ['a program’s address nobody has', 404, () => at('/api/v1/findes-ikke')],
  ['alive', 200, () => at('/livez')],
  ['ready', 200, () => at('/readyz')],
  ['figures', 200, () => at('/metrics')],
]

describe('the headers of', () => {
  test.each(KINDS)('%s (%i) are exactly ours', async (_, status, answer) => {
    const response = await answer()
    expect(response.status).toBe(status)
    expectHeaders(response)
  })

  test('a page that has not changed (304) and too many requests (429) are exactly ours', async () => {
    const etag = (await at('/')).headers.get('etag')!
    expect(etag).toMatch(/^"/)
    const unchanged = await at('/', { headers: { 'if-none-match': etag } })
    expect(unchanged.status).toBe(304)
    expectHeaders(unchanged)
    let response = await at('/log-ind')
    for (let n = 0; n < 50 && response.status !== 429; n++) response = await at('/log-ind')
    expect(response.status).toBe(429)
    expectHeaders(response)
  })

  test('plain http on loopback do not promise https, and without a broker forms lead home only', async () => {
    const response = await app.anonymous.get('/kontakt')
    expect(response.headers.get('strict-transport-security')).toBeNull()
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self'; ")
  })
})

describe('a fault', () => {
  test.each([
    ['08006', 503],
    ['57P01', 503],
    ['57P03', 503],
    ['53300', 503],
    ['57014', 503],
    ['25006', 503],
    ['ECONNREFUSED', 503],
    ['ECONNRESET', 503],
    ['42P01', 500],
    ['22P02', 500],
  ])('%s is told as %i in Danish, with nothing of what happened', async (c, status) => {
    const response = await failing(code(c))()
    expect(response.status).toBe(status)
    expect(response.headers.get('retry-after')).toBe(status === 503 ? '5' : null)
    const body = await response.text()
    expect(body).toMatch(/Prøv igen om (et øjeblik|lidt)/)
    expect(body).not.toMatch(/canary-secret|\.ts:|at async|node:|node_modules/)
    expect(body).not.toContain(c)
  })
})

describe('nobody’s page is kept for another', () => {
  test('what one sees when logged in is not kept by anybody', async () => {
    for (const path of ['/', '/vikariater', '/min-konto', '/beskeder']) {
      const response = await at(path, { headers: { cookie } })
      expect(response.headers.get('cache-control'), path).toBe('no-store')
      expect(await response.text(), path).toContain(seeker.actor.name)
      const stranger = await at(path)
      expect(await stranger.text(), path).not.toContain(seeker.actor.name)
    }
  })

  test.each([
    '/min-konto/x.css',
    '/min-konto.css',
    '/min-konto/..%2fx.css',
    '/min-konto;x.css',
    '/min-konto%0ax.css',
    '/beskeder/static/jobkreds.css',
    '/static/..%2fmin-konto',
  ])('%s is no page and no file', async (path) => {
    const response = await at(path, { headers: { cookie } })
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).not.toContain(seeker.actor.name)
  })

  test.each(['/findes-ikke', '/en/findes-ikke'])(
    '%s does not know who asks: it looks logged in to nobody, and logged out to nobody',
    async (path) => {
      const strangers = await (await at(path)).text()
      expect(strangers).toContain('main-nav')
      expect(strangers).not.toMatch(/log-ind|log-ud/)
      expect(await (await at(path, { headers: { cookie } })).text()).toBe(strangers)
    },
  )

  test('a slash at the end leads to the address without it, in the same place', async () => {
    for (const [asked, location] of [
      ['/vikariater/', '/vikariater'],
      ['/en/', '/en'],
      ['/en/vikariater/?q=a%2Fb&q=c', '/en/vikariater?q=a%2Fb&q=c'],
      ['/api/v1/', '/api/v1'],
    ] as const) {
      for (const method of ['GET', 'HEAD']) {
        const response = await at(asked, { method })
        expect([response.status, response.headers.get('location')], `${method} ${asked}`).toEqual([
          308,
          location,
        ])
      }
    }
    const elsewhere = [
      '//evil.example/',
      '/\\\\evil.example/',
      '/x/..//evil.example/',
      '/vikariater//',
      '//',
      '/%2e//evil/',
    ]
    for (const path of elsewhere) expect((await at(path)).status, path).toBe(404)
    expect((await posted('/min-konto/', new URLSearchParams({ _once: 'a'.repeat(20) }))).status).toBe(404)
  })

  test.each(['/api/v1/findes-ikke', '/api/v1/vikariater/findes-ikke'])(
    '%s is told to programs',
    async (path) => {
      const body = await (await at(path)).json()
      expect(JSON.stringify(body)).not.toMatch(/siden|forsiden/i)
    },
  )

  test('headers that name another host change nothing: not the page, not what is kept of it', async () => {
    const evil = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-prefix': '/evil',
      'x-original-url': '/admin/drift',
      'x-rewrite-url': '/admin/drift',
      forwarded: 'host=evil.example',
      'accept-language': 'evil-EVIL',
    }
    const path = `/vikariater/${number}?evil=1`
    const first = await at(path, { headers: evil })
    const second = await at(path)
    for (const response of [first, second]) {
      expect(response.status).toBe(200)
      expect((await response.text()).replaceAll('?evil=1', '').replaceAll('%3Fevil%3D1', '')).not.toContain(
        'evil',
      )
    }
    const elsewhere = await fetch(new Request(`https://evil.example/vikariater/${number}`, { headers: evil }))
    const html = await elsewhere.text()
    expect(html).toContain(`https://jobkreds.example/vikariater/${number}`)
    expect(html).not.toContain('evil.example')
    const login = await fetch(new Request('https://evil.example/min-konto', { headers: evil }))
    expect(login.headers.get('location')).toBe('/log-ind?retur=%2Fmin-konto')
  })
})
