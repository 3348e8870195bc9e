import { isLive } from '#core/rotation/case-moves.ts'
import { type CaseRow, casePage, caseStatusOf, findCase } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { limitsOn } from '../limits.ts'
import { CoverPage } from '../pages/cover-page.tsx'
import { paths } from '../paths.ts'
import { readCover } from '../read-cover.ts'
import { coverTexts } from '../texts/cover.ts'

export const STYLES = ['cover.css']

/** Vikariater belong to the company; a caseworker makes them on its behalf. */
export const acts = (ctx: Ctx, row: CaseRow): boolean =>
  (ctx.actor.role === 'company' || (ctx.actor.role === 'caseworker' && ctx.actor.unitId === row.unit_id)) &&
  isLive(caseStatusOf(row))

async function show(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  const t = coverTexts(ctx.lang)
  const cover = await readCover(ctx.tx, row.id)
  return casePage(
    ctx,
    row,
    'cover',
    { lead: t.lead, styles: STYLES },
    <CoverPage
      lang={ctx.lang}
      href={ctx.href}
      row={row}
      cover={cover}
      acts={acts(ctx, row)}
      oneClick={ctx.actor.role === 'company'}
      once={ctx.once}
      limits={limitsOn(row, row.wanted_from ?? ctx.today)}
    />,
  )
}

export const coverRoutes: Route[] = [get(paths.cover(':id'), show)]
