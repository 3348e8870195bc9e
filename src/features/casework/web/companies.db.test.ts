import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aSetting, aVacancy } from '#test/harness/exchange.ts'
import { aCompany, aUnit, newCvr } from '#test/harness/people.ts'

const app = await testApp()
const LIST = '/jobcenter/virksomheder'
const NEW = `${LIST}/ny`

let unit: { id: string; name: string }
let company: { id: string; name: string }
let caseworker: Visitor

beforeAll(async () => {
  const setting = await aSetting(app)
  unit = setting.unit
  company = setting.company
  caseworker = await app.logIn('caseworker', { unitId: unit.id, name: 'Hanne Hjælper' })
  await aVacancy(app, setting, { title: 'Vikar til lageret' })
  await app.system(async (tx) => {
    await tx
      .updateTable('unit')
      .set({ municipality_codes: ['0151'] })
      .where('id', '=', unit.id)
      .execute()
    await aUnit(tx, 'Jobcenter Gladsaxe', '0159')
    for (let i = 0; i < 3; i++) await aCompany(tx, unit.id, `Kundeliste ${i} ApS`)
  })
})

const form = (more: Record<string, string> = {}) => ({
  cvr: newCvr(),
  name: 'Ny Kunde ApS',
  street: 'Industrivej 2',
  postcode: '2750',
  employees: '12',
  sector: 'private',
  phone: '',
  behalf: 'visit',
  behalfNote: 'Mødte lederen',
  ...more,
})

describe('the unit’s companies', () => {
  test('are counted, found and filtered', async () => {
    const all = await (await caseworker.get(LIST)).text()
    expect(all).toContain('4 virksomheder')
    const found = await (await caseworker.get(`${LIST}?q=kundeliste+1`)).text()
    expect(found).toContain('Kundeliste 1 ApS')
    expect(found).not.toContain('Kundeliste 2 ApS')
    const active = await (await caseworker.get(`${LIST}?vis=aktive`)).text()
    expect(active).toContain('1 virksomhed')
    expect(active).toContain(company.name)
    expect(await (await caseworker.get(`${LIST}?q=%25`)).text()).toContain('Ingen virksomheder passer')
  })

  test('one shows facts, users, vikariater and what the unit can do', async () => {
    const html = await (await caseworker.get(`${LIST}/${company.id}`)).text()
    expect(html).toContain('Bo Leder')
    expect(html).toContain('Vikar til lageret')
    expect(html).toContain('Vikariat slået op: Vikar til lageret')
    expect(html).toContain(`${LIST}/${company.id}/vikariater/nyt`)
    // the way on is there
    expect((await caseworker.get(`${LIST}/${company.id}/vikariater/nyt`)).status).toBe(200)
  })

  test.each([
    ['https://kunde.example/', true],
    ['javascript:alert(1)', false],
    ['http://169.254.169.254/', false],
    ['//evil.example', false],
  ])('a website (%s) is a link only when it is https', async (website, isLink) => {
    await app.system((tx) =>
      tx.updateTable('company').set({ website }).where('id', '=', company.id).execute(),
    )
    const html = await (await caseworker.get(`${LIST}/${company.id}`)).text()
    expect(html).toContain(website)
    expect(html.includes(`href="${website}"`)).toBe(isLink)
  })

  test('one is registered with the reason on record', async () => {
    const response = await caseworker.post(NEW, form())
    expect(response.status).toBe(303)
    const path = response.headers.get('location')!
    const html = await (await caseworker.get(path)).text()
    expect(html).toContain('Virksomheden blev oprettet')
    expect(html).toContain('Vi har besøgt virksomheden: Mødte lederen')
    const list = await (await caseworker.get('/jobcenter/paa-vegne-af')).text()
    expect(list).toContain('Ny Kunde ApS')
  })

  test('one that is here already is said, where it is served', async () => {
    const cvr = newCvr()
    await caseworker.post(NEW, form({ cvr }))
    const ours = await caseworker.post(NEW, form({ cvr, name: 'Skrevet igen' }))
    expect(ours.status).toBe(422)
    const html = await ours.text()
    expect(html).toContain('I har allerede virksomheden')
    expect(html).toContain('value="Skrevet igen"')
    const elsewhere = await app.system((tx) => aUnit(tx, 'Jobcenter Andetsteds'))
    const colleague = await app.logIn('caseworker', { unitId: elsewhere.id })
    const theirs = await colleague.post(NEW, form({ cvr }))
    expect(theirs.status).toBe(422)
    expect(await theirs.text()).toContain(`${unit.name} har kontakten til den`)
  })

  test('a postcode of another unit is said with the way on', async () => {
    const response = await caseworker.post(NEW, form({ postcode: '2860' }))
    expect(response.status).toBe(303)
    const receipt = decodeURIComponent(decodeURIComponent(response.headers.get('set-cookie') ?? ''))
    expect(receipt).toContain('Postnummeret hører normalt til Jobcenter Gladsaxe')
  })

  test.each([
    ['cvr', { cvr: '12345678' }, 'Tjek, om alle cifre er rigtige'],
    ['name', { name: '' }, 'Feltet skal udfyldes'],
    ['postcode', { postcode: '0001' }, 'Vi kender ikke postnummeret'],
    ['employees', { employees: 'mange' }, 'helt tal'],
    ['sector', { sector: '' }, 'Vælg en mulighed'],
    ['behalfNote', { behalf: 'other', behalfNote: '' }, 'Feltet skal udfyldes'],
  ])('%s %j is refused, and the text kept', async (field, more, sentence) => {
    const response = await caseworker.post(NEW, form({ street: 'Bevaret Vej 1', ...more }))
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#felt-${field}"`)
    expect(html).toContain('value="Bevaret Vej 1"')
  })
})
