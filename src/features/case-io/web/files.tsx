import { casePaths, findCase } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { pdfTemplate, renderPdf } from '#platform/pdf/render-pdf.ts'
import { ButtonLink, EmptyState } from '#platform/ui/index.ts'
import { readDocument } from '../document/read-document.ts'
import { paths } from '../paths.ts'
import { sheetData } from '../sheet/sheet-data.ts'
import { caseIoTexts } from '../texts/case-io.ts'

const template = pdfTemplate(new URL('../sheet/sheet.typ', import.meta.url))
const RETRY_SECONDS = '10'

async function sheet(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  const t = caseIoTexts(ctx.lang)
  const made = await renderPdf(
    template,
    sheetData(await readDocument(ctx.tx, row, ctx.now), ctx.today, ctx.lang),
  )
  if (!made.ok) {
    const busy = await ctx.page(
      { title: t.busyTitle, crumbs: [], status: 503, noindex: true },
      <EmptyState
        picture="lost"
        title={t.busyTitle}
        text={t.busy}
        action={<ButtonLink href={ctx.href(casePaths.case(row.id))} label={t.back} kind="primary" />}
      />,
    )
    busy.headers.set('retry-after', RETRY_SECONDS)
    return busy
  }
  return ctx.reply(200, made.value, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="sagsark-${row.number}.pdf"`,
    'cache-control': 'private, no-store',
  })
}

async function json(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  const document = await readDocument(ctx.tx, row, ctx.now)
  return ctx.reply(200, `${JSON.stringify(document, null, 2)}\n`, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="sag-${row.number}.json"`,
    'cache-control': 'private, no-store',
  })
}

export const caseFileRoutes: Route[] = [get(paths.sheet(':id'), sheet), get(paths.json(':id'), json)]
