import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { newToken } from '#platform/auth/session.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aDocx, aPdf, rawPdf } from '#test/harness/documents.ts'
import { aSeeker, aSetting, aVacancy, talking } from '#test/harness/exchange.ts'

const app = await testApp()
const setting = await aSetting(app)
const person = () => aSeeker(app, setting.unit.id)

/** A form with a file, as a browser sends it. */
function upload(who: Visitor, name: string, bytes: Uint8Array, field = 'file'): Promise<Response> {
  const body = new FormData()
  body.set('_once', newToken())
  body.set(field, new File([new Uint8Array(bytes)], name))
  return app.fetch(
    new Request('http://localhost:3000/profil/cv', {
      method: 'POST',
      body,
      headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
    }),
  )
}

const documents = (personId: string) =>
  app.system((tx) =>
    tx
      .selectFrom('document')
      .select(['file_name', 'size', 'bytes'])
      .where('person_id', '=', personId)
      .execute(),
  )

describe('a CV', () => {
  test('is taken, written anew, and given back to save and never to show', async () => {
    const { visitor, person: me } = await person()
    const sent = await upload(
      visitor,
      '../../Søren Ågård – CV.pdf',
      await aPdf('Mit CV', 'Kanarie Forfatter'),
    )
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/profil/cv'])
    const page = await (await visitor.get('/profil/cv')).text()
    expect(page).toContain('Søren Ågård – CV.pdf')
    const file = await visitor.get('/profil/cv/fil')
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Soeren Aagaard  CV.pdf"; filename*=UTF-8''S%C3%B8ren%20%C3%85g%C3%A5rd%20%E2%80%93%20CV.pdf`,
    )
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect((await PDFDocument.load(bytes, { updateMetadata: false })).getAuthor()).toBeUndefined()
    expect((await documents(me.id)).map((d) => d.file_name)).toEqual(['Søren Ågård – CV.pdf'])
  })

  test('there is one: a new one takes the place of the old, and a refused one leaves it', async () => {
    const { visitor, person: me } = await person()
    await upload(visitor, 'første.pdf', await aPdf())
    await upload(visitor, 'anden.docx', aDocx())
    expect((await documents(me.id)).map((d) => d.file_name)).toEqual(['anden.docx'])
    const refused = await upload(
      visitor,
      'tredje.pdf',
      rawPdf({ catalog: '/OpenAction << /S /JavaScript /JS (x) >>' }),
    )
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('programkode')
    expect((await documents(me.id)).map((d) => d.file_name)).toEqual(['anden.docx'])
    const removed = await visitor.post('/profil/cv', { _valg: 'slet' })
    expect(removed.status).toBe(303)
    expect(await documents(me.id)).toEqual([])
    expect((await visitor.get('/profil/cv/fil')).status).toBe(404)
    expect((await visitor.post('/profil/cv', { _valg: 'slet' })).status).toBe(404)
  })

  test.each<[string, string, Uint8Array, string]>([
    ['an SVG', 'cv.svg', new TextEncoder().encode('<svg/>'), 'PDF (.pdf) og Word (.docx)'],
    [
      'a program with another name',
      'cv.pdf',
      new TextEncoder().encode('MZ program'),
      'passer ikke til dens navn',
    ],
    ['macros', 'cv.docx', aDocx({ parts: { 'word/vbaProject.bin': 'x' } }), 'makroer'],
    ['nothing', '', new Uint8Array(), 'Vælg en fil'],
    ['an empty file', 'cv.pdf', new Uint8Array(), 'Filen er tom'],
    ['more than 5 MB', 'cv.pdf', new Uint8Array(5 * 1024 * 1024 + 1), 'mere end 5 MB'],
  ])('%s is refused beside the field, in words', async (_, name, bytes, words) => {
    const { visitor, person: me } = await person()
    const refused = await upload(visitor, name, bytes)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain(words)
    expect(html).toContain('href="#felt-file"')
    expect(await documents(me.id)).toEqual([])
  })

  test('far too much is stopped at the door', async () => {
    const { visitor } = await person()
    expect((await upload(visitor, 'cv.pdf', new Uint8Array(9 * 1024 * 1024))).status).toBe(413)
  })

  test('is nobody else’s: not another person’s, not a caseworker’s, not a company’s', async () => {
    const { visitor, person: me } = await person()
    await upload(visitor, 'mit.pdf', await aPdf())
    const other = await person()
    expect((await other.visitor.get('/profil/cv/fil')).status).toBe(404)
    const worker = await app.logIn('caseworker', { unitId: setting.unit.id })
    for (const who of [worker, setting.boss, other.visitor]) {
      const seen = await app.as(who.actor, (tx) =>
        tx.selectFrom('document').selectAll().where('person_id', '=', me.id).execute(),
      )
      expect(seen).toEqual([])
    }
  })

  test('shown to a company, it is gone there too in the moment it is deleted', async () => {
    const seeker = await person()
    await upload(seeker.visitor, 'mit.pdf', await aPdf())
    const vacancy = await aVacancy(app, setting)
    const id = await talking(app, vacancy, seeker, setting.boss, {
      name: 'given',
      contact: 'email',
      about: false,
      employers: false,
      cv: true,
    })
    const file =
      /href="(\/ansoegninger\/[^"]*cv[^"]*)"/.exec(
        await (await setting.boss.get(`/ansoegninger/${id}`)).text(),
      )?.[1] ?? ''
    expect((await setting.boss.get(file)).status).toBe(200)
    await seeker.visitor.post('/profil/cv', { _valg: 'slet' })
    expect((await setting.boss.get(file)).status).toBe(404)
    expect(await (await setting.boss.get(`/ansoegninger/${id}`)).text()).not.toContain('mit.pdf')
  })
})
