import { findContactDetails } from '#core/exchange/contact-details.ts'
import type { ExportTable } from './export-model.ts'

/** Ten digits as a CPR number groups them, or nearly: most texts are told apart by this alone. */
const PERHAPS = /\d{2}\D{0,3}\d{2}\D{0,3}\d{2}\D{0,3}\d{4}/

/**
 * The first cell that holds something like a CPR number, as row (counted from 1, below the header) and column heading. None
 * belongs in any table that leaves, whoever typed it where.
 */
export function findCpr(table: ExportTable): { row: number; column: string } | undefined {
  for (const [i, row] of table.rows.entries()) {
    for (const column of table.columns) {
      const value = column.value(row)
      if (typeof value !== 'string' || !PERHAPS.test(value)) continue
      if (findContactDetails(value).some(({ kind }) => kind === 'cpr'))
        return { row: i + 1, column: column.header }
    }
  }
  return undefined
}
