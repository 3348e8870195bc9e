import type { FileRead } from '../solver/file-read.ts'
import type { AssignmentCase } from './assignment-case.ts'
import { type ByteReader, byteReader, END, type NextChunk, skipSpace, wholeNumber } from './byte-reader.ts'
import { FileFault, readingFile } from './file-fault.ts'
import { firstDuplicate } from './first-duplicate.ts'
import { add, addedNumbers, type GrowingNumbers, growingNumbers } from './growing-numbers.ts'

/** More items on a side than this is no file of this collection. */
const MOST_ITEMS = 100_000

/**
 * Reads an assignment file of the OR-Library (Beasley): the number of items, then either all costs row by row, or `row
 * column cost` from 1. Costs are to be smallest, and every item must be assigned. Which of the two forms it is shows at the
 * end: a full table has the square of the number of items, and does not stand three on each line.
 */
export function readOrlib(nextChunk: NextChunk): FileRead<AssignmentCase> {
  return readingFile(() => {
    const reader = byteReader(nextChunk)
    const items = wholeNumber(reader, () => 'items')
    if (items === 0 || items > MOST_ITEMS) {
      throw new FileFault(
        `items (l. ${reader.line})`,
        'items',
        `Antallet skal være fra 1 til ${MOST_ITEMS}.`,
        `The number must be from 1 to ${MOST_ITEMS}.`,
      )
    }
    const { numbers, lines } = allNumbers(reader)
    if (numbers.count !== items * items) return sparseTable(items, numbers, lines)
    if (!threeOnEachLine(lines)) return fullTable(items, numbers)
    return items === 3 ? threeByThree(numbers, lines) : sparseTable(items, numbers, lines)
  })
}

function allNumbers(reader: ByteReader): { numbers: GrowingNumbers; lines: GrowingNumbers } {
  const numbers = growingNumbers()
  const lines = growingNumbers()
  while (skipSpace(reader) !== END) {
    add(lines, reader.line)
    add(
      numbers,
      wholeNumber(reader, () => `number ${numbers.count + 1}`),
    )
  }
  return { numbers, lines }
}

function threeOnEachLine({ values, count }: GrowingNumbers): boolean {
  if (count % 3 !== 0) return false
  for (let i = 0; i < count; i += 3) {
    if (values[i] !== values[i + 2] || (i > 0 && values[i] === values[i - 1])) return false
  }
  return true
}

/** Three lines of three numbers can be either form; a table where they are no rows and columns. */
function threeByThree(numbers: GrowingNumbers, lines: GrowingNumbers): AssignmentCase {
  if (!readingFile(() => sparseTable(3, numbers, lines)).ok) return fullTable(3, numbers)
  throw new FileFault(
    `l. ${lines.values[0]}`,
    'two-meanings',
    'De tre linjer kan både være 3 × 3 omkostninger og række, søjle og omkostning. Skriv en tabel på én linje, eller alle ni par.',
    'The three lines can be both 3 × 3 costs and row, column and cost. Write a table on one line, or all nine pairs.',
  )
}

function fullTable(items: number, numbers: GrowingNumbers): AssignmentCase {
  const count = items * items
  const opening = new Int32Array(count)
  const person = new Int32Array(count)
  for (let e = 0; e < count; e++) {
    opening[e] = Math.floor(e / items)
    person[e] = e % items
  }
  return minimised(items, opening, person, addedNumbers(numbers))
}

function sparseTable(items: number, numbers: GrowingNumbers, lines: GrowingNumbers): AssignmentCase {
  const given = addedNumbers(numbers)
  if (given.length % 3 !== 0) {
    throw new FileFault(
      `l. ${lines.values[given.length - 1]}`,
      'not-as-described',
      `Efter antallet skal stå ${items} × ${items} omkostninger eller linjer med række, søjle og omkostning, men her er ${given.length} tal.`,
      `After the number there should be ${items} × ${items} costs or lines with row, column and cost, but here are ${given.length} numbers.`,
    )
  }
  const count = given.length / 3
  const opening = new Int32Array(count)
  const person = new Int32Array(count)
  const cost = new Float64Array(count)
  for (let e = 0; e < count; e++) {
    const [row, column] = [given[3 * e]!, given[3 * e + 1]!]
    if (row < 1 || row > items || column < 1 || column > items) {
      throw new FileFault(
        `l. ${lines.values[3 * e]}`,
        'out-of-range',
        `Række og søjle går fra 1 til ${items}.`,
        `Row and column go from 1 to ${items}.`,
      )
    }
    opening[e] = row - 1
    person[e] = column - 1
    cost[e] = given[3 * e + 2]!
  }
  const twice = firstDuplicate(opening, person, items, items)
  if (twice !== undefined) {
    throw new FileFault(
      `l. ${lines.values[3 * twice.at]}`,
      'twice-the-same',
      'Parret står der allerede.',
      'The pair stands there already.',
    )
  }
  return minimised(items, opening, person, cost)
}

/** Small costs as large weights; that every item is assigned comes before all. */
function minimised(
  items: number,
  opening: Int32Array,
  person: Int32Array,
  cost: ArrayLike<number>,
): AssignmentCase {
  let most = 0
  for (let e = 0; e < cost.length; e++) most = Math.max(most, cost[e]!)
  const costAbove = most + 1
  if (costAbove * items > Number.MAX_SAFE_INTEGER) {
    throw new FileFault(
      '',
      'too-large',
      'Omkostningerne er så store, at deres sum ikke er nøjagtig.',
      'The costs are so large that their sum is not exact.',
    )
  }
  return {
    persons: items,
    capacity: new Int32Array(items).fill(1),
    edges: { opening, person, weight: Float64Array.from(cost, (c) => costAbove - c) },
    waiting: new Int32Array(items),
    goals: ['filled', 'fit'],
    locks: [],
    exclusions: [],
    keep: 0,
    principle: 'best',
    proposer: 'persons',
    everyPlace: true,
    costAbove,
  }
}
