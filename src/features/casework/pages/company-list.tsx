import { type Cvr, formatCvr } from '#core/identity/cvr.ts'
import type { UnitRow } from '#features/directory/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  EmptyState,
  FilterPanel,
  Pagination,
  SearchLayout,
  Select,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import { companyListHref, filterWords } from '../company-query.ts'
import { PER_PAGE } from '../model.ts'
import { paths } from '../paths.ts'
import type { CompanyQuery, ListedCompany } from '../store/companies.ts'
import { companiesTexts } from '../texts/companies.ts'

type CompanyListProps = {
  lang: Lang
  href: (path: string) => string
  path: string
  query: CompanyQuery
  rows: readonly ListedCompany[]
  total: number
  /** For the secretariat: every unit's companies, and whose they are. */
  units?: readonly UnitRow[]
  /** Whether a company's own page is the reader's to open. */
  opens: boolean
}

/** Companies by name, with filters beside them. */
export function CompanyList(p: CompanyListProps) {
  const { lang, href, path, query, units } = p
  const t = companiesTexts(lang)
  const to = (page: number) => href(companyListHref(path, { ...query, page }))
  const filtered = companyListHref(path, { ...query, page: 1 }) !== path
  return (
    <SearchLayout
      filters={<Filters {...p} filtered={filtered} />}
      list={
        <>
          <div class="results-head">
            <h2>{t.found(p.total)}</h2>
          </div>
          {p.rows.length === 0 ? (
            filtered || units ? (
              <EmptyState
                picture="empty-search"
                title={t.noneTitle}
                text={t.noneText}
                level={3}
                action={<ButtonLink href={href(path)} label={t.sizes.all} />}
              />
            ) : (
              <EmptyState
                title={t.emptyTitle}
                text={t.emptyText}
                level={3}
                action={<ButtonLink href={href(paths.newCompany)} label={t.register} />}
              />
            )
          ) : (
            <>
              <CompanyTable {...p} />
              <Pagination current={query.page} total={Math.ceil(p.total / PER_PAGE)} href={to} />
            </>
          )}
        </>
      }
    />
  )
}

function Filters(p: CompanyListProps & { filtered: boolean }) {
  const t = companiesTexts(p.lang)
  const { query } = p
  const options = <K extends string>(
    words: Readonly<Record<K, string>>,
    names: Readonly<Record<K, string>>,
  ) =>
    (Object.keys(words) as K[]).flatMap((key) =>
      words[key] === '' ? [] : [{ value: words[key] as string, label: names[key] }],
    )
  return (
    <FilterPanel
      action={p.href(p.path)}
      active={p.filtered ? 1 : 0}
      clearHref={p.href(p.path)}
      submitLabel={t.search}
    >
      <TextField
        name="q"
        label={t.searchLabel}
        value={query.text}
        type="search"
        maxlength={100}
        optional="quiet"
      />
      <Select
        name="str"
        label={t.size}
        empty={t.sizes.all}
        value={filterWords.SIZE_WORDS[query.size]}
        options={options(filterWords.SIZE_WORDS, t.sizes)}
        optional="quiet"
      />
      <Select
        name="vis"
        label={t.vacancies}
        empty={t.shows.all}
        value={filterWords.SHOW_WORDS[query.show]}
        options={options(filterWords.SHOW_WORDS, t.shows)}
        optional="quiet"
      />
      {p.units && (
        <Select
          name="jobcenter"
          label={t.unit}
          empty={t.allUnits}
          value={query.unitId}
          options={p.units.map((u) => ({ value: u.id, label: u.name }))}
          optional="quiet"
        />
      )}
    </FilterPanel>
  )
}

function CompanyTable(p: CompanyListProps) {
  const { lang, href } = p
  const t = companiesTexts(lang)
  return (
    <Table
      caption={t.companies}
      hideCaption
      rows={p.rows}
      columns={[
        {
          label: t.name,
          rowHeader: true,
          cell: (c) => (p.opens ? <a href={href(paths.company(c.id))}>{c.name}</a> : c.name),
        },
        { label: t.cvr, cell: (c) => formatCvr(c.cvr as Cvr) },
        { label: t.town, cell: (c) => c.town },
        ...(p.units ? [{ label: t.unit, cell: (c: ListedCompany) => c.unit }] : []),
        {
          label: t.employees,
          numeric: true,
          cell: (c) => (c.employees === null ? t.unknown : c.employees.toLocaleString(lang)),
        },
        { label: t.active, numeric: true, cell: (c) => String(c.published) },
      ]}
    />
  )
}
