import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { esco } from './importers/esco.ts'
import type { Importer, Row } from './importers/importer.ts'
import { industry } from './importers/industry.ts'
import { loadShapes, shapesDataset, shapesOf } from './importers/municipality-shapes.ts'
import { postcodes } from './importers/postcodes.ts'
import { starEsco, starTitles } from './importers/star.ts'

/** Every list that is read from rows. */
export const IMPORTERS: readonly Importer[] = [
  esco,
  starTitles,
  starEsco,
  industry('DB07'),
  industry('DB25'),
  postcodes,
]

export type Imported = { code: string; rows: number; unchanged: boolean }
export type ImportRefusal =
  | 'unknown-list'
  | 'not-a-table'
  | 'missing-columns'
  /** With `row` (the heading is row 1), `column` and what is `allowed` there. */
  | 'wrong-value'
  /** With `lists`: those that have to be loaded before this one. */
  | 'needs-lists'
  | 'no-rows'
  | 'not-a-map'

/** The publisher's rows under our column names; refused with the names that are missing. */
function rowsOf(importer: Importer, bytes: Buffer): Result<Row[], ImportRefusal> {
  const text = new TextDecoder('utf-8').decode(bytes)
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const delimiter = [';', ',', '\t'].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!
  let records: string[][]
  try {
    records = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch {
    return refuse('not-a-table')
  }
  const header = records[0]?.map((h) => h.trim().toLowerCase()) ?? []
  const at = new Map<string, number>()
  for (const [name, known] of Object.entries(importer.columns)) {
    const index = header.findIndex((h) => known.includes(h))
    if (index >= 0) at.set(name, index)
  }
  const missing = Object.keys(importer.columns).filter(
    (name) => !at.has(name) && !importer.optional?.includes(name),
  )
  if (missing.length > 0) {
    return refuse('missing-columns', {
      columns: missing.map((m) => importer.columns[m]!.join(' / ')).join(', '),
    })
  }
  const rows = records
    .slice(1)
    .map((r) => Object.fromEntries([...at].map(([name, i]) => [name, (r[i] ?? '').trim()])))
  for (const [column, words] of Object.entries(importer.allowed ?? {})) {
    const wrong = rows.findIndex((row) => !words.includes(row[column] ?? ''))
    if (wrong >= 0)
      return refuse('wrong-value', {
        row: wrong + 2,
        column: importer.columns[column]![0]!,
        allowed: words.join(', '),
      })
  }
  return ok(rows)
}

/** The lists this one needs and that are not loaded. */
async function lacking(tx: Tx, { needs = [] }: Importer): Promise<string[]> {
  if (needs.length === 0) return []
  const loaded = await tx.selectFrom('ref.dataset').select('code').where('code', 'in', needs).execute()
  return needs.filter((code) => !loaded.some((one) => one.code === code))
}

/**
 * Loads an official file in one transaction: rows replaced, version, licence, attribution and the file's hash kept. The same file
 * again changes nothing. Runs as the system; nothing is written when it is refused.
 */
export async function importFile(
  tx: Tx,
  code: string,
  bytes: Buffer,
  version: string,
): Promise<Result<Imported, ImportRefusal>> {
  const importer = IMPORTERS.find((i) => i.code === code)
  const about = importer ?? (code === shapesDataset.code ? shapesDataset : undefined)
  if (!about) return refuse('unknown-list')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const before = await tx
    .selectFrom('ref.dataset')
    .select(['sha256', 'rows'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (before?.sha256 === sha256) return ok({ code, rows: before.rows, unchanged: true })

  let rows: number
  if (importer) {
    const read = rowsOf(importer, bytes)
    if (!read.ok) return read
    const lists = await lacking(tx, importer)
    if (lists.length > 0) return refuse('needs-lists', { lists: lists.join(', ') })
    rows = await importer.load(tx, read.value, version)
  } else {
    const shapes = shapesIn(bytes)
    if (!shapes) return refuse('not-a-map')
    rows = await loadShapes(tx, shapes)
  }
  if (rows === 0) return refuse('no-rows')
  const values = {
    title: about.title,
    version,
    licence: about.licence,
    attribution: about.attribution,
    source_url: about.sourceUrl,
    rows,
    sha256,
  }
  await tx
    .insertInto('ref.dataset')
    .values({ code, ...values })
    .onConflict((c) => c.column('code').doUpdateSet({ ...values, loaded_at: sql<Date>`app.now()` }))
    .execute()
  return ok({ code, rows, unchanged: false })
}

function shapesIn(bytes: Buffer) {
  try {
    return shapesOf(JSON.parse(bytes.toString('utf8')))
  } catch {
    return undefined
  }
}
