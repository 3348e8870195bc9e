import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { startWeb } from '#app/main-web.ts'
import { startWorker } from '#app/main-worker.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { type Config, ConfigError, loadConfig } from '#platform/config.ts'
import { testDatabase } from '#test/harness/database.ts'
import { onDatabase } from '../faults/remote.ts'

const clean = await testDatabase()
const demo = await testDatabase()
await onDatabase(demo.databaseUrl, (tx) =>
  tx.insertInto('account').values({ issuer: DEMO_ISSUER, subject: 'x', name: 'Opdigtet' }).execute(),
)

const production = (databaseUrl: string): Config =>
  loadConfig({
    JOBKREDS_MODE: 'production',
    DATABASE_URL: databaseUrl,
    BASE_URL: 'https://jobkreds.example.dk',
    SECRET_KEY: 'k8sN2vQ7xL4tR9wE3yU6iO1pA5dF0gHj',
    CPR_KEY: 'Zm3cV8bN1qW6eR0tY5uI9oP2aS7dF4gK',
    OIDC_ISSUER: 'https://broker.example.dk/op',
    OIDC_CLIENT_ID: 'jobkreds',
    OIDC_CLIENT_SECRET: 'not-a-real-secret',
    SMTP_URL: 'smtps://mail.example.dk',
    PORT: '0',
    LOG_LEVEL: 'silent',
  })

describe.each([
  ['web', startWeb],
  ['worker', startWorker],
] as const)('in production the %s', (_, start: (config: Config) => Promise<{ stop(): Promise<void> }>) => {
  test.each([
    ['with demonstration persons in the database', demo.databaseUrl, /holds 1 demonstration accounts/],
    ['logged in as a superuser', clean.adminUrl, /superuser or with BYPASSRLS/],
    ['logged in as the owner of the tables', clean.ownerDatabaseUrl, /owner of tables/],
  ])('does not start %s, and says why in one sentence', async (_, url, sentence) => {
    const refusal = await start(production(url)).catch((e: unknown) => e)
    expect(refusal).toBeInstanceOf(ConfigError)
    expect((refusal as ConfigError).sentences).toEqual([expect.stringMatching(sentence)])
  })

  test('starts on a clean database with the application’s login, and stops', async () => {
    const running = await start(production(clean.databaseUrl))
    await running.stop()
  })
})

test('`serve` without its settings ends with 1, one sentence for each, and no stack', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'src/app/main-cli.ts', 'serve'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, JOBKREDS_MODE: 'production' },
  })
  expect(done.status).toBe(1)
  const lines = done.stderr.trim().split('\n')
  expect(lines).toHaveLength(8)
  for (const line of lines) expect(line).toMatch(/^[A-Z_]+ is missing: .*\.$/)
})
