import { expect, test } from 'vitest'
import { openDatabase } from '#platform/db/pool.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { loadConfig } from '../config.ts'
import { DEMO_ISSUER, findDemoAccounts } from './demo-accounts.ts'

test('accounts of the demonstration are counted, and no others', async () => {
  const { databaseUrl } = await testDatabase()
  const database = openDatabase(databaseUrl, 1)
  const count = () => inSystemTransaction(database, { command: 'test' }, findDemoAccounts)
  const make = (issuer: string) =>
    inSystemTransaction(database, { command: 'test' }, (tx) =>
      tx.insertInto('account').values({ issuer, subject: 's', name: 'Anna' }).execute(),
    )
  await make('https://broker.example')
  expect(await count()).toBe(0)
  await make(DEMO_ISSUER)
  expect(await count()).toBe(1)
  await database.close()
})

test('production does not take the demonstration’s issuer as an alias', () => {
  const settings = { JOBKREDS_MODE: 'production', OIDC_ISSUER_ALIAS: DEMO_ISSUER }
  expect(() => loadConfig(settings)).toThrow('OIDC_ISSUER_ALIAS names the demonstration')
})
