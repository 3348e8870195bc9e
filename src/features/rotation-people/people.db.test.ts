import { describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'
import { anEmployee, aRotationCase, aWorkplace, inTheCase } from '#test/harness/rotation.ts'

const app = await testApp()
const unit = await app.system((tx) => aUnit(tx, 'Jobcenter Ballerup', '0151'))
const other = await app.system((tx) => aUnit(tx, 'Jobcenter Herlev', '0163'))
const people = '/virksomhed/medarbejdere'

async function aFirm() {
  const company = await app.system((tx) => aCompany(tx, unit.id))
  const manager = await app.logIn('company', { companyId: company.id, manages: true })
  const rotation = await app.system((tx) =>
    aRotationCase(tx, { company_id: company.id, unit_id: unit.id, title: 'Medicinkursus' }),
  )
  return { company, manager, rotation }
}
const one = { givenName: 'Else', familyName: 'Prøvesen', functionTitle: 'Social- og sundhedshjælper' }
const rows = (companyId: string) =>
  app.system((tx) =>
    tx
      .selectFrom('employee')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('erased_at', 'is', null)
      .orderBy('given_name')
      .execute(),
  )
const inCase = (caseId: string) =>
  app.system((tx) => tx.selectFrom('case_employee').selectAll().where('case_id', '=', caseId).execute())
const events = async (caseId: string) =>
  (
    await app.system((tx) =>
      tx.selectFrom('case_event').select('kind').where('case_id', '=', caseId).orderBy('at').execute(),
    )
  ).map((e) => e.kind)
const text = async (answer: Response | Promise<Response>) => (await answer).text()

function upload(visitor: Visitor, file: string, fields: Record<string, string> = {}): Promise<Response> {
  const body = new FormData()
  for (const [k, v] of Object.entries({
    _once: crypto.randomUUID().replaceAll('-', '').padEnd(43, 'x'),
    ...fields,
  }))
    body.set(k, v)
  body.set('file', new Blob([file]), 'folk.csv')
  return app.fetch(
    new Request(`http://localhost:3000${people}/import`, {
      method: 'POST',
      body,
      headers: { cookie: visitor.cookie, 'sec-fetch-site': 'same-origin' },
    }),
  )
}

describe('workplaces and employees of a company', () => {
  test('a workplace belongs to the job centre of its municipality, also where the postcode guesses another', async () => {
    const { company, manager } = await aFirm()
    const place = { name: 'Nord', street: 'Vej 1', postcode: '2730', municipality: '', pNumber: '' }
    const saved = await manager.post('/virksomhed/arbejdssteder/nyt', place)
    expect(saved.status).toBe(303)
    await manager.post('/virksomhed/arbejdssteder/nyt', { ...place, name: 'Syd', municipality: '0151' })
    const found = await app.system((tx) =>
      tx.selectFrom('workplace').selectAll().where('company_id', '=', company.id).orderBy('name').execute(),
    )
    expect(found.map((w) => [w.name, w.unit_id])).toEqual([
      ['Nord', other.id],
      ['Syd', unit.id],
    ])
    const again = await manager.post('/virksomhed/arbejdssteder/nyt', { ...place, name: 'nord' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('I har allerede et arbejdssted med det navn')
  })

  test('the company’s own address is a workplace without being typed', async () => {
    const { company, manager } = await aFirm()
    expect(await text(manager.get(`${people}/ny`))).toContain('value="own"')
    const saved = await manager.post(`${people}/ny`, { ...one, workplace: 'own', weeklyHours: '32,5' })
    expect(saved.status).toBe(303)
    const [row] = await rows(company.id)
    expect(row).toMatchObject({ weekly_minutes: 1950, unit_id: unit.id, given_name: 'Else' })
    expect(await text(manager.get(people))).toContain('Else Prøvesen')
  })

  test('what was typed is kept when something is wrong, and a stale form is refused', async () => {
    const { company, manager } = await aFirm()
    const bad = await manager.post(`${people}/ny`, { ...one, workplace: 'own', email: 'ikke en mail' })
    expect(bad.status).toBe(422)
    const html = await bad.text()
    expect(html).toContain('ikke en mail')
    expect(html).toContain('Skriv en e-mailadresse')
    await manager.post(`${people}/ny`, { ...one, workplace: 'own' })
    const [row] = await rows(company.id)
    const change = { ...one, workplace: row!.workplace_id, version: '1', familyName: 'Ny' }
    expect((await manager.post(`${people}/${row!.id}`, change)).status).toBe(303)
    expect((await manager.post(`${people}/${row!.id}`, change)).status).toBe(409)
  })

  test('another company’s employee is not there', async () => {
    const mine = await aFirm()
    const yours = await aFirm()
    await yours.manager.post(`${people}/ny`, { ...one, workplace: 'own' })
    const [row] = await rows(yours.company.id)
    expect((await mine.manager.get(`${people}/${row!.id}`)).status).toBe(404)
    expect((await mine.manager.post(`${people}/${row!.id}`, { do: 'remove' })).status).toBe(404)
    expect(await rows(yours.company.id)).toHaveLength(1)
  })

  test('a file brings employees and their workplaces, and again changes only what is new', async () => {
    const { company, manager, rotation } = await aFirm()
    const head = 'Lønnummer;Navn;Stilling;Afdeling;Postnr;Timer pr. uge;E-mail\n'
    const file = `${head}1;Anna Alm;Pædagog;Nord;2730;37;anna@firma.example\n2;Bo Bak;Pædagog;Syd;2750;32,5;\n`
    const first = await upload(manager, file, { case: rotation.id })
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe(`/sager/${rotation.id}/mennesker`)
    const made = await rows(company.id)
    expect(made.map((e) => [e.given_name, e.weekly_minutes, e.unit_id])).toEqual([
      ['Anna', 2220, other.id],
      ['Bo', 1950, unit.id],
    ])
    expect(await inCase(rotation.id)).toHaveLength(2)
    const units = await app.system((tx) =>
      tx.selectFrom('case_unit').select('unit_id').where('case_id', '=', rotation.id).execute(),
    )
    expect(new Set(units.map((u) => u.unit_id))).toEqual(new Set([unit.id, other.id]))
    await upload(manager, 'Lønnummer;Navn;Stilling\n2;Bo Bakke;Pædagog\n1;Anna Alm;Pædagog\n')
    const again = await rows(company.id)
    expect(again.map((e) => [e.family_name, e.weekly_minutes, e.version])).toEqual([
      ['Alm', 2220, 1],
      ['Bakke', 1950, 2],
    ])
  })

  test('a file with one bad line changes nothing and says which line', async () => {
    const { company, manager } = await aFirm()
    const bad = await upload(
      manager,
      'Navn;Funktion;Timer pr. uge\nAnna Alm;Pædagog;37\nBo Bak;Pædagog;mange\n',
    )
    expect(bad.status).toBe(422)
    const html = await bad.text()
    expect(html).toContain('Timer pr. uge')
    expect(html).toMatch(/<td[^>]*>3<\/td>/)
    expect(await rows(company.id)).toEqual([])
  })
})

describe('the people of a case', () => {
  test('a new employee typed in the case is on the company’s list too', async () => {
    const { company, manager, rotation } = await aFirm()
    const added = await manager.post(`/sager/${rotation.id}/mennesker/ny`, {
      ...one,
      workplace: 'own',
      weeklyHours: '37',
    })
    expect(added.status).toBe(303)
    expect(await rows(company.id)).toHaveLength(1)
    expect(await text(manager.get(`/sager/${rotation.id}/mennesker`))).toContain('Mangler svar')
    expect(await events(rotation.id)).toEqual(['people.added'])
  })

  test('an employee is invited, logs in, says yes and then no; nobody says yes over a no', async () => {
    const { company, manager, rotation } = await aFirm()
    const workplace = await app.system((tx) =>
      aWorkplace(tx, { company_id: company.id, unit_id: unit.id, name: 'Nord' }),
    )
    const body = { company_id: company.id, unit_id: unit.id }
    const employee = await app.system((tx) => anEmployee(tx, { ...body, workplace_id: workplace.id }))
    expect(
      (await manager.post(`/sager/${rotation.id}/mennesker/vaelg`, { employee: employee.id })).status,
    ).toBe(303)
    const visitor = await app.logIn('employee', { employeeId: employee.id })
    const page = await text(visitor.get('/min-uddannelse'))
    expect(page).toContain('Medicinkursus')
    expect(page).toContain('sædvanlige løn')
    const [row] = await inCase(rotation.id)
    const part = { part: row!.id, note: '' }
    expect((await visitor.post('/min-uddannelse', { ...part, version: '1', do: 'agree' })).status).toBe(303)
    expect((await inCase(rotation.id))[0]?.agreed_at).not.toBeNull()
    const no = { ...part, version: '2', do: 'decline', note: 'Jeg kan ikke i maj' }
    expect((await visitor.post('/min-uddannelse', no)).status).toBe(303)
    const detail = `/sager/${rotation.id}/mennesker/${row!.id}`
    expect(await text(manager.get(detail))).toContain('Jeg kan ikke i maj')
    const forced = await manager.post(detail, { do: 'yes', version: '3', behalf: 'phone', behalfNote: '' })
    expect(forced.status).toBe(422)
    expect(await forced.text()).toContain('Kun medarbejderen kan ændre det')
    expect(await events(rotation.id)).toEqual(['people.added', 'people.agreed', 'people.declined'])
    const notices = await app.system((tx) =>
      tx.selectFrom('notice').select('kind').where('account_id', '=', manager.actor.accountId).execute(),
    )
    expect(notices.map((n) => n.kind).sort()).toEqual(['people.agreed', 'people.declined'])
  })

  test('a yes for somebody needs a reason, which the employee reads', async () => {
    const { company, manager, rotation } = await aFirm()
    await manager.post(`/sager/${rotation.id}/mennesker/ny`, { ...one, workplace: 'own', weeklyHours: '37' })
    const [row] = await inCase(rotation.id)
    const detail = `/sager/${rotation.id}/mennesker/${row!.id}`
    expect(
      (await manager.post(detail, { do: 'yes', version: '1', behalf: 'other', behalfNote: '' })).status,
    ).toBe(422)
    const yes = { do: 'yes', version: '1', behalf: 'no_mitid', behalfNote: 'Aftalt mandag' }
    expect((await manager.post(detail, yes)).status).toBe(303)
    const [employee] = await rows(company.id)
    const visitor = await app.logIn('employee', { employeeId: employee!.id })
    expect(await text(visitor.get('/min-uddannelse'))).toContain('Har ikke MitID: Aftalt mandag')
    const talk = { do: 'talk', version: '2', talkOn: '2014-05-01', talkNote: 'Aftalt' }
    const early = await manager.post(detail, talk)
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('når den er holdt')
    expect((await manager.post(detail, { ...talk, talkOn: '2014-04-07' })).status).toBe(303)
  })

  test('a job centre sees its own municipality’s employees and a count of the others', async () => {
    const { company, rotation } = await aFirm()
    const of = { company_id: company.id }
    for (const u of [unit, other]) {
      const w = await app.system((tx) => aWorkplace(tx, { ...of, unit_id: u.id }))
      const e = await app.system((tx) =>
        anEmployee(tx, { ...of, unit_id: u.id, workplace_id: w.id, given_name: `Fra${u.name.slice(-5)}` }),
      )
      await app.system((tx) =>
        inTheCase(tx, { ...of, case_id: rotation.id, unit_id: u.id, employee_id: e.id }),
      )
    }
    const caseworker = await app.logIn('caseworker', { unitId: unit.id })
    const html = await text(caseworker.get(`/sager/${rotation.id}/mennesker`))
    expect(html).toContain('Fralerup')
    expect(html).not.toContain('Fraerlev')
    expect(html).toContain('En medarbejder til hører til en anden kommune')
  })

  test('two who answer for the same row at once: one is written, the other hears of it', async () => {
    const { manager, rotation } = await aFirm()
    await manager.post(`/sager/${rotation.id}/mennesker/ny`, { ...one, workplace: 'own', weeklyHours: '37' })
    const [row] = await inCase(rotation.id)
    const detail = `/sager/${rotation.id}/mennesker/${row!.id}`
    const plan = (goal: string) => manager.post(detail, { do: 'plan', version: '1', goal, returnPlan: '' })
    const answers = await Promise.all([plan('A'), plan('B')])
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409])
    expect((await inCase(rotation.id))[0]?.version).toBe(2)
  })
})

test('the vikar’s way is written by the company and read and answered by the vikar', async () => {
  const { company, manager, rotation } = await aFirm()
  const person = await app.system((tx) => aPerson(tx, unit.id, 'Vera'))
  const visitor = await app.logIn('jobseeker', { personId: person.id })
  const temp = await app.system((tx) =>
    tx
      .insertInto('case_temp')
      .values({
        case_id: rotation.id,
        company_id: company.id,
        unit_id: unit.id,
        person_id: person.id,
        shown_name: person.name,
        function_title: 'Hjælper',
        period: '[2014-04-01,2014-07-01)',
        weekly_minutes: 2220,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const detail = `/sager/${rotation.id}/mennesker/vikar/${temp.id}`
  const intro = {
    do: 'introduction',
    version: '1',
    goal: '',
    colleague: 'Karin',
    introduction: 'Rundvisning kl. 8',
  }
  const outside = await manager.post(detail, { ...intro, halfWayOn: '2015-01-01' })
  expect(outside.status).toBe(422)
  expect(await outside.text()).toContain('uden for vikariatet')
  expect((await manager.post(detail, { ...intro, halfWayOn: '15-05-2014' })).status).toBe(303)
  const own = `/mit-vikariat/${temp.id}`
  const html = await text(visitor.get(own))
  expect(html).toContain('Karin')
  expect(html).toContain('Rundvisning kl. 8')
  const way = {
    do: 'perspective',
    version: '2',
    perspective: 'apprenticeship',
    perspectiveNote: 'Søger i maj',
  }
  expect((await visitor.post(own, way)).status).toBe(303)
  expect(await text(manager.get(detail))).toContain('Elev- eller læreplads: Søger i maj')
  // the introduction is the company's to write
  const forged = await visitor.post(own, { ...intro, version: '3' })
  expect(forged.status).toBe(422)
  const stranger = await app.logIn('jobseeker', {
    personId: (await app.system((tx) => aPerson(tx, unit.id))).id,
  })
  expect((await stranger.get(own)).status).toBe(404)
  expect(await events(rotation.id)).toEqual(['temp.introduction-planned', 'temp.perspective'])
})

test('an employee’s invitation names the company and nobody, and is sent once', async () => {
  const { manager, company } = await aFirm()
  const email = `else-${company.cvr}@firma.example`
  await manager.post(`${people}/ny`, { ...one, workplace: 'own', email, invite: 'ja' })
  const [row] = await rows(company.id)
  await manager.post(`${people}/${row!.id}`, { do: 'invite' })
  const mails = await app.system((tx) =>
    tx.selectFrom('mail').selectAll().where('to_address', '=', email).execute(),
  )
  expect(mails).toHaveLength(1)
  const data = mails[0]!.data as { company: string; link: string }
  expect(Object.keys(data).sort()).toEqual(['company', 'link'])
  expect(data.company).toBe(company.name)
  const { link } = data
  expect((await app.anonymous.get(link)).status).toBe(200)
  await manager.post(`${people}/${row!.id}`, { do: 'withdraw' })
  expect((await app.anonymous.get(link)).status).toBe(410)
})
