import { beforeEach, describe, expect, test } from 'vitest'
import { type Cpr, parseCpr } from '#core/identity/cpr.ts'
import { expectOk } from '#core/result.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aSeeker, aSetting, aVacancy, hired, type Seeker } from '#test/harness/exchange.ts'
import { aUnit } from '#test/harness/people.ts'

const app = await testApp()
const vault = makeCprVault(app.config)

let from: { id: string; name: string }
let to: { id: string; name: string }
let giver: Visitor
let receiver: Visitor
let seeker: Seeker
let company: { id: string; name: string }
let applicationId: string

/** A citizen with a hire and a certificate, a company with a vikariat, and the two units between which they move. */
beforeEach(async () => {
  const setting = await aSetting(app)
  from = setting.unit
  company = setting.company
  to = await app.system((tx) => aUnit(tx))
  giver = await app.logIn('caseworker', { unitId: from.id })
  receiver = await app.logIn('caseworker', { unitId: to.id })
  seeker = await aSeeker(app, from.id)
  const v = await aVacancy(app, setting, {})
  applicationId = await hired(app, v, seeker, setting.boss)
  await app.system(async (tx) => {
    await tx
      .insertInto('certificate')
      .values({
        person_id: seeker.person.id,
        unit_id: from.id,
        decision: 'eligible',
        reason: 'Opfylder betingelserne',
        valid_from: '2014-01-01',
        valid_to: '2014-12-31',
      })
      .execute()
    await tx.insertInto('pool_member').values({ unit_id: from.id, person_id: seeker.person.id }).execute()
  })
})

const person = () => `/jobcenter/borgere/${seeker.person.id}`

const propose = async (): Promise<string> => {
  const response = await giver.post(`${person()}/overdrag`, { toUnit: to.id, reason: 'Borgeren er flyttet' })
  expect(response.status).toBe(303)
  const row = await app.system((tx) =>
    tx
      .selectFrom('handover')
      .select('id')
      .where('person_id', '=', seeker.person.id)
      .where('status', '=', 'proposed')
      .executeTakeFirstOrThrow(),
  )
  return `/jobcenter/overdragelser/${row.id}`
}

const answer = (v: Visitor, path: string, what: string, note = '') => v.post(path, { answer: what, note })

const units = () =>
  app.system(async (tx) => {
    const at = { person_id: seeker.person.id }
    const of = (table: 'profile' | 'application' | 'certificate' | 'hire') =>
      tx.selectFrom(table).select('unit_id').where('person_id', '=', at.person_id).execute()
    const p = await tx
      .selectFrom('person')
      .select(['unit_id', 'caseworker_id'])
      .where('id', '=', at.person_id)
      .executeTakeFirstOrThrow()
    const rows = [p, ...(await of('profile')), ...(await of('application'))]
    return [...rows, ...(await of('certificate')), ...(await of('hire'))].map((r) => r.unit_id)
  })

const noticesOf = (v: Visitor) =>
  app.system(async (tx) => {
    const rows = await tx
      .selectFrom('notice')
      .select('kind')
      .where('account_id', '=', v.actor.accountId!)
      .where('kind', 'not like', 'application.%')
      .orderBy('at')
      .execute()
    return rows.map((r) => r.kind)
  })

describe('a citizen is handed over', () => {
  test('stays until the other unit accepts, moves whole, and leaves nothing behind', async () => {
    const path = await propose()
    // the receiver reads a short name and the reason, and nothing more
    const seen = await (await receiver.get(path)).text()
    expect(seen).toContain(`${seeker.person.name.split(' ')[0]} P.`)
    expect(seen).toContain('Borgeren er flyttet')
    expect(seen).not.toContain('Prøvesen')
    expect((await receiver.get(person())).status).toBe(404)
    expect((await giver.get(person())).status).toBe(200)
    expect(await (await giver.get(person())).text()).toContain('Borgeren bliver hos jer, indtil')
    // the giver cannot accept for the receiver
    const own = await answer(giver, path, 'accept')
    expect(own.status).toBe(403)
    expect(new Set(await units())).toEqual(new Set([from.id]))

    const accepted = await answer(receiver, path, 'accept', 'Vi kontakter borgeren')
    expect(accepted.headers.get('location')).toBe(person())
    expect(new Set(await units())).toEqual(new Set([to.id]))
    const page = await (await receiver.get(person())).text()
    expect(page).toContain('Opfylder betingelserne')
    expect(page).toContain(`Sagen flyttede fra ${from.name} til ${to.name}`)

    for (const gone of [person(), `${person()}/attest`, `${person()}/ansoegninger/${applicationId}`])
      expect((await giver.get(gone)).status, gone).toBe(404)
    for (const list of [
      '/jobcenter/borgere',
      '/jobcenter/opfoelgning',
      '/jobcenter/overdragelser',
      path,
      '/',
    ])
      expect(await (await giver.get(list)).text()).not.toContain(seeker.person.name.split(' ')[0])
    const pool = await app.system((tx) =>
      tx.selectFrom('pool_member').select('id').where('person_id', '=', seeker.person.id).execute(),
    )
    expect(pool).toEqual([])
    expect(await noticesOf(giver)).toEqual(['handover.accepted'])
    expect(await noticesOf(receiver)).toEqual(['handover.proposed'])
    expect(await noticesOf(seeker.visitor)).toEqual(['casework.moved'])
  })

  test('a no says why, and nothing has moved', async () => {
    const path = await propose()
    expect((await answer(receiver, path, 'decline', '')).status).toBe(422)
    expect((await answer(receiver, path, 'decline', 'Adressen hører til jer')).status).toBe(303)
    expect(new Set(await units())).toEqual(new Set([from.id]))
    expect(await (await giver.get(path)).text()).toContain('Adressen hører til jer')
    expect((await answer(receiver, path, 'accept')).status).toBe(409)
    // whose it never became reads no more of whom it was about
    for (const page of [path, '/jobcenter/overdragelser']) {
      const read = await (await receiver.get(page)).text()
      expect(read).not.toContain(seeker.person.name.split(' ')[0])
      expect(read).not.toContain('Borgeren er flyttet')
    }
    expect(await (await giver.get(path)).text()).toContain('Borgeren er flyttet')
    await propose()
  })

  test('one proposal at a time; a withdrawn one makes room', async () => {
    const path = await propose()
    const second = await giver.post(`${person()}/overdrag`, { toUnit: to.id, reason: 'En gang til' })
    expect(second.status).toBe(409)
    const html = await second.text()
    expect(html).toContain('Der er allerede et åbent forslag')
    expect(html).toContain('En gang til')
    expect((await answer(receiver, path, 'withdraw')).status).toBe(403)
    expect((await answer(giver, path, 'withdraw')).status).toBe(303)
    expect((await answer(receiver, path, 'accept')).status).toBe(409)
    await propose()
  })

  test.each([
    ['no unit', { toUnit: '', reason: 'Flyttet' }, 'Feltet skal udfyldes'],
    ['the own unit', { toUnit: 'OWN', reason: 'Flyttet' }, 'Vælg et jobcenter fra listen'],
    ['no such unit', { toUnit: 'x', reason: 'Flyttet' }, 'Vælg et jobcenter fra listen'],
    ['no reason', { toUnit: 'TO', reason: '' }, 'Feltet skal udfyldes'],
    ['a CPR number', { toUnit: 'TO', reason: 'Har 010180-1234' }, 'Skriv ikke CPR-nummer'],
  ])('%s is refused and the text kept', async (_, fields, sentence) => {
    const toUnit = fields.toUnit.replace('OWN', from.id).replace('TO', to.id)
    const response = await giver.post(`${person()}/overdrag`, { ...fields, toUnit })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(sentence)
    expect(html).toContain(fields.reason)
  })

  test('two who accept at once, or accept and withdraw, make one move or none', async () => {
    const path = await propose()
    const second = await app.logIn('caseworker', { unitId: to.id })
    const both = await Promise.all([answer(receiver, path, 'accept'), answer(second, path, 'accept')])
    expect(both.map((r) => r.status).toSorted()).toEqual([303, 409])
    expect(new Set(await units())).toEqual(new Set([to.id]))

    // back again, and this time the two sides cross
    const back = await receiver.post(`${person()}/overdrag`, { toUnit: from.id, reason: 'Flyttede tilbage' })
    expect(back.status).toBe(303)
    const id = await app.system(async (tx) => {
      const row = await tx
        .selectFrom('handover')
        .select('id')
        .where('status', '=', 'proposed')
        .where('person_id', '=', seeker.person.id)
        .executeTakeFirstOrThrow()
      return row.id
    })
    const crossed = await Promise.all([
      answer(giver, `/jobcenter/overdragelser/${id}`, 'accept'),
      answer(receiver, `/jobcenter/overdragelser/${id}`, 'withdraw'),
    ])
    expect(crossed.map((r) => r.status).toSorted()).toEqual([303, 409])
    const [unit] = await units()
    expect(new Set(await units())).toEqual(new Set([unit]))
  })

  test('a number the receiver has registered itself needs a human', async () => {
    const number = (cpr: Cpr) => ({ cpr_lookup: vault.lookup(cpr), cpr_sealed: vault.seal(cpr) })
    const cpr = expectOk(parseCpr('0506701234')).cpr
    const own = await aSeeker(app, to.id)
    for (const id of [seeker.person.id, own.person.id])
      await app.system((tx) => tx.updateTable('person').set(number(cpr)).where('id', '=', id).execute())
    const path = await propose()
    const refused = await answer(receiver, path, 'accept')
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('samme CPR-nummer')
    expect(html).toContain(`/jobcenter/borgere/${own.person.id}`)
    expect(new Set(await units())).toEqual(new Set([from.id]))
  })
})

describe('a company is handed over', () => {
  test('with its vikariater, while its vikars stay under their own unit', async () => {
    const path = `/jobcenter/virksomheder/${company.id}`
    expect((await giver.post(`${path}/overdrag`, { toUnit: to.id, reason: 'Flytter lager' })).status).toBe(
      303,
    )
    const list = await (await receiver.get('/jobcenter/overdragelser')).text()
    expect(list).toContain(company.name)
    const link = /\/jobcenter\/overdragelser\/[0-9a-f-]{36}/.exec(list)![0]
    expect((await receiver.get(path)).status).toBe(404)
    expect((await answer(receiver, link, 'accept')).headers.get('location')).toBe(path)
    expect((await giver.get(path)).status).toBe(404)
    expect(await (await receiver.get(path)).text()).toContain('Pædagogmedhjælper til børnehave')
    expect(new Set(await units())).toEqual(new Set([from.id]))
  })
})
