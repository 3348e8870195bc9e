import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { makeClock } from '#platform/clock.ts'
import type { JobContext } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aCaseWithSeats } from '#test/harness/case-with-seats.ts'
import { sendDigests } from './digest.ts'

const app = await testApp()

async function aCase() {
  const { people, ...made } = await app.system((tx) =>
    aCaseWithSeats(tx, {
      row: { title: 'Demens på skift' },
      people: [{ employee: { given_name: 'Hemmelige' } }],
      days: ['2014-05-06', '2014-05-07'],
    }),
  )
  return { ...made, employee: people[0]!.employee }
}

async function addressOf(visitor: Visitor): Promise<string> {
  const made = await visitor.post('/kalendere', { do: 'make' })
  expect(made.status).toBe(303)
  const cookie = made.headers.get('set-cookie')!.split(';')[0]!
  const page = await (await visitor.get('/kalendere', { cookie: `${visitor.cookie}; ${cookie}` })).text()
  return new URL(/http[^"]*\/kalender\/[\w-]+\.ics/.exec(page)![0]).pathname
}
const events = async (path: string) => {
  const answer = await app.anonymous.get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  const text = await answer.text()
  return {
    text,
    list: new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e)),
  }
}

test('each role’s address gives the own dates to a program that is not logged in, and no names', async () => {
  const at = await aCase()
  const boss = await app.logIn('company', { companyId: at.company.id })
  const own = await app.logIn('employee', { employeeId: at.employee.id })
  const school = await app.logIn('training_provider', { organisationId: at.school.id })
  const ofBoss = await events(await addressOf(boss))
  expect(ofBoss.list.map((e) => e.summary)).toEqual(Array(2).fill('Kursus: Brug af pædagogiske metoder'))
  // 08:00 Danish summer time
  expect(ofBoss.list[0]!.startDate.toJSDate().toISOString()).toBe('2014-05-06T06:00:00.000Z')
  expect(ofBoss.text).not.toContain('Hemmelige')
  expect((await events(await addressOf(own))).list).toHaveLength(2)
  expect((await events(await addressOf(school))).list[0]!.summary).toBe(
    'Hold: Brug af pædagogiske metoder (1 tilmeldte)',
  )
})

test('a new address ends the old one, stopping ends it, and an ended role’s calendar is not found', async () => {
  const at = await aCase()
  const boss = await app.logIn('company', { companyId: at.company.id })
  const first = await addressOf(boss)
  const second = await addressOf(boss)
  expect((await app.anonymous.get(first)).status).toBe(404)
  expect((await events(second)).list).toHaveLength(2)
  await boss.post('/kalendere', { do: 'stop' })
  expect((await app.anonymous.get(second)).status).toBe(404)
  const third = await addressOf(boss)
  await app.system((tx) =>
    tx
      .updateTable('membership')
      .set({ ended_at: new Date() })
      .where('id', '=', boss.actor.membershipId!)
      .execute(),
  )
  expect((await app.anonymous.get(third)).status).toBe(404)
})

test('the secret address is kept nowhere: neither as a row nor in the answer that is kept', async () => {
  const at = await aCase()
  const boss = await app.logIn('company', { companyId: at.company.id })
  const token = (await addressOf(boss)).split('/').at(-1)!.replace('.ics', '')
  const kept = await app.system(async (tx) => [
    ...(await tx.selectFrom('idempotency').selectAll().execute()).map(
      (r) => `${r.body ?? ''}${JSON.stringify(r.headers)}`,
    ),
    ...(await tx.selectFrom('calendar_feed').selectAll().execute()).map((r) => JSON.stringify(r)),
  ])
  expect(kept.join('\n')).not.toContain(token)
})

test('one digest a day tells how many things wait, and nothing of what they are', async () => {
  const at = await aCase()
  const caseworker = await app.logIn('caseworker', { unitId: at.unit.id })
  const ctx: JobContext = {
    database: app.database,
    config: app.config,
    clock: makeClock(app.config.today),
    log: makeLog('silent'),
    lastAttempt: true,
    stopping: new AbortController().signal,
  }
  const boss = await app.logIn('company', { companyId: at.company.id })
  await app.system((tx) =>
    tx.updateTable('rotation_case').set({ wanted_from: '2014-04-09' }).where('id', '=', at.row.id).execute(),
  )
  const mails = () =>
    app.system((tx) =>
      tx
        .selectFrom('mail')
        .select(['account_id', 'data'])
        .where('template', '=', 'reminders.digest')
        .where('account_id', 'in', [boss.actor.accountId!, caseworker.actor.accountId!])
        .execute(),
    )
  await sendDigests(ctx)
  const once = await mails()
  expect(once.length).toBeGreaterThan(0)
  for (const { data } of once) expect(Object.keys(data as object).sort()).toEqual(['late', 'waiting'])
  await sendDigests(ctx)
  expect(await mails()).toHaveLength(once.length)
})
