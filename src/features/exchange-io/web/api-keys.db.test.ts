import { beforeAll, expect, test } from 'vitest'
import { newToken } from '#platform/auth/session.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { MAX_KEYS } from '../api/key-store.ts'

const app = await testApp()
const PATH = '/virksomhed/api-noegler'
let manager: Visitor
let colleague: Visitor
let foreign: Visitor

beforeAll(async () => {
  const [one, two] = await app.system(async (tx) => {
    const unit = await aUnit(tx)
    return [await aCompany(tx, unit.id), await aCompany(tx, unit.id)] as const
  })
  manager = await app.logIn('company', { companyId: one.id, manages: true, name: 'Hanne Holm' })
  colleague = await app.logIn('company', { companyId: one.id })
  foreign = await app.logIn('company', { companyId: two.id, manages: true })
})

const cookieOf = (response: Response): string | undefined =>
  /jobkreds_new_key=([^;]*)/.exec(response.headers.getSetCookie().join('\n'))?.[1]
const withKey = (key: string) =>
  app.fetch(
    new Request('http://localhost:3000/api/v1/me/vacancies', { headers: { authorization: `Bearer ${key}` } }),
  )
const keys = () => app.system((tx) => tx.selectFrom('api_key').selectAll().orderBy('created_at').execute())

test('a key is shown to the one who made it, once, and kept nowhere', async () => {
  const made = await manager.post(PATH, { name: 'HR-systemet' })
  expect(made.status).toBe(303)
  const key = cookieOf(made)!
  expect(key).toMatch(/^jk_[\w-]{43}$/)
  expect(made.headers.getSetCookie().find((c) => c.startsWith('jobkreds_new_key'))).toMatch(
    /HttpOnly.*SameSite=Lax/,
  )

  const shown = await manager.get(PATH, { cookie: `${manager.cookie}; jobkreds_new_key=${key}` })
  expect(await shown.text()).toContain(key)
  expect(cookieOf(shown)).toBe('')
  expect(await (await manager.get(PATH)).text()).not.toContain(key)

  const [row] = await keys()
  expect(row).toMatchObject({
    name: 'HR-systemet',
    key_hint: key.slice(-4),
    created_by: manager.actor.accountId,
  })
  const everywhere = await app.system(async (tx) => [
    await tx.selectFrom('idempotency').selectAll().execute(),
    await tx.selectFrom('audit.content').selectAll().execute(),
  ])
  const stored =
    JSON.stringify(everywhere) + everywhere[0]!.map((r) => String((r as { body?: Buffer }).body)).join('')
  expect(stored).not.toContain(key)
  expect(stored).not.toContain(row!.key_hash.toString('hex'))
})

test('the same form sent twice makes one key', async () => {
  const before = (await keys()).length
  const once = newToken()
  await manager.post(PATH, { name: 'To gange', _once: once })
  const again = await manager.post(PATH, { name: 'To gange', _once: once })
  expect(again.headers.get('idempotent-replay')).toBe('true')
  expect(cookieOf(again)).toBeUndefined()
  expect((await keys()).length).toBe(before + 1)
})

test('it opens the API until it is closed, and then not once more', async () => {
  const key = cookieOf(await manager.post(PATH, { name: 'Kort' }))!
  expect((await withKey(key)).status).toBe(200)
  expect(await (await manager.get(PATH)).text()).toContain('8. april 2014')
  const row = (await keys()).find((k) => k.name === 'Kort')!
  expect((await manager.post(PATH, { revoke: row.id })).status).toBe(303)
  expect((await withKey(key)).status).toBe(401)
  expect(await (await manager.get(PATH)).text()).toContain('Lukket 8. april 2014')
  expect((await manager.post(PATH, { revoke: row.id })).status).toBe(404)
})

test('only those who manage colleagues make and close keys; another company’s key is not there', async () => {
  const [row] = await keys()
  expect(await (await colleague.get(PATH)).text()).not.toContain('name="name"')
  expect((await colleague.post(PATH, { name: 'Snydt' })).status).toBe(403)
  expect((await colleague.post(PATH, { revoke: row!.id })).status).toBe(403)
  for (const id of [row!.id, '00000000-0000-4000-8000-000000000000', 'x'])
    expect((await foreign.post(PATH, { revoke: id })).status).toBe(404)
  expect(await (await foreign.get(PATH)).text()).toContain('I har ingen nøgler endnu')
  expect((await keys()).find((k) => k.id === row!.id)!.revoked_at).toBeNull()
})

test('a key needs a name, and a company has room for some', async () => {
  const nameless = await manager.post(PATH, { name: ' ' })
  expect(nameless.status).toBe(422)
  expect(await nameless.text()).toContain('Feltet skal udfyldes.')
  expect((await manager.post(PATH, { name: 'x', company_id: 'y' })).status).toBe(422)
  const many = await Promise.all(
    Array.from({ length: MAX_KEYS + 3 }, (_, i) => foreign.post(PATH, { name: `Nøgle ${i}` })),
  )
  expect(many.filter((r) => r.status === 303)).toHaveLength(MAX_KEYS)
  expect(await many.find((r) => r.status === 422)!.text()).toContain(`højst ${MAX_KEYS} nøgler`)
})

test('a planted cookie that is no key is not shown', async () => {
  const page = await manager.get(PATH, { cookie: `${manager.cookie}; jobkreds_new_key=%3Cscript%3E` })
  expect(await page.text()).not.toContain('Den nye nøgle')
})
