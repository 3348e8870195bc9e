import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { aCaseWith, aClass, aSchool, type CaseOfTest } from '#test/harness/training.ts'
import { receiptOf } from '#test/harness/vacancies.ts'

const app = await testApp()

const text = async (response: Promise<Response>) => (await response).text()
const location = (response: Response) => response.headers.get('location') ?? ''
const idIn = (path: string) => /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''

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

/** Everybody of the case sits in the class. */
const enrol = (c: CaseOfTest, s: Awaited<ReturnType<typeof aClass>>) =>
  app.system((tx) =>
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
    await enrol(c, s)
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

  test('closes a class: who never came has not completed it, and who was there a little is said', async () => {
    const school = await aSchool(app)
    const c = await aCaseWith(app, 3)
    const s = await aClass(app, school, { days: ['2014-04-07', '2014-04-08'] })
    await enrol(c, s)
    const path = `/uddannelsessted/hold/${s.id}`
    for (const [day, hours] of [
      ['2014-04-07', ['7,4', '7,4', '0']],
      ['2014-04-08', ['7,4', '0', '0']],
    ] as const) {
      const page = await text(school.teacher.get(`${path}/fremmoede?dag=${day}`))
      const names = [...page.matchAll(/name="(timer-[^"]+)"/g)].map(([, name]) => name!)
      const fields = Object.fromEntries(names.map((name, i) => [name, hours[i]!]))
      expect((await school.teacher.post(`${path}/fremmoede`, { ...fields, dag: day })).status).toBe(303)
    }
    const closed = await school.teacher.post(path, { _action: 'hold' })
    expect(receiptOf(closed)).toContain(
      'Holdet er afsluttet. 2 deltagere har gennemført. 1 af dem var der ikke hele tiden. 1 mødte slet ikke og står som stoppet.',
    )
    const statuses = await app.system((tx) =>
      tx
        .selectFrom('reservation')
        .select('status')
        .where('session_id', '=', s.id)
        .orderBy('seat_no')
        .execute(),
    )
    expect(statuses.map((r) => r.status)).toEqual(['completed', 'completed', 'left'])
    expect(await text(c.boss.get(`/sager/${c.row.id}/journal`))).toContain(
      'er afholdt: 2 har gennemført, 1 af dem var der ikke hele tiden, 1 mødte ikke',
    )
  })

  test('that registers no attendance closes its class with everybody in it', async () => {
    const school = await aSchool(app)
    const c = await aCaseWith(app, 2)
    const s = await aClass(app, school, { days: ['2014-04-07'] })
    await enrol(c, s)
    const closed = await school.teacher.post(`/uddannelsessted/hold/${s.id}`, { _action: 'hold' })
    expect(receiptOf(closed)).toContain('=Holdet er afsluttet. 2 deltagere har gennemført.;')
  })
})
