import { zipSync } from 'fflate'
import { InvalidInputError, InvalidSpreadsheetError, default as readSheets } from 'read-excel-file/node'
import { ok, type Result, refuse } from '#core/result.ts'
import { unguardFormula } from './formula-guard.ts'
import { isBlankRow, type Table, type TableRefusal, type TableRow } from './table.ts'
import { unzipWithin } from './vet-zip.ts'

/** What one sheet may hold; larger tables come as CSV, which is streamed. */
export const XLSX_LIMITS = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 60 * 1024 * 1024,
  files: 500,
  rows: 20_000,
  columns: 200,
} as const

/** One sheet of a workbook. */
export type Sheet = Table & { readonly name: string }

/**
 * Reads all sheets of an XLSX file. It is taken apart within limits, looked through for what would make the reader run away
 * (document types, far-away rows and columns) and only then handed over. Formulas count by the result saved with them.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Sheet[], TableRefusal>> {
  if (bytes.length > XLSX_LIMITS.bytes) return refuse('too-large')
  const files = unzipWithin(bytes, (name) => /\.(xml|rels)$/.test(name), {
    unpacked: XLSX_LIMITS.unpackedBytes,
    files: XLSX_LIMITS.files,
  })
  if (!files.ok) return files
  for (const [name, content] of files.value) {
    const harm = harmIn(name, Buffer.from(content).toString('utf8'))
    if (harm) return refuse(harm)
  }
  // nothing but what was looked through
  const vetted = zipSync(Object.fromEntries(files.value), { level: 0 })
  try {
    const sheets = await readSheets(Buffer.from(vetted), { trim: false })
    return ok(sheets.map(({ sheet, data }) => tableOf(sheet, data as unknown as Cell[][])))
  } catch (e) {
    if (e instanceof InvalidInputError || e instanceof InvalidSpreadsheetError) return refuse('damaged')
    throw e
  }
}

const CELL = /<(?:[a-z]+:)?(row|c)\b[^<>]*?\sr\s*=\s*["']([^"'<>]*)["']/gi

function harmIn(name: string, xml: string): 'damaged' | 'too-large' | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'damaged'
  if (!/\/worksheets\/[^/]+\.xml$/.test(`/${name}`)) return undefined
  for (const [, , at = ''] of xml.matchAll(CELL)) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(at)
    if (!place) return 'damaged'
    if (columnNumber(place[1]!) > XLSX_LIMITS.columns || Number(place[2]) > XLSX_LIMITS.rows + 1)
      return 'too-large'
  }
  return undefined
}

/** `A` is 1, `AA` 27. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)

type Cell = string | number | boolean | Date | null

function tableOf(name: string, data: readonly (readonly Cell[])[]): Sheet {
  const rows: TableRow[] = data
    .map((cells, i) => ({ line: i + 1, cells: cells.map(textOf) }))
    .filter(({ cells }) => !isBlankRow(cells))
  return {
    name,
    header: rows[0]?.cells ?? [],
    rows: async function* () {
      yield* rows.slice(1)
    },
  }
}

/** A cell as somebody would type it. A day in a sheet is the midnight of that day, whatever the time zone. */
function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej'
  return unguardFormula(cell.replace(/\r\n?/g, '\n'))
}
