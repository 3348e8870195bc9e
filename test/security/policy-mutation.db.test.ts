import { beforeAll, describe, expect, test } from 'vitest'
import { POLICY } from '#app/policy.ts'
import { ROLES, type Role } from '#platform/auth/actor.ts'
import { judge, type Rule } from '#platform/http/policy.ts'
import type { Route } from '#platform/http/route.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { appOf } from '#test/harness/app-with.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'
import { CHANGES_SESSION, fill, keyed, requestOf, routes } from './every-route.ts'

/*
 * Each rule of the policy is flipped in turn, in a copy of the application that serves that one route; the answers must
 * then differ from what the real policy promises. A rule that nothing holds would survive here.
 */
const app = await testApp()
let own: WholeCase
const visitors = new Map<Role, Visitor>()

const logInAs = (role: Role) =>
  app.logIn(role, {
    unitId: role === 'caseworker' || role === 'secretariat' ? own.unitId : undefined,
    companyId: role === 'company' || role === 'shop_steward' ? own.companyId : undefined,
    personId: role === 'jobseeker' ? own.personId : undefined,
    manages: true,
  })

beforeAll(async () => {
  own = await app.system((tx) => aWholeCase(tx, 'egen'))
  for (const role of ROLES) visitors.set(role, await logInAs(role))
})

type Decision = 'allowed' | 'log-in' | 'other-role'

/** What the edge decided, read from the answer alone. */
async function decisionOf(response: Response): Promise<Decision> {
  if (response.status === 401) return 'log-in'
  if (response.status === 303 && /^\/log-ind\?retur=/.test(response.headers.get('location') ?? ''))
    return 'log-in'
  if (response.status === 403 && (await response.text()).includes(edgeTexts('da').forbidden))
    return 'other-role'
  return 'allowed'
}

const promised = (rule: Rule, visitor: Visitor): Decision =>
  judge(rule, visitor.actor, visitor.cookie !== '') as Decision

/** The rule turned into others: wider and narrower. */
function flipped({ may, ...rest }: Rule): [string, Rule][] {
  if (may === 'everyone')
    return [
      ['logged-in', { ...rest, may: 'logged-in' }],
      ['admin', { ...rest, may: ['admin'] }],
    ]
  if (may === 'logged-in')
    return [
      ['everyone', { ...rest, may: 'everyone' }],
      ['admin', { ...rest, may: ['admin'] }],
    ]
  const others = ROLES.filter((role) => !may.includes(role))
  return [
    ['everyone', { ...rest, may: 'everyone' }],
    ['logged-in', { ...rest, may: 'logged-in' }],
    ['the other roles', { ...rest, may: others }],
    [`without ${may[0]}`, { ...rest, may: may.slice(1) }],
    [`with ${others[0]}`, { ...rest, may: [...may, others[0]!] }],
  ]
}

/** The first visitor who is answered otherwise than the real policy promises, or undefined: the mutant lives. */
async function caughtBy(key: string, route: Route, rule: Rule): Promise<string | undefined> {
  const mutant = appOf(app, route, rule)
  // a role that the flip does not touch cannot notice it
  const concerned = [app.anonymous, ...visitors.values()].filter(
    (v) => promised(rule, v) !== promised(POLICY[key]!, v),
  )
  for (const visitor of concerned) {
    const who =
      CHANGES_SESSION.has(key) && visitor.cookie ? await logInAs(visitor.actor.role as Role) : visitor
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
