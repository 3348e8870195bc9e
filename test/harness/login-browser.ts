import type { DemoPerson, Level } from '#app/demo-broker/demo-person.ts'
import { type DemoBroker, startDemoBroker } from '#app/demo-broker/start-demo-broker.tsx'
import { newToken } from '#platform/auth/session.ts'

const BASE = 'http://localhost:3000'

/** The broker of the demonstration for a test, with the environment that points the platform to it. */
export async function testBroker(
  people: () => Promise<readonly DemoPerson[]>,
  baseUrl = BASE,
): Promise<DemoBroker & { env: Record<string, string> }> {
  const broker = await startDemoBroker({ port: 0, baseUrl, people })
  const { oidc } = broker
  return {
    ...broker,
    env: {
      OIDC_ISSUER: oidc.issuer,
      OIDC_CLIENT_ID: oidc.clientId,
      OIDC_CLIENT_SECRET: oidc.clientSecret,
      OIDC_SCOPE: oidc.scope,
      OIDC_ISSUER_ALIAS: oidc.issuerAlias ?? '',
    },
  }
}

type Fields = Record<string, string>

/** A browser without script: keeps cookies by origin, sends forms, and goes from site to site. */
export type Browser = {
  /** Cookies by origin, so that a test can plant, read and steal them. */
  readonly jars: Map<string, Map<string, string>>
  get: (address: string) => Promise<Response>
  post: (address: string, fields?: Fields, headers?: Fields) => Promise<Response>
  /** Goes on as long as the answer sends the browser elsewhere; `until` stops at an address that contains it. */
  follow: (answer: Response, until?: string) => Promise<Response>
  /** The address of the last request. */
  readonly at: URL
  /** From "log ind" through the broker's page back to the platform, as one of its people or somebody new. */
  logIn: (who: { person?: string; level?: Level } | Fields, path?: string) => Promise<Response>
}

/** A new browser in front of the application. */
export function newBrowser(application: (request: Request) => Promise<Response>): Browser {
  const jars = new Map<string, Map<string, string>>()
  let at = new URL(BASE)

  async function send(address: string, init: RequestInit): Promise<Response> {
    at = new URL(address, at)
    const jar = jars.get(at.origin) ?? new Map<string, string>()
    jars.set(at.origin, jar)
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const request = new Request(at, { ...init, headers, redirect: 'manual' })
    const answer = at.origin === BASE ? await application(request) : await fetch(request)
    for (const line of answer.headers.getSetCookie()) keep(jar, line)
    return answer
  }

  function keep(jar: Map<string, string>, line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const old = attributes.some((a) => /^max-age=0$/i.test(a) || /^expires=thu, 01 jan 1970/i.test(a))
    if (old) jar.delete(name)
    else jar.set(name, pair.slice(name.length + 1))
  }

  const browser: Browser = {
    jars,
    get at() {
      return at
    },
    get: (address) => send(address, {}),
    post: (address, fields = {}, headers = {}) =>
      send(address, {
        method: 'POST',
        body: new URLSearchParams({ _once: newToken(), ...fields }),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
      }),
    async follow(answer, until) {
      let now = answer
      for (let i = 0; i < 12; i++) {
        const location = now.headers.get('location')
        if (!location || (until && location.includes(until))) return now
        now = await send(location, {})
      }
      throw new Error(`Sent in circles, last to ${at.href}`)
    },
    async logIn(who, path = '/log-ind') {
      const page = await browser.follow(await browser.get(path))
      if (page.status !== 200 || at.origin === BASE) return page
      const { level, ...fields } = who as { level?: string } & Fields
      return browser.follow(await browser.post(at.href, { niveau: level ?? 'Substantial', ...fields }))
    },
  }
  return browser
}
