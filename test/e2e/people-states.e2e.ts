import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { followUpToken } from '#features/follow-up/token.ts'
import { hashToken } from '#platform/auth/session.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, testBrowser } from '#test/harness/browser.ts'
import { aCaseWithSeats } from '#test/harness/case-with-seats.ts'
import { beyondTheEdge, openAs } from '#test/harness/keyboard.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'
import { anOrganisation } from '#test/harness/rotation.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()

type Shown = readonly [who: Visitor, path: string]
let pages: readonly Shown[] = []

const NAMES = [
  ['Anna', 'Andersen'],
  ['Birgit', 'Christensen'],
  ['Carsten', 'Damgaard'],
  ['Dorte', 'Eriksen'],
  ['Ellen', 'Frandsen-Hansen'],
] as const

/** A case under way with people in every state, seen from every side. */
async function aLivingCase() {
  const unit = await app.system((tx) => aUnit(tx, 'Jobcenter Ballerup', '0151'))
  const company = await app.system((tx) => aCompany(tx, unit.id, 'Plejehjemmet Lindehaven'))
  return app.system(async (tx) => {
    const { row: rotation, people: parts } = await aCaseWithSeats(tx, {
      ...{ unit, company, days: ['2014-05-05', '2014-05-06', '2014-05-07'], status: 'enrolled' },
      row: {
        title: 'Demens og medicin for aftenholdet',
        purpose: 'Beboerne bliver ældre, og flere har demens. Aftenholdet skal kunne give medicin trygt.',
        started_at: '2014-04-01T06:00:00Z',
      },
      workplace: { name: 'Afdeling Nord', street: 'Lindevej 4' },
      school: await anOrganisation(tx, { name: 'Social- og Sundhedsskolen Vest' }),
      course: { title: 'Medicinadministration' },
      people: NAMES.map(([given_name, family_name], i) => ({
        employee: {
          ...{ given_name, family_name },
          email: i === 2 ? null : `${given_name.toLowerCase()}@lindehaven.example`,
        },
        part: {
          agreed_at: i === 1 || i === 2 ? '2014-04-03T08:00:00Z' : null,
          declined_at: i === 3 ? '2014-04-03T08:00:00Z' : null,
          decline_note: i === 3 ? 'Jeg er på ferie i maj' : null,
          agreed_on_behalf_reason: i === 2 ? 'Har ikke MitID: aftalt mandag' : null,
        },
      })),
    })
    const own = { case_id: rotation.id, company_id: company.id }
    const person = await aPerson(tx, unit.id, 'Vera')
    const temps = await tx
      .insertInto('case_temp')
      .values(
        (
          [
            ['active', '[2014-04-07,2014-07-01)', 'Karin Holm'],
            ['ended', '[2013-06-01,2014-01-05)', ''],
          ] as const
        ).map(([status, period, colleague]) => ({
          ...own,
          unit_id: unit.id,
          person_id: person.id,
          shown_name: person.name,
          function_title: 'Social- og sundhedshjælper',
          period,
          weekly_minutes: 2220,
          status,
          colleague,
          introduction: colleague && 'Mandag kl. 8: rundvisning med Karin.\nTirsdag: medicinrummet.',
          half_way_on: '2014-05-15',
        })),
      )
      .returning('id')
      .execute()
    await tx
      .insertInto('case_party')
      .values({ ...own, part: 'manager', name: 'Mona Leder', phone: '+4520000000' })
      .execute()
    const asked = await tx
      .insertInto('follow_up')
      .values([
        {
          ...own,
          subject: 'temp',
          temp_id: temps[1]!.id,
          months: 3,
          due_on: '2014-04-05',
          asked_at: '2014-04-05T05:00:00Z',
        },
        {
          ...own,
          subject: 'employee',
          case_employee_id: parts[1]!.part.id,
          months: 3,
          due_on: '2014-04-05',
          asked_at: '2014-04-05T05:00:00Z',
        },
      ])
      .returning('id')
      .execute()
    for (const { id } of asked)
      await tx
        .updateTable('follow_up')
        .set({ token_hash: hashToken(followUpToken(app.config.secretKey, id)) })
        .where('id', '=', id)
        .execute()
    return { unit, company, rotation, parts, person, temps, asked }
  })
}

beforeAll(async () => {
  const c = await aLivingCase()
  const boss = await app.logIn('company', { companyId: c.company.id, manages: true })
  const steward = await app.logIn('shop_steward', { companyId: c.company.id })
  const worker = await app.logIn('caseworker', { unitId: c.unit.id })
  const waiting = await app.logIn('employee', { employeeId: c.parts[0]!.employee.id })
  const yes = await app.logIn('employee', { employeeId: c.parts[1]!.employee.id })
  const behalf = await app.logIn('employee', { employeeId: c.parts[2]!.employee.id })
  const no = await app.logIn('employee', { employeeId: c.parts[3]!.employee.id })
  const vikar = await app.logIn('jobseeker', { personId: c.person.id })
  const nobody = await app.logIn('jobseeker', {
    personId: (await app.system((tx) => aPerson(tx, c.unit.id))).id,
  })
  const empty = await app.logIn('company', {
    companyId: (await app.system((tx) => aCompany(tx, c.unit.id))).id,
  })
  const people = `/sager/${c.rotation.id}/mennesker`
  const token = (i: number) => `/opfoelgning/${followUpToken(app.config.secretKey, c.asked[i]!.id)}`
  await vikar.post(`/sager/${c.rotation.id}/evaluering`, {
    ...{ overall: '4', informed: '3', again: 'yes', well: 'God modtagelse', better: '', point: '' },
  })
  pages = [
    [boss, '/virksomhed/medarbejdere'],
    [empty, '/virksomhed/medarbejdere'],
    [boss, '/virksomhed/medarbejdere?q=xyz'],
    [boss, '/virksomhed/medarbejdere/ny'],
    [boss, '/virksomhed/medarbejdere/import'],
    [boss, `/virksomhed/medarbejdere/${c.parts[0]!.employee.id}`],
    [boss, '/virksomhed/arbejdssteder'],
    [empty, '/virksomhed/arbejdssteder'],
    [boss, '/virksomhed/arbejdssteder/nyt'],
    [boss, people],
    [steward, people],
    [worker, people],
    [boss, `${people}/vaelg`],
    [boss, `${people}/ny`],
    ...c.parts.slice(0, 4).map(({ part }): Shown => [boss, `${people}/${part.id}`]),
    ...c.temps.map(({ id }): Shown => [boss, `${people}/vikar/${id}`]),
    [waiting, '/min-uddannelse'],
    [yes, '/min-uddannelse'],
    [behalf, '/min-uddannelse'],
    [no, '/min-uddannelse'],
    [vikar, '/mit-vikariat'],
    [nobody, '/mit-vikariat'],
    ...c.temps.map(({ id }): Shown => [vikar, `/mit-vikariat/${id}`]),
    [boss, `/sager/${c.rotation.id}/opfoelgning`],
    [worker, `/sager/${c.rotation.id}/opfoelgning`],
    [worker, '/jobcenter/efter-forloebet'],
    [worker, `/jobcenter/efter-forloebet/${c.asked[0]!.id}`],
    [worker, `/jobcenter/efter-forloebet/${c.asked[1]!.id}`],
    [boss, `/sager/${c.rotation.id}/evaluering`],
    [app.anonymous, token(0)],
    [app.anonymous, token(1)],
    [boss, `/en${people}`],
    [waiting, '/en/min-uddannelse'],
    [worker, `/en/sager/${c.rotation.id}/opfoelgning`],
  ]
})

test.each([
  ['on a small phone', { viewport: { width: 320, height: 640 } }],
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
])(
  'every page and state of the people of a case is accessible and fits %s',
  async (name, options) => {
    const found: string[] = []
    const opened = new Map<Visitor, Page>()
    for (const [who, path] of pages) {
      const page =
        opened.get(who) ?? (await openAs(browser, base, who.cookie ? who : undefined, options)).page
      opened.set(who, page)
      const response = await page.goto(base + path)
      if (response?.status() !== 200) found.push(`${path}: ${response?.status()}`)
      const beyond = await beyondTheEdge(page)
      if (beyond > 0) found.push(`${path} ${name}: ${beyond} px beyond the edge`)
      await axe(page).catch((e: Error) => found.push(e.message))
    }
    expect(found).toEqual([])
  },
  400_000,
)
