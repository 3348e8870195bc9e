import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#platform/auth/actor.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'

const CLI = fileURLToPath(new URL('../../../jobkreds.mjs', import.meta.url))
const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 2)
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-stop-'))
const file = path.join(dir, 'mange.csv')
let cvr: string

beforeAll(async () => {
  const company = await inTransaction(database, SYSTEM, { command: 'test' }, async (tx) =>
    aCompany(tx, (await aUnit(tx)).id),
  )
  cvr = company.cvr
  const rows = Array.from({ length: 6000 }, (_, i) => `${i};kok;01-05-2014;30-09-2014;30;2750`)
  fs.writeFileSync(file, `id;stilling;startdato;slutdato;timer;postnummer\n${rows.join('\n')}\n`)
})
afterAll(async () => {
  await database.close()
  fs.rmSync(dir, { recursive: true })
})

type Ended = { code: number | null; told: string }

/** Runs the command; asked to, it is interrupted as Ctrl-C would as soon as it has begun to write. */
function run(args: string[], interrupt = false): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, 'import', 'vacancies', ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: urls.ownerDatabaseUrl,
      JOBKREDS_TODAY: '2014-04-08',
      LOG_LEVEL: 'silent',
    },
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      told += text
      if (interrupt && /^[1-9]\d* \/ 6000$/m.test(told)) child.kill('SIGINT')
    })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, told })))
}
const stored = async (): Promise<{ vacancies: number; status: string | undefined }> =>
  inTransaction(database, SYSTEM, { command: 'test' }, async (tx) => {
    const { n } = await tx
      .selectFrom('vacancy')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    const run = await tx
      .selectFrom('import_run')
      .select('status')
      .orderBy('created_at', 'desc')
      .executeTakeFirst()
    return { vacancies: n, status: run?.status }
  })

test('stopped in the middle it leaves no row and says so', async () => {
  const { code, told } = await run([file, '--company', cvr], true)
  expect(told).toContain('Stopped. Nothing was written.')
  expect(code).toBe(130)
  expect(await stored()).toEqual({ vacancies: 0, status: 'failed' })
})

test('good lines that were written stay, and the same command goes on without doubling them', async () => {
  const stopped = await run([file, '--company', cvr, '--mode', 'good-lines'], true)
  expect(stopped.code).toBe(130)
  const { vacancies } = await stored()
  expect(vacancies).toBeGreaterThan(0)
  expect(vacancies).toBeLessThan(6000)
  const whole = await run([file, '--company', cvr, '--mode', 'good-lines'])
  expect(whole.told).toContain(`${6000 - vacancies} nye, 0 opdateret, ${vacancies} uændrede`)
  expect(whole.code).toBe(0)
  expect(await stored()).toEqual({ vacancies: 6000, status: 'done' })
})

test.each([
  [[], 'Say which file and which company'],
  [['/nowhere.csv', '--company', '25313763'], 'There is no file'],
  [[import.meta.filename ?? CLI, '--company', '25313763'], 'No company with CVR number 25313763'],
  [[CLI, '--company', '12345678'], 'CVR number of 8 digits'],
  [[CLI, '--company', '25313763', '--mode', 'some'], '--mode is all'],
  [[CLI, '--company', '25313763', '--source', ' '], '--source takes a name'],
  [[CLI, '--company', '25313763', '--force'], 'force'],
] as const)('%j is refused in a sentence', async (args, sentence) => {
  const { code, told } = await run([...args])
  expect(told).toContain(sentence)
  expect(told).not.toContain('    at ')
  expect(code).toBe(1)
})
