import { type Outcome, outcomeNames } from '#core/exchange/vacancy-model.ts'
import type { UnitRow } from '#features/directory/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  EmptyState,
  FilterPanel,
  Pagination,
  SearchLayout,
  Select,
  StatusTag,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import { filterWords, regionVacanciesHref } from '../company-query.ts'
import { PER_PAGE } from '../model.ts'
import { paths } from '../paths.ts'
import type { RegionVacancy, RegionVacancyQuery } from '../store/secretariat.ts'
import { companiesTexts } from '../texts/companies.ts'
import { wordTexts } from '../texts/words.ts'
import { periodText } from './day-text.ts'
import { NameCell } from './name-cell.tsx'

type RegionVacanciesProps = {
  lang: Lang
  href: (path: string) => string
  query: RegionVacancyQuery
  rows: readonly RegionVacancy[]
  total: number
  units: readonly UnitRow[]
}

/** Vikariater of all units. Who has applied is not part of it. */
export function RegionVacancies(p: RegionVacanciesProps) {
  const { lang, href, query } = p
  const t = companiesTexts(lang)
  const to = (page: number) => href(regionVacanciesHref(paths.allVacancies, { ...query, page }))
  return (
    <SearchLayout
      filters={<Filters {...p} />}
      list={
        <>
          <div class="results-head">
            <h2>{t.vacanciesFound(p.total)}</h2>
          </div>
          {p.rows.length === 0 ? (
            <EmptyState
              picture="empty-search"
              title={t.noVacanciesFound}
              text={t.noneText}
              level={3}
              action={<ButtonLink href={href(paths.allVacancies)} label={t.allStatuses} />}
            />
          ) : (
            <>
              <VacancyTable lang={lang} href={href} rows={p.rows} />
              <Pagination current={query.page} total={Math.ceil(p.total / PER_PAGE)} href={to} />
            </>
          )}
        </>
      }
    />
  )
}

function Filters({ lang, href, query, units }: RegionVacanciesProps) {
  const t = companiesTexts(lang)
  const w = wordTexts(lang)
  const bare = regionVacanciesHref(paths.allVacancies, { ...query, page: 1 })
  const { STATUS_WORDS, CATEGORY_WORDS } = filterWords
  return (
    <FilterPanel
      action={href(paths.allVacancies)}
      active={bare === paths.allVacancies ? 0 : 1}
      clearHref={href(paths.allVacancies)}
      submitLabel={t.search}
    >
      <TextField
        name="q"
        label={t.searchVacancies}
        value={query.text}
        type="search"
        maxlength={100}
        optional="quiet"
      />
      <Select
        name="status"
        label={t.status}
        empty={t.statuses.published}
        value={STATUS_WORDS[query.status]}
        options={[
          { value: STATUS_WORDS.closed, label: t.statuses.closed },
          { value: STATUS_WORDS.all, label: t.allStatuses },
        ]}
        optional="quiet"
      />
      <Select
        name="slags"
        label={t.category}
        empty={t.allStatuses}
        value={CATEGORY_WORDS[query.category]}
        options={[
          { value: CATEGORY_WORDS.jobrotation, label: w.jobrotation },
          { value: CATEGORY_WORDS.ordinary, label: w.ordinary },
        ]}
        optional="quiet"
      />
      <Select
        name="jobcenter"
        label={t.unit}
        empty={t.allUnits}
        value={query.unitId}
        options={units.map((u) => ({ value: u.id, label: u.name }))}
        optional="quiet"
      />
    </FilterPanel>
  )
}

function VacancyTable(p: { lang: Lang; href: (path: string) => string; rows: readonly RegionVacancy[] }) {
  const t = companiesTexts(p.lang)
  const w = wordTexts(p.lang)
  return (
    <Table
      caption={t.regionVacanciesTitle}
      hideCaption
      rows={p.rows}
      columns={[
        {
          label: t.vacancy,
          rowHeader: true,
          cell: (v) => (
            <NameCell
              name={v.listed ? <a href={p.href(paths.publicVacancy(v.number))}>{v.title}</a> : v.title}
              lines={[[v.company, v.town].filter(Boolean).join(', ')]}
            />
          ),
        },
        { label: t.unit, cell: (v) => v.unit },
        { label: t.category, cell: (v) => (v.category === 'jobrotation' ? w.jobrotation : w.ordinary) },
        { label: t.period, cell: (v) => periodText(v.starts_on, v.ends_on, p.lang) },
        { label: t.places, numeric: true, cell: (v) => String(v.openings) },
        {
          label: t.status,
          cell: (v) =>
            v.status === 'published' ? (
              <StatusTag label={t.statuses.published} tone="success" />
            ) : (
              <StatusTag
                label={v.outcome ? outcomeNames[v.outcome as Outcome][p.lang] : t.statuses.closed}
                tone="neutral"
              />
            ),
        },
      ]}
    />
  )
}
