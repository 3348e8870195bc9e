import type { Receipt } from '#core/law/receipt.ts'
import { movesFrom } from '#core/rotation/case-moves.ts'
import {
  type Answer,
  type Answers,
  answerOf,
  companyQuestions,
  jobrotation,
  knownScheme,
  lastCaseReceipt,
  readAnswers,
} from '#features/law/index.ts'
import { choice, form, optionalText, text, version } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert, type FormState, Steps } from '#platform/ui/index.ts'
import { decideFunding } from '../actions/decide-funding.ts'
import { mayAct } from '../actions/may-act.ts'
import { move } from '../actions/move-case.ts'
import { isId, STYLES, sideOf } from '../model.ts'
import { casePage } from '../pages/case-page.tsx'
import { AnswerForm, RulesSection, WishCard } from '../pages/wish-page.tsx'
import { paths } from '../paths.ts'
import { type CaseRow, caseStatusOf } from '../store/case-row.ts'
import { lastAsked } from '../store/journal.ts'
import { peopleBehind, staffOf } from '../store/parties.ts'
import { courseTexts } from '../texts/course.ts'
import { partTexts } from '../texts/parts.ts'
import { wishTexts } from '../texts/wish.ts'
import { caseOf, envOf, moveRefusal, refusedPage } from './found.ts'

type Shown = { status?: number; answer?: FormState; funding?: FormState; asked?: string }

/** What is known already, as answers: those given last, or the first day and the sector from the wish. */
async function knownAnswers(ctx: Ctx, row: CaseRow, sector: string): Promise<URLSearchParams> {
  const last = await lastAsked(ctx.tx, row.id)
  return new URLSearchParams(last ?? { hvornaar: row.wanted_from ?? ctx.today, sektor: sector })
}

function ask(ctx: Ctx, query: URLSearchParams): { answers: Answers; answer: Answer | undefined } {
  const compiled = jobrotation()
  const answers = readAnswers(compiled.scheme, companyQuestions, query, ctx.today, ctx.lang)
  const wrong = Object.keys(answers.state.errors).length > 0
  const others = [knownScheme('dk-veu-wage-subsidy'), knownScheme('self-financed')]
  return { answers, answer: wrong ? undefined : answerOf(compiled, others, companyQuestions, answers) }
}

async function show(ctx: Ctx, row: CaseRow, shown: Shown = {}): Promise<Response> {
  const { actor, lang } = ctx
  const t = wishTexts(lang)
  const people = await peopleBehind(ctx.tx, row)
  const status = caseStatusOf(row)
  const acts = mayAct(actor, row)
  const answers = acts && movesFrom(status, sideOf(actor)).includes('accept')
  const given = new URLSearchParams(shown.asked ?? ctx.query.toString())
  const justGiven = given.size > 0
  const query = justGiven ? given : await knownAnswers(ctx, row, people.companySector)
  const asked = ask(ctx, query)
  const wrong = Object.keys(asked.answers.state.errors).length > 0
  const unanswered = !row.accepted_at && !row.declined_at
  const own = actor.role === 'company' || actor.role === 'shop_steward'
  return casePage(
    ctx,
    row,
    'case',
    {
      title: t.wishTitle,
      under: { label: t.wishTitle },
      status: shown.status ?? (wrong ? 422 : 200),
      styles: [...STYLES, 'law.css'],
    },
    <>
      {unanswered && row.funding === 'undecided' && own && (
        <Steps
          steps={[
            { label: t.wishSteps.wish, state: 'done' },
            { label: t.wishSteps.rules, state: 'current' },
          ]}
        />
      )}
      {unanswered && !answers && (
        <Alert kind="info">{t.waiting(people.units[0]?.name ?? row.unit_name)}</Alert>
      )}
      {row.declined_at && !row.accepted_at && (
        <Alert kind="warning" title={partTexts(lang).declinedBecause}>
          <p>{row.decline_reason}</p>
        </Alert>
      )}
      <div class="two-columns">
        <div>
          {answers && (
            <AnswerForm
              action={ctx.href(paths.wish(row.id))}
              once={ctx.once()}
              version={row.version}
              lang={lang}
              state={
                shown.answer ??
                emptyForm({
                  contact: actor.role === 'caseworker' ? (actor.accountId ?? '') : '',
                  lead: row.lead_id ?? '',
                })
              }
              contacts={await staffOf(ctx.tx, { unitId: row.unit_id })}
              leads={await staffOf(ctx.tx, 'secretariat')}
              declined={status === 'declined'}
            />
          )}
          <RulesSection
            row={row}
            compiled={jobrotation()}
            answers={asked.answers}
            answer={asked.answer}
            asked={query.toString()}
            fresh={justGiven}
            kept={await lastCaseReceipt(ctx.tx, row.id, 'wish')}
            state={shown.funding ?? emptyForm()}
            action={ctx.href(paths.wish(row.id))}
            once={ctx.once()}
            lang={lang}
            editable={acts && !row.archived_at && !row.stopped_at && !row.ended_at}
          />
        </div>
        <WishCard row={row} people={people} lang={lang} />
      </div>
    </>,
  )
}

async function wish(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  return row ? show(ctx, row) : ctx.notFound()
}

const acceptForm = form({ do: text(), version: version(), contact: text(), lead: optionalText() })
const declineForm = form({
  do: text(),
  version: version(),
  reason: text({ min: 5, max: 1000, lines: true }),
})
const fundingForm = form({
  do: text(),
  version: version(),
  asked: optionalText({ max: 2000 }),
  funding: choice(['scheme', 'none', 'undecided'] as const),
})

async function change(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  if (!row) return ctx.notFound()
  const what = typed(ctx.fields, 'do')
  if (what === 'funding') return funding(ctx, row)
  return what === 'decline' ? decline(ctx, row) : accept(ctx, row)
}

async function accept(ctx: Ctx, row: CaseRow): Promise<Response> {
  const parsed = parseForm(acceptForm, ctx.fields)
  const again = (field: string, says: string) =>
    show(ctx, row, {
      status: 422,
      answer: { ...formState(ctx.fields, [], ctx.lang), errors: { [field]: says } },
    })
  if (!parsed.ok)
    return show(ctx, row, { status: 422, answer: formState(ctx.fields, parsed.problems, ctx.lang) })
  const { contact, lead } = parsed.value
  const contacts = await staffOf(ctx.tx, { unitId: row.unit_id })
  const leads = await staffOf(ctx.tx, 'secretariat')
  if (!contacts.some(({ id }) => id === contact)) return again('contact', partTexts(ctx.lang).chooseStaff)
  if (lead !== '' && !leads.some(({ id }) => id === lead))
    return again('lead', partTexts(ctx.lang).chooseStaff)
  const done = await move(envOf(ctx), 'accept', {
    id: row.id,
    version: parsed.value.version,
    caseworkerId: contact,
    leadId: isId(lead) ? lead : null,
  })
  if (done.ok) return ctx.redirect(paths.case(row.id), courseTexts(ctx.lang).moved.accept)
  return refusedPage(ctx, row.id, done) ?? again('contact', moveRefusal(ctx, done))
}

async function decline(ctx: Ctx, row: CaseRow): Promise<Response> {
  const parsed = parseForm(declineForm, ctx.fields)
  if (!parsed.ok)
    return show(ctx, row, { status: 422, answer: formState(ctx.fields, parsed.problems, ctx.lang) })
  const { reason } = parsed.value
  const done = await move(envOf(ctx), 'decline', { id: row.id, version: parsed.value.version, reason })
  if (done.ok) return ctx.redirect(paths.case(row.id), courseTexts(ctx.lang).moved.decline)
  const page = refusedPage(ctx, row.id, done)
  if (page) return page
  const errors = { reason: moveRefusal(ctx, done) }
  return show(ctx, row, { status: 422, answer: { ...formState(ctx.fields, [], ctx.lang), errors } })
}

async function funding(ctx: Ctx, row: CaseRow): Promise<Response> {
  const t = wishTexts(ctx.lang)
  const parsed = parseForm(fundingForm, ctx.fields)
  const asked = typed(ctx.fields, 'asked').slice(0, 2000)
  if (!parsed.ok)
    return show(ctx, row, {
      status: 422,
      asked,
      funding: formState(ctx.fields, parsed.problems, ctx.lang),
    })
  const { answers, answer } = ask(ctx, new URLSearchParams(asked))
  const { scheme } = jobrotation()
  const done = await decideFunding(envOf(ctx), {
    id: row.id,
    version: parsed.value.version,
    funding: parsed.value.funding,
    asked: answer && { scheme, stated: answers.stated, receipt: plainReceipt(answer), query: asked },
  })
  if (done.ok) return ctx.redirect(paths.case(row.id), t.decided)
  const page = refusedPage(ctx, row.id, done)
  if (page) return page
  const says = done.reason === 'grant-applied' ? t.grantApplied : partTexts(ctx.lang).notYours
  return show(ctx, row, {
    status: 422,
    asked,
    funding: { ...formState(ctx.fields, [], ctx.lang), errors: { funding: says } },
  })
}

/** Without the words, which are made anew from the edition. */
function plainReceipt({ receipt }: Answer): Receipt {
  const { dayBecause: _day, summary: _summary, explained: _explained, ...plain } = receipt
  return plain
}

export const wishRoutes: Route[] = [get('/sager/:id/oensket', wish), post('/sager/:id/oensket', change)]
