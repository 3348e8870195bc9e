import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { aCaseWith, aClass, aSchool, inCase, trainingEnv } from '#test/harness/training.ts'
import { cancelSession } from './change-session.ts'
import { giveUpSeats } from './give-up-seats.ts'
import { enterInterest, withdrawInterest } from './interest.ts'
import { reserveSeats } from './reserve-seats.ts'
import { settleChange } from './settle-change.ts'

const app = await testApp()

const OVER = {
  declined: { accepted_at: null, declined_at: '2014-04-07T08:00:00Z', decline_reason: 'Uden for området' },
  archived: {
    stopped_at: '2014-04-06T08:00:00Z',
    stop_reason: 'Flyttet',
    archived_at: '2014-04-07T08:00:00Z',
  },
}

test.each(Object.entries(OVER))('nothing about training is written in a case that is %s', async (_, over) => {
  const school = await aSchool(app)
  const [kept, cancelled] = [await aClass(app, school), await aClass(app, school, { days: ['2014-05-12'] })]
  const c = await aCaseWith(app, 1)
  const wish = { courseId: null, subject: 'Demens', municipality: '0151', month: '2014-06-01', seats: 1 }
  const interest = await inCase(app, c.boss, c.row.id, async (env, row) => {
    for (const { id } of [kept, cancelled])
      await reserveSeats(env, row, { sessionId: id, who: c.members, mayWait: false })
    return enterInterest(env, row, wish)
  })
  if (!interest.ok) throw new Error(interest.reason)
  await app.as(school.teacher.actor, (tx) =>
    cancelSession(trainingEnv(tx, school.teacher.actor), cancelled.id, { version: 1, reason: 'Sygdom' }),
  )
  const change = await app.system(async (tx) => {
    await tx.updateTable('rotation_case').set(over).where('id', '=', c.row.id).execute()
    return tx
      .selectFrom('session_change_effect')
      .select('change_id')
      .where('case_id', '=', c.row.id)
      .executeTakeFirstOrThrow()
  })
  const done = await inCase(app, c.boss, c.row.id, async (env, row) => [
    await giveUpSeats(env, row, { sessionId: kept.id, who: 'all', reason: 'company' }),
    await settleChange(env, row, change.change_id, { how: 'accept' }),
    await withdrawInterest(env, row, interest.value.id),
    await enterInterest(env, row, wish),
    await reserveSeats(env, row, { sessionId: kept.id, who: c.members, mayWait: true }),
  ])
  expect(done.map((one) => (one.ok ? 'done' : one.reason))).toEqual(Array(5).fill('case-over'))
})
