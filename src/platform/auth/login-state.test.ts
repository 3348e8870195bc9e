import { expect, test } from 'vitest'
import { makeLoginState, type PendingLogin } from './login-state.ts'

const config = { baseUrl: 'http://localhost:3000', secretKey: 's'.repeat(32) }
const keeper = makeLoginState(config)
const now = 1_000_000

const login = (state: string, more: Partial<PendingLogin> = {}): PendingLogin => ({
  state,
  nonce: 'n'.repeat(43),
  verifier: 'v'.repeat(43),
  returnTo: '/profil',
  lang: 'da',
  until: now + 600,
  ...more,
})
const withCookie = (setCookie: string) =>
  new Request('http://localhost:3000/', { headers: { cookie: setCookie.split(';')[0]! } })
const fresh = new Request('http://localhost:3000/')

test('the browser that began a login finds it again, in each of its windows', async () => {
  const first = withCookie(await keeper.begin(fresh, login('a'), now))
  const both = withCookie(await keeper.begin(first, login('b', { returnTo: '/vikariater' }), now))
  expect(await keeper.find(both, 'a', now)).toMatchObject({ returnTo: '/profil' })
  expect(await keeper.find(both, 'b', now)).toMatchObject({ returnTo: '/vikariater' })
  expect(await keeper.find(both, 'c', now)).toBeUndefined()
  expect(await keeper.find(fresh, 'a', now)).toBeUndefined()
})

test('it runs out after ten minutes', async () => {
  const browser = withCookie(await keeper.begin(fresh, login('a'), now))
  expect(await keeper.find(browser, 'a', now + 599)).toBeDefined()
  expect(await keeper.find(browser, 'a', now + 600)).toBeUndefined()
})

test('a used login is forgotten and the others stay', async () => {
  const first = withCookie(await keeper.begin(fresh, login('a'), now))
  const both = withCookie(await keeper.begin(first, login('b'), now))
  const rest = withCookie(await keeper.forget(both, 'a', now))
  expect(await keeper.find(rest, 'a', now)).toBeUndefined()
  expect(await keeper.find(rest, 'b', now)).toBeDefined()
  expect(await keeper.forget(rest, 'b', now)).toContain('Max-Age=0')
})

test('an altered cookie, one signed with another key and one for another use count for nothing', async () => {
  const line = (await keeper.begin(fresh, login('a'), now)).split(';')[0]!
  const altered = line.replace('profil', 'profiX')
  expect(altered).not.toBe(line)
  const ask = (cookie: string, by = keeper) =>
    by.find(new Request('http://localhost:3000/', { headers: { cookie } }), 'a', now)
  expect(await ask(line)).toBeDefined()
  expect(await ask(altered)).toBeUndefined()
  expect(await ask(line, makeLoginState({ ...config, secretKey: 'x'.repeat(32) }))).toBeUndefined()
  expect(await ask('jobkreds_login=[]')).toBeUndefined()
  expect(await ask('jobkreds_login=')).toBeUndefined()
})

test('script cannot read it, and under https no neighbour can plant it', async () => {
  expect(await keeper.begin(fresh, login('a'), now)).toMatch(
    /; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const safe = makeLoginState({ ...config, baseUrl: 'https://jobkreds.example' })
  expect(await safe.begin(fresh, login('a'), now)).toMatch(/^__Host-jobkreds_login=.*; Secure/)
})

test('the longest addresses still fit in a cookie', async () => {
  let browser = fresh
  let line = ''
  for (const state of ['a', 'b', 'c', 'd']) {
    line = await keeper.begin(browser, login(state, { returnTo: `/${'ø'.repeat(300)}` }), now)
    browser = withCookie(line)
  }
  expect(line.length).toBeLessThan(4096)
  expect(await keeper.find(browser, 'd', now)).toBeDefined()
})
