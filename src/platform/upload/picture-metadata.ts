/**
 * Pictures without what the camera and the program wrote beside them: place, time, owner, comments. What is needed to show
 * the picture (colour profile, resolution, transparency) stays. Anything that is not a whole JPEG or PNG is given back as
 * it came.
 */
export function withoutPictureMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return plainJpeg(bytes)
  if (PNG.every((byte, i) => bytes[i] === byte)) return plainPng(bytes)
  return bytes
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
])

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
const FILLING = 0xff
const COMMENT = 0xfe
const isApp = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef

/** APP0 is the file's own header, APP14 tells how colours are coded, APP2 with this name is the colour profile. */
const isKeptApp = (marker: number, segment: Uint8Array): boolean =>
  marker === 0xe0 || marker === 0xee || (marker === 0xe2 && ascii(segment, 4, 11) === 'ICC_PROFILE')

function plainJpeg(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === FILLING) {
      at += 1
      continue
    }
    // what is hung on behind the end (a preview, a video) stays behind
    if (marker === END_OF_IMAGE) return joined([...parts, bytes.subarray(at, at + 2)])
    const length = 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const end = marker === START_OF_SCAN ? endOfScan(bytes, at + length) : at + length
    if (length < 4 || end > bytes.length) return bytes
    const segment = bytes.subarray(at, end)
    if (marker !== COMMENT && (!isApp(marker) || isKeptApp(marker, segment))) parts.push(segment)
    at = end
  }
  return bytes
}

/** In a scan, 0xff is followed by 0 or a restart number; anything else is the next marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function plainPng(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 8)]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const kind = ascii(bytes, at + 4, 4)
    const end = at + 12 + length
    if (end > bytes.length) return bytes
    if (PNG_KEPT.has(kind)) parts.push(bytes.subarray(at, end))
    if (kind === 'IEND') return joined(parts)
    at = end
  }
  return bytes
}

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
