import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { type Actor, SYSTEM } from '#platform/auth/actor.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { bytesSource } from '#platform/tabular/table.ts'
import { testDatabase } from '#test/harness/database.ts'
import { csv, HEADER, row, WORK } from '#test/harness/import-lines.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { importerOf } from './import-job.ts'
import { openImportBytes, openImportFile } from './open-import-file.ts'
import { problemLine } from './problem-text.ts'
import type { ImportFile } from './record.ts'
import { type ImportReport, type ImportTask, runImport } from './run-import.ts'
import { ImportUnderWay, takeTurn } from './take-turn.ts'

const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 5)
afterAll(() => database.close())
const now = new Date('2014-04-08T10:00:00Z')
const today = day('2014-04-08')

let company: { id: string; unitId: string; cvr: string }
let actor: Actor
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>) =>
  inTransaction(database, who, { command: 'test', now }, work)

beforeAll(async () => {
  const made = await as(SYSTEM, async (tx) => {
    const unit = await aUnit(tx)
    return { ...(await aCompany(tx, unit.id)), unitId: unit.id }
  })
  company = made
  actor = importerOf({ account_id: null, company_id: made.id })
})

async function open(bytes: Uint8Array): Promise<ImportFile> {
  const opened = await openImportBytes(bytes, company.cvr)
  if (!opened.ok) throw new Error(opened.problem.key)
  return opened.value
}

type Asked = Partial<Pick<ImportTask, 'mode' | 'dryRun' | 'publish' | 'sourceName' | 'maxOpen'>>
async function run(
  file: ImportFile | Uint8Array,
  asked: Asked = {},
  more: { resume?: ImportReport; progress?: (done: number, total: number) => Promise<void> } = {},
): Promise<ImportReport> {
  const kept: ImportReport[] = []
  const report = await runImport(
    {
      database,
      actor,
      now,
      today,
      enqueue,
      keep: async (_, r) => {
        kept.push(r)
      },
      progress: more.progress ?? (async () => {}),
      ...(more.resume ? { resume: more.resume } : {}),
    },
    {
      company,
      sourceName: 'HR',
      publish: false,
      mode: 'all',
      dryRun: false,
      maxOpen: 1000,
      ...asked,
    },
    file instanceof Uint8Array ? await open(file) : file,
  )
  // whatever happens, the last word kept is the one given
  expect(kept.at(-1)).toEqual(report)
  return report
}

const stored = (source: string) =>
  as(SYSTEM, (tx) =>
    tx.selectFrom('vacancy').selectAll().where('source_name', '=', source).orderBy('source_id').execute(),
  )

describe('a file again and again', () => {
  test('makes vikariater once, updates what changed, leaves the rest untouched', async () => {
    const first = await run(csv(row('a'), row('b')), { sourceName: 'again' })
    expect(first).toMatchObject({
      status: 'done',
      total: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      badLines: 0,
    })
    const before = await stored('again')
    expect(before.map((v) => [v.source_id, v.status, v.version, v.weekly_minutes_max, v.town])).toEqual([
      ['a', 'draft', 1, 1950, 'Ballerup'],
      ['b', 'draft', 1, 1950, 'Ballerup'],
    ])

    expect(await run(csv(row('a'), row('b')), { sourceName: 'again' })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    })
    expect(await stored('again')).toEqual(before)

    expect(await run(csv(row('b', { title: 'Ny titel' }), row('c')), { sourceName: 'again' })).toMatchObject({
      created: 1,
      updated: 1,
      unchanged: 0,
    })
    const after = await stored('again')
    expect(after.map((v) => [v.source_id, v.title, v.version])).toEqual([
      ['a', 'Vikar a', 1],
      ['b', 'Ny titel', 2],
      ['c', 'Vikar c', 1],
    ])
    expect(after[0]).toEqual(before[0])
  })

  test('the same id from another source is another vikariat', async () => {
    await run(csv(row('a')), { sourceName: 'one' })
    expect(await run(csv(row('a')), { sourceName: 'two' })).toMatchObject({ created: 1 })
  })

  test('a column the file does not have changes nothing, an empty cell empties', async () => {
    await run(csv(row('a')), { sourceName: 'columns' })
    expect(await run(Buffer.from('id;titel\na;Kortere\n'), { sourceName: 'columns' })).toMatchObject({
      updated: 1,
    })
    expect((await stored('columns'))[0]).toMatchObject({ title: 'Kortere', description: WORK })
    await run(Buffer.from('id;uddannelse\na;\n'), { sourceName: 'columns' })
    expect((await stored('columns'))[0]).toMatchObject({ training: '', description: WORK })
  })

  test('our own number finds a vikariat that was made in the browser, and nobody else’s', async () => {
    const number = await as(SYSTEM, async (tx) => {
      const made = await tx
        .insertInto('vacancy')
        .values({ company_id: company.id, unit_id: company.unitId, title: 'Fra browseren' })
        .returning('number')
        .executeTakeFirstOrThrow()
      return made.number
    })
    expect(await run(Buffer.from(`nummer;titel\n${number};Rettet\n`))).toMatchObject({ updated: 1 })
    const other = await as(SYSTEM, async (tx) => {
      const elsewhere = await aCompany(tx, company.unitId)
      const made = await tx
        .insertInto('vacancy')
        .values({ company_id: elsewhere.id, unit_id: company.unitId, title: 'De andres' })
        .returning('number')
        .executeTakeFirstOrThrow()
      return made.number
    })
    const foreign = await run(Buffer.from(`nummer;titel\n${other};Overtaget\n`))
    const unknown = await run(Buffer.from('nummer;titel\n999999;Overtaget\n'))
    expect(foreign).toEqual(unknown)
    expect(foreign).toMatchObject({ status: 'refused', badLines: 1, problems: [{ key: 'number-unknown' }] })
  })
})

describe('bad lines', () => {
  const mixed = csv(
    row('a'),
    row('b', { start: '31-02-2014' }),
    row('c'),
    row('d', { hours: '50' }),
    row('a'),
  )

  test('all or nothing writes nothing and names every line, column and reason', async () => {
    const report = await run(mixed, { sourceName: 'none' })
    expect(report).toMatchObject({ status: 'refused', total: 5, created: 0, badLines: 3 })
    expect(report.problems.map((p) => problemLine(p, 'csv', 'da'))).toEqual([
      'Linje 3, kolonnen startdato: Den dag findes ikke i kalenderen. Tjek dag og måned.',
      'Linje 5, kolonnen timer fra: Skriv højst 48 timer.',
      'Linje 6, kolonnen id: Samme vikariat står også i linje 2. Behold den ene.',
    ])
    expect(await stored('none')).toEqual([])
  })

  test('good lines come in, bad ones are told', async () => {
    const report = await run(mixed, { sourceName: 'good', mode: 'good_lines' })
    expect(report).toMatchObject({ status: 'done', total: 5, created: 2, badLines: 3 })
    expect((await stored('good')).map((v) => v.source_id)).toEqual(['a', 'c'])
  })

  test('a dry run tells exactly what would happen and writes nothing', async () => {
    await run(csv(row('a'), row('z')), { sourceName: 'dry' })
    const before = await stored('dry')
    for (const mode of ['all', 'good_lines'] as const) {
      const dry = await run(csv(row('a', { title: 'Ny' }), row('b'), row('z'), row('c', { hours: 'x' })), {
        sourceName: 'dry',
        mode,
        dryRun: true,
      })
      expect(dry).toMatchObject({
        status: mode === 'all' ? 'refused' : 'done',
        created: 1,
        updated: 1,
        unchanged: 1,
        badLines: 1,
      })
    }
    expect(await stored('dry')).toEqual(before)
  })

  test('a refusal that only the database knows undoes an import of all or nothing too', async () => {
    await run(csv(row('a')), { sourceName: 'closed' })
    await as(SYSTEM, (tx) =>
      tx.updateTable('vacancy').set({ status: 'closed' }).where('source_name', '=', 'closed').execute(),
    )
    expect(await run(csv(row('a')), { sourceName: 'closed' })).toMatchObject({ status: 'done', unchanged: 1 })
    const file = csv(row('new'), row('a', { title: 'Ny titel' }))
    expect(await run(file, { sourceName: 'closed' })).toMatchObject({
      status: 'refused',
      problems: [{ line: 3, key: 'closed' }],
    })
    expect((await stored('closed')).length).toBe(1)
    expect(await run(file, { sourceName: 'closed', mode: 'good_lines' })).toMatchObject({
      status: 'done',
      created: 1,
      badLines: 1,
    })
  })

  test('a company cannot have more open vikariater than there is room for', async () => {
    const report = await run(csv(row('a'), row('b')), { sourceName: 'room', mode: 'good_lines', maxOpen: 0 })
    expect(report).toMatchObject({ created: 0, badLines: 2, problems: [{ key: 'too-many-open' }, {}] })
  })
})

describe('publishing', () => {
  test('what is whole is public at once, what lacks something stays a draft and says what', async () => {
    const report = await run(csv(row('a'), row('b', { training: '' })), {
      sourceName: 'publish',
      publish: true,
    })
    expect(report).toMatchObject({
      created: 2,
      published: 1,
      drafts: [{ line: 3, gaps: [{ column: 'training', key: 'required' }] }],
    })
    const [whole, draft] = await stored('publish')
    expect([whole!.status, draft!.status]).toEqual(['published', 'draft'])
    const listed = await as(SYSTEM, (tx) =>
      tx.selectFrom('vacancy_listing').select('title').where('vacancy_id', '=', whole!.id).execute(),
    )
    expect(listed).toEqual([{ title: 'Vikar a' }])
    const openings = await as(SYSTEM, (tx) =>
      tx.selectFrom('opening').select('no').where('vacancy_id', '=', whole!.id).execute(),
    )
    expect(openings).toEqual([{ no: 1 }])

    const again = await run(csv(row('a'), row('b')), { sourceName: 'publish', publish: true })
    expect(again).toMatchObject({ created: 0, updated: 1, unchanged: 1, published: 1, drafts: [] })
  })

  test('a public vikariat cannot be emptied of what it must have', async () => {
    await run(csv(row('a')), { sourceName: 'whole', publish: true })
    const report = await run(Buffer.from('id;uddannelse\na;\n'), { sourceName: 'whole' })
    expect(report).toMatchObject({ status: 'refused', problems: [{ kind: 'gap', column: 'training' }] })
    expect(problemLine(report.problems[0]!, 'csv', 'da')).toContain(
      'kolonnen uddannelse: Feltet kan ikke stå tomt',
    )
  })
})

describe('a large file', () => {
  const TOTAL = 5_000
  /** Made as it is read, so that the test itself holds nothing. */
  const source = async function* () {
    yield Buffer.from(HEADER)
    for (let i = 1; i <= TOTAL; i++)
      yield Buffer.from(`${row(String(i), [500, 2500, 4900].includes(i) ? { start: 'i morgen' } : {})}\n`)
  }
  const openLarge = async () => {
    const opened = await openImportFile(source, company.cvr)
    if (!opened.ok) throw new Error(opened.problem.key)
    return opened.value
  }

  test('three bad lines of 5,000 are named; good lines come in, all or nothing leaves nothing', async () => {
    const file = await openLarge()
    const none = await run(file, { sourceName: 'large', maxOpen: undefined })
    expect(none).toMatchObject({ status: 'refused', total: TOTAL, badLines: 3 })
    expect(none.problems.map((p) => p.line)).toEqual([501, 2501, 4901])
    expect(await stored('large')).toEqual([])

    const seen: number[] = []
    const progress = async (done: number) => void seen.push(done)
    await run(
      file,
      { sourceName: 'large', maxOpen: undefined, dryRun: true, mode: 'good_lines' },
      { progress },
    )
    expect(seen.length).toBeGreaterThan(20)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))

    const good = await run(file, { sourceName: 'large', maxOpen: undefined, mode: 'good_lines' })
    expect(good).toMatchObject({ status: 'done', created: TOTAL - 3, badLines: 3 })
    expect((await stored('large')).length).toBe(TOTAL - 3)
  })

  test('how far it is, is told while it runs', async () => {
    const seen: number[] = []
    const progress = async (done: number, total: number) => void seen.push(done, total)
    const file = csv(...Array.from({ length: 500 }, (_, i) => row(String(i))))
    await run(file, { sourceName: 'progress', maxOpen: undefined }, { progress })
    expect(seen).toEqual([0, 500, 200, 500, 400, 500, 500, 500])
  })

  test('an abort in the middle leaves no row', async () => {
    const abort = new AbortController()
    const run = runImport(
      {
        database,
        actor,
        now,
        today,
        enqueue,
        signal: abort.signal,
        keep: async () => {},
        progress: async (done) => {
          if (done > 0) abort.abort()
        },
      },
      { company, sourceName: 'abort', publish: false, mode: 'all', dryRun: false, maxOpen: undefined },
      await open(csv(...Array.from({ length: 1000 }, (_, i) => row(String(i))))),
    )
    await expect(run).rejects.toThrow('aborted')
    expect(await stored('abort')).toEqual([])
  })

  test('good lines go on where a worker left them', async () => {
    const file = await open(csv(...Array.from({ length: 450 }, (_, i) => row(String(i).padStart(3, '0')))))
    const kept: ImportReport[] = []
    const abort = new AbortController()
    const first = runImport(
      {
        database,
        actor,
        now,
        today,
        enqueue,
        signal: abort.signal,
        keep: async (_, report) => {
          kept.push(report)
          abort.abort()
        },
        progress: async () => {},
      },
      {
        company,
        sourceName: 'resume',
        publish: false,
        mode: 'good_lines',
        dryRun: false,
        maxOpen: undefined,
      },
      file,
    )
    await expect(first).rejects.toThrow('aborted')
    expect(kept).toMatchObject([{ status: 'running', done: 200, created: 200 }])
    expect((await stored('resume')).length).toBe(200)
    const second = await run(
      file,
      { sourceName: 'resume', mode: 'good_lines', maxOpen: undefined },
      { resume: kept[0]! },
    )
    expect(second).toMatchObject({ status: 'done', total: 450, done: 450, created: 450, unchanged: 0 })
    expect((await stored('resume')).length).toBe(450)
  })

  test('two imports of a company never run at once', async () => {
    await as(actor, async (tx) => {
      await takeTurn(tx, company.id)
      await expect(run(csv(row('a')), { sourceName: 'turn' })).rejects.toThrow(ImportUnderWay)
    })
    expect(await run(csv(row('a')), { sourceName: 'turn', maxOpen: undefined })).toMatchObject({ created: 1 })
  })
})

test('a quotation mark that is never closed refuses the file with its line, and nothing is written', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => row(String(i)))
  const file = await openImportFile(bytesSource(csv(...lines, row('x', { title: '"Kok' }))), company.cvr)
  if (!file.ok) throw new Error(file.problem.key)
  const report = await run(file.value, { sourceName: 'quote', mode: 'good_lines' })
  expect(report).toMatchObject({ status: 'refused', problem: { key: 'quote-not-closed' } })
  expect(await stored('quote')).toEqual([])
})
