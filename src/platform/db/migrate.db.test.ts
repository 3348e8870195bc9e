import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { MigrationRefusal, migrate, pendingMigrations } from './migrate.ts'

const database = await testDatabase()
const pool = new pg.Pool({ connectionString: database.ownerDatabaseUrl, max: 4 })
pool.on('error', () => {})
afterAll(() => pool.end())

let dir: string
beforeEach(async () => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  await pool.query('drop table if exists schema_migration, tool, shelf cascade')
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

const write = (name: string, sql: string) => fs.writeFileSync(path.join(dir, name), sql)

test('applies files in order, once', async () => {
  write('0002_shelf.sql', 'alter table tool add shelf int; create table shelf (id int);')
  write('0001_tool.sql', 'create table tool (id int); insert into tool values (1);')
  expect(await pendingMigrations(pool, dir)).toEqual(['0001_tool.sql', '0002_shelf.sql'])
  expect(await migrate(pool, dir)).toEqual(['0001_tool.sql', '0002_shelf.sql'])
  expect(await migrate(pool, dir)).toEqual([])
  expect(await pendingMigrations(pool, dir)).toEqual([])
  expect((await pool.query('select * from tool')).rows).toEqual([{ id: 1, shelf: null }])
})

test('three runners at once apply each file exactly once', async () => {
  write('0001_tool.sql', 'create table tool (id int); select pg_sleep(0.1);')
  write('0002_row.sql', 'insert into tool values (7);')
  const runs = await Promise.all([migrate(pool, dir), migrate(pool, dir), migrate(pool, dir)])
  expect(runs.flat().sort()).toEqual(['0001_tool.sql', '0002_row.sql'])
  expect((await pool.query('select * from tool')).rows).toEqual([{ id: 7 }])
})

test('takes a single connection as well as a pool', async () => {
  write('0001_tool.sql', 'create table tool (id int);')
  const client = new pg.Client({ connectionString: database.ownerDatabaseUrl })
  await client.connect()
  expect(await migrate(client, dir)).toEqual(['0001_tool.sql'])
  await client.end()
})

test('a failing file names its line, leaves nothing of itself and keeps those before it', async () => {
  write('0001_tool.sql', 'create table tool (id int);')
  write('0002_wrong.sql', 'insert into tool values (1);\n\nselect nonsense;')
  await expect(migrate(pool, dir)).rejects.toThrow('0002_wrong.sql:3: column "nonsense" does not exist')
  expect((await pool.query('select * from tool')).rows).toEqual([])
  expect(await pendingMigrations(pool, dir)).toEqual(['0002_wrong.sql'])
})

test('refuses a file changed after it was run, but not other line ends', async () => {
  write('0001_tool.sql', 'create table tool\n(id int);')
  await migrate(pool, dir)
  write('0001_tool.sql', 'create table tool\r\n(id int);')
  expect(await migrate(pool, dir)).toEqual([])
  write('0001_tool.sql', 'create table tool (id int, name text);')
  await expect(migrate(pool, dir)).rejects.toThrow(MigrationRefusal)
  await expect(pendingMigrations(pool, dir)).rejects.toThrow(
    '0001_tool.sql has been changed since it was run',
  )
})

test('refuses a database migrated by a newer version, also when no files are left', async () => {
  write('0001_tool.sql', 'create table tool (id int);')
  write('0002_shelf.sql', 'create table shelf (id int);')
  await migrate(pool, dir)
  fs.rmSync(path.join(dir, '0002_shelf.sql'))
  await expect(migrate(pool, dir)).rejects.toThrow('newer version (0002_shelf.sql)')
  fs.rmSync(path.join(dir, '0001_tool.sql'))
  await expect(migrate(pool, dir)).rejects.toThrow('newer version (0001_tool.sql, 0002_shelf.sql)')
})

test('refuses a file slipped in before one that has been run', async () => {
  write('0002_tool.sql', 'create table tool (id int);')
  await migrate(pool, dir)
  write('0001_shelf.sql', 'create table shelf (id int);')
  await expect(migrate(pool, dir)).rejects.toThrow('0001_shelf.sql comes before 0002_tool.sql')
})

test('refuses two files with one number and names it cannot order', async () => {
  write('0001_tool.sql', 'select 1;')
  write('0001_shelf.sql', 'select 1;')
  await expect(migrate(pool, dir)).rejects.toThrow('0001_shelf.sql and 0001_tool.sql have the same number')
  fs.rmSync(path.join(dir, '0001_shelf.sql'))
  write('2_later.sql', 'select 1;')
  await expect(migrate(pool, dir)).rejects.toThrow('2_later.sql is not named like')
})
