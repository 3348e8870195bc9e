import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aUnit } from '#test/harness/people.ts'

const app = await testApp()
let admin: Visitor
let unit: { id: string; name: string }
beforeAll(async () => {
  unit = await app.system((tx) => aUnit(tx))
  admin = await app.logIn('admin', { name: 'Administrator Åse' })
})

describe('accounts', () => {
  test('are found by a part of the name; wildcards are letters', async () => {
    await app.logIn('caseworker', { unitId: unit.id, name: 'Ærlig Sagsbehandler' })
    expect(await (await admin.get('/admin/konti?q=%C3%A6rlig')).text()).toContain('Ærlig Sagsbehandler')
    expect(await (await admin.get('/admin/konti?q=%25')).text()).toContain('Ingen konti passer')
  })

  test('a closed account is out in its next request, and comes back when opened', async () => {
    const person = await app.logIn('caseworker', { unitId: unit.id })
    const path = `/admin/konti/${person.actor.accountId}`
    expect((await person.get('/beskeder')).status).toBe(200)
    expect((await admin.post(path, { _action: 'close' })).status).toBe(303)
    expect((await person.get('/beskeder')).status).toBe(303)
    expect(
      await app.system((tx) =>
        tx.selectFrom('session').selectAll().where('account_id', '=', person.actor.accountId!).execute(),
      ),
    ).toEqual([])
    expect((await admin.post(path, { _action: 'open' })).status).toBe(303)
  })

  test('nobody closes their own account', async () => {
    expect((await admin.post(`/admin/konti/${admin.actor.accountId}`, { _action: 'close' })).status).toBe(409)
  })

  test('a role is given with its unit, refused without, refused twice, and ended', async () => {
    const person = await app.logIn('steering')
    const path = `/admin/konti/${person.actor.accountId}`
    const without = await admin.post(path, {
      _action: 'give',
      role: 'caseworker',
      organisation: 'Skrevet tekst',
    })
    expect(without.status).toBe(422)
    const page = await without.text()
    expect(page).toContain('Vælg den enhed')
    expect(page).toContain('Skrevet tekst')
    expect(
      (await admin.post(path, { _action: 'give', role: 'caseworker', unit: unit.id, organisation: '' }))
        .status,
    ).toBe(303)
    expect(
      (await admin.post(path, { _action: 'give', role: 'caseworker', unit: unit.id, organisation: '' }))
        .status,
    ).toBe(422)
    expect(
      (await admin.post(path, { _action: 'give', role: 'emperor', unit: unit.id, organisation: '' })).status,
    ).toBe(422)
    const given = await app.system((tx) =>
      tx
        .selectFrom('membership')
        .selectAll()
        .where('account_id', '=', person.actor.accountId!)
        .where('role', '=', 'caseworker')
        .executeTakeFirstOrThrow(),
    )
    expect((await admin.post(path, { _action: 'end', _membership: given.id })).status).toBe(303)
    expect((await admin.post(path, { _action: 'end', _membership: given.id })).status).toBe(409)
  })
})

describe('operations', () => {
  test('shows dead letters and uncertain mail, and acts on them once', async () => {
    const { job, mail } = await app.system(async (tx) => {
      await sql`select app.enqueue('test.dead', '{}', null, null)`.execute(tx)
      const dead = await tx
        .updateTable('job')
        .set({ status: 'dead', died_at: new Date(), last_error: 'Det gik galt' })
        .where('queue', '=', 'test.dead')
        .returning('id')
        .executeTakeFirstOrThrow()
      const uncertain = await tx
        .insertInto('mail')
        .values({ to_address: 'a@test.example', template: 'test.mail', status: 'uncertain' })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { job: dead, mail: uncertain }
    })
    const page = await (await admin.get('/admin/drift')).text()
    expect(page).toContain('Det gik galt')
    expect(page).toContain('test.mail')
    expect((await admin.post('/admin/drift', { action: 'discard', id: job.id })).status).toBe(303)
    expect((await admin.post('/admin/drift', { action: 'discard', id: job.id })).status).toBe(409)
    expect((await admin.post('/admin/drift', { action: 'give-up', id: mail.id })).status).toBe(303)
    expect((await admin.post('/admin/drift', { action: 'ukendt', id: mail.id })).status).toBe(404)
  })
})

test('the audit trail is verified, and shows no content', async () => {
  const page = await (await admin.get('/admin/revision')).text()
  expect(page).toContain('Kæden er hel')
  expect(page).toMatch(/>(Oprettet|Ændret)</)
  expect(page).not.toMatch(/>(insert|update|system)</)
  expect(page).not.toContain('Ærlig Sagsbehandler')
})

describe('the security log', () => {
  const KINDS = [
    'cross-site',
    'log-in',
    'step-up',
    'other-role',
    'login.used-or-expired',
    'login.not-valid',
  ].concat(['login.low-assurance', 'login.disabled', 'cpr-guessing', 'cpr-in-export'])

  test('is read a page at a time, newest first, in words', async () => {
    await app.system(async (tx) => {
      await tx.deleteFrom('audit.security_event').execute()
      const kinds = [...Array<string>(30).fill('cross-site'), ...KINDS]
      await tx
        .insertInto('audit.security_event')
        .values(
          kinds.map((kind, n) => ({
            kind,
            route: `GET /proeve/${n}/`,
            role: n % 2 ? 'system' : 'anonymous',
          })),
        )
        .execute()
    })
    const [first, second] = await Promise.all(
      ['', '?side=2'].map(async (at) => (await admin.get(`/admin/sikkerhed${at}`)).text()),
    )
    const shown = (page = '') => [...page.matchAll(/\/proeve\/(\d+)\//g)].map((m) => Number(m[1]))
    expect(shown(first)).toEqual(Array.from({ length: 25 }, (_, n) => 39 - n))
    expect(shown(second)).toEqual(Array.from({ length: 15 }, (_, n) => 14 - n))
    expect(first).toContain('href="/admin/sikkerhed?side=2"')
    expect(first).toContain('CPR-nummer på vej ud i et udtræk')
    expect(first).toContain('Ikke logget ind')
    for (const kind of [...KINDS, 'system', 'anonymous']) expect(first, kind).not.toContain(`>${kind}<`)
    expect((await admin.get('/admin/sikkerhed?side=3')).status).toBe(404)
    expect(await (await admin.get('/en/admin/sikkerhed?side=x')).text()).toContain('Form from a foreign page')
  })
})
