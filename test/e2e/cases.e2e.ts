import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { axe, NARROW, testBrowser } from '#test/harness/browser.ts'
import { aSetting } from '#test/harness/exchange.ts'
import { beyondTheEdge, openAs, submit, type } from '#test/harness/keyboard.ts'

const browser = await testBrowser()
const app = await testApp()
const base = await app.listen()

test('a wish by keyboard without script at 320 px, and every page of its case: axe clean, nothing beyond the edge', async () => {
  const { unit, company, boss } = await aSetting(app)
  const worker = await app.logIn('caseworker', { unitId: unit.id, name: 'Kim Jobcenter' })
  const steward = await app.logIn('shop_steward', { companyId: company.id })
  const asBoss = await openAs(browser, base, boss, { viewport: NARROW, javaScriptEnabled: false })
  await asBoss.page.goto(`${base}/sager/ny`)
  await type(asBoss.page, 'what', 'Medicinhåndtering')
  await submit(asBoss.page)
  expect(await asBoss.page.textContent('.error-summary')).toContain('Hvem skal på uddannelse')
  await type(asBoss.page, 'whom', 'Social- og sundhedshjælpere')
  await type(asBoss.page, 'from', '2. juni 2014')
  await type(asBoss.page, 'mustNotStop', 'Morgenvagterne')
  await submit(asBoss.page)
  const id = /sager\/([0-9a-f-]{36})\/oensket/.exec(asBoss.page.url())?.[1]
  expect(id).toBeDefined()

  for (const who of [boss, worker, steward]) {
    const { page, faults } = await openAs(browser, base, who, { viewport: NARROW })
    for (const path of [
      '',
      `/${id}`,
      `/${id}/oensket`,
      `/${id}/succesfaktorer`,
      `/${id}/journal`,
      `/${id}/filer`,
      `/${id}/forloeb`,
    ]) {
      await page.goto(`${base}/sager${path}`)
      await axe(page)
      expect(await beyondTheEdge(page), `${who.actor.role} ${path}`).toBe(0)
    }
    expect(faults).toEqual([])
  }
  const { page } = await openAs(browser, base, worker, {})
  await page.goto(`${base}/sager/${id}/oensket`)
  await page.selectOption('[name=contact]', { label: 'Kim Jobcenter' })
  await Promise.all([page.waitForNavigation(), page.click('text=Tag sagen >> nth=-1')])
  expect(await page.textContent('main')).toContain('Kim Jobcenter')
  await axe(page)
  await page.goto(`${base}/en/sager/${id}/succesfaktorer`)
  for (const summary of await page.$$('main details > summary')) await summary.click()
  await axe(page)
}, 240_000)
