import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { testApp } from '#test/harness/app.ts'
import { aWholeCase } from '#test/harness/whole-case.ts'
import { caseJobs } from './jobs.ts'

const app = await testApp()

const night = (today: string) =>
  caseJobs[0]!.handle(
    {},
    {
      database: app.database,
      config: app.config,
      clock: makeClock(today),
      log: makeLog('silent'),
      lastAttempt: false,
      stopping: new AbortController().signal,
    },
  )

const TABLES = [
  ...['rotation_case', 'case_unit', 'case_party', 'case_employee', 'case_gate', 'case_event', 'case_file'],
  ...['reservation', 'attendance', 'case_cover', 'cover_for', 'case_temp', 'agreement', 'agreement_signer'],
  ...['signature', 'case_grant', 'work_hours', 'hours_confirmation', 'claim', 'follow_up', 'evaluation'],
  ...['learning_point', 'case_plan_condition', 'case_plan_person', 'case_plan_run'],
]
const left = (caseId: string) =>
  app.system(async (tx) => {
    const seen: string[] = []
    for (const table of TABLES) {
      const key = table === 'rotation_case' ? 'id' : 'case_id'
      const { rows } = await sql`select 1 from ${sql.table(table)} where ${sql.ref(key)} = ${caseId}`.execute(
        tx,
      )
      if (rows.length > 0) seen.push(table)
    }
    return seen
  })
/** Entries of the audit trail that still hold what rows of the case said; and all entries about the case itself. */
const trail = (caseId: string) =>
  app.system(async (tx) => {
    const { rows } = await sql<{ content: number; entries: number }>`select
      (select count(*) from audit.content where before::text like ${`%${caseId}%`} or after::text like ${`%${caseId}%`})::int as content,
      (select count(*) from audit.entry where table_name = 'rotation_case' and row_id = ${caseId})::int as entries`.execute(
      tx,
    )
    return rows[0]!
  })

test('an archived case goes with everything in it when its day has passed; the trail keeps only that it was there', async () => {
  const whole = await app.system((tx) => aWholeCase(tx, `kanarie-${randomBytes(4).toString('hex')}`))
  const { caseId } = whole
  await night('2030-01-01')
  expect(await left(caseId)).toEqual(TABLES)
  await app.system((tx) =>
    tx
      .updateTable('rotation_case')
      .set({
        ...{ stopped_at: '2014-10-01T08:00:00Z', stop_reason: 'Slut nu' },
        ...{ archived_at: '2014-10-01T08:00:00Z', delete_after: '2019-10-01' },
      })
      .where('id', '=', caseId)
      .execute(),
  )
  await night('2019-10-01')
  expect(await left(caseId)).toEqual(TABLES)
  await night('2019-10-02')
  expect(await left(caseId)).toEqual([])
  const after = await trail(caseId)
  expect(after.content).toBe(0)
  expect(after.entries).toBeGreaterThan(2)
  const paid = await app.system((tx) =>
    tx.selectFrom('payment_export').select('id').where('id', '=', whole.exportId).executeTakeFirst(),
  )
  expect(paid).toBeDefined()
})
