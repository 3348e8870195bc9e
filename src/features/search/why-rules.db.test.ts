import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { decideTemp, jobrotation, keepReceipt } from '#features/law/index.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import { aSeeker, aSetting, aVacancy } from '#test/harness/exchange.ts'

const app = await testApp()
const TITLE = 'Hvad loven om jobrotation siger'

test('a job-seeker reads what the law says of them as vikar, of ordinary vikariater nothing', async () => {
  const setting = await aSetting(app)
  const seeker = await aSeeker(app, setting.unit.id)
  const rotation = await aVacancy(app, setting, { category: 'jobrotation' })
  const ordinary = await aVacancy(app, setting, { category: 'ordinary' })
  const read = async (number: number) => (await seeker.visitor.get(`/vikariater/${number}`)).text()
  await app.system((s) =>
    s
      .updateTable('person')
      .set({ benefit_group: 'dagpenge', unemployed_since: '2013-01-01' })
      .where('id', '=', seeker.person.id)
      .execute(),
  )
  const open = await read(rotation.number)
  expect(open).toContain(`<h3>${TITLE}</h3>`)
  expect(open).toContain('Mangler svar')
  expect(await read(ordinary.number)).not.toContain(TITLE)

  await app.system((s) =>
    s
      .updateTable('person')
      .set({ unemployed_since: '2014-04-20' })
      .where('id', '=', seeker.person.id)
      .execute(),
  )
  const other = (await read(rotation.number)).split(TITLE)[1]!
  expect(other).not.toEqual(open.split(TITLE)[1])
})

test('what a caseworker stated of one job says nothing of another', async () => {
  const setting = await aSetting(app)
  const seeker = await aSeeker(app, setting.unit.id)
  const { number } = await aVacancy(app, setting, { category: 'jobrotation' })
  const card = async () =>
    (await (await seeker.visitor.get(`/vikariater/${number}`)).text())
      .split(TITLE)[1]!
      .split('</details>')[0]!
  const state = (stated: Record<string, boolean>) =>
    app.system((s) =>
      keepReceipt(s, jobrotation().scheme, {
        receipt: decideTemp(
          jobrotation(),
          { benefitGroup: null, unemployedSince: null, today: day(TEST_TODAY) },
          stated,
        ),
        stated,
        personId: seeker.person.id,
        unitId: setting.unit.id,
        purpose: 'certificate',
        madeBy: null,
      }),
    )
  const before = await card()
  await state({ 'temp-usual-pay': false, 'temp-on-wage-subsidy': true, 'temp-same-function': false })
  expect(await card()).toBe(before)
  await state({ 'temp-in-job-or-self-employed': true })
  expect(await card()).not.toBe(before)
})
