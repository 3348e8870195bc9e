import type { Child } from 'hono/jsx'
import { isId } from '#features/cases/index.ts'
import type { Ctx, PageOptions } from '#platform/http/context.ts'
import { type Crumb, EmptyState, ViewLinks } from '#platform/ui/index.ts'
import type { CourseRow, SessionRow } from '../model.ts'
import { paths } from '../paths.ts'
import { findCourse } from '../store/courses.ts'
import { findSession } from '../store/sessions.ts'
import { providerTexts } from '../texts/provider.ts'

export type ProviderTab = 'sessions' | 'courses' | 'demand' | 'import'

const ADDRESS: Record<ProviderTab, string> = {
  sessions: paths.provider,
  courses: paths.ownCourses,
  demand: paths.demand,
  import: paths.import,
}

/** A page of the training provider: the way to its other parts on top. */
export function providerPage(
  ctx: Ctx,
  tab: ProviderTab,
  options: Omit<PageOptions, 'crumbs'> & {
    /** What lies between the part and the page. */
    under?: readonly Crumb[]
    /** The page is the part itself. */
    isTab?: boolean
  },
  body: Child,
): Promise<Response> {
  const t = providerTexts(ctx.lang)
  const labels: Record<ProviderTab, string> = {
    sessions: t.tabSessions,
    courses: t.tabCourses,
    demand: t.tabDemand,
    import: t.tabImport,
  }
  const { under = [], isTab = false, ...rest } = options
  return ctx.page(
    {
      eyebrow: ctx.actor.organisation,
      active: tab === 'demand' ? paths.demand : paths.provider,
      noindex: true,
      styles: ['training.css'],
      // the page itself is the last crumb, and `Page` adds it
      crumbs: isTab ? [] : [{ label: labels[tab], href: ctx.href(ADDRESS[tab]) }, ...under],
      ...rest,
    },
    <>
      <ViewLinks
        label={t.tabs}
        links={(Object.keys(ADDRESS) as ProviderTab[]).map((key) => ({
          href: ctx.href(ADDRESS[key]),
          label: labels[key],
          current: key === tab,
        }))}
      />
      <div class="training-body">{body}</div>
    </>,
  )
}

/** A login that nobody has linked to an organisation yet can do nothing here, and is told what happens next. */
export function notLinked(ctx: Ctx): Promise<Response> {
  const t = providerTexts(ctx.lang)
  return ctx.page(
    { title: t.menu, crumbs: [], active: paths.provider, noindex: true },
    <EmptyState picture="no-access" title={t.notLinked} text={t.notLinkedText} />,
  )
}

/** The own course of the address; another's looks like none. */
export async function ownCourseOf(ctx: Ctx): Promise<CourseRow | undefined> {
  const id = ctx.params.id ?? ''
  const course = isId(id) ? await findCourse(ctx.tx, id) : undefined
  return course && course.provider_id === ctx.actor.organisationId ? course : undefined
}

export async function ownSessionOf(ctx: Ctx): Promise<SessionRow | undefined> {
  const id = ctx.params.id ?? ''
  const session = isId(id) ? await findSession(ctx.tx, id) : undefined
  return session && session.provider_id === ctx.actor.organisationId ? session : undefined
}

export const envOf = (ctx: Ctx) => ({
  tx: ctx.tx,
  actor: ctx.actor,
  enqueue: ctx.enqueue,
  today: ctx.today,
})
