import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { endApplications } from '#features/applications/index.ts'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import { applied, aSeeker, aSetting, aVacancy, statusOf } from '#test/harness/exchange.ts'
import { vacanciesOfTest } from '#test/harness/vacancies.ts'
import { CLOSE_OVERDUE, vacancyJobs } from './jobs.ts'

const app = await testApp()
const { row, listing, notices } = vacanciesOfTest(app)

const [closeOverdue] = vacancyJobs({ endApplications })

/** The nightly run, as the worker makes it. */
const runAt = (day: string) =>
  closeOverdue!.handle(
    {},
    {
      database: app.database,
      config: app.config,
      clock: makeClock(day),
      log: makeLog('silent'),
      lastAttempt: false,
      stopping: new AbortController().signal,
    },
  )
const change = (id: string, columns: Record<string, unknown>) =>
  app.system((tx) => tx.updateTable('vacancy').set(columns).where('id', '=', id).execute())

test('the job runs each night', () => {
  expect(closeOverdue).toMatchObject({ name: CLOSE_OVERDUE, cron: '10 0 * * *' })
})

test('a vikariat closes the night after its last day, everybody is told, and a second run changes nothing', async () => {
  const all = await aSetting(app)
  const v = await aVacancy(app, all)
  const seeker = await aSeeker(app, all.unit.id)
  const application = await applied(app, v, seeker)
  await runAt('2014-09-30')
  expect(await row(v.id)).toMatchObject({ status: 'published' })
  await runAt('2014-10-01')
  await runAt('2014-10-01')
  expect(await row(v.id)).toMatchObject({ status: 'closed', outcome: 'not_filled', version: 2 })
  expect(await listing(v.id)).toBeUndefined()
  expect(await statusOf(app, application)).toBe('vacancy_closed')
  expect(await notices('application.vacancy_closed', seeker.visitor.actor.accountId)).toHaveLength(1)
  const told = await notices('vacancy.closed-by-itself', all.boss.actor.accountId)
  expect(told).toMatchObject([{ link: `/virksomhed/vikariater/${v.id}`, data: { reason: 'period_over' } }])
})

test('past the last day to apply it leaves the search, and closes when nobody waits for an answer', async () => {
  const all = await aSetting(app)
  const [quiet, awaited] = [await aVacancy(app, all), await aVacancy(app, all)]
  const application = await applied(app, awaited, await aSeeker(app, all.unit.id))
  for (const { id } of [quiet, awaited]) await change(id, { apply_by: '2014-04-10' })
  await runAt('2014-04-10')
  expect(await row(quiet.id)).toMatchObject({ status: 'published' })
  await runAt('2014-04-11')
  expect(await row(quiet.id)).toMatchObject({ status: 'closed', outcome: 'not_filled' })
  expect(await row(awaited.id)).toMatchObject({ status: 'published' })
  expect(await listing(awaited.id)).toBeUndefined()
  expect(await statusOf(app, application)).toBe('sent')
})

test('an application that slipped in while the vikariat closed is ended too', async () => {
  const all = await aSetting(app)
  const v = await aVacancy(app, all)
  const seeker = await aSeeker(app, all.unit.id)
  const application = await applied(app, v, seeker)
  await change(v.id, { status: 'closed', outcome: 'training_cancelled', closed_at: sql`app.now()` })
  await runAt(TEST_TODAY)
  expect(await statusOf(app, application)).toBe('vacancy_closed')
  const { refusal_reason } = await app.system((tx) =>
    tx
      .selectFrom('application')
      .select('refusal_reason')
      .where('id', '=', application)
      .executeTakeFirstOrThrow(),
  )
  expect(refusal_reason).toBe('training_cancelled')
})
