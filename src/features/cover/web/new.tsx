import { type Day, isDay } from '#core/calendar/day.ts'
import { type CoverSource, coverLines } from '#core/rotation/cover-lines.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import { type CaseRow, casePage, findCase, lockCase } from '#features/cases/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { makeCover } from '../actions/make-cover.ts'
import { CoverForm } from '../pages/cover-form.tsx'
import { placeName } from '../pages/place-name.ts'
import { paths } from '../paths.ts'
import { type Cover, readCover } from '../read-cover.ts'
import { freeVacancies, lastPayAgreement } from '../store.ts'
import { coverTexts } from '../texts/cover.ts'
import { acts, STYLES } from './cover.tsx'
import { newForm } from './form.ts'

const placeValue = (p: { workplaceId: string; functionTitle: string }) =>
  `${p.workplaceId} ${p.functionTitle}`

const placesOf = (cover: Cover) => [
  ...new Map(
    cover.people.map((p) => [placeValue(p), { value: placeValue(p), label: placeName(p, cover.workplaces) }]),
  ).values(),
]

type Shown = { status?: number; state: FormState; trial?: CoverSource }

async function page(ctx: Ctx, row: CaseRow, cover: Cover, shown: Shown): Promise<Response> {
  const t = coverTexts(ctx.lang)
  const vacancies = ctx.actor.role === 'company' ? await freeVacancies(ctx.tx, row.company_id) : []
  return casePage(
    ctx,
    row,
    'cover',
    {
      title: t.newTitle,
      lead: t.newLead,
      under: { label: t.newTitle },
      status: shown.status,
      styles: STYLES,
    },
    <CoverForm
      lang={ctx.lang}
      action={ctx.href(paths.newCover(row.id))}
      cancelHref={ctx.href(paths.cover(row.id))}
      once={ctx.once()}
      state={shown.state}
      people={cover.people}
      places={placesOf(cover)}
      workplaces={cover.workplaces}
      making={{
        asksReason: ctx.actor.role === 'caseworker',
        vacancies: vacancies.map((v) => ({ value: v.id, label: `${v.number}: ${v.title}` })),
      }}
      preview={
        shown.trial && {
          before: cover.lines,
          after: coverLines(cover.absences, [...cover.sources, shown.trial]),
        }
      }
    />,
  )
}

/** A proposal's own numbers, when the page was reached from one. */
function fromQuery(
  query: URLSearchParams,
  cover: Cover,
): { values: FormState['values']; trial?: CoverSource } | undefined {
  const from = query.get('from') ?? ''
  const to = query.get('to') ?? ''
  const weekly = Number(query.get('weekly'))
  const place = cover.people.find((p) => placeValue(p) === query.get('place'))
  if (!place || !isDay(from) || !isDay(to) || to < from || !(weekly >= 60 && weekly <= 2220)) return undefined
  return {
    values: {
      place: placeValue(place),
      from,
      to,
      weekly: formatHoursNumber(weekly, 'da'),
      people: (query.get('people') ?? '').split(',').filter((id) => cover.people.some((p) => p.id === id)),
    },
    trial: { ...trialOf(place, from, to, weekly) },
  }
}

const trialOf = (
  place: { functionTitle: string; workplaceId: string },
  from: Day,
  to: Day,
  weeklyMinutes: number,
): CoverSource => ({
  id: 'trial',
  functionTitle: place.functionTitle,
  workplaceId: place.workplaceId,
  from,
  to,
  weeklyMinutes,
  kind: 'open',
})

async function show(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row || !acts(ctx, row)) return ctx.notFound()
  const cover = await readCover(ctx.tx, row.id)
  if (ctx.restored) return page(ctx, row, cover, { state: formState(ctx.fields, [], ctx.lang) })
  const asked = fromQuery(ctx.query, cover)
  const pay = await lastPayAgreement(ctx.tx, row.company_id)
  const start = { people: cover.people.map((p) => p.id), intro: '0', pay }
  return page(ctx, row, cover, {
    state: emptyForm({ ...start, ...asked?.values }),
    ...(asked?.trial ? { trial: asked.trial } : {}),
  })
}

async function make(ctx: Ctx): Promise<Response> {
  const row = await lockCase(ctx.tx, ctx.params.id ?? '')
  if (!row || !acts(ctx, row)) return ctx.notFound()
  const t = coverTexts(ctx.lang)
  const cover = await readCover(ctx.tx, row.id)
  const schema = newForm({
    people: cover.people.map((p) => p.id),
    places: placesOf(cover).map((p) => p.value),
    asksReason: ctx.actor.role === 'caseworker',
  })
  const parsed = parseForm(schema, ctx.fields)
  if (!parsed.ok)
    return page(ctx, row, cover, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
  const input = parsed.value
  const { values } = formState(ctx.fields, [], ctx.lang)
  const refused = (field: string, text: string) =>
    page(ctx, row, cover, { status: 422, state: { values, errors: { [field]: text } } })
  if (input.to < input.from) return refused('to', t.endBeforeStart)
  const place = cover.people.find((p) => placeValue(p) === input.place)!
  if (input.do === 'preview') {
    return page(ctx, row, cover, {
      state: { values, errors: {} },
      trial: trialOf(place, input.from, input.to, input.weekly),
    })
  }
  const made = await makeCover(ctx, row, {
    functionTitle: place.functionTitle,
    workplaceId: place.workplaceId,
    from: input.from,
    to: input.to,
    weeklyMinutes: input.weekly,
    introductionDays: input.intro ?? 0,
    caseEmployeeIds: input.people,
    payAgreement: input.pay,
    vacancyId: input.vacancy || null,
    onBehalfReason: 'reason' in input ? (input.reason as string) : undefined,
  })
  if (made.ok) {
    return input.vacancy
      ? ctx.redirect(paths.cover(row.id), t.madeLinked)
      : ctx.redirect(paths.review(made.value.vacancyId), t.made)
  }
  const field = made.reason === 'nobody' ? 'people' : made.reason === 'vacancy-taken' ? 'vacancy' : 'place'
  return refused(field, t.makeRefusals[made.reason])
}

export const newCoverRoutes: Route[] = [get(paths.newCover(':id'), show), post(paths.newCover(':id'), make)]
