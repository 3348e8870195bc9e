import { VACANCY_COLUMNS } from '../vacancy-columns.ts'

/** The columns as a table for docs/import.md: made from what the import reads. */
export const columnTable = (): string =>
  [
    '| Danish | English | also | what to write |',
    '|---|---|---|---|',
    ...VACANCY_COLUMNS.map(
      (c) => `| ${c.name.da} | ${c.name.en} | ${c.also.join(', ')} | ${c.help.en.replaceAll('|', '\\|')} |`,
    ),
    '',
  ].join('\n')

const BEGIN = '<!-- columns: ./jobkreds docs writes them -->\n'
const END = '<!-- end of columns -->'

/** A document with the table of columns put between its marks. Throws when the marks are not there. */
export function withColumnTable(document: string): string {
  const from = document.indexOf(BEGIN)
  const to = document.indexOf(END)
  if (from < 0 || to < from) throw new Error('the document has no place for the table of columns')
  return document.slice(0, from + BEGIN.length) + columnTable() + document.slice(to)
}
