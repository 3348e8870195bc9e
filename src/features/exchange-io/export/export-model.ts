import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { OutColumn } from '#platform/tabular/column.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { ExportKind, ExportTexts } from '../texts/export.ts'

/** For whom a table is made. */
export type ExportFor = {
  readonly tx: Tx
  readonly actor: Actor
  readonly lang: Lang
  readonly today: Day
  readonly baseUrl: string
}

/** A table that is ready to be written: what one may see, column by column. */
export type ExportTable = {
  readonly columns: readonly OutColumn<unknown>[]
  readonly rows: readonly unknown[]
  /** Those of whom something is told, for the access log. */
  readonly personIds: readonly string[]
}

export type ExportDefinition = {
  readonly kind: ExportKind
  readonly about: keyof ExportTexts['about']
  /** In the address: `vikariater` in `/virksomhed/eksport/vikariater.csv`. */
  readonly name: string
  readonly isPersonal: boolean
  readonly load: (whom: ExportFor) => Promise<ExportTable>
}

/** Columns and rows that belong together, made into a table whose rows nobody needs to know. */
export const tableOf = <Row>(
  columns: readonly OutColumn<Row>[],
  rows: readonly Row[],
  personIds: readonly string[] = [],
): ExportTable => ({ columns: columns as readonly OutColumn<unknown>[], rows, personIds })
