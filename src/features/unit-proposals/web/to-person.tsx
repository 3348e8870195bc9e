import { day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { partForPerson } from '#core/exchange/fit-texts.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { Alert, ButtonLink, Card, VacancyCard } from '#platform/ui/index.ts'
import { isId, STYLES } from '../model.ts'
import { paths } from '../paths.ts'
import { standingToday } from '../run/explain.ts'
import { sentTo } from '../store/explain.ts'
import { personTexts } from '../texts/person.ts'

/** The proposal as the citizen reads it. Whether they look, apply or do nothing is told to nobody. */
async function show(ctx: Ctx): Promise<Response> {
  const { id = '' } = ctx.params
  const { tx, lang, href } = ctx
  const { personId } = ctx.actor
  const found = isId(id) && personId ? await sentTo(tx, personId, id) : undefined
  if (!found || !personId) return ctx.notFound()
  const t = personTexts(lang)
  const today = await standingToday(tx, personId, found.vacancy_id)
  const reasons = typeof today === 'string' ? [] : today.fit.parts.filter((part) => part.score > 0)
  return ctx.page(
    { title: t.title, lead: t.lead(found.unit), noindex: true, styles: STYLES, crumbs: [] },
    <>
      <VacancyCard
        href={href(paths.vacancy(found.number))}
        title={found.title}
        level={2}
        subtitle={`${found.company_name}, ${found.town}`}
        facts={[
          {
            icon: 'calendar-month',
            label: t.period,
            text: formatPeriod({ from: day(found.starts_on), to: day(found.ends_on) }, lang),
          },
        ]}
      />
      {today === 'vacancy-gone' ? (
        <Alert kind="info" action={<ButtonLink href={href(paths.search)} label={t.search} />}>
          {t.gone}
        </Alert>
      ) : (
        <p class="buttons">
          <ButtonLink href={href(paths.vacancy(found.number))} label={t.see} kind="primary" />
        </p>
      )}
      {reasons.length > 0 && (
        <Card title={t.why}>
          <ul>
            {reasons.map((part) => (
              <li>{partForPerson(part, lang)}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t.free} tone="tint">
        <p>{t.freeText}</p>
        <p>
          {t.objection} <a href={href(paths.profile)}>{t.toProfile}</a>.
        </p>
      </Card>
    </>,
  )
}

export const toPersonRoutes: Route[] = [get(paths.toPerson(':id'), show)]
