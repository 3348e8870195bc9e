import { afterAll, describe, expect, test } from 'vitest'
import type { DemoPerson } from '#app/demo-broker/demo-person.ts'
import { parseCpr } from '#core/identity/cpr.ts'
import { expectOk } from '#core/result.ts'
import { registerPerson } from '#features/directory/index.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { testApp } from '#test/harness/app.ts'
import { newBrowser, testBroker } from '#test/harness/login-browser.ts'
import { aCompany, aUnit, newCvr } from '#test/harness/people.ts'

const people: DemoPerson[] = []
const broker = await testBroker(async () => people)
afterAll(() => broker.stop())
const app = await testApp(broker.env)
const unit = await app.system((tx) => aUnit(tx, 'Jobcenter Ballerup', '0151'))
const browser = () => newBrowser(app.fetch)

const aPrivate = (name: string, more: Record<string, string> = {}) => ({
  ny: 'privat',
  navn: name,
  foedt: '17-05-1985',
  ...more,
})
const aUser = (name: string, cvr: string, company = 'Prøvebageriet ApS') => ({
  ny: 'virksomhed',
  navn: name,
  cvr,
  virksomhed: company,
})
const companyFields = {
  companyName: 'Prøvebageriet ApS',
  street: 'Bagervej 1',
  postcode: '2750',
  employees: '12',
  industry: 'C',
  sector: 'private',
  email: 'ole@bageriet.example',
}

const personNamed = (givenName: string) =>
  app.system((tx) =>
    tx.selectFrom('person').selectAll().where('given_name', '=', givenName).executeTakeFirst(),
  )
const companyOf = (cvr: string) =>
  app.system((tx) => tx.selectFrom('company').selectAll().where('cvr', '=', cvr).executeTakeFirst())

describe('a job-seeker', () => {
  test('is asked what they are here for, and then only for what MitID did not tell', async () => {
    const b = browser()
    const page = await b.logIn(aPrivate('Astrid Ny'))
    expect(b.at.pathname).toBe('/velkommen')
    expect(await page.text()).toContain('Hej Astrid')
    const form = await (await b.get('/velkommen/jobsoeger')).text()
    expect(form).toContain('name="postcode"')
    expect(form).not.toContain('name="birthDate"')
    expect(form).not.toContain('name="name"')
  })

  test('becomes one in the unit of their postcode, with the number sealed and a fresh session', async () => {
    const b = browser()
    await b.logIn(aPrivate('Bodil Ny'))
    const before = b.jars.get('http://localhost:3000')?.get('jobkreds_session')
    const done = await b.post('/velkommen/jobsoeger', {
      postcode: '2750',
      email: 'bodil@post.example',
      phone: '',
    })
    expect(done.status).toBe(303)
    expect(b.jars.get('http://localhost:3000')?.get('jobkreds_session')).not.toBe(before)
    const page = await b.follow(done)
    expect(await page.text()).toContain('Velkommen, Bodil')
    const person = await personNamed('Bodil')
    expect(person).toMatchObject({
      unit_id: unit.id,
      family_name: 'Ny',
      birth_date: '1985-05-17',
      postcode: '2750',
      protected: false,
    })
    const cpr = makeCprVault(app.config).open(person?.cpr_sealed ?? Buffer.alloc(0))
    expect(cpr).toMatch(/^770585/)
    expect(person?.cpr_lookup?.equals(makeCprVault(app.config).lookup(cpr))).toBe(true)
    expect(await (await b.get('/min-konto')).text()).toContain('bodil@post.example')
  })

  test('the number stands in no row as plain text, and not in the session afterwards', async () => {
    const b = browser()
    await b.logIn(aPrivate('Cecilie Ny'))
    await b.post('/velkommen/jobsoeger', { postcode: '2750', email: '', phone: '' })
    const person = await personNamed('Cecilie')
    const cpr = makeCprVault(app.config).open(person?.cpr_sealed ?? Buffer.alloc(0))
    const everything = await app.system(async (tx) => [
      await tx.selectFrom('account').selectAll().execute(),
      await tx.selectFrom('person').selectAll().execute(),
      await tx.selectFrom('session').selectAll().execute(),
      await tx.selectFrom('idempotency').selectAll().execute(),
      await tx.selectFrom('audit.content').selectAll().execute(),
      await tx.selectFrom('audit.security_event').selectAll().execute(),
    ])
    expect(JSON.stringify(everything)).not.toContain(cpr)
  })

  test('without a CPR number comes in all the same', async () => {
    const b = browser()
    await b.logIn(aPrivate('Ditte Ny', { udencpr: 'ja' }))
    const done = await b.post('/velkommen/jobsoeger', { postcode: '2750', email: '', phone: '' })
    expect(done.status).toBe(303)
    expect(await personNamed('Ditte')).toMatchObject({
      cpr_sealed: null,
      cpr_lookup: null,
      birth_date: '1985-05-17',
    })
  })

  test('whose login tells neither name nor birthday is asked for both', async () => {
    people.push({ subject: 'nameless', name: '', roles: [] })
    const b = browser()
    await b.logIn({ person: 'nameless' })
    const form = await (await b.get('/velkommen/jobsoeger')).text()
    expect(form).toContain('name="birthDate"')
    expect(form).toContain('name="name"')
    const typed = { name: 'Dagny', birthDate: '17. maj 1985', postcode: '2750', email: '', phone: '' }
    expect((await b.post('/velkommen/jobsoeger', { ...typed, birthDate: '01-01-2000' })).status).toBe(403)
    expect((await b.post('/velkommen/jobsoeger', typed)).status).toBe(303)
    expect(await personNamed('Dagny')).toMatchObject({ family_name: '', birth_date: '1985-05-17' })
  })

  test('with a protected name is protected from the first moment', async () => {
    const b = browser()
    await b.logIn(aPrivate('Erna Ny', { beskyttet: 'ja' }))
    await b.post('/velkommen/jobsoeger', { postcode: '2750', email: '', phone: '' })
    expect(await personNamed('Erna')).toMatchObject({ protected: true })
  })

  test('under 18 meets the rule and where to go, and is not registered', async () => {
    const b = browser()
    await b.logIn(aPrivate('Freja Ny', { foedt: '09-04-1996' }))
    expect(await (await b.get('/velkommen/jobsoeger')).text()).toContain('Jobkreds er fra 18 år')
    expect((await b.post('/velkommen/jobsoeger', { postcode: '2750', email: '', phone: '' })).status).toBe(
      403,
    )
    expect(await personNamed('Freja')).toBeUndefined()
    const today = browser()
    await today.logIn(aPrivate('Gerda Ny', { foedt: '08-04-1996' }))
    expect(
      (await today.post('/velkommen/jobsoeger', { postcode: '2750', email: '', phone: '' })).status,
    ).toBe(303)
  })

  test('in a municipality that is not with us is told so at the field, what was typed kept', async () => {
    const b = browser()
    await b.logIn(aPrivate('Hanne Ny'))
    const page = await b.post('/velkommen/jobsoeger', {
      postcode: '9990',
      email: 'hanne@post.example',
      phone: '',
    })
    expect(page.status).toBe(422)
    const html = await page.text()
    expect(html).toContain('ikke i brug i den kommune')
    expect(html).toContain('value="9990"')
    expect(html).toContain('hanne@post.example')
    expect((await b.post('/velkommen/jobsoeger', { postcode: '0000', email: '', phone: '' })).status).toBe(
      422,
    )
    expect(await personNamed('Hanne')).toBeUndefined()
  })

  test('cannot make themselves anything else by a field of their own', async () => {
    const b = browser()
    await b.logIn(aPrivate('Ida Ny'))
    const page = await b.post('/velkommen/jobsoeger', { postcode: '2750', role: 'admin', unitId: unit.id })
    expect(page.status).toBe(422)
    expect(await personNamed('Ida')).toBeUndefined()
  })

  test('twice in two windows is one person', async () => {
    const b = browser()
    await b.logIn(aPrivate('Jytte Ny'))
    const both = await Promise.all(
      [1, 2].map(() => b.post('/velkommen/jobsoeger', { postcode: '2750', email: '', phone: '' })),
    )
    // the second finds its session moved on, or the person registered
    expect(both.filter((r) => r.headers.get('location') === '/')).toHaveLength(1)
    expect(both.filter((r) => r.status >= 500)).toEqual([])
    const rows = await app.system((tx) =>
      tx.selectFrom('person').select('id').where('given_name', '=', 'Jytte').execute(),
    )
    expect(rows).toHaveLength(1)
  })

  test('whom a caseworker registered under the same number is known again', async () => {
    const vault = makeCprVault(app.config)
    const cpr = expectOk(parseCpr('650575-1111')).cpr
    const registered = await app.system((tx) =>
      registerPerson(tx, {
        unitId: unit.id,
        accountId: null,
        givenName: 'Karla',
        familyName: 'Kendt',
        cpr: { sealed: vault.seal(cpr), lookup: vault.lookup(cpr) },
        onBehalf: true,
      }),
    )
    people.push({ subject: 'karla', name: 'Karla Kendt', roles: [], cpr })
    const b = browser()
    const page = await b.logIn({ person: 'karla' }, '/log-ind?retur=%2Fmin-konto')
    expect(b.at.pathname).toBe('/min-konto')
    expect(await page.text()).toContain('Jobsøgende')
    expect((await personNamed('Karla'))?.id).toBe(registered.ok && registered.value.id)
    // and somebody else with a number of their own is not
    const other = browser()
    await other.logIn(aPrivate('Lise Ny'))
    expect(other.at.pathname).toBe('/velkommen')
  })

  test('with MitID Erhverv is told to use their own MitID', async () => {
    const b = browser()
    await b.logIn(aUser('Mads Ny', newCvr()))
    expect(await (await b.get('/velkommen/jobsoeger')).text()).toContain('som privatperson')
    expect((await b.post('/velkommen/jobsoeger', { postcode: '2750', email: '', phone: '' })).status).toBe(
      403,
    )
  })
})

describe('a company user', () => {
  test('is the first of a CVR number: registers the company and manages its users', async () => {
    const cvr = newCvr()
    const b = browser()
    await b.logIn(aUser('Ole Bager', cvr))
    const form = await (await b.get('/velkommen/virksomhed')).text()
    expect(form).toContain('Prøvebageriet ApS')
    const done = await b.follow(await b.post('/velkommen/virksomhed', companyFields))
    expect(await done.text()).toContain('Prøvebageriet ApS er klar')
    expect(await companyOf(cvr)).toMatchObject({
      name: 'Prøvebageriet ApS',
      unit_id: unit.id,
      employees: 12,
      industry_code: 'C',
      town: 'Ballerup',
      municipality_code: '0151',
    })
    const colleagues = await (await b.get('/virksomhed/brugere')).text()
    expect(colleagues).toContain('Ole Bager (dig)')
    expect(colleagues).toContain('Invitér en kollega')
  })

  test('wrong fields come back with what was typed and one sentence each', async () => {
    const b = browser()
    await b.logIn(aUser('Per Ny', newCvr()))
    const page = await b.post('/velkommen/virksomhed', {
      ...companyFields,
      employees: '-3',
      email: 'nope',
      postcode: '27',
    })
    expect(page.status).toBe(422)
    const html = await page.text()
    for (const text of ['Der er 3 ting at rette', 'Skriv en e-mailadresse', 'value="-3"', 'value="nope"']) {
      expect(html).toContain(text)
    }
  })

  test('of a company that is known but has nobody becomes its manager by one field', async () => {
    const company = await app.system((tx) => aCompany(tx, unit.id, 'Kendt ApS'))
    const b = browser()
    await b.logIn(aUser('Rie Ny', company.cvr))
    const html = await (await b.get('/velkommen/virksomhed')).text()
    expect(html).toContain('Bliv administrator for Kendt ApS')
    expect(html).not.toContain('name="employees"')
    expect((await b.post('/velkommen/virksomhed', { email: 'rie@kendt.example' })).status).toBe(303)
  })

  test('of a company where a colleague is already asks for an invitation; two first ones at once are one', async () => {
    const cvr = newCvr()
    const [one, two] = [browser(), browser()]
    await one.logIn(aUser('Sara Ny', cvr))
    await two.logIn(aUser('Tim Ny', cvr))
    const answers = await Promise.all([one, two].map((b) => b.post('/velkommen/virksomhed', companyFields)))
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409])
    const three = browser()
    await three.logIn(aUser('Ulla Ny', cvr))
    expect(await (await three.get('/velkommen/virksomhed')).text()).toContain('er allerede i gang')
    expect((await three.post('/velkommen/virksomhed', { email: 'ulla@x.example' })).status).toBe(403)
  })

  test('with a private MitID is refused with the way to get the other', async () => {
    const b = browser()
    await b.logIn(aPrivate('Vera Ny'))
    expect(await (await b.get('/velkommen/virksomhed')).text()).toContain('Log ind med MitID Erhverv')
    const page = await b.post('/velkommen/virksomhed', companyFields)
    expect(page.status).toBe(403)
    expect(await page.text()).toContain('mitid-erhverv.dk')
  })

  test('of a dissolved company is told so', async () => {
    const company = await app.system(async (tx) => {
      const made = await aCompany(tx, unit.id)
      await tx.updateTable('company').set({ status: 'dissolved' }).where('id', '=', made.id).execute()
      return made
    })
    const b = browser()
    await b.logIn(aUser('Willy Ny', company.cvr))
    expect(await (await b.get('/velkommen/virksomhed')).text()).toContain('Virksomheden er lukket')
    expect((await b.post('/velkommen/virksomhed', { email: 'w@x.example' })).status).toBe(403)
  })
})

test('the same human private and for two companies is three accounts that know nothing of each other', async () => {
  const [cvrA, cvrB] = [newCvr(), newCvr()]
  for (const who of [
    aPrivate('Yrsa Tre'),
    aUser('Yrsa Tre', cvrA, 'A ApS'),
    aUser('Yrsa Tre', cvrB, 'B ApS'),
  ]) {
    await browser().logIn(who)
  }
  const rows = await app.system((tx) =>
    tx
      .selectFrom('account')
      .selectAll()
      .where('name', '=', 'Yrsa Tre')
      .where('issuer', '=', DEMO_ISSUER)
      .execute(),
  )
  expect(rows).toHaveLength(3)
  expect(new Set(rows.map((r) => r.subject)).size).toBe(3)
})

test('an e-mail address used again by somebody new opens nothing of the one before', async () => {
  const company = await app.system((tx) => aCompany(tx, unit.id))
  people.push({
    subject: 'old',
    name: 'Gammel',
    roles: [],
    cvr: company.cvr,
    organisation: company.name,
    email: 'info@firma.example',
  })
  const before = browser()
  await before.logIn({ person: 'old' })
  await before.post('/velkommen/virksomhed', { email: 'info@firma.example' })
  people.push({
    subject: 'new',
    name: 'Ny',
    roles: [],
    cvr: company.cvr,
    organisation: company.name,
    email: 'info@firma.example',
  })
  const after = browser()
  await after.logIn({ person: 'new' })
  expect(after.at.pathname).toBe('/velkommen')
  expect((await after.get('/virksomhed/brugere')).status).toBe(303)
})
