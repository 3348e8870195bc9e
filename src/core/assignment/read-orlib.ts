import type { FileRead } from '../solver/file-read.ts'
import type { AssignmentCase } from './assignment-case.ts'
import { type ByteReader, byteReader, END, type NextChunk, skipSpace, wholeNumber } from './byte-reader.ts'
import { FileFault, readingFile } from './file-fault.ts'
import { add, addedNumbers, type GrowingNumbers, growingNumbers } from './growing-numbers.ts'

/** More items on a side than this is no file of this collection. */
const MOST_ITEMS = 100_000

/**
 * Reads an assignment file of the OR-Library (Beasley): the number of items, then either all costs row by row, or `row
 * column cost` from 1. Costs are to be smallest, and every item must be assigned. Which of the two forms it is shows at the
 * end: a full table has the square of the number of items.
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
    return numbers.count === items * items ? fullTable(items, numbers) : sparseTable(items, numbers, lines)
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
  const cost = new Int32Array(count)
  const seen = new Set<number>()
  for (let e = 0; e < count; e++) {
    const [row, column] = [given[3 * e]!, given[3 * e + 1]!]
    const where = `l. ${lines.values[3 * e]}`
    if (row < 1 || row > items || column < 1 || column > items) {
      throw new FileFault(
        where,
        'out-of-range',
        `Række og søjle går fra 1 til ${items}.`,
        `Row and column go from 1 to ${items}.`,
      )
    }
    const key = row * items + column
    if (seen.has(key)) {
      throw new FileFault(
        where,
        'twice-the-same',
        'Parret står der allerede.',
        'The pair stands there already.',
      )
    }
    seen.add(key)
    opening[e] = row - 1
    person[e] = column - 1
    cost[e] = given[3 * e + 2]!
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
