import type { PersonRow } from '#features/directory/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { assignCaseworker } from '../actions/assign-caseworker.ts'
import { caseworkerForm } from '../forms/small-forms.ts'
import { CaseworkerForm } from '../pages/small-forms.tsx'
import { paths } from '../paths.ts'
import { colleaguesOf } from '../store/persons.ts'
import { personTexts } from '../texts/person.ts'
import { ownPerson, personPage } from './person.tsx'

async function form(ctx: Ctx, person: PersonRow, state: FormState, status = 200): Promise<Response> {
  const t = personTexts(ctx.lang)
  return personPage(
    ctx,
    person,
    'caseworker',
    { title: t.caseworkerTitle, lead: t.caseworkerLead, status },
    <CaseworkerForm
      lang={ctx.lang}
      action={ctx.href(paths.caseworker(person.id))}
      once={ctx.once()}
      state={state}
      cancelHref={ctx.href(paths.person(person.id))}
      colleagues={await colleaguesOf(ctx.tx, person.unit_id)}
      ownId={ctx.actor.accountId}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  // a case that nobody has is most often taken by whoever opens the form
  return form(ctx, person, emptyForm({ caseworker: person.caseworker_id ?? ctx.actor.accountId ?? '' }))
}

async function save(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  const t = personTexts(ctx.lang)
  const parsed = parseForm(caseworkerForm, ctx.fields)
  if (!parsed.ok) return form(ctx, person, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const result = await assignCaseworker(ctx, person.id, parsed.value.caseworker || null)
  if (result.ok) return ctx.redirect(paths.person(person.id), t.caseworkerSaved)
  if (result.reason === 'gone') return ctx.notFound()
  const state = formState(ctx.fields, [], ctx.lang)
  return form(ctx, person, { ...state, errors: { caseworker: t.notAColleague } }, 422)
}

export const caseworkerRoutes: Route[] = [
  get(paths.caseworker(':id'), show),
  post(paths.caseworker(':id'), save),
]
