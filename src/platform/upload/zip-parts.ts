import { inflateRawSync } from 'node:zlib'
import { NotTaken } from './upload-refusal.ts'

/** What a document of text and pictures never needs more of. */
const MOST_ENTRIES = 1000
const MOST_BYTES = 60 * 1024 * 1024
/** Text packs about ten times; a hundred times more is made to harm. Small parts may pack better. */
const MOST_RATIO = 200
const RATIO_FROM = 256 * 1024

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22

type Entry = { name: string; method: number; packed: number; size: number; at: number }

/**
 * The parts of a zip by name, unpacked. Everything is judged by the declared sizes before a byte is unpacked, and no part
 * may become larger than it declared. Refuses what an ordinary program does not write: anything before, between or after
 * the entries' own list, two parts of one name, names that leave the folder, encryption and zip64.
 */
export function zipParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = directory(bytes)
  let total = 0
  for (const { packed, size } of entries) {
    total += size
    if (size > RATIO_FROM && size > packed * MOST_RATIO) throw new NotTaken('too-complex')
  }
  if (total > MOST_BYTES) throw new NotTaken('too-complex')
  return new Map(entries.map((entry) => [entry.name, unpack(bytes, entry)]))
}

function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - END_LENGTH
  // no comment, so the end stands at the end: what is hung on behind it is something else
  if (end < 0 || view.getUint32(0, true) !== LOCAL || view.getUint32(end, true) !== END)
    throw new NotTaken('wrong-content')
  const count = view.getUint16(end + 10, true)
  const length = view.getUint32(end + 12, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) throw new NotTaken('too-complex')
  if (count !== view.getUint16(end + 8, true) || at + length !== end) throw new NotTaken('wrong-content')
  const entries: Entry[] = []
  const names = new Set<string>()
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new NotTaken('unreadable')
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw new NotTaken('unreadable')
    if (view.getUint16(at + 8, true) & 1) throw new NotTaken('encrypted')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    at = next
    // a folder of its own
    if (name.endsWith('/') && entry.size === 0) continue
    if (!isInside(name) || names.has(name.toLowerCase())) throw new NotTaken('wrong-content')
    names.add(name.toLowerCase())
    entries.push(entry)
  }
  if (at !== end) throw new NotTaken('wrong-content')
  return entries
}

const isInside = (name: string): boolean =>
  name.length > 0 &&
  name.length < 200 &&
  /^[\x21-\x7e æøåÆØÅ]+$/.test(name) &&
  !/[\\:]|^\/|\/\//.test(name) &&
  !name.split('/').some((part) => part === '.' || part === '..')

function unpack(bytes: Uint8Array, { method, packed, size, at }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new NotTaken('unreadable')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(from, from + packed)
  if (data.length !== packed) throw new NotTaken('unreadable')
  if (method === 0) {
    if (packed !== size) throw new NotTaken('unreadable')
    return data
  }
  if (method !== 8) throw new NotTaken('unreadable')
  try {
    const unpacked = size === 0 ? new Uint8Array() : inflateRawSync(data, { maxOutputLength: size })
    if (unpacked.length === size) return unpacked
  } catch (e) {
    // more came out than was declared
    if ((e as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new NotTaken('too-complex')
  }
  throw new NotTaken('unreadable')
}
