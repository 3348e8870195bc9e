import type { Lang } from '#platform/text/texts.ts'
import { BarChart, KeyFigures, Table } from '#platform/ui/index.ts'
import { companyListHref } from '../company-query.ts'
import { paths } from '../paths.ts'
import { type GuardedTotal, guardedTotal, type PersonCount } from '../small-numbers.ts'
import type { UnitFigures } from '../store/secretariat.ts'
import { figuresTexts } from '../texts/figures.ts'

type FiguresProps = { lang: Lang; href: (path: string) => string; units: readonly UnitFigures[] }

/** Figures of the region and of each unit. */
export function Figures({ lang, href, units }: FiguresProps) {
  const t = figuresTexts(lang)
  const number = (n: number) => n.toLocaleString(lang)
  const people = (n: PersonCount) => (n === 'few' ? t.few : number(n))
  const total = ({ count, atLeast }: GuardedTotal) => (atLeast ? t.atLeast(people(count)) : people(count))
  const sum = (of: 'companies' | 'sme' | 'sized' | 'published' | 'openings') =>
    units.reduce((all, u) => all + u[of], 0)
  const all = (of: 'seekers' | 'applying' | 'hired') => total(guardedTotal(units.map((u) => u[of])))
  const share = sum('sized') === 0 ? t.unknown : `${Math.round((100 * sum('sme')) / sum('sized'))} %`
  if (units.length === 0) return <p>{t.empty}</p>
  return (
    <>
      <KeyFigures
        figures={[
          { label: t.companies, value: number(sum('companies')), href: href(paths.allCompanies) },
          { label: t.smeShare, value: share, hint: t.smeHint(number(sum('sized'))) },
          { label: t.published, value: number(sum('published')), href: href(paths.allVacancies) },
          { label: t.openings, value: number(sum('openings')) },
          { label: t.seekers, value: all('seekers') },
          { label: t.applying, value: all('applying') },
          { label: t.hired, value: all('hired') },
        ]}
      />
      <p class="muted">{t.note}</p>
      <Table
        caption={t.perUnit}
        rows={units}
        columns={[
          {
            label: t.unit,
            rowHeader: true,
            cell: (u) => (
              <a href={href(companyListHref(paths.allCompanies, { ...NO_FILTER, unitId: u.id }))}>{u.name}</a>
            ),
          },
          { label: t.companies, numeric: true, cell: (u) => number(u.companies) },
          { label: t.sme, numeric: true, cell: (u) => number(u.sme) },
          { label: t.published, numeric: true, cell: (u) => number(u.published) },
          { label: t.openings, numeric: true, cell: (u) => number(u.openings) },
          { label: t.seekers, numeric: true, cell: (u) => people(u.seekers) },
          { label: t.applying, numeric: true, cell: (u) => people(u.applying) },
          { label: t.hired, numeric: true, cell: (u) => people(u.hired) },
        ]}
        narrow="scroll"
      />
      <BarChart
        title={t.chartPublished}
        labelHead={t.unit}
        valueHead={t.published}
        bars={units.map((u) => ({ label: u.name, value: u.published }))}
      />
      <BarChart
        title={t.chartCompanies}
        labelHead={t.unit}
        valueHead={t.companies}
        bars={units.map((u) => ({ label: u.name, value: u.companies }))}
      />
    </>
  )
}

const NO_FILTER = { text: '', size: 'all', show: 'all', page: 1 } as const
