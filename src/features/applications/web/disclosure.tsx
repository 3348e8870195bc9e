import { type ReleaseChoice, smallestChoice } from '#core/exchange/disclosure.ts'
import { choice, form, integer } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { changeDisclosure, type DisclosureRefusal, withdrawDisclosure } from '../actions/change-disclosure.ts'
import { ShownForm } from '../pages/answer-forms.tsx'
import { choiceValues } from '../pages/release-fields.tsx'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../read/application-view.ts'
import { releaseSource } from '../release-fields.ts'
import { answerTexts } from '../texts/answers.ts'
import { applicationTexts } from '../texts/application.ts'
import { answerProps, startState } from './answers.tsx'
import { choiceOf, releaseShape } from './apply.tsx'
import { applicationFrame, envOf, openApplication } from './open-application.ts'
import { changedMeanwhile } from './stale.tsx'

const shownForm = form({ do: choice(['change']), version: integer({ min: 0 }), ...releaseShape })

async function keptChoice(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('disclosure')
    .select(['choice', 'withdrawn_at'])
    .where('application_id', '=', id)
    .executeTakeFirst()
}

/** Only the person, and only while there is something to show. */
async function openOwn(ctx: Ctx): Promise<ApplicationView | undefined> {
  const view = await openApplication(ctx)
  return view?.side === 'person' ? view : undefined
}

const mayBeShown = ({ stage, a, hire }: ApplicationView): boolean =>
  stage !== 'closed' &&
  stage !== 4 &&
  a.status !== 'interest' &&
  (!hire || ['reserved', 'active'].includes(hire.status))

async function page(ctx: Ctx, view: ApplicationView, state: FormState | undefined, status = 200) {
  const t = answerTexts(ctx.lang)
  const kept = await keptChoice(ctx, view.a.id)
  const { source } = await releaseSource(ctx.tx, view.a.person_id)
  const withdrawn = Boolean(kept?.withdrawn_at)
  const current = (kept?.choice as ReleaseChoice | undefined) ?? smallestChoice
  return ctx.page(
    {
      ...applicationFrame(ctx, view),
      status,
      title: t.shownTitle,
      lead: t.shownLead(view.vacancy.companyName),
    },
    <ShownForm
      {...answerProps(ctx, view, state ?? startState(ctx, choiceValues(current)))}
      source={source}
      hired={view.a.status === 'hired'}
      withdrawn={withdrawn}
      mayWithdraw={!withdrawn && view.stage === 2}
      second={ctx.once()}
    />,
  )
}

async function show(ctx: Ctx) {
  const view = await openOwn(ctx)
  if (!view) return ctx.notFound()
  return mayBeShown(view) ? page(ctx, view, undefined) : changedMeanwhile(ctx, view)
}

async function change(ctx: Ctx) {
  const view = await openOwn(ctx)
  if (!view) return ctx.notFound()
  const t = answerTexts(ctx.lang)
  if (typed(ctx.fields, 'do') === 'withdraw') {
    const done = await withdrawDisclosure(envOf(ctx), { id: view.a.id })
    return done.ok
      ? ctx.redirect(paths.application(view.a.id), t.withdrawDone)
      : refused(ctx, view, done.reason)
  }
  const parsed = parseForm(shownForm, ctx.fields)
  if (!parsed.ok) return page(ctx, view, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const done = await changeDisclosure(envOf(ctx), { id: view.a.id }, choiceOf(parsed.value))
  return done.ok ? ctx.redirect(paths.application(view.a.id), t.shownDone) : refused(ctx, view, done.reason)
}

async function refused(ctx: Ctx, view: ApplicationView, reason: DisclosureRefusal) {
  const t = answerTexts(ctx.lang)
  if (reason === 'gone') return ctx.notFound()
  if (reason === 'nothing-shown') return changedMeanwhile(ctx, view)
  if (reason === 'employer-needs-name') return changedMeanwhile(ctx, view, t.employerNeeds)
  const state = formState(ctx.fields, [], ctx.lang)
  const field = reason === 'cv-missing' ? 'show' : 'contact'
  return page(ctx, view, { ...state, errors: { [field]: t.refused[reason] } }, 422)
}

/**
 * The CV a person has released, fetched anew at each click: the database gives it out only while the release stands, so a
 * kept link is worth nothing afterwards.
 */
async function cv(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (view?.side !== 'company' || (view.stage !== 2 && view.stage !== 3)) return ctx.notFound()
  const file = await ctx.tx
    .selectFrom('disclosure as d')
    .innerJoin('document as f', 'f.id', 'd.document_id')
    .select(['f.file_name', 'f.mime', 'f.bytes'])
    .where('d.application_id', '=', view.a.id)
    .where('d.withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!file) return ctx.notFound()
  await ctx.logView([view.a.person_id], applicationTexts('da').purposeCv)
  return ctx.reply(200, new Uint8Array(file.bytes), {
    'content-type': file.mime,
    'content-disposition': `attachment; filename="${asciiName(file.file_name)}"; filename*=UTF-8''${encodeURIComponent(file.file_name).replaceAll("'", '%27')}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
}

/** The name for old programs: what a header cannot hold becomes an underscore. */
const asciiName = (name: string): string => name.replaceAll(/[^\w.() -]/g, '_')

export const disclosureRoutes: Route[] = [
  get('/ansoegninger/:id/oplysninger', show),
  post('/ansoegninger/:id/oplysninger', change),
  get('/ansoegninger/:id/cv', cv),
]
