import { ownCookie, sessionCookie } from '#platform/auth/cookie.ts'
import { deriveKey } from '#platform/auth/derive-key.ts'
import { openIdentity } from '#platform/auth/login-identity.ts'
import { relyingParty } from '#platform/auth/oidc.ts'
import { makeSeal } from '#platform/auth/seal.ts'
import { endSession } from '#platform/auth/session.ts'
import type { Config } from '#platform/config.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { LoginOutcome } from '../pages/login-outcome.tsx'
import { paths } from '../paths.ts'
import { findIdentity } from '../sessions.ts'
import { loginTexts } from '../texts/login.ts'

/** Long enough to be sent on to the broker, and no longer. */
const SECONDS = 60
/** A cookie holds 4096 bytes with its name; a longer token is left out and the broker asks the person instead. */
const MAX_TOKEN = 2600

const tokenCookie = (config: Config) => ownCookie(config, 'jobkreds_logout', SECONDS)
const tokenSeal = (config: Config) => makeSeal(deriveKey(config.secretKey, 'logout-cookie'), 'logout')

/**
 * Ends the session here at once, then goes by way of the broker, so that the next person at the computer is not let in
 * by the broker's memory. Nothing of ours waits for the broker.
 */
async function logOut(ctx: Ctx): Promise<Response> {
  const { config, session, tx } = ctx
  const response = ctx.redirect(paths.loggedOut)
  response.headers.append('set-cookie', sessionCookie(config).clear())
  response.headers.set('clear-site-data', '"cache", "storage"')
  if (!session) return response
  const idToken = await asSystem(tx, async (s) => {
    const sealed = await findIdentity(s, session.idHash)
    await endSession(s, session.idHash)
    return sealed ? openIdentity(config, sealed).idToken : ''
  })
  if (!relyingParty(config).logoutUrl(null)) return response
  // by a page of its own: the answer to a form is kept for a day, and the token must not be
  response.headers.set('location', ctx.href(paths.logOutAtBroker))
  if (idToken !== '' && idToken.length <= MAX_TOKEN) {
    const sealed = tokenSeal(config).seal(idToken).toString('base64url')
    response.headers.append('set-cookie', tokenCookie(config).set(sealed))
  }
  return response
}

function logOutAtBroker(ctx: Ctx): Response {
  const url = relyingParty(ctx.config).logoutUrl(readToken(ctx))
  const location = url?.href ?? ctx.href(paths.loggedOut)
  const response = new Response(null, { status: 303, headers: { location } })
  response.headers.append('set-cookie', tokenCookie(ctx.config).clear())
  return response
}

function readToken(ctx: Ctx): string | null {
  const sealed = tokenCookie(ctx.config).read(ctx.request)
  if (!sealed) return null
  try {
    return tokenSeal(ctx.config).open(Buffer.from(sealed, 'base64url'))
  } catch {
    return null
  }
}

function loggedOut(ctx: Ctx): Promise<Response> {
  const t = loginTexts(ctx.lang)
  return ctx.page(
    { title: t.loggedOutTitle, noindex: true, crumbs: [] },
    <LoginOutcome
      picture="success"
      paragraphs={[t.loggedOut]}
      primary={{ href: ctx.href('/vikariater'), label: t.searchAgain }}
      secondary={{ href: ctx.href(paths.logIn), label: t.signIn }}
    />,
  )
}

export const logoutRoutes: Route[] = [
  post(paths.logOut, logOut),
  get(paths.logOutAtBroker, logOutAtBroker),
  get(paths.loggedOut, loggedOut),
]
