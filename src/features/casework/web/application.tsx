import { moveRefusals } from '#core/exchange/application-texts.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type AnswerFor, type AnswerRefusal, answerForPerson, yesOf } from '../actions/answer-for-person.ts'
import { answerForm } from '../forms/answer-form.ts'
import { isId } from '../model.ts'
import { onBehalfRecord } from '../on-behalf.ts'
import { ApplicationCasePage, noOf } from '../pages/application-case.tsx'
import { paths } from '../paths.ts'
import { type ApplicationCase, applicationOf } from '../store/application-case.ts'
import { answerTexts } from '../texts/answer.ts'
import { certificateTexts } from '../texts/certificate.ts'
import { ownPerson, personPage } from './person.tsx'

type Found = { person: PersonRow; application: ApplicationCase }

async function found(ctx: Ctx): Promise<Found | undefined> {
  const person = await ownPerson(ctx)
  const { application: id = '' } = ctx.params
  const application = person && isId(id) ? await applicationOf(ctx.tx, person.id, id) : undefined
  return person && application && { person, application }
}

const page = (ctx: Ctx, { person, application }: Found, state: FormState, status = 200) =>
  personPage(
    ctx,
    person,
    'answer',
    { title: application.vacancy.title, status },
    <ApplicationCasePage
      lang={ctx.lang}
      href={ctx.href}
      person={person}
      application={application}
      once={ctx.once()}
      state={state}
    />,
  )

async function show(ctx: Ctx): Promise<Response> {
  const it = await found(ctx)
  if (!it) return ctx.notFound()
  const start = {
    version: String(it.application.version),
    name: 'given',
    contact: it.person.phone ? 'phone' : 'email',
    answer: yesOf(it.application.status) ? undefined : 'no',
  }
  return page(ctx, it, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(start))
}

async function answer(ctx: Ctx): Promise<Response> {
  const it = await found(ctx)
  if (!it) return ctx.notFound()
  const t = answerTexts(ctx.lang)
  const { person, application } = it
  const stale = () =>
    ctx.conflict(t.stale, {
      href: ctx.href(paths.application(person.id, application.id)),
      label: application.vacancy.title,
    })
  // somebody else has answered meanwhile, and there is nothing left to say
  if (!noOf(application)) return stale()
  const parsed = parseForm(answerForm, ctx.fields)
  if (!parsed.ok) {
    const state = formState(ctx.fields, parsed.problems, ctx.lang)
    const errors = state.errors.agreed ? { ...state.errors, agreed: t.agreedMissing } : state.errors
    return page(ctx, it, { ...state, errors }, 422)
  }
  const { values } = formState(ctx.fields, [], ctx.lang)
  const again = (errors: FormState['errors'], status = 422) => page(ctx, it, { values, errors }, status)
  const { version, behalf, behalfNote } = parsed.value
  const what = readAnswer(parsed.value, application)
  if (!what.ok) return again({ [what.field]: t[what.text] })
  const done = await answerForPerson(
    ctx,
    { id: application.id, personId: person.id, version },
    what.value,
    onBehalfRecord(behalf, behalfNote),
  )
  if (done.ok) {
    const receipt =
      done.value === 'hired' ? t.doneHired : done.value === 'awaiting_certificate' ? t.doneWaits : t.done
    return ctx.redirect(paths.person(person.id), receipt)
  }
  if (done.reason === 'gone') return ctx.notFound()
  if (done.reason === 'stale') return stale()
  const { field, text } = refusalText(done.reason, ctx)
  return again({ [field]: text }, field === '' ? 409 : 422)
}

/** The field a refusal belongs to ('' for the whole answer), and its sentence. */
function refusalText(
  reason: Exclude<AnswerRefusal, 'gone' | 'stale'>,
  ctx: Ctx,
): { field: string; text: string } {
  const t = answerTexts(ctx.lang)
  switch (reason) {
    case 'phone-missing':
    case 'email-missing':
    case 'cv-missing':
      return { field: 'contact', text: certificateTexts(ctx.lang).refusals[reason] }
    case 'choice-missing':
      return { field: 'name', text: t.chooseName }
    case 'reason-missing':
    case 'reason-not-allowed':
    case 'contact-in-text':
      return {
        field: 'reason',
        text: moveRefusals[reason === 'reason-missing' ? reason : 'reason-not-allowed'][ctx.lang],
      }
    case 'ended':
    case 'not-from-here':
    case 'not-your-move':
      return { field: '', text: moveRefusals[reason][ctx.lang] }
    case 'filled':
      return { field: '', text: t.filled }
    case 'hired-elsewhere':
      return { field: '', text: t.hiredElsewhere }
    case 'vacancy-closed':
      return { field: '', text: t.vacancyClosed }
    case 'start-has-passed':
    case 'outside-the-period':
    case 'too-few-hours':
    case 'too-many-hours':
      return { field: '', text: t.newOfferNeeded }
  }
}

type Typed = {
  answer: 'yes' | 'no'
  name: 'given' | 'full' | null
  contact: 'phone' | 'email' | null
  about: boolean
  employers: boolean
  reason: string
}
type Read =
  | { ok: true; value: AnswerFor }
  | { ok: false; field: string; text: 'chooseName' | 'chooseContact' | 'other' }

/** What is answered, by where the application stands: a yes to contact says what may be shown. */
function readAnswer(v: Typed, a: ApplicationCase): Read {
  if (v.answer === 'no') return { ok: true, value: { answer: 'no', reason: v.reason || undefined } }
  const yes = yesOf(a.status)
  if (!yes) return { ok: false, field: 'answer', text: 'other' }
  if (yes === 'offer') return { ok: true, value: { answer: 'yes', to: 'offer' } }
  const { name, contact, about, employers } = v
  if (!name) return { ok: false, field: 'name', text: 'chooseName' }
  if (!contact) return { ok: false, field: 'contact', text: 'chooseContact' }
  return {
    ok: true,
    value: { answer: 'yes', to: 'talking', choice: { name, contact, about, employers, cv: false } },
  }
}

export const applicationRoutes: Route[] = [
  get(paths.application(':id', ':application'), show),
  post(paths.application(':id', ':application'), answer),
]
