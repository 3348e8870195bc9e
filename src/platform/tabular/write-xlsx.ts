import writeExcelFile from 'write-excel-file/node'
import { type OutColumn, printable } from './column.ts'
import { guardFormula } from './formula-guard.ts'

/** More rows than this keep the process busy for seconds: such a table leaves as CSV. */
export const MAX_XLSX_ROWS = 10_000

export type OutSheet<Row> = {
  readonly name: string
  readonly columns: readonly OutColumn<Row>[]
  readonly rows: readonly Row[]
}

const DAY_FORMAT = 'dd-mm-yyyy'

/** A sheet of plain sentences, such as who made the file and when. */
export type NoteSheet = { readonly name: string; readonly lines: readonly (readonly [string, string])[] }

/** An XLSX file: notes first, then a table with a bold header that stays in sight. Texts are guarded as in CSV. */
export const writeXlsx = <Row>(notes: NoteSheet | undefined, table: OutSheet<Row>): Promise<Buffer> =>
  writeWorkbook(notes, [table])

/** The same with several tables, one to a sheet. */
export function writeWorkbook<Row>(
  notes: NoteSheet | undefined,
  tables: readonly OutSheet<Row>[],
): Promise<Buffer> {
  const text = (value: string, more: object = {}) => ({
    value: guardFormula(printable(value)),
    type: String,
    ...more,
  })
  const sheets = tables.map((table) => ({
    sheet: table.name,
    stickyRowsCount: 1,
    columns: table.columns.map((c) => ({ width: c.width ?? 18 })),
    data: [
      table.columns.map((c) => text(c.header, { fontWeight: 'bold' as const, wrap: true })),
      ...table.rows.map((row) => table.columns.map((c) => cellOf(c, row))),
    ],
  }))
  if (notes) {
    sheets.unshift({
      sheet: notes.name,
      stickyRowsCount: 0,
      columns: [{ width: 24 }, { width: 80 }],
      data: notes.lines.map(([label, value]) => [
        text(label, { fontWeight: 'bold' as const }),
        text(value, { wrap: true }),
      ]) as never,
    })
  }
  return writeExcelFile(sheets as never).toBuffer()
}

function cellOf<Row>(column: OutColumn<Row>, row: Row): object | null {
  const value = column.value(row)
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value: value ? 'ja' : 'nej', type: String }
  if (column.kind === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DAY_FORMAT }
  return { value: guardFormula(printable(value)), type: String }
}
