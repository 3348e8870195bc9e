import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newToken } from '#platform/auth/session.ts'
import { makeClock } from '#platform/clock.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { readCsv } from '#platform/tabular/read-csv.ts'
import { bytesSource } from '#platform/tabular/table.ts'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { importJobs } from '../import/import-job.ts'
import { forgetFiles } from '../import/import-store.ts'

const app = await testApp()
let company: Visitor
let other: Visitor

beforeAll(async () => {
  const [one, two] = await app.system(async (tx) => {
    const unit = await aUnit(tx)
    return [await aCompany(tx, unit.id), await aCompany(tx, unit.id)] as const
  })
  company = await app.logIn('company', { companyId: one.id, name: 'Hanne Holm' })
  other = await app.logIn('company', { companyId: two.id })
})

/** Does what a worker would do with the jobs that wait. */
async function work(): Promise<void> {
  const jobs = await app.system((tx) =>
    tx.selectFrom('job').selectAll().where('queue', '=', 'import.vacancies').execute(),
  )
  for (const job of jobs) {
    await importJobs[0]!.handle(job.data as Record<string, unknown>, {
      database: app.database,
      config: app.config,
      clock: makeClock(TEST_TODAY),
      log: makeLog('silent'),
      lastAttempt: false,
      stopping: new AbortController().signal,
    })
    await app.system((tx) => tx.deleteFrom('job').where('id', '=', job.id).execute())
  }
}

async function upload(
  who: Visitor,
  file: { name: string; bytes: Buffer } | undefined,
  fields: Record<string, string> = {},
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ _once: newToken(), source: 'HR', mode: 'all', ...fields }))
    body.append(name, value)
  if (file) body.append('file', new File([new Uint8Array(file.bytes)], file.name))
  return app.fetch(
    new Request('http://localhost:3000/virksomhed/import', {
      method: 'POST',
      body,
      headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
    }),
  )
}

const pathOf = (response: Response): string => response.headers.get('location') ?? ''
const HEADER = 'id;stilling;startdato;slutdato;timer;postnummer\n'
const csv = (...rows: string[]) => ({ name: 'vikariater.csv', bytes: Buffer.from(HEADER + rows.join('\n')) })
const vacancies = () =>
  app.system((tx) =>
    tx.selectFrom('vacancy').select(['source_id', 'created_by']).orderBy('source_id').execute(),
  )

test('the form shows the columns and templates that come back as they are', async () => {
  const page = await (await company.get('/virksomhed/import')).text()
  expect(page).toContain('enctype="multipart/form-data"')
  for (const format of ['csv', 'xlsx']) {
    const response = await company.get(`/virksomhed/import/skabelon.${format}`)
    expect(response.headers.get('content-disposition')).toContain(`skabelon-vikariater.${format}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    const tried = await upload(company, { name: `skabelon.${format}`, bytes }, { publish: 'ja' })
    await work()
    const result = await (await company.get(pathOf(tried))).text()
    expect(result).toContain('Sådan vil det gå')
    expect(result).not.toContain('Det skal rettes')
    expect(result).not.toContain('Bliver liggende som kladder')
  }
})

test('upload, see what would happen, bring it in, find it in the list', async () => {
  const tried = await upload(
    company,
    csv('a;kok;01-05-2014;30-09-2014;30;2750', 'b;kok;01-05-2014;30-09-2014;37;2750'),
  )
  expect(tried.status).toBe(303)
  const waiting = await (await company.get(pathOf(tried))).text()
  expect(waiting).toContain('<noscript><meta http-equiv="refresh" content="2"/></noscript>')
  await work()
  const dry = await (await company.get(pathOf(tried))).text()
  expect(dry).not.toContain('http-equiv="refresh"')
  expect(dry).toContain('Intet er gemt endnu')
  expect(await vacancies()).toEqual([])

  const started = await company.post(pathOf(tried), { mode: 'all' })
  expect(started.status).toBe(303)
  await work()
  const news = 'Filen er hentet ind: 2 nye vikariater, 0 opdateret.'
  expect(await (await company.get('/')).text()).toContain(news)
  expect(await (await company.get(pathOf(started))).text()).toContain('Filen er hentet ind')
  // its page has been seen: nothing new any more
  expect(await (await company.get('/')).text()).not.toContain(news)
  const mine = company.actor.accountId
  const told = await app.system((tx) =>
    tx.selectFrom('notice').select(['kind', 'link']).where('account_id', '=', mine).execute(),
  )
  expect(told).toEqual([{ kind: 'import.ended', link: pathOf(started) }])
  expect(await vacancies()).toEqual([
    { source_id: 'a', created_by: mine },
    { source_id: 'b', created_by: mine },
  ])
  expect(await (await company.get('/virksomhed/import')).text()).toContain('2 nye, 0 opdateret, 0 med fejl')
  const trail = await app.system((tx) =>
    tx
      .selectFrom('audit.entry')
      .select(['command', 'account_id'])
      .where('table_name', '=', 'vacancy')
      .where('operation', '=', 'insert')
      .execute(),
  )
  expect(trail).toEqual([
    { command: 'import.vacancies', account_id: mine },
    { command: 'import.vacancies', account_id: mine },
  ])
})

test('bad lines are named in both languages and handed back with what is wrong, ready to be corrected', async () => {
  const tried = await upload(
    company,
    csv('c;kok;01-05-2014;30-09-2014;30;2750', '=d;kok;i morgen;30-09-2014;30;2750'),
  )
  await work()
  const page = await (await company.get(pathOf(tried))).text()
  expect(page).toContain('Linje 3')
  expect(page).toContain('startdato')
  expect(page).toContain('Skriv datoen med dag, måned og år')
  expect(page).toContain('Hent de gode linjer ind nu')
  expect(await (await company.get(`/en${pathOf(tried)}`)).text()).toContain('Write the date as day')

  const file = await company.get(`${pathOf(tried)}/fejllinjer.csv`)
  const table = await readCsv(bytesSource(Buffer.from(await file.arrayBuffer())))
  if (!table.ok) throw new Error(table.reason)
  const rows: (readonly string[])[] = []
  for await (const row of table.value.rows()) rows.push(row.cells)
  expect(table.value.header.slice(0, 3)).toEqual(['# linje', '# hvad der er galt', 'id'])
  expect(rows).toHaveLength(1)
  expect(rows[0]!.slice(1)).toEqual([
    'startdato: Skriv datoen med dag, måned og år: dd-mm-åååå.',
    '=d',
    'kok',
    'i morgen',
    '30-09-2014',
    '30',
    '2750',
  ])
  const again = await upload(company, {
    name: 'rettet.csv',
    bytes: Buffer.from(
      [table.value.header, rows[0]!.map((cell) => (cell === 'i morgen' ? '1/5 2014' : cell))]
        .map((cells) => cells.map((cell) => `"${cell}"`).join(';'))
        .join('\n'),
    ),
  })
  await work()
  expect(await (await company.get(pathOf(again))).text()).not.toContain('Det skal rettes')
})

test('good lines can be chosen after the try, and come in', async () => {
  const before = (await vacancies()).length
  const tried = await upload(
    company,
    csv('e;kok;01-05-2014;30-09-2014;30;2750', 'f;kok;01-05-2014;30-09-2014;99;2750'),
  )
  await work()
  const started = await company.post(pathOf(tried), { mode: 'good_lines' })
  await work()
  expect(await (await company.get(pathOf(started))).text()).toContain('Filen er hentet ind')
  expect((await vacancies()).length).toBe(before + 1)
})

describe('what cannot be read is refused with a sentence', () => {
  test.each([
    ['no file', undefined, 'Vælg en fil.'],
    ['an empty file', { name: 'a.csv', bytes: Buffer.alloc(0) }, 'Filen er tom.'],
    [
      'an old Excel file',
      { name: 'a.xls', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]) },
      'Vi kan ikke læse filen',
    ],
    ['a PDF called csv', { name: 'a.csv', bytes: Buffer.from('%PDF-1.4') }, 'Vi kan ikke læse filen'],
  ])('%s, at once', async (_, file, sentence) => {
    const response = await upload(company, file)
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(sentence)
    expect(page).toContain('value="HR"')
  })

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'Vi kan ikke læse filen'],
    ['a damaged workbook', Buffer.from('PK\x03\x04 nothing'), 'beskadiget'],
    ['unknown headings', Buffer.from('id;lønseddel\n1;2'), '»lønseddel«'],
    ['a heading twice', Buffer.from('id;titel;title\n1;2;3'), 'to gange: »titel«'],
    ['no id', Buffer.from('titel;stilling\n1;2'), 'mangler en kolonne med id'],
    ['JSON without postings', Buffer.from('{"@type":"Person"}'), '&quot;JobPosting&quot;'],
    ['JSON that is cut short', Buffer.from('{"@type":'), 'ligner JSON'],
    ['JSON with a key twice', Buffer.from('{"@type":"JobPosting","title":"a","title":"b"}'), 'står to gange'],
    ['JSON with a prototype key', Buffer.from('{"@type":"JobPosting","__proto__":{"a":1}}'), 'ligner JSON'],
    ['JSON nested 100,000 deep', Buffer.from('['.repeat(100_000)), 'ligner JSON'],
    ['a quotation mark never closed', Buffer.from('id;titel\n1;"a\n'), 'anførselstegn'],
  ])('%s, by the worker', async (_, bytes, sentence) => {
    const tried = await upload(company, { name: '../../etc/passwd', bytes })
    expect(tried.status).toBe(303)
    await work()
    const page = await (await company.get(pathOf(tried))).text()
    expect(page).toContain('Filen er ikke hentet ind')
    expect(page).toContain(sentence)
    expect(page).toContain('Filen passwd')
  })

  test('a body larger than the limit, before it is read', async () => {
    const response = await app.fetch(
      new Request('http://localhost:3000/virksomhed/import', {
        method: 'POST',
        body: 'x',
        headers: {
          cookie: company.cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': String(1024 ** 3),
        },
      }),
    )
    expect(response.status).toBe(413)
  })
})

test('a Windows-1252 file is read, and the person is told to look', async () => {
  const tried = await upload(company, {
    name: 'gammel.csv',
    bytes: Buffer.from('id;titel\ng;Rengøring på Ærø\n', 'latin1'),
  })
  await work()
  const page = await (await company.get(pathOf(tried))).text()
  expect(page).toContain('Windows-1252')
})

test('another company’s import is not there: reading, starting, fetching its lines', async () => {
  const tried = await upload(company, csv('h;kok;x;y;z;q'))
  await work()
  const path = pathOf(tried)
  const unknown = path.replace(/[^/]+$/, '00000000-0000-4000-8000-000000000000')
  for (const suffix of ['', '/fejllinjer.csv']) {
    const theirs = await other.get(path + suffix)
    const nobodys = await other.get(unknown + suffix)
    expect([theirs.status, nobodys.status]).toEqual([404, 404])
  }
  expect((await other.post(path, { mode: 'all' })).status).toBe(404)
  expect((await other.get(`${path}x`)).status).toBe(404)
  expect(await (await other.get('/virksomhed/import')).text()).not.toContain('vikariater.csv')
})

test('an import is tried before it is started, and cannot be started twice from a file that is gone', async () => {
  const tried = await upload(company, csv('i;kok;01-05-2014;30-09-2014;30;2750'))
  expect((await company.post(pathOf(tried), { mode: 'all' })).status).toBe(409)
  await work()
  await app.system(async (tx) => {
    await tx
      .updateTable('import_run')
      .set({ created_at: new Date('2014-03-20T10:00:00Z') })
      .where('id', '=', pathOf(tried).split('/').at(-1)!)
      .execute()
    await forgetFiles(tx)
  })
  expect(await (await company.get(pathOf(tried))).text()).toContain('slettet hos os efter 14 dage')
  expect((await company.post(pathOf(tried), { mode: 'all' })).status).toBe(409)
})

test('a company that has ceased brings nothing in', async () => {
  const status = (to: 'active' | 'dissolved') =>
    app.system((tx) =>
      tx.updateTable('company').set({ status: to }).where('id', '=', company.actor.companyId!).execute(),
    )
  await status('dissolved')
  const tried = await upload(company, csv('j;kok;01-05-2014;30-09-2014;30;2750'))
  await work()
  expect(await (await company.get(pathOf(tried))).text()).toContain('Virksomheden er ophørt')
  await status('active')
})

test('a company that has filled its room is told how much is left, and its files stay', async () => {
  const tried = await upload(company, csv('k;kok;01-05-2014;30-09-2014;30;2750'))
  const id = pathOf(tried).split('/').at(-1)!
  // twenty files of the largest kind, as the database counts them
  await app.system((tx) =>
    sql`insert into import_run (company_id, source_name, file_name, format, mode, dry_run, file)
      select ${company.actor.companyId}, 'Fyld', 'fyld.csv', 'csv', 'all', true, convert_to(repeat('x', 20 * 1024 * 1024 - 1000), 'UTF8')
      from generate_series(1, 20)`.execute(tx),
  )
  const full = await upload(company, { name: 'stor.csv', bytes: Buffer.from(HEADER + '\n'.repeat(25_000)) })
  expect(full.status).toBe(413)
  expect(await full.text()).toContain('I har plads til 0 MB mere')
  const kept = await app.system((tx) =>
    tx.selectFrom('import_run').select('file').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(kept.file).not.toBeNull()
})

test('an import whose worker went away in the middle is taken up where it was', async () => {
  const rows = Array.from({ length: 250 }, (_, i) => `m${i};kok;01-05-2014;30-09-2014;30;2750`)
  const run = await app.system((tx) =>
    tx
      .insertInto('import_run')
      .values({
        company_id: other.actor.companyId,
        source_name: 'Afbrudt',
        file_name: 'a.csv',
        format: 'csv',
        mode: 'good_lines',
        dry_run: false,
        status: 'running',
        rows_total: 250,
        rows_done: 200,
        created: 200,
        file: Buffer.from(HEADER + rows.join('\n')),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  for (let again = 0; again < 2; again++) {
    await app.system((tx) => enqueue(tx, 'import.vacancies', { run: run.id }))
    await work()
  }
  const ended = await app.system((tx) =>
    tx.selectFrom('import_run').selectAll().where('id', '=', run.id).executeTakeFirstOrThrow(),
  )
  expect(ended).toMatchObject({ status: 'done', rows_done: 250, created: 250, unchanged: 0 })
  const made = await app.system((tx) =>
    tx.selectFrom('vacancy').select('source_id').where('source_name', '=', 'Afbrudt').execute(),
  )
  expect(made).toHaveLength(50)
})
