import { deflateRawSync, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { type Zippable, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const text = (s: string) => new TextEncoder().encode(s)

/** A PDF of one page as an office program writes it, with the writer's name in its metadata. */
export async function aPdf(words = 'Mit CV', author = 'Kanarie Forfatter'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setAuthor(author)
  document.setTitle(`CV ${author}`)
  document.setCreator('Tekstbehandling')
  document.addPage([300, 200]).drawText(words, { x: 20, y: 100, size: 12 })
  return document.save({ useObjectStreams: false })
}

/**
 * A PDF put together by hand: a catalogue with `catalog` in it, one page with `page` in it, and `objects` numbered from 5.
 */
export function rawPdf(
  of: { catalog?: string; page?: string; objects?: readonly string[]; trailer?: string } = {},
): Uint8Array {
  const content = 'BT /F1 12 Tf 20 100 Td (Mit CV) Tj ET'
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${of.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << >> ${of.page ?? ''} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...(of.objects ?? []),
  ]
  let body = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of places) body += `${String(at).padStart(10, '0')} 00000 n \n`
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${of.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body, 'latin1'))
}

/** An object stream: objects that are only seen when it is unpacked. `number` is the first one's. */
export function objectStream(number: number, inside: string, more = ''): string {
  const head = `${number} 0 `
  const packed = deflateSync(Buffer.from(head + inside, 'latin1')).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First ${head.length} /Filter /FlateDecode /Length ${packed.length} ${more} >>\nstream\n${packed}\nendstream`
}

/** An object stream that unpacks to `megabytes`, packed as often as `times` says. */
export function bombStream(megabytes: number, times: 1 | 2): string {
  let bytes = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20))
  if (times === 2) bytes = deflateSync(bytes)
  const filter = times === 2 ? '[/FlateDecode /FlateDecode]' : '/FlateDecode'
  return `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

export type DocxSpec = {
  /** XML inside the body. */
  body?: string
  /** Relationships of the document. */
  relationships?: string
  /** Further parts, or other content of the usual ones. */
  parts?: Record<string, string | Uint8Array>
  /** Further lines of the list of content types. */
  types?: string
}

export const relationship = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`

/** The parts of a small Word document, with the writer's name where Word puts it. */
export function docxParts(of: DocxSpec = {}, author = 'Kanarie Forfatter'): Record<string, Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${of.types ?? ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'word/document.xml')}<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy></cp:coreProperties>`,
    'docProps/app.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${author} ApS</Company></Properties>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${W}" xmlns:r="${R}"><w:body><w:p w:rsidR="00AB12CD"><w:r><w:t>Mit CV</w:t></w:r></w:p>${of.body ?? ''}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${of.relationships ?? ''}</Relationships>`,
    ...of.parts,
  }
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? text(part) : part]),
  )
}

export const aDocx = (of: DocxSpec = {}, author?: string): Uint8Array =>
  zipSync(docxParts(of, author) as Zippable)

/** A zip whose one big part declares `declared` bytes and holds `real` of them, packed very tightly. */
export function zipDeclaring(name: string, real: number, declared: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(real, 0x20), { level: 9 })
  const parts = docxParts()
  const whole = Buffer.from(zipSync({ ...parts, [name]: [new Uint8Array(packed), { level: 0 }] } as Zippable))
  // both headers of the last entry: packed already, and as large as it says
  const local = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 3, 4]))
  const central = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  whole.writeUInt16LE(8, local + 8)
  whole.writeUInt32LE(declared, local + 22)
  whole.writeUInt16LE(8, central + 10)
  whole.writeUInt32LE(declared, central + 24)
  return new Uint8Array(whole)
}

/** The smallest JPEG frame with an EXIF block that tells a place, a comment, and a second picture behind it. */
export function jpegWithPlace(secret: string): Uint8Array {
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt16BE(0xff00 | marker)
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
      segment(0xe1, Buffer.from(`Exif\0\0GPS ${secret}`, 'latin1')),
      segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01farver', 'latin1')),
      segment(0xfe, Buffer.from(secret, 'latin1')),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
      Buffer.from(`${secret} bagved`, 'latin1'),
    ]),
  )
}
