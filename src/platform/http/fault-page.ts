import { randomUUID } from 'node:crypto'
import { ANONYMOUS } from '../auth/actor.ts'
import type { Lang } from '../text/texts.ts'
import { type FrameInput, renderProblem } from './frame.tsx'
import { type EdgeDeps, isApi } from './passage.ts'
import { edgeTexts } from './texts.ts'

/** The page for a fault of ours: a code to quote, nothing of what happened. */
export async function faultPage(
  deps: EdgeDeps,
  request: Request,
  lang: Lang,
  error: unknown,
): Promise<Response> {
  const code = randomUUID().slice(0, 8)
  const unavailable = isUnavailable(error)
  deps.log.error({ err: error, code }, unavailable ? 'database away' : 'fault')
  const url = new URL(request.url)
  const t = edgeTexts(lang)
  const status = unavailable ? 503 : 500
  const title = unavailable ? t.busyTitle : t.faultTitle
  const text = unavailable ? t.busy : t.fault
  const headers = unavailable ? { 'retry-after': '5' } : undefined
  if (isApi(url.pathname))
    return Response.json({ error: `status_${status}`, message: text, code }, { status, headers })
  const frame: FrameInput = {
    lang,
    path: lang === 'en' ? url.pathname.slice(3) || '/' : url.pathname,
    search: '',
    actor: ANONYMOUS,
    session: undefined,
    whoUnknown: true,
    config: deps.config,
    today: deps.clock.today(),
    menu: deps.menu,
    flash: undefined,
    restored: false,
  }
  const response = await renderProblem(frame, status, {
    title,
    text,
    reference: unavailable ? undefined : code,
  })
  if (unavailable) response.headers.set('retry-after', '5')
  response.headers.set('cache-control', 'no-store')
  return response
}

/** Connection lost, server starting or stopping, pool exhausted, read-only, too slow: the person may simply try again. */
function isUnavailable(e: unknown): boolean {
  const { code = '', syscall } = (e ?? {}) as { code?: string; syscall?: string }
  const message = e instanceof Error ? e.message : ''
  return (
    /^(08|57P|53)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '25006', '57014', '55P03'].includes(code) ||
    // a socket file that is gone with its server; any other missing file is our fault
    (code === 'ENOENT' && syscall === 'connect') ||
    /timeout exceeded|Connection terminated|is not queryable/.test(message)
  )
}
