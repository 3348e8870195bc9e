import type { Day } from '#core/calendar/day.ts'
import { cardTowns } from '#core/exchange/card-area.ts'
import { drivingLicenceKeys, drivingLicenceNames } from '#core/exchange/driving-licences.ts'
import { languages } from '#core/exchange/languages.ts'
import { limits } from '#core/exchange/limits.ts'
import { REGIONS } from '#core/place/regions.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  CardList,
  DayField,
  EmptyState,
  FilterGroup,
  FilterPanel,
  HoursField,
  OccupationField,
  Pagination,
  SearchLayout,
  Select,
} from '#platform/ui/index.ts'
import { type CandidateFilter, fieldOptions, narrowing, QUERY, queryOf } from '../candidates/filter.ts'
import { paths } from '../paths.ts'
import { candidateTexts } from '../texts/candidates.ts'
import { CandidateCard, type Listed } from './candidate-card.tsx'
import { capital } from './candidate-facts.tsx'

type Props = {
  found: readonly Listed[]
  total: number
  /** Of those for a vikariat, how many lack nothing; they come first. */
  fitting: number | undefined
  /** The day's cap leaves somebody out. */
  capped: boolean
  filter: CandidateFilter
  vacancies: readonly { id: string; title: string }[]
  lang: Lang
  today: Day
  href: (path: string) => string
}

/** A company browses anonymous cards, or sees who fits one of its vikariater and why. */
export function CandidatesPage(p: Props) {
  const { lang, href, filter } = p
  const t = candidateTexts(lang)
  const chosen = p.vacancies.find((v) => v.id === filter.vacancyId)
  const onPage = (page: number) => href(paths.candidates) + queryOf(filter, { page })
  const near = p.found.filter((c) => c.fit && !c.fit.eligible)
  const first = p.found.filter((c) => !near.includes(c))
  return (
    <SearchLayout
      filters={<Filters {...p} />}
      list={
        <>
          <div class="results-head">
            <h2>{chosen ? t.foundFor(p.fitting ?? 0, chosen.title) : t.found(p.total)}</h2>
          </div>
          {p.capped && <Alert kind="warning">{t.capSome}</Alert>}
          {p.total === 0 && (
            <EmptyState
              picture="empty-search"
              level={3}
              title={t.none}
              text={chosen ? t.noneText : `${t.noneText} ${t.noneFor}`}
              action={narrowing(filter) > 0 && <ButtonLink href={href(paths.candidates)} label={t.toList} />}
            />
          )}
          <List {...p} found={first} />
          {near.length > 0 && (
            <section>
              <h2>{t.near}</h2>
              <p>{t.nearText}</p>
              <List {...p} found={near} />
            </section>
          )}
          <Pagination
            current={filter.page}
            total={Math.ceil(p.total / limits.candidatesPerPage)}
            href={onPage}
          />
        </>
      }
    />
  )
}

function List({ found, lang, today, href, filter }: Props) {
  if (found.length === 0) return null
  return (
    <CardList label={candidateTexts(lang).title}>
      {found.map((c) => (
        <CandidateCard
          c={c}
          href={href(paths.candidate(c.aliasId)) + vacancyQuery(filter)}
          lang={lang}
          today={today}
        />
      ))}
    </CardList>
  )
}

/** The chosen vikariat goes along to the card. */
const vacancyQuery = (filter: CandidateFilter): string =>
  filter.vacancyId ? `?${QUERY.vacancy}=${encodeURIComponent(filter.vacancyId)}` : ''

function Filters({ filter, vacancies, lang, href }: Props) {
  const t = candidateTexts(lang)
  const quiet = { optional: 'quiet', empty: t.any, width: 'full' } as const
  return (
    <FilterPanel
      action={href(paths.candidates)}
      active={narrowing(filter)}
      clearHref={href(paths.candidates) + queryOf({ page: 1, ...only(filter) })}
    >
      <Select
        {...quiet}
        name={QUERY.vacancy}
        label={t.forVacancy}
        hint={t.forVacancyHint}
        empty={t.anyVacancy}
        value={filter.vacancyId}
        options={vacancies.map((v) => ({ value: v.id, label: v.title }))}
      />
      <OccupationField
        name={QUERY.occupation}
        label={t.occupation}
        optional="quiet"
        width="full"
        value={filter.occupationText}
        code={filter.occupations?.length === 1 ? filter.occupations[0] : ''}
      />
      <Select
        {...quiet}
        name={QUERY.field}
        label={t.field}
        value={filter.field}
        options={fieldOptions.map((one) => ({ value: one.code, label: one[lang] }))}
      />
      <Select
        {...quiet}
        name={QUERY.area}
        label={t.area}
        value={filter.area}
        options={REGIONS.map((region) => ({
          group: region.name,
          options: [
            { value: region.code, label: region.name },
            ...cardTowns
              .filter((town) => town.region === region.code)
              .map((town) => ({ value: town.key, label: town.name[lang] })),
          ],
        }))}
      />
      <FilterGroup title={t.hours} open={filter.minutes !== undefined}>
        <HoursField name={QUERY.hours} label={t.hours} optional="quiet" value={filter.hoursText} />
      </FilterGroup>
      <FilterGroup title={t.available} open={Boolean(filter.from || filter.to)}>
        <DayField name={QUERY.from} label={t.from} optional="quiet" value={filter.from} />
        <DayField name={QUERY.to} label={t.to} optional="quiet" value={filter.to} />
      </FilterGroup>
      <FilterGroup title={t.language} open={Boolean(filter.language)}>
        <Select
          {...quiet}
          name={QUERY.language}
          label={t.language}
          value={filter.language}
          options={languages.map((one) => ({ value: one.code, label: capital(one.name[lang]) }))}
        />
      </FilterGroup>
      <FilterGroup title={t.licence} open={Boolean(filter.licence)}>
        <Select
          {...quiet}
          name={QUERY.licence}
          label={t.licence}
          value={filter.licence}
          options={drivingLicenceKeys.map((key) => ({
            value: key,
            label: drivingLicenceNames[key][lang],
          }))}
        />
      </FilterGroup>
    </FilterPanel>
  )
}

/** Clearing the filters keeps the vikariat. */
const only = (filter: CandidateFilter) => (filter.vacancyId ? { vacancyId: filter.vacancyId } : {})
