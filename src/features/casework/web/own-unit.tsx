import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { STYLES } from '../model.ts'
import { OwnUnitPage } from '../pages/own-unit.tsx'
import { paths } from '../paths.ts'
import { ownUnitOf } from '../store/own-unit.ts'
import { ownUnitTexts } from '../texts/own-unit.ts'

async function show(ctx: Ctx): Promise<Response> {
  const t = ownUnitTexts(ctx.lang)
  const own = ctx.actor.personId ? await ownUnitOf(ctx.tx, ctx.actor.personId) : undefined
  if (!own) return ctx.notFound()
  return ctx.page(
    { title: t.title, lead: t.lead, crumbs: [], styles: STYLES, noindex: true },
    <OwnUnitPage lang={ctx.lang} today={ctx.today} own={own} href={ctx.href} />,
  )
}

export const ownUnitRoutes: Route[] = [get(paths.ownUnit, show)]
