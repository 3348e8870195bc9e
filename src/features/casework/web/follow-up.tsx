import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { readFollowUpQuery, readOnBehalfQuery } from '../follow-up-query.ts'
import { purposes, STYLES } from '../model.ts'
import { FollowUpList } from '../pages/follow-up.tsx'
import { OnBehalfList } from '../pages/on-behalf-list.tsx'
import { paths } from '../paths.ts'
import { followUpCounts, followUps } from '../store/follow-up.ts'
import { onBehalfDeeds } from '../store/on-behalf-log.ts'
import { followUpTexts } from '../texts/follow-up.ts'

/** Each person on the page, once. */
const shown = (rows: readonly { person_id: string | null }[]) => [
  ...new Set(rows.flatMap((r) => (r.person_id ? [r.person_id] : []))),
]

async function followUp(ctx: Ctx): Promise<Response> {
  const t = followUpTexts(ctx.lang)
  const query = readFollowUpQuery(ctx.query)
  const { accountId } = ctx.actor
  const counts = await followUpCounts(ctx.tx, query.whose, accountId)
  const { rows, total } = await followUps(ctx.tx, query, accountId)
  await ctx.logView(shown(rows), purposes.followUp)
  return ctx.page(
    { title: t.title, lead: t.lead, crumbs: [], styles: STYLES },
    <FollowUpList lang={ctx.lang} href={ctx.href} query={query} rows={rows} total={total} counts={counts} />,
  )
}

async function onBehalf(ctx: Ctx): Promise<Response> {
  const t = followUpTexts(ctx.lang)
  const query = readOnBehalfQuery(ctx.query)
  const { rows, total } = await onBehalfDeeds(ctx.tx, query, ctx.actor.accountId)
  await ctx.logView(shown(rows), purposes.onBehalf)
  return ctx.page(
    {
      title: t.onBehalfTitle,
      lead: t.onBehalfLead,
      active: paths.followUp,
      styles: STYLES,
      crumbs: [{ label: t.title, href: ctx.href(paths.followUp) }],
    },
    <OnBehalfList lang={ctx.lang} href={ctx.href} query={query} rows={rows} total={total} />,
  )
}

export const followUpRoutes: Route[] = [get(paths.followUp, followUp), get(paths.onBehalf, onBehalf)]
