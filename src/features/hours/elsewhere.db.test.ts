import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { takePart } from '#test/harness/case-with-seats.ts'
import { anHoursCase } from '#test/harness/hours-case.ts'
import { aRotationCase, inTheCase } from '#test/harness/rotation.ts'

const app = await testApp({ JOBKREDS_TODAY: '2018-05-08' })
let c: Awaited<ReturnType<typeof anHoursCase>>
let second: { id: string }
let there: string
let company: Visitor
const week = (id: string) => `/sager/${id}/timer?uge=2018-W10`

/** The same employee in two cases of the company. */
beforeAll(async () => {
  c = await app.system((tx) => anHoursCase(tx, { first: '2018-03-05', days: 5 }))
  company = await app.logIn('company', { companyId: c.company.id })
  await app.system(async (tx) => {
    const of = { company_id: c.company.id, unit_id: c.unit.id }
    second = await aRotationCase(tx, { ...of, started_at: '2018-03-01T08:00:00Z' })
    const { employee_id } = await tx
      .selectFrom('case_employee')
      .select('employee_id')
      .where('id', '=', c.employees[0]!)
      .executeTakeFirstOrThrow()
    there = (await inTheCase(tx, { ...of, case_id: second.id, employee_id })).id
    // somebody else, so that the second case has a week to show
    await takePart(tx, { id: second.id, ...of }, [{}])
  })
})

async function save(id: string, fields: Record<string, string>) {
  const page = await (await company.get(`${week(id)}&alle=ja`)).text()
  const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
  return company.post(`${week(id)}&alle=ja`, { do: 'save', seen, ...fields })
}
const kept = (id: string) =>
  app.system(async (tx) => {
    const rows = await tx
      .selectFrom('work_hours')
      .select('minutes')
      .where('case_employee_id', '=', id)
      .execute()
    return rows.map(({ minutes }) => minutes)
  })

describe('a day of training counts in one case', () => {
  test('a second case is told where the hours stand, and keeps what was typed', async () => {
    expect((await save(c.row.id, { [`h.${c.employees[0]}.0`]: '7,4' })).status).toBe(303)
    const refused = await save(second.id, { [`h.${there}.0`]: '3', [`h.${there}.1`]: '2' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('står allerede i en anden af jeres sager')
    expect(html).toContain('value="3"')
    expect(await kept(there)).toEqual([])
    // another day is its own
    expect((await save(second.id, { [`h.${there}.1`]: '2' })).status).toBe(303)
    expect(await kept(there)).toEqual([120])
  })

  test('and the plan of the first case leaves out what the second has', async () => {
    expect((await company.post(week(c.row.id), { do: 'fill' })).status).toBe(303)
    expect(await kept(c.employees[0]!)).toHaveLength(4)
  })

  test('the database refuses it as well', async () => {
    const twice = app.system((tx) =>
      tx
        .insertInto('work_hours')
        .values((e) => ({
          ...{ case_id: second.id, company_id: c.company.id, unit_id: c.unit.id, case_employee_id: there },
          ...{ day: '2018-03-05', minutes: 60, source: 'manual' },
          employee_id: e.selectFrom('case_employee').select('employee_id').where('id', '=', there),
        }))
        .execute(),
    )
    await expect(twice).rejects.toMatchObject({ constraint: 'hours_employee_once' })
  })
})

describe('a vikar who cannot log in', () => {
  const at = () => `/sager/${c.row.id}/timer/vikar/${c.temp.id}`
  const answer = async (who: Visitor, more: Record<string, string>) => {
    const page = await (await who.get(at())).text()
    const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
    return who.post(at(), { week: '2018-03-05', seen, ...more })
  }

  test('is heard through the job centre, with a reason that everybody can see', async () => {
    const worker = await app.logIn('caseworker', { unitId: c.unit.id })
    expect((await company.get(at())).status).toBe(403)
    const bare = await answer(worker, { answer: 'confirmed' })
    expect([bare.status, (await bare.text()).includes('Skriv, hvorfor I svarer')]).toEqual([422, true])
    const signs = await answer(worker, { answer: 'confirmed', reason: '📞📞📞' })
    expect(signs.status).toBe(422)
    const yes = await answer(worker, { answer: 'confirmed', reason: 'Har ikke MitID. Aftalt i telefonen.' })
    expect(yes.status).toBe(303)
    expect(await (await worker.get(at())).text()).toContain('Aftalt i telefonen')
    const row = await app.system((tx) =>
      tx.selectFrom('hours_confirmation').selectAll().where('temp_id', '=', c.temp.id).executeTakeFirst(),
    )
    expect(row).toMatchObject({ state: 'confirmed', by_account: worker.actor.accountId })
    expect(await (await company.get(`/sager/${c.row.id}/journal`)).text()).toContain(
      'skrevet ned af jobcentret',
    )
    const foreign = await app.system((tx) => anHoursCase(tx, { first: '2018-03-05', days: 1 }))
    const stranger = await app.logIn('caseworker', { unitId: foreign.unit.id })
    expect((await stranger.get(at())).status).toBe(404)
    expect((await stranger.post(at(), { week: '2018-03-05', answer: 'confirmed' })).status).toBe(404)
  })

  test('and answers in person once there is a login', async () => {
    const worker = await app.logIn('caseworker', { unitId: c.unit.id })
    const vikar = await app.logIn('jobseeker', { personId: c.person.id })
    expect(await (await worker.get(at())).text()).toContain('svarer selv')
    expect(
      (await worker.post(at(), { week: '2018-03-05', answer: 'confirmed', reason: 'Fordi vi vil' })).status,
    ).toBe(409)
    expect((await vikar.get(`/mit-vikariat/${c.temp.id}/timer`)).status).toBe(200)
  })
})
