import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'

const app = await testApp()
const GOOD = 'antal=10&timer=111&loen=240&vikarloen=200&dag=2014-04-08&sektor=offentlig'
const get = (path: string) => app.anonymous.get(path)
const textOf = async (path: string) => {
  const response = await get(path)
  expect(response.status).toBe(200)
  return (await response.text()).replaceAll('\u00a0', ' ')
}

describe('the calculator', () => {
  test('asks without login, with today filled in', async () => {
    const page = await textOf('/beregner')
    expect(page).toContain('value="08-04-2014"')
    expect(page).toContain('Regn det ud')
    expect(page).not.toContain('id="resultat"')
    expect(await textOf('/en/beregner')).toContain('How many employees will go on the course?')
  })
  test('answers under the address, every figure with its source and what is unconfirmed tagged', async () => {
    const page = await textOf(`/beregner?${GOOD}&kursus=2000`)
    for (const words of [
      'id="resultat"',
      '−83.926 kr.',
      '1110 timer giver jobrotationsydelse.',
      'Albertslund Kommune, 2014',
      'KORA (nu VIVE), 2014',
      'Ubekræftet',
      'Udledt',
      'et skøn, ingen kilde fundet',
      'Hvad flytter resultatet mest?',
      `/beregner.pdf?${GOOD.replaceAll('&', '&amp;')}&amp;kursus=2000`,
    ])
      expect(page).toContain(words)
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).not.toMatch(/ style="|<script(?! src| type="application)/)
    const english = await textOf(`/en/beregner?${GOOD}&kursus=2000`)
    expect(english).toContain('−DKK 83,926')
  })
  test('a form with empty fields leads to the short address', async () => {
    const sent = await get(`/beregner?${GOOD}&kursus=&vikarer=&stoette=veu&virkning=kora&benefit.lav=`)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/beregner?${GOOD}`])
    const english = await get(`/en/beregner?${GOOD}&temps=`)
    expect(english.headers.get('location')).toBe(`/en/beregner?${GOOD}`)
  })
  test('another form of financing, and figures of one’s own', async () => {
    const page = await textOf(`/beregner?${GOOD}&temp-work.sandsynlig=100&vis=uden`)
    expect(page).toContain('Post for post: Uden støtte')
    expect(page).toContain('Jeres eget tal')
    expect(page).toContain('Ret forudsætninger (1 rettet)')
  })
  test('a closed scheme says so and leads to its last day', async () => {
    const page = await textOf(`/beregner?${GOOD.replace('2014-04-08', '2026-05-01')}`)
    expect(page).toContain('lukket for nye bevillinger efter 31. januar 2026')
    expect(page).toContain(`/beregner?${GOOD.replace('2014-04-08', '2026-01-31').replaceAll('&', '&amp;')}`)
    expect(page).toContain('Post for post: VEU eller SVU og løntilskud')
  })
  test('a day before any rate says what is not known', async () => {
    const page = await textOf(`/beregner?${GOOD.replace('2014-04-08', '2008-01-01')}`)
    expect(page).toContain('vi kender ikke »Jobrotationsydelse pr. time«')
  })
  test.each([
    ['?antal=10', 'Hvad koster en vikar i timen? Feltet skal udfyldes.'],
    [`?${GOOD}&benefit.lav=x`, 'Skriv et tal fra 0 til 50.000.'],
    [`?${GOOD}&antal=0`.replace('antal=10&', ''), 'Skriv et helt tal fra 1 til 10.000.'],
    [
      '?antal=%3Cscript%3Ealert(1)%3C/script%3E&timer=%27%20or%201=1',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    ],
  ])('%s is shown again with 422', async (query, words) => {
    const response = await get(`/beregner${query}`)
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(words)
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('id="resultat"')
  })
})

describe('the PDF', () => {
  test('is tagged, titled and in its language, with the page’s numbers', async () => {
    const response = await get(`/beregner.pdf?${GOOD}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="beregning.pdf"')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(bytes.length).toBeLessThan(1_500_000)
    const { catalog, ...pdf } = await opened(bytes)
    expect(pdf.title).toBe('Jobrotation fra 8. april 2014: hvad det koster, og hvad det giver')
    expect(catalog.lookupMaybe(PDFName.of('Lang'), PDFString)?.decodeText()).toBe('da-DK')
    expect(catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)).toBeDefined()
    expect(pdf.pages).toBeGreaterThan(4)
    const english = await get(`/en/beregner.pdf?${GOOD}`)
    expect((await opened(new Uint8Array(await english.arrayBuffer()))).title).toContain('what it costs')
  })
  test('the widest and largest project there is has one too', async () => {
    const query =
      'antal=10000&timer=3848&loen=5000&vikarloen=5000&dag=2024-01-01&sektor=privat&kursus=1000000&virkning=cowi'
    const response = await get(`/beregner.pdf?${query}&stoette=svu-skole&vikarer=1`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })
  test('an address that cannot be counted leads to the page that says why', async () => {
    const response = await get('/beregner.pdf?antal=x')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/beregner?antal=x'])
  })
  test('when too many are made at once, the others are told to come back', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        get(`/beregner.pdf?${GOOD.replace('antal=10', `antal=${i + 20}`)}`),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 503]))
    const refused = answers.find(({ status }) => status === 503)!
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(await refused.text()).toContain('Prøv igen om lidt')
  })
})

async function opened(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes)
  return { title: pdf.getTitle(), catalog: pdf.catalog, pages: pdf.getPageCount() }
}
