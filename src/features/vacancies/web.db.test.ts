import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'

const app = await testApp()
test('first look', async () => {
  const unit = await app.system((tx) => aUnit(tx))
  const company = await app.system((tx) => aCompany(tx, unit.id))
  const boss = await app.logIn('company', { companyId: company.id })
  const page = await boss.get('/virksomhed/vikariater/nyt')
  expect(page.status).toBe(200)
  const r = await boss.post('/virksomhed/vikariater/nyt', {
    category: 'jobrotation',
    occupation: 'pædagogmedhjælper',
    title: '',
    openings: '1',
  })
  console.log(r.status, r.headers.get('location'), r.status !== 303 && (await r.text()))
  const id = r.headers.get('location')!.split('/')[3]!
  for (const p of [
    '/rediger/tid',
    '/rediger/opgaver',
    '/rediger/krav',
    '/rediger/kontakt',
    '/rediger/gennemse',
    '/vis',
    '/udgiv',
    '/luk',
    '/kopier',
    '/slet',
    '',
  ]) {
    const x = await boss.get(`/virksomhed/vikariater/${id}${p}`)
    console.log(p, x.status, x.headers.get('location'))
  }
  console.log((await boss.get('/virksomhed/vikariater')).status, (await boss.get('/')).status)
})
