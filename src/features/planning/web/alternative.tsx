import { day, isDay } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { casePage, casePaths } from '#features/cases/index.ts'
import { coverTexts } from '#features/cover/index.ts'
import { type ReserveRefusal, trainingWords } from '#features/training/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { applyPlan } from '../actions/apply-plan.ts'
import { goalOf, hasPlan } from '../model.ts'
import { AlternativePage } from '../pages/alternative-page.tsx'
import { paths } from '../paths.ts'
import { planTexts } from '../texts/plan.ts'
import { runTexts } from '../texts/run.ts'
import { mayPlan, STYLES } from './planner.ts'
import { alternativeAt, resultBy, runOf, runView } from './run-view.ts'

async function show(ctx: Ctx): Promise<Response> {
  const it = await alternativeAt(ctx)
  if (!it) return ctx.notFound()
  const { row, run, goal, one } = it
  const t = planTexts(ctx.lang)
  return casePage(
    ctx,
    row,
    'planning',
    {
      title: t.goals[goal],
      lead: t.goalLeads[goal],
      under: { label: t.goals[goal] },
      styles: STYLES,
    },
    <AlternativePage
      lang={ctx.lang}
      href={ctx.href}
      view={await runView(ctx, row, run)}
      goal={goal}
      one={one}
      mayApply={ctx.actor.role === 'company' && mayPlan(ctx, row)}
      mayAskWhy={ctx.actor.role !== 'shop_steward'}
      once={ctx.once}
    />,
  )
}

async function apply(ctx: Ctx): Promise<Response> {
  const goal = goalOf(ctx.params.goal ?? '')
  const it = goal && (await runOf(ctx))
  if (!it || !hasPlan(resultBy(it.run, goal))) return ctx.notFound()
  const t = runTexts(ctx.lang)
  const { row, run } = it
  const done = await applyPlan(ctx, row, { runId: run.id, goal })
  if (done.ok) {
    const { seats, vikariater, already } = done.value
    return ctx.redirect(
      vikariater > 0 ? casePaths.cover(row.id) : casePaths.training(row.id),
      already ? t.appliedAlready : t.appliedDone(seats, vikariater),
    )
  }
  if (done.reason === 'gone') return ctx.notFound()
  const onward = { href: ctx.href(paths.plan(row.id)), label: t.lookAgain }
  if (done.reason === 'session-changed' || done.reason === 'seat' || done.reason === 'cover')
    return ctx.conflict(await partText(ctx, it, done.reason, done.details ?? {}), onward)
  return ctx.conflict(t.refusals[done.reason], onward)
}

/** Names the part that did not go through, and why. */
async function partText(
  ctx: Ctx,
  { row, run }: NonNullable<Awaited<ReturnType<typeof runOf>>>,
  reason: 'session-changed' | 'seat' | 'cover',
  details: Readonly<Record<string, string | number | boolean>>,
): Promise<string> {
  const t = runTexts(ctx.lang)
  const w = trainingWords(ctx.lang)
  const view = await runView(ctx, row, run)
  if (reason === 'cover') {
    const words = coverTexts(ctx.lang).makeRefusals as Readonly<Record<string, string>>
    return t.coverRefused(view.placeOf(Number(details.place)), words[String(details.reason)] ?? '')
  }
  const id = String(details.sessionId)
  const title =
    run.facts.courses.find(({ sessions }) => sessions.some((session) => session.id === id))?.title ?? ''
  if (reason === 'session-changed') return t.sessionChanged(title, view.whenOf(id))
  const refused = details.reason as ReserveRefusal
  const why =
    refused === 'full'
      ? w.seatsFree(Number(details.free), view.sessions.get(id)?.capacity ?? 0).concat('.')
      : refused === 'two-places'
        ? w.twoPlaces(String(details.name), dayText(details.day, ctx.lang), String(details.title))
        : w.refusals[refused]
  return t.seatRefused(title, view.whenOf(id), why)
}

const dayText = (value: unknown, lang: Ctx['lang']): string =>
  isDay(String(value)) ? formatDay(day(String(value)), lang) : ''

export const alternativeRoutes: Route[] = [
  get(paths.alternative(':id', ':run', ':goal'), show),
  post(paths.alternative(':id', ':run', ':goal'), apply),
]
