import { formatPhone, type Phone } from '#core/identity/phone.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { editFacts } from '../actions/edit-facts.ts'
import { factsForm } from '../forms/person-form.ts'
import { FactsForm } from '../pages/facts-form.tsx'
import { paths } from '../paths.ts'
import { personTexts } from '../texts/person.ts'
import { wordTexts } from '../texts/words.ts'
import { factErrors } from './fact-errors.ts'
import { ownPerson, personPage } from './person.tsx'

const valuesOf = (p: PersonRow) => ({
  givenName: p.given_name,
  familyName: p.family_name,
  birthDate: p.birth_date ?? undefined,
  email: p.email ?? undefined,
  phone: p.phone ? formatPhone(p.phone as Phone) : undefined,
  street: p.street ?? undefined,
  postcode: p.postcode ?? undefined,
  unemployedSince: p.unemployed_since ?? undefined,
  benefitGroup: p.benefit_group ?? undefined,
  protected: p.protected ? 'ja' : undefined,
  noProposals: p.no_proposals ? 'ja' : undefined,
  version: String(p.version),
})

const form = (ctx: Ctx, person: PersonRow, state: FormState, status = 200) =>
  personPage(
    ctx,
    person,
    'facts',
    { title: personTexts(ctx.lang).factsTitle, lead: personTexts(ctx.lang).factsLead, status },
    <FactsForm
      action={ctx.href(paths.facts(person.id))}
      once={ctx.once()}
      state={state}
      cancelHref={ctx.href(paths.person(person.id))}
    />,
  )

async function show(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  return form(ctx, person, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(valuesOf(person)))
}

async function save(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  const parsed = parseForm(factsForm, ctx.fields)
  if (!parsed.ok) return form(ctx, person, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const result = await editFacts(ctx, person.id, parsed.value)
  if (result.ok) return ctx.redirect(paths.person(person.id), personTexts(ctx.lang).factsSaved)
  if (result.reason === 'gone') return ctx.notFound()
  if (result.reason === 'own-case') return ctx.forbidden(wordTexts(ctx.lang).ownCase)
  const state = formState(ctx.fields, [], ctx.lang)
  if (result.reason === 'changed-meanwhile') {
    // what was typed stays, and is sent against what is there now
    const values = { ...state.values, version: String(person.version) }
    return form(ctx, person, { values, errors: { '': wordTexts(ctx.lang).changedMeanwhile } }, 409)
  }
  return form(ctx, person, { ...state, errors: factErrors(result.reason, false, ctx.lang) }, 422)
}

export const factsRoutes: Route[] = [get(paths.facts(':id'), show), post(paths.facts(':id'), save)]
