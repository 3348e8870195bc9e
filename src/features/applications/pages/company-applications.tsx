import type { Day } from '#core/calendar/day.ts'
import type { AnswerTime } from '#core/exchange/answer-time.ts'
import { isLive } from '#core/exchange/application-status.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  CardList,
  EmptyState,
  FilterPanel,
  SearchLayout,
  Select,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { ApplicationLine } from '../read/lists.ts'
import { isYours } from '../status-words.ts'
import { applicationTexts } from '../texts/application.ts'
import { ApplicationCard } from './application-card.tsx'

export const SHOW = ['jer', 'andre', 'ansat', 'slut'] as const
export type Show = (typeof SHOW)[number]

/** Which of the page's four groups an application is in. */
export function showOf(line: Pick<ApplicationLine, 'status'>): Show {
  if (isYours(line.status, 'company')) return 'jer'
  if (isLive(line.status)) return 'andre'
  return line.status === 'hired' ? 'ansat' : 'slut'
}

type ListProps = {
  /** All of the company's applications, before the choice. */
  lines: readonly ApplicationLine[]
  names: ReadonlyMap<string, string>
  chosen: { vacancy: string | undefined; show: Show | undefined }
  answers: AnswerTime
  lang: Lang
  today: Day
  href: (path: string) => string
}

/** A company's applications by vikariat; those that wait for its answer first. */
export function CompanyApplications(p: ListProps) {
  const { lang, chosen } = p
  const t = applicationTexts(lang)
  if (p.lines.length === 0)
    return (
      <EmptyState
        title={t.noneCompanyTitle}
        text={t.noneCompanyText}
        action={
          <ButtonLink href={p.href(paths.candidates)} label={t.findCandidates} kind="primary" icon="search" />
        }
      />
    )
  const ofVacancy = p.lines.filter((line) => !chosen.vacancy || line.vacancyId === chosen.vacancy)
  const titles: Readonly<Record<Show, string>> = {
    jer: t.yoursCompany,
    andre: t.others,
    ansat: t.hires,
    slut: t.ended,
  }
  const shown = SHOW.filter((show) => !chosen.show || chosen.show === show)
  const count = (show: Show) => ofVacancy.filter((line) => showOf(line) === show).length
  const vacancies = new Map(p.lines.map((line) => [line.vacancyId, line.title]))
  return (
    <SearchLayout
      filters={
        <FilterPanel
          action={p.href(paths.companyApplications)}
          active={Number(Boolean(chosen.vacancy)) + Number(Boolean(chosen.show))}
          clearHref={p.href(paths.companyApplications)}
        >
          <Select
            name="vikariat"
            label={t.filterVacancy}
            value={chosen.vacancy}
            empty={t.filterAll}
            optional="quiet"
            width="full"
            options={[...vacancies].map(([value, label]) => ({
              value,
              label,
              count: p.lines.filter((line) => line.vacancyId === value).length,
            }))}
          />
          <Select
            name="vis"
            label={t.filterState}
            value={chosen.show}
            empty={t.filterAll}
            optional="quiet"
            width="full"
            options={SHOW.map((show) => ({ value: show, label: titles[show], count: count(show) }))}
          />
        </FilterPanel>
      }
      list={
        <>
          {p.answers.medianDays !== undefined && (
            <Alert kind="info" title={t.answerTime(p.answers.medianDays)}>
              {p.answers.unanswered > 0 ? t.answerTimeUnanswered(p.answers.unanswered) : undefined}
            </Alert>
          )}
          {shown.every((show) => count(show) === 0) && <EmptyState title={t.noMatch} />}
          {shown
            .filter((show) => count(show) > 0)
            .map((show) => (
              <section>
                <h2>{titles[show]}</h2>
                <CardList label={titles[show]}>
                  {ofVacancy
                    .filter((line) => showOf(line) === show)
                    .map((line) => (
                      <ApplicationCard
                        line={line}
                        reader="company"
                        name={p.names.get(line.id)}
                        lang={lang}
                        today={p.today}
                        href={p.href}
                      />
                    ))}
                </CardList>
              </section>
            ))}
        </>
      }
    />
  )
}
