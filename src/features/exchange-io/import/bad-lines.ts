import type { OutColumn } from '#platform/tabular/column.ts'
import { writeCsv } from '#platform/tabular/write-csv.ts'
import type { Lang } from '#platform/text/texts.ts'
import { importTexts } from '../texts/import.ts'
import { VACANCY_COLUMNS } from '../vacancy-columns.ts'
import { interpretRecord } from './interpret-record.ts'
import { columnName, problemSentence } from './problem-text.ts'
import type { ImportFile, ImportRecord, LineProblem } from './record.ts'

type Bad = { readonly record: ImportRecord; readonly problems: readonly LineProblem[] }

/**
 * The lines that could not be used, as they were, with what is wrong in columns that an import passes over: correct them and
 * hand the file in again. `known` are the problems the import itself found, also those only the database could see.
 */
export async function badLinesCsv(
  file: ImportFile,
  known: readonly LineProblem[],
  lang: Lang,
): Promise<Buffer> {
  const { run } = importTexts(lang)
  const bad: Bad[] = []
  for await (const record of file.records()) {
    const found = interpretRecord(record)
    const told = known.filter((p) => p.line === record.line)
    const problems = told.length > 0 ? told : found.ok ? [] : found.problems
    if (problems.length > 0) bad.push({ record, problems })
  }
  const columns: OutColumn<Bad>[] = [
    { header: `# ${run.line.toLowerCase()}`, kind: 'whole', value: ({ record }) => record.line },
    {
      header: `# ${run.what.toLowerCase()}`,
      kind: 'text',
      value: ({ problems }) =>
        problems.map((p) => `${columnName(p.column, lang)}: ${problemSentence(p, lang)}`).join(' '),
    },
    ...VACANCY_COLUMNS.filter((c) => file.columns.includes(c.key)).map(
      (c): OutColumn<Bad> => ({
        header: c.name[lang],
        kind: 'text',
        value: ({ record }) => record.raw[c.key] ?? null,
      }),
    ),
  ]
  return writeCsv(columns, bad)
}
