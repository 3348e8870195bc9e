import { EMPLOYEE_COLUMNS } from '#features/rotation-people/index.ts'
import type { OutColumn } from '#platform/tabular/column.ts'
import { type OutSheet, writeWorkbook } from '#platform/tabular/write-xlsx.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  CLASS_COLUMN,
  COLUMNS,
  type ProjectColumn,
  SHEET_NAMES,
  type SheetKey,
  sheetKeys,
} from './columns.ts'

type Example = Readonly<Record<string, string>>

/** The columns of a sheet with what each means, as far as it needs saying. */
export function columnsOf(
  key: SheetKey,
  lang: Lang,
): readonly Pick<ProjectColumn, 'key' | 'name' | 'help' | 'example' | 'needed'>[] {
  if (key !== 'employees') return COLUMNS[key]
  const needed = ['name', 'functionTitle']
  const list = EMPLOYEE_COLUMNS.filter((c) => c.key !== 'givenName' && c.key !== 'familyName').map((c) => ({
    ...{ key: c.key, name: c.name, example: c.example, needed: needed.includes(c.key) },
    help: { da: '', en: '', [lang]: c.also.join(', ') },
  }))
  return [...list, { ...CLASS_COLUMN, example: 'A' }]
}

/** A workbook with the four sheets, all columns and one line in each. It can be brought in as it is. */
export function projectTemplate(lang: Lang): Promise<Buffer> {
  const sheets = sheetKeys.map((key): OutSheet<Example> => {
    const columns = columnsOf(key, lang)
    return {
      name: SHEET_NAMES[key][lang],
      columns: columns.map(
        (c): OutColumn<Example> => ({ header: c.name[lang], kind: 'text', value: (row) => row[c.key] ?? '' }),
      ),
      rows: [Object.fromEntries(columns.map((c) => [c.key, c.example]))],
    }
  })
  return writeWorkbook(undefined, sheets)
}
