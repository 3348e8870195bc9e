import { decodePDFRawStream, PDFContext, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** Lists of objects and of places in the largest documents unpack to a few megabytes. */
const MOST_BYTES = 40 * 1024 * 1024

type Decoder = { bufferLength: number; ensureBuffer: (wanted: number) => Uint8Array }

let left = MOST_BYTES

/**
 * The library unpacks a document's object lists without a limit of its own: here is one for all of them together. It sits
 * where every kind of decoder asks for room, so no filter and no chain of filters goes round it.
 */
const decoder = (() => {
  const dict = PDFContext.create().obj({ Filter: 'FlateDecode' })
  const nothing = new Uint8Array([0x78, 0x9c, 3, 0, 0, 0, 0, 1])
  const flate = decodePDFRawStream(PDFRawStream.of(dict, nothing))
  return Object.getPrototypeOf(Object.getPrototypeOf(flate)) as Decoder
})()

const room = decoder.ensureBuffer
decoder.ensureBuffer = function (this: Decoder & { taken?: number }, wanted) {
  if (wanted > (this.taken ?? 0)) {
    left -= wanted - (this.taken ?? 0)
    this.taken = wanted
  }
  if (left < 0) throw new Error('a document unpacks to too much')
  return room.call(this, wanted)
}

/** Name objects are one of a kind, so they can be compared. */
export const pdfName = (text: string): PDFName => PDFName.of(text)

/** Gives the next document its room. */
export function resetInflateLimit(): void {
  left = MOST_BYTES
}

export const isInflateLimitReached = (): boolean => left < 0
