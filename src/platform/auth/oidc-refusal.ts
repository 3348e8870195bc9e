import * as oidc from 'openid-client'
import { type Refusal, refuse } from '#core/result.ts'

/** Why a login did not succeed, as the person should hear it. */
export type LoginRefusal =
  /** The broker does not answer, or answers with its own fault. */
  | 'broker-down'
  /** The person said no, or let the time run out. */
  | 'cancelled'
  /** The code was used before or is too old. */
  | 'used-or-expired'
  /** What came back does not hold: forged, for somebody else, badly signed, out of time. */
  | 'not-valid'

/** The person went back or waited too long: nothing is wrong. */
const CANCELLED = [
  'access_denied',
  'login_required',
  'interaction_required',
  'account_selection_required',
  'user_cancelled',
]
const DOWN_ERRORS = ['server_error', 'temporarily_unavailable', 'invalid_client', 'unauthorized_client']
const DOWN_CODES = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_HTTP_REQUEST_FORBIDDEN',
  'OAUTH_INVALID_SERVER_METADATA',
  'OAUTH_MISSING_SERVER_METADATA',
]
/** What Node's `fetch` throws when nobody answers or the line breaks. */
const NETWORK = ['fetch failed', 'terminated']

/** Turns what openid-client throws into a refusal with a technical `code` for the log; faults of our own go on. */
export function refusalOf(e: unknown): Refusal<LoginRefusal> {
  if (e instanceof oidc.AuthorizationResponseError) {
    if (CANCELLED.includes(e.error)) return refuse('cancelled', { code: e.error })
    return refuse(DOWN_ERRORS.includes(e.error) ? 'broker-down' : 'not-valid', { code: code(e.error) })
  }
  if (e instanceof oidc.ResponseBodyError) {
    if (e.error === 'invalid_grant') return refuse('used-or-expired', { code: e.error })
    const down = e.status >= 500 || DOWN_ERRORS.includes(e.error)
    return refuse(down ? 'broker-down' : 'not-valid', { code: code(e.error) })
  }
  if (e instanceof oidc.WWWAuthenticateChallengeError) {
    return refuse(e.status === 401 ? 'not-valid' : 'broker-down', { code: `status ${e.status}` })
  }
  if (e instanceof oidc.ClientError) {
    const known = e.code ?? 'no code'
    const down = e.code === undefined || DOWN_CODES.includes(e.code)
    return refuse(down ? 'broker-down' : 'not-valid', { code: known })
  }
  if (e instanceof TypeError && NETWORK.includes(e.message)) return refuse('broker-down', { code: e.message })
  throw e
}

/** An error code from outside, short enough for a log line. */
const code = (text: string): string => text.replaceAll(/[^\w-]/g, '').slice(0, 60)
