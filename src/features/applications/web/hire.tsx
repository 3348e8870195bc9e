import { formatPeriod } from '#core/calendar/format-day.ts'
import { moveRefusals } from '#core/exchange/application-texts.ts'
import { formatHours } from '#core/text/hours.ts'
import { form, optionalText, version } from '#platform/form/fields.ts'
import { formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, type FormState, Receipt } from '#platform/ui/index.ts'
import { endHire } from '../actions/end-hire.ts'
import { type EndReason, endReasonNames, endReasonsOf } from '../hire-end-reasons.ts'
import { EndForm } from '../pages/answer-forms.tsx'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../read/application-view.ts'
import { answerTexts } from '../texts/answers.ts'
import { applicationTexts } from '../texts/application.ts'
import { hireTexts } from '../texts/hire.ts'
import { answerProps, startState } from './answers.tsx'
import { applicationFrame, envOf, openApplication, seenByCompany } from './open-application.ts'
import { changedMeanwhile } from './stale.tsx'

const endForm = form({ version: version(), reason: optionalText({ max: 40 }) })

/** Before the first day a hire is cancelled; after it, it is ended. */
const endOf = (ctx: Ctx, view: ApplicationView): 'cancelled' | 'ended' =>
  view.hire && ctx.today < view.hire.from ? 'cancelled' : 'ended'

function endPage(ctx: Ctx, view: ApplicationView, state: FormState, status = 200) {
  const end = endOf(ctx, view)
  const reasons = endReasonsOf(view.side).map((value) => ({
    value,
    label: endReasonNames[value][ctx.lang],
  }))
  return ctx.page(
    { ...applicationFrame(ctx, view), status, title: hireTexts(ctx.lang).endTitle[end] },
    <EndForm {...answerProps(ctx, view, state)} end={end} reasons={reasons} />,
  )
}

async function show(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  return view.hire?.status === 'active' && view.a.status === 'hired'
    ? endPage(ctx, view, startState(ctx))
    : changedMeanwhile(ctx, view)
}

async function end(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  const t = hireTexts(ctx.lang)
  const parsed = parseForm(endForm, ctx.fields)
  if (!parsed.ok) return endPage(ctx, view, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { reason } = parsed.value
  const done = await endHire(
    envOf(ctx),
    { id: view.a.id, version: parsed.value.version },
    reason === '' ? undefined : (reason as EndReason),
  )
  if (done.ok) {
    const { status, reopened } = done.value
    const said =
      reopened && view.side === 'company' ? `${t.endDone[status]} ${t.endReopened}` : t.endDone[status]
    return ctx.redirect(paths.application(view.a.id), said)
  }
  if (done.reason === 'gone') return ctx.notFound()
  if (done.reason === 'reason-missing') {
    const state = formState(ctx.fields, [], ctx.lang)
    return endPage(ctx, view, { ...state, errors: { reason: moveRefusals['reason-missing'][ctx.lang] } }, 422)
  }
  return changedMeanwhile(ctx, view)
}

/** The end of the way from vikariat to vikar, with what happens now; for both. */
async function receipt(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  const { status } = view.a
  if (status !== 'hired' && status !== 'awaiting_certificate') return changedMeanwhile(ctx, view)
  const t = hireTexts(ctx.lang)
  const waits = status === 'awaiting_certificate'
  const person = view.side === 'person'
  const who = person ? view.vacancy.companyName : ((await seenByCompany(ctx, view)).name ?? '')
  const title = person
    ? waits
      ? t.receiptWaiting
      : t.receiptHired
    : waits
      ? t.receiptCompanyWaiting
      : t.receiptCompany
  const next = person
    ? waits
      ? t.receiptNextWaiting
      : t.receiptNext
    : waits
      ? t.receiptCompanyNextWaiting
      : t.receiptCompanyNext
  const { href } = ctx
  const what = person
    ? t.receiptHiredText(view.vacancy.title, who)
    : `${who ? `${who}. ` : ''}${view.vacancy.title}.`
  const { hire } = view
  const terms =
    hire && t.receiptTerms(formatPeriod(hire, ctx.lang), formatHours(hire.weeklyMinutes, ctx.lang))
  return ctx.page(
    { ...applicationFrame(ctx, view), title: t.receiptTitle },
    <Receipt
      title={title}
      text={terms ? `${what} ${terms}` : what}
      number={`${view.vacancy.number}-${view.a.id.slice(0, 4).toUpperCase()}`}
      next={next}
      actions={
        <>
          <ButtonLink
            href={href(paths.application(view.a.id))}
            label={answerTexts(ctx.lang).seeApplication}
            kind="primary"
          />
          {!person && !waits && (
            <ButtonLink
              href={href(paths.companyPoolMember(view.a.alias_id))}
              label={applicationTexts(ctx.lang).actions.pool}
            />
          )}
        </>
      }
    />,
  )
}

export const hireRoutes: Route[] = [
  get('/ansoegninger/:id/afslut', show),
  post('/ansoegninger/:id/afslut', end),
  get('/ansoegninger/:id/kvittering', receipt),
]
