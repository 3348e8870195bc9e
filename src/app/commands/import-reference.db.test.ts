import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openDatabase } from '#platform/db/pool.ts'
import { testDatabase } from '#test/harness/database.ts'
import { importList } from './import-reference.ts'

const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 2)
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-list-'))
vi.stubEnv('DATABASE_URL', urls.ownerDatabaseUrl)
// vitest has one of its own
vi.stubEnv('BASE_URL', undefined)
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.close()
  fs.rmSync(dir, { recursive: true })
})

function load(text: string): Promise<number> {
  const file = path.join(dir, 'liste.csv')
  fs.writeFileSync(file, text)
  return importList('star-titles').run([file])
}

test('a file without a row that can be used leaves what was loaded before', async () => {
  await load('kode,titel,isco08\n1,Kok,5120\n')
  await expect(load('kode,titel,isco08\n1,Kok,\n')).rejects.toThrow('nothing was changed')
  const titles = await database.kysely.selectFrom('ref.star_title').select('title').execute()
  expect(titles).toEqual([{ title: 'Kok' }])
})
