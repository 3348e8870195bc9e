import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
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
  expect(open).toContain(TITLE)
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
