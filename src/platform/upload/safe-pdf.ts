import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { isInflateLimitReached, pdfName, resetInflateLimit } from './pdf-inflate-limit.ts'
import { withoutPictureMetadata } from './picture-metadata.ts'
import { NotTaken, type UploadRefusal } from './upload-refusal.ts'

/** A CV of more pages than this is something else. */
const MOST_PAGES = 60
const MOST_OBJECTS = 50_000

const HEADER = '%PDF-'
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|\?php)/i

const names = (...list: string[]): ReadonlySet<unknown> => new Set(list.map(pdfName))
const KEYS: ReadonlyArray<readonly [ReadonlySet<unknown>, UploadRefusal]> = [
  [names('JS', 'JavaScript', 'RichMediaContent', 'RichMediaSettings', 'XFA'), 'active-content'],
  [names('EF', 'EmbeddedFiles'), 'embedded-files'],
]
/** Values of `S` (actions), `Subtype` (annotations) and `Type`. */
const VALUES: ReadonlyArray<readonly [ReadonlySet<unknown>, UploadRefusal]> = [
  [
    names(
      ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'Movie', 'Sound', 'Screen'],
      ...['RichMedia', 'RichMediaExecute', '3D', 'GoTo3DView', 'PS'],
    ),
    'active-content',
  ],
  [names('EmbeddedFile', 'FileAttachment', 'GoToE'), 'embedded-files'],
  [names('GoToR'), 'external-content'],
]
const FETCHING = ['F', 'Ref', 'OPI'].map(pdfName)
const SPEAKING = ['S', 'Subtype', 'Type'].map(pdfName)
/** Who made it and when, what programs keep for themselves, and what happens on opening (harmless here, checked above). */
const LEFT_OUT = ['Metadata', 'PieceInfo', 'LastModified', 'AA', 'OpenAction', 'AF'].map(pdfName)
/** Links and filled-in fields; notes with their authors are not part of what a reader is meant to see. */
const ANNOTATIONS = names('Link', 'Widget')
const LINK = /^(?:https?:|mailto:|tel:|[^:]*$)/i

/**
 * A PDF written anew: every object read, object lists unpacked, and only what the pages reach written again, without
 * metadata. Refuses encryption, scripts, actions that run or send, and files inside the file.
 */
export async function safePdf(bytes: Uint8Array): Promise<Uint8Array> {
  refusePolyglot(bytes)
  const document = await load(bytes)
  const { context } = document
  if (context.trailerInfo.Encrypt) throw new NotTaken('encrypted')
  const objects = context.enumerateIndirectObjects()
  if (objects.length > MOST_OBJECTS) throw new NotTaken('too-complex')
  for (const [, object] of objects) for (const dict of dictsIn(object)) refuseDict(dict)
  clean(context)
  try {
    const pages = document.getPageCount()
    if (pages === 0) throw new NotTaken('unreadable')
    if (pages > MOST_PAGES) throw new NotTaken('too-complex')
    return await document.save({
      rewrite: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
      useObjectStreams: true,
    })
  } catch (e) {
    throw e instanceof NotTaken ? e : new NotTaken('unreadable')
  }
}

function refusePolyglot(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = text.lastIndexOf('%%EOF')
  if (text.toString('latin1', 0, HEADER.length) !== HEADER || end < 0) throw new NotTaken('wrong-content')
  if (!/^[\s\0]*$/.test(text.toString('latin1', end + 5))) throw new NotTaken('wrong-content')
  if (MARKUP.test(text.toString('latin1', 0, 1024))) throw new NotTaken('wrong-content')
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  resetInflateLimit()
  try {
    return await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      updateMetadata: false,
      preserveXFA: true,
      capNumbers: true,
      parseSpeed: Number.POSITIVE_INFINITY,
    })
  } catch {
    throw new NotTaken(isInflateLimitReached() ? 'too-complex' : 'unreadable')
  }
}

/** Every dictionary within an object, however deep, without following references. */
function* dictsIn(object: PDFObject): Generator<PDFDict> {
  const waiting: PDFObject[] = [object]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFStream) {
      // its bytes, or the page it shows, would come from another file
      const { dict } = next
      if (FETCHING.some((key) => dict.has(key))) throw new NotTaken('external-content')
      waiting.push(dict)
    } else if (next instanceof PDFDict) {
      yield next
      waiting.push(...next.values())
    } else if (next instanceof PDFArray) waiting.push(...next.asArray())
  }
}

function refuseDict(dict: PDFDict): void {
  for (const key of dict.keys()) {
    for (const [keys, reason] of KEYS) if (keys.has(key)) throw new NotTaken(reason)
  }
  for (const key of SPEAKING) {
    const value = dict.lookup(key)
    for (const [values, reason] of VALUES) if (values.has(value)) throw new NotTaken(reason)
  }
  const uri = dict.lookup(pdfName('URI'))
  if (uri instanceof PDFString || uri instanceof PDFHexString) {
    if (!LINK.test(uri.decodeText().trim())) throw new NotTaken('external-content')
  }
}

function clean(context: PDFContext): void {
  context.trailerInfo.Info = undefined
  context.trailerInfo.ID = undefined
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    for (const dict of dictsIn(object)) {
      for (const key of LEFT_OUT) dict.delete(key)
      keepAnnotations(dict)
    }
    if (object instanceof PDFRawStream) {
      const plain = plainPicture(object)
      if (plain) context.assign(ref, plain)
    }
  }
  const reached = reachable(context)
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}

function keepAnnotations(dict: PDFDict): void {
  const annotations = dict.lookup(pdfName('Annots'))
  if (!(annotations instanceof PDFArray)) return
  for (let at = annotations.size() - 1; at >= 0; at--) {
    const one = annotations.lookup(at)
    const subtype = one instanceof PDFDict ? one.lookup(pdfName('Subtype')) : undefined
    if (!ANNOTATIONS.has(subtype)) annotations.remove(at)
  }
}

/** A photo as the camera wrote it tells where it was taken. */
function plainPicture(stream: PDFRawStream): PDFRawStream | undefined {
  const filter = stream.dict.lookup(pdfName('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  if (only !== pdfName('DCTDecode')) return undefined
  return PDFRawStream.of(stream.dict, withoutPictureMetadata(stream.contents))
}

function reachable(context: PDFContext): Set<PDFRef> {
  const reached = new Set<PDFRef>()
  const waiting: PDFObject[] = context.trailerInfo.Root ? [context.trailerInfo.Root] : []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue
      reached.add(next)
      const target = context.lookup(next)
      if (target) waiting.push(target)
    } else if (next instanceof PDFStream) waiting.push(next.dict)
    else if (next instanceof PDFDict) waiting.push(...next.values())
    else if (next instanceof PDFArray) waiting.push(...next.asArray())
  }
  return reached
}
