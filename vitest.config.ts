import { defineConfig } from 'vitest/config'

/**
 * Set for the pass against another server version (test/harness/postgres15.ts). There what the version decides is tried: the
 * migrations, constraints, races, row-level security and the platform's own use of the database.
 */
const otherServer = process.env.JOBKREDS_TEST_DATABASE_URL !== undefined

const BY_VERSION = [
  'test/security/{row-level-security,case-parts,hire-constraints,one-effect}.db.test.ts',
  'src/**/*race*.db.test.ts',
  'src/platform/**/*.db.test.ts',
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
          include: otherServer ? BY_VERSION : ['src/**/*.db.test.{ts,tsx}', 'test/**/*.db.test.{ts,tsx}'],
          exclude: otherServer ? [...never, '**/embedded*.db.test.ts'] : never,
          globalSetup: 'test/harness/server.ts',
          // the app is read once for each worker and not once for each file; a file has its own database and its own app
          isolate: false,
          // on a busy machine a crawl through every page takes minutes: this ends only what hangs
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.{ts,tsx}'],
          exclude: never,
          globalSetup: 'test/harness/server.ts',
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
