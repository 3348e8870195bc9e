import { parseSigned, serializeSigned } from 'hono/utils/cookie'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { ownCookie } from './cookie.ts'
import { deriveKey } from './derive-key.ts'

/** What we remember from sending somebody to the broker until they come back. */
export type PendingLogin = {
  state: string
  nonce: string
  verifier: string
  /** Where to go afterwards, already checked to be a page of ours. */
  returnTo: string
  lang: 'da' | 'en'
  /** Seconds since 1970; after that the login must be begun again. */
  until: number
}

/** Ten minutes to find the phone and approve. */
export const LOGIN_SECONDS = 600
/** Logins begun in several windows; the oldest is forgotten. */
const MAX_PENDING = 3
/** Below what browsers keep of one cookie (4096 bytes with name and signature). */
const MAX_BYTES = 3400

const pendingLogins = z.array(
  z.object({
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    returnTo: z.string(),
    lang: z.enum(['da', 'en']),
    until: z.number(),
  }),
)

/** Logins under way, kept in the browser in a signed cookie that script cannot read: no row is made before somebody is logged in. */
export type LoginState = {
  /** The `Set-Cookie` line that adds a login to those the browser already has under way. */
  begin: (request: Request, login: PendingLogin, now: number) => Promise<string>
  /** The login that belongs to `state`, if this browser began it and it has not run out. */
  find: (request: Request, state: string, now: number) => Promise<PendingLogin | undefined>
  /** The `Set-Cookie` line that forgets a login, so that its answer is used once. */
  forget: (request: Request, state: string, now: number) => Promise<string>
}

/** The keeper of logins under way for a configuration. `now` is seconds since 1970. */
export function makeLoginState(config: Pick<Config, 'baseUrl' | 'secretKey'>): LoginState {
  const cookie = ownCookie(config, 'jobkreds_login', LOGIN_SECONDS)
  // as bytes in a view of their own: WebCrypto takes no pooled buffer
  const key = new Uint8Array(deriveKey(config.secretKey, 'login-cookie'))
  const secure = config.baseUrl.startsWith('https://')

  async function read(request: Request, now: number): Promise<PendingLogin[]> {
    const signed = await parseSigned(request.headers.get('cookie') ?? '', key, cookie.name)
    const text = signed[cookie.name]
    if (!text) return []
    const list = pendingLogins.safeParse(JSON.parse(text))
    return list.success ? list.data.filter((login) => login.until > now) : []
  }

  function write(list: PendingLogin[]): Promise<string> | string {
    if (list.length === 0) return cookie.clear()
    return serializeSigned(cookie.name, JSON.stringify(list), key, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      maxAge: LOGIN_SECONDS,
    })
  }

  return {
    begin: async (request, login, now) => {
      const list = [...(await read(request, now)), login].slice(-MAX_PENDING)
      while (list.length > 1 && encodeURIComponent(JSON.stringify(list)).length > MAX_BYTES) list.shift()
      return write(list)
    },
    find: async (request, state, now) => (await read(request, now)).find((login) => login.state === state),
    forget: async (request, state, now) =>
      write((await read(request, now)).filter((login) => login.state !== state)),
  }
}
