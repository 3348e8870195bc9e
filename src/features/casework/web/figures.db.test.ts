import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { applied, aSeeker, aSetting, aVacancy, hired } from '#test/harness/exchange.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'

const app = await testApp()
let secretariat: Visitor

/** One unit with four citizens, one with six of whom one is hired; three companies, one of them large. */
beforeAll(async () => {
  const setting = await aSetting(app)
  const small = await app.system((tx) => aUnit(tx, 'Jobcenter Lille'))
  await app.system(async (tx) => {
    for (let i = 0; i < 4; i++) await aPerson(tx, small.id)
    for (let i = 0; i < 5; i++) await aPerson(tx, setting.unit.id)
    const large = await aCompany(tx, small.id, 'Stor A/S')
    await tx.updateTable('company').set({ employees: 900 }).where('id', '=', large.id).execute()
    const unknown = await aCompany(tx, small.id, 'Ukendt ApS')
    await tx.updateTable('company').set({ employees: null }).where('id', '=', unknown.id).execute()
    await tx.updateTable('unit').set({ name: 'Jobcenter Stor' }).where('id', '=', setting.unit.id).execute()
  })
  const seeker = await aSeeker(app, setting.unit.id)
  const two = await aVacancy(app, setting, { openings: 2 })
  await hired(app, two, seeker, setting.boss)
  const other = await aVacancy(app, setting, {
    title: 'Vikar til køkkenet',
    starts_on: '2014-11-01',
    ends_on: '2014-12-31',
  })
  await applied(app, other, seeker)
  secretariat = await app.logIn('secretariat', { unitId: small.id })
})

const rowOf = (html: string, unit: string) => {
  const row = html.split('<tr').find((part) => part.includes(unit) && part.includes('<td'))
  return [...(row ?? '').matchAll(/<td[^>]*>([^<]*)</g)].map((m) => m[1])
}

describe('figures across units', () => {
  test('companies and vikariater are counted; fewer than five people are not', async () => {
    const html = await (await secretariat.get('/sekretariat/oversigt')).text()
    // companies, under 250, published, places, citizens, applying, hired
    expect(rowOf(html, 'Jobcenter Lille')).toEqual(['2', '0', '0', '0', 'under 5', '0', '0'])
    expect(rowOf(html, 'Jobcenter Stor')).toEqual(['1', '1', '2', '3', '6', 'under 5', 'under 5'])
    // the total would tell the hidden four
    expect(html).toContain('mindst 6')
    expect(html).toContain('50 %')
    expect(html).toContain('Af 2 virksomheder')
  })

  test('lists of companies and vikariater are filtered and paged by address, and name no applicant', async () => {
    const large = await (await secretariat.get('/sekretariat/virksomheder?str=store')).text()
    expect(large).toContain('1 virksomhed')
    expect(large).toContain('Stor A/S')
    const none = await (await secretariat.get('/sekretariat/virksomheder?q=findesikke')).text()
    expect(none).toContain('Ingen virksomheder passer')
    const vacancies = await (await secretariat.get('/sekretariat/vikariater')).text()
    expect(vacancies).toContain('2 vikariater')
    expect(vacancies).toContain('Vikar til køkkenet')
    expect(vacancies).not.toContain('Prøvesen')
    const closed = await (await secretariat.get('/sekretariat/vikariater?status=lukkede')).text()
    expect(closed).toContain('Ingen vikariater passer')
  })
})
