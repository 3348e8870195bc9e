import { type CellValue, danishDay, type OutColumn, printable } from './column.ts'
import { guardFormula } from './formula-guard.ts'

const BOM = '\uFEFF'

/** One cell of a line: quoted where it must be (RFC 4180), texts guarded against being run as formulas. */
function cellText(kind: OutColumn<never>['kind'], value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return quote(kind === 'day' ? danishDay(value) : guardFormula(printable(value)))
}

// a lone apostrophe or blank in front is kept by every reader, but only inside quotes
const quote = (text: string): string =>
  /[";\n\r]|^['\s]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const line = (cells: readonly string[]): string => `${cells.join(';')}\r\n`

/**
 * A CSV file as Danish Excel opens it by a double click: semicolons, decimal comma, `01-05-2014`, UTF-8 with its mark. Line by
 * line, so that it can be streamed; `readCsv` reads it back as it was.
 */
export function* csvLines<Row>(columns: readonly OutColumn<Row>[], rows: Iterable<Row>): Generator<string> {
  yield BOM + line(columns.map((c) => cellText('text', c.header)))
  for (const row of rows) yield line(columns.map((c) => cellText(c.kind, c.value(row))))
}

export const writeCsv = <Row>(columns: readonly OutColumn<Row>[], rows: Iterable<Row>): Buffer =>
  Buffer.from([...csvLines(columns, rows)].join(''))
