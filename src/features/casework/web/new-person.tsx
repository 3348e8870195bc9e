import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { registerOnBehalf } from '../actions/register-person.ts'
import { newPersonForm } from '../forms/person-form.ts'
import { onBehalfRecord } from '../on-behalf.ts'
import { type Likeness, NewPersonForm } from '../pages/new-person.tsx'
import { paths } from '../paths.ts'
import { personsTexts } from '../texts/persons.ts'
import { factErrors } from './fact-errors.ts'

function form(ctx: Ctx, state: FormState, status = 200, likeness?: Likeness): Promise<Response> {
  const t = personsTexts(ctx.lang)
  return ctx.page(
    {
      title: t.newTitle,
      lead: t.newLead,
      status,
      crumbs: [{ label: t.title, href: ctx.href(paths.persons) }],
      active: paths.persons,
    },
    <NewPersonForm
      action={ctx.href(paths.newPerson)}
      once={ctx.once()}
      state={state}
      likeness={likeness}
      cancelHref={ctx.href(paths.persons)}
    />,
  )
}

const show = (ctx: Ctx) =>
  form(ctx, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm({ mine: 'ja' }))

async function register(ctx: Ctx): Promise<Response> {
  const t = personsTexts(ctx.lang)
  const parsed = parseForm(newPersonForm, ctx.fields)
  if (!parsed.ok) return form(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { behalf, behalfNote, ...facts } = parsed.value
  const result = await registerOnBehalf(ctx, makeCprVault(ctx.config), {
    ...facts,
    reason: onBehalfRecord(behalf, behalfNote),
  })
  if (result.ok) {
    const { id, withoutCheckDigit, otherUnit } = result.value
    const notes = [t.done, withoutCheckDigit && t.doneNoCheck, otherUnit && t.doneOtherUnit(otherUnit)]
    return ctx.redirect(paths.person(id), notes.filter(Boolean).join(' '))
  }
  const state = formState(ctx.fields, [], ctx.lang)
  const { reason, details } = result
  if (reason === 'already-here' || reason === 'same-name') {
    const id = details?.id
    const href = ctx.href(typeof id === 'string' ? paths.person(id) : paths.persons)
    return form(ctx, state, 422, { href, sure: reason === 'already-here' })
  }
  return form(ctx, { ...state, errors: factErrors(reason, facts.cpr !== null, ctx.lang) }, 422)
}

export const newPersonRoutes: Route[] = [get(paths.newPerson, show), post(paths.newPerson, register)]
