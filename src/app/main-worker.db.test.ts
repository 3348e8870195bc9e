import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { ConfigError, loadConfig } from '#platform/config.ts'
import { testDatabase } from '#test/harness/database.ts'
import { startWorker } from './main-worker.ts'

const database = await testDatabase()
const admin = new pg.Pool({ connectionString: database.adminUrl, max: 1 })
admin.on('error', () => {})
afterAll(() => admin.end())

test('the worker starts its schedules and leaves no session behind', async () => {
  const worker = await startWorker(loadConfig({ DATABASE_URL: database.databaseUrl, LOG_LEVEL: 'silent' }))
  const schedules = async () =>
    (await admin.query('select queue from job_schedule')).rows.map(({ queue }) => queue)
  await expect.poll(schedules, { timeout: 5_000 }).toContain('mail.sweep')
  await worker.stop()
  const { rows } = await admin.query(
    'select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  expect(rows).toEqual([{ n: 0 }])
})

test('without a database it says what is missing', async () => {
  await expect(startWorker(loadConfig({}))).rejects.toThrow(ConfigError)
})
