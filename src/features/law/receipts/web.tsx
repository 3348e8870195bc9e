import { compileScheme } from '#core/law/compile-scheme.ts'
import { explain } from '#core/law/explain.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { findReceipt, keptEdition } from './store.ts'
import { receiptTexts } from './texts.ts'
import { tryAgain } from './try-again.ts'

export const receiptPath = (id: string): string => `/afgoerelser/${id}`

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What the access log keeps, and what the person reads there. */
const PURPOSE = 'Så, hvad reglerne sagde i din sag'

/** One receipt, for the person it is about and the caseworker of their unit. */
async function show(ctx: Ctx): Promise<Response> {
  const id = ctx.params.id ?? ''
  const stored = UUID.test(id) ? await findReceipt(ctx.tx, id) : undefined
  const edition = stored && (await keptEdition(ctx.tx, stored.receipt.scheme, stored.receipt.edition))
  if (!stored || !edition) return ctx.notFound()
  if (ctx.actor.role === 'caseworker' && stored.personId !== null)
    await ctx.logView([stored.personId], PURPOSE)
  const t = receiptTexts(ctx.lang)
  return ctx.page(
    { title: t.title, lead: t.lead, crumbs: [], noindex: true, styles: ['law.css', 'law-receipt.css'] },
    <ReceiptPage
      lang={ctx.lang}
      stored={stored}
      explained={explain(compileScheme(edition), stored.receipt)}
      scheme={edition}
      again={tryAgain(edition, stored)}
    />,
  )
}

export const receiptRoutes: Route[] = [get(receiptPath(':id'), show)]
