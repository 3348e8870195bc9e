import { expect, test } from 'vitest'
import { readIdentity } from '#platform/auth/claims.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { testApp } from '#test/harness/app.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'
import { claimsOf } from './demo-person.ts'
import { readDemoPeople } from './read-demo-people.ts'

const app = await testApp()

async function seed() {
  return app.system(async (tx) => {
    const unit = await aUnit(tx, 'Jobcenter Ballerup', '0151')
    const company = await aCompany(tx, unit.id, 'Bageriet ApS')
    const person = await aPerson(tx, unit.id, 'Anna')
    const make = async (subject: string, name: string, issuer = DEMO_ISSUER) =>
      (
        await tx
          .insertInto('account')
          .values({ issuer, subject, name })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id
    const [anna, bo, cilla, dan, eva] = [
      await make('anna', 'Anna'),
      await make('bo', 'Bo'),
      await make('cilla', 'Cilla'),
      await make('dan', 'Dan'),
      await make('eva', 'Eva', 'https://real.example'),
    ]
    await tx
      .insertInto('membership')
      .values([
        { account_id: anna, role: 'jobseeker', person_id: person.id },
        { account_id: bo, role: 'company', company_id: company.id },
        { account_id: cilla, role: 'caseworker', unit_id: unit.id },
        { account_id: cilla, role: 'akasse', organisation: 'Prøve A-kasse' },
        { account_id: dan, role: 'admin', ended_at: new Date() },
        { account_id: eva, role: 'admin' },
      ])
      .execute()
    return company
  })
}
const company = await seed()

test('everybody of the demonstration and nobody else, with the roles they have now', async () => {
  const people = await readDemoPeople(app.database)
  expect(people.map((p) => [p.name, p.roles.map((r) => `${r.role}: ${r.organisation}`)])).toEqual([
    ['Anna', ['jobseeker: Jobcenter Ballerup']],
    ['Bo', ['company: Bageriet ApS']],
    ['Cilla', ['caseworker: Jobcenter Ballerup', 'akasse: Prøve A-kasse']],
    ['Dan', []],
  ])
})

test('people with a story come first, and a story without a person is left out', async () => {
  const story = { da: 'Ny', en: 'New' }
  const people = await readDemoPeople(app.database, [
    { subject: 'gone', story },
    { subject: 'cilla', story },
  ])
  expect(people.map((p) => p.name)).toEqual(['Cilla', 'Anna', 'Bo', 'Dan'])
  expect(people[0]?.story?.da).toBe('Ny')
})

test('their claims are read back as what they are', async () => {
  const [, bo, cilla] = await readDemoPeople(app.database)
  const read = (p: typeof bo) => readIdentity({ sub: 'x', ...claimsOf(p!, 'Substantial') }, DEMO_ISSUER)
  expect(read(bo)).toMatchObject({ cvr: company.cvr, organisation: 'Bageriet ApS', assurance: 'substantial' })
  expect(read(cilla).cvr).toBeUndefined()
  expect(read(cilla).staffRoles).toEqual([
    { role: 'caseworker', unit: expect.stringMatching(/^proeve-/) },
    { role: 'akasse', organisation: 'Prøve A-kasse' },
  ])
})
