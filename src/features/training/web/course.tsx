import { addDays } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import { casePaths, isId } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { Alert, Card, DefinitionList, EmptyState } from '#platform/ui/index.ts'
import { courseJsonLd } from '../course-json-ld.ts'
import type { CourseKind } from '../model.ts'
import {
  DayList,
  missingText,
  priceText,
  SessionStatusTag,
  seatsText,
  whereText,
} from '../pages/session-card.tsx'
import { paths } from '../paths.ts'
import { courseWithProvider } from '../store/courses.ts'
import { daysOfSessions, sessionsOfCourse } from '../store/sessions.ts'
import { searchTexts } from '../texts/search.ts'
import { wordTexts } from '../texts/words.ts'

const MOST_CASES = 12

/** A company's cases that are under way, to reserve in. */
const openCases = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('rotation_case')
    .select(['id', 'title', 'number'])
    .where('company_id', '=', ctx.actor.companyId)
    .where('declined_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('archived_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(MOST_CASES)
    .execute()

/** A course with its classes to come, for everybody. */
export async function coursePage(ctx: Ctx): Promise<Response> {
  const id = ctx.params.id ?? ''
  const course = isId(id) ? await courseWithProvider(ctx.tx, id) : undefined
  if (!course) return ctx.notFound()
  const t = searchTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const sessions = await sessionsOfCourse(ctx.tx, course.id, addDays(ctx.today, 1))
  const days = await daysOfSessions(
    ctx.tx,
    sessions.map((s) => s.id),
  )
  const cases = ctx.actor.role === 'company' ? await openCases(ctx) : []
  const url = ctx.absolute(paths.course(course.id))
  return ctx.page(
    {
      title: course.title,
      eyebrow: course.provider_name,
      crumbs: [{ label: t.menu, href: ctx.href(paths.search) }],
      active: paths.search,
      styles: ['training.css'],
      description: course.goals.slice(0, 150),
      jsonLd: JSON.stringify(courseJsonLd(course, sessions, url)),
    },
    <div class="two-columns">
      <div>
        <h2>{t.sessions}</h2>
        {sessions.length === 0 ? (
          <EmptyState
            title={t.noSessions}
            text={course.on_demand ? `${t.onDemand}. ${t.noSessionsText}` : t.noSessionsText}
            level={3}
          />
        ) : (
          sessions.map((s) => {
            const missing = missingText(s, ctx.lang)
            return (
              <section
                class="training-session"
                id={`hold-${s.id}`}
                aria-label={t.starts(formatDay(s.starts_on, ctx.lang))}
              >
                <h3>
                  {t.starts(formatDay(s.starts_on, ctx.lang))} <SessionStatusTag s={s} lang={ctx.lang} />
                </h3>
                <DefinitionList
                  items={[
                    { term: w.period, value: <DayList days={days.get(s.id) ?? []} lang={ctx.lang} /> },
                    { term: w.place, value: whereText(s) },
                    { term: w.price, value: priceText(s.price_ore, ctx.lang) },
                    { term: w.seats, value: seatsText(s, ctx.lang) },
                  ]}
                />
                {s.reserve_by && <p>{w.reserveBy(formatDay(s.reserve_by, ctx.lang))}</p>}
                {missing && <Alert kind="info">{missing}.</Alert>}
                {cases.length > 0 && (
                  <details class="training-fold">
                    <summary>{t.reserveIn}</summary>
                    <p>{t.reserveText}</p>
                    <ul>
                      {cases.map((c) => (
                        <li>
                          <a href={ctx.href(paths.reserve(c.id, s.id))}>{c.title}</a>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </section>
            )
          })
        )}
        {ctx.actor.role === 'company' && cases.length === 0 && (
          <p>
            {t.noCases} <a href={ctx.href(casePaths.newCase)}>{t.newCase}</a>
          </p>
        )}
        <h2>{t.goals}</h2>
        <p class="training-text">{course.goals || t.noGoals}</p>
      </div>
      <div class="sticky">
        <Card title={t.facts} class="training-facts">
          <DefinitionList
            items={[
              { term: t.kind, value: w.kinds[course.kind as CourseKind] },
              ...(course.amu_number ? [{ term: t.amu, value: course.amu_number }] : []),
              {
                term: t.length,
                value: `${w.days(course.days)}, ${w.hoursADay(formatHours(course.minutes_per_day, ctx.lang))}`,
              },
              { term: w.price, value: priceText(course.price_ore, ctx.lang) },
              {
                term: t.language,
                value: w.languages[course.language as keyof typeof w.languages] ?? course.language,
              },
              { term: t.openAccess, value: course.open_access ? t.yes : t.no },
              {
                term: w.provider,
                value: `${course.provider_name} (${course.public_provider ? t.public : t.private})`,
              },
              ...(course.email ? [{ term: t.contact, value: course.email }] : []),
              ...(course.phone ? [{ term: t.contact, value: course.phone }] : []),
            ]}
          />
        </Card>
      </div>
    </div>,
  )
}
