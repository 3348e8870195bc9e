import { inflateRawSync } from 'node:zlib'
import { ok, type Result, refuse } from '#core/result.ts'

export type ZipLimits = {
  /** Bytes of all wanted files together, unpacked. */
  readonly unpacked: number
  readonly files: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const MAX_COMMENT = 0xffff
const ENCRYPTED = 1

/**
 * Unpacks the files of a zip archive that `wanted` names, in memory and within limits. What the archive says of their size
 * is added up first, and a file that turns out larger than it said is a lie: neither is unpacked further. Encrypted,
 * overlapping and 64-bit archives are refused; no spreadsheet program writes them.
 */
export function unzipWithin(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Result<Map<string, Uint8Array>, 'damaged' | 'too-large'> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = entriesOf(zip)
    if (!entries || entries.length > limits.files) return refuse('damaged')
    const chosen = entries.filter((e) => wanted(e.name))
    if (chosen.reduce((sum, e) => sum + e.size, 0) > limits.unpacked) return refuse('too-large')
    // files that share their packed bytes are how a small archive unpacks to a huge one
    if (chosen.reduce((sum, e) => sum + e.packed, 0) > zip.length) return refuse('damaged')
    const files = new Map<string, Uint8Array>()
    for (const entry of chosen) {
      const content = unpack(zip, entry)
      if (!content || files.has(entry.name)) return refuse('damaged')
      files.set(entry.name, content)
    }
    return ok(files)
  } catch (e) {
    // an offset past the end, or bytes that are no packed file
    if (e instanceof RangeError || (e as { code?: string }).code?.startsWith('Z_')) return refuse('damaged')
    throw e
  }
}

type Entry = { name: string; method: number; packed: number; size: number; at: number }

function entriesOf(zip: Buffer): Entry[] | undefined {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end < zip.length - END_BYTES - MAX_COMMENT || zip.readUInt32LE(end) !== END) return undefined
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== ENTRY || zip.readUInt16LE(at + 8) & ENCRYPTED) return undefined
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name!),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + name! + extra! + comment!
  }
  return entries
}

function unpack(zip: Buffer, e: Entry): Uint8Array | undefined {
  if (zip.readUInt32LE(e.at) !== LOCAL) return undefined
  const from = e.at + 30 + zip.readUInt16LE(e.at + 26) + zip.readUInt16LE(e.at + 28)
  const packed = zip.subarray(from, from + e.packed)
  if (packed.length !== e.packed) return undefined
  if (e.method === 0) return e.packed === e.size ? packed : undefined
  if (e.method !== 8) return undefined
  if (e.size === 0) return new Uint8Array()
  const content = inflateRawSync(packed, { maxOutputLength: e.size })
  return content.length === e.size ? content : undefined
}
