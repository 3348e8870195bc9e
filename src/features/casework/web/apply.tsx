import type { PersonRow } from '#features/directory/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { applyForPerson } from '../actions/apply-for-person.ts'
import { applyForm } from '../forms/apply-form.ts'
import { onBehalfRecord } from '../on-behalf.ts'
import { ApplyForm, ChooseVacancy } from '../pages/apply-page.tsx'
import { paths } from '../paths.ts'
import { findListed, type ListedVacancy, suggestionsFor } from '../store/fitting.ts'
import { emptyProfile, findProfile } from '../store/profiles.ts'
import { certificateTexts } from '../texts/certificate.ts'
import { ownPerson, personPage } from './person.tsx'

const SUGGESTIONS = 8

/** A vikariat's number as it is typed: "123" or "nr. 123". */
function numberIn(text: string): number | undefined {
  const digits = /\d{1,9}/.exec(text)?.[0]
  return digits === undefined ? undefined : Number(digits)
}

async function choose(ctx: Ctx, person: PersonRow, typedNumber: string, status = 200): Promise<Response> {
  const t = certificateTexts(ctx.lang)
  const profile = (await findProfile(ctx.tx, person.id)) ?? emptyProfile
  return personPage(
    ctx,
    person,
    'apply',
    { title: t.applyTitle, lead: t.applyLead, status },
    <ChooseVacancy
      lang={ctx.lang}
      href={ctx.href}
      person={person}
      suggestions={await suggestionsFor(ctx.tx, person.id, ctx.today, SUGGESTIONS)}
      hasProfile={profile.occupations.length > 0}
      typed={typedNumber}
      notFound={typedNumber !== ''}
    />,
  )
}

function form(ctx: Ctx, person: PersonRow, vacancy: ListedVacancy, state: FormState, status = 200) {
  const t = certificateTexts(ctx.lang)
  return personPage(
    ctx,
    person,
    'apply',
    { title: t.applyTitle, lead: t.applyLead, status },
    <ApplyForm
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once()}
      state={state}
      person={person}
      vacancy={vacancy}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  const asked = ctx.restored ? typed(ctx.fields, 'vacancy') : (ctx.query.get('vikariat') ?? '').trim()
  const number = numberIn(asked)
  const vacancy = number === undefined ? undefined : await findListed(ctx.tx, number)
  if (!vacancy) return choose(ctx, person, asked)
  const start = emptyForm({ name: 'given', contact: person.phone ? 'phone' : 'email' })
  return form(ctx, person, vacancy, ctx.restored ? formState(ctx.fields, [], ctx.lang) : start)
}

async function send(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  const t = certificateTexts(ctx.lang)
  const number = numberIn(typed(ctx.fields, 'vacancy'))
  const vacancy = number === undefined ? undefined : await findListed(ctx.tx, number)
  if (!vacancy) return choose(ctx, person, typed(ctx.fields, 'vacancy'), 422)
  const parsed = parseForm(applyForm, ctx.fields)
  if (!parsed.ok) {
    const state = formState(ctx.fields, parsed.problems, ctx.lang)
    const errors = state.errors.agreed ? { ...state.errors, agreed: t.agreedMissing } : state.errors
    return form(ctx, person, vacancy, { ...state, errors }, 422)
  }
  const { behalf, behalfNote, whyIFit, name, contact, about, employers } = parsed.value
  const result = await applyForPerson(ctx, person.id, {
    vacancyNumber: vacancy.number,
    whyIFit,
    choice: { name, contact, about, employers, cv: false },
    reason: onBehalfRecord(behalf, behalfNote),
  })
  if (result.ok) return ctx.redirect(paths.person(person.id), t.applied)
  if (result.reason === 'gone') return ctx.notFound()
  const field = FIELDS[result.reason] ?? ''
  const { values } = formState(ctx.fields, [], ctx.lang)
  return form(ctx, person, vacancy, { values, errors: { [field]: t.refusals[result.reason] } }, 422)
}

/** The field a refusal belongs to; the others are about the whole application. */
const FIELDS: Readonly<Record<string, string>> = {
  'contact-in-text': 'whyIFit',
  'phone-missing': 'contact',
  'email-missing': 'contact',
}

export const applyRoutes: Route[] = [get(paths.apply(':id'), show), post(paths.apply(':id'), send)]
