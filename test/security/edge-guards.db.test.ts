import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { loadConfig } from '#platform/config.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { testApp } from '#test/harness/app.ts'
import { appOf, appWith } from '#test/harness/app-with.ts'
import { aWholeCase } from '#test/harness/whole-case.ts'

const app = await testApp()
await app.system((tx) => aWholeCase(tx, 'kanarie'))

/** A page that tells who the database thinks is asking, and how many companies that one sees. */
const probe = (path: string): Route =>
  get(path, async (ctx) => {
    const { rows } = await sql<{ role: string; companies: number }>`
      select app.actor_role() as role, (select count(*)::int from company) as companies`.execute(ctx.tx)
    return ctx.reply(200, rows[0])
  })
const everyone = { may: 'everyone', audit: 'test.probe' } as const
const asks = async (path: string, headers: Record<string, string>) =>
  (
    await appOf(app, probe(path), everyone).fetch(new Request(`http://localhost:3000${path}`, { headers }))
  ).json()

describe('who asks is what the database is told', () => {
  test.each([
    ['nothing', {}],
    ['a login of the browser’s own', { authorization: 'Basic dGVzdDp0ZXN0' }],
    ['a key nobody has', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['a key that is none', { authorization: 'Bearer x' }],
    ['an empty key', { authorization: 'Bearer ' }],
    ['two keys', { authorization: `Bearer ${'x'.repeat(43)} Bearer y` }],
    ['a session nobody has', { cookie: `jobkreds_session=${'x'.repeat(43)}` }],
    ['a session that is none', { cookie: "jobkreds_session=' or 1=1--" }],
    ['a session of nothing', { cookie: 'jobkreds_session=' }],
    ['a session with a NUL', { cookie: 'jobkreds_session=%00' }],
    ['both, and neither right', { authorization: 'Bearer x', cookie: 'jobkreds_session=y' }],
  ])('%s is nobody, also on a page for everybody', async (_, headers) => {
    for (const path of ['/proeve', '/api/v1/proeve'])
      expect(await asks(path, headers)).toEqual({ role: 'anonymous', companies: 0 })
  })

  test('a login that ended is nobody, and a login is its role', async () => {
    const { companyId } = await app.system((tx) => aWholeCase(tx, 'kanarie-b'))
    const visitor = await app.logIn('company', { companyId })
    expect(await asks('/proeve', { cookie: visitor.cookie })).toEqual({ role: 'company', companies: 1 })
    await app.system((tx) =>
      tx
        .updateTable('account')
        .set({ disabled_at: new Date() })
        .where('id', '=', visitor.actor.accountId!)
        .execute(),
    )
    expect(await asks('/proeve', { cookie: visitor.cookie })).toEqual({ role: 'anonymous', companies: 0 })
  })

  test('a key that is refused does not fall back on the session of the browser', async () => {
    const visitor = await app.logIn('admin')
    const headers = { cookie: visitor.cookie, authorization: `Bearer ${'x'.repeat(43)}` }
    expect(await asks('/api/v1/proeve', headers)).toEqual({ role: 'anonymous', companies: 0 })
  })
})

describe('cookies that are not ours', () => {
  test.each([
    ['a receipt that is broken', 'jobkreds_receipt=%25'],
    ['a receipt with markup', 'jobkreds_receipt=%253Cscript%253Ealert(1)%253C%252Fscript%253E'],
    ['a draft that is none', 'jobkreds_draft=%00%ff'],
    ['a hundred cookies', Array.from({ length: 100 }, (_, i) => `c${i}=x`).join('; ')],
    ['names that are the language’s', '__proto__=x; constructor=y; toString=z'],
    ['no cookie at all', ';;; = ;'],
  ])('%s are looked at calmly', async (_, cookie) => {
    const response = await app.anonymous.get('/kontakt', { cookie })
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain('<script>alert')
  })
})

describe('figures for operators', () => {
  const ask = (config: Record<string, string>, authorization?: string) =>
    appWith(app, { config: { ...loadConfig(config), mode: 'production' } }).fetch(
      new Request('http://localhost:3000/metrics', { headers: authorization ? { authorization } : {} }),
    )
  test.each([
    ['without a token there are none', {}, undefined, 404],
    ['nor for who guesses that it is not set', {}, 'Bearer undefined', 404],
    ['with one they are for who has it', { METRICS_TOKEN: 'hemmelig' }, 'Bearer hemmelig', 200],
    ['and for nobody else', { METRICS_TOKEN: 'hemmelig' }, 'Bearer hemmeli', 404],
  ])('%s', async (_, config, authorization, status) => {
    const response = await ask(config, authorization)
    expect(response.status).toBe(status)
  })

  test('name routes, never what was asked for', async () => {
    const { fetch } = appWith(app)
    const about = [
      '/vikariater/0102034567',
      '/kontakt?mail=kanarie@example.dk',
      '/kanarie-findes-ikke',
      '/beskeder',
    ]
    for (const path of about) await fetch(new Request(`http://localhost:3000${path}`))
    const lines = (await (await fetch(new Request('http://localhost:3000/metrics'))).text()).match(
      /^jobkreds_.*/gm,
    )!
    expect(lines.join('\n')).toContain('route="GET /vikariater/:number"')
    expect(lines.join('\n')).not.toMatch(/kanarie|@|010203/)
  })
})

describe('too many requests', () => {
  const limited = (extra: Record<string, string> = {}) =>
    appWith(app, {
      config: loadConfig({ JOBKREDS_MODE: 'demo', RATE_LIMIT_FACTOR: '1', LOG_LEVEL: 'silent', ...extra }),
    })
  const from = (address: string, path = '/invitation/x', headers: Record<string, string> = {}) =>
    [
      new Request(`http://localhost:3000${path}`, { headers }),
      { incoming: { socket: { remoteAddress: address } }, outgoing: {} },
    ] as never as Parameters<ReturnType<typeof limited>['fetch']>
  const statuses = async (
    fetch: ReturnType<typeof limited>['fetch'],
    n: number,
    request: () => Parameters<typeof fetch>,
  ) => {
    const seen: number[] = []
    for (let i = 0; i < n; i++) seen.push((await fetch(...request())).status)
    return seen
  }

  test('are told in Danish how long to wait, and nobody else has to', async () => {
    const { fetch } = limited()
    const seen = await statuses(fetch, 201, () => from('192.0.2.1'))
    expect(seen.slice(0, 200)).not.toContain(429)
    const response = await fetch(...from('192.0.2.1'))
    expect(response.status).toBe(429)
    const wait = Number(response.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    const text = await response.text()
    expect(text).toContain('Der kom for mange forespørgsler på én gang')
    expect(text).toContain(`Vent ${wait} sekunder, og prøv igen.`)
    expect((await fetch(...from('192.0.2.2'))).status).not.toBe(429)
    // reading is another matter than guessing links
    expect((await fetch(...from('192.0.2.1', '/kontakt'))).status).toBe(200)
  })

  test('are not escaped by headers anybody can write, the English path or another case', async () => {
    const { fetch } = limited()
    let n = 0
    const forged = await statuses(fetch, 205, () =>
      from('192.0.2.3', n++ % 2 ? '/en/invitation/x' : '/invitation/y', {
        'x-forwarded-for': `198.51.100.${n}`,
        forwarded: `for=198.51.100.${n}`,
        'x-real-ip': `198.51.100.${n}`,
      }),
    )
    expect(forged.at(-1)).toBe(429)
  })

  test('behind a proxy of ours count for the address it saw, not for what was written before it', async () => {
    const { fetch } = limited({ TRUST_PROXY: '1' })
    let n = 0
    const one = await statuses(fetch, 205, () =>
      from('10.0.0.1', '/invitation/x', { 'x-forwarded-for': `198.51.100.${n++}, 203.0.113.9` }),
    )
    expect(one.at(-1)).toBe(429)
    expect(
      (await fetch(...from('10.0.0.1', '/invitation/x', { 'x-forwarded-for': '203.0.113.10' }))).status,
    ).not.toBe(429)
  })

  test('of one IPv6 network are one visitor’s', async () => {
    const { fetch } = limited()
    let n = 0
    const seen = await statuses(fetch, 205, () => from(`2001:db8:1:2::${(n++).toString(16)}`))
    expect(seen.at(-1)).toBe(429)
    expect((await fetch(...from('2001:db8:1:3::1'))).status).not.toBe(429)
  })
})

describe('a form with a body that is odd', () => {
  const route = post('/proeve', (ctx) => ctx.reply(200, ctx.fields))
  const sent = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
    appOf(app, route, everyone).fetch(
      new Request('http://localhost:3000/proeve', {
        method: 'POST',
        body,
        headers: {
          'content-type': type,
          'sec-fetch-site': 'same-origin',
          'idempotency-key': crypto.randomUUID(),
        },
      }),
    )
  const FORM = 'application/x-www-form-urlencoded'

  test.each([
    ['a NUL', 'a=%00', FORM, 400],
    ['a NUL in a name', '%00=a', FORM, 400],
    ['bytes that are no UTF-8', new Uint8Array([97, 61, 255, 254]), FORM, 400],
    ['brackets', 'a[__proto__][role]=admin', FORM, 400],
    ['a prototype', '__proto__=x', FORM, 400],
    ['a thousand fields', Array.from({ length: 1000 }, (_, i) => `f${i}=x`).join('&'), FORM, 400],
    ['a name of 101 letters', `${'n'.repeat(101)}=x`, FORM, 400],
    ['more than 64 kB', `a=${'x'.repeat(65_536)}`, FORM, 413],
    ['another type', '<x/>', 'text/xml', 415],
    ['no type', new Uint8Array([1, 2, 3]), '', 415],
    ['JSON where a form belongs, broken', '{', 'application/json', 400],
    ['JSON nested 100,000 deep', '['.repeat(32_000), 'application/json', 400],
    [
      'multipart without an end',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
      'multipart/form-data; boundary=x',
      400,
    ],
    ['multipart without a boundary', 'x', 'multipart/form-data', 400],
  ])('%s is refused', async (_, body, type, status) => {
    const started = performance.now()
    expect((await sent(body, type)).status).toBe(status)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  test('æøå, line breaks and emoji come as they were typed', async () => {
    const response = await sent(new URLSearchParams({ a: 'æøå\r\n👩🏽‍🔬' }).toString(), FORM)
    expect(await response.json()).toEqual({ a: ['æøå\r\n👩🏽‍🔬'] })
  })
})
