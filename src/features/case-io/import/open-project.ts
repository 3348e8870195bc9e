import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { ok, type Result, refuse } from '#core/result.ts'
import { readCsv } from '#platform/tabular/read-csv.ts'
import { readXlsx } from '#platform/tabular/read-xlsx.ts'
import { bytesSource, type Table, type TableRefusal, UnreadableTable } from '#platform/tabular/table.ts'
import { type SheetKey, sheetKeys, sheetOf } from './columns.ts'

/** A table as it was written, small enough to be carried from the trial to the bringing in. */
const rawTable = z.object({
  header: z.array(z.string()),
  rows: z.array(z.tuple([z.int(), z.array(z.string())])),
})
export type RawTable = z.infer<typeof rawTable>
const rawProject = z.object({
  employees: rawTable,
  sessions: rawTable,
  temps: rawTable,
  hours: rawTable,
})
export type RawProject = z.infer<typeof rawProject>

/** Lines of a sheet: a project of 300 people, and half a year of their and their vikarer's hours. */
export const MOST_LINES: Readonly<Record<SheetKey, number>> = {
  employees: 1000,
  sessions: 200,
  temps: 1000,
  hours: 60_000,
}
const MOST_UNPACKED = 30 * 1024 * 1024
const EMPTY: RawTable = { header: [], rows: [] }

/** Which sheet it is about; none when it is the file as a whole. */
export type OpenRefusal = {
  sheet: SheetKey | undefined
  reason: TableRefusal | 'too-many-lines' | 'no-sheets' | 'nothing'
}

export type ProjectFiles = Readonly<Partial<Record<'file' | SheetKey, Uint8Array>>>

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Takes apart one workbook with four sheets, or up to four CSV files; a CSV file goes before the sheet of the same name. */
export async function openProject(
  files: ProjectFiles,
): Promise<{ ok: true; raw: RawProject } | { ok: false; refusal: OpenRefusal }> {
  const no = (sheet: SheetKey | undefined, reason: OpenRefusal['reason']) =>
    ({ ok: false, refusal: { sheet, reason } }) as const
  const raw: RawProject = { employees: EMPTY, sessions: EMPTY, temps: EMPTY, hours: EMPTY }
  if (files.file) {
    const sheets = isZip(files.file) ? await readXlsx(files.file) : refuse('not-a-table' as const)
    if (!sheets.ok) return no(undefined, sheets.reason)
    const known = sheets.value.flatMap((sheet) => {
      const key = sheetOf(sheet.name)
      return key ? [{ key, sheet }] : []
    })
    if (known.length === 0) return no(undefined, 'no-sheets')
    for (const { key, sheet } of known) {
      const read = await rowsOf(key, sheet)
      if (!read.ok) return no(key, read.reason)
      raw[key] = read.value
    }
  }
  for (const key of sheetKeys) {
    const bytes = files[key]
    if (!bytes) continue
    const table = isZip(bytes) ? refuse('not-a-table' as const) : await readCsv(bytesSource(bytes))
    if (!table.ok) return no(key, table.reason)
    const read = await rowsOf(key, table.value)
    if (!read.ok) return no(key, read.reason)
    raw[key] = read.value
  }
  return raw.employees.rows.length === 0 ? no('employees', 'nothing') : { ok: true, raw }
}

async function rowsOf(
  key: SheetKey,
  table: Table,
): Promise<Result<RawTable, TableRefusal | 'too-many-lines'>> {
  const rows: RawTable['rows'] = []
  try {
    for await (const { line, cells } of table.rows()) {
      if (rows.length >= MOST_LINES[key]) return refuse('too-many-lines')
      rows.push([line, cells.map((cell) => cell.trim())])
    }
  } catch (e) {
    if (e instanceof UnreadableTable) return refuse(e.reason)
    throw e
  }
  return ok({ header: [...table.header], rows })
}

/** The tables as one hidden text of the trial's page, so that no file is kept between the two steps. */
export const packProject = (raw: RawProject): string =>
  gzipSync(Buffer.from(JSON.stringify(raw))).toString('base64')

/** The tables of a packed text; undefined for anything else. They are read and checked again from the start. */
export function unpackProject(packed: string): RawProject | undefined {
  try {
    const text = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_UNPACKED })
    const read = rawProject.safeParse(JSON.parse(text.toString('utf8')))
    const small = read.success && sheetKeys.every((key) => read.data[key].rows.length <= MOST_LINES[key])
    return small ? read.data : undefined
  } catch {
    return undefined
  }
}
