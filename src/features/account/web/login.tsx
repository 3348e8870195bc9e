import { isEnough } from '#platform/auth/assurance.ts'
import { readIdentity } from '#platform/auth/claims.ts'
import { sessionCookie } from '#platform/auth/cookie.ts'
import { sealIdentity } from '#platform/auth/login-identity.ts'
import { makeLoginState, type PendingLogin } from '#platform/auth/login-state.ts'
import { type BrokerAnswer, relyingParty } from '#platform/auth/oidc.ts'
import type { LoginRefusal } from '#platform/auth/oidc-refusal.ts'
import { safeReturn } from '#platform/auth/return-to.ts'
import { endSession, startSession } from '#platform/auth/session.ts'
import type { Config } from '#platform/config.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { IllustrationName } from '#platform/ui/index.ts'
import { logIn } from '../actions/log-in.ts'
import type { AccountHooks } from '../hooks.ts'
import { LoginOutcome } from '../pages/login-outcome.tsx'
import { logInTo, paths } from '../paths.ts'
import { loginTexts } from '../texts/login.ts'

const nowSeconds = () => Math.floor(Date.now() / 1000)

const langOf = (url: URL): Lang => (url.pathname === '/en' || url.pathname.startsWith('/en/') ? 'en' : 'da')

/** The page asked for, in the language of the login; the front page when it is not ours. */
const returnOf = (url: URL): string => {
  const asked = safeReturn(url.searchParams.get('retur'))
  return asked === '/' && langOf(url) === 'en' ? '/en' : asked
}

/** What the broker was asked before the transaction began. */
type Asked =
  | { ok: true; location: string; cookie: string }
  | { ok: false; reason: LoginRefusal; code: unknown }

async function askBroker(request: Request, config: Config): Promise<Asked> {
  const url = new URL(request.url)
  const started = await relyingParty(config).begin({
    returnTo: returnOf(url),
    lang: langOf(url),
    again: url.searchParams.has('sikkert'),
    now: nowSeconds(),
  })
  if (!started.ok) return { ok: false, reason: started.reason, code: started.details?.code }
  const cookie = await makeLoginState(config).begin(request, started.value.login, nowSeconds())
  return { ok: true, location: started.value.url.href, cookie }
}

async function startLogin(ctx: Ctx): Promise<Response> {
  if (ctx.session && !ctx.query.has('sikkert')) return goTo(returnOf(ctx.url))
  const asked = ctx.before as Asked
  if (!asked.ok) return explain(ctx, asked.reason, asked.code, returnOf(ctx.url))
  const response = goTo(asked.location)
  response.headers.append('set-cookie', asked.cookie)
  return response
}

/** What came back from the broker, exchanged before the transaction began. */
type Heard = { pending: PendingLogin | undefined; forget: string } & (
  | { ok: true; answer: BrokerAnswer }
  | { ok: false; reason: LoginRefusal; code: unknown }
)

async function hearBroker(request: Request, config: Config): Promise<Heard> {
  const { searchParams } = new URL(request.url)
  const state = searchParams.get('state') ?? ''
  const logins = makeLoginState(config)
  const pending = await logins.find(request, state, nowSeconds())
  const forget = await logins.forget(request, state, nowSeconds())
  // begun by nobody in this browser: forged, used before, or more than ten minutes ago
  if (!pending) return { pending, forget, ok: false, reason: 'used-or-expired', code: 'unknown state' }
  const heard = await relyingParty(config).finish(searchParams, pending)
  return heard.ok
    ? { pending, forget, ok: true, answer: heard.value }
    : { pending, forget, ok: false, reason: heard.reason, code: heard.details?.code }
}

const finishLogin = (hooks: AccountHooks) =>
  async function finish(ctx: Ctx): Promise<Response> {
    const heard = ctx.before as Heard
    const response =
      heard.ok && heard.pending ? await letIn(ctx, hooks, heard.answer, heard.pending) : undefined
    const shown =
      response ??
      (await explain(
        ctx,
        heard.ok ? 'not-valid' : heard.reason,
        heard.ok ? '' : heard.code,
        heard.pending?.returnTo ?? '/',
      ))
    shown.headers.append('set-cookie', heard.forget)
    return shown
  }

async function letIn(
  ctx: Ctx,
  hooks: AccountHooks,
  answer: BrokerAnswer,
  pending: PendingLogin,
): Promise<Response | undefined> {
  const { config, tx } = ctx
  const issuer = config.oidc?.issuerAlias ?? config.oidc?.issuer
  if (!issuer) return undefined
  const identity = readIdentity(answer.claims, issuer, config.oidc?.claims)
  if (identity.subject === '') return undefined
  if (!isEnough(identity.assurance)) return tooLow(ctx, pending.returnTo)
  const inside = await logIn(tx, config, hooks, identity, pending.lang)
  if (!inside.ok) return closed(ctx)
  const { accountId, membership } = inside.value
  const token = await asSystem(tx, async (s) => {
    // whatever the browser held before login is worth nothing after it
    if (ctx.session) await endSession(s, ctx.session.idHash)
    return startSession(s, {
      accountId,
      membershipId: membership?.id ?? null,
      role: membership?.role ?? null,
      assurance: identity.assurance,
      identitySealed: sealIdentity(config, identity, answer.idToken),
      userAgent: ctx.request.headers.get('user-agent') ?? undefined,
    })
  })
  const response = goTo(afterLogin(pending, inside.value.roles))
  response.headers.append('set-cookie', sessionCookie(config).set(token))
  return response
}

/** To the page asked for; somebody with no role or several says first which one. An invitation gives a role itself. */
function afterLogin(pending: PendingLogin, roles: number): string {
  const inLang = (path: string) => (pending.lang === 'en' ? `/en${path}` : path)
  if (roles === 1 || /^(\/en)?\/invitation\//.test(pending.returnTo)) return pending.returnTo
  const step = inLang(roles === 0 ? paths.welcome : paths.roles)
  return `${step}?retur=${encodeURIComponent(pending.returnTo)}`
}

const goTo = (location: string): Response => new Response(null, { status: 303, headers: { location } })

const OUTCOMES: Record<
  LoginRefusal,
  { key: 'down' | 'cancelled' | 'stale' | 'invalid'; status: number; picture: IllustrationName }
> = {
  'broker-down': { key: 'down', status: 503, picture: 'lost' },
  cancelled: { key: 'cancelled', status: 200, picture: 'phone' },
  'used-or-expired': { key: 'stale', status: 400, picture: 'lost' },
  'not-valid': { key: 'invalid', status: 400, picture: 'no-access' },
}

async function explain(ctx: Ctx, reason: LoginRefusal, code: unknown, returnTo: string): Promise<Response> {
  const t = loginTexts(ctx.lang)
  const { key, status, picture } = OUTCOMES[reason]
  ctx.log.warn({ kind: `login.${reason}`, code }, 'login did not succeed')
  const response = await ctx.page(
    { title: t[`${key}Title`], status, noindex: true, crumbs: [] },
    <LoginOutcome
      picture={picture}
      paragraphs={[t[key]]}
      primary={{ href: ctx.href(logInTo(returnTo)), label: key === 'down' ? t.tryAgain : t.again }}
      secondary={{ href: ctx.href('/vikariater'), label: t.search }}
    />,
  )
  if (key === 'down') response.headers.set('retry-after', '60')
  return noted(response, key === 'stale' || key === 'invalid' ? `login.${reason}` : undefined)
}

async function tooLow(ctx: Ctx, returnTo: string): Promise<Response> {
  const t = loginTexts(ctx.lang)
  const response = await ctx.page(
    { title: t.lowTitle, status: 403, noindex: true, crumbs: [] },
    <LoginOutcome
      picture="no-access"
      paragraphs={[t.low, t.lowHow]}
      primary={{ href: ctx.href(logInTo(returnTo, true)), label: t.lowAgain }}
      secondary={{ href: ctx.href('/vikariater'), label: t.search }}
    />,
  )
  return noted(response, 'login.low-assurance')
}

async function closed(ctx: Ctx): Promise<Response> {
  const t = loginTexts(ctx.lang)
  const response = await ctx.page(
    { title: t.disabledTitle, status: 403, noindex: true, crumbs: [] },
    <LoginOutcome
      picture="no-access"
      paragraphs={[t.disabled]}
      primary={{ href: ctx.href('/kontakt'), label: t.contact }}
      secondary={{ href: ctx.href('/vikariater'), label: t.search }}
    />,
  )
  return noted(response, 'login.disabled')
}

/** Asks the edge to write the refusal in the security log: a refused transaction leaves nothing of its own. */
function noted(response: Response, kind: string | undefined): Response {
  if (kind) response.headers.set('x-verdict', kind)
  return response
}

export const loginRoutes = (hooks: AccountHooks): Route[] => [
  get(paths.logIn, startLogin, { before: askBroker }),
  get(paths.callback, finishLogin(hooks), { before: hearBroker }),
]
