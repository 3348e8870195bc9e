import { isDay } from '#core/calendar/day.ts'
import { formatMonth } from '#core/calendar/format-day.ts'
import { municipality } from '#core/place/municipalities.ts'
import { isId } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { BarChart, ButtonLink, EmptyState, Select, SubmitButton, Table, Tag } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { coursesOf } from '../store/courses.ts'
import { type Demand, FEWEST_COMPANIES, openDemand } from '../store/demand.ts'
import { demandTexts } from '../texts/demand.ts'
import { providerTexts } from '../texts/provider.ts'
import { wordTexts } from '../texts/words.ts'
import { notLinked, providerPage } from './provider-frame.tsx'

const placeName = (code: string): string => municipality(code)?.name ?? code

const openHref = (d: Demand): string =>
  `${paths.openClass}?${new URLSearchParams({
    subject: d.subject,
    municipality: d.municipality_code,
    month: d.month,
    ...(d.course_id ? { course: d.course_id } : {}),
  })}`

async function demandPage(ctx: Ctx): Promise<Response> {
  if (!ctx.actor.organisationId) return notLinked(ctx)
  const t = demandTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const demand = await openDemand(ctx.tx, ctx.today)
  const months = new Map<Demand['month'], number>()
  for (const d of demand) months.set(d.month, (months.get(d.month) ?? 0) + d.seats)
  return providerPage(
    ctx,
    'demand',
    { title: t.title, lead: t.lead, isTab: true },
    demand.length === 0 ? (
      <EmptyState title={t.none} text={t.noneText} />
    ) : (
      <>
        <BarChart
          title={t.chart}
          labelHead={t.month}
          valueHead={t.seats}
          bars={[...months].map(([month, value]) => ({ label: formatMonth(month, ctx.lang), value }))}
        />
        <Table<Demand>
          caption={t.title}
          hideCaption
          rows={demand}
          columns={[
            {
              label: t.what,
              rowHeader: true,
              cell: (d) => (
                <>
                  {d.subject} {d.amu_number && <Tag label={w.amu(d.amu_number)} />}
                </>
              ),
            },
            { label: t.where, cell: (d) => placeName(d.municipality_code) },
            { label: t.month, cell: (d) => formatMonth(d.month, ctx.lang) },
            { label: t.seats, numeric: true, cell: (d) => d.seats.toLocaleString(ctx.lang) },
            {
              label: t.companies,
              cell: (d) => (d.companies < FEWEST_COMPANIES ? t.few : d.companies.toLocaleString(ctx.lang)),
            },
            {
              label: t.open,
              hideLabel: true,
              cell: (d) =>
                d.free >= d.seats ? (
                  t.has(d.free)
                ) : (
                  <a href={ctx.href(openHref(d))}>
                    {t.open}
                    <span class="sr-only">
                      {' '}
                      {d.subject}, {placeName(d.municipality_code)}, {formatMonth(d.month, ctx.lang)}
                    </span>
                  </a>
                ),
            },
          ]}
        />
      </>
    ),
  )
}

/** Which of the own courses a class for the demand is of; the one that was asked for is the one at once. */
async function choose(ctx: Ctx): Promise<Response> {
  const providerId = ctx.actor.organisationId
  if (!providerId) return notLinked(ctx)
  const t = demandTexts(ctx.lang)
  const asked = (name: string) => (ctx.query.get(name) ?? '').slice(0, 200)
  const [subject, code, month] = [asked('subject'), asked('municipality'), asked('month')]
  if (!subject || !municipality(code) || !isDay(month)) return ctx.redirect(paths.demand)
  const courses = await coursesOf(ctx.tx, providerId)
  const wanted = asked('course')
  const chosen = asked('valgt')
  const fits = courses.find((c) => c.id === (chosen || wanted))
  const rest = new URLSearchParams({ subject, municipality: code, month })
  if (fits && isId(fits.id)) return ctx.redirect(`${paths.newSession(fits.id)}?${rest}`)
  return providerPage(
    ctx,
    'demand',
    {
      title: t.choose,
      lead: t.chooseLead(subject, placeName(code), formatMonth(month, ctx.lang)),
    },
    courses.length === 0 ? (
      <EmptyState
        title={t.noCourse}
        action={<ButtonLink href={ctx.href(paths.newCourse)} label={providerTexts(ctx.lang).newCourse} />}
      />
    ) : (
      <form method="get" action={ctx.href(paths.openClass)} class="form">
        {[...rest].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Select
          name="valgt"
          label={t.pick}
          empty={false}
          options={courses.map((c) => ({ value: c.id, label: c.title }))}
          width="full"
        />
        <SubmitButton label={t.pickDo} />
      </form>
    ),
  )
}

export const demandRoutes: Route[] = [get(paths.demand, demandPage), get(paths.openClass, choose)]
