import { tempMoves } from '#core/rotation/temp-moves.ts'
import { formatHours } from '#core/text/hours.ts'
import { evaluationPath, ownQuestions } from '#features/follow-up/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, CardList, EmptyState, Facts, VacancyCard } from '#platform/ui/index.ts'
import { TempState } from '../pages/case-temps.tsx'
import { periodText } from '../pages/day-text.ts'
import { HalfWayForm, IntroductionFacts, PerspectiveForm } from '../pages/temp-forms.tsx'
import { paths } from '../paths.ts'
import { type CaseTempRow, findCaseTemp, ownTemps, placeOfTemp } from '../store/case-temps.ts'
import { ownTexts } from '../texts/own.ts'
import { peopleTexts } from '../texts/people.ts'
import { actOnTemp, type OpenTempForm, tempStates } from './temp-act.tsx'

type Place = Awaited<ReturnType<typeof placeOfTemp>>

const addressOf = (place: Place): string =>
  [place.workplace ?? place.company, place.street, [place.postcode, place.town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')

async function list(ctx: Ctx): Promise<Response> {
  const { personId } = ctx.actor
  if (!personId) return ctx.notFound()
  const t = ownTexts(ctx.lang)
  const rows = await ownTemps(ctx.tx, personId)
  const cards = []
  for (const row of rows) cards.push(card(ctx, row, await placeOfTemp(ctx.tx, row)))
  return ctx.page(
    {
      title: t.temp,
      lead: rows.length > 0 ? t.tempLead : undefined,
      noindex: true,
      crumbs: [],
      active: paths.ownTemps,
      styles: ['people.css'],
    },
    rows.length === 0 ? (
      <EmptyState
        title={t.noTemp}
        text={t.noTempText}
        action={<ButtonLink href={ctx.href('/vikariater')} label={t.findTemp} kind="primary" />}
      />
    ) : (
      <>
        {await ownQuestions(ctx)}
        <CardList>{cards}</CardList>
      </>
    ),
  )
}

function card(ctx: Ctx, row: CaseTempRow, place: Place) {
  const t = ownTexts(ctx.lang)
  const words = peopleTexts(ctx.lang)
  return (
    <VacancyCard
      href={ctx.href(paths.ownTemp(row.id))}
      level={2}
      title={row.function_title}
      subtitle={place.company}
      tags={<TempState row={row} t={words} lang={ctx.lang} today={ctx.today} />}
      facts={[
        { icon: 'calendar-month', label: t.period, text: periodText(row.from, row.to, ctx.lang) },
        { icon: 'time', label: t.hours, text: formatHours(row.weekly_minutes, ctx.lang) },
      ]}
    />
  )
}

async function ownRow(ctx: Ctx): Promise<CaseTempRow | undefined> {
  const row = await findCaseTemp(ctx.tx, ctx.params.id ?? '')
  return row && row.person_id === ctx.actor.personId ? row : undefined
}

async function show(ctx: Ctx, row: CaseTempRow, open: OpenTempForm, status: number): Promise<Response> {
  const t = ownTexts(ctx.lang)
  const words = peopleTexts(ctx.lang)
  const place = await placeOfTemp(ctx.tx, row)
  const states = tempStates(row)
  const next = tempMoves.next[row.status]
  const forms = {
    t: words,
    lang: ctx.lang,
    row,
    action: ctx.href(paths.ownTemp(row.id)),
    once: ctx.once,
    state: (form: keyof typeof states) => (open?.form === form ? open.state : states[form]),
  }
  return ctx.page(
    {
      title: row.function_title,
      eyebrow: place.company,
      status,
      noindex: true,
      active: paths.ownTemps,
      crumbs: [{ label: t.temp, href: ctx.href(paths.ownTemps) }],
      styles: ['people.css'],
    },
    <>
      <Facts
        big
        facts={[
          { icon: 'calendar-month', label: t.period, text: periodText(row.from, row.to, ctx.lang) },
          { icon: 'time', label: t.hours, text: formatHours(row.weekly_minutes, ctx.lang) },
          { icon: 'location', label: t.where, text: addressOf(place) },
        ]}
      />
      {row.status !== 'cancelled' && (
        <p class="buttons">
          <ButtonLink href={ctx.href(paths.ownHours(row.id))} label={t.hoursLink} />{' '}
          {row.status !== 'reserved' && (
            <ButtonLink href={ctx.href(evaluationPath(row.case_id))} label={t.evaluate} />
          )}
        </p>
      )}
      <h2>{words.introduction}</h2>
      {row.introduction === '' && row.status !== 'cancelled' && <p>{t.waitIntro}</p>}
      <IntroductionFacts {...forms} />
      {(next.half_way || next.perspective) && <p class="muted">{t.ownText}</p>}
      {next.perspective && <PerspectiveForm {...forms} />}
      {next.half_way && <HalfWayForm {...forms} />}
    </>,
  )
}

export const ownTempRoutes: Route[] = [
  get(paths.ownTemps, list),
  get(paths.ownTemp(':id'), async (ctx) => {
    const row = await ownRow(ctx)
    return row ? show(ctx, row, undefined, 200) : ctx.notFound()
  }),
  post(paths.ownTemp(':id'), async (ctx) => {
    const row = await ownRow(ctx)
    if (!row) return ctx.notFound()
    return actOnTemp(ctx, row, paths.ownTemp(row.id), (open, status) => show(ctx, row, open, status))
  }),
]
