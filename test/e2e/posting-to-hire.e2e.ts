import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, testBrowser } from '#test/harness/browser.ts'
import { aSeeker, aSetting } from '#test/harness/exchange.ts'
import { beyondTheEdge, follow, openAs, pick, submit, tabTo, tick, type } from '#test/harness/keyboard.ts'

const browser = await testBrowser()
const app = await testApp()
const base = await app.listen()

/** Axe has nothing to say, nothing scrolls sideways, and there is a way on from here. */
async function isGood(page: Page): Promise<void> {
  await axe(page)
  expect(await beyondTheEdge(page), page.url()).toBeLessThanOrEqual(0)
  expect(await page.locator('main a, main button').count(), page.url()).toBeGreaterThan(0)
}

/** Follows with the keyboard the first link or button of the page that says so. */
async function press(page: Page, words: string): Promise<void> {
  const target = page.locator(`main :is(a, button):has-text("${words}")`).first()
  await target.waitFor()
  await target.evaluate((element) => element.setAttribute('data-wanted', ''))
  await follow(page, '[data-wanted]')
  await isGood(page)
}

const open = (who?: Visitor) => openAs(browser, base, who)

test('four roles, by keyboard on a phone: a vikariat is posted, found, applied for, certified and filled', async () => {
  const setting = await aSetting(app)
  const seeker = await aSeeker(app, setting.unit.id, { name: 'Maja', occupation: 'kok' })
  const company = await open(setting.boss)
  const person = await open(seeker.visitor)
  const caseworker = await open(
    await app.logIn('caseworker', { unitId: setting.unit.id, name: 'Hanne Hjælper' }),
  )
  const admin = await open(await app.logIn('admin', { name: 'Anders Admin' }))

  // the company posts
  await company.page.goto(`${base}/virksomhed/vikariater`)
  await follow(company.page, 'main a[href="/virksomhed/vikariater/nyt"]')
  await isGood(company.page)
  await type(company.page, 'occupation', 'kok')
  await company.page.keyboard.press('Escape')
  await type(company.page, 'title', 'Kok til kantinen på Havnens Skole')
  await submit(company.page)
  await type(company.page, 'startsOn', '1. maj 2014')
  await type(company.page, 'endsOn', '30. september 2014')
  await type(company.page, 'weeklyHoursMin', '30')
  await type(company.page, 'weeklyHoursMax', '37')
  await type(company.page, 'place', '2750')
  await submit(company.page)
  await type(
    company.page,
    'description',
    'Du laver frokost til 80 børn sammen med en kollega og holder køkkenet rent.',
  )
  await type(company.page, 'training', 'Vores faste kok tager fire ugers kursus i økologi og diæt.')
  await submit(company.page)
  await tabTo(company.page, '[name=payAgreement]')
  await company.page.keyboard.type('Køkken')
  await submit(company.page)
  await submit(company.page)
  expect(await company.page.textContent('h1')).toBe('Gennemse og slå op')
  await isGood(company.page)
  await submit(company.page)
  await isGood(company.page)
  expect(await company.page.textContent('main')).toContain('Vikariatet er slået op')

  // the job-seeker finds it with a typing error, from the front page
  await person.page.goto(base)
  await isGood(person.page)
  await follow(person.page, 'main a[href="/vikariater"]')
  await tabTo(person.page, 'main input[name=q]')
  await person.page.keyboard.type('kok kantinne')
  await Promise.all([person.page.waitForNavigation(), person.page.keyboard.press('Enter')])
  await isGood(person.page)
  await press(person.page, 'Kok til kantinen på Havnens Skole')
  await press(person.page, 'Søg vikariatet')
  await tabTo(person.page, 'textarea[name=why]')
  await person.page.keyboard.type('Jeg har lavet mad til mange og holder af travlhed.')
  await submit(person.page)
  await person.page.waitForURL(/\/ansoegninger\/[0-9a-f-]{36}$/)
  await isGood(person.page)
  const application = new URL(person.page.url()).pathname

  // the company answers and offers
  await company.page.goto(base)
  await press(company.page, 'Kok til kantinen på Havnens Skole')
  await press(company.page, 'Ja, vi vil gerne tale sammen')
  await submit(company.page)
  await isGood(company.page)
  await press(company.page, 'Tilbyd vikariatet')
  await submit(company.page)
  await company.page.waitForURL(base + application)
  await isGood(company.page)

  // the job-seeker says yes; the job centre's word is lacking, and the page says so
  await person.page.goto(`${base}/ansoegninger`)
  await press(person.page, 'Kok til kantinen på Havnens Skole')
  await press(person.page, 'Se tilbuddet, og svar')
  await submit(person.page)
  await isGood(person.page)
  expect(await person.page.textContent('main')).toContain('jobcenter')

  // the caseworker certifies
  await caseworker.page.goto(base)
  await isGood(caseworker.page)
  await caseworker.page.goto(`${base}/jobcenter/opfoelgning`)
  await isGood(caseworker.page)
  await follow(caseworker.page, `main a[href*="${seeker.person.id}"]`)
  await isGood(caseworker.page)
  await caseworker.page.goto(`${base}/jobcenter/borgere/${seeker.person.id}/attest`)
  await isGood(caseworker.page)
  await pick(caseworker.page, 'f-temp-usual-pay', 1)
  await pick(caseworker.page, 'decision', 1)
  await type(caseworker.page, 'reason', 'Ledig i 44 uger. Betingelserne er opfyldt.')
  await tick(caseworker.page, 'despite')
  await submit(caseworker.page)
  await isGood(caseworker.page)
  expect(await caseworker.page.textContent('main')).toContain('Borgeren er nu ansat')

  // both have their receipt, the vikariat is filled, and nobody else finds it any more
  await person.page.goto(`${base}${application}/kvittering`)
  await isGood(person.page)
  expect(await person.page.textContent('main')).toContain('Tillykke')
  await company.page.goto(`${base}${application}/kvittering`)
  await isGood(company.page)
  expect(await company.page.textContent('main')).toContain('Maja Prøvesen')
  const visitor = await open()
  await visitor.page.goto(`${base}/vikariater?q=kok+kantinen`)
  await isGood(visitor.page)
  expect(await visitor.page.locator('main .vacancy').count()).toBe(0)

  // the administrator sees that it happened and that the trail is whole, and no name
  await admin.page.goto(`${base}/admin/revision`)
  await axe(admin.page)
  expect(await beyondTheEdge(admin.page)).toBeLessThanOrEqual(0)
  const trail = await admin.page.textContent('main')
  expect(trail).toContain('Kæden er hel')
  expect(trail).not.toContain('Maja')
  for (const { faults } of [company, person, caseworker, admin, visitor]) expect(faults).toEqual([])
})
