/** The bytes of a file, from the beginning each time it is called: a table is read more than once. */
export type ByteSource = () => AsyncIterable<Uint8Array>

/** One line of a table as text, whatever it came in: days as `2014-05-01`, numbers as `37,5`, yes and no as `ja` and `nej`. */
export type TableRow = {
  /** Where a person finds it: the line of a text file, the row of a sheet, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A table whose rows are read as they are asked for, so that memory does not grow with the file. */
export type Table = {
  readonly header: readonly string[]
  /** Rows below the header; blank ones are left out. Throws `UnreadableTable` where the file stops making sense. */
  readonly rows: () => AsyncIterable<TableRow>
}

export type TableRefusal =
  /** Neither CSV, XLSX nor anything else we read: a picture, a program, an old .xls. */
  | 'not-a-table'
  | 'empty'
  /** A quotation mark that is never closed. */
  | 'quote-not-closed'
  /** A line longer than any vikariat. */
  | 'line-too-long'
  /** Larger than we read at once, packed or unpacked. */
  | 'too-large'
  /** An XLSX file that is damaged, or made to do harm. */
  | 'damaged'

/** A refusal found in the middle of a file. */
export class UnreadableTable extends Error {
  readonly reason: TableRefusal
  readonly line: number | undefined
  constructor(reason: TableRefusal, line?: number) {
    super(`table refused: ${reason}`)
    this.reason = reason
    this.line = line
  }
}

const PIECE = 64 * 1024

/** A file that lies in memory, handed out in pieces so that reading it leaves room for others. */
export const bytesSource = (bytes: Uint8Array): ByteSource =>
  async function* () {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
  }

export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
