import { isFreeOfContactDetails } from '#core/exchange/contact-details.ts'
import { skillsWished } from '#features/vacancies/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type StepInput, saveStep, type WholeStep } from '../actions/save-step.ts'
import { isStep, type Profile } from '../model.ts'
import { type Conflict, StepPage } from '../pages/step-page.tsx'
import type { Questions } from '../pages/steps/step-props.ts'
import { paths } from '../paths.ts'
import { occupationTitle, seenOf, stepValues } from '../step-values.ts'
import { stepWords } from '../step-words.ts'
import { stepTexts } from '../texts/steps.ts'
import { saveJobs, showJobs } from './jobs.tsx'
import { cameFrom, crumbs, envOf, ownProfile, PAGE, pathAfter, stepList, withBack } from './own-profile.ts'
import { readStep } from './read-step.ts'

/** So many wishes of companies are shown: a choice, not a list. */
const SHOWN_SKILLS = 12

type Shown = { status?: number; state: FormState; questions?: Questions; conflict?: Conflict }

async function showStep(ctx: Ctx, profile: Profile, step: WholeStep, shown: Shown): Promise<Response> {
  const t = stepTexts(ctx.lang)
  const codes = step === 'kompetencer' ? profile.occupations.map(({ code }) => code) : []
  return ctx.page(
    {
      ...PAGE,
      title: t.titles[step],
      lead: t.leads[step],
      status: shown.status,
      crumbs: crumbs(ctx),
      active: paths.profile,
      scripts: ['occupation-field.js'],
    },
    <StepPage
      lang={ctx.lang}
      step={step}
      state={shown.state}
      questions={shown.questions ?? {}}
      profile={profile}
      wished={await skillsWished(ctx.tx, codes, SHOWN_SKILLS)}
      action={ctx.href(withBack(ctx, paths.step(step)))}
      once={ctx.once()}
      seen={seenOf(profile, step)}
      steps={stepList(ctx, profile, step)}
      nextHref={ctx.href(withBack(ctx, pathAfter(step)))}
      backHref={cameFrom(ctx)}
      conflict={shown.conflict}
    />,
  )
}

async function stepForm(ctx: Ctx): Promise<Response> {
  const step = ctx.params.step ?? ''
  const profile = isStep(step) ? await ownProfile(ctx) : undefined
  if (!profile || !isStep(step)) return ctx.notFound()
  if (step === 'erfaring') return showJobs(ctx, profile)
  const stored = emptyForm(stepValues(profile, step, ctx.today, ctx.lang))
  return showStep(ctx, profile, step, { state: ctx.restored ? formState(ctx.fields, [], ctx.lang) : stored })
}

async function save(ctx: Ctx): Promise<Response> {
  const step = ctx.params.step ?? ''
  const profile = isStep(step) ? await ownProfile(ctx) : undefined
  if (!profile || !isStep(step)) return ctx.notFound()
  if (step === 'erfaring') return saveJobs(ctx, profile)
  const read = readStep(step, ctx.fields, ctx.today)
  if (!read.ok) {
    const state = formState(ctx.fields, read.problems, ctx.lang)
    return showStep(ctx, profile, step, { status: 422, state, questions: read.questions })
  }
  const saved = await saveStep(envOf(ctx), step, read.value, typed(ctx.fields, 'seen'))
  if (!saved.ok) {
    if (saved.reason !== 'changed-meanwhile') return ctx.notFound()
    const { now } = saved
    const state = formState(ctx.fields, [], ctx.lang)
    const conflict = {
      now: stepWords(step, stepValues(now, step, ctx.today, ctx.lang), ctx.lang),
      typed: stepWords(step, state.values, ctx.lang),
    }
    return showStep(ctx, now, step, { status: 409, state, conflict })
  }
  return goOn(ctx, step, read.value)
}

/** After a save: the next page, the overview, or this page again where there is more to say. */
function goOn(ctx: Ctx, step: WholeStep, input: StepInput[WholeStep]): Response {
  const t = stepTexts(ctx.lang)
  const next = typed(ctx.fields, '_efter')
  if (step === 'arbejde' && next === 'mere') {
    const { added } = input as StepInput['arbejde']
    return ctx.redirect(
      withBack(ctx, paths.step(step)),
      added ? t.added(occupationTitle(added.code, ctx.lang)) : t.saved,
    )
  }
  // the page itself says what stands in the text that perhaps should not
  if (step === 'fremtid' && !isFreeOfContactDetails((input as StepInput['fremtid']).about))
    return ctx.redirect(withBack(ctx, paths.step(step)), t.saved)
  if (next === 'stop') return ctx.redirect(withBack(ctx, paths.profile), t.saved)
  return ctx.redirect(withBack(ctx, pathAfter(step)), t.saved)
}

export const stepRoutes: Route[] = [get('/profil/:step', stepForm), post('/profil/:step', save)]
