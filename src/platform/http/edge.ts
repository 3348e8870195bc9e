import { ANONYMOUS, SYSTEM } from '../auth/actor.ts'
import { findApiKey } from '../auth/api-key.ts'
import { sessionCookie } from '../auth/cookie.ts'
import { findSession, newToken, whoseSession } from '../auth/session.ts'
import { actAs, asSystem, inTransaction, type Tx } from '../db/transaction.ts'
import { findDraft, keepDraft } from '../form/draft.ts'
import { typed } from '../form/fields-of.ts'
import { markSeen } from '../mail/notify.ts'
import type { Lang } from '../text/texts.ts'
import { isOwnRequest } from './csrf.ts'
import { draftCookie, flashCookie } from './edge-cookies.ts'
import { hrefIn, renderProblem } from './frame.tsx'
import { claimKey, keepAnswer, requestHash } from './idempotency.ts'
import { makeCtx } from './make-context.ts'
import { pageKey } from './page-cache.ts'
import { type EdgeDeps, frameOf, isApi, type Passage } from './passage.ts'
import { judge, routeKey } from './policy.ts'
import { BadRequest, NO_BODY, readBody } from './read-body.ts'
import type { Route } from './route.ts'
import { edgeTexts } from './texts.ts'

const DEFAULT_MAX_BODY = 64 * 1024

/**
 * Serves one request: cache, same-origin check, body, then one transaction with session, policy, idempotency and handler. A
 * refusal (status ≥ 400) undoes what was written; what must be remembered of it is written after, on its own.
 */
export async function serve(
  deps: EdgeDeps,
  route: Route,
  request: Request,
  lang: Lang,
  params: Record<string, string>,
): Promise<Response> {
  const rule = deps.policy[routeKey(route)]!
  const url = new URL(request.url)
  const path = lang === 'en' && !route.api ? url.pathname.slice(3) || '/' : url.pathname
  const token = sessionCookie(deps.config).read(request)
  const flash = flashCookie(deps.config).read(request)
  const cacheKey = pageKey(request.url)
  const cache = route.publicCache && route.method === 'GET' && !token && !flash ? deps.pageCache : undefined
  const mark = cache?.mark() ?? 0
  if (route.countsViews && params.number && !isRobot(request)) deps.countView(params.number)
  const passage: Passage = {
    deps,
    route,
    rule,
    request,
    url,
    path,
    params,
    lang,
    body: NO_BODY,
    session: undefined,
    actor: ANONYMOUS,
    loggedIn: false,
    flash: flash && readFlash(flash),
    fields: {},
    restored: false,
    before: undefined,
    views: [],
  }
  const t = edgeTexts(lang)
  // PostgreSQL takes no NUL, and no address of ours has one
  if (url.href.includes('%00')) return refuse(passage, 400, t.badRequestTitle, t.badRequest)
  if (route.method !== 'GET') {
    if (
      !route.changesNothing &&
      !isFromProgram(path, request) &&
      !isOwnRequest(request.headers, deps.config.baseUrl)
    ) {
      await remember(passage, 'cross-site')
      return refuse(passage, 403, t.crossSiteTitle, t.crossSite)
    }
    try {
      passage.body = await readBody(request, route.maxBody ?? DEFAULT_MAX_BODY, route.maxFields)
      passage.fields = passage.body.fields
    } catch (e) {
      if (!(e instanceof BadRequest)) throw e
      if (e.status === 413) return refuse(passage, 413, t.tooLargeTitle, t.tooLarge)
      if (e.status === 415) return refuse(passage, 415, t.wrongTypeTitle, t.wrongType)
      return refuse(passage, 400, t.badRequestTitle, t.badRequest)
    }
  }

  const setCookies: string[] = []
  passage.before = await route.before?.(request, deps.config)
  const response = await inTransaction(
    deps.database,
    saysWhoItIs(path, request, token) ? SYSTEM : ANONYMOUS,
    { command: rule.audit, now: deps.clock.now() },
    (tx) => inside(passage, tx, token, setCookies),
    (r) => r.status < 400,
  )
  if (response.status >= 400 && passage.views.length > 0) await rememberViews(passage)
  const verdict = response.headers.get('x-verdict')
  if (verdict) {
    response.headers.delete('x-verdict')
    await remember(passage, verdict)
    if (token && (verdict === 'log-in' || verdict === 'step-up')) await keepTyped(passage, token, setCookies)
  }
  if (flash && response.status === 200) setCookies.push(flashCookie(deps.config).clear())
  if (cache && passage.actor.role === 'anonymous') {
    response.headers.set('cache-control', 'no-cache')
    const countsFor = route.countsViews ? params.number : undefined
    await cache.put(cacheKey, response, mark, { route: routeKey(route), countsFor })
  } else if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  for (const cookie of setCookies) response.headers.append('set-cookie', cookie)
  return response
}

/** The receipt of the cookie; what is not one of ours is shown to nobody. */
function readFlash(cookie: string): string | undefined {
  try {
    return decodeURIComponent(cookie)
  } catch {
    return undefined
  }
}

export const isRobot = (request: Request): boolean =>
  /bot|crawl|spider|preview/i.test(request.headers.get('user-agent') ?? '')

async function inside(
  p: Passage,
  tx: Tx,
  token: string | undefined,
  setCookies: string[],
): Promise<Response> {
  const { deps, rule, lang } = p
  const command = { command: rule.audit, now: deps.clock.now() }
  // a transaction that is tried again begins anew
  p.views.length = 0
  await findActor(p, tx, token, setCookies)
  const verdict = judge(rule, p.actor, p.loggedIn)
  if (verdict !== 'allowed') return deny(p, verdict)
  // what began as the system, to find out who asks, goes on as whoever that is
  if (saysWhoItIs(p.path, p.request, token)) await actAs(tx, p.actor, command)

  if (p.route.method === 'GET') {
    const draft = draftCookie(deps.config).read(p.request)
    const found = draft
      ? await asSystem(tx, (s) => findDraft(s, draft, p.actor.accountId, p.path))
      : undefined
    if (found) {
      p.fields = found
      p.restored = true
      setCookies.push(draftCookie(deps.config).clear())
    }
    const page = await p.route.handle(makeCtx(p, tx))
    if (p.actor.accountId && page.status === 200 && p.request.method === 'GET')
      await markSeen(tx, p.actor.accountId, p.path)
    return page
  }
  if (p.route.changesNothing) return p.route.handle(makeCtx(p, tx))

  const t = edgeTexts(lang)
  const key = p.request.headers.get('idempotency-key') ?? typed(p.body.fields, '_once')
  if (key === '')
    return isApi(p.path) ? p.route.handle(makeCtx(p, tx)) : refuse(p, 422, t.noKeyTitle, t.noKey)
  if (key.length < 8 || key.length > 255) return refuse(p, 422, t.noKeyTitle, t.noKey)
  const who = p.actor.accountId ?? p.actor.companyId ?? 'anonymous'
  const claim = await claimKey(tx, who, key, requestHash(p.route.method, p.path, p.body.raw))
  if (claim.kind === 'replay') return claim.response
  if (claim.kind === 'different') return refuse(p, 409, t.usedKeyTitle, t.usedKey)
  const response = await p.route.handle(makeCtx(p, tx))
  if (response.status < 400) {
    // the handler may have ended the session it came with; the claim is still this actor's
    await actAs(tx, p.actor, command)
    await keepAnswer(tx, who, key, response)
  }
  return response
}

/** A call with a key: nothing a browser sends by itself, so it needs no same-origin check, and its cookies count for nothing. */
const isFromProgram = (path: string, request: Request): boolean =>
  isApi(path) && /^Bearer /i.test(request.headers.get('authorization') ?? '')

const saysWhoItIs = (path: string, request: Request, token: string | undefined): boolean =>
  token !== undefined || isFromProgram(path, request)

async function findActor(p: Passage, tx: Tx, token: string | undefined, setCookies: string[]): Promise<void> {
  if (isFromProgram(p.path, p.request)) {
    const key = /^Bearer +(\S{20,200})$/i.exec(p.request.headers.get('authorization')!)?.[1]
    const actor = key && (await findApiKey(tx, key))
    if (actor) p.actor = actor
  } else if (token) {
    p.session = await findSession(tx, token)
    if (p.session) {
      p.actor = p.session.actor
      p.loggedIn = true
    } else setCookies.push(sessionCookie(p.deps.config).clear())
  }
}

/** Not allowed: log in, log in more safely, or another role. The `x-verdict` header is for the edge and taken off again. */
async function deny(p: Passage, verdict: 'log-in' | 'step-up' | 'other-role'): Promise<Response> {
  const t = edgeTexts(p.lang)
  const href = hrefIn(p.lang)
  let response: Response
  if (isApi(p.path)) {
    const status = verdict === 'other-role' ? 403 : 401
    response = Response.json(
      {
        error: status === 401 ? 'key_required' : 'not_allowed',
        message: status === 401 ? t.keyRequired : t.keyForbidden,
      },
      { status, headers: status === 401 ? { 'www-authenticate': 'Bearer' } : {} },
    )
  } else if (verdict === 'other-role') {
    // a login without a role has yet to say what it is here for
    response =
      p.actor.role === 'anonymous'
        ? new Response(null, { status: 303, headers: { location: href('/velkommen') } })
        : await renderProblem(frameOf(p), 403, {
            title: t.forbiddenTitle,
            text: t.forbidden,
            go: p.session && p.session.roles > 1 ? { href: href('/rolle'), label: t.switchRole } : undefined,
          })
  } else {
    const back = href(p.path) + (p.route.method === 'GET' ? p.url.search : '')
    const stepUp = verdict === 'step-up' ? '&sikkert=1' : ''
    response = new Response(null, {
      status: 303,
      headers: { location: `${href('/log-ind')}?retur=${encodeURIComponent(back)}${stepUp}` },
    })
  }
  response.headers.set('x-verdict', verdict)
  return response
}

/** A form typed in a session that had run out is kept for an hour and shown again when the same account logs in. */
async function keepTyped(p: Passage, sessionToken: string, setCookies: string[]): Promise<void> {
  if (p.route.method !== 'POST' || isApi(p.path) || Object.keys(p.body.fields).length === 0) return
  const token = newToken()
  await inTransaction(p.deps.database, SYSTEM, { command: 'draft.keep' }, async (tx) =>
    keepDraft(tx, token, await whoseSession(tx, sessionToken), p.path, p.body.fields),
  )
  setCookies.push(draftCookie(p.deps.config).set(token))
}

/** A refused form has shown what it showed: its rows of the access log went with its transaction and are written again. */
async function rememberViews(p: Passage): Promise<void> {
  const command = { command: p.rule.audit, now: p.deps.clock.now() }
  await inTransaction(p.deps.database, p.actor, command, (tx) =>
    tx.insertInto('audit.view_log').values(p.views).execute(),
  )
}

/** The security log: what was refused, without what was typed. */
async function remember(p: Passage, kind: string): Promise<void> {
  p.deps.log.warn({ kind, route: routeKey(p.route) }, 'refused')
  await inTransaction(p.deps.database, SYSTEM, { command: 'security.refuse' }, (tx) =>
    tx
      .insertInto('audit.security_event')
      .values({ kind, route: routeKey(p.route), account_id: p.actor.accountId, role: p.actor.role })
      .execute(),
  )
}

function refuse(p: Passage, status: number, title: string, text: string): Response | Promise<Response> {
  if (isApi(p.path)) return Response.json({ error: `status_${status}`, message: text }, { status })
  return renderProblem(frameOf(p), status, { title, text })
}
