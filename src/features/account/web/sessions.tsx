import { sql } from 'kysely'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import { deviceOf } from '../device.ts'
import { Sessions } from '../pages/sessions.tsx'
import { paths } from '../paths.ts'
import { endOwnSessions, ownSessions } from '../sessions.ts'
import { accountTexts } from '../texts/account.ts'

async function show(ctx: Ctx): Promise<Response> {
  const t = accountTexts(ctx.lang)
  const own = await ownSessions(ctx.tx, ctx.actor.accountId ?? '')
  const current = ctx.session?.idHash.toString('hex')
  const moment = new Intl.DateTimeFormat(ctx.lang === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'long',
    timeStyle: 'short',
  })
  // logins run by the real clock, and a demonstration's calendar stands on another day
  const shift = ctx.now.getTime() - Date.now()
  const shown = (at: Date) => moment.format(at.getTime() + shift)
  return ctx.page(
    {
      title: t.sessionsTitle,
      lead: t.sessionsLead,
      noindex: true,
      crumbs: [{ label: t.accountTitle, href: ctx.href(paths.account) }],
    },
    <Sessions
      t={t}
      action={ctx.href(paths.sessions)}
      once={ctx.once}
      lines={own.map((s) => {
        const device = deviceOf(s.userAgent)
        const role = s.role ? edgeTexts(ctx.lang).roles[s.role] : ''
        return {
          id: s.id,
          device: device ? t.on(device.browser, device.system) : t.unknownDevice,
          started: shown(s.createdAt),
          used: shown(s.seenAt),
          role: s.organisation ? `${role}, ${s.organisation}` : role,
          current: s.id === current,
        }
      })}
    />,
  )
}

async function end(ctx: Ctx): Promise<Response> {
  const t = accountTexts(ctx.lang)
  const { session } = ctx
  const which = typed(ctx.fields, 'end')
  if (!session || !(which === 'others' || /^[0-9a-f]{64}$/.test(which))) return ctx.notFound()
  const ended = await endOwnSessions(
    ctx.tx,
    session.accountId,
    which === 'others' ? { allBut: session.idHash } : { id: which },
  )
  return ctx.redirect(paths.sessions, ended > 0 ? t.ended(ended) : t.noneEnded)
}

/** The one key that keeps a login alive when the page warns that it is about to end. */
async function extend(ctx: Ctx): Promise<Response> {
  const { session } = ctx
  if (!session) return ctx.notFound()
  await ctx.tx
    .updateTable('session')
    .set({ seen_at: sql<Date>`now()` })
    .where('id_hash', '=', session.idHash)
    .execute()
  return ctx.reply(200, { message: accountTexts(ctx.lang).extended })
}

export const sessionRoutes: Route[] = [
  get(paths.sessions, show),
  post(paths.sessions, end),
  post(paths.extend, extend),
]
