import type { Child } from 'hono/jsx'
import { day as asDay } from '#core/calendar/day.ts'
import { newToken } from '../auth/session.ts'
import type { Tx } from '../db/transaction.ts'
import type { Ctx, PageOptions } from './context.ts'
import { flashCookie } from './edge-cookies.ts'
import { hrefIn, renderPage, renderProblem } from './frame.tsx'
import { frameOf, isApi, type Passage } from './passage.ts'
import { routeKey } from './policy.ts'
import { edgeTexts } from './texts.ts'

/** What a handler may use, for one request and one transaction. */
export function makeCtx(p: Passage, tx: Tx): Ctx {
  const { deps, lang } = p
  const href = hrefIn(lang)
  const t = edgeTexts(lang)
  const problem = (status: number, title: string, text: string, go?: { href: string; label: string }) =>
    isApi(p.path)
      ? Promise.resolve(Response.json({ error: `status_${status}`, message: text }, { status }))
      : renderProblem(frameOf(p), status, { title, text, go })
  return {
    request: p.request,
    url: p.url,
    path: p.path,
    params: p.params,
    query: p.url.searchParams,
    fields: p.fields,
    files: p.body.files,
    json: p.body.json,
    restored: p.restored,
    lang,
    actor: p.actor,
    session: p.session,
    before: p.before,
    tx,
    database: deps.database,
    now: deps.clock.now(),
    today: asDay(deps.clock.today()),
    config: deps.config,
    log: deps.log,
    enqueue: deps.enqueue,
    href,
    absolute: (path) => deps.config.baseUrl + href(path),
    once: newToken,
    page: (options: PageOptions, body: Child) => renderPage(frameOf(p), options, body),
    redirect(path, receipt) {
      const response = new Response(null, { status: 303, headers: { location: href(path) } })
      if (receipt)
        response.headers.append('set-cookie', flashCookie(deps.config).set(encodeURIComponent(receipt)))
      return response
    },
    reply(status, body, headers = {}) {
      if (typeof body === 'string' || body instanceof Uint8Array)
        return new Response(body as Uint8Array<ArrayBuffer>, { status, headers })
      return Response.json(body, { status, headers })
    },
    notFound: () => problem(404, t.notFoundTitle, isApi(p.path) ? t.apiNotFound : t.notFound),
    forbidden: (message) => problem(403, t.forbiddenTitle, message),
    conflict: (message, go) => problem(409, t.conflictTitle, message, go),
    async logView(personIds, purpose, criterion) {
      if (personIds.length === 0) return
      const rows = personIds.map((person_id) => ({
        person_id,
        account_id: p.actor.accountId,
        unit_id: p.actor.unitId,
        company_id: p.actor.companyId,
        organisation: p.actor.organisation || p.actor.name,
        purpose,
        route: routeKey(p.route),
        criterion: criterion ?? null,
      }))
      p.views.push(...rows)
      await tx.insertInto('audit.view_log').values(rows).execute()
    },
  }
}
