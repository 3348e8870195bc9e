import { partFor } from '#core/rotation/agreement-content.ts'
import { differences } from '#core/rotation/agreement-difference.ts'
import { type CaseRow, casePage, findCase } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { ButtonLink, EmptyState } from '#platform/ui/index.ts'
import { type Agreement, type Signer, STYLES } from '../model.ts'
import { VersionPage } from '../pages/version-page.tsx'
import { paths } from '../paths.ts'
import { agreementPdfData, agreementTemplate } from '../pdf-data.ts'
import { findVersion, sentBefore, signersOfVersion, storedPdf } from '../store/agreements.ts'
import { agreementTexts } from '../texts/agreement.ts'
import { forReader, scopesFor, signerViews } from '../view.ts'

const RETRY_SECONDS = '10'

async function found(ctx: Ctx): Promise<{ row: CaseRow; agreement: Agreement } | undefined> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  const revision = /^[1-9]\d{0,4}$/.test(ctx.params.revision ?? '') ? Number(ctx.params.revision) : 0
  const agreement = row && revision > 0 ? await findVersion(ctx.tx, row.id, revision) : undefined
  return row && agreement && { row, agreement }
}

async function show(ctx: Ctx): Promise<Response> {
  const it = await found(ctx)
  if (!it) return ctx.notFound()
  const { row, agreement } = it
  const t = agreementTexts(ctx.lang)
  const scopes = scopesFor(ctx.actor, row)
  const before = await sentBefore(ctx.tx, row.id, agreement.revision)
  return casePage(
    ctx,
    row,
    'agreement',
    { title: t.version(agreement.revision), under: { label: t.version(agreement.revision) }, styles: STYLES },
    <VersionPage
      lang={ctx.lang}
      href={ctx.href}
      caseId={row.id}
      agreement={forReader(ctx.actor, agreement)}
      views={await signerViews(ctx.tx, ctx.actor, agreement, scopes)}
      sections={partFor(agreement.content, scopes)}
      part={!scopes.includes('*')}
      before={
        before && {
          revision: before.revision,
          sections: differences(before.content, agreement.content, scopes),
        }
      }
    />,
  )
}

async function file(ctx: Ctx): Promise<Response> {
  const it = await found(ctx)
  if (!it || it.agreement.status === 'draft') return ctx.notFound()
  const { row, agreement } = it
  return pdfAnswer(ctx, agreement, scopesFor(ctx.actor, row), paths.agreement(row.id))
}

/** The stored file for who signs the whole; otherwise, and until it is made, one made for the reader. */
export async function pdfAnswer(
  ctx: Ctx,
  agreement: Agreement,
  scopes: readonly string[],
  backPath: string,
): Promise<Response> {
  const stored = scopes.includes('*') ? await storedPdf(ctx.tx, agreement.id) : undefined
  if (stored) return answer(ctx, agreement, stored)
  const signers: readonly Signer[] = await signersOfVersion(ctx.tx, agreement.id)
  const made = await renderPdf(agreementTemplate, await agreementPdfData(ctx.tx, agreement, signers, scopes))
  if (made.ok) return answer(ctx, agreement, made.value)
  const t = agreementTexts(ctx.lang)
  const busy = await ctx.page(
    { title: t.busyTitle, crumbs: [], status: 503, noindex: true },
    <EmptyState
      picture="lost"
      title={t.busyTitle}
      text={t.busyText}
      action={<ButtonLink href={ctx.href(backPath)} label={t.backToAgreement} kind="primary" />}
    />,
  )
  busy.headers.set('retry-after', RETRY_SECONDS)
  return busy
}

const answer = (ctx: Ctx, agreement: Agreement, pdf: Uint8Array) =>
  ctx.reply(200, pdf, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="aftale-${agreement.number}-v${agreement.revision}.pdf"`,
  })

export const versionRoutes: Route[] = [
  get(paths.version(':id', ':revision'), show),
  get(paths.pdf(':id', ':revision'), file),
]
