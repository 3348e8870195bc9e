import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { sessionCookie } from '#platform/auth/cookie.ts'
import { removeOldSessions } from '#platform/auth/session.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'

const app = await testApp()
const unit = await app.system((tx) => aUnit(tx))

const sessionsOf = (v: Visitor) =>
  app.system((tx) =>
    tx
      .selectFrom('session')
      .select(['id_hash', 'membership_id', 'seen_at'])
      .select(sql<number>`round(extract(epoch from expires_at - created_at) / 3600)::int`.as('hours'))
      .where('account_id', '=', v.actor.accountId)
      .execute(),
  )
/** Moves a visitor's session back in time. */
const age = (v: Visitor, seenMinutes: number, createdMinutes = seenMinutes) =>
  app.system((tx) =>
    tx
      .updateTable('session')
      .set({
        seen_at: sql<Date>`now() - make_interval(mins => ${seenMinutes})`,
        created_at: sql<Date>`created_at - make_interval(mins => ${createdMinutes})`,
        expires_at: sql<Date>`expires_at - make_interval(mins => ${createdMinutes})`,
      })
      .where('account_id', '=', v.actor.accountId)
      .execute(),
  )
const aCaseworker = () => app.logIn('caseworker', { unitId: unit.id })
const aJobseeker = async () => {
  const person = await app.system((tx) => aPerson(tx, unit.id))
  return app.logIn('jobseeker', { personId: person.id })
}
const isInside = async (v: Visitor) => (await v.get('/min-konto')).status === 200
/** The same person's browser after an answer that set a new session cookie. */
const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith(sessionCookie(app.config).name))
    ?.split(';')[0] ?? ''

describe('a session ends', () => {
  test('after 30 minutes of nothing, and not after 29', async () => {
    const visitor = await aCaseworker()
    await age(visitor, 29)
    expect(await isInside(visitor)).toBe(true)
    await age(visitor, 31)
    const answer = await visitor.get('/min-konto')
    expect(answer.headers.get('location')).toBe('/log-ind?retur=%2Fmin-konto')
    expect(cookieOf(answer)).toBe('jobkreds_session=')
  })

  test('after 8 hours for staff and 4 for job-seekers, however busy they are', async () => {
    const [staff, citizen] = [await aCaseworker(), await aJobseeker()]
    expect((await sessionsOf(staff))[0]?.hours).toBe(8)
    expect((await sessionsOf(citizen))[0]?.hours).toBe(4)
    await age(citizen, 0, 4 * 60 - 1)
    expect(await isInside(citizen)).toBe(true)
    await age(citizen, 0, 2)
    expect(await isInside(citizen)).toBe(false)
    await age(staff, 0, 8 * 60 + 1)
    expect(await isInside(staff)).toBe(false)
  })

  test('is swept away when it has been over for long', async () => {
    const visitor = await aCaseworker()
    await age(visitor, 3 * 24 * 60)
    await removeOldSessions(app.database)
    expect(await sessionsOf(visitor)).toEqual([])
  })
})

test('using it, and the one key of the warning, keep it alive', async () => {
  const visitor = await aCaseworker()
  await age(visitor, 25)
  const answer = await visitor.post('/session/forlaeng')
  expect(answer.status).toBe(200)
  const [session] = await sessionsOf(visitor)
  expect(Date.now() - (session?.seen_at.getTime() ?? 0)).toBeLessThan(60_000)
  const late = await aCaseworker()
  await age(late, 31)
  expect((await late.post('/session/forlaeng')).status).toBe(303)
})

describe('own logins', () => {
  test('are listed with device and role, and others can be ended one by one or all at once', async () => {
    const visitor = await aCaseworker()
    const other = await app.system(async (tx) => {
      const more = ['a', 'b', 'c'].map((letter) => ({
        id_hash: Buffer.alloc(32, letter),
        account_id: visitor.actor.accountId!,
        assurance: 'substantial',
        expires_at: sql<Date>`now() + interval '1 hour'`,
        user_agent: 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0',
      }))
      await tx.insertInto('session').values(more).execute()
      return more[0]!.id_hash.toString('hex')
    })
    const html = await (await visitor.get('/mine-logins')).text()
    expect(html).toContain('Firefox på Windows')
    expect(html).toContain('8. april 2014')
    expect(html).toContain('Det, du bruger nu')
    expect(html).toContain('Afslut login på Firefox på Windows')
    expect((await visitor.post('/mine-logins', { end: other })).status).toBe(303)
    expect(await sessionsOf(visitor)).toHaveLength(3)
    expect((await visitor.post('/mine-logins', { end: 'others' })).status).toBe(303)
    expect(await sessionsOf(visitor)).toHaveLength(1)
    expect(await isInside(visitor)).toBe(true)
  })

  test("another's login is not found, and stays", async () => {
    const [visitor, victim] = [await aCaseworker(), await aJobseeker()]
    const [session] = await sessionsOf(victim)
    await visitor.post('/mine-logins', { end: session!.id_hash.toString('hex') })
    expect(await isInside(victim)).toBe(true)
    expect((await visitor.post('/mine-logins', { end: 'x' })).status).toBe(404)
  })
})

describe('roles', () => {
  async function withTwoRoles() {
    const visitor = await aCaseworker()
    const company = await app.system((tx) => aCompany(tx, unit.id))
    const second = await app.system((tx) =>
      tx
        .insertInto('membership')
        .values({ account_id: visitor.actor.accountId!, role: 'company', company_id: company.id })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    return { visitor, company, second: second.id }
  }

  test('one is active at a time, and switching gives a fresh id with the time left from login', async () => {
    const { visitor, company, second } = await withTwoRoles()
    const page = await (await visitor.get('/rolle')).text()
    expect(page).toContain(`Virksomhed, ${company.name}`)
    expect(page).toContain(`Sagsbehandler, ${unit.name}`)
    expect((await visitor.get('/virksomhed/brugere')).status).toBe(403)
    await age(visitor, 0, 60)
    const answer = await visitor.post('/rolle', { membership: second, _retur: '/virksomhed/brugere' })
    expect(answer.headers.get('location')).toBe('/virksomhed/brugere')
    expect(await isInside(visitor)).toBe(false)
    const moved = await app.fetch(
      new Request('http://localhost:3000/virksomhed/brugere', { headers: { cookie: cookieOf(answer) } }),
    )
    expect(moved.status).toBe(200)
    expect((await sessionsOf(visitor))[0]).toMatchObject({ membership_id: second, hours: 8 })
  })

  test('of somebody else, ended or made up cannot be taken', async () => {
    const { visitor, second } = await withTwoRoles()
    const stranger = await aCaseworker()
    for (const membership of [stranger.actor.membershipId!, 'x', '']) {
      expect((await visitor.post('/rolle', { membership })).status).toBe(422)
    }
    await app.system((tx) =>
      tx.updateTable('membership').set({ ended_at: new Date() }).where('id', '=', second).execute(),
    )
    expect((await visitor.post('/rolle', { membership: second })).status).toBe(422)
    expect(await isInside(visitor)).toBe(true)
  })

  test('where one goes afterwards is a page of ours', async () => {
    const { visitor, second } = await withTwoRoles()
    const answer = await visitor.post('/rolle', { membership: second, _retur: '//evil.example' })
    expect(answer.headers.get('location')).toBe('/')
  })

  test('a role taken away bites at the next request', async () => {
    const visitor = await aCaseworker()
    await app.system((tx) =>
      tx
        .updateTable('membership')
        .set({ ended_at: new Date() })
        .where('id', '=', visitor.actor.membershipId)
        .execute(),
    )
    expect((await visitor.get('/virksomhed/brugere')).headers.get('location')).toBe('/velkommen')
    expect(await (await visitor.get('/rolle')).text()).toContain('ikke nogen rolle')
  })
})

describe('my account', () => {
  test('keeps how to be reached, and forgets it when emptied', async () => {
    const visitor = await aCaseworker()
    const save = (fields: Record<string, string>) => visitor.post('/min-konto', fields)
    expect((await save({ email: 'kim@kommune.example', phone: '33 11 22 33', lang: 'en' })).status).toBe(303)
    expect(await (await visitor.get('/min-konto')).text()).toContain('kim@kommune.example')
    expect((await save({ email: '', phone: '', lang: 'da' })).status).toBe(303)
    const row = await app.system((tx) =>
      tx
        .selectFrom('account')
        .select(['email', 'phone', 'lang'])
        .where('id', '=', visitor.actor.accountId)
        .executeTakeFirst(),
    )
    expect(row).toEqual({ email: null, phone: null, lang: 'da' })
  })

  test('takes no other field, and says what is wrong with these', async () => {
    const visitor = await aCaseworker()
    const wrong = await visitor.post('/min-konto', { email: 'nope', phone: '', lang: 'da' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="nope"')
    const more = { email: '', phone: '', lang: 'da', name_protected: 'true', issuer: 'x' }
    expect((await visitor.post('/min-konto', more)).status).toBe(422)
  })
})
