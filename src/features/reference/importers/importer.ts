import type { Tx } from '#platform/db/transaction.ts'

export type Row = Record<string, string>

/** An official list: what it is, under which names its columns come, and how its rows are written. */
export type Importer = {
  /** Word on the command line and key in `ref.dataset`. */
  code: string
  title: string
  licence: string
  attribution: string
  sourceUrl: string
  /** Our name for a column → the header names it is known by, lower case. */
  columns: Record<string, readonly string[]>
  /** Columns that may be missing. */
  optional?: readonly string[]
  /** Lists that have to be loaded first, by their codes. */
  needs?: readonly string[]
  /** What a column may say where it may not say anything; another word is refused with its row. */
  allowed?: Readonly<Record<string, readonly string[]>>
  /** Replaces the table's rows; returns how many there are now. Rows have the names on the left of `columns`. */
  load: (tx: Tx, rows: readonly Row[], version: string) => Promise<number>
}

/** Rows a statement writes at a time; PostgreSQL takes at most 65,535 values. */
const BATCH = 1000

/** Cuts a long list into pieces for several statements. */
export function batches<T>(rows: readonly T[]): T[][] {
  const out: T[][] = []
  for (let i = 0; i < rows.length; i += BATCH) out.push(rows.slice(i, i + BATCH))
  return out
}

/** One row for each key, the last one counts: official files repeat some. */
export const lastByKey = <T>(rows: readonly T[], key: (row: T) => string): T[] => [
  ...new Map(rows.map((r) => [key(r), r])).values(),
]

/** The crosswalk stands between the two lists; when one is replaced it has to be loaded again, and says so. */
export async function forgetCrosswalk(tx: Tx): Promise<void> {
  await tx.deleteFrom('ref.star_esco').execute()
  await tx.deleteFrom('ref.dataset').where('code', '=', 'star-esco').execute()
}
