import { beforeAll, describe, expect, test } from 'vitest'
import { newToken } from '#platform/auth/session.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { anHoursCase } from '#test/harness/hours-case.ts'

const app = await testApp({ JOBKREDS_TODAY: '2014-04-08' })
type Case = Awaited<ReturnType<typeof anHoursCase>>
let c: Case
let company: Visitor
let vikar: Visitor
let caseworker: Visitor

beforeAll(async () => {
  c = await app.system((tx) => anHoursCase(tx, { first: '2014-03-24', days: 15, weekly: 2220 }))
  company = await app.logIn('company', { companyId: c.company.id })
  vikar = await app.logIn('jobseeker', { personId: c.person.id })
  caseworker = await app.logIn('caseworker', { unitId: c.unit.id })
})

const week = (n: number) => `/sager/${c.row.id}/timer?uge=2014-W${n}`
const own = () => `/mit-vikariat/${c.temp.id}/timer`
const field = (id: string, day: number | 'note') => `${day === 'note' ? 'n' : 'h'}.${id}.${day}`
const inField = (html: string, name: string): string | undefined => {
  const tag = [...html.matchAll(/<input[^>]*>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`name="${name}"`))
  return tag && (/value="([^"]*)"/.exec(tag)?.[1] ?? '')
}
const page = async (who: Visitor, path: string) => (await who.get(path)).text()
const stored = (id: string) =>
  app.system((tx) =>
    tx
      .selectFrom('work_hours')
      .select(['day', 'minutes', 'source', 'deviation'])
      .where((e) => e.or([e('temp_id', '=', id), e('case_employee_id', '=', id)]))
      .orderBy('day')
      .execute(),
  )
/** The form of a week as the browser would send it back, with some fields typed over. */
async function typedWeek(who: Visitor, n: number, over: Record<string, string> = {}) {
  const html = await page(who, week(n))
  const fields = Object.fromEntries(
    [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
      const name = /name="([hn]\.[^"]+|seen)"/.exec(tag)?.[1]
      return name ? [[name, /value="([^"]*)"/.exec(tag)?.[1] ?? '']] : []
    }),
  )
  return { ...fields, do: 'save', ...over }
}
const save = async (n: number, over: Record<string, string> = {}) =>
  company.post(week(n), await typedWeek(company, n, over))

describe('the grid', () => {
  test('is filled from the plan, and what is saved is what was shown', async () => {
    const html = await page(company, week(14))
    expect(inField(html, field(c.employees[0]!, 0))).toBe('7:24')
    expect(inField(html, field(c.temp.id, 4))).toBe('7:24')
    expect(html).toContain('hours-planned')
    expect((await save(14)).headers.get('location')).toContain('uge=2014-W14')
    expect((await stored(c.temp.id)).map((r) => [r.day, r.minutes, r.source])).toEqual(
      ['2014-03-31', '2014-04-01', '2014-04-02', '2014-04-03', '2014-04-04'].map((day) => [day, 444, 'plan']),
    )
    expect(await page(company, week(14))).not.toContain('hours-planned')
  })

  test('takes other hours and a remark, an emptied field as none, and nothing for days to come', async () => {
    const id = c.employees[0]!
    const saved = await save(15, {
      [field(id, 0)]: '6,5',
      [field(id, 1)]: '',
      [field(id, 'note')]: ' Gik\n hjem ',
    })
    expect(saved.status).toBe(303)
    expect((await stored(id)).slice(-2)).toEqual([
      { day: '2014-04-07', minutes: 390, source: 'manual', deviation: 'Gik hjem' },
      { day: '2014-04-08', minutes: 0, source: 'manual', deviation: 'Gik hjem' },
    ])
    expect(inField(await page(company, week(15)), field(id, 2))).toBeUndefined()
    const early = await company.post(week(15), { ...(await typedWeek(company, 15)), [field(id, 2)]: '9' })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('dagen er ikke kommet endnu')
  })

  test('says at the field what is wrong, and keeps what was typed', async () => {
    const id = c.employees[0]!
    for (const wrong of ['mange', '25', '-3']) {
      const refused = await save(14, { [field(id, 0)]: wrong, [field(id, 1)]: '5' })
      expect(refused.status).toBe(422)
      const html = await refused.text()
      expect(inField(html, field(id, 0))).toBe(wrong)
      expect(inField(html, field(id, 1))).toBe('5')
      expect(html).toContain(`href="#${field(id, 0)}"`)
    }
    expect((await stored(id)).find((r) => r.day === '2014-04-01')?.minutes).toBe(444)
  })

  test('what the provider has registered wins: it is shown, locked and not typed over', async () => {
    const id = c.employees[0]!
    await app.system((tx) =>
      tx
        .insertInto('attendance')
        .values({
          ...{ reservation_id: c.reservations[0]!, day: '2014-03-25', company_id: c.company.id },
          ...{ provider_id: c.provider.id, case_id: c.row.id, present_minutes: 300 },
        })
        .execute(),
    )
    const html = await page(company, week(13))
    expect(inField(html, field(id, 1))).toBe('5')
    expect(html).toMatch(new RegExp(`name="${field(id, 1)}"[^>]*readonly`))
    const refused = await save(13, { [field(id, 1)]: '7,4' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Bed dem rette det')
    expect((await save(13)).status).toBe(303)
    expect((await stored(id)).some((r) => r.day === '2014-03-25')).toBe(false)
  })

  test('somebody who saves second is shown what stands, with what was typed kept', async () => {
    const id = c.employees[0]!
    const mine = await typedWeek(company, 14, { [field(id, 0)]: '4' })
    expect((await save(14, { [field(id, 0)]: '3' })).status).toBe(303)
    const refused = await company.post(week(14), mine)
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(inField(html, field(id, 0))).toBe('4')
    expect((await company.post(week(14), { ...mine, seen: inField(html, 'seen')! })).status).toBe(303)
    expect((await stored(id)).find((r) => r.day === '2014-03-31')?.minutes).toBe(240)
  })

  test('people who are not of the case are nobody', async () => {
    const other = await app.system((tx) => anHoursCase(tx, { first: '2014-03-24', days: 5 }))
    const stranger = await app.logIn('company', { companyId: other.company.id })
    expect((await stranger.get(week(14))).status).toBe(404)
    const fields = await typedWeek(company, 14)
    await company.post(week(14), { ...fields, [field(other.employees[0]!, 0)]: '7' })
    expect(await stored(other.employees[0]!)).toEqual([])
    expect((await caseworker.get(week(14))).status).toBe(200)
    expect(await page(caseworker, week(14))).not.toContain('name="seen"')
  })
})

describe('the vikar', () => {
  const weekCard = async () => {
    const html = await page(vikar, own())
    const seen = inField(html.slice(html.indexOf('value="2014-03-31"')), 'seen')!
    return { html, fields: { week: '2014-03-31', seen } }
  }

  test('says yes; a later change asks again and says what changed', async () => {
    const { html, fields } = await weekCard()
    expect(html).toContain('Passer timerne?')
    expect((await vikar.post(own(), { ...fields, answer: 'confirmed' })).status).toBe(303)
    expect(await page(company, week(14))).toContain('Bekræftet af vikaren')
    // as it was: nothing to ask about
    await save(14)
    const notices = () =>
      app.system((tx) => tx.selectFrom('notice').select('link').where('kind', '=', 'hours.changed').execute())
    expect(await notices()).toEqual([])
    // moved from one day to another, the same sum
    await save(14, { [field(c.temp.id, 0)]: '6:24', [field(c.temp.id, 1)]: '8:24' })
    await save(14, { [field(c.temp.id, 0)]: '6', [field(c.temp.id, 1)]: '8:48' })
    expect(await notices()).toEqual([{ link: own() }])
    const again = (await weekCard()).html
    expect(again).toContain('Timerne er ændret')
    expect(again).toContain('før 7 timer og 24 minutter, nu 6 timer')
    expect(await page(company, week(14))).toContain('Ændret siden vikaren svarede')
  })

  test('answers only what was shown', async () => {
    const { fields } = await weekCard()
    await save(14, { [field(c.temp.id, 0)]: '7' })
    const late = await vikar.post(own(), { ...fields, answer: 'confirmed' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Se dem igennem igen')
  })

  test('says no with a reason, and the company hears of it', async () => {
    const { fields } = await weekCard()
    expect((await vikar.post(own(), { ...fields, answer: 'disputed' })).status).toBe(422)
    expect(
      (await vikar.post(own(), { ...fields, answer: 'disputed', note: 'Tirsdag til kl. 17' })).status,
    ).toBe(303)
    expect(await page(company, week(14))).toContain('Tirsdag til kl. 17')
    const told = await app.system((tx) =>
      tx.selectFrom('notice').select('account_id').where('kind', '=', 'hours.disputed').execute(),
    )
    expect(told).toEqual([{ account_id: company.actor.accountId }])
    expect(await page(company, `/sager/${c.row.id}/timer/afvigelser`)).toContain('Vikaren er uenig')
  })

  test('is alone with it', async () => {
    const other = await app.system((tx) => anHoursCase(tx, { first: '2014-03-24', days: 5 }))
    const stranger = await app.logIn('jobseeker', { personId: other.person.id })
    expect((await stranger.get(own())).status).toBe(404)
    const { fields } = await weekCard()
    expect((await stranger.post(own(), { ...fields, answer: 'confirmed' })).status).toBe(404)
    expect((await company.get(own())).status).toBe(403)
  })
})

describe('files', () => {
  const address = () => `/sager/${c.row.id}/timer/import`
  const upload = (name: string, bytes: Buffer) => {
    const body = new FormData()
    body.append('_once', newToken())
    body.append('file', new File([new Uint8Array(bytes)], name))
    return app.fetch(
      new Request(`http://localhost:3000${address()}`, {
        ...{ method: 'POST', body },
        headers: { cookie: company.cookie, 'sec-fetch-site': 'same-origin' },
      }),
    )
  }
  const csv = (...lines: string[]) =>
    Buffer.from(`Lønnr.;Navn;Dato;Timer;Bemærkning;Vores eget\n${lines.join('\n')}`)

  test('a dry run says what would happen and keeps nothing; a yes keeps it', async () => {
    const before = await stored(c.employees[0]!)
    const tried = await upload(
      'timer.csv',
      csv(
        'L0;;28-03-2014;7,4;;x',
        'l0;;27-03-2014;6:30;Syg om eftermiddagen;',
        ';viktor vikar;28-03-2014;7,4;;',
        ';Ingen Her;28-03-2014;7,4;;',
        'L0;;30-02-2014;7,4;;',
        'L0;;26-03-2014;mange;;',
        'L0;;28-03-2014;3;;',
        'L0;;01-05-2014;7;;',
        'L0;;25-03-2014;7;;',
      ),
    )
    expect(tried.status).toBe(200)
    const html = await tried.text()
    for (const text of ['1 dag bliver ændret', '2 dage er som før', '6 linjer kan ikke bruges', 'Gem 1 dag'])
      expect(html).toContain(text)
    expect(await stored(c.employees[0]!)).toEqual(before)
    const lines = inField(html, 'lines')!.replaceAll('&quot;', '"')
    expect((await company.post(address(), { lines })).status).toBe(303)
    expect((await stored(c.employees[0]!)).find((r) => r.day === '2014-03-27')).toEqual({
      ...{ day: '2014-03-27', minutes: 390, source: 'import', deviation: 'Syg om eftermiddagen' },
    })
    // a list of lines that was tampered with is nothing but typed hours
    for (const bad of [
      'x',
      '{}',
      `[[1,"${newToken()}","2014-03-27",60,""]]`,
      `[[1,"${c.employees[0]}","2014-03-27",-60,""]]`,
    ])
      expect((await company.post(address(), { lines: bad })).status).toBe(303)
    expect((await stored(c.employees[0]!)).find((r) => r.day === '2014-03-27')?.minutes).toBe(390)
  })

  test('what is no table with our columns is refused in words', async () => {
    for (const [bytes, sentence] of [
      [Buffer.from([0x89, 0x50, 0, 1]), 'hverken CSV eller XLSX'],
      [Buffer.from('Navn;Timer\nA;1'), 'Dato'],
      [Buffer.from('Dato;Timer\n01-04-2014;1'), 'Lønnr. eller Navn'],
    ] as const) {
      const refused = await upload('x.csv', bytes)
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain(sentence)
    }
  })

  test.each(['csv', 'xlsx'] as const)('%s: what is exported comes back as it is', async (format) => {
    const file = await company.get(`/sager/${c.row.id}/timer/eksport/timer.${format}`)
    expect(file.headers.get('content-disposition')).toContain('timer-sag-')
    const html = await (await upload(`timer.${format}`, Buffer.from(await file.arrayBuffer()))).text()
    expect(html).toContain('Filen ændrer ikke noget')
    expect(html).toContain('0 linjer kan ikke bruges')
  })

  test('the workbook to fill in names everybody of the case', async () => {
    const file = await company.get(`/sager/${c.row.id}/timer/import/skabelon.xlsx`)
    const html = await (await upload('skabelon.xlsx', Buffer.from(await file.arrayBuffer()))).text()
    expect(html).toContain('Filen ændrer ikke noget')
  })
})

test('an archived case keeps its hours as they are', async () => {
  const fields = await typedWeek(company, 14)
  await app.system((tx) =>
    tx
      .updateTable('rotation_case')
      .set({ ended_at: '2014-04-08T08:00:00Z', archived_at: '2014-04-08T09:00:00Z' })
      .where('id', '=', c.row.id)
      .execute(),
  )
  expect((await company.post(week(14), { ...fields, [field(c.temp.id, 0)]: '1' })).status).toBe(409)
  expect((await company.post(week(14), { do: 'fill' })).status).toBe(409)
})
