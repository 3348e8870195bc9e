import { type ByteReader, END, peek, skipSpace, wordHere } from './byte-reader.ts'
import { FileFault } from './file-fault.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
/** Longer than any name or word of these files. */
const LONGEST_TEXT = 1000

/** Reads each key of an object with `readValue`; a key that stands twice is refused. */
export function readObject(reader: ByteReader, place: () => string, readValue: (key: string) => void): void {
  expectByte(reader, OPEN_OBJECT, place)
  // few, since what is not known ends the reading
  const seen: string[] = []
  if (skipSpace(reader) === CLOSE_OBJECT) {
    reader.at++
    return
  }
  for (;;) {
    skipSpace(reader)
    const key = readText(reader, place)
    if (seen.includes(key)) {
      throw new FileFault(
        `${place()} (l. ${reader.line})`.trim(),
        'twice-the-same',
        `Feltet "${key}" står her to gange.`,
        `The field "${key}" stands here twice.`,
      )
    }
    seen.push(key)
    expectByte(reader, COLON, place)
    readValue(key)
    if (!another(reader, CLOSE_OBJECT, place)) return
  }
}

/** Reads each element of a list with `readElement`; returns how many there were. */
export function readList(reader: ByteReader, place: () => string, readElement: (i: number) => void): number {
  expectByte(reader, OPEN_LIST, place)
  if (skipSpace(reader) === CLOSE_LIST) {
    reader.at++
    return 0
  }
  for (let i = 0; ; i++) {
    readElement(i)
    if (!another(reader, CLOSE_LIST, place)) return i + 1
  }
}

/** Whether the list or object goes on; reads the comma or the end. */
export function another(reader: ByteReader, close: number, place: () => string): boolean {
  const byte = skipSpace(reader)
  if (byte !== COMMA && byte !== close) notJson(reader, place)
  reader.at++
  return byte === COMMA
}

export function openList(reader: ByteReader, place: () => string): void {
  expectByte(reader, OPEN_LIST, place)
}

export function closeList(reader: ByteReader, place: () => string): void {
  expectByte(reader, CLOSE_LIST, place)
}

export function comma(reader: ByteReader, place: () => string): void {
  expectByte(reader, COMMA, place)
}

/** A text in quotes. */
export function readText(reader: ByteReader, place: () => string): string {
  if (skipSpace(reader) !== QUOTE) notJson(reader, place)
  // mostly it lies in one piece and is plain
  const { chunk, at } = reader
  let plain = ''
  for (let i = at + 1; i < chunk.length; i++) {
    const byte = chunk[i]!
    if (byte === QUOTE) {
      reader.at = i + 1
      return plain
    }
    if (byte < 0x20 || byte >= 0x80 || byte === BACKSLASH || i - at > LONGEST_TEXT) break
    plain += String.fromCharCode(byte)
  }
  return readUnusualText(reader, place)
}

function readUnusualText(reader: ByteReader, place: () => string): string {
  const bytes: number[] = [QUOTE]
  reader.at++
  for (;;) {
    const byte = peek(reader)
    if (byte === END || byte < 0x20 || bytes.length > LONGEST_TEXT) notJson(reader, place)
    bytes.push(byte)
    reader.at++
    if (byte === QUOTE) break
    if (byte === BACKSLASH) {
      if (peek(reader) === END) notJson(reader, place)
      bytes.push(peek(reader))
      reader.at++
    }
  }
  try {
    return JSON.parse(utf8(bytes)) as string
  } catch {
    return notJson(reader, place)
  }
}

/** Nothing but space may follow. */
export function expectEnd(reader: ByteReader): void {
  if (skipSpace(reader) !== END) notJson(reader, () => '')
}

function expectByte(reader: ByteReader, byte: number, place: () => string): void {
  if (skipSpace(reader) !== byte) notJson(reader, place)
  reader.at++
}

export function notJson(reader: ByteReader, place: () => string): never {
  const word = peek(reader) === END ? '' : wordHere(reader)
  const [da, en] = word === '' ? ['filens slutning', 'the end of the file'] : [`"${word}"`, `"${word}"`]
  throw new FileFault(
    `${place()} (l. ${reader.line})`.trim(),
    'not-as-described',
    `Her står noget andet, end formatet siger: ${da}. Se docs/engines.md for et eksempel.`,
    `Here stands something else than the format says: ${en}. See docs/engines.md for an example.`,
  )
}

/** Text of UTF-8 bytes; core has no decoder of the platform's. Throws when they are none. */
function utf8(bytes: readonly number[]): string {
  const PERCENT = 0x25
  let escaped = ''
  for (const byte of bytes) {
    escaped += byte < 0x80 && byte !== PERCENT ? String.fromCharCode(byte) : `%${byte.toString(16)}`
  }
  return decodeURIComponent(escaped)
}
