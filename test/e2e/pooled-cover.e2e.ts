import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FEATURES } from '#app/features.ts'
import { jobHandlers } from '#app/job-handlers.ts'
import { makeClock } from '#platform/clock.ts'
import { startWorkerWith, type Worker } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import { axe, DESKTOP, testBrowser } from '#test/harness/browser.ts'
import { beyondTheEdge, openAs } from '#test/harness/keyboard.ts'
import { aPool } from '#test/harness/pooled-cover.ts'

const browser = await testBrowser()
const app = await testApp()
const base = await app.listen()
let worker: Worker

beforeAll(async () => {
  worker = await startWorkerWith({
    database: app.database,
    databaseUrl: app.urls.databaseUrl,
    config: app.config,
    clock: makeClock(TEST_TODAY),
    log: makeLog('silent'),
    handlers: jobHandlers(FEATURES),
  })
})
afterAll(() => worker.stop())

/** Nothing wrong for anybody, nothing wider than the screen. */
async function sound(page: Page): Promise<void> {
  await axe(page)
  expect([page.url(), await beyondTheEdge(page)]).toEqual([page.url(), 0])
}

const step = { timeout: 15_000 }
const press = (page: Page, label: string) =>
  Promise.all([page.waitForNavigation(step), page.click(`main button:has-text("${label}")`, step)])
const open = (page: Page, label: string) =>
  Promise.all([page.waitForNavigation(step), page.click(`main a:has-text("${label}") >> nth=0`, step)])
const main = (page: Page) => page.textContent('main')

test('a caseworker packs the absences of two companies, both say yes on a phone, and the drafts are theirs', async () => {
  const at = await aPool(app)
  const staff = await openAs(browser, base, at.caseworker, { viewport: DESKTOP })
  await staff.page.goto(`${base}/sager`)
  await open(staff.page, 'Fælles vikariater')
  expect(await main(staff.page)).toContain('Med: 6 fravær')
  // folded on the screen, and there on paper
  const folded = staff.page.locator('.pool-fold tbody tr').first()
  expect(await folded.isVisible()).toBe(false)
  await staff.page.emulateMedia({ media: 'print' })
  expect((await folded.boundingBox())?.height).toBeGreaterThan(10)
  await staff.page.emulateMedia({ media: 'screen' })
  await sound(staff.page)
  await press(staff.page, 'Find fælles vikariater')
  await expect.poll(() => main(staff.page), { timeout: 60_000 }).toContain('Forslag til fælles vikariater')
  await sound(staff.page)
  const run = staff.page.url()
  await open(staff.page, 'Se vikariatet')
  expect(await main(staff.page)).toContain('Overholdt')
  await sound(staff.page)
  const shared = staff.page.url()
  await press(staff.page, 'Spørg hver virksomhed')
  expect(await main(staff.page)).toContain('2 virksomheder er spurgt')
  await sound(staff.page)

  for (const boss of [at.bossA, at.bossB]) {
    const { page, faults } = await openAs(browser, base, boss)
    await page.goto(`${base}/faelles-vikariater/spoergsmaal`)
    await sound(page)
    await open(page, 'Se og svar')
    expect(await main(page)).toContain('1 anden virksomhed')
    await sound(page)
    await press(page, 'Ja, vi er med')
    expect(await main(page)).toContain('Tak.')
    await sound(page)
    expect(faults).toEqual([])
  }

  await staff.page.goto(shared)
  expect(await main(staff.page)).toContain('Alle har sagt ja')
  await press(staff.page, 'Lav kladder til vikariaterne')
  expect(await main(staff.page)).toContain('Vikariaterne i vikarbørsen')
  await sound(staff.page)
  expect(staff.faults).toEqual([])

  const { page } = await openAs(browser, base, at.bossA)
  await page.goto(`${base}/sager/${at.a.row.id}/vikardaekning`)
  expect(await main(page)).toContain('Kladde, ikke slået op')
  const phone = await openAs(browser, base, at.caseworker)
  for (const url of [run, shared, `${base}/faelles-vikariater`]) {
    await phone.page.goto(url)
    for (const summary of await phone.page.$$('main details > summary')) await summary.click()
    await sound(phone.page)
  }
  await phone.page.goto(run.replace(base, `${base}/en`))
  expect(await main(phone.page)).toContain('Proposed shared temp jobs')
  await sound(phone.page)
}, 240_000)
