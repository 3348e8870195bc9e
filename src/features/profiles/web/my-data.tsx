import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { downloadHeaders } from '#platform/upload/index.ts'
import { exportOf } from '../my-data/export.ts'
import { exportHtml } from '../my-data/export-html.tsx'
import { PER_PAGE, seenBy } from '../my-data/view-log.ts'
import { amountsOf } from '../my-data/what-we-have.ts'
import { MyDataPage, TakeAlongPage, ViewLogPage } from '../pages/my-data-page.tsx'
import { paths } from '../paths.ts'
import { myDataTexts } from '../texts/my-data.ts'
import { PAGE } from './own-profile.ts'

export const dataCrumbs = (ctx: Ctx) => [{ label: myDataTexts(ctx.lang).title, href: ctx.href(paths.myData) }]

async function overview(ctx: Ctx): Promise<Response> {
  const t = myDataTexts(ctx.lang)
  const { personId, accountId } = ctx.actor
  if (!personId || !accountId) return ctx.notFound()
  return ctx.page(
    { ...PAGE, title: t.title, lead: t.lead, crumbs: [], active: paths.myData },
    <MyDataPage lang={ctx.lang} amounts={await amountsOf(ctx.tx, personId, accountId)} href={ctx.href} />,
  )
}

/** Said in an address: which page of the log. */
const PAGE_NUMBER = 'side'
const LAST_PAGE = 10_000

async function viewLog(ctx: Ctx): Promise<Response> {
  const t = myDataTexts(ctx.lang)
  const asked = ctx.query.get(PAGE_NUMBER) ?? '1'
  const current = /^[1-9]\d{0,4}$/.test(asked) ? Math.min(Number(asked), LAST_PAGE) : 1
  const { rows, total } = await seenBy(ctx.tx, ctx.actor.personId ?? '', current)
  // past the end there is nothing to count by
  if (rows.length === 0 && current > 1) return ctx.notFound()
  return ctx.page(
    {
      ...PAGE,
      title: t.logTitle,
      lead: t.logLead,
      crumbs: dataCrumbs(ctx),
      active: paths.myData,
    },
    <ViewLogPage
      lang={ctx.lang}
      rows={rows}
      total={total}
      current={Math.min(current, Math.max(1, Math.ceil(total / PER_PAGE)))}
      href={(page) => `${ctx.href(paths.viewLog)}?${PAGE_NUMBER}=${page}`}
    />,
  )
}

function takeAlong(ctx: Ctx, status = 200): Promise<Response> {
  const t = myDataTexts(ctx.lang)
  return ctx.page(
    { ...PAGE, title: t.takeTitle, lead: t.takeLead, status, crumbs: dataCrumbs(ctx), active: paths.myData },
    <TakeAlongPage lang={ctx.lang} action={ctx.href(paths.takeAlong)} once={ctx.once} />,
  )
}

async function fetchAll(ctx: Ctx): Promise<Response> {
  const { personId, accountId } = ctx.actor
  const format = typed(ctx.fields, '_format')
  if (!personId || !accountId) return ctx.notFound()
  if (format !== 'json' && format !== 'html') return takeAlong(ctx, 422)
  const all = await exportOf(ctx.tx, { personId, accountId }, ctx.config, ctx.now)
  const name = `${myDataTexts(ctx.lang).fileName}.${format}`
  return format === 'json'
    ? ctx.reply(200, JSON.stringify(all, null, 2), downloadHeaders(name, 'application/json; charset=utf-8'))
    : ctx.reply(200, await exportHtml(all, ctx.lang), downloadHeaders(name, 'text/html; charset=utf-8'))
}

export const myDataRoutes: Route[] = [
  get(paths.myData, overview),
  get(paths.viewLog, viewLog),
  get(paths.takeAlong, (ctx) => takeAlong(ctx)),
  post(paths.takeAlong, fetchAll),
]
