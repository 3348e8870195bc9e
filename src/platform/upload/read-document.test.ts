import { describe, expect, test } from 'vitest'
import { aDocx, aPdf, bombStream, rawPdf } from '#test/harness/documents.ts'
import { readDocument } from './read-document.ts'
import { uploadTexts } from './upload-refusal.ts'

const MAX = 5 * 1024 * 1024
const file = (name: string, bytes: Uint8Array) => ({ name, type: 'application/octet-stream', bytes })

describe('an uploaded document', () => {
  test('is checked in its own thread, one after the other, and comes back written anew', async () => {
    const pdf = await aPdf()
    const answers = await Promise.all([
      readDocument(file('../Søren Ågård.pdf', pdf), MAX),
      readDocument(file('bombe.pdf', rawPdf({ objects: [bombStream(100, 1)] })), MAX),
      readDocument(file('cv.docx', aDocx()), MAX),
      readDocument(file('kode.pdf', rawPdf({ catalog: '/OpenAction << /S /JavaScript /JS (x) >>' })), MAX),
    ])
    expect(answers).toMatchObject([
      { ok: true, value: { name: 'Søren Ågård.pdf', mime: 'application/pdf' } },
      { ok: false, reason: 'too-complex' },
      { ok: true, value: { name: 'cv.docx' } },
      { ok: false, reason: 'active-content' },
    ])
    const queue = Array.from({ length: 6 }, () => readDocument(file('cv.docx', aDocx()), MAX))
    expect((await Promise.all(queue)).map((a) => (a.ok ? 'taken' : a.reason))).toEqual([
      ...Array(4).fill('taken'),
      'busy',
      'busy',
    ])
    const [first] = answers
    expect(first?.ok && Buffer.from(first.value.bytes).equals(pdf)).toBe(false)
    expect(first?.ok && Buffer.from(first.value.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('is not looked at when there is none, or too much of it', async () => {
    expect(await readDocument(undefined, MAX)).toMatchObject({ ok: false, reason: 'missing' })
    const big = new Uint8Array(MAX + 1)
    expect(await readDocument(file('cv.pdf', big), MAX)).toMatchObject({ ok: false, reason: 'too-large' })
  })

  test('every refusal is a sentence that says what to do, in both languages', () => {
    for (const text of [...Object.values(uploadTexts('da')), ...Object.values(uploadTexts('en'))]) {
      expect(text).toMatch(/\.$/)
      expect(text).toMatch(/Vælg|Gem|prøv|Åbn|Fjern|Choose|Save|try|Open|Remove/)
    }
  })
})
