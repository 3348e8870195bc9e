import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { FEATURES } from '#app/features.ts'
import { POLICY } from '#app/policy.ts'
import { ROLES, type Role } from '#platform/auth/actor.ts'
import { hashToken, newToken } from '#platform/auth/session.ts'
import { judge, routeKey } from '#platform/http/policy.ts'
import type { Route } from '#platform/http/route.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'

const app = await testApp()
const routes = FEATURES.flatMap((f) => f.routes ?? [])

let own: WholeCase
let other: WholeCase
const visitors = new Map<Role, Visitor>()

/** Routes that end or change the session they are used in: each try gets a login of its own. */
const CHANGES_SESSION = new Set([
  'POST /log-ud',
  'POST /rolle',
  'POST /mine-logins',
  'POST /velkommen',
  'POST /mine-data/slet',
])
/** Accounts by name are the administrator's work, wherever they belong. */
const LISTS_ACCOUNTS = new Set(['GET /admin/konti'])
/** Needs the broker, which is away here: 503 is the plain sentence for that. */
const NEEDS_BROKER = new Set(['GET /log-ind', 'GET /log-ind/retur'])

const logInAs = (role: Role) =>
  app.logIn(role, {
    unitId: role === 'caseworker' || role === 'secretariat' ? own.unitId : undefined,
    companyId: role === 'company' || role === 'shop_steward' ? own.companyId : undefined,
    personId: role === 'jobseeker' ? own.personId : undefined,
    manages: true,
  })

beforeAll(async () => {
  own = await app.system((tx) => aWholeCase(tx, `egen-${randomBytes(4).toString('hex')}`))
  other = await app.system((tx) => aWholeCase(tx, `fremmed-${randomBytes(4).toString('hex')}`))
  for (const role of ROLES) visitors.set(role, await logInAs(role))
}, 60_000)

/** What a path's parameter stands for, by the words before it; a new kind of id is named here or the test says so. */
function fill(route: Route, c: WholeCase | undefined): string {
  const parts = route.path.split('/')
  return parts
    .map((part, i) => {
      if (!part.startsWith(':')) return part
      const name = part.slice(1)
      const before = parts.slice(0, i).join('/')
      if (name === 'number') return String(c ? c.vacancyNumber : 999_999_999)
      if (name === 'step' || name === 'token' || name === 'kind' || name === 'page')
        return name === 'token' ? newToken() : 'ukendt'
      if (!c) return randomUUID()
      if (name === 'alias') return c.aliasId
      if (name === 'companyId' || /virksomheder$/.test(before)) return c.companyId
      if (/vikariater$/.test(before)) return c.vacancyId
      if (/ansoegninger$/.test(before)) return c.applicationId
      if (/borgere$/.test(before)) return c.personId
      return randomUUID()
    })
    .join('/')
}

const send = (v: Visitor, route: Route, path: string) =>
  route.method === 'GET' ? v.get(path) : request(v, route, path)

const request = (v: Visitor, route: Route, path: string) =>
  app.fetch(
    new Request(`http://localhost:3000${path}`, {
      method: route.method,
      body: route.path.startsWith('/api/') ? '{}' : new URLSearchParams({ _once: newToken() }),
      headers: {
        ...(v.cookie ? { cookie: v.cookie } : {}),
        'sec-fetch-site': 'same-origin',
        ...(route.path.startsWith('/api/') ? { 'content-type': 'application/json' } : {}),
      },
    }),
  )

/** Without what is new in every answer: tokens, the language link's address, fault codes. */
const comparable = (html: string, path: string) =>
  html
    .replaceAll(/[A-Za-z0-9_-]{43}/g, 'TOKEN')
    .replaceAll(path, 'PATH')
    .replaceAll(encodeURIComponent(path), 'PATH')

describe('access matrix', () => {
  test.each(routes.map((r) => [routeKey(r), r] as const))('%s', async (key, route) => {
    const rule = POLICY[key]!
    const path = fill(route, other)

    const anonymous = await send(app.anonymous, route, path)
    if (rule.may !== 'everyone') {
      if (route.path.startsWith('/api/')) expect(anonymous.status).toBe(401)
      else {
        expect(anonymous.status).toBe(303)
        expect(anonymous.headers.get('location')).toMatch(/^\/log-ind\?retur=/)
      }
    }
    if (!NEEDS_BROKER.has(key)) expect(anonymous.status).toBeLessThan(500)

    for (const role of ROLES) {
      const v = CHANGES_SESSION.has(key) ? await logInAs(role) : visitors.get(role)!
      const response = await send(v, route, path)
      const verdict = judge(rule, v.actor, true)
      if (!NEEDS_BROKER.has(key)) expect(response.status, `${role} → ${response.status}`).toBeLessThan(500)
      if (verdict === 'other-role') expect(response.status, role).toBe(403)
      const body = await response.text()
      // a public page may show what is public; the case's own vikariat is a draft and nothing of it is
      if (!(role === 'admin' && LISTS_ACCOUNTS.has(key)))
        expect(body.includes(other.canary), `${role} sees ${other.canary}`).toBe(false)
      expect([...response.headers].join().includes(other.canary)).toBe(false)
    }
  })

  const withIds = routes.filter(
    (r) => /:(id|alias|companyId|number)\b/.test(r.path) && POLICY[routeKey(r)]!.may !== 'everyone',
  )
  test.each(withIds.map((r) => [routeKey(r), r] as const))(
    '%s: another’s is the same as unknown',
    async (key, route) => {
      const rule = POLICY[key]!
      const roles = rule.may === 'logged-in' ? ROLES : (rule.may as readonly Role[])
      for (const role of roles.filter((r) => r !== 'secretariat' && r !== 'admin')) {
        const v = visitors.get(role)!
        const [theirs, unknown] = [fill(route, other), fill(route, undefined)]
        const a = await send(v, route, theirs)
        const b = await send(v, route, unknown)
        expect(a.status, `${role} on another's`).toBe(b.status)
        expect([404, 401, 403, 410]).toContain(a.status)
        expect(comparable(await a.text(), theirs)).toBe(comparable(await b.text(), unknown))
      }
    },
  )

  test('an expired, an idle, a logged-out and a weak session are anonymous or must step up', async () => {
    const cases: [string, Record<string, unknown>][] = [
      ['expired', { expires_at: new Date(Date.now() - 1000) }],
      ['idle', { seen_at: new Date(Date.now() - 31 * 60_000) }],
    ]
    for (const [name, change] of cases) {
      const v = await app.logIn('caseworker', { unitId: own.unitId })
      const token = v.cookie.split('=')[1]!
      await app.system((tx) =>
        tx.updateTable('session').set(change).where('id_hash', '=', hashToken(token)).execute(),
      )
      expect((await v.get('/beskeder')).headers.get('location'), name).toMatch(/^\/log-ind/)
    }
    const weak = await app.logIn('caseworker', { unitId: own.unitId })
    await app.system((tx) =>
      tx
        .updateTable('session')
        .set({ assurance: 'low' })
        .where('id_hash', '=', hashToken(weak.cookie.split('=')[1]!))
        .execute(),
    )
    expect((await weak.get('/beskeder')).headers.get('location')).toMatch(/sikkert=1/)
  })

  test('ending a membership and disabling an account bite in the next request', async () => {
    const v = await app.logIn('caseworker', { unitId: own.unitId })
    expect((await v.get('/beskeder')).status).toBe(200)
    await app.system((tx) =>
      tx
        .updateTable('membership')
        .set({ ended_at: new Date() })
        .where('id', '=', v.actor.membershipId!)
        .execute(),
    )
    expect((await v.get('/jobcenter/borgere')).status).not.toBe(200)
    const w = await app.logIn('caseworker', { unitId: own.unitId })
    await app.system((tx) =>
      tx
        .updateTable('account')
        .set({ disabled_at: new Date() })
        .where('id', '=', w.actor.accountId!)
        .execute(),
    )
    expect((await w.get('/beskeder')).status).toBe(303)
  })

  test('tricks with the address decide as the address itself', async () => {
    const v = visitors.get('jobseeker')!
    for (const trick of [
      '/admin/konti/',
      '/ADMIN/konti',
      '/admin%2fkonti',
      '/admin;x/konti',
      '/admin/./konti',
      '//admin/konti',
      '/en/admin/konti',
    ]) {
      expect([403, 404], trick).toContain((await v.get(trick)).status)
    }
    const override = await v.get('/beskeder', { 'x-http-method-override': 'POST' })
    expect(override.status).toBe(200)
  })

  test('flipping any rule of the policy to everyone would be noticed by the matrix', () => {
    const closed = routes.filter((r) => POLICY[routeKey(r)]!.may !== 'everyone')
    for (const r of closed) {
      const rule = POLICY[routeKey(r)]!
      const changed = ROLES.filter(
        (role) =>
          judge({ ...rule, may: 'everyone' }, visitors.get(role)!.actor, true) !==
          judge(rule, visitors.get(role)!.actor, true),
      )
      const anonymousChanged =
        judge({ ...rule, may: 'everyone' }, app.anonymous.actor, false) !==
        judge(rule, app.anonymous.actor, false)
      expect(changed.length > 0 || anonymousChanged, routeKey(r)).toBe(true)
    }
  })
})
