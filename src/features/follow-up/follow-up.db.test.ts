import { beforeAll, describe, expect, test } from 'vitest'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { writeMail } from '#platform/mail/compose.ts'
import { testApp } from '#test/harness/app.ts'
import { seatsFor, takePart } from '#test/harness/case-with-seats.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'
import { anOrganisation, aRotationCase } from '#test/harness/rotation.ts'
import { followUpJobs } from './jobs.ts'
import { followUpMails } from './mails.ts'

const app = await testApp()
const unit = await app.system((tx) => aUnit(tx))

/** Runs the morning's job as the worker does, on a day. */
async function morning(day = '2014-04-08'): Promise<void> {
  const [job] = followUpJobs
  await job!.handle(
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
}

async function aCase() {
  const company = await app.system((tx) => aCompany(tx, unit.id))
  const rotation = await app.system((tx) =>
    aRotationCase(tx, {
      company_id: company.id,
      unit_id: unit.id,
      title: 'Demensforløb',
      started_at: '2013-10-01T06:00:00Z',
    }),
  )
  return { company, rotation, own: { case_id: rotation.id, company_id: company.id } }
}

/** A vikar whose vikariat ended on a day. */
async function aTemp(c: Awaited<ReturnType<typeof aCase>>, endedOn: string, name?: string) {
  const person = await app.system((tx) => aPerson(tx, unit.id, name))
  const temp = await app.system((tx) =>
    tx
      .insertInto('case_temp')
      .values({
        ...c.own,
        unit_id: unit.id,
        person_id: person.id,
        shown_name: person.name,
        function_title: 'Hjælper',
        period: '[2013-10-01,2014-03-01)',
        weekly_minutes: 2220,
        status: 'ended',
        ended_on: endedOn,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return { person, temp, email: `${person.name.split(' ')[0]!.toLowerCase()}@test.example` }
}

const mailsTo = (address: string) =>
  app.system((tx) => tx.selectFrom('mail').selectAll().where('to_address', '=', address).execute())
const followUps = (caseId: string) =>
  app.system((tx) =>
    tx.selectFrom('follow_up').selectAll().where('case_id', '=', caseId).orderBy('months').execute(),
  )
async function linkTo(address: string): Promise<string> {
  const [mail] = await mailsTo(address)
  const { text } = writeMail(mail!, followUpMails, 'http://localhost:3000')
  return /http:\/\/localhost:3000(\/opfoelgning\/[\w-]{43})/.exec(text)?.[1] ?? ''
}

describe('a vikar is asked three months after the end', () => {
  test('by one mail without names, however often the job runs, and answers without login', async () => {
    const c = await aCase()
    const { email, person } = await aTemp(c, '2014-01-08', 'Vibeke')
    await Promise.all([morning(), morning()])
    await morning()
    const rows = await followUps(c.rotation.id)
    expect(rows.map((r) => [r.months, r.due_on, r.asked_at !== null])).toEqual([
      [3, '2014-04-08', true],
      [6, '2014-07-08', false],
      [12, '2015-01-08', false],
    ])
    const mails = await mailsTo(email)
    expect(mails).toHaveLength(1)
    const mail = writeMail(mails[0]!, followUpMails, 'http://localhost:3000')
    for (const secret of ['Vibeke', c.company.name, 'Demensforløb'])
      expect(`${mail.subject} ${mail.text}`).not.toContain(secret)

    const link = await linkTo(email)
    for (let i = 0; i < 20; i++) expect((await app.anonymous.get(link)).status).toBe(200)
    const html = await (await app.anonymous.get(link)).text()
    for (const secret of ['Vibeke', person.id, c.company.name, 'Demensforløb', c.rotation.id])
      expect(html).not.toContain(secret)
    expect((await followUps(c.rotation.id))[0]?.answered_at).toBeNull()

    const empty = await app.anonymous.post(link, { do: 'answer', note: '' })
    expect(empty.status).toBe(422)
    const answer = { do: 'answer', situation: 'same_workplace', note: 'Fastansat' }
    const sent = await Promise.all([app.anonymous.post(link, answer), app.anonymous.post(link, answer)])
    for (const one of sent) expect(one.status).toBe(200)
    expect((await followUps(c.rotation.id))[0]?.answer).toEqual({
      situation: 'same_workplace',
      note: 'Fastansat',
    })
    expect(await (await app.anonymous.get(link)).text()).toContain('allerede svaret')
    const events = await app.system((tx) =>
      tx.selectFrom('case_event').select('kind').where('case_id', '=', c.rotation.id).execute(),
    )
    expect(events.map((e) => e.kind)).toEqual(['followup.answered'])
  })

  test('a made-up link and one that is too old open nothing', async () => {
    const c = await aCase()
    const { email } = await aTemp(c, '2014-01-07')
    await morning()
    const link = await linkTo(email)
    expect((await app.anonymous.get(`/opfoelgning/${'x'.repeat(43)}`)).status).toBe(404)
    await app.system((tx) =>
      tx
        .updateTable('follow_up')
        .set({ asked_at: '2014-02-01T08:00:00Z' })
        .where('case_id', '=', c.rotation.id)
        .where('asked_at', 'is not', null)
        .execute(),
    )
    const old = await app.anonymous.get(link)
    expect(old.status).toBe(410)
    expect(await old.text()).toContain('ring til dit jobcenter')
    expect((await app.anonymous.post(link, { do: 'answer', situation: 'other', note: '' })).status).toBe(410)
  })

  test('who does not want to be asked is asked no more', async () => {
    const c = await aCase()
    const { email } = await aTemp(c, '2014-01-06')
    await morning()
    expect((await app.anonymous.post(await linkTo(email), { do: 'stop' })).status).toBe(200)
    await morning('2014-07-08')
    expect(await mailsTo(email)).toHaveLength(1)
    expect((await followUps(c.rotation.id)).every((r) => r.closed_at !== null)).toBe(true)
  })

  test('a day not asked on yet moves with a vikariat that ended otherwise', async () => {
    const c = await aCase()
    const { temp } = await aTemp(c, '2014-03-01')
    await morning()
    await app.system((tx) =>
      tx.updateTable('case_temp').set({ ended_on: '2014-03-15' }).where('id', '=', temp.id).execute(),
    )
    await morning()
    expect((await followUps(c.rotation.id)).map((r) => r.due_on)).toEqual([
      '2014-06-15',
      '2014-09-15',
      '2015-03-15',
    ])
  })
})

describe('those nobody can write to', () => {
  test('stand on the job centre’s list, and the answer is written down with a reason', async () => {
    const c = await aCase()
    await app.system(async (tx) => {
      const [taking] = await takePart(tx, c.rotation, [
        { employee: { given_name: 'Uden' }, part: { agreed_at: '2013-10-01T06:00:00Z' } },
      ])
      await seatsFor(tx, c.rotation, [taking!.part.id], {
        ...{ days: ['2014-01-06', '2014-01-07'], session: { status: 'held' }, status: 'completed' },
      })
    })
    await morning()
    const [row] = await followUps(c.rotation.id)
    expect([row?.subject, row?.due_on, row?.asked_at]).toEqual(['employee', '2014-04-07', null])
    const caseworker = await app.logIn('caseworker', { unitId: unit.id })
    const list = await (await caseworker.get('/jobcenter/efter-forloebet')).text()
    expect(list).toContain('Uden Prøve')
    expect(list).toContain('Ingen e-mail: ring')
    const one = `/jobcenter/efter-forloebet/${row!.id}`
    const answer = {
      do: 'answer',
      version: String(row!.version),
      used: 'often',
      usedFor: 'colleagues',
      note: '',
    }
    const noReason = await caseworker.post(one, { ...answer, behalf: '', behalfNote: '' })
    expect(noReason.status).toBe(422)
    expect((await caseworker.post(one, { ...answer, behalf: 'phone', behalfNote: '' })).status).toBe(303)
    const [answered] = await followUps(c.rotation.id)
    expect(answered?.answered_on_behalf_reason).toBe('Bad om hjælp i telefonen')
    expect(answered?.answer).toEqual({ used: 'often', usedFor: ['colleagues'], note: '' })
    const foreign = await app.logIn('caseworker', { unitId: (await app.system((tx) => aUnit(tx))).id })
    expect((await foreign.get(one)).status).toBe(404)
    // figures of one answer would be the person's
    const company = await app.logIn('company', { companyId: c.company.id })
    const seen = await (await company.get(`/sager/${c.rotation.id}/opfoelgning`)).text()
    expect(seen).toContain('Vises fra 3 svar')
    expect(seen).not.toContain('At lære fra mig til kolleger')
    const unitSees = await (await caseworker.get(`/sager/${c.rotation.id}/opfoelgning`)).text()
    expect(unitSees).toContain('At lære fra mig til kolleger')
    expect(unitSees).toContain('1 af 1 (100 %)')
  })
})

describe('evaluation', () => {
  let c: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    c = await aCase()
  })
  const answers = {
    overall: '4',
    informed: '5',
    again: 'yes',
    well: 'Roligt',
    better: 'Flere dage',
    point: '',
  }

  test('every party writes its own, and rewriting it keeps one', async () => {
    const { person } = await aTemp(c, '2014-03-01')
    const path = `/sager/${c.rotation.id}/evaluering`
    const visitors = [
      await app.logIn('company', { companyId: c.company.id }),
      await app.logIn('shop_steward', { companyId: c.company.id }),
      await app.logIn('caseworker', { unitId: unit.id }),
      await app.logIn('jobseeker', { personId: person.id }),
    ]
    for (const v of visitors) expect((await v.post(path, answers)).status).toBe(303)
    expect((await visitors[0]!.post(path, { ...answers, overall: '2' })).status).toBe(303)
    const rows = await app.system((tx) =>
      tx.selectFrom('evaluation').select(['side', 'answers']).where('case_id', '=', c.rotation.id).execute(),
    )
    expect(rows.map((r) => r.side).sort()).toEqual(['company', 'shop_steward', 'temp', 'unit'])
    expect(rows.find((r) => r.side === 'company')?.answers).toMatchObject({ overall: 2 })
    const stranger = await app.logIn('company', {
      companyId: (await app.system((tx) => aCompany(tx, unit.id))).id,
    })
    expect((await stranger.post(path, answers)).status).toBe(404)
    const steward = visitors[1]!
    expect((await steward.get(`/sager/${c.rotation.id}/opfoelgning`)).status).toBe(403)
  })

  test('a school evaluates the cases it has people of, and sees no others', async () => {
    const school = await app.system((tx) => anOrganisation(tx))
    const visitor = await app.logIn('training_provider', { organisationId: school.id })
    const path = `/sager/${c.rotation.id}/evaluering`
    expect((await visitor.get(path)).status).toBe(404)
    await app.system((tx) =>
      seatsFor(tx, c.rotation, [null], { school, days: ['2014-02-03'], status: 'enrolled' }),
    )
    const point = { ...answers, point: 'Aftal lokaler tidligt', offered: 'ja' }
    expect((await visitor.post(path, point)).status).toBe(303)
    const points = await app.system((tx) =>
      tx.selectFrom('learning_point').selectAll().where('case_id', '=', c.rotation.id).execute(),
    )
    expect(points.map((p) => [p.side, p.text, p.offered])).toEqual([
      ['provider', 'Aftal lokaler tidligt', true],
    ])
  })

  test('before the case begins there is nothing to look back on', async () => {
    const early = await app.system((tx) => aRotationCase(tx, { company_id: c.company.id, unit_id: unit.id }))
    const company = await app.logIn('company', { companyId: c.company.id })
    const refused = await company.post(`/sager/${early.id}/evaluering`, answers)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Evalueringen åbner')
  })
})
