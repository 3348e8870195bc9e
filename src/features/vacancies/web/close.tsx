import { outcomes } from '#core/exchange/vacancy-model.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { choice, form, optionalText } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { closeVacancy } from '../actions/close-vacancy.ts'
import type { VacancyHooks } from '../model.ts'
import { ClosePage } from '../pages/close-page.tsx'
import { paths } from '../paths.ts'
import { standingOf } from '../store.ts'
import { overviewTexts } from '../texts/overview.ts'
import { activeFor, crumbsTo, envOf, type Found, findOf } from './found.ts'
import { notEditable } from './refusals.ts'

const schema = form({ outcome: choice(outcomes), note: optionalText({ max: 500, lines: true }) })

async function showClose(ctx: Ctx, found: Found, shown: { status?: number; state: FormState }) {
  const { v, company } = found
  const t = overviewTexts(ctx.lang)
  const { live, reserved } = await asSystem(ctx.tx, (s) => standingOf(s, v.id))
  return ctx.page(
    {
      title: t.closeTitle,
      lead: t.closeLead,
      eyebrow: v.title,
      status: shown.status,
      crumbs: crumbsTo(ctx, company, [{ label: v.title, href: paths.overview(v.id) }]),
      active: activeFor(ctx),
      noindex: true,
    },
    <ClosePage
      lang={ctx.lang}
      state={shown.state}
      action={ctx.href(paths.close(v.id))}
      once={ctx.once()}
      cancelHref={ctx.href(paths.overview(v.id))}
      category={v.category}
      waiting={live - reserved}
      reserved={reserved}
    />,
  )
}

async function closeForm(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  if (!found) return ctx.notFound()
  if (found.v.status !== 'published') return ctx.redirect(paths.overview(found.v.id))
  const refused = notEditable(ctx, found.v)
  if (refused) return refused
  return showClose(ctx, found, {
    state: ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(),
  })
}

const closeWith = (hooks: VacancyHooks) =>
  async function close(ctx: Ctx): Promise<Response> {
    const found = await findOf(ctx)
    if (!found) return ctx.notFound()
    const refused = notEditable(ctx, found.v)
    if (refused) return refused
    const t = overviewTexts(ctx.lang)
    const parsed = parseForm(schema, ctx.fields)
    if (!parsed.ok)
      return showClose(ctx, found, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
    const again = (field: string, text: string) =>
      showClose(ctx, found, {
        status: 422,
        state: { ...formState(ctx.fields, [], ctx.lang), errors: { [field]: text } },
      })
    if (parsed.value.outcome === 'other' && parsed.value.note === '') return again('note', t.noteNeeded)
    const closed = await closeVacancy(envOf(ctx), hooks, { id: found.v.id, ...parsed.value })
    if (closed.ok) return ctx.redirect(paths.overview(found.v.id), t.closed(closed.value.told))
    if (closed.reason === 'gone' || closed.reason === 'not-yours-to-edit') return ctx.notFound()
    return again('outcome', t.closeRefusals[closed.reason])
  }

export const closeRoutes = (hooks: VacancyHooks): Route[] => [
  get('/virksomhed/vikariater/:id/luk', closeForm),
  post('/virksomhed/vikariater/:id/luk', closeWith(hooks)),
]
