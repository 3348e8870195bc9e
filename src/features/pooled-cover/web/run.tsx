import { formatPeriod } from '#core/calendar/format-day.ts'
import { casePaths, isId } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { STYLES } from '../model.ts'
import { AbsencePage } from '../pages/absence-page.tsx'
import { RunPage } from '../pages/run-page.tsx'
import { paths } from '../paths.ts'
import { absencesOf, findRun, type RunRow, requestStop } from '../store/runs.ts'
import { sharedOf } from '../store/shared.ts'
import { poolTexts } from '../texts/pool.ts'
import { sharedTexts } from '../texts/shared.ts'
import { personName } from '../words.ts'

/** Seconds between two looks at a computation that runs; it works without script. */
const REFRESH_SECONDS = 2

export const runOf = (ctx: Ctx): Promise<RunRow | undefined> => {
  const id = ctx.params.id ?? ''
  return isId(id) ? findRun(ctx.tx, id) : Promise.resolve(undefined)
}

export const crumbsOf = (ctx: Ctx, run?: RunRow) => {
  const t = poolTexts(ctx.lang)
  return [
    { label: t.cases, href: ctx.href(casePaths.list) },
    { label: t.title, href: ctx.href(paths.pool) },
    ...(run ? [{ label: t.runLabel(run.number), href: ctx.href(paths.run(run.id)) }] : []),
  ]
}

async function show(ctx: Ctx): Promise<Response> {
  const run = await runOf(ctx)
  if (!run) return ctx.notFound()
  const t = poolTexts(ctx.lang)
  const isUnderWay = run.status === 'waiting' || run.status === 'running'
  return ctx.page(
    {
      title: t.titles[run.status] ?? '',
      eyebrow: `${t.runLabel(run.number)} · ${formatPeriod({ from: run.from_day, to: run.to_day }, ctx.lang)}`,
      crumbs: crumbsOf(ctx),
      active: paths.pool,
      noindex: true,
      styles: STYLES,
      ...(isUnderWay ? { refreshSeconds: REFRESH_SECONDS } : {}),
    },
    <RunPage
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once()}
      run={run}
      absences={isUnderWay ? [] : await absencesOf(ctx.tx, { runId: run.id })}
      shared={isUnderWay ? [] : await sharedOf(ctx.tx, run.id)}
    />,
  )
}

async function stop(ctx: Ctx): Promise<Response> {
  const run = await runOf(ctx)
  if (!run) return ctx.notFound()
  const t = poolTexts(ctx.lang)
  const { numUpdatedRows } = await requestStop(ctx.tx, run.id)
  return ctx.redirect(paths.run(run.id), numUpdatedRows > 0n ? t.stopped : t.notRunning)
}

async function absence(ctx: Ctx): Promise<Response> {
  const run = await runOf(ctx)
  const id = ctx.params.absence ?? ''
  if (!run || !isId(id)) return ctx.notFound()
  const row = (await absencesOf(ctx.tx, { runId: run.id })).find((one) => one.id === id)
  if (!row) return ctx.notFound()
  const t = sharedTexts(ctx.lang)
  return ctx.page(
    {
      title: row.vikariat_id ? t.whyTitle(personName(row)) : t.whyNotTitle(personName(row)),
      lead: t.whyLead,
      crumbs: crumbsOf(ctx, run),
      active: paths.pool,
      noindex: true,
      styles: STYLES,
    },
    <AbsencePage lang={ctx.lang} href={ctx.href} row={row} />,
  )
}

export const runRoutes: Route[] = [
  get('/faelles-vikariater/:id', show),
  post('/faelles-vikariater/:id', stop),
  get('/faelles-vikariater/:id/fravaer/:absence', absence),
]
