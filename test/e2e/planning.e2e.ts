import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { planningJobs } from '#features/planning/jobs.ts'
import { makeClock } from '#platform/clock.ts'
import { startWorkerWith } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { axe, testBrowser } from '#test/harness/browser.ts'
import { takePart } from '#test/harness/case-with-seats.ts'
import { beyondTheEdge, openAs } from '#test/harness/keyboard.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { aCourse, anOrganisation, aRotationCase, aSession, aWorkplace } from '#test/harness/rotation.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()
const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
] as const

const NAMES = ['Anna', 'Birgit', 'Carsten', 'Dorte', 'Ellen', 'Finn']

/** Six of a nursing home, of two functions; two courses with classes in May and June. */
async function aCaseToPlan(name: string) {
  const made = await app.system(async (tx) => {
    const unit = await aUnit(tx, `Jobcenter ${name}`, '0151')
    const company = await aCompany(tx, unit.id, `Plejehjemmet ${name}`)
    const place = { company_id: company.id, unit_id: unit.id }
    const workplace = await aWorkplace(tx, { ...place, name: 'Afdeling Nord' })
    const row = await aRotationCase(tx, { ...place, title: 'Demens og hygiejne for alle' })
    await takePart(
      tx,
      row,
      NAMES.map((given_name, i) => ({
        employee: {
          given_name,
          family_name: 'Andersen',
          function_title: i < 4 ? 'Social- og sundhedshjælper' : 'Køkkenassistent',
        },
      })),
      workplace.id,
    )
    const school = await anOrganisation(tx, { name: `Social- og Sundhedsskolen ${name}` })
    const course = async (title: string, days: readonly string[][]) => {
      const one = await aCourse(tx, { provider_id: school.id, amu_number: null, title })
      for (const list of days)
        await aSession(tx, { provider_id: school.id, course_id: one.id, days: list, capacity: 3 })
      return one
    }
    await course('Demens i hverdagen', [
      ['2014-05-12', '2014-05-13', '2014-05-14'],
      ['2014-06-02', '2014-06-03', '2014-06-04'],
    ])
    await course('Hygiejne i plejen', [['2014-05-20'], ['2014-06-10']])
    return { company, row }
  })
  const boss = await app.logIn('company', { companyId: made.company.id, unitId: undefined, manages: true })
  return { ...made, boss }
}

let at: Awaited<ReturnType<typeof aCaseToPlan>>
let boss: Visitor

beforeAll(async () => {
  at = await aCaseToPlan('Lindehaven')
  boss = at.boss
  const worker = await startWorkerWith({
    database: app.database,
    databaseUrl: app.urls.databaseUrl,
    config: app.config,
    clock: makeClock(TEST_TODAY),
    log: makeLog('silent'),
    handlers: planningJobs,
  })
  return () => worker.stop()
})

/** Nothing stands beyond the edge, and nothing is wrong with the page, wide and narrow. */
async function inOrder(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0)
    await axe(page)
  }
  await page.setViewportSize(SIZES[0])
}

test('a company says what must be kept, finds plans, asks why and applies one', async () => {
  const { page, faults } = await openAs(browser, base, boss)
  await page.goto(`${base}/sager/${at.row.id}`)
  await page.getByRole('link', { name: 'Planlæg', exact: true }).click()
  await inOrder(page)

  await page.getByRole('link', { name: 'Vælg kurser' }).click()
  for (const words of ['Demens', 'Hygiejne']) {
    await page.getByLabel('Søg efter kurser').fill(words)
    await page.getByRole('button', { name: 'Søg', exact: true }).click()
    await page.getByRole('button', { name: 'Tag med' }).first().click()
    await page.getByText('Kurset er med i planen').waitFor()
  }
  await inOrder(page)
  await page.getByRole('link', { name: 'Tilbage til planlægning' }).click()

  await page.getByRole('link', { name: 'Ret vilkårene' }).click()
  await inOrder(page)
  await page.getByLabel('Hvor mange skal mindst være på arbejde hver uge?').first().fill('99')
  await page.getByRole('button', { name: 'Gem vilkårene' }).click()
  await page.getByText('Sæt tallet ned').first().waitFor()
  await inOrder(page)
  await page.getByLabel('Hvor mange skal mindst være på arbejde hver uge?').first().fill('2')
  await page.getByRole('button', { name: 'Gem vilkårene' }).click()
  await page.getByText('Vilkårene er gemt').waitFor()

  await page.getByRole('link', { name: 'Ret ønsker for Anna Andersen' }).click()
  await page.getByLabel('Fra').first().fill('12-05-2014')
  await page.getByLabel('Til og med').first().fill('16-05-2014')
  await inOrder(page)
  await page.getByRole('button', { name: 'Gem ønsker' }).click()

  await page.getByRole('button', { name: 'Find planer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vælg en plan' }).waitFor({ timeout: 60_000 })
  await inOrder(page)
  await page.getByRole('link', { name: 'Se planen »Tidligst«' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tidligst' }).waitFor()
  await inOrder(page)

  await page.getByRole('link', { name: 'Hvorfor? Anna Andersen' }).first().click()
  await page.getByText('Medarbejderen kan ikke i uge 20').waitFor()
  await inOrder(page)
  await page.getByRole('link', { name: 'Se planen »Tidligst«' }).click()

  await page.getByRole('button', { name: 'Brug planen' }).click()
  await page.getByText('Planen er brugt:').waitFor()
  await page.goto(`${base}/sager/${at.row.id}/planlaeg`)
  await page.getByText('Brugt: Tidligst').waitFor()
  await inOrder(page)
  const seats = await app.system((tx) =>
    tx.selectFrom('reservation').selectAll().where('case_id', '=', at.row.id).execute(),
  )
  expect(seats.length).toBe(12)
  expect(faults).toEqual([])
  await page.context().close()
}, 180_000)

test('conditions in conflict are told, and how far a run is, and when it went wrong', async () => {
  const other = await aCaseToPlan('Egely')
  const { id } = other.row
  const { page, faults } = await openAs(browser, base, other.boss)
  await page.goto(`${base}/sager/${id}/planlaeg/kurser?q=Demens`)
  await page.getByRole('button', { name: 'Tag med' }).first().click()
  await page.getByText('Kurset er med i planen').waitFor()
  await page.goto(`${base}/sager/${id}/planlaeg/vilkaar`)
  await page.getByLabel('Hvor mange skal mindst være på arbejde hver uge?').nth(1).fill('4')
  await page.getByLabel('Hvor mange nye vikarer må planen højst tage ind?').nth(1).fill('0')
  await page.getByRole('button', { name: 'Gem vilkårene' }).click()
  await page.getByRole('link', { name: 'Ret ønsker for Birgit Andersen' }).click()
  await page.getByLabel('Skal med', { exact: true }).check()
  await page.getByRole('button', { name: 'Gem ønsker' }).click()
  await page.getByRole('button', { name: 'Find planer' }).click()
  await page
    .getByRole('heading', { level: 1, name: 'Vilkårene kan ikke holdes på én gang' })
    .waitFor({ timeout: 60_000 })
  await inOrder(page)
  await app.system((tx) =>
    tx
      .updateTable('case_plan_run')
      .set({ status: 'running', goal: 'cheapest', done_seconds: 7, best: 300, bound: 310, finished_at: null })
      .where('case_id', '=', id)
      .execute(),
  )
  await page.reload()
  await page.getByText('kan højst blive 3,4 % bedre').waitFor()
  await inOrder(page)
  await app.system((tx) =>
    tx
      .updateTable('case_plan_run')
      .set({ status: 'failed', results: '[]', goal: null })
      .where('case_id', '=', id)
      .execute(),
  )
  await page.reload()
  await page.getByText('Noget gik galt hos os').waitFor()
  await inOrder(page)
  expect(faults).toEqual([])
  await page.context().close()
}, 180_000)
