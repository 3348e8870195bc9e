import { formatMoment } from '#core/calendar/format-day.ts'
import type { Ctx } from '#platform/http/context.ts'
import { Tabs } from '#platform/ui/index.ts'
import { isId, type Run, STYLES } from '../model.ts'
import { paths } from '../paths.ts'
import { countLeft, countStates } from '../store/proposals.ts'
import { findRun } from '../store/runs.ts'
import { resultTexts } from '../texts/result.ts'
import { runTexts } from '../texts/runs.ts'

export const isRegion = (ctx: Ctx): boolean => ctx.actor.role === 'secretariat'

/** The run of the address when the actor may read it; everything else is not there. */
export async function ownRun(ctx: Ctx): Promise<Run | undefined> {
  const { id = '' } = ctx.params
  return isId(id) ? findRun(ctx.tx, id) : undefined
}

/** The same, once there is something to show of it. */
export async function finishedRun(
  ctx: Ctx,
): Promise<(Run & { result: NonNullable<Run['result']> }) | undefined> {
  const run = await ownRun(ctx)
  return run?.result ? { ...run, result: run.result } : undefined
}

export const runsTitle = (ctx: Ctx): string => {
  const t = runTexts(ctx.lang)
  return isRegion(ctx) ? t.titleRegion : t.title
}

type Part = 'overview' | 'list' | 'left' | 'changes' | 'why-not' | 'other'

/** A page of one run: where one is, the other parts, and the body. */
export async function runPage(
  ctx: Ctx,
  run: Run,
  part: Part,
  page: { title?: string; lead?: string; status?: number; refreshSeconds?: number },
  body: Parameters<Ctx['page']>[1],
): Promise<Response> {
  const t = resultTexts(ctx.lang)
  const whole = t.title(formatMoment(run.asked_at, ctx.lang))
  const crumbs = [{ label: runsTitle(ctx), href: ctx.href(paths.runs) }]
  if (part === 'other') crumbs.push({ label: whole, href: ctx.href(paths.run(run.id)) })
  return ctx.page(
    {
      ...page,
      title: page.title ?? whole,
      active: paths.runs,
      styles: STYLES,
      noindex: true,
      crumbs,
    },
    <>
      {run.result && <Tabs label={t.tabs} tabs={await tabs(ctx, run, part)} />}
      {body}
    </>,
  )
}

async function tabs(ctx: Ctx, run: Run, part: Part) {
  const t = resultTexts(ctx.lang)
  const states = await countStates(ctx.tx, run.id)
  // of the region's people a consultant knows only about how many they are
  const left = isRegion(ctx) ? undefined : await countLeft(ctx.tx, run.id)
  const tab = (own: Part, path: string, label: string, count?: number) => ({
    href: ctx.href(path),
    label,
    ...(count === undefined ? {} : { count }),
    current: own === part,
  })
  const all = states.proposed + states.locked + states.sent + states.refused
  return [
    tab('overview', paths.run(run.id), t.overview),
    tab('list', paths.list(run.id), t.proposals, all),
    tab('left', paths.left(run.id), t.left, left),
    tab('changes', paths.changes(run.id), t.changes),
    tab('why-not', paths.whyNot(run.id), t.whyNot),
  ]
}
