import { afterAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#platform/auth/actor.ts'
import { routeKey } from '#platform/http/policy.ts'
import { testApp } from '#test/harness/app.ts'
import { aCaseWithEverybody, logInFor, whoMay } from './a-case-with-everybody.ts'
import { crawl } from './crawl.ts'
import { CHANGES_SESSION, fill, keyed, NEEDS_BROKER, requestOf, routes } from './every-route.ts'
import { HOSTILE_TEXTS, MARK, ODD_IDS, ODD_VALUES, saysTooMuch } from './hostile-texts.ts'
import { foreignMarkup } from './read-markup.ts'

const app = await testApp()
const everybody = await aCaseWithEverybody(app)
const { own, visitors } = everybody

/** Throws when an answer shows a fault, the database's words, or a text of somebody as markup. */
async function expectCalm(response: Response, what: string): Promise<void> {
  const body = await response.text()
  expect(response.status, what).toBeLessThan(500)
  expect(saysTooMuch(body), what).toEqual([])
  if (/^text\/html/.test(response.headers.get('content-type') ?? ''))
    expect(foreignMarkup(body), what).toEqual([])
}

/** How often an address or a form is tried. */
const TIMES = 8

const turns = new Map<readonly string[], number>()
/** Spreads the values over the names: each name gets another one every time, and the next address begins where this one ended. */
function spread(values: readonly string[], names: readonly string[]): [string, string][] {
  const n = turns.get(values) ?? 0
  turns.set(values, n + 1)
  return names.map((name, i) => [name, values[(n * 7 + i * 3) % values.length]!])
}

const withParams = routes.filter((r) => r.path.includes(':') && !CHANGES_SESSION.has(routeKey(r)))

describe('an address with anything in the place of an id', () => {
  test.each(keyed(withParams))('%s', async (key, route) => {
    for (const value of ODD_IDS) {
      const path = route.path.replace(/:\w+/g, () => encodeURIComponent(value))
      await expectCalm(await app.fetch(requestOf(whoMay(everybody, key), route, path)), path)
    }
  })
})

describe('a query with anything in it', () => {
  /** Names a handler asks a query for, heard while it works. */
  const asked = new Set<string>()
  const { get, getAll, has } = URLSearchParams.prototype
  const listen = () => {
    URLSearchParams.prototype.get = function (name) {
      asked.add(name)
      return get.call(this, name)
    }
    URLSearchParams.prototype.getAll = function (name) {
      asked.add(name)
      return getAll.call(this, name)
    }
    URLSearchParams.prototype.has = function (name, value) {
      asked.add(name)
      return has.call(this, name, value)
    }
  }
  const stopListening = () => Object.assign(URLSearchParams.prototype, { get, getAll, has })
  afterAll(stopListening)

  const pages = routes.filter((r) => r.method === 'GET' && !NEEDS_BROKER.has(routeKey(r)))
  test.each(keyed(pages))('%s', async (key, route) => {
    const path = fill(route, own)
    const reader = whoMay(everybody, key)
    asked.clear()
    listen()
    await app.fetch(requestOf(reader, route, path))
    stopListening()
    const names = [...asked].slice(0, 25)
    if (names.length > 0)
      for (let n = 0; n < TIMES; n++) {
        const query = new URLSearchParams(spread(ODD_VALUES, names))
        await expectCalm(await app.fetch(requestOf(reader, route, `${path}?${query}`)), `${path}?${query}`)
      }
    const twice = names.map((name) => `${name}=1&${name}=2&${name}[x]=3&${name}=`).join('&')
    const strange = 'fields=cpr&include=notes&sort=cpr&filter[benefit]=x&__proto__[role]=admin'
    await expectCalm(
      await app.fetch(requestOf(reader, route, `${path}?${twice}&${strange}`)),
      `${path}?${twice}`,
    )
  })

  test('has not reached the prototype of anything', () => {
    expect(({} as Record<string, unknown>).role).toBeUndefined()
  })
})

const posts = routes
  .filter((r) => r.method === 'POST' && !CHANGES_SESSION.has(routeKey(r)))
  .map((r) => new RegExp(`^(/en)?${r.path.replace(/:\w+/g, '[^/]+')}(\\?|$)`))

type Form = { role: Role | 'anonymous'; action: string; names: string[] }

const tried = new Set<string>()

/** Every form a role meets on its way through the pages, once for each kind; one that another role has tried is left out. */
async function formsOf(role: Role | 'anonymous'): Promise<Form[]> {
  const found = new Map<string, Form>()
  await crawl(visitors.get(role)!, own, (path, html) => {
    for (const [, attributes, inner] of html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
      if (!/method="post"/.test(attributes!)) continue
      const action = (/action="([^"]*)"/.exec(attributes!)?.[1] || path).replaceAll('&amp;', '&')
      const names = [...inner!.matchAll(/<(?:input|textarea|select|button)[^>]* name="([^"]+)"/g)].map(
        (m) => m[1]!,
      )
      const key = `${action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')} ${[...new Set(names)].sort()}`
      if (tried.has(key)) continue
      found.set(key, { role, action, names: [...new Set(names)].filter((n) => n !== '_once') })
    }
  })
  for (const key of found.keys()) tried.add(key)
  return [...found.values()]
}

describe('every form with anything in its fields', () => {
  test.each(['anonymous' as const, ...ROLES])('%s', { timeout: 120_000 }, async (role) => {
    const forms = await formsOf(role)
    for (const { action, names } of forms.filter((f) => posts.some((p) => p.test(f.action)))) {
      const visitor = visitors.get(role)!
      for (let n = 0; n < TIMES; n++) {
        const fields = Object.fromEntries(spread(n % 2 ? HOSTILE_TEXTS : ODD_VALUES, names))
        await expectCalm(
          await visitor.post(action, fields),
          `${role} posts ${JSON.stringify(fields)} to ${action}`,
        )
      }
      const lists = Object.fromEntries(names.map((name) => [name, ['1', '2']]))
      await expectCalm(await visitor.post(action, lists), `every field twice to ${action}`)
      expect((await visitor.post(action, { [`${names[0]}[]`]: '1' })).status, action).toBe(400)
      for (const name of ['__proto__', 'constructor', 'prototype'])
        expect((await visitor.post(action, { [name]: 'x' })).status).toBe(400)
    }
    expect(({} as Record<string, unknown>).role).toBeUndefined()
  })

  test('what was taken is shown as text to everybody afterwards', async () => {
    let shown = 0
    for (const role of ROLES) {
      const visitor = await logInFor(app, own, role)
      await crawl(
        visitor,
        own,
        (path, html) => {
          expect([...saysTooMuch(html), ...foreignMarkup(html)], `${role} at ${path}`).toEqual([])
          if (html.includes(MARK)) shown++
        },
        2,
      )
    }
    expect(tried.size).toBeGreaterThan(30)
    // otherwise nothing hostile was stored and the test would be about nothing
    expect(shown).toBeGreaterThan(0)
  })
})
