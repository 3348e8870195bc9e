import { formatDay, formatMoment, formatPeriod } from '#core/calendar/format-day.ts'
import { weekMinimaText } from '#core/case-plan/week-minima.ts'
import { type CaseRow, casePaths } from '#features/cases/index.ts'
import { type AwayPerson, placeName } from '#features/cover/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  DefinitionList,
  EmptyState,
  Form,
  StatusTag,
  Submit,
  Table,
} from '#platform/ui/index.ts'
import { type Conditions, isUnderWay, type PersonCondition, type RunStatus } from '../model.ts'
import { paths } from '../paths.ts'
import type { PlanCourseRow } from '../store/courses.ts'
import type { RunLine } from '../store/runs.ts'
import { planTexts } from '../texts/plan.ts'

type PlanPageProps = {
  lang: Lang
  href: (path: string) => string
  row: CaseRow
  /** May this reader set conditions and look for plans here? */
  acts: boolean
  isCompany: boolean
  once: () => string
  refusal: string | undefined
  conditions: Conditions
  courses: readonly PlanCourseRow[]
  people: readonly AwayPerson[]
  workplaces: ReadonlyMap<string, string>
  single: ReadonlyMap<string, PersonCondition>
  runs: readonly RunLine[]
}

const TONES: Record<RunStatus, 'info' | 'success' | 'warning' | 'error'> = {
  waiting: 'info',
  running: 'info',
  done: 'success',
  stopped: 'warning',
  failed: 'error',
}

export function PlanPage(p: PlanPageProps) {
  const { lang, href, row } = p
  const t = planTexts(lang)
  if (p.conditions.places.length === 0) {
    return (
      <EmptyState
        picture="empty-list"
        title={t.emptyTitle}
        text={t.emptyText}
        action={p.acts && <ButtonLink href={href(casePaths.people(row.id))} label={t.toPeople} />}
      />
    )
  }
  const running = p.runs.find(isUnderWay)
  return (
    <>
      {p.refusal && <Alert kind="error">{p.refusal}</Alert>}
      {running && (
        <Alert
          kind="info"
          action={<ButtonLink href={href(paths.run(row.id, running.id))} label={t.seeRun} kind="secondary" />}
        >
          {t.underWay}
        </Alert>
      )}
      <Runs {...p} />
      <section>
        <h2>{t.conditionsTitle}</h2>
        {p.acts && <p>{t.conditionsLead}</p>}
        <Said {...p} />
        {p.acts && (
          <p class="buttons">
            <ButtonLink href={href(paths.conditions(row.id))} label={t.changeConditions} kind="secondary" />
            <ButtonLink href={href(paths.courses(row.id))} label={t.chooseCourses} kind="secondary" />
          </p>
        )}
        <p class="muted">{t.weekWise}</p>
      </section>
      {p.acts && !running && (
        <section>
          {!p.isCompany && <p>{t.onlyCompany}</p>}
          <Form action={href(paths.plan(row.id))} once={p.once()}>
            <p>{t.findHint}</p>
            <Submit label={t.find} />
          </Form>
        </section>
      )}
      {p.acts && <People {...p} />}
    </>
  )
}

function Runs(p: PlanPageProps) {
  const t = planTexts(p.lang)
  const ended = p.runs.filter((run) => !isUnderWay(run))
  if (ended.length === 0) return null
  return (
    <section>
      <h2>{t.runsTitle}</h2>
      <Table
        caption={t.runsTitle}
        hideCaption
        narrow="stack"
        rows={ended}
        columns={[
          {
            label: t.runsTitle,
            rowHeader: true,
            cell: (run) => <a href={p.href(paths.run(p.row.id, run.id))}>{t.run(run.number)}</a>,
          },
          { label: t.when, cell: (run) => formatMoment(run.created_at, p.lang) },
          {
            label: t.status,
            cell: (run) =>
              run.applied_goal ? (
                <StatusTag label={t.applied(t.goals[run.applied_goal])} tone="success" />
              ) : (
                <StatusTag label={t.statuses[run.status]} tone={TONES[run.status]} />
              ),
          },
        ]}
      />
    </section>
  )
}

function Said({ lang, conditions, courses, workplaces }: PlanPageProps) {
  const t = planTexts(lang)
  return (
    <DefinitionList
      items={[
        { term: t.period, value: formatPeriod(conditions, lang) },
        {
          term: t.staffing,
          value: (
            <ul class="bare">
              {conditions.places.map((place) => (
                <li>
                  {t.staffingLine(placeName(place, workplaces), place.minimum, place.staff, place.mostTemps)}
                  {place.exceptions.length > 0 && t.staffingWeeks(weekMinimaText(place.exceptions))}
                </li>
              ))}
            </ul>
          ),
        },
        { term: t.block, value: t.weeks(conditions.shortestBlock) },
        { term: t.seats, value: conditions.mayMove ? t.seatsMove : t.seatsStand },
        {
          term: t.courses,
          value:
            courses.length === 0 ? (
              t.noCourses
            ) : (
              <ul class="bare">
                {courses.map((course) => (
                  <li>{t.courseLine(course.title, course.sessions)}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}

function People(p: PlanPageProps) {
  const { lang } = p
  const t = planTexts(lang)
  const wishesOf = (said: PersonCondition | undefined): string => {
    const named = p.courses.flatMap(({ key, title }) => {
      const kind = said?.wishes[key]
      return kind && kind !== 'should' ? [`${t.wishKinds[kind]}: ${title}`] : []
    })
    const limit = said?.mostWeeks ? [t.most(said.mostWeeks)] : []
    return [...(named.length > 0 ? named : [t.everything]), ...limit].join('; ')
  }
  return (
    <section>
      <h2>{t.peopleTitle}</h2>
      <p>{t.peopleLead}</p>
      <Table
        caption={t.peopleTitle}
        hideCaption
        narrow="stack"
        rows={p.people}
        columns={[
          { label: t.name, rowHeader: true, cell: (one) => one.name },
          { label: t.function, cell: (one) => placeName(one, p.workplaces) },
          { label: t.wishes, cell: (one) => wishesOf(p.single.get(one.id)) },
          {
            label: t.blocked,
            cell: (one) =>
              (p.single.get(one.id)?.blocked ?? [])
                .map((span) =>
                  span.from === span.to ? formatDay(span.from, lang) : formatPeriod(span, lang),
                )
                .join('; ') || '–',
          },
          {
            label: t.change,
            hideLabel: true,
            cell: (one) => (
              <a href={p.href(paths.person(p.row.id, one.id))} aria-label={t.changeFor(one.name)}>
                {t.change}
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}
