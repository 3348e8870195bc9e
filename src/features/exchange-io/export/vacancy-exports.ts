import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { outcomeNames } from '#core/exchange/vacancy-model.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import type { Listing } from '#features/search/index.ts'
import { contentOf, type VacancyRow } from '#features/vacancies/index.ts'
import type { CellValue, OutColumn } from '#platform/tabular/column.ts'
import type { Lang } from '#platform/text/texts.ts'
import { exportTexts } from '../texts/export.ts'
import { outColumns, type VacancyLine } from '../vacancy-columns.ts'
import { categoryWord } from '../vacancy-words.ts'
import { type ExportDefinition, tableOf } from './export-model.ts'
import { allListings, allVacancies, type RegionVacancy, vacanciesOfCompany } from './store.ts'

const dayOf = (at: Date | null): string | null => (at ? danishDayAt(at.getTime()) : null)
const hours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes / 60) * 100) / 100

const lineOf = (v: VacancyRow): VacancyLine => ({
  number: v.number,
  id: v.source_id ?? '',
  content: contentOf(v),
})

/** What an import passes over: told for information, in columns whose name begins with `#`. */
function stateColumns(lang: Lang): OutColumn<VacancyRow>[] {
  const { column, value } = exportTexts(lang)
  const info = (header: string, kind: 'text' | 'day', of: (v: VacancyRow) => CellValue) => ({
    header: `# ${header}`,
    kind,
    width: 14,
    value: of,
  })
  return [
    info(column.status, 'text', (v) => value[v.status as 'draft' | 'published' | 'closed']),
    info(column.published, 'day', (v) => dayOf(v.published_at)),
    info(column.closed, 'day', (v) => dayOf(v.closed_at)),
    info(column.outcome, 'text', (v) =>
      v.outcome ? outcomeNames[v.outcome as keyof typeof outcomeNames][lang] : null,
    ),
  ]
}

/** A company's own: the columns of the import, so that what comes out goes in again. */
export const ownVacancies: ExportDefinition = {
  kind: 'vikariater',
  about: 'vikariater',
  name: 'vikariater',
  isPersonal: false,
  async load({ tx, actor, lang }) {
    const rows = await vacanciesOfCompany(tx, actor.companyId!)
    return tableOf<VacancyRow>([...outColumns<VacancyRow>(lang, lineOf), ...stateColumns(lang)], rows)
  },
}

/** What the secretariat sees of all vikariater: facts, no contact persons. */
export const regionVacancies: ExportDefinition = {
  kind: 'vikariater-region',
  about: 'vikariater-region',
  name: 'vikariater',
  isPersonal: false,
  async load({ tx, lang }) {
    const { column: c, value } = exportTexts(lang)
    const text = (header: string, of: (v: RegionVacancy) => CellValue, width = 18) => ({
      header,
      kind: 'text' as const,
      value: of,
      width,
    })
    return tableOf<RegionVacancy>(
      [
        { header: c.number, kind: 'whole', value: (v) => v.number, width: 10 },
        text(c.title, (v) => v.title, 34),
        text(c.occupation, (v) => occupationName(v.occupation_code), 24),
        text(c.category, (v) => categoryWord(v.category as 'ordinary', lang), 14),
        text(c.company, (v) => v.company, 26),
        text(c.cvr, (v) => v.cvr, 12),
        text(c.unit, (v) => v.unit, 22),
        text(c.status, (v) => value[v.status as 'draft'], 12),
        { header: c.from, kind: 'day', value: (v) => v.starts_on, width: 12 },
        { header: c.to, kind: 'day', value: (v) => v.ends_on, width: 12 },
        { header: c.hoursMin, kind: 'decimal', value: (v) => hours(v.weekly_minutes_min), width: 10 },
        { header: c.hoursMax, kind: 'decimal', value: (v) => hours(v.weekly_minutes_max), width: 10 },
        { header: c.openings, kind: 'whole', value: (v) => v.openings, width: 8 },
        text(c.postcode, (v) => v.postcode, 12),
        text(c.town, (v) => v.town),
        { header: c.published, kind: 'day', value: (v) => dayOf(v.published_at), width: 12 },
        { header: c.closed, kind: 'day', value: (v) => dayOf(v.closed_at), width: 12 },
        text(c.outcome, (v) =>
          v.outcome ? outcomeNames[v.outcome as keyof typeof outcomeNames][lang] : null,
        ),
      ],
      await allVacancies(tx),
    )
  },
}

/** What everybody may read. */
export const publicListing: ExportDefinition = {
  kind: 'listing',
  about: 'listing',
  name: 'vikariater',
  isPersonal: false,
  async load({ tx, lang, today, baseUrl }) {
    const { column: c } = exportTexts(lang)
    const text = (header: string, of: (v: Listing) => CellValue, width = 18) => ({
      header,
      kind: 'text' as const,
      value: of,
      width,
    })
    return tableOf<Listing>(
      [
        { header: c.number, kind: 'whole', value: (v) => v.number, width: 10 },
        text(c.title, (v) => v.title, 34),
        text(c.occupation, (v) => occupationName(v.occupation_code), 24),
        text(c.category, (v) => categoryWord(v.category as 'ordinary', lang), 14),
        text(c.company, (v) => v.company_name, 26),
        text(c.street, (v) => v.street, 24),
        text(c.postcode, (v) => v.postcode, 12),
        text(c.town, (v) => v.town),
        { header: c.from, kind: 'day', value: (v) => v.starts_on, width: 12 },
        { header: c.to, kind: 'day', value: (v) => v.ends_on, width: 12 },
        { header: c.hoursMin, kind: 'decimal', value: (v) => hours(v.weekly_minutes_min), width: 10 },
        { header: c.hoursMax, kind: 'decimal', value: (v) => hours(v.weekly_minutes_max), width: 10 },
        { header: c.left, kind: 'whole', value: (v) => v.openings_left, width: 10 },
        { header: c.applyBy, kind: 'day', value: (v) => v.apply_by, width: 14 },
        { header: c.published, kind: 'day', value: (v) => dayOf(v.published_at), width: 12 },
        text(c.description, (v) => v.description, 60),
        text(c.link, (v) => `${baseUrl}/vikariater/${v.number}`, 40),
      ],
      await allListings(tx, today),
    )
  },
}

const occupationName = (code: string | null): string | null =>
  code === null ? null : (occupationByCode(code)?.title ?? code)
