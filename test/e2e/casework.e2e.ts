import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { expectOk } from '#core/result.ts'
import { makeOffer, startTalking } from '#features/applications/index.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, DESKTOP, NARROW, testBrowser } from '#test/harness/browser.ts'
import {
  accepted,
  aSeeker,
  aSetting,
  aVacancy,
  ENDS,
  envFor,
  offered,
  STARTS,
  statusOf,
} from '#test/harness/exchange.ts'
import { beyondTheEdge, follow, openAs, pick, submit, tabTo, tick, type } from '#test/harness/keyboard.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'

const browser = await testBrowser()
const app = await testApp()
const base = await app.listen()

const open = (who: Visitor, options?: BrowserContextOptions) => openAs(browser, base, who, options)

test('by keyboard alone, on a phone: somebody who never logs in is registered, applies, says yes and is hired', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting, { category: 'jobrotation' })
  const caseworker = await app.logIn('caseworker', { unitId: setting.unit.id })
  const { page, faults } = await open(caseworker)

  await page.goto(`${base}/jobcenter/borgere`)
  await axe(page)
  await follow(page, 'main a[href="/jobcenter/borgere/ny"]')
  await type(page, 'givenName', 'Karla')
  await submit(page)
  expect(await page.evaluate('document.activeElement.className')).toContain('error-summary')
  await axe(page)
  await type(page, 'familyName', 'Kanariefugl')
  await type(page, 'birthDate', '1. januar 1980')
  await type(page, 'phone', '20 30 40 50')
  await type(page, 'postcode', '2750')
  await type(page, 'unemployedSince', '1. juni 2013')
  await pick(page, 'behalf', 2)
  await submit(page)
  await page.waitForSelector('h1:has-text("Karla Kanariefugl")')
  await axe(page)
  const own = new URL(page.url()).pathname

  await follow(page, `main a[href="${own}/profil"]`)
  await type(page, 'occupation1', 'pædagogmedhjælper')
  await page.keyboard.press('Escape')
  await tabTo(page, '[name=experience1]')
  await page.keyboard.press('ArrowDown')
  await pick(page, 'behalf', 1)
  await submit(page)
  await page.waitForSelector('text=Profilen er gemt')

  await follow(page, `main a[href="${own}/ansoeg"]`)
  await axe(page)
  await follow(page, `main .vacancy a[href$="vikariat=${v.number}"]`)
  await type(page, 'whyIFit', 'Har passet børn i mange år.')
  await tick(page, 'agreed')
  await pick(page, 'behalf', 1)
  await submit(page)
  await page.waitForSelector('text=Ansøgningen er sendt på borgerens vegne')
  const id = await app.system(async (tx) => {
    const row = await tx
      .selectFrom('application')
      .select('id')
      .where('vacancy_id', '=', v.id)
      .executeTakeFirstOrThrow()
    return row.id
  })
  const { boss } = setting
  await app.as(boss.actor, async (tx) => {
    const env = envFor(tx, boss.actor)
    expectOk(await startTalking(env, { id }))
    const terms = { period: { from: day(STARTS), to: day(ENDS) }, weeklyMinutes: 2220 }
    expectOk(await makeOffer(env, { id }, terms))
  })

  await page.goto(`${base}/jobcenter/opfoelgning`)
  await axe(page)
  await follow(page, `main a[href="${own}/ansoegninger/${id}"]`)
  await axe(page)
  await pick(page, 'answer', 1)
  await tick(page, 'agreed')
  await pick(page, 'behalf', 2)
  await submit(page)
  await page.waitForSelector('text=Borgeren mangler nu jeres attest')
  await axe(page)

  await follow(page, `main .alert a[href="${own}/attest"]`)
  await pick(page, 'decision', 1)
  await type(page, 'reason', 'Ledig i 44 uger. Betingelserne er opfyldt.')
  await tick(page, 'despite')
  await submit(page)
  await page.waitForSelector('text=Borgeren er nu ansat')
  expect(await statusOf(app, id)).toBe('hired')
  await axe(page)

  // what the rules said stands beside the decision and can be read again
  await page.goto(`${base}${own}/attest`)
  await follow(page, 'main a[href^="/afgoerelser/"]')
  await page.waitForSelector('h1:has-text("Hvad reglerne sagde")')
  await axe(page)
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
})

/** A unit in which everything occurs once, and the two roles that look at it. */
async function fullUnit() {
  const setting = await aSetting(app)
  const { unit, company, boss } = setting
  const other = await app.system((tx) => aUnit(tx, 'Jobcenter Naboby'))
  const caseworker = await app.logIn('caseworker', { unitId: unit.id, name: 'Hanne Hjælper' })
  const seeker = await aSeeker(app, unit.id, { name: 'Venterattest' })
  const v = await aVacancy(app, setting, {
    category: 'jobrotation',
    title: 'Rengøringsassistenter til børnehavehusene i Ballerup',
  })
  const id = await offered(app, v, seeker, boss)
  expectOk(await accepted(app, id, seeker))
  const asked = await aSeeker(app, unit.id, { name: 'Harettilbud' })
  const second = await aVacancy(app, setting, { openings: 3 })
  const offer = await offered(app, second, asked, boss)
  const handover = await app.system(async (tx) => {
    const incoming = await aPerson(tx, other.id, 'Indkommende')
    const outgoing = await aPerson(tx, unit.id, 'Udgående')
    const row = (person: string, from: string, to: string) => ({
      subject: 'person',
      person_id: person,
      from_unit: from,
      to_unit: to,
      reason: 'Borgeren er flyttet til jeres kommune',
    })
    const ids = await tx
      .insertInto('handover')
      .values([row(incoming.id, other.id, unit.id), row(outgoing.id, unit.id, other.id)])
      .returning('id')
      .execute()
    return ids.map((r) => r.id)
  })
  const person = `/jobcenter/borgere/${seeker.person.id}`
  const firm = `/jobcenter/virksomheder/${company.id}`
  const pages = [
    '/',
    '/jobcenter/borgere',
    '/jobcenter/borgere?navn=findesikke',
    '/jobcenter/borgere/ny',
    person,
    `${person}?kun=paa-vegne-af`,
    `${person}/oplysninger`,
    `${person}/profil`,
    `${person}/attest`,
    `${person}/ansoeg`,
    `${person}/ansoeg?vikariat=${second.number}`,
    `${person}/ansoeg?vikariat=99999`,
    `${person}/ansoegninger/${id}`,
    `/jobcenter/borgere/${asked.person.id}/ansoegninger/${offer}`,
    `${person}/overdrag`,
    `${person}/sagsbehandler`,
    '/jobcenter/virksomheder',
    '/jobcenter/virksomheder?q=findesikke',
    '/jobcenter/virksomheder/ny',
    firm,
    `${firm}/overdrag`,
    '/jobcenter/overdragelser',
    ...handover.map((h) => `/jobcenter/overdragelser/${h}`),
    '/jobcenter/opfoelgning',
    '/jobcenter/opfoelgning?vis=over-fristen',
    '/jobcenter/paa-vegne-af',
  ]
  const forms = [
    '/jobcenter/borgere/ny',
    `${person}/oplysninger`,
    `${person}/profil`,
    `${person}/attest`,
    `${person}/ansoeg?vikariat=${second.number}`,
    `/jobcenter/borgere/${asked.person.id}/ansoegninger/${offer}`,
    `${person}/overdrag`,
    '/jobcenter/virksomheder/ny',
    `/jobcenter/overdragelser/${handover[0]}`,
  ]
  return { unit, caseworker, seeker, pages, forms }
}

const full = await fullUnit()

test.each([
  ['a narrow phone', { viewport: NARROW }],
  ['a dark wide screen', { viewport: DESKTOP, colorScheme: 'dark' as const }],
])('every page of a caseworker is clean on %s', async (_, options) => {
  const { page, faults } = await open(full.caseworker, options)
  for (const path of full.pages) {
    const response = await page.goto(base + path)
    expect(response?.status(), path).toBe(200)
    await axe(page)
    expect(await beyondTheEdge(page), path).toBeLessThanOrEqual(0)
  }
  expect(faults).toEqual([])
})

test('every refused form is clean and says where the slip is', async () => {
  const { page, faults } = await open(full.caseworker)
  for (const path of full.forms) {
    await page.goto(base + path)
    // what is filled in beforehand is taken out, so that every form has something to refuse
    await page.evaluate(
      "for (const f of document.querySelectorAll('main form [name]:not([type=hidden])')) { f.checked = false; if (f.type !== 'radio' && f.type !== 'checkbox') f.value = '' }",
    )
    await Promise.all([page.waitForNavigation(), page.click('main form .submit button')])
    expect(await page.locator('.error-summary a').count(), path).toBeGreaterThan(0)
    await axe(page)
    expect(await beyondTheEdge(page), path).toBeLessThanOrEqual(0)
  }
  await page.goto(`${base}/jobcenter/borgere`)
  await page.fill('[name=cpr]', '010180')
  await Promise.all([page.waitForNavigation(), page.click('main .search-box button')])
  await axe(page)
  await page.fill('[name=cpr]', '010180-1234')
  await Promise.all([page.waitForNavigation(), page.click('main .search-box button')])
  await page.waitForSelector('text=Ingen borger hos jer har det CPR-nummer')
  await axe(page)
  expect(faults).toEqual([])
})

test('the secretariat’s figures and lists, and the citizen’s own page, are clean', async () => {
  const secretariat = await app.logIn('secretariat', { unitId: full.unit.id })
  const visits: [Visitor, string[]][] = [
    [
      secretariat,
      [
        '/',
        '/sekretariat/oversigt',
        '/sekretariat/virksomheder',
        '/sekretariat/vikariater',
        '/sekretariat/vikariater?q=findesikke',
      ],
    ],
    [full.seeker.visitor, ['/mit-jobcenter']],
  ]
  for (const look of [{ viewport: NARROW }, { viewport: DESKTOP, colorScheme: 'dark' as const }])
    for (const [who, paths] of visits) {
      const { page, faults } = await open(who, look)
      for (const path of paths) {
        expect((await page.goto(base + path))?.status(), path).toBe(200)
        await axe(page)
        expect(await beyondTheEdge(page), path).toBeLessThanOrEqual(0)
      }
      expect(faults).toEqual([])
      await page.context().close()
    }
})

test('without script a case is handed over and accepted', async () => {
  const { unit, company } = await aSetting(app)
  const other = await app.system((tx) => aUnit(tx, 'Jobcenter Modtager'))
  const giver = await app.logIn('caseworker', { unitId: unit.id })
  const receiver = await app.logIn('caseworker', { unitId: other.id })
  const from = await open(giver, { javaScriptEnabled: false })
  await from.page.goto(`${base}/jobcenter/virksomheder/${company.id}/overdrag`)
  await from.page.selectOption('[name=toUnit]', { label: 'Jobcenter Modtager' })
  await from.page.fill('[name=reason]', 'Virksomheden er flyttet')
  await from.page.click('main form .submit button')
  await from.page.waitForSelector('text=Forslaget er sendt')

  const to = await open(receiver, { javaScriptEnabled: false })
  await to.page.goto(`${base}/jobcenter/overdragelser`)
  await to.page.click(`text=${company.name}`)
  await to.page.check('[name=answer][value=accept]')
  await to.page.click('main form .submit button')
  await to.page.waitForSelector('text=Virksomheden er nu hos jer')
  expect((await from.page.goto(`${base}/jobcenter/virksomheder/${company.id}`))?.status()).toBe(404)
  expect([...from.faults, ...to.faults].filter((f) => !f.includes('404'))).toEqual([])
})
