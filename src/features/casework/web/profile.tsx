import { limits } from '#core/exchange/limits.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { emptyForm, formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { helpWithProfile } from '../actions/help-with-profile.ts'
import { readProfileForm } from '../forms/profile-form.ts'
import { onBehalfRecord } from '../on-behalf.ts'
import { ProfileForm } from '../pages/profile-form.tsx'
import { paths } from '../paths.ts'
import { emptyProfile, findProfile, type ProfileFacts } from '../store/profiles.ts'
import { personTexts } from '../texts/person.ts'
import { wordTexts } from '../texts/words.ts'
import { ownPerson, personPage } from './person.tsx'

const LEAST_ROWS = 3

function valuesOf(p: ProfileFacts, ctx: Ctx): FormState['values'] {
  const hours = (minutes: number | null) =>
    minutes === null ? undefined : formatHoursNumber(minutes, ctx.lang)
  const occupations = p.occupations.flatMap(({ code, experience }, i) => [
    [`occupation${i + 1}`, occupationByCode(code)?.title ?? code],
    [`occupation${i + 1}Code`, code],
    [`experience${i + 1}`, experience],
  ])
  return {
    ...Object.fromEntries(occupations),
    weeklyHoursMin: hours(p.weeklyMinutesMin),
    weeklyHoursMax: hours(p.weeklyMinutesMax),
    availableFrom: p.availableFrom ?? undefined,
    availableTo: p.availableTo ?? undefined,
    maxTravelMinutes: p.maxTravelMinutes === null ? undefined : String(p.maxTravelMinutes),
    version: String(p.version),
  }
}

async function form(ctx: Ctx, person: PersonRow, state?: FormState, status = 200): Promise<Response> {
  const t = personTexts(ctx.lang)
  const profile = (await findProfile(ctx.tx, person.id)) ?? emptyProfile
  return personPage(
    ctx,
    person,
    'profile',
    { title: t.profileTitle, lead: t.profileLead, status, scripts: ['occupation-field.js'] },
    <ProfileForm
      action={ctx.href(paths.profile(person.id))}
      once={ctx.once()}
      state={state ?? emptyForm(valuesOf(profile, ctx))}
      // room for one more than there are
      rows={Math.min(limits.occupations, Math.max(LEAST_ROWS, profile.occupations.length + 1))}
      cancelHref={ctx.href(paths.person(person.id))}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  return form(ctx, person, ctx.restored ? formState(ctx.fields, [], ctx.lang) : undefined)
}

async function save(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  const t = personTexts(ctx.lang)
  const parsed = readProfileForm(ctx.fields)
  if (!parsed.ok) {
    const state = formState(ctx.fields, parsed.problems, ctx.lang)
    // without script nobody is offered a list to choose from, so the sentence names what it could be
    const named = Object.entries(parsed.candidates).filter(([, titles]) => titles.length > 0)
    const asked = Object.fromEntries(
      named.map(([field, titles]) => [field, t.whichOccupation(titles.join(', '))]),
    )
    return form(ctx, person, { ...state, errors: { ...state.errors, ...asked } }, 422)
  }
  const { behalf, behalfNote, ...input } = parsed.value
  const result = await helpWithProfile(ctx, person.id, {
    ...input,
    reason: onBehalfRecord(behalf, behalfNote),
  })
  if (result.ok) return ctx.redirect(paths.person(person.id), t.profileSaved)
  if (result.reason === 'gone') return ctx.notFound()
  const { values } = formState(ctx.fields, [], ctx.lang)
  if (result.reason === 'too-many-occupations')
    return form(ctx, person, { values, errors: { occupation1: t.tooManyOccupations } }, 422)
  const now = (await findProfile(ctx.tx, person.id)) ?? emptyProfile
  const errors = { '': wordTexts(ctx.lang).changedMeanwhile }
  return form(ctx, person, { values: { ...values, version: String(now.version) }, errors }, 409)
}

export const profileRoutes: Route[] = [get(paths.profile(':id'), show), post(paths.profile(':id'), save)]
