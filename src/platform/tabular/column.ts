import type { Day } from '#core/calendar/day.ts'

/** What a cell of an export holds; `null` is an empty cell. */
export type CellValue = string | number | boolean | null

/**
 * A column of an export, described once for CSV and XLSX. A `day` is ISO text and becomes a date in a sheet, `decimal` keeps
 * at most two decimals, a `flag` is ja or nej. Everything else is text, also what looks like a number (CVR, postcode).
 */
export type OutColumn<Row> = {
  readonly header: string
  readonly kind: 'text' | 'whole' | 'decimal' | 'day' | 'flag'
  readonly value: (row: Row) => CellValue
  /** Of a sheet, in characters. */
  readonly width?: number
}

/** `1. maj 2014` as Danish spreadsheets show and read it: `01-05-2014`. */
export const danishDay = (iso: Day | string): string =>
  `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`

/** What no file can carry is left out: control characters other than tab and line break, halves of letters. */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '')
