import { FileFault } from './file-fault.ts'

/** The next piece of a file, undefined at its end; it is read before the next is asked for. */
export type NextChunk = () => Uint8Array | undefined

/**
 * Reads a file of numbers piece by piece, so that one far larger than the memory for texts costs only its numbers. Knows
 * the line it is at.
 */
export type ByteReader = {
  readonly nextChunk: NextChunk
  chunk: Uint8Array
  at: number
  line: number
}

const NOTHING = new Uint8Array(0)
export const END = -1
const NEWLINE = 0x0a
const MINUS = 0x2d
const ZERO = 0x30
const NINE = 0x39

export function byteReader(nextChunk: NextChunk): ByteReader {
  const reader = { nextChunk, chunk: NOTHING, at: 0, line: 1 }
  // a byte order mark
  if (peek(reader) === 0xef) {
    for (const byte of [0xef, 0xbb, 0xbf]) if (peek(reader) === byte) reader.at++
  }
  return reader
}

/** The byte here, or `END`. */
export function peek(reader: ByteReader): number {
  while (reader.at >= reader.chunk.length) {
    const chunk = reader.nextChunk()
    if (chunk === undefined) return END
    reader.chunk = chunk
    reader.at = 0
  }
  return reader.chunk[reader.at]!
}

/** The first byte that is no space, tab or end of line, or `END`; it stays to be read. */
export function skipSpace(reader: ByteReader): number {
  for (;;) {
    const byte = peek(reader)
    if (byte === NEWLINE) reader.line++
    else if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) return byte
    reader.at++
  }
}

const isNumberByte = (byte: number) =>
  (byte >= ZERO && byte <= NINE) || byte === MINUS || byte === 0x2b || byte === 0x2e || (byte | 0x20) === 0x65

/** A whole number from 0 up to 2^53; what else stands there is refused with what `what` says it should be. */
export function wholeNumber(reader: ByteReader, place: () => string): number {
  let byte = skipSpace(reader)
  let value = 0
  let digits = 0
  while (byte >= ZERO && byte <= NINE) {
    value = value * 10 + byte - ZERO
    digits++
    reader.at++
    byte = reader.at < reader.chunk.length ? reader.chunk[reader.at]! : peek(reader)
  }
  if (digits > 0 && digits < 17 && value <= Number.MAX_SAFE_INTEGER && !isNumberByte(byte)) return value
  const rest = digits > 0 ? `${value}${wordHere(reader)}` : wordHere(reader)
  throw new FileFault(
    `${place()} (l. ${reader.line})`,
    'whole-number',
    `Her skal stå et helt tal fra 0, ikke ${rest === '' ? 'ingenting' : rest}.`,
    `Here should stand a whole number from 0, not ${rest === '' ? 'nothing' : rest}.`,
  )
}

/** What stands here up to the next separator, shortened, for a sentence. */
export function wordHere(reader: ByteReader): string {
  let word = ''
  for (
    let byte = peek(reader);
    byte > 0x20 && byte !== 0x2c && byte !== 0x5d && byte !== 0x7d;
    byte = peek(reader)
  ) {
    if (word.length < 20) word += byte < 0x7f ? String.fromCharCode(byte) : '?'
    reader.at++
    if (word.length >= 20) break
  }
  return word
}
