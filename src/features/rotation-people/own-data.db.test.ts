import { expect, test } from 'vitest'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { testApp } from '#test/harness/app.ts'
import { aCaseWithSeats } from '#test/harness/case-with-seats.ts'
import { anEmployee } from '#test/harness/rotation.ts'
import { peopleJobs } from './jobs.ts'

const app = await testApp()
const night = () =>
  peopleJobs[0]!.handle(
    {},
    {
      ...{
        database: app.database,
        config: app.config,
        clock: makeClock('2014-04-08'),
        log: makeLog('silent'),
      },
      ...{ lastAttempt: false, stopping: new AbortController().signal },
    },
  )

test('an employee fetches all that is kept of them and nothing of a colleague', async () => {
  const c = await app.system((tx) =>
    aCaseWithSeats(tx, {
      people: [
        { employee: { given_name: 'Else' }, part: { goal: 'Medicin' } },
        { employee: { given_name: 'Ib' } },
      ],
      days: ['2014-05-06'],
    }),
  )
  const else_ = await app.logIn('employee', { employeeId: c.people[0]!.employee.id })
  expect(await (await else_.get('/min-uddannelse')).text()).toContain('mine-oplysninger.json')
  const answer = await else_.get('/min-uddannelse/mine-oplysninger.json')
  expect(answer.headers.get('content-disposition')).toContain('mine-oplysninger.json')
  const text = await answer.text()
  expect(JSON.parse(text)).toMatchObject({
    employee: [{ given_name: 'Else' }],
    cases: [{ goal: 'Medicin' }],
    seats: [{ status: 'reserved' }],
    hours: [],
  })
  expect(text).not.toContain('Ib')
  const boss = await app.logIn('company', { companyId: c.company.id })
  expect((await boss.get('/min-uddannelse/mine-oplysninger.json')).status).toBe(403)
})

test('whom no case needs is forgotten after a year, with the login of the role', async () => {
  const c = await app.system((tx) => aCaseWithSeats(tx, { people: [{}], days: ['2014-05-06'] }))
  const of = { company_id: c.company.id, unit_id: c.unit.id, workplace_id: c.workplace.id }
  const [old, fresh] = await app.system(async (tx) => [
    await anEmployee(tx, { ...of, created_at: '2013-04-07T08:00:00Z' }),
    await anEmployee(tx, { ...of, created_at: '2013-04-09T08:00:00Z' }),
  ])
  await app.system((tx) =>
    tx
      .updateTable('employee')
      .set({ created_at: '2012-01-01T08:00:00Z' })
      .where('id', '=', c.people[0]!.employee.id)
      .execute(),
  )
  const visitor = await app.logIn('employee', { employeeId: old.id })
  expect((await visitor.get('/min-uddannelse')).status).toBe(200)
  await night()
  const left = await app.system((tx) =>
    tx.selectFrom('employee').select('id').where('company_id', '=', c.company.id).execute(),
  )
  expect(left.map(({ id }) => id).sort()).toEqual([fresh.id, c.people[0]!.employee.id].sort())
  expect((await visitor.get('/min-uddannelse')).status).not.toBe(200)
})
