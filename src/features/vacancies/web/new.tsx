import { type CompanyRow, findCompany } from '#features/directory/index.ts'
import { form, text } from '#platform/form/fields.ts'
import type { Fields } from '#platform/form/fields-of.ts'
import { emptyForm, formState, type Problem, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { startDraft } from '../actions/start-draft.ts'
import { emptyContent } from '../content.ts'
import { StepPage } from '../pages/step-page.tsx'
import { paths } from '../paths.ts'
import { type Questions, readStep } from '../step-fields.ts'
import { formTexts } from '../texts/form.ts'
import { reviewTexts } from '../texts/review.ts'
import { activeFor, crumbsTo, envOf, isId } from './found.ts'
import { stepList } from './step-list.ts'
import { refusedState } from './step-state.ts'
import { goOn } from './steps.tsx'

const reasonSchema = form({ reason: text({ min: 10, max: 500 }) })

/** The company somebody posts for: one's own, or the one in a caseworker's address. */
const companyOf = (ctx: Ctx) => {
  const id = ctx.actor.role === 'caseworker' ? ctx.params.companyId : (ctx.actor.companyId ?? undefined)
  return isId(id) ? findCompany(ctx.tx, id) : Promise.resolve(undefined)
}

function showNew(
  ctx: Ctx,
  company: CompanyRow,
  shown: { status?: number; state: FormState; questions?: Questions },
): Promise<Response> {
  const t = formTexts(ctx.lang)
  const onBehalf = ctx.actor.role === 'caseworker'
  return ctx.page(
    {
      title: t.newTitle,
      lead: t.newLead,
      eyebrow: onBehalf ? t.forCompany(company.name) : undefined,
      status: shown.status,
      crumbs: crumbsTo(ctx, company, []),
      active: activeFor(ctx),
      noindex: true,
      scripts: ['occupation-field.js'],
    },
    <StepPage
      lang={ctx.lang}
      step="job"
      state={shown.state}
      questions={shown.questions ?? {}}
      rotation
      wished={[]}
      publicSector={company.sector === 'public'}
      action={ctx.href(ctx.path)}
      once={ctx.once()}
      seen={undefined}
      steps={stepList({
        id: undefined,
        content: emptyContent,
        current: 'job',
        today: ctx.today,
        lang: ctx.lang,
        href: ctx.href,
      })}
      published={false}
      cancelHref={ctx.href(paths.list)}
      asksReason={onBehalf}
    />,
  )
}

async function newForm(ctx: Ctx): Promise<Response> {
  const company = await companyOf(ctx)
  if (!company) return ctx.notFound()
  const { category, openings } = emptyContent
  return showNew(ctx, company, {
    state: ctx.restored
      ? formState(ctx.fields, [], ctx.lang)
      : emptyForm({ category, openings: String(openings) }),
  })
}

async function startNew(ctx: Ctx): Promise<Response> {
  const company = await companyOf(ctx)
  if (!company) return ctx.notFound()
  const onBehalf = ctx.actor.role === 'caseworker'
  const { reason: typedReason, ...others } = ctx.fields
  const read = readStep('job', onBehalf ? others : ctx.fields)
  const problems: Problem[] = read.ok ? [] : [...read.problems]
  if (read.ok && !read.value.occupation) problems.push({ field: 'occupation', key: 'required' })
  const reason = onBehalf ? readReason(typedReason) : undefined
  if (reason && !reason.ok) problems.unshift(...reason.problems)
  if (!read.ok || problems.length > 0) {
    const questions = read.ok ? {} : read.questions
    const state = refusedState(ctx.fields, problems, questions, ctx.lang)
    return showNew(ctx, company, { status: 422, state, questions })
  }
  const started = await startDraft(envOf(ctx), {
    companyId: company.id,
    input: read.value,
    onBehalfReason: reason?.ok ? reason.value.reason : undefined,
  })
  if (!started.ok)
    return started.reason === 'company-gone'
      ? ctx.notFound()
      : ctx.conflict(reviewTexts(ctx.lang).startRefusals[started.reason])
  return goOn(ctx, started.value, 'job')
}

/** Why a caseworker acts for a company. */
const readReason = (typed: Fields[string] | undefined) => parseForm(reasonSchema, { reason: typed ?? [''] })

export const newRoutes: Route[] = [
  get('/virksomhed/vikariater/nyt', newForm),
  post('/virksomhed/vikariater/nyt', startNew),
  get('/jobcenter/virksomheder/:companyId/vikariater/nyt', newForm),
  post('/jobcenter/virksomheder/:companyId/vikariater/nyt', startNew),
]
