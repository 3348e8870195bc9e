import { addDays, addMonths, day } from '#core/calendar/day.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type Certified, certify } from '../actions/certify.ts'
import { certificateForm } from '../forms/certificate-form.ts'
import { CertificatePage } from '../pages/certificate-form.tsx'
import { dayText } from '../pages/day-text.ts'
import { paths } from '../paths.ts'
import { certificatesOf, currentCertificateId, waitingApplications } from '../store/certificates.ts'
import { certificateTexts } from '../texts/certificate.ts'
import { wordTexts } from '../texts/words.ts'
import { ownPerson, personPage } from './person.tsx'

/** How long a decision is offered to hold: facts about unemployment grow old. */
const MONTHS_OFFERED = 6

async function form(ctx: Ctx, person: PersonRow, state: FormState, status = 200): Promise<Response> {
  const t = certificateTexts(ctx.lang)
  return personPage(
    ctx,
    person,
    'certificate',
    { title: t.title, lead: t.lead, status },
    <CertificatePage
      lang={ctx.lang}
      href={ctx.href}
      today={ctx.today}
      once={ctx.once()}
      state={state}
      person={person}
      waiting={await waitingApplications(ctx.tx, person.id)}
      certificates={await certificatesOf(ctx.tx, person.id)}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  if (ctx.restored) return form(ctx, person, formState(ctx.fields, [], ctx.lang))
  // long enough for a vikariat that waits, from today
  const [first] = await waitingApplications(ctx.tx, person.id)
  const usual = addDays(addMonths(ctx.today, MONTHS_OFFERED), -1)
  const to = first && first.starts_on > usual ? first.starts_on : usual
  const former = (await currentCertificateId(ctx.tx, person.id)) ?? ''
  return form(ctx, person, emptyForm({ from: ctx.today, to, former }))
}

async function decide(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  const t = certificateTexts(ctx.lang)
  const parsed = parseForm(certificateForm, ctx.fields)
  if (!parsed.ok) return form(ctx, person, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const result = await certify(ctx, person.id, parsed.value)
  if (result.ok) return ctx.redirect(paths.person(person.id), receipt(ctx, person, result.value))
  const { values } = formState(ctx.fields, [], ctx.lang)
  switch (result.reason) {
    case 'gone':
      return ctx.notFound()
    case 'own-case':
      return ctx.forbidden(wordTexts(ctx.lang).ownCase)
    case 'decided-meanwhile': {
      const former = (await currentCertificateId(ctx.tx, person.id)) ?? ''
      return form(ctx, person, { values: { ...values, former }, errors: { '': t.decidedMeanwhile } }, 409)
    }
    case 'ends-before-start':
      return form(ctx, person, { values, errors: { to: t.endsBefore } }, 422)
    case 'covers-no-start': {
      const start = dayText(day(String(result.details?.startsOn)), ctx.lang)
      return form(ctx, person, { values, errors: { to: t.coversNoStart(start) } }, 422)
    }
  }
}

function receipt(ctx: Ctx, person: PersonRow, c: Certified): string {
  const t = certificateTexts(ctx.lang)
  return [
    person.account_id ? t.done : t.doneNoLogin,
    c.hired > 0 && t.doneHired(c.hired),
    c.notCertified > 0 && t.doneReleased,
    c.stillWaiting > 0 && t.doneStillWaiting(c.stillWaiting),
  ]
    .filter(Boolean)
    .join(' ')
}

export const certificateRoutes: Route[] = [
  get(paths.certificate(':id'), show),
  post(paths.certificate(':id'), decide),
]
