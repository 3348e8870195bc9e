import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#platform/db/pool.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { importedMapBase, importFile, officialTerms, relatedInForce } from './index.ts'

const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 2)
afterAll(() => database.close())

const load = (code: string, text: string, version = '2014') =>
  inSystemTransaction(database, { command: 'test.import' }, (tx) =>
    importFile(tx, code, Buffer.from(text), version),
  )

const STAR =
  'star_kode,type,titel,isco08\n1.1,stilling,Hjemmehjælper i udkanten,5322\nC1,isco_gruppe,Gruppe,5322\n1.2,stilling,Pedelassistent,5153\n'

describe('an official list', () => {
  test('is loaded, kept with its edition, and the same file changes nothing', async () => {
    expect(await load('star-titles', STAR)).toEqual({
      ok: true,
      value: { code: 'star-titles', rows: 2, unchanged: false },
    })
    expect(await load('star-titles', STAR)).toEqual({
      ok: true,
      value: { code: 'star-titles', rows: 2, unchanged: true },
    })
    const dataset = await database.kysely.selectFrom('ref.dataset').selectAll().executeTakeFirstOrThrow()
    expect(dataset).toMatchObject({ code: 'star-titles', version: '2014', rows: 2 })
  })
  test('in the publisher’s own column names, semicolons and byte-order mark', async () => {
    const file =
      '\uFEFFconceptUri;iscoGroup;preferredLabel;altLabels;code\nhttp://data.europa.eu/esco/occupation/abc;5322;hjemmehjælper;"husassistent\nafløser";5322.1\n'
    expect(await load('esco', file)).toMatchObject({ ok: true, value: { rows: 1 } })
    const row = await database.kysely.selectFrom('ref.esco_occupation').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ esco_id: 'abc', synonyms_da: ['husassistent', 'afløser'] })
  })
  test.each([
    ['star-titles', 'a,b\n1,2\n', 'missing-columns'],
    ['star-titles', 'kode,titel,isco08\n1,Uden gruppe,\n', 'no-rows'],
    ['star-esco', 'star_kode,esco_id,relation\n1.1,abc,exactMatch\n1.2,abc,sameAs\n', 'wrong-value'],
    ['municipalities', '{"type":"Point"}', 'not-a-map'],
    ['municipalities', 'ikke json', 'not-a-map'],
    ['nonsense', STAR, 'unknown-list'],
  ])('%s from %j is refused as %s and leaves what was there', async (code, text, reason) => {
    const before = await database.kysely.selectFrom('ref.star_title').select('star_code').execute()
    const result = await inSystemTransaction(database, { command: 'test.import' }, async (tx) => {
      const r = await importFile(tx, code, Buffer.from(text), 'x')
      if (!r.ok) throw Object.assign(new Error('refused'), { reason: r.reason })
      return r
    }).catch((e: { reason?: string }) => e.reason)
    expect(result).toBe(reason)
    expect(await database.kysely.selectFrom('ref.star_title').select('star_code').execute()).toEqual(before)
  })
  test('official titles become words for our own occupations', async () => {
    const terms = await inSystemTransaction(database, { command: 'test' }, officialTerms)
    expect(terms.every((t) => t.code && t.text)).toBe(true)
    expect(terms.some((t) => t.text === 'Pedelassistent')).toBe(true)
  })

  test('a crosswalk with a word that cannot stand there is refused with its row, and without its lists with their names', async () => {
    expect(
      await load('star-esco', 'star_kode,esco_id,relation\n1.1,abc,exactMatch\n1.2,abc,sameAs\n'),
    ).toEqual({
      ok: false,
      reason: 'wrong-value',
      details: { row: 3, column: 'relation', allowed: 'exactMatch, closeMatch, broadMatch, narrowMatch' },
    })
    const crosswalk = 'star_kode,esco_id,relation\n1.1,abc,exactMatch\n'
    await inSystemTransaction(database, { command: 'test' }, (tx) =>
      tx.deleteFrom('ref.dataset').where('code', '=', 'esco').execute(),
    )
    expect(await load('star-esco', crosswalk)).toEqual({
      ok: false,
      reason: 'needs-lists',
      details: { lists: 'esco' },
    })
  })

  test('occupations are related while all three lists are loaded, and by the newest of them', async () => {
    const related = () => inSystemTransaction(database, { command: 'test' }, relatedInForce)
    const star = 'star_kode,titel,isco08\n1,Hotelmedarbejder,9112\n2,Rengøringsassistent,9112\n3,Kok,5120\n'
    await load('star-titles', star)
    await load('esco', 'esco_id,isco08,titel_da\nx,9112,rengøringspersonale\n')
    expect(await related()).toEqual([])
    await load('star-esco', 'star_kode,esco_id,relation\n1,x,exactMatch\n2,x,closeMatch\n')
    const pairs = await related()
    expect(pairs).toEqual([['hotelmedarbejder', 'rengoeringsassistent']])
    expect(await related()).toBe(pairs)
    await load('star-esco', 'star_kode,esco_id,relation\n1,x,exactMatch\n2,x,broadMatch\n')
    expect(await related()).toEqual([])
    await load('star-titles', `${star}4,Tjener,5131\n`)
    expect(await related()).toEqual([])
  })
})

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const files: [string, string, number][] = [
  ['esco', 'occupation/esco_erhverv_da.csv', 2900],
  ['star-titles', 'occupation/star_stillingsbetegnelser.csv', 1000],
  ['star-esco', 'occupation/star_esco_mapping.csv', 1000],
  ['db07', 'industry/db07.csv', 1700],
  ['postcodes', 'geo/postnumre.csv', 1000],
  ['municipalities', 'geo/kommuner.topo.json', 98],
]
// the official files are other people's and stand beside the project only on some machines
const present = files.filter(([, file]) => existsSync(shared + file))
describe.runIf(present.length > 0)('the official files themselves', () => {
  test.each(present)('%s: %s', async (code, file, atLeast) => {
    const result = await inSystemTransaction(database, { command: 'test.import' }, (tx) =>
      importFile(tx, code, readFileSync(shared + file), 'official'),
    )
    expect(result).toMatchObject({ ok: true, value: { unchanged: false } })
    if (result.ok) expect(result.value.rows).toBeGreaterThanOrEqual(atLeast)
  })
  test.runIf(present.some(([code]) => code === 'star-esco'))(
    'say which occupations are related',
    async () => {
      const pairs = await inSystemTransaction(database, { command: 'test' }, relatedInForce)
      expect(pairs.length).toBeGreaterThan(100)
      const names = pairs.map((pair) => pair.join(' '))
      for (const real of [
        'hotelmedarbejder rengoeringsassistent',
        'landmand svinepasser',
        'cafemedarbejder tjener',
      ])
        expect(names).toContain(real)
      // joined by a narrow speciality, or across education: wrong when looked at
      for (const wrong of ['dyrepasser dyrlaege', 'maskinmester matros', 'butikschef kunsthaandvaerker'])
        expect(names).not.toContain(wrong)
    },
  )
  test.runIf(present.some(([code]) => code === 'municipalities'))(
    'the municipalities replace the map’s coastline',
    async () => {
      const base = await inSystemTransaction(database, { command: 'test' }, importedMapBase)
      expect(base?.shapes.length).toBeGreaterThan(0)
    },
  )
})
