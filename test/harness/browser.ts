import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll } from 'vitest'
import { CHROMIUM_ADVICE, findChromium } from './chromium.ts'

const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
])

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The screens a page must work on. */
export const PHONE = { width: 390, height: 844 }
export const NARROW = { width: 320, height: 640 }
export const DESKTOP = { width: 1280, height: 900 }

/** The system's Chromium for the calling test file, closed when the file is done. Call it at the top of the file. */
export async function testBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(`There is no Chromium. ${CHROMIUM_ADVICE}`)
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  afterAll(() => browser.close())
  return browser
}

/** A Danish visitor with cookies of their own; `options` as Playwright's, e.g. `{ javaScriptEnabled: false }`. */
export function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: DESKTOP,
    ...options,
  })
}

/** Throws unless axe finds nothing against WCAG 2.2 A and AA and good practice on the page as it stands. */
export async function axe(page: Page): Promise<void> {
  // evaluated by the debugger, so the page's own script policy stays as strict as it is
  await page.evaluate(AXE)
  const violations = await page.evaluate(async (tags) => {
    type Found = { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }
    type Axe = { run(where: unknown, options: unknown): Promise<{ violations: Found[] }> }
    const { axe, document } = globalThis as unknown as { axe: Axe; document: unknown }
    const result = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary ?? ''}`),
    }))
  }, AXE_TAGS)
  if (violations.length === 0) return
  const lines = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.join('\n    ')}`)
  throw new Error(`axe found ${violations.length} on ${page.url()}:\n  ${lines.join('\n  ')}`)
}
