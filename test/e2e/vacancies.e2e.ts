import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, NARROW, testBrowser } from '#test/harness/browser.ts'
import { applied, aSeeker, aSetting, hired } from '#test/harness/exchange.ts'
import { beyondTheEdge, openAs, submit, tabTo, type } from '#test/harness/keyboard.ts'
import {
  FIRST,
  idIn,
  LIST,
  NEEDS,
  send,
  TASKS,
  TIME,
  vacanciesOfTest,
  WHOLE,
} from '#test/harness/vacancies.ts'

const browser = await testBrowser()
const app = await testApp()
const base = await app.listen()
const { aDraft, publish, row } = vacanciesOfTest(app)

const open = (who: Visitor, options?: BrowserContextOptions) => openAs(browser, base, who, options)

test('by keyboard alone, on a phone: from the list to a published vikariat, with a slip on the way', async () => {
  const { boss } = await aSetting(app)
  const { page, faults } = await open(boss)
  await page.goto(base + LIST)
  await tabTo(page, `main a[href="${LIST}/nyt"]`)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])

  // an everyday word that means several jobs: the page asks, and the answer is a radio
  await type(page, 'occupation', 'sosu')
  await page.keyboard.press('Escape')
  await submit(page)
  expect(await page.evaluate('document.activeElement.className')).toContain('error-summary')
  await axe(page)
  await tabTo(page, '.error-summary a')
  await page.keyboard.press('Enter')
  await tabTo(page, '[name=occupationChoice]')
  await page.keyboard.press('Space')
  await type(page, 'title', 'Sosu-hjælper til Solgården')
  await submit(page)
  await axe(page)

  await type(page, 'startsOn', '1. maj 2014')
  await type(page, 'endsOn', '1. april 2014')
  await submit(page)
  expect(await page.textContent('.error-summary')).toContain('Slutdatoen')
  await axe(page)
  await type(page, 'endsOn', '31. oktober 2014')
  await submit(page)
  await axe(page)

  await type(
    page,
    'description',
    'Du hjælper beboerne med morgenmad, bad og en tur i haven sammen med en kollega.',
  )
  await type(page, 'skills', 'personlig pleje, forflytning')
  await type(page, 'training', 'Social- og sundhedsassistent')
  await submit(page)
  await axe(page)

  await tabTo(page, '[name=payAgreement]')
  await page.keyboard.type('Social- og')
  await submit(page)
  await axe(page)
  await submit(page)
  await axe(page)

  expect(await page.textContent('h1')).toBe('Gennemse og slå op')
  await submit(page)
  await axe(page)
  expect(await page.textContent('main')).toContain('Vikariatet er slået op')
  const id = idIn(page.url())
  expect(await row(id)).toMatchObject({
    status: 'published',
    title: 'Sosu-hjælper til Solgården',
    pay_agreement: 'kl_sosu',
    skills: ['personlig pleje', 'forflytning'],
    starts_on: '2014-05-01',
    ends_on: '2014-10-31',
  })
  expect(faults).toEqual([])
  await page.context().close()
})

test('a suggestion is chosen with the arrows, and the code goes with it', async () => {
  const { boss } = await aSetting(app)
  const { page, faults } = await open(boss)
  await page.goto(`${base}${LIST}/nyt`)
  await type(page, 'occupation', 'pædagogmedhj')
  await page.waitForSelector('[role=option]')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await page.inputValue('[name=occupationCode]')).toBe('paedagogmedhjaelper')
  await submit(page)
  expect(await row(idIn(page.url()))).toMatchObject({ occupation_code: 'paedagogmedhjaelper' })
  expect(faults).toEqual([])
  await page.context().close()
})

test('every page and state passes the check for accessibility and fits a screen of 320 pixels', async () => {
  const all = await aSetting(app)
  const { boss } = all
  const draft = await aDraft(boss, all.company.id, { occupation: 'kok' })
  const posted = await aDraft(boss, all.company.id, { ...WHOLE, category: 'ordinary', openings: 2 })
  await publish(boss.actor, posted.id)
  const { number } = await row(posted.id)
  await hired(app, { number }, await aSeeker(app, all.unit.id, { occupation: 'koekkenmedhjaelper' }), boss, {
    to: '2014-09-30',
  })
  await applied(app, { number }, await aSeeker(app, all.unit.id, { occupation: 'koekkenmedhjaelper' }))
  await app.system((tx) =>
    tx.insertInto('vacancy_views').values({ vacancy_id: posted.id, day: '2014-04-08', views: 12 }).execute(),
  )
  const { page, faults } = await open(boss, { viewport: NARROW })
  const paths = [
    LIST,
    `${LIST}?status=kladder`,
    `${LIST}?status=lukkede`,
    `${LIST}?q=findes-ikke`,
    `${LIST}/nyt`,
    ...['job', 'tid', 'opgaver', 'krav', 'kontakt', 'gennemse'].map(
      (step) => `${LIST}/${draft.id}/rediger/${step}`,
    ),
    `${LIST}/${draft.id}/vis`,
    `${LIST}/${draft.id}/slet`,
    ...['', '/vis', '/udgiv', '/luk', '/kopier', '/rediger/tid', '/rediger/gennemse'].map(
      (part) => `${LIST}/${posted.id}${part}`,
    ),
    `/en${LIST}/${posted.id}`,
    '/',
  ]
  for (const path of paths) {
    const answer = await page.goto(base + path)
    expect(answer?.status(), path).toBe(200)
    await axe(page)
    expect(await beyondTheEdge(page), path).toBeLessThanOrEqual(0)
  }
  // refused: a gap, a conflict, an outcome that is not true
  await page.goto(`${base}${LIST}/${posted.id}/luk`)
  await page.check('[name=outcome][value=other]')
  await page.click('main form .submit button')
  await axe(page)
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0)
  await page.goto(`${base}${LIST}/${draft.id}/rediger/job`)
  expect(
    (await send(boss, draft.id, 'job', { ...FIRST, occupation: 'kok', title: 'Rettet imens' })).status,
  ).toBe(303)
  await page.fill('[name=title]', 'Skrevet her')
  await page.click('main form .submit button')
  expect(await page.textContent('main')).toContain('En anden har rettet det samme imens')
  await axe(page)
  expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
  await page.context().close()
})

test('without script a vikariat is posted from the first page to the last', async () => {
  const { boss } = await aSetting(app)
  const { page } = await open(boss, { javaScriptEnabled: false })
  await page.goto(`${base}${LIST}/nyt`)
  await page.fill('[name=occupation]', FIRST.occupation)
  const submit = () => page.click('main form .submit button >> nth=0')
  await submit()
  for (const fields of [TIME, { description: TASKS.description, training: TASKS.training }]) {
    for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value)
    await submit()
  }
  await page.selectOption('[name=payAgreement]', NEEDS.payAgreement)
  await submit()
  await submit()
  await submit()
  expect(await page.textContent('main')).toContain('Vikariatet er slået op')
  await page.context().close()
})
