import { formatTime, localTimeAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { writeCsv } from '#platform/tabular/write-csv.ts'
import { MAX_XLSX_ROWS, writeXlsx } from '#platform/tabular/write-xlsx.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { TableFormat } from '../file-reply.ts'
import { exportTexts } from '../texts/export.ts'
import { findCpr } from './cpr-scan.ts'
import type { ExportDefinition, ExportFor, ExportTable } from './export-model.ts'

export type Made =
  | { readonly ok: true; readonly bytes: Buffer; readonly table: ExportTable }
  | { readonly ok: false; readonly reason: 'too-many-rows' }
  | { readonly ok: false; readonly reason: 'cpr'; readonly row: number; readonly column: string }

const momentText = (now: Date, lang: Lang): string => {
  const { day, minutes } = localTimeAt(now.getTime())
  return `${formatDay(day, lang)} ${formatTime(minutes)}`
}

/** Loads, looks through and writes a table. A workbook says on its first sheet who fetched it and when. */
export async function makeExport(
  definition: ExportDefinition,
  whom: ExportFor,
  format: TableFormat,
  now: Date,
): Promise<Made> {
  const table = await definition.load(whom)
  if (format === 'xlsx' && table.rows.length > MAX_XLSX_ROWS) return { ok: false, reason: 'too-many-rows' }
  const cpr = findCpr(table)
  if (cpr) return { ok: false, reason: 'cpr', ...cpr }
  if (format === 'csv') return { ok: true, table, bytes: writeCsv(table.columns, table.rows) }
  const { note, kinds, personal, fileNames } = exportTexts(whom.lang)
  const by = [whom.actor.name, whom.actor.organisation].filter((part) => part !== '').join(', ')
  const lines: [string, string][] = [
    [note.what, kinds[definition.kind]],
    by === '' ? [note.from, note.public] : [note.by, by],
    [note.at, momentText(now, whom.lang)],
    [note.rows, String(table.rows.length)],
    ...(definition.isPersonal ? [[note.personal, personal] as [string, string]] : []),
  ]
  const bytes = await writeXlsx(
    { name: note.sheet, lines },
    { name: fileNames[definition.kind].slice(0, 31), columns: table.columns, rows: table.rows },
  )
  return { ok: true, table, bytes }
}
