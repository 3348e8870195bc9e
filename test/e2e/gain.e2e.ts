import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { axe, DESKTOP, NARROW, newVisitor, testBrowser } from '#test/harness/browser.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()
const PHONE_360 = { width: 360, height: 740 }
const GOOD = 'antal=10&timer=111&loen=240&vikarloen=200&dag=2014-04-08&sektor=offentlig'

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await newVisitor(browser, options)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(base + path)
  return page
}

async function answer(page: Page): Promise<void> {
  await page.getByLabel('Hvor mange medarbejdere skal på kursus?').fill('10')
  await page.getByLabel('Hvor mange kursustimer har hver af dem?').fill('111')
  await page.getByLabel('Hvad koster en medarbejder i timen?').fill('240')
  await page.getByLabel('Hvad koster en vikar i timen?').fill('200')
  await page.getByLabel('Offentlig').check()
}

const inSum = (page: Page) => page.locator('.figures-value').first().innerText()

test('without script on a phone: six answers, a correction, another form, and the address is the link', async () => {
  const page = await visit('/beregner', { javaScriptEnabled: false, viewport: PHONE_360 })
  await answer(page)
  await page.getByRole('button', { name: 'Regn det ud' }).click()
  expect(new URL(page.url()).search).toBe(`?${GOOD}`)
  expect(await inSum(page)).toBe('−63.926\u00a0kr.')

  await page.getByText('Ret forudsætninger').click()
  await page.getByLabel('Vikarens arbejde i forhold til medarbejderens: Sandsynligt (%)').fill('100')
  await page.getByRole('button', { name: 'Regn det ud' }).click()
  expect(new URL(page.url()).search).toBe(`?${GOOD}&temp-work.sandsynlig=100`)
  expect(await inSum(page)).toBe('−10.646\u00a0kr.')
  expect(await page.getByText('Ret forudsætninger (1 rettet)').isVisible()).toBe(true)

  await page.getByRole('link', { name: 'Uden støtte', exact: true }).click()
  expect(await page.getByText('Post for post: Uden støtte').isVisible()).toBe(true)
  const link = await page.getByLabel('Link til beregningen').inputValue()
  expect(link.endsWith(`/beregner?${GOOD}&temp-work.sandsynlig=100&vis=uden`)).toBe(true)
  await page.context().close()
})

test('by keyboard: a mistake is told at the top and put right', async () => {
  const page = await visit('/beregner')
  await answer(page)
  await page.getByLabel('Hvor mange medarbejdere skal på kursus?').fill('mange')
  await page.keyboard.press('Enter')
  await page.waitForURL(/antal=mange/)
  expect(await page.evaluate('document.activeElement.className')).toContain('error-summary')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.name')).toBe('antal')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await page.waitForURL(/antal=10&/)
  expect(await inSum(page)).toBe('−63.926\u00a0kr.')
  await page.context().close()
})

test('a reference leads to its assumption, and the PDF is fetched', async () => {
  const page = await visit(`/beregner?${GOOD}`)
  await page.getByRole('link', { name: 'Forudsætning 1: Jobrotationsydelse pr. time' }).first().click()
  expect(await page.evaluate('document.querySelector(":target").innerText')).toContain('176,20')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /Beregningen som PDF/ }).click()
  expect((await download).suggestedFilename()).toBe('beregning.pdf')
  await page.context().close()
})

test('in print: no form, and the numbers are there', async () => {
  const page = await visit(`/beregner?${GOOD}`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.gain-form').isVisible()).toBe(false)
  expect(await page.getByText('Post for post: Jobrotation').isVisible()).toBe(true)
  await page.context().close()
})

test.each([
  ['a desktop', { viewport: DESKTOP }],
  ['a desktop in the dark', { viewport: DESKTOP, colorScheme: 'dark' as const }],
  ['a phone', { viewport: PHONE_360 }],
  ['a phone in the dark', { viewport: PHONE_360, colorScheme: 'dark' as const }],
])('every state is accessible and fits on %s', async (_, options) => {
  const page = await visit('/beregner', options)
  for (const fold of await page.locator('.gain-form summary').all()) await fold.click()
  await axe(page)
  for (const path of [
    `/beregner?${GOOD}`,
    `/beregner?${GOOD}&benefit.lav=3`,
    '/beregner?antal=x&timer=&sektor=ukendt',
    `/beregner?${GOOD.replace('2014-04-08', '2026-03-01')}&benefit.sandsynlig=4000`,
    `/en/beregner?${GOOD}&vis=veu`,
  ]) {
    await page.goto(base + path)
    await axe(page).catch((fault: Error) => {
      throw new Error(`${path}: ${fault.message}`)
    })
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(
      options.viewport.width,
    )
  }
  await page.context().close()
})

test('the largest amounts fit on the narrowest screen', async () => {
  const page = await visit(
    '/beregner?antal=10000&timer=3848&loen=5000&vikarloen=5000&dag=2014-04-08&sektor=privat',
    { viewport: NARROW },
  )
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width)
  await page.context().close()
})
