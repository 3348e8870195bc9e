import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { auditHead } from './audit-head.ts'
import { cleanUp } from './clean-up.ts'

const app = await testApp()
const admin = new pg.Pool({ connectionString: app.urls.adminUrl, max: 1 })
afterAll(() => admin.end())

const count = async (table: string) =>
  (await admin.query(`select count(*)::int as n from ${table}`)).rows[0].n

test('what has run out is forgotten at night, what is in use stays', async () => {
  await app.logIn('admin', { name: 'Line Gammel' })
  await admin.query(`update session set expires_at = now() - interval '1 minute'`)
  const here = await app.logIn('admin', { name: 'Mads Ny' })
  await admin.query(
    `insert into idempotency (actor, key, request_hash, created_at)
     values ('anonymous', 'old-key-1', '\\x00', now() - interval '3 days'), ('anonymous', 'new-key-1', '\\x00', now())`,
  )
  await admin.query(
    `insert into form_draft (path, token_hash, fields, saved_at)
     values ('/a', '\\x01', '{}', now() - interval '2 hours'), ('/b', '\\x02', '{}', now())`,
  )
  await cleanUp.handle({}, { database: app.database } as Parameters<typeof cleanUp.handle>[1])
  expect(await count('session')).toBe(1)
  expect(await count('idempotency')).toBe(1)
  expect(await count('form_draft')).toBe(1)
  expect((await here.get('/admin/drift')).status).toBe(200)
})

test('the head of the audit chain goes to the log, so that missing rows can be seen elsewhere', async () => {
  const told: unknown[] = []
  const log = { info: (what: unknown) => told.push(what) }
  const ctx = { database: app.database, log } as unknown as Parameters<typeof auditHead.handle>[1]
  await auditHead.handle({}, ctx)
  const { rows } = await admin.query(
    `select seq::int, encode(hash, 'hex') as hash from audit.link order by seq desc limit 1`,
  )
  expect(told).toEqual([{ seq: rows[0].seq, hash: rows[0].hash }])
})
