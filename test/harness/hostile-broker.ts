import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Json = Record<string, unknown>

/** A broker that says whatever a test wants, to prove what is refused. Nothing it does is right by itself. */
export type HostileBroker = {
  readonly issuer: string
  /** What the next token requests are answered with; a function of a test. */
  answer: { status: number; body: Json; contentType?: string }
  /** What userinfo says. */
  userinfo: Json
  /** When set, requests are not answered at all. */
  silent: boolean
  /** How often the token endpoint was asked. */
  asked: number
  /** Signs with the broker's own key and RS256. */
  sign(payload: Json, header?: Json): string
  stop(): Promise<void>
}

const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** An RS256 token signed with `key`. */
export function signWith(key: KeyObject, payload: Json, header: Json): string {
  const text = `${part(header)}.${part(payload)}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
}

/** A token without a signature, `alg: none`. */
export const unsigned = (payload: Json): string => `${part({ alg: 'none' })}.${part(payload)}.`

/** A token signed with HMAC and a secret that both sides know: the classic confusion of algorithms. */
export function hmacSigned(payload: Json, secret: string): string {
  const text = `${part({ alg: 'HS256' })}.${part(payload)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

/** A key nobody knows. */
export const strangersKey = (): KeyObject => rsa().privateKey

/** Starts the hostile broker on a free port of loopback. */
export async function startHostileBroker(): Promise<HostileBroker> {
  const keys = rsa()
  const server = createServer((request, response) => {
    if (broker.silent) return
    const path = new URL(request.url ?? '/', broker.issuer).pathname
    const send = (status: number, body: Json, contentType = 'application/json') => {
      response.writeHead(status, { 'content-type': contentType })
      response.end(contentType.includes('json') ? JSON.stringify(body) : 'not what you asked for')
    }
    if (path === '/.well-known/openid-configuration') return send(200, metadata())
    if (path === '/jwks') return send(200, { keys: [jwk] })
    if (path === '/userinfo') return send(200, broker.userinfo)
    if (path !== '/token') return send(404, {})
    broker.asked++
    return send(broker.answer.status, broker.answer.body, broker.answer.contentType)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }
  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ['S256'],
  })
  const broker: HostileBroker = {
    issuer,
    answer: { status: 200, body: {} },
    userinfo: { sub: 'somebody' },
    silent: false,
    asked: 0,
    sign: (payload, header = { alg: 'RS256', kid: 'one' }) => signWith(keys.privateKey, payload, header),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return broker
}
