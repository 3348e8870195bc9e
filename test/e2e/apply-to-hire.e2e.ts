import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, newVisitor, testBrowser } from '#test/harness/browser.ts'
import { aSeeker, aSetting, aVacancy } from '#test/harness/exchange.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()

const PHONE_360 = { width: 360, height: 740 }

/** A browser of somebody who is logged in. */
async function asVisitor(visitor: Visitor): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newVisitor(browser, { viewport: PHONE_360 })
  const [name = '', value = ''] = visitor.cookie.split('=')
  await context.addCookies([{ name, value, url: base }])
  return { context, page: await context.newPage() }
}

/** Walks with Tab until the element has the focus; a key trap or something that cannot be reached fails. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(selector).first()
  await wanted.waitFor()
  for (let steps = 0; steps < 150; steps++) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${selector} on ${page.url()}`)
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await Promise.all([
    page.waitForLoadState('load'),
    page.waitForEvent('framenavigated'),
    page.keyboard.press('Enter'),
  ])
}

/** No page is wider than the phone, and axe has nothing to say. */
async function fits(page: Page): Promise<void> {
  await axe(page)
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  expect(wide, page.url()).toBeLessThanOrEqual(PHONE_360.width)
}

const button = (label: string) => `button:has-text("${label}")`
const link = (label: string) => `a:has-text("${label}")`

test('from application to hire by keyboard alone on a phone, in two browsers', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting)
  const seeker = await aSeeker(app, setting.unit.id, { name: 'Maja' })
  const person = await asVisitor(seeker.visitor)
  const company = await asVisitor(setting.boss)

  // the person applies; an empty choice is not possible, but contact details in the text are put right first
  await person.page.goto(`${base}/vikariater/${v.number}/ansoeg`)
  await fits(person.page)
  await tabTo(person.page, 'textarea[name=why]')
  await person.page.keyboard.type('Ring på 31 41 59 26, så fortæller jeg.')
  await press(person.page, button('Send ansøgning'))
  expect(await person.page.locator('.error-summary').innerText()).toContain('Skriv ikke telefonnummer')
  await fits(person.page)
  await tabTo(person.page, 'textarea[name=why]')
  await person.page.keyboard.press('Control+A')
  await person.page.keyboard.type('Jeg har passet børn i tre år og synger gerne.')
  await tabTo(person.page, 'input[name=contact]:checked')
  await person.page.keyboard.press('ArrowDown')
  await press(person.page, button('Send ansøgning'))
  await person.page.waitForURL(/\/ansoegninger\/[0-9a-f-]{36}$/)
  await fits(person.page)
  const here = person.page.url()

  // the company finds it on its start page and says yes to talking
  await company.page.goto(base)
  await fits(company.page)
  await press(company.page, 'article .vacancy-title a')
  await fits(company.page)
  expect(await company.page.locator('main').innerText()).not.toContain('Maja')
  await press(company.page, link('Ja, vi vil gerne tale sammen'))
  await fits(company.page)
  await press(company.page, button('Ja, vi vil gerne tale sammen'))
  await company.page.waitForURL(here)
  await fits(company.page)
  expect(await company.page.locator('main').innerText()).toContain('maja@test.example')

  // they write to each other
  await tabTo(company.page, 'textarea[name=body]')
  await company.page.keyboard.type('Kan du komme forbi på torsdag?')
  await press(company.page, button('Send besked'))
  await person.page.goto(here)
  expect(await person.page.locator('.messages').innerText()).toContain('Kan du komme forbi på torsdag?')
  await fits(person.page)

  // an offer with a wrong day is corrected, and sent
  await company.page.goto(here)
  await press(company.page, link('Tilbyd vikariatet'))
  await fits(company.page)
  await tabTo(company.page, 'input[name=from]')
  await company.page.keyboard.press('Control+A')
  await company.page.keyboard.type('1. april 2013')
  await press(company.page, button('Send tilbud'))
  expect(await company.page.locator('.error-summary').innerText()).toContain('periode')
  await fits(company.page)
  await tabTo(company.page, 'input[name=from]')
  await company.page.keyboard.press('Control+A')
  await company.page.keyboard.type('5. maj 2014')
  await press(company.page, button('Send tilbud'))
  await company.page.waitForURL(here)
  await fits(company.page)

  // the person sees it waiting, accepts, and both have a receipt
  await person.page.goto(`${base}/ansoegninger`)
  await fits(person.page)
  expect(await person.page.locator('main').innerText()).toContain('Det er din tur')
  await press(person.page, 'article .vacancy-title a')
  await press(person.page, link('Se tilbuddet, og svar'))
  expect(await person.page.locator('main').innerText()).toContain('5. maj–30. september 2014')
  await fits(person.page)
  await press(person.page, button('Ja tak til vikariatet'))
  await person.page.waitForURL(/kvittering$/)
  expect(await person.page.locator('h2').first().innerText()).toContain('Tillykke')
  expect(await person.page.locator('main').innerText()).toMatch(
    /5\. maj–30\. september 2014, \d+(,\d)? timer om ugen/,
  )
  await fits(person.page)
  await company.page.goto(`${here}/kvittering`)
  expect(await company.page.locator('main').innerText()).toContain('Maja Prøvesen')
  await fits(company.page)

  // and the vikariat is closed
  expect((await app.anonymous.get(`/vikariater/${v.number}/ansoeg`)).status).toBe(303)
  await company.page.goto(`${base}/virksomhed/ansoegninger?vis=ansat`)
  await fits(company.page)
  await person.context.close()
  await company.context.close()
})

test('a no without script, with its reason and a word that is put right; the pages it leaves are accessible', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting)
  const seeker = await aSeeker(app, setting.unit.id)
  const person = await asVisitor(seeker.visitor)
  const company = await asVisitor(setting.boss)
  const open = async (of: { page: Page }, paths: readonly string[]) => {
    for (const path of paths) {
      await of.page.goto(new URL(path, base).href)
      await fits(of.page)
    }
  }
  await open(person, ['/ansoegninger', '/vikarbank'])
  await open(company, ['/virksomhed/ansoegninger', '/virksomhed/kandidater', '/virksomhed/vikarbank'])

  const plain = await newVisitor(browser, { viewport: PHONE_360, javaScriptEnabled: false })
  const page = await plain.newPage()
  const act = async (visitor: Visitor) => {
    const [name = '', value = ''] = visitor.cookie.split('=')
    await plain.clearCookies()
    await plain.addCookies([{ name, value, url: base }])
  }
  await act(seeker.visitor)
  await page.goto(`${base}/vikariater/${v.number}/ansoeg`)
  await page.click(button('Send ansøgning'))
  await page.waitForURL(/\/ansoegninger\/[0-9a-f-]{36}$/)
  const here = page.url()
  await open(company, [here, `${here}/svar`, `${here}/nej`])
  await act(setting.boss)
  await page.goto(`${here}/nej`)
  await page.fill('textarea[name=note]', 'Ring til mig på 31 41 59 26')
  await page.click(button('Send afslag'))
  expect(await page.locator('.error-summary').innerText()).toContain('Skriv ikke telefonnummer')
  expect(await page.locator('textarea[name=note]').inputValue()).toContain('31 41')
  await page.fill('textarea[name=note]', 'Tak, fordi du søgte.')
  await page.click(button('Send afslag'))
  expect(await page.locator('.error-summary').innerText()).toContain('Vælg en grund')
  await page.click('text=Timerne passer ikke sammen')
  await page.click(button('Send afslag'))
  await page.waitForURL(/\/virksomhed\/ansoegninger$/)
  await open(company, ['/virksomhed/ansoegninger', here])
  await open(person, [here, '/ansoegninger', `${here}/tilbud`])
  expect(await person.page.locator('h1').innerText()).toContain('som ansøgningen står nu')
  await act(seeker.visitor)
  await page.goto(here)
  expect(await page.locator('main').innerText()).toContain('De timer, du kan arbejde, passer ikke')
  expect(await page.locator('main').innerText()).toContain('Tak, fordi du søgte.')
  for (const context of [plain, person.context, company.context]) await context.close()
})
