import type { OutColumn } from '#platform/tabular/column.ts'
import { writeCsv } from '#platform/tabular/write-csv.ts'
import { writeXlsx } from '#platform/tabular/write-xlsx.ts'
import type { Lang } from '#platform/text/texts.ts'
import { importTexts } from '../texts/import.ts'
import { VACANCY_COLUMNS, type VacancyColumn } from '../vacancy-columns.ts'

/** All columns with one example, which is whole enough to be published. Days are texts here, so that both formats show them alike. */
const columns = (lang: Lang): OutColumn<'example'>[] =>
  VACANCY_COLUMNS.map((c) => ({
    header: c.name[lang],
    kind: 'text',
    width: c.width,
    value: () => c.example,
  }))

export const templateCsv = (lang: Lang): Buffer => writeCsv(columns(lang), ['example'])

/** The workbook says on a sheet of its own what to write in each column. */
export const templateXlsx = (lang: Lang): Promise<Buffer> =>
  writeXlsx(
    {
      name: importTexts(lang).columns,
      lines: VACANCY_COLUMNS.map((c: VacancyColumn) => [c.name[lang], c.help[lang]] as const),
    },
    { name: 'Vikariater', columns: columns(lang), rows: ['example'] },
  )
