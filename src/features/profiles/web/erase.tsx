import type { Erasure } from '#core/exchange/erasure.ts'
import { sessionCookie } from '#platform/auth/cookie.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { erasePerson, plannedErasure } from '../erasure/erase-person.ts'
import { ErasePage } from '../pages/erase-page.tsx'
import { paths } from '../paths.ts'
import { eraseTexts } from '../texts/erase.ts'
import { dataCrumbs } from './my-data.tsx'
import { PAGE } from './own-profile.ts'

type Shown = { status?: number; state?: FormState; isChanged?: boolean }

function draw(ctx: Ctx, erasure: Erasure, shown: Shown = {}): Promise<Response> {
  const t = eraseTexts(ctx.lang)
  return ctx.page(
    {
      ...PAGE,
      title: t.title,
      lead: t.lead,
      status: shown.status,
      crumbs: dataCrumbs(ctx),
      active: paths.myData,
    },
    <ErasePage
      lang={ctx.lang}
      erasure={erasure}
      state={shown.state ?? emptyForm()}
      action={ctx.href(paths.erase)}
      once={ctx.once()}
      href={ctx.href}
      isChanged={shown.isChanged ?? false}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const { personId } = ctx.actor
  return personId ? draw(ctx, await plannedErasure(ctx.tx, personId, ctx.today)) : ctx.notFound()
}

/** Asked twice, by what was shown and by a word that is typed; then at once. */
async function erase(ctx: Ctx): Promise<Response> {
  const t = eraseTexts(ctx.lang)
  const { personId } = ctx.actor
  if (!personId) return ctx.notFound()
  const planned = await plannedErasure(ctx.tx, personId, ctx.today)
  const state = formState(ctx.fields, [], ctx.lang)
  if (planned.outcome === 'refused' || typed(ctx.fields, 'outcome') !== planned.outcome)
    return draw(ctx, planned, { status: 409, state, isChanged: true })
  if (typed(ctx.fields, 'confirm').trim().toLocaleUpperCase('da') !== t.confirmWord)
    return draw(ctx, planned, { status: 422, state: { ...state, errors: { confirm: t.confirmWrong } } })
  const done = await erasePerson(ctx, personId, 'asked by the person')
  // a hire in the same second is a case that was not shown
  if (done.outcome !== planned.outcome) return draw(ctx, done, { status: 409, state, isChanged: true })
  const response = ctx.redirect(paths.home, done.outcome === 'deleted' ? t.doneDeleted : t.donePartly)
  response.headers.append('set-cookie', sessionCookie(ctx.config).clear())
  response.headers.set('clear-site-data', '"cache", "storage"')
  return response
}

export const eraseRoutes: Route[] = [get(paths.erase, show), post(paths.erase, erase)]
