import { addDays } from '#core/calendar/day.ts'
import { isId, sideOf } from '#features/cases/index.ts'
import { choice, day, form, optionalText, version } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { askCompanies } from '../actions/ask-companies.ts'
import { dropShared } from '../actions/drop-shared.ts'
import { postSet } from '../actions/post-set.ts'
import { ANSWER_DAYS, STYLES } from '../model.ts'
import { SharedPage } from '../pages/shared-page.tsx'
import { paths } from '../paths.ts'
import { stagesOf } from '../stages.ts'
import { postsOf } from '../store/removed-posts.ts'
import { absencesOf, type RunRow } from '../store/runs.ts'
import { findShared, partsOf, type SharedRow } from '../store/shared.ts'
import { poolTexts } from '../texts/pool.ts'
import { sharedTexts } from '../texts/shared.ts'
import { jobName } from '../words.ts'
import { crumbsOf, runOf } from './run.tsx'

const doForm = form({
  do: choice(['ask', 'ask-without', 'post', 'drop'] as const),
  version: version(),
  respondBy: optionalText(),
})
const askForm = form({
  do: choice(['ask', 'ask-without'] as const),
  version: version(),
  respondBy: day(),
})

async function found(ctx: Ctx): Promise<{ run: RunRow; shared: SharedRow } | undefined> {
  const run = await runOf(ctx)
  const id = ctx.params.shared ?? ''
  const shared = run && isId(id) ? await findShared(ctx.tx, id) : undefined
  return run && shared?.run_id === run.id ? { run, shared } : undefined
}

async function page(
  ctx: Ctx,
  { run, shared }: { run: RunRow; shared: SharedRow },
  shown: { state?: FormState; status?: number } = {},
): Promise<Response> {
  const t = poolTexts(ctx.lang)
  const rows = await absencesOf(ctx.tx, { vikariatId: shared.id })
  const latest = addDays(shared.starts_on, -1)
  const usual = addDays(ctx.today, ANSWER_DAYS)
  return ctx.page(
    {
      title: t.shared(jobName(shared.occupation_code, ctx.lang)),
      eyebrow: t.number(shared.number),
      crumbs: crumbsOf(ctx, run),
      active: paths.pool,
      noindex: true,
      styles: STYLES,
      ...(shown.status ? { status: shown.status } : {}),
    },
    <SharedPage
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once}
      run={run}
      shared={shared}
      stages={rows.length > 0 ? stagesOf(rows, run.rules) : []}
      parts={await partsOf(ctx.tx, shared.id)}
      posts={await postsOf(ctx.tx, shared.id)}
      side={sideOf(ctx.actor)}
      state={shown.state ?? emptyForm({ respondBy: usual < latest ? usual : latest })}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const at = await found(ctx)
  return at ? page(ctx, at) : ctx.notFound()
}

async function act(ctx: Ctx): Promise<Response> {
  const at = await found(ctx)
  if (!at) return ctx.notFound()
  const parsed = parseForm(doForm, ctx.fields)
  if (!parsed.ok)
    return page(ctx, at, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
  if (parsed.value.do === 'ask' || parsed.value.do === 'ask-without') return ask(ctx, at)
  const t = sharedTexts(ctx.lang)
  const own = paths.shared(at.run.id, at.shared.id)
  const refused = (reason: string) =>
    ctx.conflict(t.refusals[reason] ?? '', { href: ctx.href(own), label: poolTexts(ctx.lang).see })
  const of = { id: at.shared.id, version: parsed.value.version }
  if (parsed.value.do === 'drop') {
    const done = await dropShared(ctx, of)
    return done.ok ? ctx.redirect(own, t.dropped) : refused(done.reason)
  }
  const posted = await postSet(ctx, of)
  if (!posted.ok) return refused(posted.reason)
  return ctx.redirect(own, posted.value.what === 'posted' ? t.posted(posted.value.vikariater) : t.postChanged)
}

async function ask(ctx: Ctx, at: { run: RunRow; shared: SharedRow }): Promise<Response> {
  const t = sharedTexts(ctx.lang)
  const parsed = parseForm(askForm, ctx.fields)
  if (!parsed.ok)
    return page(ctx, at, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
  const own = paths.shared(at.run.id, at.shared.id)
  const asked = await askCompanies(ctx, {
    id: at.shared.id,
    version: parsed.value.version,
    respondBy: parsed.value.respondBy,
    without: parsed.value.do === 'ask-without',
  })
  if (!asked.ok) {
    const text = t.refusals[asked.reason] ?? ''
    if (asked.reason === 'day-passed' || asked.reason === 'too-late')
      return page(ctx, at, {
        status: 422,
        state: { values: formState(ctx.fields, [], ctx.lang).values, errors: { respondBy: text } },
      })
    return ctx.conflict(text, { href: ctx.href(own), label: poolTexts(ctx.lang).see })
  }
  const { value } = asked
  const said =
    value.what === 'changed'
      ? t.changedMeanwhile
      : value.what === 'agreed'
        ? t.agreedNow
        : t.asked(value.companies)
  return ctx.redirect(own, said)
}

export const sharedRoutes: Route[] = [
  get('/faelles-vikariater/:id/vikariat/:shared', show),
  post('/faelles-vikariater/:id/vikariat/:shared', act),
]
