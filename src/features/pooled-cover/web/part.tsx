import { casePaths, isId } from '#features/cases/index.ts'
import { choice, form, optionalText, version } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { answerPart } from '../actions/answer-part.ts'
import { postSet } from '../actions/post-set.ts'
import { STYLES } from '../model.ts'
import { AskedPage, PartPage } from '../pages/part-page.tsx'
import { paths } from '../paths.ts'
import { ownStages } from '../stages.ts'
import { absencesOf } from '../store/runs.ts'
import { type OwnPart, ownParts, wholeFor } from '../store/shared.ts'
import { askedTexts } from '../texts/asked.ts'
import { sharedTexts } from '../texts/shared.ts'
import { jobName } from '../words.ts'

const answerForm = form({
  do: choice(['yes', 'no', 'post'] as const),
  version: version(),
  note: optionalText({ max: 500, lines: true }),
})

async function list(ctx: Ctx): Promise<Response> {
  const t = askedTexts(ctx.lang)
  return ctx.page(
    {
      title: t.listTitle,
      lead: t.listLead,
      crumbs: [{ label: t.cases, href: ctx.href(casePaths.list) }],
      active: paths.asked,
      neighbours: true,
      noindex: true,
      styles: STYLES,
    },
    <AskedPage lang={ctx.lang} href={ctx.href} parts={await ownParts(ctx.tx, ctx.actor.companyId ?? '')} />,
  )
}

async function partOf(ctx: Ctx): Promise<OwnPart | undefined> {
  const id = ctx.params.part ?? ''
  return isId(id) && ctx.actor.companyId ? (await ownParts(ctx.tx, ctx.actor.companyId, id))[0] : undefined
}

async function page(
  ctx: Ctx,
  part: OwnPart,
  shown: { state?: FormState; status?: number } = {},
): Promise<Response> {
  const t = askedTexts(ctx.lang)
  const whole = await wholeFor(ctx.tx, part)
  const rows = await absencesOf(ctx.tx, { partId: part.id })
  return ctx.page(
    {
      title: t.title(jobName(part.occupation_code, ctx.lang), part.companies),
      lead: t.lead,
      crumbs: [
        { label: t.cases, href: ctx.href(casePaths.list) },
        { label: t.listTitle, href: ctx.href(paths.asked) },
      ],
      active: paths.asked,
      noindex: true,
      styles: STYLES,
      ...(shown.status ? { status: shown.status } : {}),
    },
    <PartPage
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once}
      part={part}
      stages={ownStages(rows)}
      whole={whole}
      isLead={whole.leadCompanyId === ctx.actor.companyId}
      state={shown.state ?? emptyForm()}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const part = await partOf(ctx)
  return part ? page(ctx, part) : ctx.notFound()
}

async function answer(ctx: Ctx): Promise<Response> {
  const part = await partOf(ctx)
  if (!part) return ctx.notFound()
  const t = askedTexts(ctx.lang)
  const parsed = parseForm(answerForm, ctx.fields)
  if (!parsed.ok)
    return page(ctx, part, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
  const own = paths.part(part.id)
  const go = { href: ctx.href(own), label: t.see }
  const { do: what, version: seen, note } = parsed.value
  if (what === 'post') {
    const posted = await postSet(ctx, { id: part.vikariat_id })
    const words = sharedTexts(ctx.lang)
    if (!posted.ok) return ctx.conflict(words.refusals[posted.reason] ?? '', go)
    return ctx.redirect(
      own,
      posted.value.what === 'posted' ? words.posted(posted.value.vikariater) : t.said.changed,
    )
  }
  const said = await answerPart(ctx, { id: part.id, version: seen, answer: what, note })
  return said.ok ? ctx.redirect(own, t.said[said.value]) : ctx.conflict(t.refusals[said.reason], go)
}

export const partRoutes: Route[] = [
  get('/faelles-vikariater/spoergsmaal', list),
  get('/faelles-vikariater/spoergsmaal/:part', show),
  post('/faelles-vikariater/spoergsmaal/:part', answer),
]
