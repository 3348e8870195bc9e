import { defineConfig } from 'vitest/config'

/**
 * Set for the pass against another server version (test/harness/postgres15.ts): the embedded one is not tested there, nor the
 * command line, the documents' examples and the crawls of every page, which have the same database code behind them.
 */
const otherServer = process.env.JOBKREDS_TEST_DATABASE_URL !== undefined

const OWN_SERVER_ONLY = [
  '**/embedded*.db.test.ts',
  'src/app/commands/**',
  'test/docs/**',
  'test/security/{hostile-input,nothing-written,access-log,policy-mutation}.db.test.ts',
]

const never = ['**/node_modules/**', '**/dist/**', 'data/**']

export default defineConfig({
  test: {
    // the same moment reads the same on every machine
    env: { TZ: 'UTC', LOG_LEVEL: 'silent' },
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: [...never, '**/*.db.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['src/**/*.db.test.{ts,tsx}', 'test/**/*.db.test.{ts,tsx}'],
          exclude: otherServer ? [...never, ...OWN_SERVER_ONLY] : never,
          globalSetup: 'test/harness/server.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.{ts,tsx}'],
          exclude: never,
          globalSetup: 'test/harness/server.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
