import { expect, test } from 'vitest'
import { reserveSeats } from '#features/training/actions/reserve-seats.ts'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { testApp } from '#test/harness/app.ts'
import { aVacancy } from '#test/harness/exchange.ts'
import { aCaseWith, aClass, aSchool, type CaseOfTest, inCase } from '#test/harness/training.ts'
import { FEATURES } from './features.ts'
import { jobHandlers } from './job-handlers.ts'

const app = await testApp()

/** What waits in the queue for a case, done as the worker would. */
async function workOff(caseId: string, caseEmployeeId?: string): Promise<void> {
  const names = caseEmployeeId ? ['case.release-person'] : ['case.release-seats', 'case.end-cover']
  for (const name of names)
    await jobHandlers(FEATURES)
      .find((one) => one.name === name)!
      .handle(
        { caseId, caseEmployeeId },
        {
          database: app.database,
          config: app.config,
          clock: makeClock('2014-04-08'),
          log: makeLog('silent'),
          lastAttempt: false,
          stopping: new AbortController().signal,
        },
      )
}

const reserve = (c: CaseOfTest, sessionId: string) =>
  inCase(app, c.boss, c.row.id, (env, row) =>
    reserveSeats(env, row, { sessionId, who: c.members, mayWait: true }),
  )
const statusOf = async (c: CaseOfTest) =>
  (
    await app.system((tx) =>
      tx.selectFrom('reservation').select('status').where('case_id', '=', c.row.id).executeTakeFirstOrThrow(),
    )
  ).status

/** A vikariat of the case that is posted and that nobody has been hired for. */
async function aPostedCover(c: CaseOfTest) {
  const vacancy = await aVacancy(app, { unit: c.unit, company: c.company }, { category: 'jobrotation' })
  await app.system((tx) =>
    tx
      .insertInto('case_cover')
      .values({
        ...{ case_id: c.row.id, company_id: c.company.id, vacancy_id: vacancy.id },
        ...{ function_title: 'Pædagog', starts_on: '2014-05-05', ends_on: '2014-05-07' },
        weekly_minutes: 2220,
      })
      .execute(),
  )
  return vacancy
}

test('a stopped case gives its seats to those who wait and takes its vikariater down; twice is once', async () => {
  const school = await aSchool(app)
  const s = await aClass(app, school, { capacity: 1 })
  const [stopped, waits] = [await aCaseWith(app, 1), await aCaseWith(app, 1)]
  for (const c of [stopped, waits]) expect(await reserve(c, s.id)).toMatchObject({ ok: true })
  const vacancy = await aPostedCover(stopped)

  // before the stop the work changes nothing
  await workOff(stopped.row.id)
  expect([await statusOf(stopped), await statusOf(waits)]).toEqual(['reserved', 'waiting'])

  const { version } = await app.system((tx) =>
    tx
      .selectFrom('rotation_case')
      .select('version')
      .where('id', '=', stopped.row.id)
      .executeTakeFirstOrThrow(),
  )
  const answer = await stopped.boss.post(`/sager/${stopped.row.id}/forloeb`, {
    ...{ do: 'stop', version: String(version), reason: 'Skolen lukker linjen' },
  })
  expect(answer.status).toBe(303)
  expect(await reserve(stopped, s.id)).toMatchObject({ ok: false, reason: 'case-over' })
  await workOff(stopped.row.id)
  await workOff(stopped.row.id)

  expect([await statusOf(stopped), await statusOf(waits)]).toEqual(['cancelled', 'reserved'])
  const after = await app.system(async (tx) => ({
    vacancy: await tx
      .selectFrom('vacancy')
      .select(['status', 'outcome'])
      .where('id', '=', vacancy.id)
      .executeTakeFirst(),
    covers: await tx
      .selectFrom('case_cover')
      .select('id')
      .where('case_id', '=', stopped.row.id)
      .where('ended_at', 'is', null)
      .execute(),
    journal: (
      await tx
        .selectFrom('case_event')
        .select(['kind', 'side'])
        .where('case_id', '=', stopped.row.id)
        .where('side', '=', 'system')
        .orderBy('kind')
        .execute()
    ).map(({ kind }) => kind),
    told: await tx
      .selectFrom('notice')
      .select('id')
      .where('account_id', '=', school.teacher.actor.accountId)
      .where('kind', '=', 'training.given-up')
      .execute(),
  }))
  expect(after.vacancy).toEqual({ status: 'closed', outcome: 'training_cancelled' })
  expect(after.covers).toEqual([])
  expect(after.journal).toEqual(['cover.ended', 'training.given-up'])
  expect(after.told).toHaveLength(1)
})

test('an ended case keeps whoever is in a class and gives up what has not begun', async () => {
  const school = await aSchool(app)
  const [begun, later] = [
    await aClass(app, school, { capacity: 2, days: ['2014-04-09', '2014-05-12'] }),
    await aClass(app, school, { capacity: 1, days: ['2014-05-19'] }),
  ]
  const [ended, waits] = [await aCaseWith(app, 1), await aCaseWith(app, 1)]
  await reserve(ended, begun.id)
  for (const c of [ended, waits]) expect(await reserve(c, later.id)).toMatchObject({ ok: true })
  const vacancy = await aPostedCover(ended)
  await app.system(async (tx) => {
    await tx
      .updateTable('course_session')
      .set({ starts_on: '2014-04-07' })
      .where('id', '=', begun.id)
      .execute()
    const days = { started_at: '2014-04-07T08:00:00Z', ended_at: '2014-04-08T08:00:00Z' }
    await tx.updateTable('rotation_case').set(days).where('id', '=', ended.row.id).execute()
  })
  await workOff(ended.row.id)
  const seats = await app.system((tx) =>
    tx
      .selectFrom('reservation')
      .select(['session_id', 'status'])
      .where('case_id', '=', ended.row.id)
      .execute(),
  )
  expect(Object.fromEntries(seats.map((one) => [one.session_id, one.status]))).toEqual({
    [begun.id]: 'reserved',
    [later.id]: 'cancelled',
  })
  expect(await statusOf(waits)).toBe('reserved')
  const post = await app.system((tx) =>
    tx.selectFrom('vacancy').select(['status', 'outcome']).where('id', '=', vacancy.id).executeTakeFirst(),
  )
  expect(post).toEqual({ status: 'closed', outcome: 'not_filled' })
})

test('somebody taken out of a case gives the seat up, unless taken back meanwhile', async () => {
  const school = await aSchool(app)
  const s = await aClass(app, school, { capacity: 2 })
  const [c, waits] = [await aCaseWith(app, 2), await aCaseWith(app, 1)]
  await reserve(c, s.id)
  expect(await reserve(waits, s.id)).toMatchObject({ ok: true })
  const [out, stays] = c.members
  await workOff(c.row.id, out)
  expect(await statusOf(waits)).toBe('waiting')

  const path = `/sager/${c.row.id}/mennesker/${out}`
  const { version } = await app.system((tx) =>
    tx.selectFrom('case_employee').select('version').where('id', '=', out!).executeTakeFirstOrThrow(),
  )
  expect((await c.boss.post(path, { do: 'out', version: String(version) })).status).toBe(303)
  await workOff(c.row.id, out)
  const seats = await app.system((tx) =>
    tx
      .selectFrom('reservation')
      .select(['case_employee_id', 'status', 'cancel_reason'])
      .where('case_id', '=', c.row.id)
      .execute(),
  )
  expect(Object.fromEntries(seats.map((one) => [one.case_employee_id, one.cancel_reason]))).toEqual({
    [out!]: 'company',
    [stays!]: null,
  })
  expect(await statusOf(waits)).toBe('reserved')
})
