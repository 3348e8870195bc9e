import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '#test/docs/read-examples.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { aCourse, anOrganisation, aRotationCase, aSession } from '#test/harness/rotation.ts'
import { sheetKeys } from './columns.ts'
import { columnsOf } from './template.ts'

const app = await testApp()
const unit = await app.system((tx) => aUnit(tx, 'Jobcenter Ballerup', '0151'))
const elsewhere = await app.system((tx) => aUnit(tx, 'Jobcenter Herlev', '0163'))
const PAGE = '/sager/import'

// the example of docs/import.md
const example = (name: string) => blocksOf('import.md').find(({ info }) => info === name)?.text ?? ''
const EMPLOYEES = example('medarbejdere.csv')
const SESSIONS = example('hold.csv')
const TEMPS = example('vikarer.csv')
const HOURS = example('timer.csv')
const FILES = { employees: EMPLOYEES, sessions: SESSIONS, temps: TEMPS, hours: HOURS }
type Files = Partial<Record<keyof typeof FILES | 'file', string | Uint8Array<ArrayBuffer>>>

async function aFirm(unitId = unit.id) {
  const company = await app.system((tx) => aCompany(tx, unitId))
  return { company, boss: await app.logIn('company', { companyId: company.id, manages: true }) }
}

function upload(who: Visitor, files: Files, fields: Record<string, string> = {}): Promise<Response> {
  const body = new FormData()
  const typed = { _once: crypto.randomUUID().padEnd(43, 'x'), title: 'Medicinkursus', ...fields }
  for (const [name, value] of Object.entries(typed)) body.set(name, value)
  for (const [name, file] of Object.entries(files)) body.set(name, new Blob([file]), `${name}.csv`)
  return app.fetch(
    new Request(`http://localhost:3000${PAGE}`, {
      method: 'POST',
      body,
      headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
    }),
  )
}
const packedIn = (html: string) => /name="project" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** What the button under the trial sends: all that is hidden in its form. */
const hiddenIn = (html: string): Record<string, string> => {
  const [yes = ''] = html.split('<form').filter((part) => part.includes('name="project"'))
  return Object.fromEntries(
    [...yes.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].flatMap(
      ([, name = '', value = '']) => (name === '_once' ? [] : [[name, value]]),
    ),
  )
}

/** Tries the files and says yes to what they would do. */
async function bring(who: Visitor, files: Files, fields: Record<string, string> = {}): Promise<Response> {
  const tried = await upload(who, files, fields)
  const html = await tried.text()
  expect([tried.status, html.includes('name="project"')]).toEqual([200, true])
  return who.post(PAGE, hiddenIn(html))
}
const casesOf = (companyId: string) =>
  app.system((tx) => tx.selectFrom('rotation_case').selectAll().where('company_id', '=', companyId).execute())

/** How many rows a company has in everything an import writes. */
const rowsOf = (companyId: string) =>
  app.system(async (tx) => {
    const tables = [
      ...(['workplace', 'employee', 'rotation_case', 'case_employee', 'reservation', 'case_cover'] as const),
      ...(['cover_for', 'case_temp', 'work_hours', 'case_event'] as const),
    ]
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const { n } = await tx
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('company_id', '=', companyId)
        .executeTakeFirstOrThrow()
      counts[table] = Number(n)
    }
    return counts
  })

describe('a running project from four sheets', () => {
  test('the dry run tells what would be made and makes nothing', async () => {
    const { company, boss } = await aFirm()
    const html = await (await upload(boss, FILES)).text()
    expect(html).toContain('Sagen åbner i fasen Drift: medarbejderen')
    expect(html).toContain('A: Medicinadministration')
    expect(Object.values(await rowsOf(company.id)).every((n) => n === 0)).toBe(true)
  })

  test('yes makes one case with its people, classes, vikar and hours, in the phase it is in', async () => {
    const { company, boss } = await aFirm()
    const answer = await bring(boss, FILES)
    const [c] = await casesOf(company.id)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sager/${c!.id}`])
    expect(c).toMatchObject({ origin: 'import', wanted_from: '2014-03-24', wanted_to: '2014-05-30' })
    expect(await rowsOf(company.id)).toEqual({
      ...{ workplace: 1, employee: 2, rotation_case: 1, case_employee: 2, reservation: 3, case_cover: 1 },
      ...{ cover_for: 2, case_temp: 1, work_hours: 3, case_event: 1 },
    })
    const { seats, hours, days } = await app.system(async (tx) => ({
      seats: await tx
        .selectFrom('reservation as r')
        .innerJoin('course_session as s', 's.id', 'r.session_id')
        .select(['r.status', 's.place', 's.status as session'])
        .where('r.case_id', '=', c!.id)
        .orderBy('s.starts_on')
        .execute(),
      hours: await tx
        .selectFrom('work_hours')
        .select(['minutes', 'source', 'deviation'])
        .where('case_id', '=', c!.id)
        .orderBy('deviation')
        .execute(),
      days: await tx
        .selectFrom('course_day as d')
        .innerJoin('reservation as r', 'r.session_id', 'd.session_id')
        .select('d.day')
        .distinct()
        .where('r.case_id', '=', c!.id)
        .execute(),
    }))
    expect(seats).toEqual([
      { status: 'completed', place: 'Sundhedsskolen', session: 'held' },
      { status: 'completed', place: 'Sundhedsskolen', session: 'held' },
      { status: 'enrolled', place: 'Sundhedsskolen', session: 'confirmed' },
    ])
    expect(hours.map(({ minutes, source }) => [minutes, source])).toEqual(Array(3).fill([444, 'import']))
    expect(hours[0]!.deviation).toBe('oplæring')
    expect(days).toHaveLength(7)
    const overview = await (await boss.get(`/sager/${c!.id}`)).text()
    expect(overview).toContain('Drift: medarbejderen')
    expect(await (await boss.get(`/sager/${c!.id}/journal`)).text()).toContain(
      '2 medarbejdere, 2 hold, 1 vikarer og 3 dage med timer',
    )
  })

  test('the same file twice changes nothing and leads to the case that stands', async () => {
    const { company, boss } = await aFirm()
    const packed = packedIn(await (await upload(boss, FILES)).text())
    await boss.post(PAGE, { title: 'Medicinkursus', project: packed })
    const before = await rowsOf(company.id)
    const [c] = await casesOf(company.id)
    const again = [
      await boss.post(PAGE, { title: 'Et andet navn', project: packed }),
      await upload(boss, FILES, { title: 'Et tredje navn' }),
    ]
    for (const answer of again)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sager/${c!.id}`])
    expect(await rowsOf(company.id)).toEqual(before)
  })

  test('two who say yes at once make one case', async () => {
    const { company, boss } = await aFirm()
    const project = packedIn(await (await upload(boss, FILES)).text())
    await Promise.all([1, 2, 3].map(() => boss.post(PAGE, { title: 'Medicinkursus', project })))
    expect(await casesOf(company.id)).toHaveLength(1)
  })

  test('a corrected file under the same name does not make a second case', async () => {
    const { company, boss } = await aFirm()
    await bring(boss, FILES)
    const answer = await upload(boss, { ...FILES, hours: HOURS.replace('7:24', '7') })
    expect([answer.status, (await answer.text()).includes('Ret i den')]).toEqual([422, true])
    expect(await casesOf(company.id)).toHaveLength(1)
  })

  test('people who stand in the company’s list are the same people', async () => {
    const { company, boss } = await aFirm()
    await bring(boss, FILES)
    await bring(
      boss,
      { employees: EMPLOYEES.replaceAll(/;Hold|;A, B|;A\n/g, (x) => (x === ';A\n' ? '\n' : '')) },
      { title: 'Nyt forløb' },
    )
    expect(await rowsOf(company.id)).toMatchObject({ employee: 2, rotation_case: 2, case_employee: 4 })
  })

  test('a day that another case has counted is told, and nothing is made', async () => {
    const { company, boss } = await aFirm()
    await bring(boss, FILES)
    const before = await rowsOf(company.id)
    const other = (of: string) => of.replaceAll('Vita', 'Vera')
    const files = { ...FILES, temps: other(TEMPS), hours: other(HOURS) }
    const again = await upload(boss, files, { title: 'Nyt forløb' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('i en anden sag. En dag kan kun tælle ét sted.')
    expect(await rowsOf(company.id)).toEqual(before)
  })

  test('the template can be brought in as it is', async () => {
    const { company, boss } = await aFirm()
    const template = await boss.get(`${PAGE}/skabelon.xlsx`)
    const file = new Uint8Array(await template.arrayBuffer())
    expect((await bring(boss, { file })).status).toBe(303)
    expect(await rowsOf(company.id)).toMatchObject({
      employee: 1,
      reservation: 1,
      case_temp: 1,
      work_hours: 1,
    })
  })
})

test('docs/import.md names every column', () => {
  const text = readFileSync(new URL('../../../../docs/import.md', import.meta.url), 'utf8')
  const own = sheetKeys.flatMap((key) => columnsOf(key, 'da'))
  expect(own.map((c) => c.name.da).filter((name) => !text.includes(name))).toEqual([])
})

describe('files that cannot be used', () => {
  test.each([
    ['employees', EMPLOYEES.replace(';A\n', ';Q\n'), 2, 'Holdet »Q« står ikke i arket Hold.'],
    ['employees', EMPLOYEES.replace('Else Prøvesen', ''), 2, 'Navn'],
    ['sessions', SESSIONS.replace('12-05-2014', '32-05-2014'), 3, 'Dagene kan ikke læses'],
    ['sessions', SESSIONS.replace('Kursus', 'Emne'), 1, 'Kolonnen »Kursus« mangler.'],
    ['temps', TEMPS.replace('30-05-2014', '30-01-2014'), 2, 'Slutter, før det begynder.'],
    ['temps', TEMPS.replace('1042, Ebbe', '9, Ebbe'), 2, '»9« står ikke i arket Medarbejdere.'],
    [
      'hours',
      HOURS.replace('Vita', 'Vera'),
      4,
      '»Vera Vikarsen« står ikke i arket Medarbejdere eller Vikarer.',
    ],
    ['hours', HOURS.replace('7:24', 'mange'), 3, '»mange« er ikke timer.'],
    ['hours', HOURS.replace('1043;;31-03-2014', '1042;;31-03-2014'), 3, 'Samme person og dag'],
    ['hours', HOURS.replace('1043;;31-03-2014', '1043;;31-07-2014'), 3, 'Dagen er ikke kommet endnu.'],
  ] as const)('%s, line %#: said by sheet and line, and nothing is made', async (sheet, file, line, says) => {
    const { company, boss } = await aFirm()
    const answer = await upload(boss, { ...FILES, [sheet]: file })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(says)
    expect(html).toMatch(new RegExp(`>${line}</td>`))
    expect(html).toContain('value="Medicinkursus"')
    expect(await casesOf(company.id)).toEqual([])
  })

  test('no file, no table, no employees, and a packed text of somebody’s own', async () => {
    const { company, boss } = await aFirm()
    const answers = [
      await upload(boss, {}),
      await upload(boss, { file: 'ikke et regneark' }),
      await upload(boss, { employees: 'Navn;Funktion\n' }),
      await boss.post(PAGE, { title: 'Medicinkursus', project: 'H4sIAAAAAAAA' }),
    ]
    expect(answers.map((a) => a.status)).toEqual([422, 422, 422, 422])
    expect(await casesOf(company.id)).toEqual([])
  })
})

describe('classes at a provider we know', () => {
  const aSchool = () =>
    app.system(async (tx) => {
      const school = await anOrganisation(tx, { postcode: '2750' })
      const course = await aCourse(tx, { provider_id: school.id, title: 'Medicinadministration' })
      const days = ['2014-04-22', '2014-04-23']
      const session = await aSession(tx, {
        ...{ provider_id: school.id, course_id: course.id, days, capacity: 1 },
      })
      return { school, session }
    })
  const files = (school: string, people: string): Files => ({
    employees: people,
    sessions: `Hold;Kursus;Uddannelsessted;Dage;Fra kl.;Til kl.\nA;medicinadministration;${school};22-04-2014, 23-04-2014;8;15.24\n`,
  })
  const two = EMPLOYEES.replace('A, B', 'A')
  const one = EMPLOYEES.replace(/\n1043;.*/, '')

  test('a class that stands here is used, and never beyond its seats', async () => {
    const { company, boss } = await aFirm()
    const { school, session } = await aSchool()
    const full = await upload(boss, files(school.name, two))
    expect([full.status, (await full.text()).includes('kun 1 ledige pladser')]).toEqual([422, true])
    await bring(boss, files(school.name, one))
    const seats = await app.system((tx) =>
      tx
        .selectFrom('reservation')
        .select(['session_id', 'status'])
        .where('company_id', '=', company.id)
        .execute(),
    )
    expect(seats).toEqual([{ session_id: session.id, status: 'reserved' }])
    // nothing has begun: the job centre takes it as any wish
    expect(await casesOf(company.id)).toMatchObject([{ accepted_at: null, started_at: null }])
  })

  test('a new class of a provider is not offered to others', async () => {
    const { boss } = await aFirm()
    const { school } = await aSchool()
    await bring(boss, {
      ...files(school.name, one),
      sessions: `Hold;Kursus;Uddannelsessted;Dage;Fra kl.;Til kl.\nA;Helt sin egen ting;${school.name};06-05-2014;8;15\n`,
    })
    expect(await (await boss.get('/kurser?q=helt+sin+egen')).text()).not.toContain('Helt sin egen ting')
  })
})

describe('who may', () => {
  test('a company only its own, whatever company the form names', async () => {
    const { company, boss } = await aFirm()
    const stranger = await aFirm()
    await bring(boss, FILES, { company: stranger.company.id })
    expect([await casesOf(company.id), await casesOf(stranger.company.id)].map((x) => x.length)).toEqual([
      1, 0,
    ])
    const project = packedIn(await (await upload(stranger.boss, FILES)).text())
    expect((await boss.post(PAGE, { title: 'Igen', project })).headers.get('location')).toBe(
      `/sager/${(await casesOf(company.id))[0]!.id}`,
    )
    expect(await casesOf(stranger.company.id)).toEqual([])
  })

  test('a caseworker for the unit’s companies, with a reason that the journal keeps', async () => {
    const { company, boss } = await aFirm()
    const caseworker = await app.logIn('caseworker', { unitId: unit.id })
    const other = await app.logIn('caseworker', { unitId: elsewhere.id })
    const fields = { company: company.id, reason: 'De ringede og bad om det.' }
    expect((await upload(other, FILES, fields)).status).toBe(404)
    expect((await other.get(`${PAGE}?virksomhed=${company.id}`)).status).toBe(404)
    expect((await upload(caseworker, FILES, { company: company.id, reason: '' })).status).toBe(422)
    expect((await bring(caseworker, FILES, fields)).status).toBe(303)
    const [c] = await casesOf(company.id)
    expect(await (await boss.get(`/sager/${c!.id}/journal`)).text()).toContain('De ringede og bad om det.')
    expect((await caseworker.get(`/sager/${c!.id}`)).status).toBe(200)
    const told = await app.system((tx) =>
      tx
        .selectFrom('notice')
        .select('kind')
        .where('account_id', '=', boss.actor.accountId)
        .where('kind', '=', 'case.imported')
        .execute(),
    )
    expect(told).toHaveLength(1)
  })

  test('a consultant of the secretariat where she leads a case, and leads the new one', async () => {
    const { company } = await aFirm()
    const lead = await app.logIn('secretariat')
    const fields = { company: company.id, reason: 'Aftalt på besøg i marts.' }
    expect((await upload(lead, FILES, fields)).status).toBe(404)
    await app.system((tx) =>
      aRotationCase(tx, { company_id: company.id, unit_id: unit.id, lead_id: lead.actor.accountId }),
    )
    expect(await (await lead.get(PAGE)).text()).toContain(company.name)
    expect((await bring(lead, FILES, fields)).status).toBe(303)
    const made = (await casesOf(company.id)).filter((c) => c.origin === 'import')
    expect(made).toMatchObject([{ lead_id: lead.actor.accountId }])
    expect((await lead.get(`/sager/${made[0]!.id}/mennesker`)).status).toBe(200)
  })

  test('nobody else', async () => {
    const { company } = await aFirm()
    const steward = await app.logIn('shop_steward', { companyId: company.id })
    expect([403, 404]).toContain((await steward.get(PAGE)).status)
    expect((await upload(steward, FILES)).status).toBeGreaterThanOrEqual(400)
    expect(await casesOf(company.id)).toEqual([])
  })
})
