import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/calendar/day.ts'
import { deadlineFor, reminderOn, waiting } from '#core/exchange/application-status.ts'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import {
  accepted,
  applied,
  aSeeker,
  aSetting,
  aVacancy,
  envFor,
  hired,
  offered,
  statusOf,
  talking,
} from '#test/harness/exchange.ts'
import { sendMessage } from './actions/send-message.ts'
import { endHires, expireApplications, remindWaiting } from './jobs.ts'

const app = await testApp()
const TODAY = day(TEST_TODAY)

/** The worker on another day. */
const on = (today: Day) => ({
  database: app.database,
  config: app.config,
  clock: makeClock(today),
  log: makeLog('silent'),
  lastAttempt: false,
  stopping: new AbortController().signal,
})

const noticesOf = (accountId: string | null, kind: string) =>
  app.system((tx) =>
    tx
      .selectFrom('notice')
      .select('id')
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .execute(),
  )

test('the one whose turn it is is reminded once, at the right day, also by two workers at the same time', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting)
  const seeker = await aSeeker(app, setting.unit.id)
  await applied(app, v, seeker)
  const deadline = deadlineFor('sent', TODAY)!
  const reminder = reminderOn('sent', deadline)
  const boss = setting.boss.actor.accountId
  await remindWaiting(on(addDays(reminder, -1)))
  expect(await noticesOf(boss, 'application.reminder')).toHaveLength(0)
  await Promise.all([remindWaiting(on(reminder)), remindWaiting(on(reminder))])
  expect(await noticesOf(boss, 'application.reminder')).toHaveLength(1)
  await remindWaiting(on(addDays(reminder, 1)))
  expect(await noticesOf(boss, 'application.reminder')).toHaveLength(1)
  expect(await noticesOf(seeker.visitor.actor.accountId, 'application.reminder')).toHaveLength(0)
  const mails = await app.system((tx) =>
    tx
      .selectFrom('mail')
      .select(['template', 'data'])
      .where('account_id', '=', boss)
      .where('template', '=', 'application.reminder')
      .execute(),
  )
  expect(mails).toHaveLength(1)
  expect(JSON.stringify(mails)).not.toContain(seeker.person.name.split(' ')[0])
})

test('silence closes an application the day after its deadline, and not before; both are told', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting)
  const seeker = await aSeeker(app, setting.unit.id)
  const id = await applied(app, v, seeker)
  const deadline = deadlineFor('sent', TODAY)!
  await expireApplications(on(deadline))
  expect(await statusOf(app, id)).toBe('sent')
  await Promise.all([
    expireApplications(on(addDays(deadline, 1))),
    expireApplications(on(addDays(deadline, 1))),
  ])
  expect(await statusOf(app, id)).toBe('expired')
  for (const { actor } of [seeker.visitor, setting.boss])
    expect(await noticesOf(actor.accountId, 'application.expired')).toHaveLength(1)
  const events = await app.system((tx) =>
    tx.selectFrom('application_event').select('to_status').where('application_id', '=', id).execute(),
  )
  expect(events.filter((event) => event.to_status === 'expired')).toHaveLength(1)
  expect(waiting.sent.closesAs).toBe('expired')
})

test('a message gives a conversation its days again', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting)
  const seeker = await aSeeker(app, setting.unit.id)
  const id = await talking(app, v, seeker, setting.boss)
  const later = addDays(TODAY, 10)
  await app.as(seeker.visitor.actor, async (tx) => {
    const sent = await sendMessage(
      envFor(tx, seeker.visitor.actor, later),
      { id },
      'Jeg er stadig interesseret.',
    )
    expect(sent.ok).toBe(true)
  })
  await expireApplications(on(addDays(deadlineFor('talking', TODAY)!, 1)))
  expect(await statusOf(app, id)).toBe('talking')
  await expireApplications(on(addDays(deadlineFor('talking', later)!, 1)))
  expect(await statusOf(app, id)).toBe('expired')
})

test('a certificate that is not decided in time gives place and period back', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting, { category: 'jobrotation' })
  const seeker = await aSeeker(app, setting.unit.id)
  const id = await offered(app, v, seeker, setting.boss)
  expect((await accepted(app, id, seeker)).ok).toBe(true)
  const listed = () =>
    app.system((tx) =>
      tx.selectFrom('vacancy_listing').select('openings_left').where('vacancy_id', '=', v.id).execute(),
    )
  expect(await listed()).toEqual([])
  await expireApplications(on(addDays(deadlineFor('awaiting_certificate', TODAY)!, 1)))
  expect(await statusOf(app, id)).toBe('expired')
  expect(await listed()).toEqual([{ openings_left: 1 }])
  expect(await hireOf(id)).toMatchObject({ status: 'cancelled', end_reason: 'expired' })
})

test('a hire ends the day after its last, and a month later the employer keeps the name only', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting)
  const seeker = await aSeeker(app, setting.unit.id)
  const id = await hired(app, v, seeker, setting.boss, { to: '2014-06-30' })
  await endHires(on(day('2014-06-30')))
  expect(await hireOf(id)).toMatchObject({ status: 'active', ended_on: null })
  await Promise.all([endHires(on(day('2014-07-01'))), endHires(on(day('2014-07-01')))])
  expect(await hireOf(id)).toMatchObject({ status: 'ended', ended_on: '2014-06-30' })
  expect(await noticesOf(seeker.visitor.actor.accountId, 'application.ended')).toHaveLength(1)
  const kept = async () => {
    const row = await app.system((tx) =>
      tx.selectFrom('disclosure').select('fields').where('application_id', '=', id).executeTakeFirstOrThrow(),
    )
    return Object.keys(row.fields as object).sort()
  }
  await endHires(on(day('2014-07-30')))
  expect(await kept()).toEqual(['contact', 'name'])
  await endHires(on(day('2014-07-31')))
  expect(await kept()).toEqual(['name'])
})

const hireOf = (id: string) =>
  app.system((tx) =>
    tx
      .selectFrom('hire')
      .select(['status', 'ended_on', 'end_reason'])
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow(),
  )
