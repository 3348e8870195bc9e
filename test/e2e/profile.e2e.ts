import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, newVisitor, testBrowser } from '#test/harness/browser.ts'
import { aSeeker, aSetting, aVacancy, hired } from '#test/harness/exchange.ts'
import { aPerson } from '#test/harness/people.ts'

const app = await testApp()
const browser = await testBrowser()
const base = await app.listen()
const setting = await aSetting(app)
const SMALL = { width: 360, height: 740 }

async function enter(
  who: Visitor,
  options: Parameters<typeof newVisitor>[1] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newVisitor(browser, { viewport: SMALL, ...options })
  const [name = '', ...value] = who.cookie.split('=')
  await context.addCookies([{ name, value: value.join('='), url: base }])
  return { context, page: await context.newPage() }
}

async function newcomer(): Promise<Visitor> {
  const person = await app.system((tx) => aPerson(tx, setting.unit.id))
  await app.system((tx) =>
    tx.updateTable('person').set({ phone: null, email: null }).where('id', '=', person.id).execute(),
  )
  return app.logIn('jobseeker', { personId: person.id, name: person.name })
}

/** Presses Tab until what has focus is called so, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(() => {
      const { document } = globalThis as unknown as {
        document: {
          activeElement: { labels?: ArrayLike<{ textContent: string }>; textContent: string | null } | null
        }
      }
      const one = document.activeElement
      return `${one?.labels?.[0]?.textContent ?? one?.textContent ?? ''}`.replace(/\s+/g, ' ').trim()
    })
    if (called.startsWith(name)) return
  }
  throw new Error(`Tab does not reach "${name}" on ${page.url()}`)
}

const press = async (page: Page, name: string) => {
  await tabTo(page, name)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

const fits = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')

test('from nothing to visible on a small phone, by keyboard alone', async () => {
  const who = await newcomer()
  const { context, page } = await enter(who)
  await page.goto(`${base}/profil`)
  await press(page, 'Begynd')

  expect(await page.textContent('h1')).toBe('Hvad kan du arbejde som?')
  await tabTo(page, 'Hvad kan du arbejde som?')
  await page.keyboard.type('pædagogmedhj')
  await page.waitForSelector('[role=option]')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Jeg er uddannet til det')
  await page.keyboard.press('ArrowDown')
  await press(page, 'Gem og fortsæt')

  expect(await page.textContent('h1')).toBe('Hvornår kan du arbejde?')
  await tabTo(page, 'Med det samme')
  await page.keyboard.press('Space')
  await tabTo(page, 'Mindst')
  await page.keyboard.type('30')
  await tabTo(page, 'Højst')
  await page.keyboard.type('37')
  await press(page, 'Gem og fortsæt')

  await tabTo(page, '15 minutter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await press(page, 'Gem og fortsæt')

  await tabTo(page, 'Hvad var du?')
  await page.keyboard.type('Kasse')
  await page.keyboard.press('Escape')
  await tabTo(page, 'Hvor var det?')
  await page.keyboard.type('Prøvekøb')
  await tabTo(page, 'Offentlig')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'Fra år')
  await page.keyboard.type('2008')
  await press(page, 'Gem jobbet')
  expect(await page.textContent('.card-list')).toContain('Kasse, Prøvekøb')
  await press(page, 'Fortsæt')

  await tabTo(page, 'Dansk')
  await page.keyboard.type('Godt')
  await tabTo(page, 'Hvad er du god til?')
  await page.keyboard.type('tålmodig')
  await press(page, 'Gem og fortsæt')

  await tabTo(page, 'Et fast job')
  await page.keyboard.press('Space')
  await press(page, 'Gem og fortsæt')

  await tabTo(page, 'Telefon')
  await page.keyboard.type('33 11 22 33')
  await press(page, 'Gem og gå til min profil')

  const overview = await page.textContent('main')
  for (const words of [
    'Pædagogmedhjælper',
    '30–37',
    '45 minutter',
    'Kasse, Prøvekøb (fra 2008)',
    'Dansk: godt',
    'Et fast job',
    '33 11 22 33',
  ])
    expect(overview?.toLowerCase()).toContain(words.toLowerCase())
  await press(page, 'Vælg, om virksomheder må finde dig')
  await press(page, 'Ja, virksomheder må finde mig')
  expect(await page.textContent('main')).toContain('Virksomheder kan nu se dit anonyme kort')
  await press(page, 'Nej, skjul mig for virksomheder')
  expect(await page.textContent('main')).toContain('Du er skjult')
  await context.close()
})

describe('every page and each of its states', () => {
  const PAGES = [
    '/profil',
    '/profil/arbejde',
    '/profil/tid',
    '/profil/sted',
    '/profil/erfaring',
    '/profil/kompetencer',
    '/profil/fremtid',
    '/profil/kontakt',
    '/profil/cv',
    '/profil/synlighed',
    '/profil/forhaandsvisning',
    '/mine-data',
    '/mine-data/hvem-har-set',
    '/mine-data/hent',
    '/mine-data/slet',
  ]

  test.each<['empty' | 'full', 'light' | 'dark', string]>([
    ['empty', 'light', ''],
    ['full', 'light', ''],
    ['full', 'dark', '/en'],
  ])('%s, %s, %s: nothing for axe, and nothing beside the screen', async (kind, colorScheme, lang) => {
    const full = await aSeeker(app, setting.unit.id, {
      name: 'Amalie',
      profile: {
        skills: ['tålmodig', 'Amalies kager'],
        about: 'Ring 22 33 44 55',
        driving_licences: ['B'],
        certificates: ['first_aid'],
        perspective: 'job',
      },
    })
    await full.visitor.post('/profil/synlighed', { _valg: 'ja' })
    await full.visitor.post('/profil/erfaring', {
      id: '',
      title: 'Kok',
      titleCode: '',
      employer: 'Prøvekroen',
      sector: 'private',
      fromYear: '2009',
      toYear: '',
    })
    await hired(app, await aVacancy(app, setting), full, setting.boss)
    await setting.boss.get('/virksomhed/ansoegninger')
    const who = kind === 'full' ? full.visitor : await newcomer()
    const { context, page } = await enter(who, { colorScheme, viewport: { width: 320, height: 700 } })
    for (const path of PAGES) {
      await page.goto(base + lang + path)
      await axe(page)
      expect(await fits(page), path).toBe(true)
    }
    await context.close()
  })

  test.each([
    ['/profil/arbejde', 'Gem og fortsæt'],
    ['/profil/tid', 'Gem og fortsæt'],
    ['/profil/erfaring', 'Gem jobbet'],
    ['/profil/cv', 'Læg op'],
    ['/mine-data/slet', 'Slet mig nu'],
  ])(
    '%s sent empty or wrong: told at the top, with a way to each field, and nothing for axe',
    async (path, button) => {
      const { context, page } = await enter(await newcomer())
      await page.goto(base + path)
      await Promise.all([page.waitForNavigation(), page.click(`button:has-text("${button}")`)])
      const summary = page.locator('.error-summary')
      expect(await summary.count()).toBe(1)
      for (const target of await summary
        .locator('a')
        .evaluateAll((links) => links.map((a) => (a as unknown as { hash: string }).hash)))
        expect(await page.locator(target).count(), target).toBe(1)
      await axe(page)
      expect(await fits(page)).toBe(true)
      await context.close()
    },
  )

  test('a page changed in another window, and a word with several meanings: nothing for axe', async () => {
    const who = await newcomer()
    const { context, page } = await enter(who)
    const second = await context.newPage()
    for (const window of [page, second]) await window.goto(`${base}/profil/fremtid`)
    await second.fill('[name=about]', 'Først')
    await Promise.all([second.waitForNavigation(), second.click('button:has-text("Gem og fortsæt")')])
    await page.fill('[name=about]', 'Derefter')
    await Promise.all([page.waitForNavigation(), page.click('button:has-text("Gem og fortsæt")')])
    expect(await page.textContent('main')).toContain('ændret i et andet vindue')
    expect(await page.inputValue('[name=about]')).toBe('Derefter')
    await axe(page)
    await page.goto(`${base}/profil/arbejde`)
    await page.fill('[name=occupation]', 'pedel')
    await page.keyboard.press('Escape')
    await page.check('[name=experience][value=some]')
    await Promise.all([page.waitForNavigation(), page.click('button:has-text("Gem og fortsæt")')])
    expect(await page.locator('[name=occupationChoice]').count()).toBeGreaterThan(1)
    await axe(page)
    await context.close()
  })
})

test('without script: jobs are added, put right and removed, and a CV is uploaded and fetched', async () => {
  const { context, page } = await enter(await newcomer(), { javaScriptEnabled: false, acceptDownloads: true })
  const go = (name: string) =>
    Promise.all([page.waitForNavigation(), page.click(`button:has-text("${name}")`)])
  await page.goto(`${base}/profil/erfaring`)
  for (const title of ['Kok', 'Tjener']) {
    await page.fill('[name=title]', title)
    await page.fill('[name=employer]', 'Prøvekroen')
    await page.check('[name=sector][value=private]')
    await page.fill('[name=fromYear]', '2010')
    await go('Gem jobbet')
  }
  await Promise.all([page.waitForNavigation(), page.click('a:has-text("Ret Tjener")')])
  expect(await page.inputValue('[name=title]')).toBe('Tjener')
  await page.fill('[name=title]', 'Overtjener')
  await go('Gem jobbet')
  await Promise.all([page.waitForNavigation(), page.click('a:has-text("Ret Kok")')])
  await go('Fjern jobbet')
  const list = await page.textContent('.card-list')
  expect(list).toContain('Overtjener')
  expect(list).not.toContain('Kok,')

  const { aPdf } = await import('#test/harness/documents.ts')
  await page.goto(`${base}/profil/cv`)
  await page.setInputFiles('[name=file]', {
    name: 'Mit CV æøå.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await aPdf()),
  })
  await go('Læg op')
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a.file-link')])
  expect(download.suggestedFilename()).toBe('Mit CV æøå.pdf')
  await page.goto(`${base}/mine-data/hent`)
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    page.click('button:has-text("Hent til at læse")'),
  ])
  expect(all.suggestedFilename()).toBe('mine-data-fra-jobkreds.html')
  await context.close()
})

test('somebody deletes themselves and is gone', async () => {
  const who = await newcomer()
  const { context, page } = await enter(who)
  await page.goto(`${base}/mine-data/slet`)
  await page.fill('[name=confirm]', 'slet')
  await Promise.all([page.waitForNavigation(), page.click('button:has-text("Slet mig nu")')])
  expect(await page.textContent('main')).toContain('Du er slettet')
  expect(await page.textContent('header')).toContain('Log ind')
  await context.close()
})
