import { addDays, addMonths, day } from '#core/calendar/day.ts'
import { explain } from '#core/law/explain.ts'
import type { Facts } from '#core/law/receipt.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { factText, fieldOf, jobrotation, lastStated, readFacts } from '#features/law/index.ts'
import { type Fields, typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type Certified, certify } from '../actions/certify.ts'
import { certificateForm } from '../forms/certificate-form.ts'
import { CertificatePage } from '../pages/certificate-form.tsx'
import { dayText } from '../pages/day-text.ts'
import { paths } from '../paths.ts'
import { askedFacts, rulesOf, statableFacts } from '../rules-of-citizen.ts'
import { certificatesOf, currentCertificateId, waitingApplications } from '../store/certificates.ts'
import { certificateTexts } from '../texts/certificate.ts'
import { wordTexts } from '../texts/words.ts'
import { ownPerson, personPage } from './person.tsx'

/** How long a decision is offered to hold: facts about unemployment grow old. */
const MONTHS_OFFERED = 6

type Shown = { state: FormState; stated: Facts; status?: number }

async function form(ctx: Ctx, person: PersonRow, shown: Shown): Promise<Response> {
  const t = certificateTexts(ctx.lang)
  const waiting = await waitingApplications(ctx.tx, person.id)
  const receipt = rulesOf(person, waiting[0], ctx.today, shown.stated)
  return personPage(
    ctx,
    person,
    'certificate',
    { title: t.title, lead: t.lead, status: shown.status ?? 200 },
    <CertificatePage
      lang={ctx.lang}
      href={ctx.href}
      today={ctx.today}
      once={ctx.once()}
      state={shown.state}
      person={person}
      waiting={waiting}
      certificates={await certificatesOf(ctx.tx, person.id)}
      rules={explain(jobrotation(), receipt)}
      asked={askedFacts(receipt, shown.stated)}
    />,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  if (ctx.restored)
    return form(ctx, person, { state: formState(ctx.fields, [], ctx.lang), stated: statedIn(ctx).facts })
  // long enough for a vikariat that waits, from today
  const [first] = await waitingApplications(ctx.tx, person.id)
  const usual = addDays(addMonths(ctx.today, MONTHS_OFFERED), -1)
  const to = first && first.starts_on > usual ? first.starts_on : usual
  const former = (await currentCertificateId(ctx.tx, person.id)) ?? ''
  const stated = await lastStated(ctx.tx, person.id)
  const state = emptyForm({ from: ctx.today, to, former, ...statedValues(stated, ctx.lang) })
  return form(ctx, person, { state, stated })
}

/** The facts of the form, apart from the decision itself. */
const statedIn = (ctx: Ctx) => readFacts(jobrotation().scheme, statableFacts(), ctx.fields, ctx.lang)

const statedValues = (stated: Facts, lang: Lang): Record<string, string> =>
  Object.fromEntries(
    Object.entries(stated).flatMap(([fact, value]) => {
      const definition = jobrotation().scheme.facts[fact]
      return definition ? [[fieldOf(fact), factText(definition, value, lang)]] : []
    }),
  )

/** The fields that are not facts: facts are read by the law's own definitions. */
const decisionFields = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(fieldOf(''))))

async function decide(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  const t = certificateTexts(ctx.lang)
  const { facts: stated, errors } = statedIn(ctx)
  const { values } = formState(ctx.fields, [], ctx.lang)
  const again = (more: FormState['errors'], status: number) =>
    form(ctx, person, { state: { values, errors: { ...errors, ...more } }, stated, status })
  if (typed(ctx.fields, '_efter') === 'proev') return again({}, Object.keys(errors).length > 0 ? 422 : 200)
  const parsed = parseForm(certificateForm, decisionFields(ctx.fields))
  if (!parsed.ok) return again(formState(ctx.fields, parsed.problems, ctx.lang).errors, 422)
  if (Object.keys(errors).length > 0) return again({}, 422)
  const result = await certify(ctx, person.id, { ...parsed.value, stated })
  if (result.ok) return ctx.redirect(paths.person(person.id), receipt(ctx, person, result.value))
  switch (result.reason) {
    case 'gone':
      return ctx.notFound()
    case 'own-case':
      return ctx.forbidden(wordTexts(ctx.lang).ownCase)
    case 'decided-meanwhile': {
      const former = (await currentCertificateId(ctx.tx, person.id)) ?? ''
      return form(ctx, person, {
        state: { values: { ...values, former }, errors: { '': t.decidedMeanwhile } },
        stated,
        status: 409,
      })
    }
    case 'ends-before-start':
      return again({ to: t.endsBefore }, 422)
    case 'covers-no-start': {
      const start = dayText(day(String(result.details?.startsOn)), ctx.lang)
      return again({ to: t.coversNoStart(start) }, 422)
    }
    case 'rules-say-no':
      return again({ decision: t.rulesSayNo }, 422)
    case 'rules-leave-open':
      return again({ despite: t.rulesLeaveOpen }, 422)
  }
}

function receipt(ctx: Ctx, person: PersonRow, c: Certified): string {
  const t = certificateTexts(ctx.lang)
  return [
    person.account_id ? t.done : t.doneNoLogin,
    c.hired > 0 && t.doneHired(c.hired),
    c.notCertified > 0 && t.doneReleased,
    c.againstTheRules > 0 && t.doneAgainstRules,
    c.stillWaiting > c.againstTheRules && t.doneStillWaiting(c.stillWaiting - c.againstTheRules),
  ]
    .filter(Boolean)
    .join(' ')
}

export const certificateRoutes: Route[] = [
  get(paths.certificate(':id'), show),
  post(paths.certificate(':id'), decide),
]
