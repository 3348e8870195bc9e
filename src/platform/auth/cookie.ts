import { parse, serialize } from 'hono/utils/cookie'
import type { Config } from '../config.ts'

/** A cookie of ours: how it is read from a request, and the `Set-Cookie` lines that set and remove it. */
export type Cookie = {
  name: string
  read: (request: Request) => string | undefined
  set: (value: string) => string
  clear: () => string
}

/**
 * A cookie that script cannot read and that only our own pages send. Under https its name starts with `__Host-`, so a
 * neighbouring host name cannot plant one.
 * @param maxAge seconds; without it the browser forgets the cookie when it closes
 */
export function ownCookie(config: Pick<Config, 'baseUrl'>, name: string, maxAge?: number): Cookie {
  const secure = config.baseUrl.startsWith('https://')
  const fullName = secure ? `__Host-${name}` : name
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  return {
    name: fullName,
    read: (request) => parse(request.headers.get('cookie') ?? '', fullName)[fullName] || undefined,
    set: (value) => serialize(fullName, value, { ...options, ...(maxAge === undefined ? {} : { maxAge }) }),
    clear: () => serialize(fullName, '', { ...options, maxAge: 0 }),
  }
}

/** Holds the random id of a session and nothing else; how long it lives is the server's decision. */
export const sessionCookie = (config: Pick<Config, 'baseUrl'>): Cookie =>
  ownCookie(config, 'jobkreds_session')
