import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { startRun } from '../actions/start-run.ts'
import { startForm } from '../forms.ts'
import { goalOrderOf, STYLES, USUAL_KEEP } from '../model.ts'
import { RunsPage } from '../pages/runs-page.tsx'
import { StartForm } from '../pages/start-form.tsx'
import { paths } from '../paths.ts'
import { listRuns } from '../store/runs.ts'
import { runTexts } from '../texts/runs.ts'
import { finishedRun, isRegion, runPage, runsTitle } from './frame.tsx'

const FIRST_SEED = 1

async function list(ctx: Ctx, state: FormState, status = 200): Promise<Response> {
  const t = runTexts(ctx.lang)
  return ctx.page(
    {
      title: runsTitle(ctx),
      lead: isRegion(ctx) ? t.leadRegion : t.lead,
      status,
      active: paths.runs,
      styles: STYLES,
      noindex: true,
      crumbs: [],
    },
    <RunsPage
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once()}
      runs={await listRuns(ctx.tx)}
      state={state}
    />,
  )
}

const show = (ctx: Ctx) =>
  list(
    ctx,
    ctx.restored
      ? formState(ctx.fields, [], ctx.lang)
      : emptyForm({ principle: 'best', order: 'waiting', seed: String(FIRST_SEED) }),
  )

/** The run that is asked for, from scratch or built on another. */
async function begin(
  ctx: Ctx,
  basedOn: string | null,
  again: (state: FormState, status: number) => Promise<Response>,
): Promise<Response> {
  const t = runTexts(ctx.lang)
  const parsed = parseForm(startForm, ctx.fields)
  if (!parsed.ok) return again(formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { principle, order, keep, seed } = parsed.value
  const started = await startRun(ctx, {
    principle,
    order,
    keep: keep ?? 'free',
    seed: seed ?? FIRST_SEED,
    basedOn,
  })
  if (started.ok) return ctx.redirect(paths.run(started.value.id), t.started)
  if (started.reason === 'gone') return ctx.notFound()
  const open = started.details?.id
  return ctx.conflict(t.alreadyRunning, {
    href: ctx.href(open ? paths.run(String(open)) : paths.runs),
    label: t.seeRunning,
  })
}

const start = (ctx: Ctx) => begin(ctx, null, (state, status) => list(ctx, state, status))

async function againForm(ctx: Ctx, state: FormState | undefined, status = 200): Promise<Response> {
  const run = await finishedRun(ctx)
  if (!run) return ctx.notFound()
  const t = runTexts(ctx.lang)
  const asked = ctx.query.get('princip')
  const first = emptyForm({
    principle: asked === 'stable' || asked === 'best' ? asked : run.principle,
    order: goalOrderOf(run.goals),
    keep: USUAL_KEEP,
    seed: String(run.seed),
  })
  return runPage(
    ctx,
    run,
    'other',
    { title: t.again, lead: t.againLead, status },
    <StartForm
      lang={ctx.lang}
      action={ctx.href(paths.again(run.id))}
      once={ctx.once()}
      state={state ?? first}
      again
    />,
  )
}

const showAgain = (ctx: Ctx) => againForm(ctx, ctx.restored ? formState(ctx.fields, [], ctx.lang) : undefined)

async function startAgain(ctx: Ctx): Promise<Response> {
  const run = await finishedRun(ctx)
  return run ? begin(ctx, run.id, (state, status) => againForm(ctx, state, status)) : ctx.notFound()
}

export const runsRoutes: Route[] = [
  get(paths.runs, show),
  post(paths.runs, start),
  get(paths.again(':id'), showAgain),
  post(paths.again(':id'), startAgain),
]
