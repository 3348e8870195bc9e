import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { readCsv } from '#platform/tabular/read-csv.ts'
import { readXlsx } from '#platform/tabular/read-xlsx.ts'
import { bytesSource } from '#platform/tabular/table.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { COLUMNS } from '#test/harness/export-columns.ts'
import { listed } from '#test/harness/listings.ts'
import { aPerson } from '#test/harness/people.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'
import { importerOf } from '../import/import-job.ts'
import { openImportBytes } from '../import/open-import-file.ts'
import { runImport } from '../import/run-import.ts'

const app = await testApp()
const CANARY = 'Kanarie'
const OTHER = 'Fremmed'
let own: WholeCase
let company: Visitor
let caseworker: Visitor
let secretariat: Visitor

beforeAll(async () => {
  own = await app.system((tx) => aWholeCase(tx, CANARY))
  await app.system((tx) => aWholeCase(tx, OTHER))
  company = await app.logIn('company', { companyId: own.companyId, name: 'Hanne Holm' })
  caseworker = await app.logIn('caseworker', { unitId: own.unitId })
  secretariat = await app.logIn('secretariat')
  await app.system((tx) => listed(tx, [{ occupation: 'kok', title: 'Offentlig kok' }]))
})

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
async function csv(who: Visitor, path: string): Promise<{ header: readonly string[]; rows: string[][] }> {
  const response = await who.get(path)
  expect([path, response.status]).toEqual([path, 200])
  const table = await readCsv(bytesSource(await bytesOf(response)))
  if (!table.ok) throw new Error(table.reason)
  const rows: string[][] = []
  for await (const row of table.value.rows()) rows.push([...row.cells])
  return { header: table.value.header, rows }
}
const logOf = (account: string) =>
  app.system((tx) =>
    tx
      .selectFrom('audit.search_log')
      .select(['criterion', 'hits'])
      .where('account_id', '=', account)
      .execute(),
  )
const viewsOf = (account: string) =>
  app.system((tx) =>
    tx
      .selectFrom('audit.view_log')
      .select(['person_id', 'purpose', 'criterion'])
      .where('account_id', '=', account)
      .execute(),
  )

describe('everybody takes out what they may see, and nothing else', () => {
  test.each([
    ['own', () => company, '/virksomhed/eksport/vikariater.csv'],
    ['companyApplications', () => company, '/virksomhed/eksport/ansoegninger.csv'],
    ['persons', () => caseworker, '/jobcenter/eksport/borgere.csv'],
    ['unitApplications', () => caseworker, '/jobcenter/eksport/ansoegninger.csv'],
    ['companies', () => caseworker, '/jobcenter/eksport/virksomheder.csv'],
  ] as const)('%s', async (name, who, path) => {
    const { header, rows } = await csv(who(), path)
    expect(header).toEqual(COLUMNS[name])
    expect(rows).toHaveLength(1)
    const text = JSON.stringify(rows)
    expect(text).toContain(CANARY)
    expect(text).not.toContain(OTHER)
    const log = await logOf(who().actor.accountId!)
    expect(log).toContainEqual({ criterion: `eksport ${path.split('/').at(-1)}`, hits: 1 })
  })

  test('the secretariat: companies and vikariater of all units, and no person', async () => {
    const companies = await csv(secretariat, '/sekretariat/eksport/virksomheder.csv')
    expect(companies.header).toEqual(COLUMNS.companies)
    const vacancies = await csv(secretariat, '/sekretariat/eksport/vikariater.csv')
    expect(vacancies.header).toEqual(COLUMNS.region)
    const text = JSON.stringify([companies.rows, vacancies.rows])
    for (const canary of [CANARY, OTHER]) {
      expect(text).toContain(`${canary} ApS`)
      expect(text).toContain(`${canary} søger vikar`)
      expect(text).not.toContain(`${canary} kontakt`)
    }
    expect((await secretariat.get('/sekretariat/eksport/borgere.csv')).status).toBe(404)
    expect(await viewsOf(secretariat.actor.accountId!)).toEqual([])
  })

  test('anybody: what is open today, as CSV and as a workbook', async () => {
    const { header, rows } = await csv(app.anonymous, '/vikariater.csv')
    expect(header).toEqual(COLUMNS.listing)
    expect(rows.map((r) => r[1])).toEqual(['Offentlig kok'])
    const book = await readXlsx(await bytesOf(await app.anonymous.get('/en/vikariater.xlsx')))
    expect(book.ok && book.value.map((s) => s.name)).toEqual(['About the file', 'open-vikariater'])
  })

  test('a company sees a name only when it was shared and the stage allows it', async () => {
    const path = '/virksomhed/eksport/ansoegninger.csv'
    const seen = async () => JSON.stringify((await csv(company, path)).rows)
    const change = (table: 'application' | 'disclosure' | 'hire', set: object) =>
      app.system((tx) =>
        tx
          .updateTable(table as 'application')
          .set(set)
          .where(table === 'application' ? 'id' : ('application_id' as 'id'), '=', own.applicationId)
          .execute(),
      )
    const shared = { name: 'Delt Navn', contact: { phone: '+4520101112' } }
    await change('disclosure', { fields: JSON.stringify(shared) })
    expect(await seen()).toContain('Delt Navn')
    expect(await seen()).toContain('+4520101112')
    await change('application', { status: 'talking' })
    expect(await seen()).toContain('Delt Navn')
    for (const status of ['sent', 'declined_by_company', 'withdrawn']) {
      await change('application', { status })
      expect([status, await seen()]).toEqual([status, expect.not.stringContaining('Delt Navn')])
    }
    await change('application', { status: 'hired' })
    await change('hire', { status: 'ended', ended_on: '2014-01-01' })
    const after = await seen()
    expect(after).toContain('Delt Navn')
    expect(after).not.toContain('+4520101112')
    await change('disclosure', { withdrawn_at: new Date() })
    expect(await seen()).not.toContain('Delt Navn')
  })

  test('protected citizens have no place, telephone or mail in the file', async () => {
    const person = await app.system((tx) => aPerson(tx, own.unitId, 'Beskyttet'))
    await app.system((tx) =>
      tx
        .updateTable('person')
        .set({ protected: true, phone: '+4529292929' })
        .where('id', '=', person.id)
        .execute(),
    )
    const { rows } = await csv(caseworker, '/jobcenter/eksport/borgere.csv')
    expect(rows.find((r) => r[1] === 'Beskyttet')).toEqual([
      'Prøvesen',
      'Beskyttet',
      '',
      '',
      '',
      '',
      'ja',
      '',
      '2013-06-01'.split('-').toReversed().join('-'),
      '',
    ])
  })

  test('each person shown stands in the access log, with what was fetched', async () => {
    const other = await app.logIn('caseworker', { unitId: own.unitId })
    const { rows } = await csv(other, '/jobcenter/eksport/borgere.csv')
    const views = await viewsOf(other.actor.accountId!)
    expect(views).toHaveLength(rows.length)
    expect(views).toContainEqual({
      person_id: own.personId,
      purpose: 'Enhedens borgere',
      criterion: 'eksport borgere.csv',
    })
  })
})

test('a workbook says on its first sheet who fetched it, when, and how much', async () => {
  const response = await company.get('/virksomhed/eksport/vikariater.xlsx')
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="jobkreds-vikariater-2014-04-08.xlsx"; filename*=UTF-8''jobkreds-vikariater-2014-04-08.xlsx`,
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  const book = await readXlsx(await bytesOf(response))
  if (!book.ok) throw new Error(book.reason)
  const note: (readonly string[])[] = [book.value[0]!.header]
  for await (const row of book.value[0]!.rows()) note.push(row.cells)
  expect(note.slice(0, 2)).toEqual([
    ['Indhold', 'Jeres vikariater'],
    ['Hentet af', `Hanne Holm, ${CANARY} ApS`],
  ])
  expect(note[2]![1]).toMatch(/^8\. april 2014 \d\d:\d\d$/)
  expect(note[3]).toEqual(['Antal rækker', '1'])
  expect(book.value[1]!.header).toEqual(COLUMNS.own)
})

test.each(['csv', 'xlsx'])(
  'what a company takes out as %s goes in again and changes nothing',
  async (format) => {
    await app.system((tx) =>
      tx
        .updateTable('vacancy')
        .set({
          title: '=SUM(A1) "kok"; æøå',
          description: "-3 grader\n'@udenfor",
          schedule: '+ weekend',
          weekly_minutes_min: 1234,
          street: null,
          source_name: 'HR',
          source_id: '=1+1',
          requirements: JSON.stringify({
            certificates: ['truck_b', 'first_aid'],
            drivingLicences: ['B'],
            languages: [{ code: 'da', level: 'good' }],
            childrenCertificate: true,
            note: '@ind\tmidt',
          }),
          contact_phone: '+4544770000',
          perspective: 'reference',
        })
        .where('id', '=', own.vacancyId)
        .execute(),
    )
    const response = await company.get(`/en/virksomhed/eksport/vikariater.${format}`)
    const bytes = await bytesOf(response)
    const file = await openImportBytes(bytes, '00000000')
    if (!file.ok) throw new Error(file.problem.key)
    const report = await runImport(
      {
        database: app.database,
        actor: importerOf({ account_id: null, company_id: own.companyId }),
        now: new Date('2014-04-08T10:00:00Z'),
        today: day('2014-04-08'),
        enqueue,
        keep: async () => {},
        progress: async () => {},
      },
      {
        company: { id: own.companyId, unitId: own.unitId },
        sourceName: 'HR',
        publish: false,
        mode: 'all',
        dryRun: false,
        maxOpen: 1000,
      },
      file.value,
    )
    expect(report).toMatchObject({ status: 'done', total: 1, unchanged: 1, problems: [] })
  },
)

test('a table with something like a CPR number in it is not handed out, and the try is noted without it', async () => {
  await app.system((tx) =>
    tx.updateTable('person').set({ town: 'Ring 010190-1234' }).where('id', '=', own.personId).execute(),
  )
  for (const format of ['csv', 'xlsx']) {
    const response = await caseworker.get(`/jobcenter/eksport/borgere.${format}`)
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain('kolonnen by')
    expect(page).not.toContain('010190')
  }
  const events = await app.system((tx) =>
    tx.selectFrom('audit.security_event').selectAll().where('kind', '=', 'cpr-in-export').execute(),
  )
  expect(events).toHaveLength(2)
  expect(JSON.stringify(events)).not.toContain('010190')
  await app.system((tx) =>
    tx.updateTable('person').set({ town: 'Ballerup' }).where('id', '=', own.personId).execute(),
  )
})

test('one file at a time for each person', async () => {
  const key = `export:${company.actor.accountId}`
  await app.system(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
    const busy = await company.get('/virksomhed/eksport/vikariater.csv')
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '5'])
    expect((await caseworker.get('/jobcenter/eksport/borgere.csv')).status).toBe(200)
  })
  expect((await company.get('/virksomhed/eksport/vikariater.csv')).status).toBe(200)
})

test.each([
  'vikariater',
  'vikariater.pdf',
  'vikariater.csv.csv',
  'borgere.csv',
  '..%2fetc.csv',
  '.csv',
  'VIKARIATER.csv',
])('there is no file %s for a company', async (file) => {
  expect((await company.get(`/virksomhed/eksport/${file}`)).status).toBe(404)
})

test('each role sees what is on offer', async () => {
  expect(await (await company.get('/virksomhed/eksport')).text()).toContain(
    '/virksomhed/eksport/vikariater.xlsx',
  )
  expect(await (await caseworker.get('/jobcenter/eksport')).text()).toContain(
    'Enhedens borgere uden CPR-nummer',
  )
  expect(await (await secretariat.get('/en/sekretariat/eksport')).text()).toContain(
    '/en/sekretariat/eksport/virksomheder.csv',
  )
})
