import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { expectOk } from '#core/result.ts'
import {
  hmacSigned,
  signWith,
  startHostileBroker,
  strangersKey,
  unsigned,
} from '#test/harness/hostile-broker.ts'
import type { Config } from '../config.ts'
import { makeRelyingParty } from './oidc.ts'

const broker = await startHostileBroker()
afterAll(() => broker.stop())

const clientSecret = 'only-for-tests-only-for-tests-only'
const settingsFor = (issuer: string): Pick<Config, 'oidc' | 'baseUrl' | 'mode'> => ({
  mode: 'development',
  baseUrl: 'http://localhost:3000',
  oidc: {
    issuer,
    clientId: 'jobkreds',
    clientSecret,
    scope: 'openid profile',
    acr: 'https://data.gov.dk/concept/core/nsis/Substantial',
    claims: {},
    issuerAlias: undefined,
    idTokenAlg: 'RS256',
  },
})
const party = makeRelyingParty(settingsFor(broker.issuer))
const seconds = () => Math.floor(Date.now() / 1000)

async function begin() {
  const wish = { returnTo: '/profil', lang: 'da', again: false, now: seconds() } as const
  return expectOk(await party.begin(wish))
}

const goodPayload = (nonce: string) => ({
  iss: broker.issuer,
  aud: 'jobkreds',
  sub: 'somebody',
  nonce,
  iat: seconds(),
  exp: seconds() + 300,
})

/** Comes back from the broker with a code; the token endpoint answers with `idToken`. */
async function comeBack(makeToken: (payload: ReturnType<typeof goodPayload>) => string | undefined) {
  const { login } = await begin()
  const idToken = makeToken(goodPayload(login.nonce))
  broker.answer = {
    status: 200,
    body: {
      access_token: 'a',
      token_type: 'Bearer',
      ...(idToken === undefined ? {} : { id_token: idToken }),
    },
  }
  const query = new URLSearchParams({ code: 'c', state: login.state, iss: broker.issuer })
  return party.finish(query, login)
}

beforeEach(() => {
  broker.silent = false
  broker.userinfo = { sub: 'somebody', name: 'Mette Ærø' }
})

test('the address sent to the broker asks for code, PKCE, state, nonce and level', async () => {
  const { url, login } = await begin()
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'jobkreds',
    redirect_uri: 'http://localhost:3000/log-ind/retur',
    code_challenge_method: 'S256',
    state: login.state,
    nonce: login.nonce,
    acr_values: 'https://data.gov.dk/concept/core/nsis/Substantial',
    ui_locales: 'da',
  })
  expect(url.searchParams.get('code_challenge')).toHaveLength(43)
  expect(url.search).not.toContain(login.verifier)
  expect(url.searchParams.has('prompt')).toBe(false)
})

test('two logins share nothing, and logging in again is asked for by name', async () => {
  const [one, two] = [await begin(), await begin()]
  expect(one.login.state).not.toBe(two.login.state)
  expect(one.login.nonce).not.toBe(two.login.nonce)
  expect(one.login.verifier).not.toBe(two.login.verifier)
  const again = expectOk(await party.begin({ returnTo: '/', lang: 'en', again: true, now: seconds() }))
  expect(again.url.searchParams.get('prompt')).toBe('login')
})

test('a good token is taken, and the signed token has the last word over userinfo', async () => {
  broker.userinfo = { sub: 'somebody', name: 'Mette Ærø', loa: 'High' }
  const answer = await comeBack((payload) => broker.sign({ ...payload, loa: 'Low' }))
  expect(answer).toMatchObject({
    ok: true,
    value: { claims: { sub: 'somebody', name: 'Mette Ærø', loa: 'Low' } },
  })
})

describe('twelve bad tokens are twelve refusals', () => {
  type Payload = ReturnType<typeof goodPayload>
  const bad: [string, (p: Payload) => string | undefined][] = [
    ['no signature, alg none', (p) => unsigned(p)],
    ['signature taken off', (p) => `${broker.sign(p).split('.').slice(0, 2).join('.')}.`],
    ['signed by somebody else', (p) => signWith(strangersKey(), p, { alg: 'RS256', kid: 'one' })],
    ['HMAC with the client secret', (p) => hmacSigned(p, clientSecret)],
    [
      'payload altered after signing',
      (p) => {
        const [head, , signature] = broker.sign(p).split('.')
        const altered = Buffer.from(JSON.stringify({ ...p, sub: 'admin' })).toString('base64url')
        return `${head}.${altered}.${signature}`
      },
    ],
    ['for another client', (p) => broker.sign({ ...p, aud: 'another' })],
    ['from another issuer', (p) => broker.sign({ ...p, iss: 'https://evil.example' })],
    ['of another login (nonce)', (p) => broker.sign({ ...p, nonce: 'another' })],
    ['without nonce', ({ nonce: _nonce, ...p }) => broker.sign(p)],
    ['expired', (p) => broker.sign({ ...p, iat: seconds() - 900, exp: seconds() - 600 })],
    ['not valid before tomorrow', (p) => broker.sign({ ...p, nbf: seconds() + 86_400 })],
    ['without subject', ({ sub: _sub, ...p }) => broker.sign(p)],
    ['not a token at all', () => 'a.b'],
    ['no ID token in the answer', () => undefined],
  ]
  test.each(bad)('%s', async (_name, makeToken) => {
    const answer = await comeBack(makeToken)
    expect(answer).toMatchObject({ ok: false, reason: 'not-valid' })
  })
})

test('userinfo about another person is refused', async () => {
  broker.userinfo = { sub: 'somebody else' }
  expect(await comeBack((p) => broker.sign(p))).toMatchObject({ ok: false, reason: 'not-valid' })
})

test('an answer from another issuer (mix-up) or for another state never reaches the token endpoint', async () => {
  const { login } = await begin()
  const before = broker.asked
  const wrong = [
    { code: 'c', state: login.state, iss: 'https://evil.example' },
    { code: 'c', state: login.state },
    { code: 'c', state: 'forged', iss: broker.issuer },
    { state: login.state, iss: broker.issuer },
  ]
  for (const query of wrong) {
    const answer = await party.finish(new URLSearchParams(query as Record<string, string>), login)
    expect(answer).toMatchObject({ ok: false, reason: 'not-valid' })
  }
  expect(broker.asked).toBe(before)
})

test('a parameter sent twice is refused', async () => {
  const { login } = await begin()
  const query = new URLSearchParams({ code: 'c', state: login.state, iss: broker.issuer })
  query.append('state', login.state)
  expect(await party.finish(query, login)).toMatchObject({ ok: false, reason: 'not-valid' })
})

test('what the broker refuses is told apart: cancelled, used, down', async () => {
  const { login } = await begin()
  const back = (more: Record<string, string>) =>
    party.finish(new URLSearchParams({ state: login.state, iss: broker.issuer, ...more }), login)
  expect(await back({ error: 'access_denied' })).toMatchObject({ reason: 'cancelled' })
  expect(await back({ error: 'temporarily_unavailable' })).toMatchObject({ reason: 'broker-down' })
  expect(await back({ error: 'invalid_request' })).toMatchObject({ reason: 'not-valid' })
  broker.answer = { status: 400, body: { error: 'invalid_grant' } }
  expect(await back({ code: 'used' })).toMatchObject({ reason: 'used-or-expired' })
  broker.answer = { status: 503, body: {}, contentType: 'text/html' }
  expect(await back({ code: 'c' })).toMatchObject({ reason: 'broker-down' })
  broker.answer = { status: 200, body: {}, contentType: 'text/html' }
  expect(await back({ code: 'c' })).toMatchObject({ reason: 'broker-down' })
})

test('a broker that is down is a refusal, and it is asked again next time', async () => {
  const late = await startHostileBroker()
  const issuer = late.issuer
  await late.stop()
  const patient = makeRelyingParty(settingsFor(issuer))
  const wish = { returnTo: '/', lang: 'da', again: false, now: seconds() } as const
  expect(await patient.begin(wish)).toMatchObject({ ok: false, reason: 'broker-down' })
  expect(patient.logoutUrl('token')).toBeUndefined()
  broker.silent = false
  expect((await party.begin(wish)).ok).toBe(true)
})

test('a broker that takes the call and never answers is given up after five seconds', async () => {
  const silent = await startHostileBroker()
  silent.silent = true
  const wish = { returnTo: '/', lang: 'da', again: false, now: seconds() } as const
  const waiting = makeRelyingParty(settingsFor(silent.issuer))
  expect(await waiting.begin(wish)).toMatchObject({
    reason: 'broker-down',
    details: { code: 'OAUTH_TIMEOUT' },
  })
  silent.silent = false
  expect((await waiting.begin(wish)).ok).toBe(true)
  await silent.stop()
})

test('plain http is refused in production and for any host but this machine', async () => {
  const wish = { returnTo: '/', lang: 'da', again: false, now: seconds() } as const
  const production = makeRelyingParty({ ...settingsFor(broker.issuer), mode: 'production' })
  expect(await production.begin(wish)).toMatchObject({ details: { code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' } })
  const elsewhere = makeRelyingParty(settingsFor('http://broker.example'))
  expect(await elsewhere.begin(wish)).toMatchObject({ details: { code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' } })
})

test('logging out goes to the broker with the token as a hint and comes back to our own page', async () => {
  await begin()
  const url = party.logoutUrl('the-token')
  expect(url?.href.startsWith(`${broker.issuer}/logout?`)).toBe(true)
  expect(url?.searchParams.get('id_token_hint')).toBe('the-token')
  expect(url?.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/logget-ud')
})
