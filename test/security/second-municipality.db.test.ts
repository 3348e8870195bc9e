import { randomBytes } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { findCase } from '#features/cases/index.ts'
import { type Actor, SYSTEM } from '#platform/auth/actor.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { aWholeCase } from '#test/harness/whole-case.ts'

const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 2)
afterAll(() => database.close())

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inTransaction(database, actor, { command: 'test' }, work)

test('the job centre of a second municipality reads the company of its case, no other, and changes it not', async () => {
  const { whole, unit } = await as(SYSTEM, async (tx) => {
    const made = await aWholeCase(tx, `kanarie-${randomBytes(4).toString('hex')}`)
    const second = await aUnit(tx)
    await aCompany(tx, made.unitId)
    return { whole: made, unit: second }
  })
  const worker: Actor = { ...SYSTEM, role: 'caseworker', unitId: unit.id }
  const companies = () =>
    as(worker, async (tx) => (await tx.selectFrom('company').select('id').execute()).map(({ id }) => id))
  expect(await companies()).toEqual([])
  await as(SYSTEM, (tx) =>
    tx
      .insertInto('case_unit')
      .values({ case_id: whole.caseId, company_id: whole.companyId, unit_id: unit.id })
      .execute(),
  )
  expect(await companies()).toEqual([whole.companyId])
  expect(await as(worker, (tx) => findCase(tx, whole.caseId))).toBeDefined()
  const changed = await as(worker, (tx) =>
    tx.updateTable('company').set({ name: 'En anden' }).executeTakeFirstOrThrow(),
  )
  expect(Number(changed.numUpdatedRows)).toBe(0)
})
