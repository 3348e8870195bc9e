import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Visitor } from './app.ts'
import { newVisitor } from './browser.ts'

/** The smallest phone that is still sold. */
export const PHONE_360 = { width: 360, height: 740 }

/** A page in a browser of its own in which somebody is logged in; any fault of a page is kept. */
export async function openAs(
  browser: Browser,
  base: string,
  who: Visitor | undefined,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await newVisitor(browser, { viewport: PHONE_360, ...options })
  const [name = '', value = ''] = who?.cookie.split('=') ?? []
  if (who) await context.addCookies([{ name, value, url: base }])
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (line) => {
    // a refused form is an answer like any other
    if (line.type() === 'error' && !/status of 4(09|22)/.test(line.text()))
      faults.push(`${line.text()} ${line.location().url}`)
  })
  return { page, faults }
}

/** Tabs forward until the element has focus: what a keyboard cannot reach is not there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`)
}

/** Types into a field in place of what stands there. */
export async function type(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, `[name=${field}]`)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Chooses the n-th of a group of radios: the arrows move and choose. */
export async function pick(page: Page, field: string, n: number): Promise<void> {
  await tabTo(page, `[name=${field}]`)
  await page.keyboard.press('Space')
  for (let i = 1; i < n; i++) await page.keyboard.press('ArrowDown')
}

export async function tick(page: Page, field: string): Promise<void> {
  await tabTo(page, `[name=${field}]`)
  await page.keyboard.press('Space')
}

/** Goes to a link or a button and presses Enter; back when the next page is there. */
export async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

/** Presses the main button of the page's form. */
export const submit = (page: Page): Promise<void> => follow(page, 'main form .submit button')

/** How many pixels the page is wider than the screen: 0 where nothing scrolls sideways. */
export const beyondTheEdge = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
