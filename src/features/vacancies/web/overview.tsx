import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import type { Day } from '#core/calendar/day.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { answerTimeOf, figuresOf, type OpeningRow, openingsOf, viewsByDay } from '../figures.ts'
import { historyOf } from '../history.ts'
import { mayEdit, type VacancyHooks, type VacancyRow } from '../model.ts'
import { type OverviewLinks, OverviewPage } from '../pages/overview-page.tsx'
import { paths } from '../paths.ts'
import { overviewTexts } from '../texts/overview.ts'
import { activeFor, crumbsTo, findOf } from './found.ts'

const CHART_DAYS = 14

const overviewWith =
  (hooks: VacancyHooks) =>
  async (ctx: Ctx): Promise<Response> => {
    const found = await findOf(ctx)
    if (!found) return ctx.notFound()
    const { v, company } = found
    if (v.status === 'draft') return ctx.redirect(paths.step(v.id, 'gennemse'))
    const t = overviewTexts(ctx.lang)
    const { role } = ctx.actor
    const reads = role === 'shop_steward'
    const listed = await isListed(ctx.tx, v.id)
    // a caseworker counts all applicants of a company of the unit, also other units', and learns who none of them is
    const counting = <T,>(work: (tx: Tx) => Promise<T>) =>
      role === 'caseworker' ? asSystem(ctx.tx, work) : work(ctx.tx)
    const openings = reads ? undefined : await openingsFor(ctx, v, counting)
    const figures = reads ? undefined : await counting((tx) => figuresFor(tx, v, ctx.today))
    const links = linksOf(ctx, v, listed)
    return ctx.page(
      {
        title: v.title,
        eyebrow:
          v.source === 'on_behalf' && role === 'caseworker' ? t.onBehalfOf(company.name) : company.name,
        crumbs: crumbsTo(ctx, company, []),
        active: activeFor(ctx),
        actions: links.edit && <ButtonLink href={links.edit} label={t.edit} icon="edit" kind="secondary" />,
        noindex: true,
      },
      <OverviewPage
        lang={ctx.lang}
        v={v}
        listed={listed}
        own={role === 'company'}
        figures={figures}
        openings={openings}
        history={reads ? [] : await historyOf(ctx.tx, v.id)}
        links={links}
        proposed={links.candidates && (await hooks.proposed?.(ctx, v.id))}
      />,
    )
  }

const isListed = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('vacancy_listing')
    .select('number')
    .where('vacancy_id', '=', id)
    .executeTakeFirst()) !== undefined

async function figuresFor(tx: Tx, v: VacancyRow, today: Day) {
  const from = danishDayAt((v.published_at ?? v.created_at).getTime())
  const last = v.closed_at ? danishDayAt(v.closed_at.getTime()) : today
  const days = await viewsByDay(tx, v.id, last, CHART_DAYS)
  return {
    counts: await figuresOf(tx, v.id),
    answer: await answerTimeOf(tx, v.company_id),
    views: days.filter(({ day }) => day >= from),
  }
}

async function openingsFor(
  ctx: Ctx,
  v: VacancyRow,
  counting: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<OpeningRow[]> {
  const openings = await counting((tx) => openingsOf(tx, v.id))
  if (ctx.actor.role !== 'company') return openings.map((o) => ({ ...o, name: null, applicationId: null }))
  const shown = openings.flatMap((o) => (o.personId && o.name ? [o.personId] : []))
  await ctx.logView(shown, overviewTexts('da').viewPurpose)
  return openings
}

function linksOf(ctx: Ctx, v: VacancyRow, listed: boolean): OverviewLinks {
  const { href } = ctx
  const company = ctx.actor.role === 'company'
  const may = mayEdit(ctx.actor, v)
  const published = v.status === 'published'
  return {
    edit: may && published ? href(paths.step(v.id, 'gennemse')) : undefined,
    copy: company || ctx.actor.role === 'caseworker' ? href(paths.copy(v.id)) : undefined,
    close: may && published ? href(paths.close(v.id)) : undefined,
    preview: href(paths.preview(v.id)),
    public: listed ? href(paths.public(v.number)) : undefined,
    applications: company ? href(paths.applications(v.id)) : undefined,
    candidates: company && published ? href(paths.candidates(v.id)) : undefined,
    application: company ? (id) => href(paths.application(id)) : undefined,
  }
}

export const overviewRoutes = (hooks: VacancyHooks): Route[] => [
  get('/virksomhed/vikariater/:id', overviewWith(hooks)),
]
