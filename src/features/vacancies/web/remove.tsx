import { form } from '#platform/form/fields.ts'
import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, Form, Submit } from '#platform/ui/index.ts'
import { deleteDraft } from '../actions/delete-draft.ts'
import { paths } from '../paths.ts'
import { listTexts } from '../texts/list.ts'
import { overviewTexts } from '../texts/overview.ts'
import { reviewTexts } from '../texts/review.ts'
import { activeFor, crumbsTo, envOf, findOf, homeOf } from './found.ts'
import { notEditable } from './refusals.ts'

const nothing = form({})

async function removeForm(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  if (!found) return ctx.notFound()
  const { v, company } = found
  if (v.status !== 'draft') return ctx.redirect(paths.overview(v.id))
  const refused = notEditable(ctx, v)
  if (refused) return refused
  const t = overviewTexts(ctx.lang)
  const name = v.title || listTexts(ctx.lang).untitled
  return ctx.page(
    {
      title: t.removeTitle,
      lead: t.removeText,
      eyebrow: name,
      crumbs: crumbsTo(ctx, company, [{ label: name, href: paths.overview(v.id) }, { label: t.removeTitle }]),
      active: activeFor(ctx),
      noindex: true,
    },
    <Form action={ctx.href(paths.remove(v.id))} once={ctx.once()}>
      <Submit label={t.removeButton} kind="warning">
        <ButtonLink href={ctx.href(paths.overview(v.id))} label={t.keep} kind="tertiary" />
      </Submit>
    </Form>,
  )
}

async function remove(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  if (!found || !parseForm(nothing, ctx.fields).ok) return ctx.notFound()
  const deleted = await deleteDraft(envOf(ctx), found.v.id)
  if (deleted.ok) {
    const home = homeOf(ctx, found.v)
    return ctx.redirect(home, overviewTexts(ctx.lang).removed)
  }
  const t = reviewTexts(ctx.lang)
  switch (deleted.reason) {
    case 'gone':
      return ctx.notFound()
    case 'not-yours-to-edit':
      return ctx.forbidden(t.notYours)
    case 'not-a-draft':
      return ctx.conflict(t.wasPublished, {
        href: ctx.href(paths.overview(found.v.id)),
        label: t.seeVacancy,
      })
  }
}

export const removeRoutes: Route[] = [
  get('/virksomhed/vikariater/:id/slet', removeForm),
  post('/virksomhed/vikariater/:id/slet', remove),
]
