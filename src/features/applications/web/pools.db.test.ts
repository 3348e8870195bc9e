import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { applied, aSeeker, aSetting, aVacancy, talking } from '#test/harness/exchange.ts'

const app = await testApp()

const aliasOf = async (applicationId: string) => {
  const row = await app.system((tx) =>
    tx.selectFrom('application').select('alias_id').where('id', '=', applicationId).executeTakeFirstOrThrow(),
  )
  return row.alias_id
}

const membersOf = (personId: string) =>
  app.system((tx) =>
    tx.selectFrom('pool_member').select(['id', 'state']).where('person_id', '=', personId).execute(),
  )

test('a company asks somebody it has talked with; the person says yes, leaves, and is not asked again', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting, { openings: 3 })
  const seeker = await aSeeker(app, setting.unit.id)
  const alias = await aliasOf(await talking(app, v, seeker, setting.boss))
  const path = `/virksomhed/vikarbank/${alias}`
  expect((await setting.boss.get(path)).status).toBe(200)
  expect((await setting.boss.post(path, { do: 'ask', note: 'God til de små' })).status).toBe(303)
  expect((await setting.boss.post(path, { do: 'ask', note: '' })).status).toBe(409)
  const page = await (await seeker.visitor.get('/vikarbank')).text()
  expect(page).toContain(setting.company.name)
  const member = (await membersOf(seeker.person.id))[0]!.id
  const answer = (value: string) => seeker.visitor.post('/vikarbank', { member, answer: value })
  expect((await answer('leave')).status).toBe(404)
  expect((await answer('accept')).status).toBe(303)
  expect(await (await setting.boss.get('/virksomhed/vikarbank')).text()).toContain('Har sagt ja')
  expect((await answer('leave')).status).toBe(303)
  expect(await (await setting.boss.get('/virksomhed/vikarbank')).text()).toContain('Vikarbanken er tom')
  expect((await setting.boss.post(path, { do: 'ask', note: '' })).status).toBe(409)
  expect((await setting.boss.post(path, { do: 'remove' })).status).toBe(404)
  // the person may think better of it
  expect((await answer('accept')).status).toBe(303)
})

test('somebody the company has not talked with, another company and another person are not there', async () => {
  const setting = await aSetting(app)
  const other = await aSetting(app)
  const v = await aVacancy(app, setting, { openings: 3 })
  const unknown = await aSeeker(app, setting.unit.id)
  const sent = await aliasOf(await applied(app, v, unknown))
  expect((await setting.boss.get(`/virksomhed/vikarbank/${sent}`)).status).toBe(404)
  expect((await setting.boss.post(`/virksomhed/vikarbank/${sent}`, { do: 'ask', note: '' })).status).toBe(404)
  const known = await aSeeker(app, setting.unit.id)
  const alias = await aliasOf(await talking(app, v, known, setting.boss))
  expect((await other.boss.post(`/virksomhed/vikarbank/${alias}`, { do: 'ask', note: '' })).status).toBe(404)
  await setting.boss.post(`/virksomhed/vikarbank/${alias}`, { do: 'ask', note: '' })
  const member = (await membersOf(known.person.id))[0]!.id
  expect((await unknown.visitor.post('/vikarbank', { member, answer: 'accept' })).status).toBe(404)
  expect((await setting.boss.post(`/virksomhed/vikarbank/${alias}`, { do: 'remove' })).status).toBe(303)
  expect(await membersOf(known.person.id)).toEqual([])
})

test('a job centre’s pool is its own, and a company cannot see that somebody is in it', async () => {
  const setting = await aSetting(app)
  const other = await aSetting(app)
  const caseworker = await app.logIn('caseworker', { unitId: setting.unit.id })
  const stranger = await app.logIn('caseworker', { unitId: other.unit.id })
  const seeker = await aSeeker(app, setting.unit.id)
  const path = `/jobcenter/vikarbank/${seeker.person.id}`
  expect((await stranger.get(path)).status).toBe(404)
  expect((await stranger.post(path, { do: 'ask', note: '' })).status).toBe(404)
  expect((await caseworker.get(path)).status).toBe(200)
  expect((await caseworker.post(path, { do: 'ask', note: 'Kan starte straks' })).status).toBe(303)
  const member = (await membersOf(seeker.person.id))[0]!.id
  expect((await seeker.visitor.post('/vikarbank', { member, answer: 'accept' })).status).toBe(303)
  expect(await (await caseworker.get('/jobcenter/vikarbank')).text()).toContain(seeker.person.name)
  expect(await (await stranger.get('/jobcenter/vikarbank')).text()).not.toContain(seeker.person.name)
  const seen = await app.as(setting.boss.actor, (tx) => tx.selectFrom('pool_member').selectAll().execute())
  expect(seen).toEqual([])
})

test('who says no to being proposed leaves the job centre’s list in its next request, and is not asked into it', async () => {
  const setting = await aSetting(app)
  const caseworker = await app.logIn('caseworker', { unitId: setting.unit.id })
  const [inside, outside] = [await aSeeker(app, setting.unit.id), await aSeeker(app, setting.unit.id)]
  const pathOf = (id: string) => `/jobcenter/vikarbank/${id}`
  await caseworker.post(pathOf(inside.person.id), { do: 'ask', note: '' })
  const member = (await membersOf(inside.person.id))[0]!.id
  await inside.visitor.post('/vikarbank', { member, answer: 'accept' })
  const listed = async () => (await caseworker.get('/jobcenter/vikarbank')).text()
  expect(await listed()).toContain(inside.person.name)

  for (const one of [inside, outside])
    await one.visitor.post('/profil/synlighed', { _valg: 'forslag', noProposals: 'ja' })
  expect(await listed()).not.toContain(inside.person.name)
  const refused = await caseworker.post(pathOf(outside.person.id), { do: 'ask', note: 'Kan starte straks' })
  expect(refused.status).toBe(409)
  const html = await refused.text()
  expect(html).toContain('Borgeren har sagt nej til at blive foreslået til vikariater.')
  expect(html).toContain('Kan starte straks')
  expect(await membersOf(outside.person.id)).toEqual([])

  // the yes to the pool is not forgotten
  await inside.visitor.post('/profil/synlighed', { _valg: 'forslag' })
  expect(await listed()).toContain(inside.person.name)
})
