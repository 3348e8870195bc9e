import { makePeriod } from '#core/calendar/period.ts'
import type { OfferRefusal } from '#core/exchange/hire-rules.ts'
import { limits } from '#core/exchange/limits.ts'
import { formatHours, formatHoursNumber } from '#core/text/hours.ts'
import { day, form, hours, optionalText, text, version } from '#platform/form/fields.ts'
import { formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { acceptOffer } from '../actions/accept-offer.ts'
import { likelyOffer, makeOffer, reopenOffer } from '../actions/make-offer.ts'
import { type MessageRefusal, sendMessage } from '../actions/send-message.ts'
import { offerOf } from '../model.ts'
import { AcceptForm, ChangeForm, OfferForm } from '../pages/answer-forms.tsx'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../read/application-view.ts'
import { answerTexts } from '../texts/answers.ts'
import { answerProps, startState, whileMoving } from './answers.tsx'
import { applicationFrame, envOf, openApplication } from './open-application.ts'
import { changedMeanwhile, refusedMove } from './stale.tsx'

// The company offers ------------------------------------------------------------------------------

const offerForm = form({
  version: version(),
  from: day(),
  to: day(),
  hours: hours({ min: limits.weeklyMinutesMin, max: limits.weeklyMinutesMax }),
})

const likely = (ctx: Ctx, { vacancy: v }: ApplicationView) =>
  likelyOffer({ starts_on: v.startsOn, ends_on: v.endsOn, weekly_minutes_max: v.minutesMax }, ctx.today)

async function offerPage(ctx: Ctx, view: ApplicationView, state: FormState, status = 200) {
  const t = answerTexts(ctx.lang)
  const row = await ctx.tx
    .selectFrom('application')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('vacancy_id', '=', view.a.vacancy_id)
    .where('status', '=', 'offered')
    .executeTakeFirstOrThrow()
  return ctx.page(
    { ...applicationFrame(ctx, view), status, title: t.offerTitle },
    <OfferForm {...answerProps(ctx, view, state)} others={row.n} />,
  )
}

function startOffer(ctx: Ctx, view: ApplicationView) {
  const offer = offerOf(view.a) ?? likely(ctx, view)
  const values = {
    from: offer.period.from,
    to: offer.period.to,
    hours: formatHoursNumber(offer.weeklyMinutes, ctx.lang),
  }
  return offerPage(ctx, view, startState(ctx, values))
}

async function sendOffer(ctx: Ctx, view: ApplicationView) {
  const t = answerTexts(ctx.lang)
  const parsed = parseForm(offerForm, ctx.fields)
  if (!parsed.ok) return offerPage(ctx, view, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { from, to, hours: weeklyMinutes } = parsed.value
  const again = (errors: FormState['errors']) =>
    offerPage(ctx, view, { ...formState(ctx.fields, [], ctx.lang), errors }, 422)
  const period = makePeriod(from, to)
  if (!period.ok) return again({ to: t.offerRefused['ends-before-start'] })
  const done = await makeOffer(
    envOf(ctx),
    { id: view.a.id, version: parsed.value.version },
    { period: period.value, weeklyMinutes },
  )
  if (done.ok) return ctx.redirect(paths.application(view.a.id), t.offerDone)
  switch (done.reason) {
    case 'vacancy-closed':
      return changedMeanwhile(ctx, view, t.offerRefused['vacancy-closed'])
    case 'outside-the-period':
    case 'start-has-passed':
      return again({ from: t.offerRefused[done.reason] })
    case 'too-few-hours':
      return again({ hours: t.offerRefused[done.reason](formatHours(view.vacancy.minutesMin, ctx.lang)) })
    case 'too-many-hours':
      return again({ hours: t.offerRefused[done.reason](formatHours(view.vacancy.minutesMax, ctx.lang)) })
    default:
      return refusedMove(ctx, view, done.reason)
  }
}

// The person accepts ------------------------------------------------------------------------------

const acceptForm = form({ version: version() })

function acceptPage(ctx: Ctx, view: ApplicationView, state: FormState, status = 200) {
  const t = answerTexts(ctx.lang)
  return ctx.page(
    {
      ...applicationFrame(ctx, view),
      status,
      title: t.acceptTitle,
      lead: t.acceptLead(view.vacancy.companyName),
    },
    <AcceptForm {...answerProps(ctx, view, state)} offer={offerOf(view.a) ?? likely(ctx, view)} />,
  )
}

async function accept(ctx: Ctx, view: ApplicationView) {
  const t = answerTexts(ctx.lang)
  const parsed = parseForm(acceptForm, ctx.fields)
  if (!parsed.ok) return acceptPage(ctx, view, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const done = await acceptOffer(envOf(ctx), { id: view.a.id, version: parsed.value.version })
  if (done.ok) return ctx.redirect(paths.receipt(view.a.id))
  const { reason } = done
  if (reason in t.acceptRefused)
    return changedMeanwhile(ctx, view, t.acceptRefused[reason as 'filled' | 'hired-elsewhere' | OfferRefusal])
  return refusedMove(ctx, view, reason as Exclude<typeof reason, 'filled' | 'hired-elsewhere' | OfferRefusal>)
}

/** One address, two roles: the company makes the offer, the person answers it. */
async function receive(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  return view.side === 'company' ? sendOffer(ctx, view) : accept(ctx, view)
}

// Back to the conversation ------------------------------------------------------------------------

const changeForm = {
  person: form({ version: version(), body: text({ max: limits.messageLength, lines: true }) }),
  company: form({ version: version(), body: optionalText({ max: limits.messageLength, lines: true }) }),
}

function changePage(ctx: Ctx, view: ApplicationView, state: FormState, status = 200) {
  const t = answerTexts(ctx.lang)
  return ctx.page(
    {
      ...applicationFrame(ctx, view),
      status,
      title: view.side === 'person' ? t.changeTitle : t.takeBackTitle,
    },
    <ChangeForm {...answerProps(ctx, view, state)} side={view.side} />,
  )
}

async function change(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  const t = answerTexts(ctx.lang)
  const parsed = parseForm(changeForm[view.side], ctx.fields)
  if (!parsed.ok) return changePage(ctx, view, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const done = await reopenOffer(envOf(ctx), { id: view.a.id, version: parsed.value.version })
  if (!done.ok) return refusedMove(ctx, view, done.reason)
  if (parsed.value.body !== '') {
    const sent = await sendMessage(envOf(ctx), { id: view.a.id }, parsed.value.body)
    if (!sent.ok)
      return changePage(
        ctx,
        view,
        { ...formState(ctx.fields, [], ctx.lang), errors: { body: bodyProblem(ctx, sent.reason) } },
        422,
      )
  }
  return ctx.redirect(paths.application(view.a.id), view.side === 'person' ? t.changeDone : t.takeBackDone)
}

function bodyProblem(ctx: Ctx, reason: MessageRefusal): string {
  const t = answerTexts(ctx.lang).messageRefused
  if (reason === 'too-many-today') return t[reason](limits.messagesPerDay)
  return reason === 'gone' ? t.ended : t[reason]
}

export const offerRoutes: Route[] = [
  get(
    '/ansoegninger/:id/tilbud',
    whileMoving(
      (view) => (view.side === 'company' ? 'offered' : 'hired'),
      async (ctx, view) =>
        view.side === 'company' ? startOffer(ctx, view) : acceptPage(ctx, view, startState(ctx)),
    ),
  ),
  post('/ansoegninger/:id/tilbud', receive),
  get(
    '/ansoegninger/:id/ret',
    whileMoving('talking', async (ctx, view) =>
      view.a.status === 'offered' ? changePage(ctx, view, startState(ctx)) : changedMeanwhile(ctx, view),
    ),
  ),
  post('/ansoegninger/:id/ret', change),
]
