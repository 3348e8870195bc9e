import { afterAll, describe, expect, test } from 'vitest'
import type { DemoPerson } from '#app/demo-broker/demo-person.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { testApp } from '#test/harness/app.ts'
import { newBrowser, testBroker } from '#test/harness/login-browser.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'

const people: DemoPerson[] = []
const broker = await testBroker(async () => people)
afterAll(() => broker.stop())
const app = await testApp(broker.env)
const unit = await app.system((tx) => aUnit(tx, 'Jobcenter Ballerup', '0151'))
const browser = () => newBrowser(app.fetch)

const SESSION = 'jobkreds_session'
const own = (b: ReturnType<typeof browser>) => b.jars.get('http://localhost:3000')

/** Somebody with an account and a role, known to the broker. */
async function aJobseeker(name: string): Promise<DemoPerson & { accountId: string }> {
  const subject = `s-${name}`
  const accountId = await app.system(async (tx) => {
    const person = await aPerson(tx, unit.id, name)
    const account = await tx
      .insertInto('account')
      .values({ issuer: DEMO_ISSUER, subject, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.updateTable('person').set({ account_id: account.id }).where('id', '=', person.id).execute()
    await tx
      .insertInto('membership')
      .values({ account_id: account.id, role: 'jobseeker', person_id: person.id })
      .execute()
    return account.id
  })
  const person: DemoPerson = { subject, name, roles: [{ role: 'jobseeker', organisation: unit.name }] }
  people.push(person)
  return { ...person, accountId }
}

const sessions = (accountId: string) =>
  app.system((tx) => tx.selectFrom('session').selectAll().where('account_id', '=', accountId).execute())
const events = (kind: string) =>
  app.system((tx) => tx.selectFrom('audit.security_event').selectAll().where('kind', '=', kind).execute())

const mette = await aJobseeker('Mette')

describe('the whole way through a real OpenID provider', () => {
  test('one is logged in on the page one asked for, with a session of 256 random bits that script cannot read', async () => {
    const b = browser()
    const page = await b.logIn({ person: mette.subject }, '/log-ind?retur=%2Fmin-konto')
    expect(b.at.pathname).toBe('/min-konto')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Mette')
    const token = own(b)?.get(SESSION)
    expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32)
    const [session] = await sessions(mette.accountId)
    expect(session).toMatchObject({ assurance: 'substantial' })
    expect(session?.id_hash.toString('base64url')).not.toContain(token)
  })

  test('the cookie is httpOnly and lax, and the login under way is forgotten', async () => {
    const b = browser()
    await b.follow(await b.get('/log-ind'))
    const back = await b.follow(await b.post(b.at.href, { person: mette.subject }), '/log-ind/retur')
    const done = await b.get(back.headers.get('location') ?? '')
    const lines = done.headers.getSetCookie()
    expect(lines.find((l) => l.startsWith(SESSION))).toMatch(
      /^jobkreds_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(lines.find((l) => l.startsWith('jobkreds_login'))).toContain('Max-Age=0')
  })

  test('the English way leads back to English pages', async () => {
    const b = browser()
    const page = await b.logIn({ person: mette.subject }, '/en/log-ind?retur=%2Fen%2Fmin-konto')
    expect(b.at.pathname).toBe('/en/min-konto')
    expect(await page.text()).toContain('My account')
  })

  test('a page that needs login leads through it and back', async () => {
    const b = browser()
    await b.logIn({ person: mette.subject }, '/mine-logins')
    expect(b.at.pathname).toBe('/mine-logins')
  })

  test('two logins begun in two windows both come through', async () => {
    const b = browser()
    await b.follow(await b.get('/log-ind?retur=%2Fmin-konto'), broker.issuer)
    const first = b.jars.get('http://localhost:3000')?.get('jobkreds_login')
    await b.logIn({ person: mette.subject }, '/log-ind?retur=%2Fmine-logins')
    expect(b.at.pathname).toBe('/mine-logins')
    expect(first).toBeDefined()
  })
})

describe('what comes back wrong', () => {
  /** As far as the answer on its way back to the platform. */
  async function answered() {
    const b = browser()
    await b.follow(await b.get('/log-ind?retur=%2Fmin-konto'))
    const back = await b.follow(await b.post(b.at.href, { person: mette.subject }), '/log-ind/retur')
    return { b, callback: new URL(back.headers.get('location') ?? '') }
  }

  async function refused(b: ReturnType<typeof browser>, address: string, status: number) {
    const before = (await sessions(mette.accountId)).length
    const page = await b.get(address)
    expect(page.status).toBe(status)
    expect(own(b)?.has(SESSION) ?? false).toBe(false)
    expect((await sessions(mette.accountId)).length).toBe(before)
    expect(page.headers.has('x-verdict')).toBe(false)
    return page.text()
  }

  test('a forged state, a missing one, and one of another browser', async () => {
    const { callback } = await answered()
    const noted = (await events('login.used-or-expired')).length
    expect(await refused(browser(), callback.href, 400)).toContain('Dit login tog for lang tid')
    callback.searchParams.set('state', 'forged')
    await refused(browser(), callback.href, 400)
    await refused(browser(), '/log-ind/retur?code=x&state=y', 400)
    await refused(browser(), '/log-ind/retur', 400)
    expect((await events('login.used-or-expired')).length).toBe(noted + 4)
  })

  test('a forged code', async () => {
    const { b, callback } = await answered()
    callback.searchParams.set('code', 'forged')
    expect(await refused(b, callback.href, 400)).toContain('Dit login tog for lang tid')
  })

  test('an answer that names another issuer', async () => {
    const { b, callback } = await answered()
    callback.searchParams.set('iss', 'https://evil.example')
    expect(await refused(b, callback.href, 400)).toContain('Vi kunne ikke godkende dit login')
  })

  test('the same answer a second time, by the same browser and by a thief who has its cookies', async () => {
    const { b, callback } = await answered()
    const thief = browser()
    thief.jars.set('http://localhost:3000', new Map(own(b)))
    expect((await b.get(callback.href)).status).toBe(303)
    own(b)?.delete(SESSION)
    await refused(b, callback.href, 400)
    await refused(thief, callback.href, 400)
  })

  test('an answer to a login begun with another nonce', async () => {
    const one = await answered()
    const other = await answered()
    // the attacker's own code under the victim's state
    one.callback.searchParams.set('code', other.callback.searchParams.get('code') ?? '')
    await refused(one.b, one.callback.href, 400)
  })

  test('a login called off at the broker is a plain page and no error', async () => {
    const b = browser()
    await b.follow(await b.get('/log-ind'))
    const page = await b.follow(await b.post(b.at.href, { fortryd: '1' }))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Du er ikke logget ind')
  })
})

describe('assurance', () => {
  test('a low login gets no session; stepping up leads to the page asked for', async () => {
    const b = browser()
    const noted = (await events('login.low-assurance')).length
    const page = await b.logIn({ person: mette.subject, level: 'Low' }, '/log-ind?retur=%2Fmin-konto')
    expect(page.status).toBe(403)
    const html = await page.text()
    expect(html).toContain('mere sikker måde')
    expect(html).not.toContain('Mette')
    expect(own(b)?.has(SESSION)).toBe(false)
    expect((await events('login.low-assurance')).length).toBe(noted + 1)
    const stepUp = /href="(\/log-ind\?retur=[^"]+sikkert=1)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const asked = await b.get(stepUp)
    expect(new URL(asked.headers.get('location') ?? '').searchParams.get('prompt')).toBe('login')
    const chooser = await b.follow(asked)
    expect(chooser.status).toBe(200)
    const inside = await b.follow(await b.post(b.at.href, { person: mette.subject, niveau: 'High' }))
    expect(b.at.pathname).toBe('/min-konto')
    expect(inside.status).toBe(200)
  })
})

describe('sessions', () => {
  test('a cookie planted before login is worth nothing after it', async () => {
    const b = browser()
    const planted = 'p'.repeat(43)
    await b.get('/')
    own(b)?.set(SESSION, planted)
    await b.logIn({ person: mette.subject })
    expect(own(b)?.get(SESSION)).not.toBe(planted)
    const thief = browser()
    await thief.get('/')
    own(thief)?.set(SESSION, planted)
    expect((await thief.get('/min-konto')).headers.get('location')).toContain('/log-ind')
  })

  test('logging in again ends the session the browser had', async () => {
    const b = browser()
    await b.logIn({ person: mette.subject })
    const before = own(b)?.get(SESSION) ?? ''
    await b.logIn({ person: mette.subject }, '/log-ind?sikkert=1')
    const thief = browser()
    await thief.get('/')
    own(thief)?.set(SESSION, before)
    expect((await thief.get('/min-konto')).status).toBe(303)
    expect((await b.get('/min-konto')).status).toBe(200)
  })

  test('somebody logged in who asks to log in goes straight on', async () => {
    const b = browser()
    await b.logIn({ person: mette.subject })
    const again = await b.get('/log-ind?retur=%2Fmin-konto')
    expect(again.headers.get('location')).toBe('/min-konto')
  })

  test('logging out ends it here at once, there too, and clears what the browser kept', async () => {
    const b = browser()
    await b.logIn({ person: mette.subject })
    const stolen = own(b)?.get(SESSION) ?? ''
    const out = await b.post('/log-ud')
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(own(b)?.has(SESSION)).toBe(false)
    const thief = browser()
    await thief.get('/')
    own(thief)?.set(SESSION, stolen)
    expect((await thief.get('/min-konto')).status).toBe(303)
    const atBroker = await b.follow(out)
    const html = await atBroker.text()
    expect(b.at.origin).toBe(broker.issuer)
    expect(b.at.searchParams.get('id_token_hint')).not.toBeNull()
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
    const done = await b.follow(await b.post(action, { xsrf, logout: 'yes' }))
    expect(b.at.pathname).toBe('/logget-ud')
    expect(await done.text()).toContain('Du er logget ud')
    expect(own(b)?.has('jobkreds_logout')).toBe(false)
  })

  test('the token that ends a login is in no table', async () => {
    const b = browser()
    await b.logIn({ person: mette.subject })
    await b.post('/log-ud')
    const kept = await app.system((tx) => tx.selectFrom('idempotency').select('headers').execute())
    expect(JSON.stringify(kept)).not.toContain('id_token_hint')
    expect(JSON.stringify(kept)).toContain('/log-ud/mitid')
  })

  test('a form from another site logs nobody out', async () => {
    const b = browser()
    await b.logIn({ person: mette.subject })
    const out = await b.post('/log-ud', {}, { 'sec-fetch-site': 'cross-site' })
    expect(out.status).toBe(403)
    expect((await b.get('/min-konto')).status).toBe(200)
  })

  test('a disabled account: the next request is anonymous, and the next login is refused', async () => {
    const ole = await aJobseeker('Ole')
    const b = browser()
    await b.logIn({ person: ole.subject })
    const disable = (at: Date | null) =>
      app.system((tx) =>
        tx.updateTable('account').set({ disabled_at: at }).where('id', '=', ole.accountId).execute(),
      )
    await disable(new Date())
    expect((await b.get('/min-konto')).headers.get('location')).toContain('/log-ind')
    const page = await browser().logIn({ person: ole.subject })
    expect(page.status).toBe(403)
    expect(await page.text()).toContain('Din adgang er lukket')
    await disable(null)
  })

  test('a login returns only to pages of ours', async () => {
    for (const retur of [
      '//evil.example',
      'https:evil.example',
      '/\\evil.example',
      '/%0d%0aSet-Cookie:a=b',
    ]) {
      const b = browser()
      const page = await b.logIn({ person: mette.subject }, `/log-ind?retur=${encodeURIComponent(retur)}`)
      expect([b.at.href, page.status]).toEqual(['http://localhost:3000/', 200])
      expect(own(b)?.has('a')).toBe(false)
    }
  })
})

describe('issuer and subject are the key', () => {
  test('the same subject from another issuer is another account', async () => {
    await app.system((tx) =>
      tx
        .insertInto('account')
        .values({ issuer: 'https://another.example', subject: mette.subject, name: 'Another' })
        .execute(),
    )
    const b = browser()
    await b.logIn({ person: mette.subject }, '/log-ind?retur=%2Fmin-konto')
    expect(await (await b.get('/min-konto')).text()).not.toContain('Another')
  })

  test('accounts keep the alias, not the address of the broker', async () => {
    const b = browser()
    await b.logIn({ ny: 'privat', navn: 'Ny Person', foedt: '17-05-1985' })
    const row = await app.system((tx) =>
      tx.selectFrom('account').selectAll().where('name', '=', 'Ny Person').executeTakeFirstOrThrow(),
    )
    expect(row.issuer).toBe(DEMO_ISSUER)
  })
})

describe('roles that come with the login', () => {
  const person: DemoPerson = {
    subject: 's-staff',
    name: 'Karen Sagsbehandler',
    roles: [],
  }
  const claims = (roles: DemoPerson['roles']) => {
    people.splice(0, people.length, ...people.filter((p) => p.subject !== person.subject), {
      ...person,
      roles,
    })
  }
  const held = () =>
    app.system((tx) =>
      tx
        .selectFrom('membership as m')
        .innerJoin('account as a', 'a.id', 'm.account_id')
        .select(['m.role', 'm.from_login'])
        .where('a.subject', '=', person.subject)
        .where('m.ended_at', 'is', null)
        .orderBy('m.role')
        .execute(),
    )

  test('are given, and end when a later login does not have them; an administrator’s stay', async () => {
    claims([{ role: 'caseworker', organisation: unit.name, unit: '0151' }])
    const b = browser()
    const page = await b.logIn({ person: person.subject }, '/log-ind?retur=%2Fmin-konto')
    expect(await page.text()).toContain('Sagsbehandler, Jobcenter Ballerup')
    expect(await held()).toEqual([{ role: 'caseworker', from_login: true }])

    await app.system(async (tx) => {
      const { id } = await tx
        .selectFrom('account')
        .select('id')
        .where('subject', '=', person.subject)
        .executeTakeFirstOrThrow()
      await tx.insertInto('membership').values({ account_id: id, role: 'admin' }).execute()
    })
    claims([{ role: 'akasse', organisation: 'Prøve A-kasse' }])
    await browser().logIn({ person: person.subject })
    expect(await held()).toEqual([
      { role: 'admin', from_login: false },
      { role: 'akasse', from_login: true },
    ])
    // the first browser's role has ended, and it bites at the next request
    expect((await b.get('/virksomhed/brugere')).headers.get('location')).toBe('/velkommen')

    claims([])
    await browser().logIn({ person: person.subject })
    expect(await held()).toEqual([{ role: 'admin', from_login: false }])
  })

  test('a unit nobody here knows opens nothing', async () => {
    claims([{ role: 'caseworker', organisation: 'Jobcenter Ingensteds', unit: 'ingensteds' }])
    await browser().logIn({ person: person.subject })
    expect(await held()).toEqual([{ role: 'admin', from_login: false }])
  })
})

test('a broker that is down: people inside go on, others get a plain sentence', async () => {
  const inside = browser()
  await inside.logIn({ person: mette.subject })
  const late = await testBroker(async () => people)
  await late.stop()
  const cut = await testApp(late.env)
  const page = await newBrowser(cut.fetch).get('/log-ind')
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toBe('60')
  expect(await page.text()).toContain('Vi kan ikke få fat i MitID lige nu')
  const company = await cut.system(async (tx) => aCompany(tx, (await aUnit(tx)).id))
  const visitor = await cut.logIn('company', { companyId: company.id })
  expect((await visitor.get('/min-konto')).status).toBe(200)
  expect((await inside.get('/min-konto')).status).toBe(200)
})
