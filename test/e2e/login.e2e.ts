import net from 'node:net'
import { serve } from '@hono/node-server'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { readDemoPeople } from '#app/demo-broker/read-demo-people.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { testApp } from '#test/harness/app.ts'
import { axe, DESKTOP, NARROW, newVisitor, testBrowser } from '#test/harness/browser.ts'
import { testBroker } from '#test/harness/login-browser.ts'
import { aCompany, aPerson, aUnit, newCvr } from '#test/harness/people.ts'

const port = await new Promise<number>((resolve) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address() as net.AddressInfo
    probe.close(() => resolve(free))
  })
})
const base = `http://localhost:${port}`
let app: Awaited<ReturnType<typeof testApp>> | undefined
const broker = await testBroker(async () => (app ? readDemoPeople(app.database) : []), base)
app = await testApp({ ...broker.env, BASE_URL: base })
const { fetch, system } = app
const server = serve({ fetch, port, hostname: '127.0.0.1', overrideGlobalObjects: false })
afterAll(async () => {
  server.close()
  await broker.stop()
})
const browser = await testBrowser()

const company = await system(async (tx) => {
  const unit = await aUnit(tx, 'Jobcenter Ballerup', '0151')
  const firm = await aCompany(tx, unit.id, 'Bageriet på Torvet ApS')
  const account = (subject: string, name: string) =>
    tx
      .insertInto('account')
      .values({ issuer: DEMO_ISSUER, subject, name })
      .returning('id')
      .executeTakeFirstOrThrow()
  const [mette, karen, ole] = [
    await account('mette', 'Mette Ærøskøbing'),
    await account('karen', 'Karen Sagsbehandler'),
    await account('ole', 'Ole Bager'),
  ]
  const person = await aPerson(tx, unit.id, 'Mette')
  await tx.updateTable('person').set({ account_id: mette.id }).where('id', '=', person.id).execute()
  await tx
    .insertInto('membership')
    .values([
      { account_id: mette.id, role: 'jobseeker', person_id: person.id },
      { account_id: karen.id, role: 'caseworker', unit_id: unit.id },
      { account_id: karen.id, role: 'admin' },
      { account_id: ole.id, role: 'company', company_id: firm.id, manages: true },
    ])
    .execute()
  return firm
})

const inside = (page: Page, path: string) => page.waitForURL(base + path)
/** Nothing sticks out to the right. */
async function fits(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
}
const logIn = async (page: Page, name: string, path = '/min-konto') => {
  await page.goto(`${base}/log-ind?retur=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name }).first().click()
}

test('logged in and out again by keyboard alone, on a narrow screen', async () => {
  const visitor = await newVisitor(browser, { viewport: NARROW })
  const page = await visitor.newPage()
  await page.goto(`${base}/log-ind?retur=/min-konto`)
  await axe(page)
  await fits(page)
  await page.getByRole('searchbox').fill('ærøs')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mette Ærøskøbing' }).focus()
  await page.keyboard.press('Enter')
  await inside(page, '/min-konto')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Min konto')
  await axe(page)
  await fits(page)
  await page.locator('summary', { hasText: 'Mette' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Log ud' }).focus()
  await page.keyboard.press('Enter')
  // by way of the broker, whose own form is sent by its script
  await inside(page, '/logget-ud')
  await axe(page)
  await fits(page)
  await page.goto(`${base}/min-konto`)
  expect(page.url().startsWith(broker.issuer)).toBe(true)
  await visitor.close()
})

test('without script: in, out, and out at the broker with its button', async () => {
  const visitor = await newVisitor(browser, { javaScriptEnabled: false })
  const page = await visitor.newPage()
  await logIn(page, 'Mette Ærøskøbing')
  await inside(page, '/min-konto')
  await page.locator('summary', { hasText: 'Mette' }).click()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await inside(page, '/logget-ud')
  await visitor.close()
})

test('going back after logging out shows nothing of what was there', async () => {
  const visitor = await newVisitor(browser)
  const page = await visitor.newPage()
  await logIn(page, 'Mette Ærøskøbing')
  await inside(page, '/min-konto')
  await page.locator('summary', { hasText: 'Mette' }).click()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await inside(page, '/logget-ud')
  for (let i = 0; i < 3; i++) {
    await page.goBack().catch(() => undefined)
    const text = page.url().startsWith(base) ? await page.locator('body').innerText() : ''
    expect(text).not.toContain('Mette')
  }
  await visitor.close()
})

describe('every page and state is free of what axe finds, wide and narrow', () => {
  const check = async (page: Page) => {
    for (const size of [DESKTOP, NARROW]) {
      await page.setViewportSize(size)
      await axe(page)
      await fits(page)
    }
    await page.setViewportSize(DESKTOP)
  }

  test('logins that end outside', async () => {
    const visitor = await newVisitor(browser)
    const page = await visitor.newPage()
    await page.goto(`${base}/log-ind/retur?code=x&state=y`)
    await check(page)
    await page.goto(`${base}/log-ind`)
    await page.getByRole('button', { name: 'Fortryd og gå tilbage' }).click()
    await page.getByRole('heading', { name: 'Du er ikke logget ind' }).waitFor()
    await check(page)
    await page.goto(`${base}/log-ind`)
    await page.getByLabel('Lav').check()
    await page.getByRole('button', { name: 'Mette Ærøskøbing' }).click()
    await page.getByRole('heading', { name: 'mere sikker måde' }).waitFor()
    await check(page)
    await page.getByRole('link', { name: 'Log ind mere sikkert' }).click()
    await page.getByText('Ny privatperson').click()
    await page.getByText('Ny virksomhedsbruger').click()
    await check(page)
    await page.goto(`${broker.issuer}/login/gone`)
    await check(page)
    await visitor.close()
  })

  test('a job-seeker’s first visit, from the broker to registered', async () => {
    const visitor = await newVisitor(browser)
    const page = await visitor.newPage()
    await page.goto(`${base}/log-ind`)
    await page.getByText('Ny privatperson').click()
    await page.locator('#privat-navn').fill('Astrid Ny')
    await page.locator('details[open]').getByRole('button', { name: 'Log ind' }).click()
    await page.waitForURL(`${base}/velkommen*`)
    await check(page)
    await page.getByRole('link', { name: 'Jeg kommer fra en virksomhed' }).click()
    await page.getByRole('heading', { name: 'Log ind med MitID Erhverv' }).waitFor()
    await check(page)
    await page.goBack()
    await page.getByRole('link', { name: 'Jeg søger job' }).click()
    await check(page)
    await page.getByRole('button', { name: 'Opret mig' }).click()
    await page.getByRole('alert').waitFor()
    await check(page)
    await page.getByLabel('Postnummer').fill('2750')
    await page.getByRole('button', { name: 'Opret mig' }).click()
    await inside(page, '/')
    expect(await page.getByRole('status').first().innerText()).toContain('Velkommen, Astrid')
    await visitor.close()
  })

  test('a company’s first user, colleagues and invitations', async () => {
    const visitor = await newVisitor(browser)
    const page = await visitor.newPage()
    await page.goto(`${base}/log-ind`)
    await page.getByText('Ny virksomhedsbruger').click()
    await page.locator('#virksomhed-navn').fill('Bo Første')
    await page.locator('#virksomhed-cvr').fill(newCvr())
    await page.locator('#virksomhed-virksomhed').fill('Smedjen ApS')
    await page.locator('details[open]').getByRole('button', { name: 'Log ind' }).click()
    await page.getByRole('link', { name: 'Jeg kommer fra en virksomhed' }).click()
    await check(page)
    await page.getByRole('button', { name: 'Opret virksomheden' }).click()
    await page.getByRole('alert').waitFor()
    await check(page)
    await page.getByLabel('Vej og nummer').fill('Smedegade 1')
    await page.getByLabel('Postnummer').fill('2750')
    await page.getByLabel('Antal ansatte').fill('7')
    await page.getByLabel('Branche').selectOption('C')
    await page.getByLabel('Privat').check()
    await page.getByLabel('Din arbejdsmail').fill('bo@smedjen.example')
    await page.getByRole('button', { name: 'Opret virksomheden' }).click()
    await inside(page, '/')
    await page.goto(`${base}/virksomhed/brugere`)
    await check(page)
    await page.getByLabel('Kollegaens arbejdsmail').fill('kaj@smedjen.example')
    await page.getByRole('button', { name: 'Send invitation' }).click()
    await page.getByText('Invitationen er sendt').waitFor()
    await check(page)
    await page.getByRole('link', { name: 'Ret adgang for Bo Første' }).click()
    await check(page)
    await page.getByLabel('Ingen adgang').check()
    await page.getByRole('button', { name: 'Gem' }).click()
    await page.getByRole('alert').waitFor()
    await check(page)
    await page.goto(`${base}/invitation/${'x'.repeat(43)}`)
    await check(page)
    await visitor.close()
  })

  test('roles and own logins', async () => {
    const visitor = await newVisitor(browser)
    const page = await visitor.newPage()
    await logIn(page, 'Karen Sagsbehandler')
    await page.getByRole('heading', { name: 'Vælg rolle' }).waitFor()
    await check(page)
    await page.getByRole('button', { name: 'Fortsæt' }).click()
    await page.getByRole('alert').waitFor()
    await check(page)
    await page.getByLabel('Sagsbehandler').check()
    await page.getByRole('button', { name: 'Fortsæt' }).click()
    await inside(page, '/min-konto')
    await page.goto(`${base}/mine-logins`)
    await check(page)
    await page.goto(`${base}/en/mine-logins`)
    await check(page)
    await visitor.close()
  })

  test('somebody else’s company', async () => {
    const visitor = await newVisitor(browser)
    const page = await visitor.newPage()
    await page.goto(`${base}/log-ind?retur=/velkommen/virksomhed`)
    await page.getByText('Ny virksomhedsbruger').click()
    await page.locator('#virksomhed-navn').fill('Nr. To')
    await page.locator('#virksomhed-cvr').fill(company.cvr)
    await page.locator('#virksomhed-virksomhed').fill(company.name)
    await page.locator('details[open]').getByRole('button', { name: 'Log ind' }).click()
    await page.getByRole('link', { name: 'Jeg kommer fra en virksomhed' }).click()
    await page.getByRole('heading', { name: 'er allerede i gang' }).waitFor()
    await check(page)
    await visitor.close()
  })
})
