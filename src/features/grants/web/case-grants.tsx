import { isLive } from '#core/rotation/case-moves.ts'
import { type CaseRow, casePage, caseStatusOf, findCase, sideOf } from '#features/cases/index.ts'
import { choice, form } from '#platform/form/fields.ts'
import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { goWithoutScheme } from '../actions/close-grant.ts'
import { STYLES } from '../model.ts'
import { CaseGrants } from '../pages/case-grants.tsx'
import { paths } from '../paths.ts'
import { findUnitCase } from '../store/case-law.ts'
import { grantsOfCase, unitsOfCase } from '../store/grants.ts'
import { grantTexts } from '../texts/grants.ts'

const withoutForm = form({ do: choice(['without']) })

async function page(ctx: Ctx, row: CaseRow, problem?: string, status = 200): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const grants = await grantsOfCase(ctx.tx, row.id)
  const { actor } = ctx
  const units = await Promise.all(
    (await unitsOfCase(ctx.tx, row.id)).map(async (u) => {
      const part = await findUnitCase(ctx.tx, row.id, u.id, ctx.today)
      return {
        ...{ id: u.id, name: u.name, grant: grants.find((g) => g.unit_id === u.id) },
        hidden: actor.role === 'caseworker' && actor.unitId !== u.id,
        plannedMinutes: part?.planned.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0,
      }
    }),
  )
  return casePage(
    ctx,
    row,
    'grant',
    { lead: t.lead, styles: STYLES, status },
    <CaseGrants
      lang={ctx.lang}
      href={ctx.href}
      caseId={row.id}
      once={ctx.once()}
      units={units}
      applies={sideOf(actor) === 'company'}
      withoutScheme={row.funding === 'none'}
      mayGoWithout={['company', 'unit'].includes(sideOf(actor)) && isLive(caseStatusOf(row))}
      problem={problem}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  return row ? page(ctx, row) : ctx.notFound()
}

async function without(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  const t = grantTexts(ctx.lang)
  if (!parseForm(withoutForm, ctx.fields).ok) return page(ctx, row, undefined, 422)
  const done = await goWithoutScheme(ctx, row.id)
  if (done.ok) return ctx.redirect(paths.grants(row.id), t.doneWithout)
  if (done.reason === 'gone') return ctx.notFound()
  return page(ctx, row, done.reason === 'case-over' ? t.overAlready : t.standsAlready, 409)
}

export const caseGrantRoutes: Route[] = [get(paths.grants(':id'), show), post(paths.grants(':id'), without)]
