import { PDFBool, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { nativeTypst, wasmTypst } from './compile-typst.ts'
import { type PdfTemplate, renderPdf } from './render-pdf.ts'

const letter: PdfTemplate = {
  source: `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
#set text(lang: data.lang, font: "IBM Plex Sans")
= #data.title
#for line in data.lines [
  - #line
]
#table(columns: 2, table.header[Post][Beløb], ..data.rows.flatten())
#figure(alt: "En streg", rect(width: 20pt, height: 2pt), caption: [Streg])
`,
}
const data = {
  title: 'Løn #eval("1") $x$ *fed* ] }',
  lang: 'da',
  lines: ['#import "/etc/passwd"', '\\ [x] Åse'],
  rows: [['Æbler', '1.200 kr.']],
}

/** What a screen reader needs to be told, read with a program of others. */
async function accessibility(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes)
  const { catalog } = pdf
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const kinds = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object.get(PDFName.of('S'))?.toString() ?? ''] : [],
    )
  return {
    title: pdf.getTitle(),
    lang: catalog.lookupMaybe(PDFName.of('Lang'), PDFString)?.decodeText(),
    tagged: marked?.lookupMaybe(PDFName.of('Marked'), PDFBool)?.asBoolean(),
    tree: tree !== undefined,
    kinds: new Set(kinds),
    declaresUa: Buffer.from(bytes).includes('pdfuaid:part'),
  }
}

test('a PDF says its title and language, and is tagged with headings, lists, tables and figures', async () => {
  const made = await renderPdf(letter, data)
  if (!made.ok) throw new Error(made.reason)
  const found = await accessibility(made.value)
  expect(found).toMatchObject({ title: data.title, lang: 'da', tagged: true, tree: true })
  for (const kind of ['/H1', '/L', '/LI', '/Table', '/TR', '/TH', '/TD', '/Figure'])
    expect(found.kinds).toContain(kind)
  expect(found.declaresUa).toBe(nativeTypst() !== undefined)
})

test.skipIf(nativeTypst() === undefined)(
  'what PDF/UA forbids is a fault, and the next document is made',
  async () => {
    for (const source of [
      'Hej',
      '#set document(title: "x")\n= A\n=== B',
      '#set document(title: "x")\n#figure(rect())',
      '#nothing-of-that-name',
    ]) {
      await expect(renderPdf({ source }, {})).rejects.toThrow()
    }
    expect((await renderPdf(letter, data)).ok).toBe(true)
  },
)

test('more than a few at a time are refused', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => renderPdf(letter, data)))
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]))
  expect(refused).toEqual(Array(6).fill('busy'))
  expect((await renderPdf(letter, data)).ok).toBe(true)
})

test('the same data give the same bytes', async () => {
  const [first, second] = [await renderPdf(letter, data), await renderPdf(letter, data)]
  expect(first).toEqual(second)
})

test('data that no report has is a fault', async () => {
  await expect(renderPdf(letter, { title: 'x'.repeat(600_000) })).rejects.toThrow('too large')
})

describe('without a native compiler', () => {
  test('WebAssembly makes it tagged in the same way, and does not declare what it cannot check', async () => {
    const compile = await wasmTypst()
    const found = await accessibility(compile(letter.source, JSON.stringify(data)))
    expect(found).toMatchObject({
      title: data.title,
      lang: 'da',
      tagged: true,
      tree: true,
      declaresUa: false,
    })
    expect(found.kinds).toContain('/TH')
    expect(() => compile('#nothing-of-that-name', '{}')).toThrow('did not compile')
    expect(compile(letter.source, JSON.stringify(data)).length).toBeGreaterThan(1000)
  })
})
