import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { refreshCards } from '#features/profiles/index.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, NARROW, newVisitor, testBrowser } from '#test/harness/browser.ts'
import { aSeeker, aSetting, aVacancy } from '#test/harness/exchange.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()

async function open(who: Visitor, options: BrowserContextOptions = {}) {
  const context = await newVisitor(browser, options)
  const [name = '', value = ''] = who.cookie.split('=')
  await context.addCookies([{ name, value, url: base }])
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}

test('the secretariat weighs travel more, both sides read why, and the person objects and takes it back', async () => {
  const setting = await aSetting(app)
  const vacancy = await aVacancy(app, setting, {
    title: 'Vikar til forslag',
    requirements: JSON.stringify({ certificates: ['first_aid'] }),
  })
  const whole = await aVacancy(app, setting, { title: 'Vikar uden krav' })
  const people = []
  for (let n = 0; n < 6; n++) people.push(await aSeeker(app, setting.unit.id))
  const ids = people.map(({ person }) => person.id)
  await app.system(async (tx) => {
    await tx.updateTable('person').set({ lat: 55.731, lon: 12.363 }).where('id', 'in', ids).execute()
    await tx
      .insertInto('profile_visibility')
      .values(ids.map((person_id) => ({ person_id, visible: true })))
      .execute()
    await refreshCards(tx, ids)
  })

  const weights = await open(await app.logIn('secretariat'), { viewport: NARROW })
  await weights.goto(`${base}/sekretariat/vaegte`)
  await weights.getByLabel('Rejsetid').fill('55')
  await weights.getByRole('button', { name: 'Se, hvad det ændrer' }).click()
  expect(await weights.getByRole('heading', { name: 'Det ville ændringen gøre' }).count()).toBe(1)
  await axe(weights)
  await weights.getByRole('button', { name: 'Gem vægtene' }).click()
  expect(await weights.getByText('Hvorfor ændrer I vægtene?').first().count()).toBe(1)
  await weights.getByLabel('Hvorfor ændrer I vægtene?').fill('Vinteren gør rejsen længere')
  await weights.getByRole('button', { name: 'Se, hvad det ændrer' }).click()
  await weights.getByRole('button', { name: 'Gem vægtene' }).click()
  expect(await weights.getByText('De nye vægte gælder nu for alle forslag.').count()).toBe(1)
  expect(await weights.getByText('Vinteren gør rejsen længere').count()).toBe(1)

  const person = await open(people[0]!.visitor, { javaScriptEnabled: false, viewport: NARROW })
  await person.goto(`${base}/forslag-til-mig`)
  await person.getByRole('link', { name: 'Vikar uden krav' }).click()
  await person.getByText('Hvorfor?', { exact: true }).click()
  expect(await person.locator('.fit-explained').innerText()).toMatch(/Rejsetid[\s\S]*55/)
  await person.goto(`${base}/vikariater/${vacancy.number}`)
  await person.getByText('Hvorfor ikke?', { exact: true }).click()
  expect(await person.locator('.fit-explained').innerText()).toContain('Førstehjælpsbevis')

  const withScript = await open(people[1]!.visitor, { viewport: NARROW })
  for (const address of ['/forslag-til-mig', `/vikariater/${vacancy.number}`, '/']) {
    await withScript.goto(base + address)
    await axe(withScript)
  }

  const boss = await open(setting.boss)
  const page = `${base}/virksomhed/vikariater/${whole.id}`
  await boss.goto(page)
  expect(await boss.getByText('Se alle 6 for vikariatet (6 mangler intet)').count()).toBe(1)
  await axe(boss)
  await boss
    .getByRole('link', { name: /^Kandidat / })
    .first()
    .click()
  expect(
    await boss.getByRole('heading', { name: 'Hvorfor passer kandidaten til »Vikar uden krav«?' }).count(),
  ).toBe(1)
  await axe(boss)

  await person.goto(`${base}/forslag-til-mig`)
  await person.getByRole('button', { name: 'Jeg vil ikke foreslås' }).click()
  expect(await person.getByText('Vi foreslår dig ikke længere.').count()).toBe(1)
  await boss.goto(page)
  expect(await boss.getByText('Se alle 5 for vikariatet').count()).toBe(1)
  await person.getByRole('button', { name: 'Foreslå mig igen' }).click()
  expect(await person.getByRole('link', { name: 'Vikar uden krav' }).count()).toBe(1)
}, 120_000)
