import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { POLICY } from '#app/policy.ts'
import { ROLES, type Role } from '#platform/auth/actor.ts'
import { hashToken } from '#platform/auth/session.ts'
import { judge, routeKey } from '#platform/http/policy.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'
import { logInFor } from './a-case-with-everybody.ts'
import { CHANGES_SESSION, fill, keyed, NEEDS_BROKER, routes, send } from './every-route.ts'

const app = await testApp()

let own: WholeCase
let other: WholeCase
const visitors = new Map<Role, Visitor>()

/** Accounts by name are the administrator's work, wherever they belong. */
const LISTS_ACCOUNTS = new Set(['GET /admin/konti'])
/** The secretariat works with companies, vikariater and cases of every unit; of cases it does not lead, not with people. */
const LISTS_COMPANIES = /^(GET \/sekretariat\/|[A-Z]+ \/sager)/
/** What is wanted and has no class yet, schools see by subject, place and month: that is what it is written for. */
const LISTS_DEMAND = 'GET /uddannelsessted/efterspoergsel'

const logInAs = (role: Role) => logInFor(app, own, role)

beforeAll(async () => {
  own = await app.system((tx) => aWholeCase(tx, `egen-${randomBytes(4).toString('hex')}`))
  other = await app.system((tx) => aWholeCase(tx, `fremmed-${randomBytes(4).toString('hex')}`))
  for (const role of ROLES) visitors.set(role, await logInAs(role))
}, 60_000)

/** Without what is new in every answer: tokens, the language link's address, fault codes. */
const comparable = (html: string, path: string) =>
  html
    .replaceAll(/[A-Za-z0-9_-]{43}/g, 'TOKEN')
    .replaceAll(path, 'PATH')
    .replaceAll(encodeURIComponent(path), 'PATH')

describe('access matrix', () => {
  test.each(keyed(routes))('%s', async (key, route) => {
    const rule = POLICY[key]!
    const path = fill(route, other)

    const anonymous = await send(app, app.anonymous, route, path)
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
      const response = await send(app, v, route, path)
      const verdict = judge(rule, v.actor, true)
      if (!NEEDS_BROKER.has(key)) expect(response.status, `${role} → ${response.status}`).toBeLessThan(500)
      if (verdict === 'other-role') expect(response.status, role).toBe(403)
      const body = await response.text()
      if (verdict === 'allowed')
        expect(body.includes(edgeTexts('da').forbidden), `${role} is refused`).toBe(false)
      // a public page may show what is public; the case's own vikariat is a draft and nothing of it is
      if (
        !(role === 'admin' && LISTS_ACCOUNTS.has(key)) &&
        !(role === 'secretariat' && LISTS_COMPANIES.test(key)) &&
        !(role === 'training_provider' && key === LISTS_DEMAND)
      )
        expect(body.includes(other.canary), `${role} sees ${other.canary}`).toBe(false)
      expect([...response.headers].join().includes(other.canary)).toBe(false)
    }
  })

  const withIds = routes.filter(
    (r) => /:(id|alias|companyId|number)\b/.test(r.path) && POLICY[routeKey(r)]!.may !== 'everyone',
  )
  test.each(keyed(withIds))('%s: another’s is the same as unknown', async (key, route) => {
    const rule = POLICY[key]!
    const roles = rule.may === 'logged-in' ? ROLES : (rule.may as readonly Role[])
    for (const role of roles.filter((r) => r !== 'secretariat' && r !== 'admin')) {
      const v = visitors.get(role)!
      const [theirs, unknown] = [fill(route, other), fill(route, undefined)]
      const a = await send(app, v, route, theirs)
      const b = await send(app, v, route, unknown)
      expect(a.status, `${role} on another's`).toBe(b.status)
      expect([404, 401, 403, 410]).toContain(a.status)
      expect(comparable(await a.text(), theirs)).toBe(comparable(await b.text(), unknown))
    }
  })

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
      '/ADMIN/konti',
      '/admin%2fkonti',
      '/admin;x/konti',
      '/admin/./konti',
      '//admin/konti',
      '/en/admin/konti',
    ]) {
      expect([403, 404], trick).toContain((await v.get(trick)).status)
    }
    // the address without its slash decides
    const slashed = await v.get('/admin/konti/')
    expect([slashed.status, slashed.headers.get('location')]).toEqual([308, '/admin/konti'])
    expect((await v.get('/admin/konti')).status).toBe(403)
    const override = await v.get('/beskeder', { 'x-http-method-override': 'POST' })
    expect(override.status).toBe(200)
  })
})
