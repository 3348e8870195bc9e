import { form, text } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, bind, errorList, Form, type FormState, Submit, TextArea } from '#platform/ui/index.ts'
import { copyVacancy } from '../actions/copy-vacancy.ts'
import { paths } from '../paths.ts'
import { formTexts } from '../texts/form.ts'
import { listTexts } from '../texts/list.ts'
import { overviewTexts } from '../texts/overview.ts'
import { reviewTexts } from '../texts/review.ts'
import { activeFor, crumbsTo, envOf, type Found, findOf } from './found.ts'

const asCaseworker = form({ reason: text({ min: 10, max: 500 }) })
const asCompany = form({})

function showCopy(ctx: Ctx, { v, company }: Found, shown: { status?: number; state: FormState }) {
  const t = overviewTexts(ctx.lang)
  const f = formTexts(ctx.lang)
  return ctx.page(
    {
      title: t.copyTitle,
      lead: t.copyText,
      eyebrow: v.title || listTexts(ctx.lang).untitled,
      status: shown.status,
      crumbs: crumbsTo(ctx, company, [
        { label: v.title || listTexts(ctx.lang).untitled, href: paths.overview(v.id) },
      ]),
      active: activeFor(ctx),
      noindex: true,
    },
    <Form action={ctx.href(paths.copy(v.id))} once={ctx.once()} errors={errorList(shown.state)}>
      {ctx.actor.role === 'caseworker' && (
        <TextArea {...bind(shown.state)('reason')} label={f.reason} hint={f.reasonHint} rows={2} max={500} />
      )}
      <Submit label={t.copyButton}>
        <ButtonLink href={ctx.href(paths.overview(v.id))} label={f.cancel} kind="tertiary" />
      </Submit>
    </Form>,
  )
}

async function copyForm(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  return found ? showCopy(ctx, found, { state: emptyForm() }) : ctx.notFound()
}

async function copy(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  if (!found) return ctx.notFound()
  const parsed = parseForm(ctx.actor.role === 'caseworker' ? asCaseworker : asCompany, ctx.fields)
  if (!parsed.ok)
    return showCopy(ctx, found, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
  const onBehalfReason = 'reason' in parsed.value ? parsed.value.reason : undefined
  const copied = await copyVacancy(envOf(ctx), { id: found.v.id, onBehalfReason })
  if (copied.ok) return ctx.redirect(paths.step(copied.value.id, 'tid'), overviewTexts(ctx.lang).copied)
  if (copied.reason === 'gone' || copied.reason === 'company-gone') return ctx.notFound()
  return ctx.conflict(reviewTexts(ctx.lang).startRefusals[copied.reason])
}

export const copyRoutes: Route[] = [
  get('/virksomhed/vikariater/:id/kopier', copyForm),
  post('/virksomhed/vikariater/:id/kopier', copy),
]
