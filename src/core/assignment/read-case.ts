import type { FileRead } from '../solver/file-read.ts'
import type { AssignmentCase, StatedCase } from './assignment-case.ts'
import { type ByteReader, byteReader, type NextChunk, peek, skipSpace, wholeNumber } from './byte-reader.ts'
import { checkCase } from './check-case.ts'
import { FileFault, readingFile } from './file-fault.ts'
import type { Goal } from './goals.ts'
import { add, addedNumbers, growingNumbers } from './growing-numbers.ts'
import {
  closeList,
  comma,
  expectEnd,
  notJson,
  openList,
  readList,
  readObject,
  readText,
} from './json-reader.ts'
import type { Pair } from './restrict.ts'

const GOALS: readonly Goal[] = ['filled', 'waiting', 'fit']
const PRINCIPLES = ['best', 'stable'] as const
/** More persons, openings or weeks than this is no such file. */
const MOST_COUNT = 1_000_000_000
const PROPOSERS = ['persons', 'openings'] as const
const QUOTE = 0x22
const COMMA = 0x2c
const LETTER_F = 0x66
const LETTER_T = 0x74

/**
 * Reads a problem from JSON piece by piece; a million edges cost their numbers and no more. The first thing that is wrong is
 * told with its place. docs/engines.md describes the format.
 */
export function readCase(nextChunk: NextChunk): FileRead<AssignmentCase> {
  return readingFile(() => {
    const reader = byteReader(nextChunk)
    const given: StatedCase = {
      goals: ['fit'],
      locks: [],
      exclusions: [],
      keep: 0,
      principle: 'best',
      proposer: 'persons',
      everyPlace: false,
    }
    readObject(
      reader,
      () => '',
      (key) => {
        const read = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
        if (read === undefined) unknownField(reader, '', key, Object.keys(KEYS))
        read(reader, given)
      },
    )
    expectEnd(reader)
    return checkCase(given)
  })
}

const KEYS: Readonly<Record<string, (reader: ByteReader, given: StatedCase) => void>> = {
  openings: (reader, given) => {
    given.capacity = numbersOfObjects(reader, 'openings', 'capacity', 1)
  },
  persons: (reader, given) => {
    given.waiting = numbersOfObjects(reader, 'persons', 'waiting', 0)
  },
  edges: (reader, given) => {
    const { edges, wish } = readEdges(reader)
    given.edges = edges
    given.wish = wish
  },
  goals: (reader, given) => {
    given.goals = listOf(reader, 'goals', (place) => oneOf(reader, place, GOALS))
  },
  locks: (reader, given) => {
    given.locks = pairs(reader, 'locks')
  },
  exclusions: (reader, given) => {
    given.exclusions = pairs(reader, 'exclusions')
  },
  agreed: (reader, given) => {
    given.agreed = pairs(reader, 'agreed')
  },
  keep: (reader, given) => {
    given.keep = wholeNumber(reader, () => 'keep')
  },
  principle: (reader, given) => {
    given.principle = oneOf(reader, () => 'principle', PRINCIPLES)
  },
  proposer: (reader, given) => {
    given.proposer = oneOf(reader, () => 'proposer', PROPOSERS)
  },
  everyPlace: (reader, given) => {
    given.everyPlace = trueOrFalse(reader, () => 'everyPlace')
  },
}

/** `[{"id": "o1", "capacity": 2}, …]`: one number of each, ids are the reader's own. */
function numbersOfObjects(reader: ByteReader, list: string, field: string, otherwise: number): Int32Array {
  const numbers = growingNumbers()
  let at = 0
  let value = otherwise
  let key = ''
  const place = () => `${list}[${at}]`
  const fieldPlace = () => `${list}[${at}].${key}`
  const readField = (name: string) => {
    key = name
    if (name === field) value = countNumber(reader, fieldPlace)
    else if (name !== 'id') unknownField(reader, place(), name, ['id', field])
    else if (skipSpace(reader) === QUOTE) readText(reader, fieldPlace)
    else wholeNumber(reader, fieldPlace)
  }
  readList(
    reader,
    () => list,
    (i) => {
      at = i
      value = otherwise
      readObject(reader, place, readField)
      add(numbers, value)
    },
  )
  return Int32Array.from(addedNumbers(numbers))
}

/** `[[person, opening, weight], …]`, each with a fourth number, the person's wish, or none. */
function readEdges(
  reader: ByteReader,
): Pick<AssignmentCase, 'wish'> & Required<Pick<AssignmentCase, 'edges'>> {
  const columns = [growingNumbers(), growingNumbers(), growingNumbers(), growingNumbers()] as const
  const [person, opening, weight, wish] = columns
  let edge = 0
  const place = () => `edges[${edge}]`
  readList(
    reader,
    () => 'edges',
    (i) => {
      edge = i
      openList(reader, place)
      add(person, countNumber(reader, place))
      comma(reader, place)
      add(opening, countNumber(reader, place))
      comma(reader, place)
      add(weight, wholeNumber(reader, place))
      const more = skipSpace(reader)
      if (more === COMMA) {
        reader.at++
        add(wish, wholeNumber(reader, place))
      }
      closeList(reader, place)
      if (wish.count !== 0 && wish.count !== person.count) {
        throw new FileFault(
          `edges[${i}] (l. ${reader.line})`,
          'wish-on-some',
          'Enten har alle kanter et ønske som fjerde tal, eller ingen.',
          'Either all edges have a wish as their fourth number, or none.',
        )
      }
    },
  )
  const edges = {
    person: Int32Array.from(addedNumbers(person)),
    opening: Int32Array.from(addedNumbers(opening)),
    weight: addedNumbers(weight),
  }
  return { edges, wish: wish.count > 0 ? addedNumbers(wish) : undefined }
}

function pairs(reader: ByteReader, list: string): Pair[] {
  return listOf(reader, list, (place) => {
    openList(reader, place)
    const person = countNumber(reader, place)
    comma(reader, place)
    const opening = countNumber(reader, place)
    closeList(reader, place)
    return [person, opening]
  })
}

function listOf<T>(reader: ByteReader, list: string, read: (place: () => string) => T): T[] {
  const values: T[] = []
  readList(
    reader,
    () => list,
    (i) => {
      values.push(read(() => `${list}[${i}]`))
    },
  )
  return values
}

function oneOf<T extends string>(reader: ByteReader, place: () => string, words: readonly T[]): T {
  const word = readText(reader, place)
  const known = words.find((one) => one === word)
  if (known !== undefined) return known
  throw new FileFault(
    `${place()} (l. ${reader.line})`,
    'unknown-word',
    `Her kan stå: ${words.join(', ')}.`,
    `Here can stand: ${words.join(', ')}.`,
  )
}

function trueOrFalse(reader: ByteReader, place: () => string): boolean {
  const byte = skipSpace(reader)
  const word = byte === LETTER_T ? 'true' : byte === LETTER_F ? 'false' : notJson(reader, place)
  for (const letter of word) {
    if (peek(reader) !== letter.charCodeAt(0)) notJson(reader, place)
    reader.at++
  }
  return word === 'true'
}

function unknownField(reader: ByteReader, place: string, key: string, known: readonly string[]): never {
  throw new FileFault(
    `${place} (l. ${reader.line})`.trim(),
    'unknown-field',
    `Feltet "${key.slice(0, 40)}" kendes ikke. Her kan stå: ${known.join(', ')}.`,
    `There is no field "${key.slice(0, 40)}". There can be: ${known.join(', ')}.`,
  )
}

/** A number of things, or of one among them. */
function countNumber(reader: ByteReader, place: () => string): number {
  const value = wholeNumber(reader, place)
  if (value <= MOST_COUNT) return value
  throw new FileFault(
    `${place()} (l. ${reader.line})`,
    'too-large',
    'Tallet er for stort: højst en milliard.',
    'The number is too large: at most a billion.',
  )
}
