import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { newVisitor, testBrowser } from '#test/harness/browser.ts'
import { aCaseWithEverybody, type Everybody } from '../security/a-case-with-everybody.ts'
import { crawl } from '../security/crawl.ts'
import { HOSTILE_TEXTS, MARK, saysTooMuch } from '../security/hostile-texts.ts'
import { poison } from '../security/poison.ts'
import { foreignMarkup } from '../security/read-markup.ts'

/*
 * Twenty texts that try to be more than text, in every column that holds people's own words: in two cases, so that each
 * stands in several places. Written past the forms, which refuse many of them.
 */
const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()
const cases: Everybody[] = []
for (const turn of [0, 2]) {
  const everybody = await aCaseWithEverybody(app, `fjendtlig-${turn}`)
  await app.system((tx) => poison(tx, everybody.own, turn))
  cases.push(everybody)
}

describe('read by a program: every page of everybody', () => {
  test.each(cases.map((c, turn) => [turn, c] as const))('case %i', async (_, { own, visitors }) => {
    for (const role of ['anonymous', 'company', 'jobseeker', 'caseworker', 'secretariat', 'admin'] as const) {
      let shown = 0
      await crawl(
        visitors.get(role)!,
        own,
        (path, html) => {
          expect([...foreignMarkup(html), ...saysTooMuch(html)], `${role} at ${path}`).toEqual([])
          if (html.includes(MARK)) shown++
        },
        1,
      )
      expect(shown, role).toBeGreaterThan(0)
    }
  })
})

/** What went wrong in a browser: dialogs, breaches of the policy, foreign addresses, script that ran. */
async function watched(who: Visitor): Promise<{ page: Page; wrong: string[] }> {
  const context = await newVisitor(browser)
  const [name = '', value = ''] = who.cookie.split('=')
  if (value) await context.addCookies([{ name, value, url: base }])
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('dialog', (dialog) => {
    wrong.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (line) => {
    if (/Content.Security.Policy|violates/i.test(line.text())) wrong.push(line.text())
  })
  page.on('pageerror', (fault) => wrong.push(fault.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:image')) wrong.push(request.url())
  })
  return { page, wrong }
}

const BECAME_MORE =
  '[onerror],[onload],[onfocus],[onmouseover],[srcdoc],iframe,base,math,[href^="javascript" i],[action^="https://evil"]'

const pagesOf = ({ own }: Everybody) =>
  [
    ['anonymous', `/vikariater/${own.vacancyNumber}`],
    ['anonymous', '/vikariater'],
    ['company', '/virksomhed/vikariater'],
    ['company', `/virksomhed/vikariater/${own.vacancyId}`],
    ['company', `/virksomhed/vikariater/${own.vacancyId}/vis`],
    ['company', `/ansoegninger/${own.applicationId}`],
    ['company', '/virksomhed/brugere'],
    ['jobseeker', '/profil'],
    ['jobseeker', '/profil/forhaandsvisning'],
    ['jobseeker', `/ansoegninger/${own.applicationId}`],
    ['caseworker', `/jobcenter/borgere/${own.personId}`],
    ['caseworker', '/jobcenter/borgere'],
    ['admin', '/admin/konti'],
  ] as const

describe('read by Chromium: no dialog, no script, no breach of the policy, no foreign address', () => {
  test.each(cases.map((c, turn) => [turn, c] as const))('case %i', async (_, everybody) => {
    let shown = 0
    for (const role of ['anonymous', 'company', 'jobseeker', 'caseworker', 'admin'] as const) {
      const { page, wrong } = await watched(everybody.visitors.get(role)!)
      for (const [, path] of pagesOf(everybody).filter(([r]) => r === role)) {
        const response = await page.goto(base + path)
        expect(response?.status(), path).toBe(200)
        expect(await page.locator(BECAME_MORE).count(), `${role} at ${path}`).toBe(0)
        if ((await page.locator('body').innerText()).includes(MARK)) shown++
      }
      await page.context().close()
      expect(wrong, role).toEqual([])
    }
    expect(shown).toBeGreaterThan(8)
  })

  test('typed into the search it is shown back as text', async () => {
    const { page, wrong } = await watched(app.anonymous)
    for (const [i, text] of HOSTILE_TEXTS.slice(0, 10).entries()) {
      const query = new URLSearchParams({ q: text, sted: HOSTILE_TEXTS[i + 10]! })
      await page.goto(`${base}/vikariater?${query}`)
      expect(await page.locator(BECAME_MORE).count(), text).toBe(0)
    }
    expect(wrong).toEqual([])
  })

  test('a page that lets one through would be seen, by the program and by the browser', async () => {
    const { page, wrong } = await watched(app.anonymous)
    await page.route('**/proeve', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'self'" },
        body: HOSTILE_TEXTS.join('\n'),
      }),
    )
    await page.goto(`${base}/proeve`)
    expect(wrong.length).toBeGreaterThan(5)
    expect(foreignMarkup(`<p>${HOSTILE_TEXTS[1]}</p>`)).toHaveLength(1)
    expect(HOSTILE_TEXTS.filter((text) => foreignMarkup(`<p>${text}</p>`).length > 0).length).toBeGreaterThan(
      12,
    )
  })
})
