import { describe, expect, test } from 'vitest'
import { ROLES } from '#platform/auth/actor.ts'
import { newToken } from '#platform/auth/session.ts'
import { routeKey } from '#platform/http/policy.ts'
import { testApp } from '#test/harness/app.ts'
import { tableSnapshots } from '#test/harness/table-snapshot.ts'
import { aCaseWithEverybody, whoMay } from './a-case-with-everybody.ts'
import { crawl } from './crawl.ts'
import { fill, keyed, requestOf, routes, type Sender } from './every-route.ts'

const app = await testApp()
const tables = tableSnapshots(app.urls)
const everybody = await aCaseWithEverybody(app)
const { own, visitors } = everybody

/** What looking may leave behind, and why. */
const LOOKING_LEAVES = [
  'audit.view_log', // who saw whom
  'audit.search_log', // who searched for whom
  'audit.security_event', // what was refused
  'session', // when it was last used
  'message', // when the other party read it: checked below, by column
  'notice', // when its page was seen: checked below, all else of it is as it was
  'audit.entry',
  'audit.content',
  'audit.link',
]

/** What the audit trail says was changed by a look, `table.column`. */
const AUDITED = `select distinct e.table_name || '.' || k as what from audit.entry e
  join audit.content c on c.entry_id = e.id, jsonb_object_keys(coalesce(c.after, c.before)) k where e.id > $1 order by 1`
const lastEntry = async () =>
  (await tables.admin.query<{ id: number }>('select coalesce(max(id), 0)::int as id from audit.entry'))
    .rows[0]!.id
const auditedSince = async (id: number) =>
  (await tables.admin.query<{ what: string }>(AUDITED, [id])).rows.map((r) => r.what)

const noticesSaid = async () =>
  (await tables.admin.query('select id, account_id, kind, link, data, at from notice order by id')).rows

describe('looking changes nothing', () => {
  test.each(['anonymous' as const, ...ROLES])('%s opens every page, and every link on them', async (role) => {
    const [before, entry, notices] = [await tables.taken(), await lastEntry(), await noticesSaid()]
    expect(await crawl(visitors.get(role)!, own)).toBeGreaterThan(50)
    expect(tables.changed(before, await tables.taken(), LOOKING_LEAVES)).toEqual([])
    expect((await auditedSince(entry)).filter((what) => what !== 'message.read_at')).toEqual([])
    expect(await noticesSaid()).toEqual(notices)
  })

  test('the crawl would see a row that changed', async () => {
    const [before, entry] = [await tables.taken(), await lastEntry()]
    await app.system((tx) => tx.updateTable('company').set({ website: 'https://ny.example' }).execute())
    expect(tables.changed(before, await tables.taken(), LOOKING_LEAVES)).toEqual(['company'])
    expect(await auditedSince(entry)).toEqual(['company.website'])
  })
})

/** Headers as browsers send them with a form of somebody else's page, and as forgers write them. */
const FOREIGN: [string, Record<string, string | undefined>][] = [
  ['cross-site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  [
    'same-site, another host of ours',
    { 'sec-fetch-site': 'same-site', origin: 'http://andet.localhost:3000' },
  ],
  [
    'cross-site with our own origin forged',
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
  ],
  ['typed in the address line', { 'sec-fetch-site': 'none' }],
  ['an old browser on a foreign page', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
  [
    'an origin that begins like ours',
    { 'sec-fetch-site': undefined, origin: 'http://localhost:3000.evil.example' },
  ],
  ['a sandboxed frame', { 'sec-fetch-site': undefined, origin: 'null' }],
  ['neither header', { 'sec-fetch-site': undefined }],
  ['only a referer', { 'sec-fetch-site': undefined, referer: 'http://localhost:3000/' }],
  ['a login of the browser’s own', { 'sec-fetch-site': 'cross-site', authorization: 'Basic dGVzdDp0ZXN0' }],
]

const writing = routes.filter((r) => r.method !== 'GET')
/** A key is nothing a browser sends by itself: what comes without one is judged as any form. */
const browserOf = (key: string): Sender => ({ ...whoMay(everybody, key), authorization: undefined })

describe('a form from elsewhere', () => {
  test.each(keyed(writing.filter((r) => !r.changesNothing)))(
    '%s is refused and writes nothing',
    async (key, route) => {
      const path = fill(route, own)
      const before = await tables.taken()
      for (const [what, headers] of FOREIGN) {
        const response = await app.fetch(requestOf(browserOf(key), route, path, headers))
        expect(response.status, what).toBe(403)
        expect(await response.text()).toContain('kun imod formularer fra vores egne sider')
        expect(response.headers.get('set-cookie')).toBeNull()
      }
      const after = await tables.taken()
      expect(tables.changed(before, after, ['audit.security_event'])).toEqual([])
    },
  )

  test.each(keyed(writing.filter((r) => r.changesNothing)))(
    '%s is a question: answered, and nothing is written',
    async (_, route) => {
      const before = await tables.taken()
      for (const [what, headers] of FOREIGN) {
        const response = await app.fetch(
          requestOf(app.anonymous, route, route.path, { ...headers, 'idempotency-key': newToken() }),
        )
        expect(response.status, what).toBe(422)
      }
      expect(tables.changed(before, await tables.taken(), [])).toEqual([])
    },
  )

  test('is remembered by address and role, without what was typed', async () => {
    const { rows } = await tables.admin.query(
      "select distinct kind, detail from audit.security_event where kind = 'cross-site'",
    )
    expect(rows).toEqual([{ kind: 'cross-site', detail: null }])
  })

  test('a browser without the newer header passes with our own origin', async () => {
    const logout = routes.find((r) => routeKey(r) === 'POST /log-ud')!
    const headers = { 'sec-fetch-site': undefined, origin: 'http://localhost:3000' }
    expect((await app.fetch(requestOf(app.anonymous, logout, '/log-ud', headers))).status).toBe(303)
  })
})

const CANARY = 'ce4fcd4d-4cba-4ce6-9b0d-0ed1d0a4a0a1'
/** What nobody may set by a field of their own. */
const NOT_FOR_FORMS = {
  unit_id: CANARY,
  center_id: CANARY,
  company_id: CANARY,
  person_id: CANARY,
  role: 'admin',
  verified: 'ja',
  status: 'hired',
  created_at: '2000-01-01',
  price: '1',
  hours_approved: '9999',
}
/** Buttons without a field: what comes along is not read, so there is nothing to refuse. */
const BUTTONS = new Set([
  'POST /log-ud',
  'POST /beskeder',
  'POST /virksomhed/vikariater/:id/udgiv',
  'POST /faelles-vikariater/:id',
  'POST /api/v1/vacancies/:number/publish',
])

describe('a field that is not the form’s', () => {
  test.each(keyed(writing))('%s writes nothing of it', async (key, route) => {
    const before = await tables.taken()
    const request = requestOf(whoMay(everybody, key), route, fill(route, own))
    const isApi = route.path.startsWith('/api/')
    const response = await app.fetch(
      new Request(request.url, {
        method: route.method,
        body: isApi
          ? JSON.stringify(NOT_FOR_FORMS)
          : new URLSearchParams({ ...NOT_FOR_FORMS, _once: 'f'.repeat(20) }),
        headers: {
          cookie: request.headers.get('cookie') ?? '',
          authorization: request.headers.get('authorization') ?? '',
          'sec-fetch-site': 'same-origin',
          ...(isApi ? { 'content-type': 'application/json' } : {}),
        },
      }),
    )
    if (!BUTTONS.has(key)) expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    const changed = tables.changed(before, await tables.taken(), [
      'audit.security_event',
      'audit.view_log',
      'session',
      'api_key',
    ])
    if (!BUTTONS.has(key)) expect(changed).toEqual([])
    for (const name of changed) {
      const { rows } = await tables.admin.query(
        `select count(*)::int as n from ${name} t where t::text like '%${CANARY}%'`,
      )
      expect(rows[0].n, name).toBe(0)
    }
  })
})
