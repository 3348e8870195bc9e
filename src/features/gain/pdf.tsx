import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { pdfTemplate, renderPdf } from '#platform/pdf/render-pdf.ts'
import { langFrom } from '#platform/text/texts.ts'
import { ButtonLink, EmptyState } from '#platform/ui/index.ts'
import { calculate } from './calculation.ts'
import { law } from './law.ts'
import { paths } from './paths.ts'
import { readGainQuery } from './read-query.ts'
import { reportData } from './report-data.ts'
import { resultTexts } from './texts/result.ts'
import { gainQueryText } from './write-query.ts'

const template = pdfTemplate(new URL('./report.typ', import.meta.url))

const RETRY_SECONDS = '10'

type Made = Awaited<ReturnType<typeof renderPdf>> | undefined

export const pdfRoutes: Route[] = [
  get(paths.pdf, answer, {
    publicCache: true,
    // made before a database connection is taken: it needs none, and may wait for its turn
    async before(request, config): Promise<Made> {
      const url = new URL(request.url)
      const lang = langFrom(/^\/(en)\//.exec(url.pathname)?.[1])
      const query = readGainQuery(url.searchParams, law, lang)
      if (query.request === undefined) return undefined
      const page = `${config.baseUrl}${lang === 'en' ? '/en' : ''}${paths.calculator}`
      const address = `${page}?${gainQueryText(query.request, law, query.view)}`
      return renderPdf(template, reportData(calculate(query.request), query.view, address, lang))
    },
  }),
]

/** The file; an address that cannot be counted leads to the page that says why. */
async function answer(ctx: Ctx): Promise<Response> {
  const t = resultTexts(ctx.lang)
  const made = ctx.before as Made
  const page = `${paths.calculator}${ctx.url.search}`
  if (made === undefined) return ctx.redirect(page)
  if (!made.ok) {
    const busy = await ctx.page(
      { title: t.pdfBusyTitle, crumbs: [], status: 503, noindex: true },
      <EmptyState
        picture="lost"
        title={t.pdfBusyTitle}
        text={t.pdfBusy}
        action={<ButtonLink href={ctx.href(page)} label={t.backToResult} kind="primary" />}
      />,
    )
    busy.headers.set('retry-after', RETRY_SECONDS)
    return busy
  }
  return ctx.reply(200, made.value, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${ctx.lang === 'en' ? 'calculation' : 'beregning'}.pdf"`,
  })
}
