import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { accepted, applied, aSeeker, aSetting, aVacancy, offered } from '#test/harness/exchange.ts'
import { applicationsOfPerson, waitingForUnit } from './for-casework.ts'

const app = await testApp()

test('a job centre sees where its own people’s applications stand, and what waits for it; another sees nothing', async () => {
  const setting = await aSetting(app)
  const other = await aSetting(app)
  const caseworker = await app.logIn('caseworker', { unitId: setting.unit.id })
  const stranger = await app.logIn('caseworker', { unitId: other.unit.id })
  const seeker = await aSeeker(app, setting.unit.id)
  const ordinary = await applied(
    app,
    await aVacancy(app, setting, { starts_on: '2014-11-01', ends_on: '2014-12-31' }),
    seeker,
  )
  const jobrotation = await aVacancy(app, other, { category: 'jobrotation' })
  const waits = await offered(app, jobrotation, seeker, other.boss)
  expect((await accepted(app, waits, seeker)).ok).toBe(true)
  await app.as(caseworker.actor, async (tx) => {
    const lines = await applicationsOfPerson(tx, seeker.person.id)
    expect(new Map(lines.map((line) => [line.id, line.status]))).toEqual(
      new Map([
        [ordinary, 'sent'],
        [waits, 'awaiting_certificate'],
      ]),
    )
    expect(lines.every((line) => !('unread' in line))).toBe(true)
    expect(await waitingForUnit(tx, caseworker.actor)).toMatchObject([
      { id: waits, personName: seeker.person.name },
    ])
    expect(await tx.selectFrom('message').selectAll().execute()).toEqual([])
  })
  await app.as(stranger.actor, async (tx) => {
    expect(await applicationsOfPerson(tx, seeker.person.id)).toEqual([])
    expect(await waitingForUnit(tx, stranger.actor)).toEqual([])
  })
  const notices = await app.system((tx) =>
    tx
      .selectFrom('notice')
      .select(['kind', 'link'])
      .where('account_id', '=', caseworker.actor.accountId)
      .execute(),
  )
  expect(notices).toEqual([
    { kind: 'application.awaiting_certificate', link: `/jobcenter/borgere/${seeker.person.id}` },
  ])
})
