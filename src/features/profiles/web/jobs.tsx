import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, type Problem, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { FormState } from '#platform/ui/index.ts'
import { finishJobs, removeJob, saveJob } from '../actions/save-job.ts'
import type { Profile } from '../model.ts'
import { JobsPage } from '../pages/jobs-page.tsx'
import type { Conflict } from '../pages/step-page.tsx'
import { paths } from '../paths.ts'
import { jobForm, removeJobForm } from '../profile-form.ts'
import { jobValues, seenOfJob } from '../step-values.ts'
import { stepWords } from '../step-words.ts'
import { stepTexts } from '../texts/steps.ts'
import { cameFrom, crumbs, envOf, PAGE, pathAfter, stepList, withBack } from './own-profile.ts'

/** Said in an address: which job is being put right. */
const EDIT = 'ret'

type Shown = {
  status?: number
  state: FormState
  editing: string | undefined
  isGone?: boolean
  conflict?: Conflict
}

/** The list of jobs with the form for one: a new one, or the one the address names. */
export async function showJobs(ctx: Ctx, profile: Profile): Promise<Response> {
  const named = ctx.query.get(EDIT)
  const job = named === null ? undefined : profile.jobs.find((one) => one.id === named)
  // another's job, or one that is gone
  if (named !== null && !job) return ctx.notFound()
  const state = ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(job ? jobValues(job) : {})
  const editing = ctx.restored ? typed(ctx.fields, 'id') || undefined : job?.id
  return draw(ctx, profile, { state, editing })
}

function draw(ctx: Ctx, profile: Profile, shown: Shown): Promise<Response> {
  const t = stepTexts(ctx.lang)
  const action = ctx.href(withBack(ctx, paths.step('erfaring')))
  return ctx.page(
    {
      ...PAGE,
      title: t.titles.erfaring,
      lead: t.leads.erfaring,
      status: shown.status,
      crumbs: crumbs(ctx),
      active: paths.profile,
      scripts: ['occupation-field.js'],
    },
    <JobsPage
      lang={ctx.lang}
      jobs={profile.jobs}
      state={shown.state}
      editing={shown.editing}
      isGone={shown.isGone}
      seen={seenOfEdited(profile, shown.editing)}
      conflict={shown.conflict}
      action={action}
      editHref={(id) => `${action}${action.includes('?') ? '&' : '?'}${EDIT}=${id}#job`}
      once={ctx.once}
      steps={stepList(ctx, profile, 'erfaring')}
      nextHref={ctx.href(withBack(ctx, pathAfter('erfaring')))}
      backHref={cameFrom(ctx)}
    />,
  )
}

const seenOfEdited = (profile: Profile, editing: string | undefined): string | undefined => {
  const job = profile.jobs.find((one) => one.id === editing)
  return job && seenOfJob(job)
}

/** Saves or removes one job, or goes on when there are no more. */
export async function saveJobs(ctx: Ctx, profile: Profile): Promise<Response> {
  const t = stepTexts(ctx.lang)
  const go = typed(ctx.fields, '_gaa')
  if (go === 'videre') {
    const done = await finishJobs(envOf(ctx))
    return done.ok ? ctx.redirect(withBack(ctx, pathAfter('erfaring')), t.saved) : ctx.notFound()
  }
  const editing = typed(ctx.fields, 'id') || undefined
  if (go === 'fjern') {
    const id = parseForm(removeJobForm, { id: ctx.fields.id ?? [] })
    const removed = id.ok ? await removeJob(envOf(ctx), id.value.id) : undefined
    return removed?.ok
      ? ctx.redirect(withBack(ctx, paths.step('erfaring')), t.jobRemoved(removed.value.title))
      : ctx.notFound()
  }
  const refused = (problems: readonly Problem[]) =>
    draw(ctx, profile, { status: 422, state: formState(ctx.fields, problems, ctx.lang), editing })
  const { seen: _, ...own } = ctx.fields
  const parsed = parseForm(jobForm(ctx.today), own)
  if (!parsed.ok) return refused(parsed.problems)
  const saved = await saveJob(envOf(ctx), parsed.value, typed(ctx.fields, 'seen'))
  if (saved.ok) return ctx.redirect(withBack(ctx, paths.step('erfaring')), t.jobSaved(parsed.value.title))
  if (saved.reason === 'gone') return ctx.notFound()
  if (saved.reason === 'too-many') return refused([{ field: 'title', key: 'tooMany', arg: 20 }])
  const state = formState(ctx.fields, [], ctx.lang)
  if (saved.reason !== 'changed-meanwhile')
    return draw(ctx, profile, { status: 409, state, editing: undefined, isGone: true })
  const conflict = {
    now: stepWords('erfaring', jobValues(saved.now), ctx.lang),
    typed: stepWords('erfaring', state.values, ctx.lang),
  }
  return draw(ctx, profile, { status: 409, state, editing, conflict })
}
