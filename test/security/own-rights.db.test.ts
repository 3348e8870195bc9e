import { describe, expect, test } from 'vitest'
import { sessionCookie } from '#platform/auth/cookie.ts'
import { newToken, startSession } from '#platform/auth/session.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aSeeker, aSetting } from '#test/harness/exchange.ts'
import { aUnit } from '#test/harness/people.ts'
import { tableSnapshots } from '#test/harness/table-snapshot.ts'

const app = await testApp()
const tables = tableSnapshots(app.urls)

const bearing = (token: string) => ({ cookie: `${sessionCookie(app.config).name}=${token}` })

/** The same human in another role: a session of it, as headers of a request. */
const alsoCaseworkerOf = (visitor: Visitor, unitId: string) =>
  app.system(async (tx) => {
    const accountId = visitor.actor.accountId!
    const membership = await tx
      .insertInto('membership')
      .values({ account_id: accountId, role: 'caseworker', unit_id: unitId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return bearing(
      await startSession(tx, {
        accountId,
        membershipId: membership.id,
        role: 'caseworker',
        assurance: 'substantial',
      }),
    )
  })

describe('two people decide', () => {
  test('a caseworker who is a citizen of the unit decides nothing about themselves', async () => {
    const { unit } = await aSetting(app)
    const seeker = await aSeeker(app, unit.id)
    const own = `/jobcenter/borgere/${seeker.person.id}`
    const asCaseworker = await alsoCaseworkerOf(seeker.visitor, unit.id)
    const decision = {
      decision: 'eligible',
      reason: 'Jeg opfylder betingelserne',
      from: '08-04-2014',
      to: '07-10-2014',
      former: '',
      despite: 'ja',
    }
    const facts = {
      givenName: 'Ny',
      familyName: '',
      birthDate: '01-01-1980',
      email: '',
      phone: '',
      street: '',
      postcode: '2750',
      unemployedSince: '',
      benefitGroup: 'dagpenge',
      version: '1',
    }
    const attempts: [string, Record<string, string>][] = [
      [`${own}/attest`, decision],
      [`${own}/oplysninger`, facts],
    ]
    const before = await tables.taken()
    for (const [path, fields] of attempts) {
      const refused = await seeker.visitor.post(path, fields, asCaseworker)
      expect(refused.status, path).toBe(403)
      expect(await refused.text()).toContain('Det er din egen sag. En kollega skal tage sig af den.')
    }
    const left = ['audit.security_event', 'session']
    expect(tables.changed(before, await tables.taken(), left)).toEqual([])
    // a colleague may
    const colleague = await app.logIn('caseworker', { unitId: unit.id })
    for (const [path, fields] of attempts) {
      const taken = await colleague.post(path, { ...fields, _once: newToken() })
      expect(taken.status, path).toBe(303)
    }
  })

  test('whoever proposed a handover does not accept it, with the role of the other unit either', async () => {
    const { unit } = await aSetting(app)
    const to = await app.system((tx) => aUnit(tx))
    const seeker = await aSeeker(app, unit.id)
    const giver = await app.logIn('caseworker', { unitId: unit.id })
    await giver.post(`/jobcenter/borgere/${seeker.person.id}/overdrag`, {
      toUnit: to.id,
      reason: 'Borgeren er flyttet',
    })
    const unitOf = () =>
      app.system(async (tx) => {
        const row = await tx
          .selectFrom('person')
          .select('unit_id')
          .where('id', '=', seeker.person.id)
          .executeTakeFirstOrThrow()
        return row.unit_id
      })
    const { id } = await app.system((tx) =>
      tx
        .selectFrom('handover')
        .select('id')
        .where('person_id', '=', seeker.person.id)
        .executeTakeFirstOrThrow(),
    )
    const path = `/jobcenter/overdragelser/${id}`
    const accept = { answer: 'accept', note: '' }
    const refused = await giver.post(path, accept, await alsoCaseworkerOf(giver, to.id))
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Du har selv stillet forslaget')
    expect(await unitOf()).toBe(unit.id)
    const receiver = await app.logIn('caseworker', { unitId: to.id })
    expect((await receiver.post(path, accept)).status).toBe(303)
    expect(await unitOf()).toBe(to.id)
  })
})

test('a form that is sent after its role was taken away writes nothing', async () => {
  const { unit } = await aSetting(app)
  const seeker = await aSeeker(app, unit.id)
  const worker = await app.logIn('caseworker', { unitId: unit.id })
  const path = `/jobcenter/borgere/${seeker.person.id}/attest`
  expect((await worker.get(path)).status).toBe(200)
  await app.system((tx) =>
    tx
      .updateTable('membership')
      .set({ ended_at: new Date() })
      .where('id', '=', worker.actor.membershipId)
      .execute(),
  )
  const before = await tables.taken()
  const response = await worker.post(path, {
    decision: 'eligible',
    reason: 'Opfylder betingelserne',
    from: '08-04-2014',
    to: '07-10-2014',
    former: '',
    despite: 'ja',
  })
  expect(response.headers.get('location')).toBe('/velkommen')
  expect(await response.text()).not.toContain(seeker.person.name)
  expect(tables.changed(before, await tables.taken(), ['audit.security_event', 'session'])).toEqual([])
})

test('a name that becomes protected is gone from companies in their next request', async () => {
  const setting = await aSetting(app)
  // enough people for cards that say something
  const seekers = await Promise.all(Array.from({ length: 6 }, () => aSeeker(app, setting.unit.id)))
  for (const one of seekers) await one.visitor.post('/profil/synlighed', { _valg: 'ja' })
  const [seeker] = seekers
  const list = '/virksomhed/kandidater'
  await setting.boss.get(list)
  const alias = await app.system(async (tx) => {
    const row = await tx
      .selectFrom('candidate_alias')
      .select('id')
      .where('person_id', '=', seeker!.person.id)
      .executeTakeFirstOrThrow()
    return row.id
  })
  expect((await setting.boss.get(`${list}/${alias}`)).status).toBe(200)

  const worker = await app.logIn('caseworker', { unitId: setting.unit.id })
  const saved = await worker.post(`/jobcenter/borgere/${seeker!.person.id}/oplysninger`, {
    givenName: 'Beskyttet',
    familyName: '',
    birthDate: '01-01-1980',
    email: '',
    phone: '',
    street: '',
    postcode: '2750',
    unemployedSince: '',
    benefitGroup: '',
    protected: 'ja',
    version: '1',
  })
  expect(saved.status).toBe(303)
  expect(await (await setting.boss.get(list)).text()).not.toContain(alias)
  expect((await setting.boss.get(`${list}/${alias}`)).status).toBe(404)
})
