import { type ApplicationStatus, movesFrom, reasonsFor } from '#core/exchange/application-status.ts'
import { moveRefusals } from '#core/exchange/application-texts.ts'
import { type ReleaseChoice, smallestChoice } from '#core/exchange/disclosure.ts'
import { limits } from '#core/exchange/limits.ts'
import type { CompanyReason, WithdrawalReason } from '#core/exchange/refusal-reasons.ts'
import { companyReasonTexts, personReasonTexts } from '#core/exchange/refusal-texts.ts'
import { form, optionalText, version } from '#platform/form/fields.ts'
import { emptyForm, formState, type Parsed, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState, Option } from '#platform/ui/index.ts'
import { noStatus, sayNo } from '../actions/say-no.ts'
import { startTalking } from '../actions/start-talking.ts'
import { NoForm, type NoKind, TalkForm, YesForm } from '../pages/answer-forms.tsx'
import { choiceValues } from '../pages/release-fields.tsx'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../read/application-view.ts'
import { releaseSource } from '../release-fields.ts'
import { answerTexts } from '../texts/answers.ts'
import { choiceOf, releaseShape } from './apply.tsx'
import { applicationFrame, envOf, openApplication } from './open-application.ts'
import { changedMeanwhile, refusedMove } from './stale.tsx'

/** What an answer's page is made of, whoever answers. */
export const answerProps = (ctx: Ctx, view: ApplicationView, state: FormState) => ({
  id: view.a.id,
  version: view.a.version,
  v: view.vacancy,
  state,
  once: ctx.once(),
  lang: ctx.lang,
  href: ctx.href,
})

/** The form as it was typed before the session ran out, or as it begins. */
export const startState = (ctx: Ctx, values: FormState['values'] = {}): FormState =>
  ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(values)

/** A page that can be opened only while the table allows the move; otherwise it says where the application stands now. */
export const whileMoving =
  (
    to: ApplicationStatus | ((view: ApplicationView) => ApplicationStatus),
    draw: (ctx: Ctx, view: ApplicationView) => Promise<Response>,
  ) =>
  async (ctx: Ctx): Promise<Response> => {
    const view = await openApplication(ctx)
    if (!view) return ctx.notFound()
    const target = typeof to === 'function' ? to(view) : to
    const may = movesFrom(view.a.status, view.side).includes(target)
    return may ? draw(ctx, view) : changedMeanwhile(ctx, view)
  }

// Yes, let us talk --------------------------------------------------------------------------------

const talkForm = form({ version: version() })
const yesForm = form({ version: version(), ...releaseShape })

async function yesPage(ctx: Ctx, view: ApplicationView, state: FormState, status = 200) {
  const t = answerTexts(ctx.lang)
  const frame = { ...applicationFrame(ctx, view), status }
  if (view.side === 'company')
    return ctx.page({ ...frame, title: t.talkTitle }, <TalkForm {...answerProps(ctx, view, state)} />)
  const { source } = await releaseSource(ctx.tx, view.a.person_id)
  return ctx.page(
    { ...frame, title: t.yesTitle, lead: t.yesLead(view.vacancy.companyName, view.vacancy.title) },
    <YesForm {...answerProps(ctx, view, state)} source={source} />,
  )
}

async function firstChoice(ctx: Ctx, view: ApplicationView): Promise<FormState['values']> {
  if (view.side === 'company') return {}
  const { source } = await releaseSource(ctx.tx, view.a.person_id)
  return choiceValues({ ...smallestChoice, contact: source.phone ? 'phone' : 'email' })
}

function readYes(ctx: Ctx): Parsed<{ version: number; choice: ReleaseChoice }> {
  const parsed = parseForm(yesForm, ctx.fields)
  return parsed.ok
    ? { ok: true, value: { version: parsed.value.version, choice: choiceOf(parsed.value) } }
    : parsed
}

async function sayYes(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  const t = answerTexts(ctx.lang)
  const parsed = view.side === 'person' ? readYes(ctx) : parseForm(talkForm, ctx.fields)
  if (!parsed.ok) return yesPage(ctx, view, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { version, choice } = { choice: undefined, ...parsed.value }
  const done = await startTalking(envOf(ctx), { id: view.a.id, version }, choice)
  if (done.ok)
    return ctx.redirect(paths.application(view.a.id), view.side === 'person' ? t.yesDone : t.talkDone)
  switch (done.reason) {
    case 'phone-missing':
    case 'email-missing':
    case 'cv-missing': {
      // what the person chose is no longer in the profile: the person can put it right, the company cannot
      if (view.side === 'company') return changedMeanwhile(ctx, view)
      const state = formState(ctx.fields, [], ctx.lang)
      const field = done.reason === 'cv-missing' ? 'show' : 'contact'
      return yesPage(ctx, view, { ...state, errors: { [field]: t.refused[done.reason] } }, 422)
    }
    case 'choice-missing':
      return changedMeanwhile(ctx, view)
    default:
      return refusedMove(ctx, view, done.reason)
  }
}

// No ----------------------------------------------------------------------------------------------

const noForm = form({
  version: version(),
  reason: optionalText({ max: 40 }),
  note: optionalText({ max: limits.refusalNoteLength, lines: true }),
})

const targetOf = (view: ApplicationView) => noStatus(view.a.status, view.side)

function kindOf({ a, side }: ApplicationView): NoKind {
  if (side === 'company') return a.status === 'interest' ? 'dropInterest' : 'declineApplicant'
  return targetOf({ a, side } as ApplicationView) === 'withdrawn' ? 'withdraw' : 'decline'
}

function leadOf(ctx: Ctx, view: ApplicationView): string {
  const t = answerTexts(ctx.lang).noLead
  const kind = kindOf(view)
  if (kind === 'decline' && view.a.status === 'offered') return t.declineOffer
  if (kind === 'withdraw' && view.a.status === 'awaiting_certificate') return t.withdrawYes
  return t[kind]
}

/** The reasons of the table, each with the words the other side will read. */
function reasonOptions(ctx: Ctx, view: ApplicationView): { options: Option[]; optional: boolean } {
  const t = answerTexts(ctx.lang)
  const rule = reasonsFor(view.a.status, targetOf(view), view.side)
  const options = (rule?.reasons ?? []).map((reason): Option => {
    if (view.side === 'company') {
      const words = companyReasonTexts[reason as CompanyReason]
      return { value: reason, label: words.choice[ctx.lang], hint: t.theyRead(words.told[ctx.lang]) }
    }
    const words = personReasonTexts[reason as WithdrawalReason]
    return { value: reason, label: words.choice[ctx.lang], hint: t.companyReads(words.told[ctx.lang]) }
  })
  return { options, optional: rule?.rule !== 'required' }
}

async function noPage(ctx: Ctx, view: ApplicationView, state: FormState, status = 200) {
  const kind = kindOf(view)
  const { options, optional } = reasonOptions(ctx, view)
  return ctx.page(
    { ...applicationFrame(ctx, view), status, title: answerTexts(ctx.lang).noTitle[kind] },
    <NoForm
      {...answerProps(ctx, view, state)}
      kind={kind}
      lead={leadOf(ctx, view)}
      reasons={options}
      optional={optional}
    />,
  )
}

async function refuseIt(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  const t = answerTexts(ctx.lang)
  const parsed = parseForm(noForm, ctx.fields)
  if (!parsed.ok) return noPage(ctx, view, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { reason, note } = parsed.value
  const done = await sayNo(envOf(ctx), { id: view.a.id, version: parsed.value.version }, { reason, note })
  if (done.ok) {
    const list = view.side === 'person' ? paths.applications : paths.companyApplications
    return ctx.redirect(list, t.noDone[kindOf(view)])
  }
  const state = formState(ctx.fields, [], ctx.lang)
  const again = (errors: FormState['errors']) => noPage(ctx, view, { ...state, errors }, 422)
  if (done.reason === 'contact-in-text') return again({ note: t.refused['contact-in-text'] })
  if (done.reason === 'reason-missing' || done.reason === 'reason-not-allowed')
    return again({ reason: reasonProblem(ctx, done.reason) })
  return refusedMove(ctx, view, done.reason)
}

const reasonProblem = (ctx: Ctx, reason: 'reason-missing' | 'reason-not-allowed'): string =>
  moveRefusals[reason][ctx.lang]

export const answerRoutes: Route[] = [
  get(
    '/ansoegninger/:id/svar',
    whileMoving('talking', async (ctx, view) =>
      view.a.status === 'offered'
        ? changedMeanwhile(ctx, view)
        : yesPage(ctx, view, startState(ctx, await firstChoice(ctx, view))),
    ),
  ),
  post('/ansoegninger/:id/svar', sayYes),
  get(
    '/ansoegninger/:id/nej',
    whileMoving(targetOf, (ctx, view) => noPage(ctx, view, startState(ctx))),
  ),
  post('/ansoegninger/:id/nej', refuseIt),
]
