import type { Page } from 'playwright-core'

const kindOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((e) => `${e.tagName} ${(e as unknown as { type: string }).type}`)

/** Whether a field is one somebody types into. */
export const isTyped = async (page: Page, selector: string) =>
  !/radio|checkbox|SELECT/.test(await kindOf(page, selector))

/** Fills a field in the way of its kind: ticks, chooses or types. */
export async function fillOne(page: Page, selector: string, value: string): Promise<void> {
  const kind = await kindOf(page, selector)
  if (/radio|checkbox/.test(kind)) await page.locator(`${selector}[value="${value}"]`).check({ force: true })
  else if (kind.startsWith('SELECT')) await page.locator(selector).first().selectOption(value)
  else await page.locator(selector).first().fill(value)
}
