import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { axe, DESKTOP, NARROW, newVisitor, testBrowser } from '#test/harness/browser.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()

const PHONE_360 = { width: 360, height: 740 }
const SCREENS: [string, BrowserContextOptions][] = [
  ['1280 dark', { viewport: DESKTOP, colorScheme: 'dark' }],
  ['360 light', { viewport: PHONE_360, colorScheme: 'light' }],
]

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await newVisitor(browser, options)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(base + path)
  return page
}

const verdict = (page: Page) => page.locator('.law-answer .alert h2').innerText()

test('a company without script: from the front page to an answer, and over the edge of a rule', async () => {
  const page = await visit('/', { javaScriptEnabled: false })
  await page.locator('main').getByRole('link', { name: 'Kan vi bruge jobrotation?' }).click()
  expect(await page.locator('h1').innerText()).toBe('Kan vi bruge jobrotation?')
  await page.getByLabel('Hvornår begynder det?').fill('31.12.2014')
  await page.getByLabel(/højeste uddannelse/).selectOption({ label: 'Erhvervsuddannelse (faglært)' })
  await page.getByLabel(/hele måneder/).fill('2')
  await page.getByLabel(/Hvor mange timer om ugen/).fill('37')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Se svaret' }).click()
  expect(await verdict(page)).toBe('Ja, I kan bruge jobrotation')
  expect(await page.getByText('176,20 kr. i timen for hver').count()).toBe(1)

  await page.getByLabel('Hvornår begynder det?').fill('1.1.2015')
  await page.getByRole('button', { name: 'Se svaret igen' }).click()
  expect(await verdict(page)).toBe('Nej, ikke som det er nu')
  const against = page.locator('.law-not-met').first()
  expect(await against.innerText()).toContain('i mindst 3 måneder')
  expect(await against.innerText()).toContain('Gælder fra 1. januar 2015')
  expect(await against.getByRole('link', { name: 'Faxe Kommune, 2017' }).count()).toBe(1)

  // the address is the answer
  const again = await visit(new URL(page.url()).pathname + new URL(page.url()).search)
  expect(await verdict(again)).toBe('Nej, ikke som det er nu')
  await again.context().close()
  await page.context().close()
})

test('a job-seeker on a phone, by keyboard: errors lead to their fields, the answer says what would help', async () => {
  const page = await visit('/kan-jeg-blive-vikar', { viewport: PHONE_360 })
  await page.getByLabel('Hvornår vil du begynde?').fill('29-02-2015')
  await page.getByLabel(/Hvor mange timer om ugen/).fill('400')
  await page.keyboard.press('Enter')
  await page.locator('.error-summary').waitFor()
  await axe(page)
  await page.getByRole('link', { name: /findes ikke i kalenderen/ }).press('Enter')
  expect(await page.evaluate('document.activeElement.name')).toBe('hvornaar')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('1. maj 2018')
  await page.getByLabel(/Hvad lever du af/).selectOption('dagpenge')
  await page.getByLabel('Antal uger eller måneder').fill('8')
  await page.getByLabel('måneder', { exact: true }).check()
  await page.getByLabel(/Hvor mange timer om ugen/).fill('37')
  await page.getByLabel(/Hvor mange uger skal du være vikar/).fill('40')
  await page.getByRole('button', { name: 'Se svaret' }).press('Enter')
  await page.locator('.law-answer').waitFor()
  expect(await verdict(page)).toBe('Nej, ikke som det er nu')
  await page.getByRole('link', { name: 'Se svaret med det' }).first().press('Enter')
  await page.getByText('Indtil nu er der intet i vejen').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.press('Space')
  await page.getByRole('button', { name: 'Se svaret igen' }).press('Enter')
  await page.getByText('Ja, du kan blive jobrotationsvikar').waitFor()
  await page.context().close()
})

test('in 2026 a visitor is told plainly, and where else to look', async () => {
  const page = await visit('/en/kan-vi-bruge-jobrotation?hvornaar=2026-11-22&uddannelse=eud&ansat=12')
  expect(await verdict(page)).toBe('No. The state’s scheme is closed for new grants')
  expect(await page.getByRole('heading', { name: 'What you can do instead' }).count()).toBe(1)
  await page.getByText('Was the grant given before?').click()
  expect(await page.getByText('What we still need to know').isVisible()).toBe(true)
  await page.context().close()
})

test('rates and rules: a day, what changed, and the years', async () => {
  const page = await visit('/satser-og-regler', { javaScriptEnabled: false })
  await page.getByLabel('Dag', { exact: true }).fill('31-12-2017')
  await page.getByRole('button', { name: 'Vis reglerne den dag' }).click()
  expect(await page.getByText('184,98 kr. i timen').count()).toBe(1)
  await page.getByRole('link', { name: 'Ændringer' }).click()
  await page.getByLabel('Fra', { exact: true }).fill('31-12-2017')
  await page.getByLabel('Til', { exact: true }).fill('1. januar 2018')
  await page.getByRole('button', { name: 'Vis ændringerne' }).click()
  const row = page.getByRole('row', { name: /Jobrotationsydelse pr\. time/ })
  expect(await row.innerText()).toMatch(/184,98[\s\S]*188,73[\s\S]*1\.1\.2018[\s\S]*satser for 2018/)
  await page.getByRole('link', { name: 'Satser gennem årene' }).click()
  expect(await page.locator('.law-chart svg .law-line-ordinary').count()).toBeGreaterThan(15)
  await page.getByRole('link', { name: 'Tidslinje' }).click()
  expect(await page.locator('.timeline li').count()).toBeGreaterThan(15)
  await page.getByRole('link', { name: /VEU-godtgørelse eller SVU/ }).click()
  expect(new URL(page.url()).searchParams.get('ordning')).toBe('dk-veu-wage-subsidy')
  await page.context().close()
})

const STATES = [
  '/kan-vi-bruge-jobrotation',
  '/kan-vi-bruge-jobrotation?hvornaar=2026-11-22&uddannelse=eud&ansat=12',
  '/kan-vi-bruge-jobrotation?hvornaar=2014-04-08&uddannelse=eud&ansat=12&timer=37&sektor=private',
  '/kan-vi-bruge-jobrotation?hvornaar=2014-W20&ansat=x&uddannelse=none&ubrugt=ja',
  '/kan-jeg-blive-vikar',
  '/kan-jeg-blive-vikar?hvornaar=2018-05-01&ydelse=dagpenge&ledig=30&timer=8&uger=30',
  '/kan-jeg-blive-vikar?hvornaar=1999-05-01',
  '/en/kan-jeg-blive-vikar?hvornaar=2026-11-22&ydelse=dagpenge',
  '/satser-og-regler',
  '/satser-og-regler?dag=30-02-2014',
  '/satser-og-regler?fra=2014-12-31&til=2015-01-01',
  '/satser-og-regler?vis=satser',
  '/satser-og-regler?vis=tidslinje',
  '/en/satser-og-regler?vis=alle&ordning=dk-veu-wage-subsidy',
]

describe.each(SCREENS)('%s', (_, options) => {
  test.each(STATES)('%s is accessible, with everything folded out', async (path) => {
    const page = await visit(path, options)
    await page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true')
    await axe(page)
    await page.context().close()
  })
})

test('nothing is wider than 320 pixels', async () => {
  const page = await visit('/', { viewport: NARROW })
  for (const path of STATES) {
    await page.goto(base + path)
    await page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true')
    expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 320])
  }
  await page.context().close()
})

test('printed, the answer stands with its sources and without the form', async () => {
  const page = await visit('/kan-vi-bruge-jobrotation?hvornaar=2014-04-08&uddannelse=eud&ansat=12&timer=37')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.law-answer .alert').isVisible()).toBe(true)
  expect(await page.locator('.law-sources').first().isVisible()).toBe(true)
  expect(await page.locator('form.law-questions').isVisible()).toBe(false)
  await page.context().close()
})
