import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { hashToken } from '#platform/auth/session.ts'
import { testApp } from '#test/harness/app.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'

const CLI = fileURLToPath(new URL('../../../jobkreds.mjs', import.meta.url))
const app = await testApp()
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-erasures-'))
const list = path.join(dir, 'erasures.txt')
afterAll(() => fs.rmSync(dir, { recursive: true }))

function run(...args: string[]) {
  const ran = spawnSync(process.execPath, [CLI, 'erasures', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DATABASE_URL: app.urls.ownerDatabaseUrl, JOBKREDS_MODE: 'development' },
  })
  return { code: ran.status, told: ran.stdout + ran.stderr }
}

test('a list is written, and replayed after a restore it erases who came back', async () => {
  const back = await app.system(async (tx) => {
    const person = await aPerson(tx, (await aUnit(tx)).id, 'Gerda Genkommen')
    // the row of an erasure whose person a restored backup brought back
    const subject_hash = hashToken(person.id)
    await tx.insertInto('erasure').values({ subject_hash, scope: 'deleted' }).execute()
    return person
  })
  expect(run('list', '--out', list)).toMatchObject({ code: 0 })
  expect(fs.readFileSync(list, 'utf8')).toMatch(/^[0-9a-f]{64} deleted 20/)

  expect(run('replay', list)).toMatchObject({ code: 0, told: expect.stringContaining('1 erased again') })
  const found = await app.system((tx) =>
    tx.selectFrom('person').select('id').where('id', '=', back.id).executeTakeFirst(),
  )
  expect(found).toBeUndefined()
  expect(run('replay', list).told).toContain('Nobody on the list had come back')
})

test('a list that is none is refused in a sentence', () => {
  fs.writeFileSync(list, 'nonsense\n')
  expect(run('replay', list)).toMatchObject({ code: 1, told: expect.stringContaining('nothing was erased') })
  expect(run('replay', path.join(dir, 'none'))).toMatchObject({
    code: 1,
    told: expect.stringContaining('cannot be read'),
  })
  expect(run('list').told).toContain('Say where to')
})
