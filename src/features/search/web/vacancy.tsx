import { day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { occupationAreaByCode } from '#core/occupation/areas.ts'
import { importedMapBase } from '#features/reference/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get } from '#platform/http/route.ts'
import { jobPosting } from '../job-posting.ts'
import { findListing, newestListings, similarTo } from '../listing.ts'
import { ClosedPage, VacancyPage } from '../pages/vacancy-page.tsx'
import { paths } from '../paths.ts'
import { EVERYTHING, searchPath } from '../query.ts'
import { vacancyTexts } from '../texts/vacancy.ts'
import { whyForMe } from '../why.ts'

const SIMILAR = 4
const NEWEST = 5

export const vacancyRoutes = [
  get('/vikariater/:number', showVacancy, { publicCache: true, countsViews: true }),
]

async function showVacancy(ctx: Ctx): Promise<Response> {
  const v = await findListing(ctx.tx, ctx.params.number ?? '')
  if (!v) return showClosed(ctx)
  const t = vacancyTexts(ctx.lang)
  const area = occupationAreaByCode(v.area)
  const period = formatPeriod({ from: day(v.starts_on), to: day(v.ends_on) }, ctx.lang)
  // the Danish page is the one ads are known by
  const canonical = ctx.config.baseUrl + paths.vacancy(v.number)
  const { role } = ctx.actor
  return ctx.page(
    {
      title: v.title,
      ownHeading: true,
      active: paths.search,
      crumbs: [
        { label: t.crumb, href: ctx.href(paths.search) },
        ...(area
          ? [{ label: area[ctx.lang], href: ctx.href(searchPath({ ...EVERYTHING, areas: [area.code] })) }]
          : []),
      ],
      description: `${t.description(v.company_name, v.town, period)} ${v.description}`.slice(0, 155),
      canonical,
      styles: ['map.css', 'search.css', 'proposals.css', 'law.css'],
      jsonLd: JSON.stringify(jobPosting(v, canonical)),
    },
    <VacancyPage
      v={v}
      why={role === 'jobseeker' ? await whyForMe(ctx.tx, ctx.actor.personId ?? '', v) : undefined}
      similar={await similarTo(ctx.tx, v, ctx.today, SIMILAR)}
      url={canonical}
      mayApply={role === 'anonymous' || role === 'jobseeker'}
      loggedIn={role !== 'anonymous'}
      base={await importedMapBase(ctx.tx)}
      today={ctx.today}
      lang={ctx.lang}
      href={ctx.href}
    />,
  )
}

async function showClosed(ctx: Ctx): Promise<Response> {
  const t = vacancyTexts(ctx.lang)
  const newest = await newestListings(ctx.tx, ctx.today, NEWEST)
  return ctx.page(
    {
      title: t.closedTitle,
      status: 404,
      noindex: true,
      styles: ['search.css'],
      crumbs: [{ label: t.crumb, href: ctx.href(paths.search) }],
    },
    <ClosedPage newest={newest} today={ctx.today} lang={ctx.lang} href={ctx.href} />,
  )
}
