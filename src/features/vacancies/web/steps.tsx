import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { saveVacancy } from '../actions/save-vacancy.ts'
import { contentOf, withInput } from '../content.ts'
import type { VacancyRow } from '../model.ts'
import { type Conflict, StepPage } from '../pages/step-page.tsx'
import { paths } from '../paths.ts'
import { type Questions, readStep, seenOf, stepValues } from '../step-fields.ts'
import { skillsWished } from '../store.ts'
import { formTexts } from '../texts/form.ts'
import { listTexts } from '../texts/list.ts'
import { reviewTexts } from '../texts/review.ts'
import { isStep, STEP_NAMES, type StepName } from '../vacancy-form.ts'
import { activeFor, crumbsTo, envOf, type Found, findOf, homeOf } from './found.ts'
import { closedPage, notEditable } from './refusals.ts'
import { showReview } from './review.tsx'
import { stepList } from './step-list.ts'
import { refusedState, wholeErrors } from './step-state.ts'

/** So many wishes of others are shown: a choice, not a list. */
const SHOWN_SKILLS = 12

/** Said in an address: after this step, back to the review it was opened from. */
const BACK = 'til'

type Shown = {
  status?: number
  state: FormState
  questions?: Questions
  conflict?: Conflict
}

async function showStep(ctx: Ctx, { v, company }: Found, step: StepName, shown: Shown): Promise<Response> {
  const t = formTexts(ctx.lang)
  const content = contentOf(v)
  const published = v.status === 'published'
  const back = ctx.query.get(BACK) === 'gennemse' ? `?${BACK}=gennemse` : ''
  return ctx.page(
    {
      title: published ? t.editTitle : t.newTitle,
      eyebrow: ctx.actor.role === 'caseworker' ? t.forCompany(company.name) : v.title || t.draft,
      status: shown.status,
      crumbs: crumbsTo(ctx, company, [
        { label: v.title || listTexts(ctx.lang).untitled, href: paths.overview(v.id) },
      ]),
      active: activeFor(ctx),
      noindex: true,
      scripts: ['occupation-field.js'],
    },
    <StepPage
      lang={ctx.lang}
      step={step}
      state={shown.state}
      questions={shown.questions ?? {}}
      rotation={content.category === 'jobrotation'}
      publicSector={company.sector === 'public'}
      wished={
        step === 'opgaver' && content.occupation
          ? await skillsWished(ctx.tx, [content.occupation], SHOWN_SKILLS, v.company_id)
          : []
      }
      action={ctx.href(paths.step(v.id, step)) + back}
      once={ctx.once()}
      seen={seenOf(content, step)}
      steps={stepList({
        id: v.id,
        content,
        current: step,
        today: ctx.today,
        lang: ctx.lang,
        href: ctx.href,
      })}
      published={published}
      cancelHref={ctx.href(paths.overview(v.id))}
      asksReason={false}
      conflict={shown.conflict}
    />,
  )
}

async function stepForm(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  if (!found) return ctx.notFound()
  const refused = notEditable(ctx, found.v)
  if (refused) return refused
  const step = ctx.params.step ?? ''
  if (step === 'gennemse') return showReview(ctx, found, {})
  if (!isStep(step)) return ctx.notFound()
  const stored = emptyForm(stepValues(contentOf(found.v), ctx.lang))
  return showStep(ctx, found, step, { state: ctx.restored ? formState(ctx.fields, [], ctx.lang) : stored })
}

async function saveStep(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  const step = ctx.params.step ?? ''
  if (!found || !isStep(step)) return ctx.notFound()
  const t = formTexts(ctx.lang)
  const read = readStep(step, ctx.fields)
  if (!read.ok) {
    const refused = notEditable(ctx, found.v)
    if (refused) return refused
    const state = refusedState(ctx.fields, read.problems, read.questions, ctx.lang)
    return showStep(ctx, found, step, { status: 422, state, questions: read.questions })
  }
  const saved = await saveVacancy(envOf(ctx), {
    id: found.v.id,
    input: read.value,
    step: { name: step, seen: typed(ctx.fields, 'seen') },
  })
  if (!saved.ok) {
    if (saved.reason === 'gone') return ctx.notFound()
    if (saved.reason === 'not-yours-to-edit') return ctx.forbidden(reviewTexts(ctx.lang).notYours)
    if (saved.reason === 'closed') return closedPage(ctx, found.v.id)
    const state = formState(ctx.fields, [], ctx.lang)
    if (saved.reason === 'changed-meanwhile') {
      const now = contentOf(saved.now)
      const conflict = { now, yours: withInput(now, read.value), fields: saved.fields }
      return showStep(ctx, { ...found, v: saved.now }, step, { status: 409, state, conflict })
    }
    const errors = Object.fromEntries(wholeErrors(saved, ctx.lang).map((e) => [e.field, e.text]))
    return showStep(ctx, found, step, { status: 422, state: { ...state, errors } })
  }
  if (saved.value.status === 'published') {
    const receipt = saved.changed
      ? saved.told > 0
        ? t.savedAndTold(saved.told)
        : t.savedChanges
      : t.nothingChanged
    return ctx.redirect(paths.overview(saved.value.id), receipt)
  }
  return goOn(ctx, saved.value, step)
}

/** After a draft's step: the next one, back to the review, or out for now. */
export function goOn(ctx: Ctx, v: VacancyRow, step: StepName): Response {
  if (typed(ctx.fields, '_efter') === 'stop')
    return ctx.redirect(stopAt(ctx, v), formTexts(ctx.lang).savedDraft)
  const next = STEP_NAMES[STEP_NAMES.indexOf(step) + 1] ?? 'gennemse'
  return ctx.redirect(paths.step(v.id, ctx.query.get(BACK) === 'gennemse' ? 'gennemse' : next))
}

const stopAt = (ctx: Ctx, v: VacancyRow): string =>
  ctx.actor.role === 'caseworker' ? homeOf(ctx, v) : `${paths.list}?status=kladder`

export const stepRoutes: Route[] = [
  get('/virksomhed/vikariater/:id/rediger/:step', stepForm),
  post('/virksomhed/vikariater/:id/rediger/:step', saveStep),
]
