import { casePage, findCase } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { FIND_PLANS } from '../jobs.ts'
import { hasPlan, isUnderWay, type RunRow } from '../model.ts'
import { RunPage } from '../pages/run-page.tsx'
import { paths } from '../paths.ts'
import { askToStop, endForgotten } from '../store/runs.ts'
import { runTexts } from '../texts/run.ts'
import { mayPlan, STYLES } from './planner.ts'
import { runOf, runView } from './run-view.ts'

/** Seconds between two looks at a run; it works without script. */
const REFRESH_SECONDS = 2

const titleOf = (run: RunRow): 'waiting' | 'running' | 'done' | 'stopped' | 'failed' | 'infeasible' => {
  if (isUnderWay(run)) return run.status
  if (run.results.some(hasPlan)) return run.status
  return run.results.some(({ status }) => status === 'infeasible') ? 'infeasible' : 'failed'
}

async function show(ctx: Ctx): Promise<Response> {
  const it = await runOf(ctx)
  if (!it) return ctx.notFound()
  const t = runTexts(ctx.lang)
  const { row, run } = it
  const title = titleOf(run)
  const underWay = isUnderWay(run)
  const chooses = title === 'done' || title === 'stopped'
  return casePage(
    ctx,
    row,
    'planning',
    {
      title: t.titles[title],
      under: { label: t.title(run.number) },
      styles: STYLES,
      ...(underWay
        ? { refreshSeconds: REFRESH_SECONDS, lead: t.leadWaiting }
        : chooses
          ? { lead: t.lead }
          : {}),
    },
    <RunPage
      lang={ctx.lang}
      href={ctx.href}
      acts={mayPlan(ctx, row)}
      once={ctx.once}
      view={await runView(ctx, row, run)}
    />,
  )
}

async function stop(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  const it = row && mayPlan(ctx, row) ? await runOf(ctx) : undefined
  if (!it) return ctx.notFound()
  const t = runTexts(ctx.lang)
  // nobody may be there to hear it
  await endForgotten(ctx.tx, it.row.id, FIND_PLANS)
  const asked = await askToStop(ctx.tx, it.run.id)
  return ctx.redirect(paths.run(it.row.id, it.run.id), asked ? t.stopAsked : t.overNow)
}

export const runRoutes: Route[] = [get(paths.run(':id', ':run'), show), post(paths.run(':id', ':run'), stop)]
