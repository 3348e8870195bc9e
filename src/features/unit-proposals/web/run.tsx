import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { stopRun } from '../actions/stop-run.ts'
import { stopForm } from '../forms.ts'
import { isUnderWay } from '../model.ts'
import { Overview } from '../pages/overview.tsx'
import { FailedRun, UnderWay } from '../pages/under-way.tsx'
import { paths } from '../paths.ts'
import { runTexts } from '../texts/runs.ts'
import { isRegion, ownRun, runPage } from './frame.tsx'

/** Seconds between two looks at a run under way; it works without script. */
const REFRESH_SECONDS = 2

async function show(ctx: Ctx): Promise<Response> {
  const run = await ownRun(ctx)
  if (!run) return ctx.notFound()
  const t = runTexts(ctx.lang)
  const { lang, href } = ctx
  if (isUnderWay(run))
    return runPage(
      ctx,
      run,
      'overview',
      { title: t.underWay, lead: t.underWayLead, refreshSeconds: REFRESH_SECONDS },
      <UnderWay lang={lang} href={href} once={ctx.once()} run={run} />,
    )
  if (!run.result) return runPage(ctx, run, 'overview', {}, <FailedRun lang={lang} href={href} run={run} />)
  return runPage(
    ctx,
    run,
    'overview',
    {},
    <Overview lang={lang} href={href} run={{ ...run, result: run.result }} guarded={isRegion(ctx)} />,
  )
}

async function stop(ctx: Ctx): Promise<Response> {
  const run = await ownRun(ctx)
  if (!run || !parseForm(stopForm, ctx.fields).ok) return ctx.notFound()
  const t = runTexts(ctx.lang)
  const stopped = await stopRun(ctx, run.id)
  return ctx.redirect(paths.run(run.id), stopped.ok || isUnderWay(run) ? t.stopAsked : t.overNow)
}

export const runRoutes: Route[] = [get(paths.run(':id'), show), post(paths.run(':id'), stop)]
