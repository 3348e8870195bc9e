import { expect, test } from 'vitest'
import { aDecider, aRotation, COURSE_DAYS, moveSession, type Rotation } from '#test/harness/agreements.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aUnit } from '#test/harness/people.ts'
import { anEmployee, aWorkplace, inTheCase } from '#test/harness/rotation.ts'

const app = await testApp()

const DECLARED = { usualPay: 'ja', paysCourse: 'ja', noOtherSupport: 'ja', coverHours: 'ja' }
/** Two employees, three days of 7.4 hours: 44.4 hours. */
const APPLICATION = { do: 'apply', from: '5-5-2014', to: '7-5-2014', hours: '44,4', ...DECLARED }

const pathOf = (r: Rotation, unitId = r.unit.id) => `/sager/${r.row.id}/bevilling/${unitId}`
const grantOf = (r: Rotation, unitId = r.unit.id) =>
  app.system((tx) =>
    tx
      .selectFrom('case_grant')
      .selectAll()
      .where('case_id', '=', r.row.id)
      .where('unit_id', '=', unitId)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow(),
  )
const act = async (r: Rotation, who: Visitor, fields: Record<string, string>, unitId = r.unit.id) =>
  who.post(pathOf(r, unitId), { version: String((await grantOf(r, unitId)).version), ...fields })
const setBudget = (r: Rotation, kroner: string) =>
  r.worker.post('/jobcenter/budget', { do: 'amount', year: '2014', version: '0', amount: kroner })

async function applied(r: Rotation) {
  const answer = await r.boss.post(pathOf(r), APPLICATION)
  expect(answer.status, await answer.clone().text()).toBe(303)
}
const prepare = (r: Rotation, who = r.worker) =>
  act(r, who, { do: 'prepare', recommendation: 'Alle betingelser er set efter.' })
const decide = (r: Rotation, who: Visitor, more: Record<string, string> = {}) =>
  act(r, who, { do: 'decide', decision: 'granted', ...more })

test('applied for with the case’s data, prepared by one, decided by another, with a receipt and the hand-counted ceiling', async () => {
  const r = await aRotation(app)
  const form = await (await r.boss.get(pathOf(r))).text()
  expect(form).toContain('value="05-05-2014"')
  expect(form).toContain('value="44:24"')
  await applied(r)
  // 44.4 hours at 198.35 kr.: a private company that begins before July 2014
  expect(await grantOf(r)).toMatchObject({
    status: 'applied',
    minutes: 2664,
    amount_ore: 880_674,
    budget_year: 2014,
  })
  expect(
    await app.system((tx) =>
      tx
        .selectFrom('rotation_case')
        .select(['funding', 'scheme'])
        .where('id', '=', r.row.id)
        .executeTakeFirst(),
    ),
  ).toEqual({ funding: 'scheme', scheme: 'dk-jobrotation' })
  await setBudget(r, '10.000')
  expect((await decide(r, r.decider)).status).toBe(422)
  expect((await prepare(r)).status).toBe(303)
  expect((await decide(r, r.worker)).status).toBe(403)
  expect((await decide(r, r.decider)).status).toBe(303)
  const grant = await grantOf(r)
  expect(grant).toMatchObject({
    status: 'granted',
    prepared_by: r.worker.actor.accountId,
    decided_by: r.decider.actor.accountId,
  })
  const receipt = await app.system((tx) =>
    tx.selectFrom('law_receipt').selectAll().where('id', '=', grant.receipt_id).executeTakeFirstOrThrow(),
  )
  expect(receipt).toMatchObject({
    purpose: 'grant',
    case_id: r.row.id,
    company_id: r.company.id,
    unit_id: r.unit.id,
    outcome: 'met',
  })
  expect((await r.boss.get(`/afgoerelser/${grant.receipt_id}`)).status).toBe(200)
  const budget = await (await r.worker.get('/jobcenter/budget')).text()
  expect(budget).toContain('8.806,74')
  expect(budget).toContain('1.193,26')
  expect((await r.worker.get('/jobcenter/bevillinger?status=bevilget')).status).toBe(200)
})

test('the last day asked for is the wish’s where it comes after the courses; what is not known is not an application', async () => {
  const r = await aRotation(app)
  await app.system((tx) =>
    tx.updateTable('rotation_case').set({ wanted_to: '2014-06-30' }).where('id', '=', r.row.id).execute(),
  )
  const form = await (await r.boss.get(pathOf(r))).text()
  expect(form).toContain('value="05-05-2014"')
  expect(form).toContain('value="30-06-2014"')
  for (const what of ['', 'grant'])
    expect((await r.boss.post(pathOf(r), { ...APPLICATION, do: what })).status).toBe(404)
  await applied(r)
})

test('a stopped case is not applied for and not moved to no scheme; what it has is taken back, but not from the archive', async () => {
  const r = await aRotation(app)
  const set = (stopped_at: string | null, archived_at: string | null) =>
    app.system((tx) =>
      tx
        .updateTable('rotation_case')
        .set({ stopped_at, stop_reason: stopped_at && 'Skolen lukker', archived_at })
        .where('id', '=', r.row.id)
        .execute(),
    )
  const moment = '2014-04-07T08:00:00Z'
  await set(moment, null)
  expect((await r.boss.post(pathOf(r), APPLICATION)).status).toBe(422)
  expect(await (await r.boss.get(pathOf(r))).text()).not.toContain('Send ansøgningen')
  const without = await r.boss.post(`/sager/${r.row.id}/bevilling`, { do: 'without' })
  expect(without.status).toBe(409)
  expect(await without.text()).toContain('Sagen er stoppet eller slut')
  await set(null, null)
  await applied(r)
  await set(moment, moment)
  expect((await act(r, r.boss, { do: 'withdraw' })).status).toBe(409)
  await set(moment, null)
  expect((await act(r, r.boss, { do: 'withdraw' })).status).toBe(303)
})

test('a grant is ended in a stopped case, but not in the archive, where it binds no more than was claimed of it', async () => {
  const r = await aRotation(app)
  await setBudget(r, '10.000')
  await applied(r)
  await prepare(r)
  expect((await decide(r, r.decider)).status).toBe(303)
  const archive = (archived_at: string | null) =>
    app.system((tx) =>
      tx
        .updateTable('rotation_case')
        .set({ stopped_at: '2014-04-07T08:00:00Z', stop_reason: 'Skolen lukker', archived_at })
        .where('id', '=', r.row.id)
        .execute(),
    )
  const promised = async () => (await r.worker.get('/jobcenter/budget')).text()
  await archive('2014-04-07T09:00:00Z')
  expect((await act(r, r.worker, { do: 'end', endReason: 'Sagen er slut' })).status).toBe(409)
  expect(await promised()).not.toContain('8.806,74')
  await archive(null)
  expect(await promised()).toContain('8.806,74')
  expect((await act(r, r.worker, { do: 'end', endReason: 'Sagen er slut' })).status).toBe(303)
  expect(await promised()).not.toContain('8.806,74')
})

test('who prepared cannot decide, not even as a decider; the database holds it too', async () => {
  const r = await aRotation(app)
  await applied(r)
  await setBudget(r, '10.000')
  await prepare(r, r.decider)
  const answer = await decide(r, r.decider)
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('En kollega')
  await expect(
    app.system((tx) =>
      tx
        .updateTable('case_grant')
        .set({ decided_by: r.decider.actor.accountId, decided_at: new Date(), status: 'granted' })
        .where('case_id', '=', r.row.id)
        .execute(),
    ),
  ).rejects.toThrow('check constraint')
})

test('over the budget, or without one, only with a reason', async () => {
  const r = await aRotation(app)
  await applied(r)
  await prepare(r)
  expect((await decide(r, r.decider)).status).toBe(422)
  await setBudget(r, '8.806,73')
  const answer = await decide(r, r.decider)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Skriv hvorfor den gives alligevel')
  expect((await decide(r, r.decider, { overBudget: 'Flyttet fra 2015 efter aftale' })).status).toBe(303)
  expect(await grantOf(r)).toMatchObject({ over_budget_reason: 'Flyttet fra 2015 efter aftale' })
})

test('a refusal has a reason; the company reads it and can apply again', async () => {
  const r = await aRotation(app)
  await applied(r)
  expect((await r.boss.post(pathOf(r), APPLICATION)).status).toBe(409)
  await prepare(r)
  expect((await decide(r, r.decider, { decision: 'refused' })).status).toBe(422)
  expect((await decide(r, r.decider, { decision: 'refused', reason: 'Vikaren mangler' })).status).toBe(303)
  const page = await (await r.boss.get(pathOf(r))).text()
  expect(page).toContain('Vikaren mangler')
  expect(page).not.toContain('Alle betingelser er set efter.')
  await applied(r)
  expect((await grantOf(r)).status).toBe('applied')
})

test('what the rules leave open is granted only with a reason, and what they refuse not at all', async () => {
  const r = await aRotation(app)
  await setBudget(r, '10.000')
  const { coverHours: _, ...without } = DECLARED
  await app.system((tx) =>
    tx.updateTable('employee').set({ employed_since: null }).where('company_id', '=', r.company.id).execute(),
  )
  await r.boss.post(pathOf(r), { ...APPLICATION, ...without })
  await prepare(r)
  const open = await decide(r, r.decider)
  expect(open.status).toBe(422)
  expect(await open.text()).toContain('hvad du bygger på')
  await app.system((tx) =>
    tx.updateTable('employee').set({ apprentice: true }).where('company_id', '=', r.company.id).execute(),
  )
  const no = await decide(r, r.decider, { reason: 'Har set ansættelsesbrevet' })
  expect(no.status).toBe(422)
  expect(await no.text()).toContain('Reglerne siger nej')
})

test('changed hours need no new grant while they are inside it', async () => {
  const r = await aRotation(app)
  await setBudget(r, '10.000')
  await r.boss.post(pathOf(r), { ...APPLICATION, to: '30-5-2014' })
  await prepare(r)
  await decide(r, r.decider)
  await moveSession(app, r.session.id, ['2014-05-12', '2014-05-13'])
  expect(await (await r.boss.get(pathOf(r))).text()).toContain('Det er de.')
  await moveSession(app, r.session.id, [...COURSE_DAYS, '2014-06-02'])
  const page = await (await r.boss.get(pathOf(r))).text()
  expect(page).toContain('på dage, bevillingen ikke dækker')
})

test('three municipalities: three grants under one case, each seen by the company and its own municipality', async () => {
  const r = await aRotation(app)
  const others = await app.system(async (tx) => {
    const units = []
    for (const code of ['0153', '0155']) {
      const unit = await aUnit(tx, `Jobcenter ${code}`, code)
      const of = { company_id: r.company.id, unit_id: unit.id }
      const workplace = await aWorkplace(tx, { ...of, municipality_code: code })
      const e = await anEmployee(tx, {
        ...of,
        workplace_id: workplace.id,
        education_level: 'none',
        employed_since: '2011-01-01',
      })
      const ce = await inTheCase(tx, { ...of, case_id: r.row.id, employee_id: e.id })
      await tx
        .insertInto('case_unit')
        .values({ case_id: r.row.id, ...of })
        .execute()
      const [taken] = await tx
        .selectFrom('reservation')
        .select((x) => x.fn.countAll<number>().as('n'))
        .where('session_id', '=', r.session.id)
        .execute()
      await tx
        .insertInto('reservation')
        .values({
          course_id: r.course.id,
          session_id: r.session.id,
          provider_id: r.provider.id,
          company_id: r.company.id,
          case_id: r.row.id,
          case_employee_id: ce.id,
          status: 'reserved',
          seat_no: Number(taken!.n) + 1,
        })
        .execute()
      units.push(unit)
    }
    return units
  })
  await applied(r)
  for (const u of others)
    expect((await r.boss.post(pathOf(r, u.id), { ...APPLICATION, hours: '22,2' })).status).toBe(303)
  const page = await (await r.boss.get(`/sager/${r.row.id}/bevilling`)).text()
  for (const u of [r.unit, ...others]) expect(page).toContain(u.name)
  const elsewhere = await aDecider(app, others[0]!.id)
  expect((await elsewhere.get(pathOf(r))).status).toBe(404)
  expect((await elsewhere.get(pathOf(r, others[0]!.id))).status).toBe(200)
  const rows = await app.system((tx) =>
    tx
      .selectFrom('case_grant')
      .select(['minutes', 'amount_ore'])
      .where('case_id', '=', r.row.id)
      .orderBy('number')
      .execute(),
  )
  expect(rows).toEqual([
    { minutes: 2664, amount_ore: 880_674 },
    { minutes: 1332, amount_ore: 440_337 },
    { minutes: 1332, amount_ore: 440_337 },
  ])
})

test('declarations are made, not taken for granted; with an agreement in force they stand there', async () => {
  const r = await aRotation(app)
  const ticked = async () =>
    (
      (await (await r.boss.get(pathOf(r))).text()).match(
        /name="(usualPay|paysCourse|noOtherSupport)"[^>]*checked/g,
      ) ?? []
    ).length
  expect(await ticked()).toBe(0)
  await app.system((tx) =>
    tx
      .insertInto('agreement')
      .values({
        case_id: r.row.id,
        company_id: r.company.id,
        revision: 1,
        status: 'signed',
        content: '{}',
        content_hash: Buffer.alloc(32),
      })
      .execute(),
  )
  expect(await ticked()).toBe(3)
})

test('the administrator names a unit’s first decider, a decider the next; nobody names themselves', async () => {
  const r = await aRotation(app)
  const admin = await app.logIn('admin')
  const name = (who: Visitor, membership: string) =>
    who.post('/jobcenter/budget', { do: 'decider', membership, decides: 'ja' })
  expect((await name(r.worker, r.worker.actor.membershipId!)).status).toBe(403)
  const decides = () =>
    app.system((tx) =>
      tx
        .selectFrom('membership')
        .select('decides')
        .where('id', '=', r.worker.actor.membershipId)
        .executeTakeFirst(),
    )
  expect(await decides()).toEqual({ decides: false })
  const done = await admin.post(`/admin/konti/${r.worker.actor.accountId}`, {
    _action: 'decide',
    _membership: r.worker.actor.membershipId!,
  })
  expect(done.status).toBe(303)
  expect(await decides()).toEqual({ decides: true })
  const third = await app.logIn('caseworker', { unitId: r.unit.id })
  expect((await name(r.worker, third.actor.membershipId!)).status).toBe(303)
  const foreign = await aDecider(app, (await app.system((tx) => aUnit(tx))).id)
  expect((await name(r.worker, foreign.actor.membershipId!)).status).toBe(404)
})
