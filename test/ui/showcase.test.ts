import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { assetFile } from '#platform/ui/asset.ts'
import { axe, DESKTOP, NARROW, newVisitor, testBrowser } from '#test/harness/browser.ts'
import { serveShowcase } from './showcase-server.tsx'

const SMALL_PHONE = { width: 360, height: 740 }

const browser = await testBrowser()
const site = await serveShowcase()
afterAll(site.close)

/** The showcase in a browser, with every fault the page reports collected. */
async function open(
  options: BrowserContextOptions = {},
  query = '',
): Promise<{ page: Page; faults: string[] }> {
  const context = await newVisitor(browser, options)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  page.on('response', (answer) => answer.status() >= 400 && faults.push(`${answer.status()} ${answer.url()}`))
  await page.goto(site.url + query, { waitUntil: 'networkidle' })
  return { page, faults }
}

/** Elements that reach past the right edge, outside boxes that scroll on their own. */
const beyondTheEdge = `[...document.querySelectorAll('body *')]
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
  .filter((e) => !e.closest('.table-scroll') && getComputedStyle(e).clipPath === 'none' && !e.closest('.sr-only'))
  .map((e) => e.outerHTML.slice(0, 120))`

/** Texts whose colour is too close to what lies behind; looks also where axe gives up, e.g. over a gradient. */
const tooFaint = `(() => {
  const numbers = (colour) => {
    const parts = (colour.match(/[\\d.]+/g) ?? []).map(Number)
    return colour.startsWith('color(srgb') ? [...parts.slice(0, 3).map((n) => n * 255), parts[3] ?? 1] : parts
  }
  const light = (colour) => {
    const [r, g, b] = numbers(colour).map((n) => (n /= 255) <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const opaque = (colour) => (numbers(colour)[3] ?? 1) > 0.9
  const behind = (e) => {
    while (e && !opaque(getComputedStyle(e).backgroundColor)) e = e.parentElement
    return e ? getComputedStyle(e).backgroundColor : 'rgb(255, 255, 255)'
  }
  const faint = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement
    if (!node.data.trim() || !e.checkVisibility() || e.closest('.sr-only, script, option')) continue
    if (e.closest('div')?.querySelector(':scope > input:disabled')) continue
    const style = getComputedStyle(e)
    const [a, b] = [light(style.color), light(behind(e))].sort((x, y) => y - x)
    const big = parseFloat(style.fontSize) >= 24
    if ((a + 0.05) / (b + 0.05) < (big ? 3 : 4.5)) faint.push(node.data.trim().slice(0, 60))
  }
  return faint
})()`

for (const colorScheme of ['light', 'dark'] as const)
  test(`every text stands out from what is behind it in ${colorScheme}`, async () => {
    const { page } = await open({ colorScheme })
    expect(await page.evaluate(tooFaint)).toEqual([])
    await page.emulateMedia({ media: 'print', colorScheme })
    expect(await page.evaluate(tooFaint)).toEqual([])
    await page.context().close()
  })

for (const viewport of [DESKTOP, SMALL_PHONE])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing at ${viewport.width} px in ${colorScheme}, and nothing is blocked or missing`, async () => {
      const { page, faults } = await open({ viewport, colorScheme })
      await axe(page)
      expect(faults).toEqual([])
      await page.context().close()
    })

test('at 320 px nothing reaches past the edge, with text spaced out as readers may do', async () => {
  const { page } = await open({ viewport: NARROW })
  expect(await page.evaluate(beyondTheEdge)).toEqual([])
  const sheet =
    'p,li,dt,dd,label,a,span,h1,h2,h3{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}'
  await page.evaluate(`{
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(${JSON.stringify(sheet)})
    document.adoptedStyleSheets = [sheet]
  }`)
  expect(await page.evaluate(beyondTheEdge)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width)
  await page.context().close()
})

test('in forced colours the boxes of radios and checkboxes are the system’s own, and bars can be told from their track', async () => {
  const { page } = await open({ forcedColors: 'active' })
  expect(
    await page
      .locator('.form-checkbox')
      .first()
      .evaluate((e) => e.ownerDocument.defaultView?.getComputedStyle(e).opacity),
  ).toBe('1')
  const fills = await page.evaluate(
    `['.bar-track', '.bar-fill'].map((s) => getComputedStyle(document.querySelector(s)).fill)`,
  )
  expect(new Set(fills as string[]).size).toBe(2)
  await page.context().close()
})

test('buttons, fields, menus and page numbers are at least 44 px high', async () => {
  const { page } = await open({ viewport: SMALL_PHONE })
  const low =
    await page.evaluate(`[...document.querySelectorAll('button, .button, .form-input, .form-select, summary, .main-nav a, .pages a, .tab-links a')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height < 44)
    .map((e) => e.outerHTML.slice(0, 120))`)
  expect(low).toEqual([])
  await page.context().close()
})

test('the error summary has focus when the page opens, and its links lead into the field', async () => {
  const { page } = await open()
  expect(await page.evaluate('document.activeElement.className')).toContain('error-summary')
  await page.getByRole('link', { name: 'Skriv timer som et tal' }).press('Enter')
  expect(await page.evaluate('document.activeElement.name')).toBe('ugetimer')
  const described = await page.locator('[name=ugetimer]').getAttribute('aria-describedby')
  expect(described).toContain('felt-ugetimer-fejl')
  expect(await page.locator('[name=ugetimer]').inputValue()).toBe('mange')
  await page.context().close()
})

test('an occupation can be chosen by keyboard, and typing on takes the choice away', async () => {
  const { page } = await open()
  const field = page.locator('[name=stilling]')
  const code = page.locator('[name=stillingCode]')
  await field.pressSequentially('sosu')
  await page.locator('.suggest-item').first().waitFor()
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  await axe(page)
  await field.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).toBe(
    await page.locator('.suggest-item').first().getAttribute('id'),
  )
  await field.press('Enter')
  expect([await field.inputValue(), await code.inputValue()]).toEqual(['Social- og sundhedshjælper', '5322'])
  await field.pressSequentially(' nat')
  expect(await code.inputValue()).toBe('')
  await field.press('Escape')
  expect(await page.locator('#felt-stilling-forslag').isVisible()).toBe(false)
  await page.context().close()
})

test('without script the menu, the role menu and the filters open, and what needs script is not shown', async () => {
  const { page } = await open({ viewport: SMALL_PHONE, javaScriptEnabled: false })
  const filter = page.getByLabel('Søgeord')
  expect(await filter.isVisible()).toBe(false)
  await page.getByText('Vis filtre').click()
  expect(await filter.isVisible()).toBe(true)
  await page.getByText('Menu', { exact: true }).click()
  expect(await page.getByRole('link', { name: 'Min profil' }).isVisible()).toBe(true)
  await page.getByText('Mette Sørensen').click()
  expect(await page.getByRole('button', { name: 'Log ud' }).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false)
  await page.context().close()
})

test('a form that is on its way is sent once, and can be sent again when the page is shown anew', async () => {
  const { page } = await open()
  let sent = 0
  await page.route('**/udvikling/komponenter', async (route) => {
    sent += 1
    await route.fulfill({ status: 204 })
  })
  const button = page.getByRole('button', { name: 'Send igen' })
  await button.click()
  await button.dispatchEvent('click')
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  expect(sent).toBe(1)
  await page.evaluate(`dispatchEvent(new Event('pageshow'))`)
  await button.click()
  await expect.poll(() => sent).toBe(2)
  await page.context().close()
})

test('the characters left are counted as the server will count them', async () => {
  const { page } = await open()
  const area = page.locator('[name=opgaver]')
  await area.fill('a\nb')
  expect(await page.locator('#felt-opgaver-max').textContent()).toBe('596 tegn tilbage')
  await page.context().close()
})

test('the session warning comes two minutes before the end, and one key extends it', async () => {
  const context = await newVisitor(browser)
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(site.url)
  await page.clock.fastForward((1800 - 121) * 1000)
  const warning = page.getByRole('alertdialog')
  expect(await warning.isVisible()).toBe(false)
  await page.clock.fastForward(2000)
  await warning.waitFor()
  const extended = page.waitForResponse((answer) => answer.url().endsWith('/session/forlaeng'))
  await page.keyboard.press('Enter')
  expect((await extended).status()).toBe(204)
  await page.getByText('Du er stadig logget ind').waitFor()
  await context.close()
})

test('the page speaks the language asked for', async () => {
  const { page } = await open({}, '?sprog=en')
  expect(await page.evaluate('document.documentElement.lang')).toBe('en')
  expect(await page.getByText('There are 7 things to correct').count()).toBe(1)
  await page.context().close()
})

test('only the split font files are fetched, and our own style sheet and scripts stay small', async () => {
  const context = await newVisitor(browser)
  const page = await context.newPage()
  const fonts: string[] = []
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()))
  await page.goto(site.url, { waitUntil: 'networkidle' })
  expect(fonts.length).toBeGreaterThan(1)
  expect(fonts.filter((font) => !/\/split\/woff2\/[^/]+-Latin1\.woff2/.test(font))).toEqual([])
  await context.close()
  expect(readFileSync(assetFile('app.css')).length).toBeLessThan(40_000)
  expect(readFileSync(assetFile('app.js')).length).toBeLessThan(8_000)
})
