import { ok, type Result } from '#core/result.ts'
import { readCsv } from '#platform/tabular/read-csv.ts'
import { readXlsx, type Sheet } from '#platform/tabular/read-xlsx.ts'
import type { ByteSource, Table } from '#platform/tabular/table.ts'
import { type ColumnKey, columnOfHeading, vacancyColumn } from '../vacancy-columns.ts'
import type { FileProblem, ImportFile, ImportRecord } from './record.ts'

type Opened = { ok: true; value: ImportFile } | { ok: false; problem: FileProblem }

/** A CSV file with vikariater, streamed. */
export async function openCsv(source: ByteSource): Promise<Opened> {
  const table = await readCsv(source)
  if (!table.ok) return { ok: false, problem: problemOf(table) }
  const columns = columnsOf(table.value.header)
  if (!columns.ok) return columns
  return {
    ok: true,
    value: {
      format: 'csv',
      encoding: table.value.encoding,
      columns: named(columns.value),
      records: () => records(table.value, columns.value),
    },
  }
}

/** The sheet of a workbook that has our columns: not always the first, since an export begins with a sheet about itself. */
export async function openXlsx(bytes: Uint8Array): Promise<Opened> {
  const sheets = await readXlsx(bytes)
  if (!sheets.ok) return { ok: false, problem: problemOf(sheets) }
  const filled = sheets.value.filter((sheet) => sheet.header.length > 0)
  const sheet = filled.reduce<Sheet | undefined>(
    (best, one) => (best && knownIn(best) >= knownIn(one) ? best : one),
    undefined,
  )
  if (!sheet) return { ok: false, problem: { key: 'empty' } }
  const columns = columnsOf(sheet.header)
  if (!columns.ok) return columns
  return {
    ok: true,
    value: {
      format: 'xlsx',
      columns: named(columns.value),
      records: () => records(sheet, columns.value),
    },
  }
}

const problemOf = (refusal: Extract<Result<unknown, FileProblem['key']>, { ok: false }>): FileProblem => ({
  key: refusal.reason,
  ...(typeof refusal.details?.line === 'number' ? { line: refusal.details.line } : {}),
})

const knownIn = (sheet: Sheet): number =>
  sheet.header.filter((heading) => columnOfHeading(heading) !== undefined).length

/** A column of ours, or none for one to be passed over. */
type Columns = readonly (ColumnKey | undefined)[]

const named = (columns: Columns): ColumnKey[] => columns.filter((key) => key !== undefined)

/** `# internal note`: a column for the company's own eyes; and those an export adds for information. */
const PASSED_OVER = /^\s*(#|$)/

function columnsOf(
  header: readonly string[],
): { ok: true; value: Columns } | { ok: false; problem: FileProblem } {
  const columns = header.map((heading) =>
    PASSED_OVER.test(heading) ? undefined : (columnOfHeading(heading) ?? null),
  )
  const unknown = header.filter((_, i) => columns[i] === null)
  if (unknown.length > 0)
    return {
      ok: false,
      problem: { key: 'unknown-columns', names: unknown.slice(0, 10).map((h) => h.trim().slice(0, 60)) },
    }
  const keys = columns.filter((key) => key !== undefined && key !== null)
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i)
  if (twice.length > 0)
    return {
      ok: false,
      problem: { key: 'column-twice', names: twice.map((key) => vacancyColumn(key).name.da) },
    }
  if (!keys.includes('id') && !keys.includes('number')) return { ok: false, problem: { key: 'no-id-column' } }
  return ok(columns.map((key) => key ?? undefined))
}

async function* records(table: Table, columns: Columns): AsyncGenerator<ImportRecord> {
  for await (const { line, cells } of table.rows()) {
    const tooMany = cells.slice(columns.length).some((cell) => cell.trim() !== '')
    const raw = columns.flatMap((key, i) => (key ? [[key, cells[i] ?? ''] as const] : []))
    yield {
      line,
      raw: Object.fromEntries(raw),
      values: Object.fromEntries(raw.map(([key, cell]) => [key, vacancyColumn(key).read(cell)])),
      ...(tooMany ? { broken: 'too-many-cells' as const } : {}),
    }
  }
}
