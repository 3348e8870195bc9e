import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerCompany } from '#features/directory/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { aUnit } from '#test/harness/people.ts'
import { blocksOf } from './read-examples.ts'

const CLI = fileURLToPath(new URL('../../jobkreds.mjs', import.meta.url))
const urls = await testDatabase()
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-import-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

beforeAll(async () => {
  const database = openDatabase(urls.databaseUrl, 2)
  await inTransaction(database, SYSTEM, { command: 'test' }, async (tx) => {
    const unit = await aUnit(tx)
    await registerCompany(tx, {
      cvr: '25313763',
      name: 'Prøve ApS',
      employees: 40,
      sector: 'private',
      street: null,
      postcode: '2750',
      town: 'Ballerup',
      municipalityCode: '0151',
      unitId: unit.id,
    })
  })
  await database.close()
})

const blocks = blocksOf('import.md')
const commands = blocks.flatMap((block, i) =>
  block.language === 'sh' ? [{ block, told: blocks[i + 1] }] : [],
)

test('every command of docs/import.md says what it prints', () => {
  expect(commands.length).toBeGreaterThan(6)
  for (const { block, told } of commands)
    expect([block.text, told?.info]).toEqual([block.text, expect.stringMatching(/^exit \d+$/)])
})

// one after the other: they tell a story
test.sequential.each(commands.map((c) => [c.block.text.trim(), c] as const))('%s', (line, { told }) => {
  for (const { language, info, text } of blocks)
    if ((language === 'csv' || language === 'json') && !fs.existsSync(path.join(dir, info)))
      fs.writeFileSync(path.join(dir, info), text)
  const [program, ...args] = line.split(' ')
  expect(program).toBe('./jobkreds')
  const done = spawnSync(process.execPath, [CLI, ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: urls.ownerDatabaseUrl,
      JOBKREDS_TODAY: '2014-04-08',
      LOG_LEVEL: 'silent',
    },
  })
  expect(`${done.stdout}exit ${done.status}`, done.stderr).toBe(`${told!.text}${told!.info}`)
})
