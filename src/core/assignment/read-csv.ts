import type { FileRead } from '../solver/file-read.ts'
import type { AssignmentCase } from './assignment-case.ts'
import {
  type ByteReader,
  byteReader,
  END,
  type NextChunk,
  peek,
  skipSpace,
  wholeNumber,
} from './byte-reader.ts'
import { checkCase } from './check-case.ts'
import { FileFault, readingFile } from './file-fault.ts'
import { add, addedNumbers, type GrowingNumbers, growingNumbers } from './growing-numbers.ts'

const COLUMNS = ['person', 'opening', 'weight', 'wish', 'capacity', 'waiting'] as const
type Column = (typeof COLUMNS)[number]
const NEEDED: readonly Column[] = ['person', 'opening', 'weight']
const NEWLINE = 0x0a
/** Numbers above this are no persons or openings. */
const MOST_INDEX = 100_000_000
/** Numbers may leave out others, whom nothing is said of; but each costs memory. */
const MOST_UNNAMED = 1_000_000
const MOST_FOR_A_LINE = 20
const LONGEST_HEADING = 200

/**
 * Reads edges as CSV: a heading that names the columns, then whole numbers, between commas or semicolons. See docs/engines.md.
 */
export function readCsv(nextChunk: NextChunk): FileRead<AssignmentCase> {
  return readingFile(() => {
    const reader = byteReader(nextChunk)
    const { columns, separator } = heading(reader)
    const read = new Map(columns.map((column) => [column, growingNumbers()]))
    while (skipSpace(reader) !== END) readLine(reader, columns, separator, read)
    const numbers = (column: Column) => {
      const of = read.get(column)
      return of && addedNumbers(of)
    }
    const person = Int32Array.from(numbers('person')!)
    const opening = Int32Array.from(numbers('opening')!)
    return checkCase({
      edges: { person, opening, weight: numbers('weight')! },
      wish: numbers('wish'),
      capacity: ofEach(opening, numbers('capacity'), 'capacity', 1),
      waiting: ofEach(person, numbers('waiting'), 'waiting', 0),
      goals: ['fit'],
      locks: [],
      exclusions: [],
      keep: 0,
      principle: 'best',
      proposer: 'persons',
      everyPlace: false,
    })
  })
}

function heading(reader: ByteReader): { columns: Column[]; separator: number } {
  skipSpace(reader)
  let text = ''
  for (
    let byte = peek(reader);
    byte !== NEWLINE && byte !== END && text.length < LONGEST_HEADING;
    byte = peek(reader)
  ) {
    text += String.fromCharCode(byte)
    reader.at++
  }
  const separator = text.includes(';') ? ';' : ','
  const names = text.split(separator).map((name) => name.trim())
  const columns = COLUMNS.filter((column) => names.includes(column))
  if (columns.length !== names.length || NEEDED.some((column) => !columns.includes(column))) {
    throw new FileFault(
      'l. 1',
      'heading',
      `Første linje skal navngive kolonnerne: ${NEEDED.join(', ')} og eventuelt wish, capacity, waiting.`,
      `The first line must name the columns: ${NEEDED.join(', ')} and where wanted wish, capacity, waiting.`,
    )
  }
  return { columns: names as Column[], separator: separator.charCodeAt(0) }
}

function readLine(
  reader: ByteReader,
  columns: readonly Column[],
  separator: number,
  read: ReadonlyMap<Column, GrowingNumbers>,
): void {
  const { line } = reader
  for (const [i, column] of columns.entries()) {
    if (i > 0) {
      if (skipSpace(reader) !== separator) wrongLine(line, columns.length)
      reader.at++
    }
    const value = wholeNumber(reader, () => column)
    if (reader.line !== line) wrongLine(line, columns.length)
    if (
      (column === 'person' || column === 'opening' || column === 'capacity' || column === 'waiting') &&
      value > MOST_INDEX
    ) {
      throw new FileFault(
        `${column} (l. ${line})`,
        'too-large',
        'Tallet er for stort: højst hundrede millioner.',
        'The number is too large: at most a hundred million.',
      )
    }
    add(read.get(column)!, value)
  }
  if (peek(reader) !== END && skipSpace(reader) !== END && reader.line === line)
    wrongLine(line, columns.length)
}

function wrongLine(line: number, columns: number): never {
  throw new FileFault(
    `l. ${line}`,
    'columns',
    `Linjen skal have ${columns} tal.`,
    `The line must have ${columns} numbers.`,
  )
}

/** What each person or opening states, the same in all its lines. */
function ofEach(
  index: Int32Array,
  stated: ArrayLike<number> | undefined,
  column: Column,
  otherwise: number,
): Int32Array {
  const count = index.reduce((most, i) => Math.max(most, i + 1), 0)
  if (count > MOST_UNNAMED + MOST_FOR_A_LINE * index.length) {
    throw new FileFault(
      `edges[${index.indexOf(count - 1)}]`,
      'too-large',
      `Nummeret ${count - 1} er langt større end filens antal linjer. Giv numre fra 0 og op.`,
      `The number ${count - 1} is far larger than the file's number of lines. Number from 0 up.`,
    )
  }
  const of = new Int32Array(count).fill(stated === undefined ? otherwise : -1)
  if (stated === undefined) return of
  for (let e = 0; e < index.length; e++) {
    const i = index[e]!
    if (of[i] !== -1 && of[i] !== stated[e]) {
      throw new FileFault(
        `edges[${e}]`,
        'stated-otherwise',
        `${column} er en anden end før for den samme.`,
        `${column} is another than before for the same one.`,
      )
    }
    of[i] = stated[e]!
  }
  return of.map((value) => (value === -1 ? otherwise : value))
}
