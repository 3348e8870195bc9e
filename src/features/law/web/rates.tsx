import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { RatesPage } from '../pages/rates-page.tsx'
import { paths } from '../paths.ts'
import { schemeCsv } from '../rates/csv.ts'
import { readRatesQuery } from '../rates/read-query.ts'
import { ratesTexts } from '../texts/rates.ts'

function page(ctx: Ctx): Promise<Response> {
  const t = ratesTexts(ctx.lang)
  const query = readRatesQuery(ctx.query, ctx.today, ctx.lang)
  const wrong = Object.keys(query.state.errors).length > 0
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      description: t.description,
      crumbs: [],
      styles: ['law.css'],
      status: wrong ? 422 : 200,
      noindex: query.asked,
    },
    <RatesPage query={query} today={ctx.today} lang={ctx.lang} href={ctx.href} />,
  )
}

/** All of a scheme in a file; a scheme nobody knows has none. */
function csv(ctx: Ctx): Response | Promise<Response> {
  const { compiled, state } = readRatesQuery(ctx.query, ctx.today, ctx.lang)
  if (Object.keys(state.errors).length > 0) return ctx.notFound()
  const { scheme } = compiled
  return ctx.reply(200, new Uint8Array(schemeCsv(scheme, ctx.lang)), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${scheme.id}.csv"`,
  })
}

export const ratesRoutes: Route[] = [
  get(paths.rates, page, { publicCache: true }),
  get(paths.ratesCsv, csv, { publicCache: true }),
]
