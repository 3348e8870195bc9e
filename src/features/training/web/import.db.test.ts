import { describe, expect, test } from 'vitest'
import { writeXlsx } from '#platform/tabular/write-xlsx.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aSchool } from '#test/harness/training.ts'

const app = await testApp()

const text = async (response: Promise<Response>) => (await response).text()
const location = (response: Response) => response.headers.get('location') ?? ''

/** A file as the browser sends it. */
async function upload(who: Visitor, bytes: Uint8Array, name: string): Promise<Response> {
  const body = new FormData()
  body.set('_once', crypto.randomUUID())
  body.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name))
  return app.fetch(
    new Request('http://localhost:3000/uddannelsessted/import', {
      method: 'POST',
      body,
      headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
    }),
  )
}

describe('a file', () => {
  const head =
    'Kursus-id;AMU-nummer;Kursus;Hold-id;Dage;Fra kl.;Til kl.;Postnummer;Pladser;Mindstetal;Pris\r\n'
  const line = (n: number, days = '05-05-2014 til 06-05-2014', capacity = '10') =>
    `K1;;Førstehjælp;H${n};${days};8.00;15.00;2750;${capacity};5;1.250,50\r\n`

  test('is tried first, tells each mistake by its line, and brings in the good lines once', async () => {
    const { teacher } = await aSchool(app)
    const bytes = Buffer.from(
      head + line(1) + line(2, 'snart') + line(3, '12.5.2014', '0') + line(4, '19.5.2014'),
    )
    const tried = await upload(teacher, bytes, 'hold.csv')
    expect(tried.status).toBe(303)
    const page = await text(teacher.get(location(tried)))
    expect(page).toContain('Ret disse linjer')
    expect(page).toContain('En af linjerne er ikke en dag')
    expect(page).toContain('Indlæs de 2 linjer uden fejl')
    const count = () =>
      app.system((tx) =>
        tx
          .selectFrom('course_session')
          .select(['source_id', 'capacity'])
          .where('provider_id', '=', teacher.actor.organisationId)
          .orderBy('source_id')
          .execute(),
      )
    expect(await count()).toEqual([])
    const both = await Promise.all([teacher.post(location(tried)), teacher.post(location(tried))])
    expect(both.map((r) => r.status).sort()).toEqual([303, 409])
    expect((await count()).map((s) => s.source_id)).toEqual(['H1', 'H4'])
    // the same again changes nothing; more seats change one
    const again = await upload(
      teacher,
      Buffer.from(head + line(1, undefined, '12') + line(4, '19.5.2014')),
      'hold.csv',
    )
    await teacher.post(location(again))
    expect(await count()).toEqual([
      { source_id: 'H1', capacity: 12 },
      { source_id: 'H4', capacity: 10 },
    ])
  })

  test('may be a spreadsheet, and the template reads back', async () => {
    const { teacher } = await aSchool(app)
    const template = await teacher.get('/uddannelsessted/import/skabelon.xlsx')
    const read = await upload(teacher, new Uint8Array(await template.arrayBuffer()), 'skabelon.xlsx')
    expect(read.status).toBe(303)
    expect(await text(teacher.get(location(read)))).toContain('Der er ingen fejl i filen')
    const wrong = await writeXlsx(undefined, {
      name: 'Ark',
      columns: [{ header: 'Noget andet', kind: 'text', value: () => 'x' }],
      rows: [1],
    })
    const refused = await upload(teacher, wrong, 'andet.xlsx')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('»Noget andet«')
    expect((await upload(teacher, Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1]), 'x.csv')).status).toBe(422)
  })
})
