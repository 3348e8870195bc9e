import { expect, test } from 'vitest'
import { performRun } from '#features/unit-proposals/run/perform-run.ts'
import { testApp } from '#test/harness/app.ts'
import { axe, NARROW, testBrowser } from '#test/harness/browser.ts'
import { aSeeker, aSetting, aVacancy } from '#test/harness/exchange.ts'
import { jobContext } from '#test/harness/job-context.ts'
import { beyondTheEdge, openAs, submit } from '#test/harness/keyboard.ts'

const browser = await testBrowser()
const app = await testApp()
const base = await app.listen()

test('on a phone: proposals for the unit are found, explained, refused, made again and sent to the one they concern', async () => {
  const setting = await aSetting(app)
  const anna = await aSeeker(app, setting.unit.id, { name: 'Anna' })
  const bent = await aSeeker(app, setting.unit.id, { name: 'Bent' })
  await aVacancy(app, setting, { title: 'Hjælper i vuggestue' })
  const clerk = await app.logIn('caseworker', { unitId: setting.unit.id })
  const { page, faults } = await openAs(browser, base, clerk, { viewport: NARROW })
  const looksRight = async () => {
    await axe(page)
    expect(await beyondTheEdge(page)).toBe(0)
  }
  const carryOut = async () => {
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    await performRun(id, jobContext(app, '2014-04-08'))
    await page.reload()
  }

  await page.goto(`${base}/forslag-for-enheden`)
  await page.waitForSelector('text=Der er ikke lavet forslag endnu')
  await looksRight()
  await page.click('button:has-text("Find forslag")')
  await page.waitForSelector('progress')
  await looksRight()
  await carryOut()
  await page.waitForSelector('text=Bevist bedst')
  await looksRight()
  await page.click('a:has-text("Se forslagene")')
  await looksRight()
  await page.click('main table a[href*="/forslag/"]')
  await page.waitForSelector('text=Sådan kan du sige det til borgeren')
  await looksRight()
  await page.click('button:has-text("Afvis forslaget")')
  await page.waitForSelector('.error-summary')
  await looksRight()
  await page.fill('[name=reason]', 'Har prøvet stedet før')
  await page.click('button:has-text("Afvis forslaget")')
  await page.waitForSelector('text=Forslaget er afvist og kommer ikke igen')
  await looksRight()

  await page.goto(page.url().replace(/\/forslag\/.*/, '/om'))
  await looksRight()
  await submit(page)
  await page.waitForSelector('progress')
  await carryOut()
  await page.click('nav a:has-text("Hvad flyttede sig?")')
  await page.waitForSelector('text=Forslaget er afvist')
  await looksRight()
  await page.click('nav a:has-text("Uden forslag")')
  await looksRight()
  await page.click('main table a:has-text("Hvorfor ikke?")')
  await page.waitForSelector('main form')
  await looksRight()
  await page.selectOption('[name=vikariat]', { index: 1 })
  await page.click('button:has-text("Se hvorfor")')
  await page.waitForSelector('text=Parret er afvist')
  await looksRight()

  await page.click('nav a[href$="/forslag"]')
  await page.click('button:has-text("Foreslå de valgte")')
  await page.waitForSelector('text=Sæt kryds ved mindst ét forslag')
  await looksRight()
  await page.check('[name=chosen]')
  await page.click('button:has-text("Foreslå de valgte")')
  await page.waitForSelector('text=1 borger har fået besked')
  expect(faults).toEqual([])

  const told = await app.system((tx) =>
    tx.selectFrom('notice').selectAll().where('kind', '=', 'unit-proposals.sent').executeTakeFirstOrThrow(),
  )
  const people = [anna, bent]
  const them = people.find(({ visitor }) => visitor.actor.accountId === told.account_id)!
  const own = await openAs(browser, base, them.visitor, { viewport: NARROW })
  await own.page.goto(base + told.link)
  await own.page.waitForSelector('text=Du bestemmer selv')
  await axe(own.page)
  expect(await beyondTheEdge(own.page)).toBe(0)
  expect(own.faults).toEqual([])
})
