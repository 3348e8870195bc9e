import { addDays, addMonths, day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { DAYS_TO_ANSWER, retention } from '#core/exchange/retention.ts'
import { dayOf } from '#platform/clock.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { keepProfile } from '../actions/set-visibility.ts'
import { completenessFor, type Profile, type StepName } from '../model.ts'
import { OverviewPage, type Showing } from '../pages/overview-page.tsx'
import { paths } from '../paths.ts'
import { stepValues } from '../step-values.ts'
import { stepWords, type Words } from '../step-words.ts'
import { overviewTexts } from '../texts/overview.ts'
import { stepTexts } from '../texts/steps.ts'
import { cameFrom, envOf, ownProfile, PAGE, withBack } from './own-profile.ts'

/** Whether companies find the person today; asked with the person's own eyes. */
export async function showingOf(tx: Tx, p: Profile): Promise<Showing> {
  if (p.noProposals) return 'objected'
  if (!p.visible) return 'hidden'
  const card = await tx
    .selectFrom('profile_card')
    .select('person_id')
    .where('person_id', '=', p.personId)
    .executeTakeFirst()
  if (card) return 'visible'
  return completenessFor(p).mayBeShown ? 'hiredNow' : 'waiting'
}

async function overview(ctx: Ctx): Promise<Response> {
  const profile = await ownProfile(ctx)
  if (!profile) return ctx.notFound()
  const t = overviewTexts(ctx.lang)
  const isNew = completenessFor(profile).done.length === 0
  return ctx.page(
    { ...PAGE, title: t.title, lead: isNew ? t.leadNew : t.lead, crumbs: [], active: paths.profile },
    <OverviewPage
      lang={ctx.lang}
      profile={profile}
      showing={await showingOf(ctx.tx, profile)}
      words={wordsOf(ctx, profile)}
      cv={
        profile.cv
          ? t.cvSince(profile.cv.fileName, formatDay(day(dayOf(profile.cv.createdAt)), ctx.lang))
          : t.cvNone
      }
      href={(path) => ctx.href(withBack(ctx, path))}
      backHref={cameFrom(ctx)}
      action={ctx.href(withBack(ctx, paths.profile))}
      once={ctx.once()}
      endsOn={endsOn(ctx, profile)}
    />,
  )
}

function wordsOf(ctx: Ctx, p: Profile): Record<StepName, readonly Words[]> {
  const t = stepTexts(ctx.lang)
  const jobs = p.jobs.map((job) =>
    t.jobAt(job.title, `${job.employer} (${t.jobYears(job.fromYear, job.toYear)})`),
  )
  const words = (step: StepName) => stepWords(step, stepValues(p, step, ctx.today, ctx.lang), ctx.lang)
  return {
    arbejde: words('arbejde'),
    tid: words('tid'),
    sted: words('sted'),
    erfaring: [{ label: t.jobs, lines: jobs }],
    kompetencer: words('kompetencer'),
    fremtid: words('fremtid'),
    kontakt: words('kontakt'),
  }
}

/** When a warned profile ends, unless its person says otherwise. */
function endsOn(ctx: Ctx, p: Profile): string | undefined {
  if (!p.warnedAt || p.warnedAt < p.updatedAt) return undefined
  const byLife = addMonths(day(dayOf(p.updatedAt)), retention.profile.endAfterMonths)
  const byWarning = addDays(day(dayOf(p.warnedAt)), DAYS_TO_ANSWER)
  return formatDay(byLife > byWarning ? byLife : byWarning, ctx.lang)
}

async function keep(ctx: Ctx): Promise<Response> {
  const kept = await keepProfile(envOf(ctx))
  return kept.ok ? ctx.redirect(withBack(ctx, paths.profile), overviewTexts(ctx.lang).kept) : ctx.notFound()
}

export const overviewRoutes: Route[] = [get(paths.profile, overview), post(paths.profile, keep)]
