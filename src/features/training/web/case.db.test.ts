import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { aCaseWith, aClass, aSchool } from '#test/harness/training.ts'
import { receiptOf } from '#test/harness/vacancies.ts'

const app = await testApp()

const text = async (response: Promise<Response>) => (await response).text()
const location = (response: Response) => response.headers.get('location') ?? ''
const idIn = (path: string) => /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''

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
