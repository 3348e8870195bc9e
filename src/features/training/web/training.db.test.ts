import { describe, expect, test } from 'vitest'
import { writeXlsx } from '#platform/tabular/write-xlsx.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aCaseWith, aClass, aSchool } from '#test/harness/training.ts'
import { receiptOf } from '#test/harness/vacancies.ts'

const app = await testApp()

const text = async (response: Promise<Response>) => (await response).text()
const location = (response: Response) => response.headers.get('location') ?? ''
const idIn = (path: string) => /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''

/** A file as the browser sends it. */
async function upload(who: Visitor, bytes: Uint8Array, name: string): Promise<Response> {
  const body = new FormData()
  body.set('_once', crypto.randomUUID())
  body.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name))
  return app.fetch(
    new Request('http://localhost:3000/uddannelsessted/import', {
      method: 'POST',
      body,
      headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
    }),
  )
}

const COURSE = {
  kind: 'amu',
  amu: '49846',
  title: '',
  goals: 'Leg, der giver alle børn en plads.',
  language: 'da',
  days: '',
  hours: '7,4',
  price: '408',
  minimum: '2',
  capacity: '12',
  openAccess: 'ja',
}
const SESSION = {
  days: '05-05-2014 til 07-05-2014',
  from: '8.00',
  to: '15.24',
  pause: '0',
  place: 'Afdeling Ballerup',
  street: 'Skolevej 1',
  postcode: '2750',
  capacity: '2',
  minimum: '2',
  price: '408',
  reserveBy: '',
  subject: '',
}

describe('a provider', () => {
  test('keeps a course and a class, which everybody finds', async () => {
    const { teacher } = await aSchool(app)
    const made = await teacher.post('/uddannelsessted/kurser/nyt', COURSE)
    expect(made.status).toBe(303)
    const course = idIn(location(made))
    // the number is known: title and length were never typed
    expect(await text(teacher.get(`/uddannelsessted/kurser/${course}`))).toContain(
      'Børns leg og den legende tilgang',
    )
    const wrong = await teacher.post(`/uddannelsessted/kurser/${course}/hold`, {
      ...SESSION,
      days: 'i maj',
      postcode: '0001',
    })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('En af linjerne er ikke en dag')
    expect(page).toContain('Vi kender ikke postnummeret')
    expect(page).toContain('Skolevej 1')
    const opened = await teacher.post(`/uddannelsessted/kurser/${course}/hold`, SESSION)
    expect(opened.status).toBe(303)
    const found = await text(
      app.anonymous.get('/kurser?q=b%C3%B8rns%20leg&amu=49846&sted=Ballerup&maaned=2014-05&ledige=ja'),
    )
    expect(found).toContain('1 hold')
    expect(found).toContain('Mangler 2 deltagere')
    for (const none of [
      'q=svejsning%20xyz',
      'amu=11111',
      'q=b%C3%B8rns%20leg&sted=Skagen',
      'q=b%C3%B8rns%20leg&maaned=2014-09',
    ])
      expect(await text(app.anonymous.get(`/kurser?${none}`))).toContain('Ingen hold passer')
    const shown = await text(app.anonymous.get(`/kurser/${course}`))
    expect(shown).toContain('"@type":"Course"')
    expect(shown).toContain('"courseCode":"AMU 49846"')
    expect((await app.anonymous.get('/kurser/nej')).status).toBe(404)
  })

  test('sees nothing of another provider', async () => {
    const [one, two] = [await aSchool(app), await aSchool(app)]
    const s = await aClass(app, one)
    for (const path of [
      `/uddannelsessted/hold/${s.id}`,
      `/uddannelsessted/hold/${s.id}/ret`,
      `/uddannelsessted/hold/${s.id}/aflys`,
      `/uddannelsessted/hold/${s.id}/fremmoede`,
      `/uddannelsessted/kurser/${one.course.id}`,
    ]) {
      expect((await two.teacher.get(path)).status, path).toBe(404)
      expect((await one.teacher.get(path)).status, path).toBe(200)
    }
    expect((await two.teacher.post(`/uddannelsessted/hold/${s.id}`, { _action: 'confirm' })).status).toBe(404)
  })

  test('who is linked to no organisation is told what happens next', async () => {
    const nobody = await app.logIn('training_provider')
    for (const path of ['', '/kurser', '/kurser/nyt', '/efterspoergsel', '/import'])
      expect(await text(nobody.get(`/uddannelsessted${path}`)), path).toContain('ikke knyttet til')
  })

  test('registers attendance for the whole class at once, and puts right who was away', async () => {
    const school = await aSchool(app)
    const c = await aCaseWith(app, 2)
    const s = await aClass(app, school, { days: ['2014-04-07', '2014-04-08', '2014-04-09'] })
    await app.system((tx) =>
      tx
        .insertInto('reservation')
        .values(
          c.members.map((m, i) => ({
            course_id: s.course_id,
            session_id: s.id,
            provider_id: s.provider_id,
            company_id: c.company.id,
            case_id: c.row.id,
            case_employee_id: m,
            participant_name: `Deltager ${i}`,
            status: 'enrolled',
            seat_no: i + 1,
          })),
        )
        .execute(),
    )
    const path = `/uddannelsessted/hold/${s.id}/fremmoede`
    const page = await text(school.teacher.get(path))
    expect(page).toContain('mandag den 7. april 2014')
    expect(page).toContain('value="7:24"')
    const fields = Object.fromEntries(
      [...page.matchAll(/name="(timer-[^"]+)"/g)].map(([, name]) => [name!, '7,4']),
    )
    const [first] = Object.keys(fields)
    const saved = await school.teacher.post(path, {
      ...fields,
      dag: '2014-04-07',
      [first!]: '2',
      [first!.replace('timer', 'fravaer')]: 'ill',
    })
    expect(receiptOf(saved)).toContain('Fremmøde er gemt for 2 deltagere')
    const rows = await app.system((tx) =>
      tx
        .selectFrom('attendance')
        .select(['present_minutes', 'absence'])
        .where('case_id', '=', c.row.id)
        .orderBy('present_minutes')
        .execute(),
    )
    expect(rows).toEqual([
      { present_minutes: 120, absence: 'ill' },
      { present_minutes: 444, absence: null },
    ])
    expect(await text(c.boss.get(`/sager/${c.row.id}/uddannelse`))).toContain(
      '2 timer af 22 timer og 12 minutter',
    )
    // longer than the day, a day that has not come, a day that is none
    const tooLong = await school.teacher.post(path, { ...fields, dag: '2014-04-07', [first!]: '9' })
    expect(tooLong.status).toBe(422)
    expect((await school.teacher.post(path, { ...fields, dag: '2014-04-09' })).status).toBe(422)
    expect((await school.teacher.post(path, { ...fields, dag: '2014-04-20' })).status).toBe(404)
  })
})

describe('a company', () => {
  test('reserves from its case, waits, gives up, and the next in the queue has the seat', async () => {
    const school = await aSchool(app, { minimum: 2 })
    const s = await aClass(app, school, { capacity: 1, minimum: 1, status: 'planned' })
    const [one, two] = [await aCaseWith(app, 1), await aCaseWith(app, 1)]
    const way = (c: typeof one) => `/sager/${c.row.id}/uddannelse/hold/${s.id}`
    expect(await text(one.boss.get(`/sager/${one.row.id}/uddannelse`))).toContain('Ingen er på et hold endnu')
    expect(await text(one.boss.get(`/sager/${one.row.id}/uddannelse/hold`))).toContain('Find et hold')
    const nobody = await one.boss.post(way(one), {})
    expect(nobody.status).toBe(422)
    const got = await one.boss.post(way(one), { who: one.members[0]! })
    expect(receiptOf(got)).toContain('1 plads er reserveret')
    const full = await two.boss.post(way(two), { who: two.members[0]! })
    expect(full.status).toBe(422)
    expect(await full.text()).toContain('ingen ledige pladser til 1 person')
    const waits = await two.boss.post(way(two), { who: two.members[0]!, mayWait: 'ja' })
    expect(receiptOf(waits)).toContain('1 medarbejder venter')
    expect(await text(two.boss.get(`/sager/${two.row.id}/uddannelse`))).toContain('Nummer 1 i køen')
    // the provider sees names and companies, and hears that the minimum is reached
    const seen = await text(school.teacher.get(`/uddannelsessted/hold/${s.id}`))
    expect(seen).toContain(one.company.name)
    expect(await text(school.teacher.get('/beskeder'))).toContain('har nået sit mindstetal')
    const mine = /name="who"[^>]*value="([^"]+)"/.exec(await text(one.boss.get(`${way(one)}/afmeld`)))?.[1]
    const left = await one.boss.post(`${way(one)}/afmeld`, { who: mine!, reason: 'employee' })
    expect(receiptOf(left)).toContain('1 medarbejder er afmeldt')
    expect(await text(two.boss.get(`/sager/${two.row.id}/uddannelse`))).toContain('Har plads')
    expect(await text(two.boss.get('/beskeder'))).toContain('den er nu jeres')
  })

  test('a cancelled class stands in the case with what it does, and another one is chosen', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school)
    const later = await aClass(app, school, { days: ['2014-06-02', '2014-06-03', '2014-06-04'] })
    const c = await aCaseWith(app, 2)
    await c.boss.post(`/sager/${c.row.id}/uddannelse/hold/${s.id}`, { who: [...c.members] })
    const form = await text(school.teacher.get(`/uddannelsessted/hold/${s.id}/aflys`))
    expect(form).toContain('2 tilmeldte mister deres plads')
    const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? ''
    const done = await school.teacher.post(`/uddannelsessted/hold/${s.id}/aflys`, {
      reason: 'Underviseren er blevet syg',
      version,
    })
    expect(receiptOf(done)).toContain('den sag, det rammer, har fået besked')
    const page = await text(c.boss.get(`/sager/${c.row.id}/uddannelse`))
    for (const said of [
      'er aflyst',
      'Underviseren er blevet syg',
      '44 timer og 24 minutter → 0 timer',
      'Svar på ændringen',
    ])
      expect(page).toContain(said)
    const change = /aendring\/([0-9a-f-]{36})/.exec(page)?.[1]
    const answer = await text(c.boss.get(`/sager/${c.row.id}/uddannelse/aendring/${change}`))
    expect(answer).toContain(`bytter=${change}`)
    // whoever was in the cancelled class is ticked already
    const way = `/sager/${c.row.id}/uddannelse/hold/${later.id}`
    const swap = await text(c.boss.get(`${way}?bytter=${change}`))
    expect([...swap.matchAll(/name="who"[^>]*checked/g)]).toHaveLength(2)
    const swapped = await c.boss.post(way, { who: [...c.members], bytter: change! })
    expect(receiptOf(swapped)).toContain('2 medarbejdere har plads på det nye hold')
    expect(await text(c.boss.get(`/sager/${c.row.id}/uddannelse`))).toContain('Besvarede ændringer')
    const twice = await c.boss.post(`/sager/${c.row.id}/uddannelse/aendring/${change}`, { _action: 'accept' })
    expect(twice.status).toBe(409)
  })

  test('others read or see nothing', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school)
    const c = await aCaseWith(app, 1)
    const steward = await app.logIn('shop_steward', { companyId: c.company.id })
    const worker = await app.logIn('caseworker', { unitId: c.unit.id })
    const stranger = await aCaseWith(app, 1)
    const page = `/sager/${c.row.id}/uddannelse`
    for (const reader of [steward, worker]) {
      const shown = await reader.get(page)
      expect(shown.status).toBe(200)
      expect(await shown.text()).not.toContain('Meld et behov')
      expect((await reader.get(`${page}/hold/${s.id}`)).status).toBe(403)
    }
    for (const path of [
      page,
      `${page}/hold`,
      `${page}/hold/${s.id}`,
      `${page}/behov`,
      `${page}/hold/${s.id}/afmeld`,
    ])
      expect((await stranger.boss.get(path)).status, path).toBe(404)
    expect((await stranger.boss.post(`${page}/hold/${s.id}`, { who: stranger.members[0]! })).status).toBe(404)
    // somebody of another case in one's own
    const own = await stranger.boss.post(`/sager/${stranger.row.id}/uddannelse/hold/${s.id}`, {
      who: c.members[0]!,
    })
    expect(own.status).toBe(422)
  })

  test('says what it needs; providers see sums, open a class, and those who asked are told', async () => {
    const subject = `Demens ${crypto.randomUUID().slice(0, 8)}`
    const cases = [await aCaseWith(app, 1), await aCaseWith(app, 1), await aCaseWith(app, 1)]
    for (const [i, c] of cases.entries()) {
      const said = await c.boss.post(`/sager/${c.row.id}/uddannelse/behov`, {
        subject,
        place: '2750',
        month: '2014-06-01',
        seats: String(i + 2),
      })
      expect(receiptOf(said)).toContain('Behovet er meldt')
    }
    const { teacher, course } = await aSchool(app)
    const seen = await text(teacher.get('/uddannelsessted/efterspoergsel'))
    expect(seen).toContain(subject)
    expect(seen).toContain('juni 2014')
    for (const c of cases) expect(seen).not.toContain(c.company.name)
    // 2 + 3 + 4 seats by 3 companies
    const row = seen.slice(seen.lastIndexOf('<tr', seen.lastIndexOf(subject)))
    expect(row).toMatch(/>9</)
    const href =
      /href="(\/uddannelsessted\/efterspoergsel\/hold[^"]+)"/.exec(row)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(await text(teacher.get(href))).toContain('Vælg det kursus')
    const chosen = await teacher.get(`${href}&valgt=${course.id}`)
    expect(chosen.status).toBe(303)
    const form = await text(teacher.get(location(chosen)))
    expect(form).toContain(`name="subject" value="${subject}"`)
    const opened = await teacher.post(`/uddannelsessted/kurser/${course.id}/hold`, {
      ...SESSION,
      days: '02-06-2014 til 04-06-2014',
      subject,
      municipality: '0151',
      month: '2014-06-01',
    })
    expect(receiptOf(opened)).toContain('De 3 virksomheder, der har spurgt efter det')
    const [one] = cases
    expect(await text(one!.boss.get('/beskeder'))).toContain('Der er åbnet et hold')
    // with seats reserved in it the wish is met
    const session = idIn(location(opened).split('/hold/')[1] ?? '')
    await one!.boss.post(`/sager/${one!.row.id}/uddannelse/hold/${session}`, { who: one!.members[0]! })
    expect(await text(one!.boss.get(`/sager/${one!.row.id}/uddannelse`))).not.toContain('Behov, I har meldt')
  })
})

describe('a file', () => {
  const head =
    'Kursus-id;AMU-nummer;Kursus;Hold-id;Dage;Fra kl.;Til kl.;Postnummer;Pladser;Mindstetal;Pris\r\n'
  const line = (n: number, days = '05-05-2014 til 06-05-2014', capacity = '10') =>
    `K1;;Førstehjælp;H${n};${days};8.00;15.00;2750;${capacity};5;1.250,50\r\n`

  test('is tried first, tells each mistake by its line, and brings in the good lines once', async () => {
    const { teacher } = await aSchool(app)
    const bytes = Buffer.from(
      head + line(1) + line(2, 'snart') + line(3, '12.5.2014', '0') + line(4, '19.5.2014'),
    )
    const tried = await upload(teacher, bytes, 'hold.csv')
    expect(tried.status).toBe(303)
    const page = await text(teacher.get(location(tried)))
    expect(page).toContain('Ret disse linjer')
    expect(page).toContain('En af linjerne er ikke en dag')
    expect(page).toContain('Indlæs de 2 linjer uden fejl')
    const count = () =>
      app.system((tx) =>
        tx
          .selectFrom('course_session')
          .select(['source_id', 'capacity'])
          .where('provider_id', '=', teacher.actor.organisationId)
          .orderBy('source_id')
          .execute(),
      )
    expect(await count()).toEqual([])
    const both = await Promise.all([teacher.post(location(tried)), teacher.post(location(tried))])
    expect(both.map((r) => r.status).sort()).toEqual([303, 409])
    expect((await count()).map((s) => s.source_id)).toEqual(['H1', 'H4'])
    // the same again changes nothing; more seats change one
    const again = await upload(
      teacher,
      Buffer.from(head + line(1, undefined, '12') + line(4, '19.5.2014')),
      'hold.csv',
    )
    await teacher.post(location(again))
    expect(await count()).toEqual([
      { source_id: 'H1', capacity: 12 },
      { source_id: 'H4', capacity: 10 },
    ])
  })

  test('may be a spreadsheet, and the template reads back', async () => {
    const { teacher } = await aSchool(app)
    const template = await teacher.get('/uddannelsessted/import/skabelon.xlsx')
    const read = await upload(teacher, new Uint8Array(await template.arrayBuffer()), 'skabelon.xlsx')
    expect(read.status).toBe(303)
    expect(await text(teacher.get(location(read)))).toContain('Der er ingen fejl i filen')
    const wrong = await writeXlsx(undefined, {
      name: 'Ark',
      columns: [{ header: 'Noget andet', kind: 'text', value: () => 'x' }],
      rows: [1],
    })
    const refused = await upload(teacher, wrong, 'andet.xlsx')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('»Noget andet«')
    expect((await upload(teacher, Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1]), 'x.csv')).status).toBe(422)
  })
})

describe('organisations', () => {
  test('are kept by the secretariat, and roles that name them are linked', async () => {
    const name = `Skolen ${crypto.randomUUID().slice(0, 8)}`
    const teacher = await app.logIn('training_provider')
    await app.system((tx) =>
      tx
        .updateTable('membership')
        .set({ organisation: name.toUpperCase() })
        .where('account_id', '=', teacher.actor.accountId)
        .execute(),
    )
    const lead = await app.logIn('secretariat')
    const made = await lead.post('/organisationer/ny', {
      kind: 'provider',
      name,
      shortName: '',
      postcode: '2750',
      website: '',
    })
    expect(receiptOf(made)).toContain('1 bruger, der ventede på den')
    expect(await text(teacher.get('/uddannelsessted'))).toContain('I har ingen hold endnu')
    const taken = await lead.post('/organisationer/ny', { kind: 'provider', name })
    expect(taken.status).toBe(422)
    // taken off and put back by hand
    const page = await text(lead.get(location(made)))
    const membership = /name="_membership" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await lead.post(location(made), { _action: 'unlink', _membership: membership })
    expect(await text(teacher.get('/uddannelsessted'))).toContain('ikke knyttet til')
    await lead.post(location(made), { _action: 'link', _membership: membership })
    expect(await text(teacher.get('/uddannelsessted'))).toContain('I har ingen hold endnu')
    for (const who of [teacher, app.anonymous])
      expect((await who.get('/organisationer')).status).not.toBe(200)
    // an old form
    const stale = await lead.post(location(made), { kind: 'provider', name, version: '99' })
    expect(stale.status).toBe(409)
  })
})
