import { casePage, findCase } from '#features/cases/index.ts'
import { readCover } from '#features/cover/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { startRun } from '../actions/start-run.ts'
import { PlanPage } from '../pages/plan-page.tsx'
import { paths } from '../paths.ts'
import { conditionsOf, personConditionsOf } from '../store/conditions.ts'
import { coursesByIds } from '../store/courses.ts'
import { runsOf } from '../store/runs.ts'
import { planTexts } from '../texts/plan.ts'
import { mayPlan, planningIn, STYLES } from './planner.ts'

async function page(ctx: Ctx, refusal?: string): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  const t = planTexts(ctx.lang)
  const conditions = await conditionsOf(ctx.tx, row, ctx.today)
  const { people, workplaces } = await readCover(ctx.tx, row.id)
  return casePage(
    ctx,
    row,
    'planning',
    { lead: t.lead, styles: STYLES, ...(refusal ? { status: 422 } : {}) },
    <PlanPage
      lang={ctx.lang}
      href={ctx.href}
      row={row}
      acts={mayPlan(ctx, row)}
      isCompany={ctx.actor.role === 'company'}
      once={ctx.once}
      refusal={refusal}
      conditions={conditions}
      courses={await coursesByIds(ctx.tx, conditions.courses, ctx.today)}
      people={people}
      workplaces={workplaces}
      single={await personConditionsOf(ctx.tx, row.id)}
      runs={await runsOf(ctx.tx, row.id)}
    />,
  )
}

async function start(ctx: Ctx): Promise<Response> {
  const row = await planningIn(ctx)
  if (!row) return ctx.notFound()
  const t = planTexts(ctx.lang)
  const started = await startRun(ctx, row)
  if (started.ok) return ctx.redirect(paths.run(row.id, started.value.id), t.started)
  const running = (await runsOf(ctx.tx, row.id))[0]
  if (started.reason === 'under-way' && running)
    return ctx.conflict(t.startRefusals['under-way'], {
      href: ctx.href(paths.run(row.id, running.id)),
      label: t.seeRun,
    })
  return page(ctx, t.startRefusals[started.reason])
}

export const planRoutes: Route[] = [
  get(paths.plan(':id'), (ctx) => page(ctx)),
  post(paths.plan(':id'), start),
]
