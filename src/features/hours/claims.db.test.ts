import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { anHoursCase } from '#test/harness/hours-case.ts'
import { hoursJobs } from './jobs.ts'

const app = await testApp({ JOBKREDS_TODAY: '2018-05-08' })
type Case = Awaited<ReturnType<typeof anHoursCase>>
let c: Case
let company: Visitor
let checker: Visitor
let decider: Visitor
let stranger: Visitor
let provider: Visitor
let strangersUnit: string

/** Names a caseworker as one who decides. */
async function aDecider(unitId: string): Promise<Visitor> {
  const visitor = await app.logIn('caseworker', { unitId })
  await app.system((tx) =>
    tx
      .updateTable('membership')
      .set({ decides: true })
      .where('id', '=', visitor.actor.membershipId!)
      .execute(),
  )
  return visitor
}

beforeAll(async () => {
  // the example of the authority: 20 hours a week, five weeks of 37 hours, a full-time vikar
  c = await app.system((tx) => anHoursCase(tx, { first: '2018-03-05', days: 25 }))
  company = await app.logIn('company', { companyId: c.company.id })
  checker = await app.logIn('caseworker', { unitId: c.unit.id })
  decider = await aDecider(c.unit.id)
  const other = await app.system((tx) => anHoursCase(tx, { first: '2018-03-05', days: 1 }))
  stranger = await app.logIn('company', { companyId: other.company.id })
  strangersUnit = other.unit.id
  provider = await app.logIn('training_provider', { organisationId: c.provider.id })
})

const hours = () => `/sager/${c.row.id}/timer`
const claims = () => `/sager/${c.row.id}/opgoerelser`
const locationOf = (r: Response) => r.headers.get('location') ?? ''
const claim = async (address: string) =>
  app.system((tx) =>
    tx.selectFrom('claim').selectAll().where('id', '=', address.split('/').at(-1)!).executeTakeFirstOrThrow(),
  )
const versionOf = async (address: string) => String((await claim(address)).version)
const move = async (
  who: Visitor,
  address: string,
  name: string,
  more: Record<string, string | string[]> = {},
) => who.post(address, { move: name, version: await versionOf(address), ...more })
const DECLARED = ['paid-wages', 'no-other-support', 'lists-right']
const make = (who: Visitor, through: string) => who.post(claims(), { grant: c.grant.id, through })

let first: string

describe('from hours to payment', () => {
  test('the company takes over plan and attendance for all days; nobody else may', async () => {
    expect((await stranger.post(hours(), { do: 'fill' })).status).toBe(404)
    expect((await checker.post(hours(), { do: 'fill' })).status).toBe(403)
    expect((await provider.get(hours())).status).toBe(403)
    const filled = await company.post(hours(), { do: 'fill' })
    expect(filled.status).toBe(303)
    const rows = await app.system((tx) =>
      tx.selectFrom('work_hours').selectAll().where('case_id', '=', c.row.id).execute(),
    )
    // the vikar is not planned on Maundy Thursday, Good Friday and Easter Monday
    expect(rows.filter((r) => r.case_employee_id).length).toBe(25)
    expect(rows.filter((r) => r.temp_id).length).toBe(22)
    expect(rows.every((r) => r.source === 'plan')).toBe(true)
    // once more changes nothing
    await company.post(hours(), { do: 'fill' })
    const log = await app.system((tx) =>
      tx.selectFrom('case_event').select('kind').where('case_id', '=', c.row.id).execute(),
    )
    expect(log.map(({ kind }) => kind)).toEqual(['hours.saved'])
  })

  test('the claim is 100 hours × 188.73 = 18,873 kr., of which the state refunds 60 %', async () => {
    const made = await make(company, '2018-04-30')
    expect(made.status).toBe(303)
    first = locationOf(made)
    expect(await claim(first)).toMatchObject({
      ...{ kind: 'claim', status: 'draft', through: '2018-04-30', claimed_minutes: 6000 },
      ...{ amount_ore: 1_887_300, refund_ore: 1_132_380, account_ore: 1_887_300 },
      ...{ education_minutes: 25 * 444, temp_minutes: 22 * 444 },
    })
    const page = await (await company.get(first)).text()
    for (const text of ['18.873', '188,73', '11.323,80', 'Else Nr. 0', 'Viktor Vikar'])
      expect(page).toContain(text)
    // what is not paid stands by name and reason, never by id
    expect(page).toContain('85 timer')
    expect(page).not.toContain(`${c.employees[0]}:`)
    expect((await make(company, '2018-04-30')).status).toBe(422)
    expect((await stranger.get(first)).status).toBe(404)
  })

  test('it is not sent without the declarations, and what was ticked stays', async () => {
    const refused = await move(company, first, 'submit', { declared: ['paid-wages'] })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toMatch(/value="paid-wages"[^>]*checked|checked[^>]*value="paid-wages"/)
    expect((await move(company, first, 'submit', { declared: DECLARED })).status).toBe(303)
    expect(await claim(first)).toMatchObject({ status: 'submitted', declarations: DECLARED })
  })

  test('checked by one, decided by another who is named for it', async () => {
    expect((await move(company, first, 'check')).status).toBe(409)
    expect((await move(decider, first, 'approve')).status).toBe(409)
    expect((await move(checker, first, 'check')).status).toBe(303)
    expect((await move(checker, first, 'approve')).status).toBe(409)
    const plain = await app.logIn('caseworker', { unitId: c.unit.id })
    const told = await move(plain, first, 'approve')
    expect(told.status).toBe(409)
    expect(await told.text()).toContain('udpeget')
    expect((await move(decider, first, 'refuse')).status).toBe(422)
    expect((await move(decider, first, 'approve', { version: '1' })).status).toBe(409)
    expect((await move(decider, first, 'approve')).status).toBe(303)
    expect(await claim(first)).toMatchObject({ status: 'approved', decided_by: decider.actor.accountId })
    const notices = await app.system((tx) =>
      tx.selectFrom('notice').select(['kind', 'account_id']).where('kind', 'like', 'claim.%').execute(),
    )
    const to = (kind: string) => notices.filter((n) => n.kind === kind).map((n) => n.account_id)
    expect(to('claim.checked')).toEqual([decider.actor.accountId])
    expect(to('claim.approved')).toEqual([company.actor.accountId])
  })

  test('a payment file has account numbers and its checksum; paid on a day', async () => {
    expect((await company.get('/jobcenter/udbetalinger')).status).toBe(403)
    const made = await checker.post('/jobcenter/udbetalinger')
    expect(made.status).toBe(303)
    const address = locationOf(made)
    const file = Buffer.from(await (await checker.get(`${address}/fil.csv`)).arrayBuffer())
    const kept = await app.system((tx) =>
      tx.selectFrom('payment_export').selectAll().where('unit_id', '=', c.unit.id).executeTakeFirstOrThrow(),
    )
    expect(createHash('sha256').update(file).digest().equals(kept.sha256)).toBe(true)
    const [head, line] = file.toString('utf8').replace('\uFEFF', '').split('\r\n')
    const cells = Object.fromEntries(head!.split(';').map((name, i) => [name, line!.split(';')[i]]))
    expect(cells).toMatchObject({
      Beløb: '18873',
      Timer: '100',
      'Heraf refusion': '11323,8',
      CVR: c.company.cvr,
    })
    expect(cells.Konto).toMatch(/^5\.68\.98/)
    expect(await (await checker.get(address)).text()).toContain(kept.sha256.toString('hex'))
    // nothing is left for a second file
    expect((await decider.post('/jobcenter/udbetalinger')).status).toBe(409)
    expect((await checker.post(address, { day: '01-01-2030' })).status).toBe(422)
    expect((await checker.post(address, { day: '07-05-2018' })).status).toBe(303)
    expect(await claim(first)).toMatchObject({ status: 'paid', paid_on: '2018-05-07' })
    const other = await app.logIn('caseworker', {
      unitId: (await app.system((tx) => anHoursCase(tx, { first: '2018-03-05', days: 1 }))).unit.id,
    })
    expect((await other.get(address)).status).toBe(404)
  })
})

test('hours of somebody the grant was not given for do not count, and the page says so', async () => {
  const made = await app.system(async (tx) => {
    const c = await anHoursCase(tx, { first: '2018-04-09', days: 5, employees: 2 })
    const { employee_id } = await tx
      .selectFrom('case_employee')
      .select('employee_id')
      .where('id', '=', c.employees[0]!)
      .executeTakeFirstOrThrow()
    const facts = JSON.stringify({ declared: { usualPay: true }, included: [employee_id], leftOut: [] })
    await tx.updateTable('case_grant').set({ facts }).where('id', '=', c.grant.id).execute()
    return c
  })
  const visitor = await app.logIn('company', { companyId: made.company.id })
  await visitor.post(`/sager/${made.row.id}/timer`, { do: 'fill' })
  const address = `/sager/${made.row.id}/opgoerelser`
  expect(await (await visitor.get(address)).text()).toContain('Bevillingen omfatter ikke Else Nr. 1.')
  const one = locationOf(await visitor.post(address, { grant: made.grant.id, through: '2018-04-30' }))
  expect(await claim(one)).toMatchObject({ education_minutes: 5 * 444, claimed_minutes: 1200 })
})

test('a week that the vikar has confirmed is evidence, also where the claim ends in the middle of it', async () => {
  const made = await app.system((tx) => anHoursCase(tx, { first: '2018-04-30', days: 5 }))
  const visitor = await app.logIn('company', { companyId: made.company.id })
  const vikar = await app.logIn('jobseeker', { personId: made.person.id })
  await visitor.post(`/sager/${made.row.id}/timer`, { do: 'fill' })
  const own = `/mit-vikariat/${made.temp.id}/timer`
  const page = await (await vikar.get(own)).text()
  const seen = /name="seen" value="([^"]+)"/.exec(page)![1]!
  await vikar.post(own, { week: '2018-04-30', seen, answer: 'confirmed' })
  const address = `/sager/${made.row.id}/opgoerelser`
  const one = locationOf(await visitor.post(address, { grant: made.grant.id, through: '2018-04-30' }))
  const { content } = await claim(one)
  expect((content as { toDate: { withoutEvidence: unknown } }).toDate.withoutEvidence).toEqual({
    education: 444,
    temp: 0,
  })
})

describe('corrections', () => {
  test('what the provider registers afterwards is taken back by the next step', async () => {
    // the whole last week was illness
    await app.system((tx) =>
      tx
        .insertInto('attendance')
        .values(
          c.days.slice(20).map((day) => ({
            ...{
              reservation_id: c.reservations[0]!,
              day,
              company_id: c.company.id,
              provider_id: c.provider.id,
            },
            ...{ case_id: c.row.id, present_minutes: 0, absence: 'ill' },
          })),
        )
        .execute(),
    )
    const page = await (await company.get(`${hours()}/afvigelser`)).text()
    expect(page).toContain('Mødte 0 timer')
    const back = locationOf(await make(company, '2018-05-07'))
    expect(await claim(back)).toMatchObject({
      kind: 'recovery',
      amount_ore: -20 * 18_873,
      refund_ore: -20 * 18_873 * 0.6,
    })
    await move(company, back, 'submit', { declared: DECLARED })
    await move(checker, back, 'check')
    expect((await move(decider, back, 'approve')).status).toBe(303)
    expect((await make(company, '2018-05-07')).status).toBe(422)
    // what the company owes stands in no payment file: it is written down when the money has come
    const owed = { do: 'paid-back', claim: back.split('/').at(-1)! }
    const payments = await (await checker.get('/jobcenter/udbetalinger')).text()
    expect(payments).toContain('Skal betales tilbage')
    expect(payments).toContain('Ingen godkendte opgørelser venter')
    expect((await company.post('/jobcenter/udbetalinger', { ...owed, day: '8-5-2018' })).status).toBe(403)
    const foreign = await app.logIn('caseworker', { unitId: strangersUnit })
    expect((await foreign.post('/jobcenter/udbetalinger', { ...owed, day: '8-5-2018' })).status).toBe(404)
    const wrong = await checker.post('/jobcenter/udbetalinger', { ...owed, day: 'i går' })
    expect([wrong.status, (await wrong.text()).includes('Skriv dagen som')]).toEqual([422, true])
    expect((await checker.post('/jobcenter/udbetalinger', { ...owed, day: '9-5-2018' })).status).toBe(422)
    expect((await checker.post('/jobcenter/udbetalinger', { ...owed, day: '8-5-2018' })).status).toBe(303)
    expect((await checker.post('/jobcenter/udbetalinger', { ...owed, day: '8-5-2018' })).status).toBe(409)
    expect(await claim(back)).toMatchObject({ status: 'paid', paid_on: '2018-05-08', export_id: null })
    expect(await (await company.get(claims())).text()).toContain('Betalt tilbage')
  })
})

describe('without money', () => {
  test.each([
    ['none', 'uden tilskud'],
    ['undecided', 'ikke afgjort endnu'],
  ])('funding %s says why there is nothing to claim', async (funding, sentence) => {
    const bare = await app.system(async (tx) => {
      const made = await anHoursCase(tx, { first: '2018-04-30', days: 5 })
      await tx.deleteFrom('case_grant').where('case_id', '=', made.row.id).execute()
      await tx
        .updateTable('rotation_case')
        .set({ funding, scheme: null })
        .where('id', '=', made.row.id)
        .execute()
      return made
    })
    const visitor = await app.logIn('company', { companyId: bare.company.id })
    expect(await (await visitor.get(`/sager/${bare.row.id}/opgoerelser`)).text()).toContain(sentence)
    expect((await visitor.post(`/sager/${bare.row.id}/timer`, { do: 'fill' })).status).toBe(303)
    expect((await visitor.get(`/sager/${bare.row.id}/timer`)).status).toBe(200)
  })

  test('a grant that is too small offers the day it reaches to', async () => {
    const small = await app.system((tx) =>
      anHoursCase(tx, { first: '2018-04-02', days: 10, amountOre: 20 * 18_873 }),
    )
    const visitor = await app.logIn('company', { companyId: small.company.id })
    await visitor.post(`/sager/${small.row.id}/timer`, { do: 'fill' })
    const address = `/sager/${small.row.id}/opgoerelser`
    const refused = await visitor.post(address, { grant: small.grant.id, through: '2018-04-30' })
    expect(refused.status).toBe(422)
    const fits = /name="through" value="(\d{4}-\d\d-\d\d)"/.exec(await refused.text())?.[1]
    expect(fits).toBe('2018-04-08')
    const made = locationOf(await visitor.post(address, { grant: small.grant.id, through: fits! }))
    expect(await claim(made)).toMatchObject({ amount_ore: 20 * 18_873 })
  })
})

test('on the first of the month a running grant gets its draft, once, and the company hears of it', async () => {
  const made = await app.system((tx) => anHoursCase(tx, { first: '2018-04-09', days: 5 }))
  const visitor = await app.logIn('company', { companyId: made.company.id })
  await visitor.post(`/sager/${made.row.id}/timer`, { do: 'fill' })
  const job = hoursJobs.find(({ name }) => name === 'claims.monthly')!
  const context = {
    ...{ database: app.database, config: app.config, clock: makeClock('2018-05-08'), log: makeLog('silent') },
    ...{ lastAttempt: false, stopping: new AbortController().signal },
  }
  await job.handle({}, context)
  await job.handle({}, context)
  const rows = await app.system((tx) =>
    tx.selectFrom('claim').selectAll().where('case_id', '=', made.row.id).execute(),
  )
  expect(rows).toMatchObject([
    { status: 'draft', through: '2018-04-30', made_by: null, amount_ore: 20 * 18_873 },
  ])
  const page = await (await visitor.get('/beskeder')).text()
  expect(page).toContain(`Opgørelse ${rows[0]!.number} er klar`)
  expect(await (await visitor.get(`/sager/${made.row.id}/opgoerelser/${rows[0]!.id}`)).text()).toContain(
    'automatisk, ved månedens udgang',
  )
})
