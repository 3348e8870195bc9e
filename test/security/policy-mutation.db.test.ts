import { describe, expect, test } from 'vitest'
import { POLICY } from '#app/policy.ts'
import { type Actor, ROLES, type Role } from '#platform/auth/actor.ts'
import { judge, type Rule } from '#platform/http/policy.ts'
import type { Route } from '#platform/http/route.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import { testApp } from '#test/harness/app.ts'
import { appOf } from '#test/harness/app-with.ts'
import { aCaseWithEverybody, logInFor } from './a-case-with-everybody.ts'
import { CHANGES_SESSION, fill, keyed, requestOf, routes, type Sender } from './every-route.ts'

/*
 * Each rule of the policy is flipped in turn, in a copy of the application that serves that one route; the answers must
 * then differ from what the real policy promises. A rule that nothing holds would survive here.
 */
const app = await testApp()
const { own, visitors, program } = await aCaseWithEverybody(app)

type Decision = 'allowed' | 'log-in' | 'other-role'

/** What the edge decided, read from the answer alone. */
async function decisionOf(response: Response): Promise<Decision> {
  if (response.status === 401) return 'log-in'
  if (response.status === 303 && /^\/log-ind\?retur=/.test(response.headers.get('location') ?? ''))
    return 'log-in'
  if (response.status !== 403) return 'allowed'
  const body = await response.text()
  const t = edgeTexts('da')
  return body.includes(t.forbidden) || body.includes(t.keyForbidden) ? 'other-role' : 'allowed'
}

type Who = Sender & { actor: Actor }

const promised = (rule: Rule, who: Who): Decision => judge(rule, who.actor, who.cookie !== '') as Decision

/** The rule turned into others: wider and narrower. */
function flipped({ may, apiKey, ...rest }: Rule): [string, Rule][] {
  const key = apiKey ? { apiKey } : {}
  const closed: [string, Rule] = ['admin', { ...rest, ...key, may: ['admin'] }]
  const open: [string, Rule] = ['everyone', { ...rest, ...key, may: 'everyone' }]
  const anybody: [string, Rule] = ['logged-in', { ...rest, ...key, may: 'logged-in' }]
  const keyless: [string, Rule][] = apiKey ? [['no keys', { ...rest, may }]] : []
  if (may === 'everyone') return [anybody, closed]
  if (may === 'logged-in') return [open, closed, ...keyless]
  const others = ROLES.filter((role) => !may.includes(role))
  const fewer: [string, Rule][] = may.map((role) => [
    `without ${role}`,
    { ...rest, ...key, may: may.filter((r) => r !== role) },
  ])
  return [
    open,
    anybody,
    ...keyless,
    ...fewer,
    ['the other roles', { ...rest, ...key, may: others }],
    [`with ${others[0]}`, { ...rest, ...key, may: [...may, others[0]!] }],
  ]
}

/** The first visitor who is answered otherwise than the real policy promises, or undefined: the mutant lives. */
async function caughtBy(key: string, route: Route, rule: Rule): Promise<string | undefined> {
  const mutant = appOf(app, route, rule)
  // a role that the flip does not touch cannot notice it
  const everybody: Who[] = [...visitors.values(), ...(route.path.startsWith('/api/') ? [program] : [])]
  const concerned = everybody.filter((v) => promised(rule, v) !== promised(POLICY[key]!, v))
  for (const visitor of concerned) {
    const who =
      CHANGES_SESSION.has(key) && visitor.cookie
        ? await logInFor(app, own, visitor.actor.role as Role)
        : visitor
    const response = await mutant.fetch(requestOf(who, route, fill(route, own)))
    if ((await decisionOf(response)) !== promised(POLICY[key]!, who)) return who.actor.role
  }
  return undefined
}

describe('a flipped rule is caught', () => {
  test.each(keyed(routes))('%s', async (key, route) => {
    for (const [name, rule] of flipped(POLICY[key]!))
      expect(await caughtBy(key, route, rule), `${name} is not noticed`).toBeDefined()
  })

  test('and a rule that was not flipped is not', async () => {
    for (const [key, route] of keyed(routes.filter((r) => r.method === 'GET')).slice(0, 20)) {
      const same = appOf(app, route, POLICY[key]!)
      for (const visitor of [app.anonymous, visitors.get('company')!]) {
        const response = await same.fetch(requestOf(visitor, route, fill(route, own)))
        expect(await decisionOf(response), key).toBe(promised(POLICY[key]!, visitor))
      }
    }
  })
})
