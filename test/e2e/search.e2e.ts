import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { axe, NARROW, newVisitor, testBrowser } from '#test/harness/browser.ts'
import { listed } from '#test/harness/listings.ts'
import { SEARCH_CORPUS } from '#test/harness/search-corpus.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()
const PHONE_360 = { width: 360, height: 740 }
let numbers: number[]

beforeAll(async () => {
  numbers = await app.system((tx) => listed(tx, Object.values(SEARCH_CORPUS)))
})

/** A page of a visitor of their own; what the browser complains about fails the test that opened it. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await newVisitor(browser, options)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(base + path)
  return page
}

const heading = (page: Page) => page.locator('#resultater').innerText()
const titles = (page: Page) => page.locator('.vacancy-title').allInnerTexts()

/** The mail's link, read where mails are kept until the worker takes them. */
async function linkFor(email: string): Promise<string> {
  const mail = await app.system((tx) =>
    tx.selectFrom('mail').select('data').where('to_address', '=', email).executeTakeFirstOrThrow(),
  )
  return `/gemte-soegninger/link/${(mail.data as { token: string }).token}`
}

test('without script: search, filter, sort, read, loosen, and go back', async () => {
  const page = await visit('/vikariater', { javaScriptEnabled: false })
  expect(await heading(page)).toBe('60 ledige vikariater, side 1 af 3')

  await page.getByLabel('Hvad vil du arbejde med?').fill('pædagogmedhælper')
  await page.getByLabel('Hvor?').fill('ballerup')
  await page.getByRole('button', { name: 'Søg', exact: true }).click()
  expect(await titles(page)).toContain('Pædagogmedhjælper til børnehaven Mælkebøtten')
  await page.getByRole('link', { name: 'pædagogmedhjælper', exact: true }).click()
  expect(await page.getByLabel('Hvad vil du arbejde med?').inputValue()).toBe('pædagogmedhjælper')
  expect(await page.getByLabel('Hvor?').inputValue()).toBe('Ballerup Kommune')

  await page.getByLabel('Hvor langt væk?').selectOption('15min')
  await page.getByRole('button', { name: 'Vis resultater' }).click()
  expect(new URL(page.url()).searchParams.get('inden')).toBe('15min')
  expect(await titles(page)).toEqual(['Pædagogmedhjælper til børnehaven Mælkebøtten'])

  await page.getByLabel(/37 timer eller mere/).check()
  await page.getByRole('button', { name: 'Vis resultater' }).click()
  expect(await page.getByRole('heading', { name: 'Ingen vikariater passer på det hele' }).count()).toBe(1)
  await page.getByRole('link', { name: /^Alle timetal/ }).click()
  expect(await heading(page)).toBe('1 ledigt vikariat')

  await page.getByRole('link', { name: 'Pædagogmedhjælper til børnehaven Mælkebøtten' }).click()
  expect(await page.locator('h1').innerText()).toBe('Pædagogmedhjælper til børnehaven Mælkebøtten')
  await page.getByRole('link', { name: 'Find vikariat' }).first().click()
  await page.getByRole('link', { name: 'Næste' }).click()
  expect(await heading(page)).toBe('60 ledige vikariater, side 2 af 3')
  await page.context().close()
})

test('without script on a phone: the filters open and close', async () => {
  const page = await visit('/vikariater?q=sosu', { javaScriptEnabled: false, viewport: PHONE_360 })
  expect(await page.getByLabel(/30–36 timer/).isVisible()).toBe(false)
  await page.getByText('Vis filtre').click()
  await page.getByLabel(/30–36 timer/).check()
  await page.getByRole('button', { name: 'Vis resultater' }).click()
  expect(await page.getByText('Vis filtre (1 valgt)').isVisible()).toBe(true)
  await page.getByRole('link', { name: /Fjern filteret 30–36 timer/ }).click()
  expect(await page.getByText('Vis filtre', { exact: true }).isVisible()).toBe(true)
  await page.context().close()
})

test('by keyboard alone: skip, type with suggestions, choose, and open the first hit', async () => {
  const page = await visit('/vikariater')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.className')).toBe('skip-link')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.name')).toBe('q')
  await page.keyboard.type('sosu-hj')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.value')).toBe('social- og sundhedshjælper')
  await page.keyboard.press('Tab')
  await page.keyboard.type('balle')
  const wanted = page.getByRole('option', { name: '2750 Ballerup' })
  await wanted.waitFor()
  for (let i = 0; i < 8 && (await wanted.getAttribute('aria-selected')) !== 'true'; i++) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.waitForURL(/sted=2750\+Ballerup/)
  expect((await titles(page))[0]).toBe('Social- og sundhedshjælper til plejehjemmet Lindehuset')
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate('document.activeElement.closest(".vacancy-title") !== null')) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/vikariater\/\d+$/)
  expect(await page.locator('h1').innerText()).toContain('Lindehuset')
  await page.context().close()
})

test('the map leads on: a single one to its page, a circle to the places in it', async () => {
  const page = await visit('/vikariater?omraade=metal-el-og-auto')
  await page.locator('.place-map a[aria-label^="Aalborg"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/vikariater\/\d+$/)
  expect(await page.locator('h1').innerText()).toBe('Automekaniker')
  await page.goto(`${base}/vikariater?kategori=jobrotation`)
  const circle = page.locator('.place-map a').first()
  const promised = (await circle.getAttribute('aria-label'))?.match(/: (\d+) vikariater/)?.[1]
  await circle.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/sted=/)
  const count = Number((await heading(page)).match(/^(\d+)/)?.[1])
  // the circle is drawn round, and its neighbours may reach into the search around it
  expect(count).toBeGreaterThanOrEqual(Number(promised))
  await page.context().close()
})

test('a search is saved by mail, confirmed and stopped, without script', async () => {
  const page = await visit('/vikariater?q=kok&sted=2750', { javaScriptEnabled: false, viewport: PHONE_360 })
  await page.getByRole('link', { name: 'Få besked om nye' }).click()
  await page.getByRole('button', { name: 'Få besked' }).click()
  await axeWithoutScript(page)
  expect(await page.locator('.error-summary').innerText()).toContain('Feltet skal udfyldes')
  await page.getByLabel('Din mailadresse').fill('karen@test.example')
  await page.getByLabel('Mandag morgen, samlet for ugen').check()
  await page.getByRole('button', { name: 'Få besked' }).click()
  expect(await page.getByRole('heading', { name: 'Tjek din mail' }).count()).toBe(1)

  await page.goto(base + (await linkFor('karen@test.example')))
  await page.getByRole('button', { name: 'Ja, send mig besked' }).click()
  expect(await page.getByText('I gang').count()).toBe(1)
  await page.getByRole('button', { name: 'Stop mails' }).click()
  expect(await page.getByText('Stoppet. Du får ikke flere mails om den søgning.').count()).toBe(1)
  await page.context().close()
})

/** axe runs in a page of its own kind: the same address, now with script. */
async function axeWithoutScript(page: Page): Promise<void> {
  const twin = await visit(new URL(page.url()).pathname, { viewport: PHONE_360 })
  await axe(twin)
  await twin.context().close()
}

describe('every state is accessible and fits', () => {
  const states = (): [name: string, path: string][] => [
    ['all', '/vikariater'],
    [
      'hits with everything set',
      '/vikariater?q=reng%C3%B8ing&sted=2750&timer=15-29&omraade=rengoering-og-ejendom&fra=2014-05-01&til=2014-06-01&kategori=jobrotation',
    ],
    ['nothing fits', '/vikariater?q=kok&omraade=it&sted=2750&km=5'],
    ['nothing found', '/vikariater?q=astronaut'],
    ['signs only', '/vikariater?q=%25%25'],
    ['unknown place and day', '/vikariater?sted=Langtbortistan&fra=igår'],
    ['place in the text', '/vikariater?q=sosu+ballerup'],
    ['refused', '/vikariater?sort=cpr'],
    ['English', '/en/vikariater?q=cleaner&sted=2750'],
    ['a vikariat', `/vikariater/${numbers[0]}`],
    ['a vikariat in English', `/en/vikariater/${numbers[0]}`],
    ['no longer there', '/vikariater/999999'],
    ['save', '/gemte-soegninger/ny?q=kok&sted=2750'],
    ['save everything', '/gemte-soegninger/ny'],
    ['received', '/gemte-soegninger/modtaget?q=kok'],
    ['saved, not logged in', '/gemte-soegninger'],
    ['dead link', `/gemte-soegninger/link/${'a'.repeat(43)}`],
  ]

  test.each([
    ['a desktop', true, { viewport: { width: 1280, height: 900 } }],
    ['a phone in the dark', true, { viewport: PHONE_360, colorScheme: 'dark' as const }],
    // the same drawing as on a phone, only narrower
    ['a narrow screen', false, { viewport: NARROW }],
  ])('on %s', async (_, withAxe, options) => {
    const page = await visit('/vikariater', options)
    const width = options.viewport.width
    for (const [name, path] of states()) {
      await page.goto(base + path)
      if (withAxe) {
        await axe(page).catch((fault: Error) => {
          throw new Error(`${name}: ${fault.message}`)
        })
      }
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width)
    }
    await page.context().close()
  })

  test('the pages behind a mail’s link, and an account’s own list', async () => {
    for (const q of ['kok', 'tjener']) {
      await app.anonymous.post('/gemte-soegninger/ny', {
        query: `q=${q}`,
        email: 'lone@test.example',
        frequency: 'daily',
      })
    }
    const page = await visit(await linkFor('lone@test.example'), { viewport: NARROW })
    await axe(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width)
    const member = await app.logIn('akasse')
    await member.post('/gemte-soegninger/ny', { query: 'q=kok', frequency: 'daily' })
    const [name = '', value = ''] = member.cookie.split('=')
    await page.context().addCookies([{ name, value, url: base }])
    for (const path of ['/gemte-soegninger', '/gemte-soegninger/ny?q=kok', '/vikariater']) {
      await page.goto(base + path)
      await axe(page)
    }
    await page.context().close()
  })
})
