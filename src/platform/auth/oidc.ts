import * as oidc from 'openid-client'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Config } from '../config.ts'
import type { Claims } from './claims.ts'
import { LOGIN_SECONDS, type PendingLogin } from './login-state.ts'
import { type LoginRefusal, refusalOf } from './oidc-refusal.ts'

/** Where the broker sends people back to; registered with the broker as `BASE_URL` + this path. */
export const CALLBACK_PATH = '/log-ind/retur'
/** Where the broker sends people after they have logged out there. */
export const LOGGED_OUT_PATH = '/logget-ud'

/** Seconds to wait for the broker before people are told that it does not answer. */
const PATIENCE = 5
/** The broker's own description is fetched anew after this long; the old one serves while it cannot be fetched. */
const DISCOVERY_MILLISECONDS = 12 * 60 * 60 * 1000

/** What the broker answered about one login, checked: signature, issuer, audience, time and nonce. */
export type BrokerAnswer = { claims: Claims; idToken: string }

export type RelyingParty = {
  /** Where to send the browser, and what to remember until it comes back. `again` asks the broker to log in afresh. */
  begin: (wish: {
    returnTo: string
    lang: 'da' | 'en'
    again: boolean
    now: number
  }) => Promise<Result<{ url: URL; login: PendingLogin }, LoginRefusal>>
  /** Exchanges what the browser came back with. `query` is the callback's query string. */
  finish: (query: URLSearchParams, login: PendingLogin) => Promise<Result<BrokerAnswer, LoginRefusal>>
  /** The broker's log-out page, when it has one and is known already; asks nobody. */
  logoutUrl: (idToken: string | null) => URL | undefined
}

type Settings = Pick<Config, 'oidc' | 'baseUrl' | 'mode'>

const isLoopback = (url: URL): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)

/** Plain http is for the broker on the same machine, in development and demonstration, and for nothing else. */
const mayBeInsecure = (s: Settings, issuer: URL): boolean =>
  s.mode !== 'production' && issuer.protocol === 'http:' && isLoopback(issuer)

/**
 * OpenID Connect towards one broker: code flow with PKCE, state and nonce. The broker is first asked when somebody
 * logs in, so it may be down when the service starts and while it runs.
 */
export function makeRelyingParty(settings: Settings): RelyingParty {
  const own = settings.oidc
  let known: { configuration: oidc.Configuration; at: number } | undefined
  let asking: Promise<oidc.Configuration> | undefined

  async function discover(): Promise<oidc.Configuration> {
    if (!own) throw new oidc.ClientError('No broker is configured')
    const issuer = new URL(own.issuer)
    const found = await oidc.discovery(
      issuer,
      own.clientId,
      // one signature algorithm, ours to choose: the token's own header decides nothing
      { id_token_signed_response_alg: own.idTokenAlg },
      oidc.ClientSecretBasic(own.clientSecret),
      {
        timeout: PATIENCE,
        execute: [
          oidc.enableNonRepudiationChecks,
          ...(mayBeInsecure(settings, issuer) ? [oidc.allowInsecureRequests] : []),
        ],
      },
    )
    known = { configuration: found, at: Date.now() }
    return found
  }

  async function configuration(): Promise<oidc.Configuration> {
    if (known && Date.now() - known.at < DISCOVERY_MILLISECONDS) return known.configuration
    // one question at a time, however many are waiting
    asking ??= discover().finally(() => {
      asking = undefined
    })
    try {
      return await asking
    } catch (e) {
      if (known) return known.configuration
      throw e
    }
  }

  return {
    begin: async ({ returnTo, lang, again, now }) => {
      try {
        const broker = await configuration()
        const verifier = oidc.randomPKCECodeVerifier()
        const login: PendingLogin = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier,
          returnTo,
          lang,
          until: now + LOGIN_SECONDS,
        }
        const url = oidc.buildAuthorizationUrl(broker, {
          redirect_uri: settings.baseUrl + CALLBACK_PATH,
          scope: own?.scope ?? 'openid',
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state: login.state,
          nonce: login.nonce,
          acr_values: own?.acr ?? '',
          ui_locales: lang,
          ...(again ? { prompt: 'login' } : {}),
        })
        return ok({ url, login })
      } catch (e) {
        return refusalOf(e)
      }
    },

    finish: async (query, login) => {
      try {
        const broker = await configuration()
        // rebuilt from the configuration: behind a proxy the request's own address is another one
        const callback = new URL(settings.baseUrl + CALLBACK_PATH)
        callback.search = query.toString()
        const tokens = await oidc.authorizationCodeGrant(broker, callback, {
          pkceCodeVerifier: login.verifier,
          expectedState: login.state,
          expectedNonce: login.nonce,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims || !tokens.id_token) return refuse('not-valid', { code: 'no-id-token' })
        const more = broker.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(broker, tokens.access_token, claims.sub)
          : {}
        // the signed token has the last word
        return ok({ claims: { ...more, ...claims }, idToken: tokens.id_token })
      } catch (e) {
        return refusalOf(e)
      }
    },

    logoutUrl: (idToken) => {
      if (!known?.configuration.serverMetadata().end_session_endpoint) return undefined
      return oidc.buildEndSessionUrl(known.configuration, {
        post_logout_redirect_uri: settings.baseUrl + LOGGED_OUT_PATH,
        ...(idToken ? { id_token_hint: idToken } : {}),
      })
    },
  }
}

const parties = new WeakMap<Config, RelyingParty>()

/** The one relying party of a configuration, so that what the broker told is kept between requests. */
export function relyingParty(config: Config): RelyingParty {
  let party = parties.get(config)
  if (!party) {
    party = makeRelyingParty(config)
    parties.set(config, party)
  }
  return party
}
