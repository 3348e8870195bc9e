import { beforeAll, describe, expect, test } from 'vitest'
import { type Cpr, parseCpr } from '#core/identity/cpr.ts'
import { expectOk } from '#core/result.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'
import { PER_PAGE, purposes } from '../model.ts'

const app = await testApp()
const LIST = '/jobcenter/borgere'
const vault = makeCprVault(app.config)
const CPR = expectOk(parseCpr('010180-1234')).cpr

let unitId: string
let caseworker: Visitor
let withNumber: { id: string; name: string }

beforeAll(async () => {
  await app.system(async (tx) => {
    unitId = (await aUnit(tx)).id
    const elsewhere = (await aUnit(tx)).id
    for (let i = 0; i < PER_PAGE + 5; i++) await aPerson(tx, unitId, `Nr${String(i).padStart(2, '0')}`)
    withNumber = await aPerson(tx, unitId, 'Åse')
    const hidden = await aPerson(tx, elsewhere, 'Fremmed')
    const number = (cpr: Cpr) => ({ cpr_lookup: vault.lookup(cpr), cpr_sealed: vault.seal(cpr) })
    await tx
      .updateTable('person')
      .set({ ...number(CPR), birth_date: '1980-01-01' })
      .where('id', '=', withNumber.id)
      .execute()
    await tx
      .updateTable('person')
      .set(number(expectOk(parseCpr('020280-1234')).cpr))
      .where('id', '=', hidden.id)
      .execute()
  })
  caseworker = await app.logIn('caseworker', { unitId })
})

const views = (v: Visitor, route: string, purpose?: string) =>
  app.system(async (tx) => {
    const rows = await tx
      .selectFrom('audit.view_log')
      .select(['person_id', 'purpose', 'criterion'])
      .where('account_id', '=', v.actor.accountId)
      .where('route', '=', route)
      .$if(purpose !== undefined, (q) => q.where('purpose', '=', purpose!))
      .execute()
    return rows
  })

const searches = (v: Visitor) =>
  app.system((tx) =>
    tx
      .selectFrom('audit.search_log')
      .select(['route', 'criterion', 'hits', 'unit_id'])
      .where('account_id', '=', v.actor.accountId)
      .orderBy('id')
      .execute(),
  )

const linksIn = (html: string) => new Set(html.match(/\/jobcenter\/borgere\/[0-9a-f-]{36}(?=")/g) ?? [])

describe('the list of citizens', () => {
  test('each person shown is one row in the access log, page by page', async () => {
    const v = await app.logIn('caseworker', { unitId })
    const first = await (await v.get(LIST)).text()
    expect(first).toContain(`${PER_PAGE + 6} borgere`)
    expect(linksIn(first).size).toBe(PER_PAGE)
    expect(await views(v, 'GET /jobcenter/borgere')).toHaveLength(PER_PAGE)
    const second = await (await v.get(`${LIST}?side=2`)).text()
    expect(linksIn(second).size).toBe(6)
    const rows = await views(v, 'GET /jobcenter/borgere', purposes.list)
    expect(rows).toHaveLength(PER_PAGE + 6)
    expect(new Set(rows.map((r) => r.person_id)).size).toBe(PER_PAGE + 6)
  })

  test('a search by name finds parts of words and is logged as that, without the name', async () => {
    const v = await app.logIn('caseworker', { unitId })
    const sent = await v.post(LIST, { cpr: ' åse  prøv ' })
    expect(sent.headers.get('location')).toBe(`${LIST}?navn=%C3%A5se++pr%C3%B8v`)
    const html = await (await v.get(sent.headers.get('location')!)).text()
    expect(linksIn(html)).toEqual(new Set([`${LIST}/${withNumber.id}`]))
    expect(await searches(v)).toEqual([
      { route: 'GET /jobcenter/borgere', criterion: 'name', hits: 1, unit_id: unitId },
    ])
    expect(await (await v.get(`${LIST}?navn=${encodeURIComponent('%')}`)).text()).toContain('0 borgere')
  })

  test.each(['010180-1234', '0101801234', ' 010180 1234 '])(
    'a CPR number (%s) leads to its citizen',
    async (cpr) => {
      const v = await app.logIn('caseworker', { unitId })
      const response = await v.post(LIST, { cpr })
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toBe(`${LIST}/${withNumber.id}`)
      expect(await searches(v)).toMatchObject([{ criterion: 'cpr', hits: 1 }])
    },
  )

  test('a number of another unit is as unknown as one nobody has, and is shown nowhere', async () => {
    const v = await app.logIn('caseworker', { unitId })
    const answers = []
    for (const cpr of ['020280-1234', '030380-1234']) {
      const response = await v.post(LIST, { cpr })
      const html = await response.text()
      expect(html).not.toContain(cpr)
      answers.push([response.status, html.replaceAll(/[A-Za-z0-9_-]{43}/g, 'TOKEN')])
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]![0]).toBe(200)
    expect(await searches(v)).toMatchObject([{ hits: 0 }, { hits: 0 }])
  })

  test('half a number is asked for again, and one in an address is taken out of it', async () => {
    const half = await caseworker.post(LIST, { cpr: '010180' })
    expect(half.status).toBe(422)
    expect(await half.text()).toContain('Skriv hele CPR-nummeret')
    const inAddress = await caseworker.get(`${LIST}?navn=010180-1234`)
    expect(inAddress.headers.get('location')).toBe(LIST)
  })

  test('somebody who guesses numbers is stopped, and the security log knows', async () => {
    const v = await app.logIn('caseworker', { unitId })
    const guess = (n: number) =>
      v.post(LIST, { cpr: `04048${Math.floor(n / 10) % 10}${4000 + n}`.slice(0, 10) })
    const statuses = []
    for (let n = 0; n < 32; n++) statuses.push((await guess(n)).status)
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(200))
    expect(statuses.slice(30)).toEqual([429, 429])
    const events = await app.system((tx) =>
      tx
        .selectFrom('audit.security_event')
        .select('kind')
        .where('account_id', '=', v.actor.accountId)
        .execute(),
    )
    expect(events.map((e) => e.kind)).toEqual(['cpr-guessing', 'cpr-guessing'])
    // a hit stays possible by name
    expect((await v.get(`${LIST}?navn=Nr01`)).status).toBe(200)
  })
})

describe('one citizen', () => {
  test('the CPR number is masked, shown once for each reason, and each look is logged', async () => {
    const v = await app.logIn('caseworker', { unitId })
    const path = `${LIST}/${withNumber.id}`
    const page = await (await v.get(path)).text()
    expect(page).toContain('010180-••••')
    expect(page).not.toContain('1234<')
    expect((await v.post(`${path}/cpr`, { reason: '' })).status).toBe(422)
    expect(await (await v.get(`${path}/cpr`)).text()).not.toContain('010180-1234')

    const asked = await v.post(`${path}/cpr`, { reason: 'Skal oprettes i fagsystemet' })
    expect(asked.headers.get('location')).toBe(`${path}/cpr`)
    expect(await (await v.get(`${path}/cpr`)).text()).toContain('010180-1234')
    expect(await (await v.get(`${path}/cpr`)).text()).not.toContain('010180-1234')

    expect(await views(v, 'POST /jobcenter/borgere/:id/cpr', purposes.cprAsked)).toEqual([
      { person_id: withNumber.id, purpose: purposes.cprAsked, criterion: 'Skal oprettes i fagsystemet' },
    ])
    expect(await views(v, 'GET /jobcenter/borgere/:id/cpr', purposes.cprShown)).toHaveLength(1)
    const secretariat = await app.logIn('secretariat', { unitId })
    expect((await secretariat.post(`${path}/cpr`, { reason: 'Nysgerrig' })).status).toBe(403)
  })

  test('a form that is refused has shown the citizen too, and the log says so', async () => {
    const v = await app.logIn('caseworker', { unitId })
    const response = await v.post(`${LIST}/${withNumber.id}/attest`, {})
    expect(response.status).toBe(422)
    expect(await views(v, 'POST /jobcenter/borgere/:id/attest')).toHaveLength(1)
  })

  test('facts are corrected, a stale form is not, and what was typed stays', async () => {
    const path = `${LIST}/${withNumber.id}/oplysninger`
    const form = {
      givenName: 'Åse',
      familyName: 'Rettet',
      birthDate: '1. januar 1980',
      email: '',
      phone: '',
      street: '',
      postcode: '2100',
      unemployedSince: '',
      benefitGroup: 'kontanthjaelp',
      version: '1',
    }
    expect((await caseworker.post(path, form)).status).toBe(303)
    const stale = await caseworker.post(path, { ...form, familyName: 'For sent' })
    expect(stale.status).toBe(409)
    const html = await stale.text()
    expect(html).toContain('En kollega har ændret oplysningerne')
    expect(html).toContain('value="For sent"')
    expect(html).toContain('name="version" value="2"')
    const row = await app.system((tx) =>
      tx
        .selectFrom('person')
        .select(['family_name', 'town', 'benefit_group', 'version'])
        .where('id', '=', withNumber.id)
        .executeTakeFirstOrThrow(),
    )
    expect(row).toEqual({
      family_name: 'Rettet',
      town: 'København Ø',
      benefit_group: 'kontanthjaelp',
      version: 2,
    })
  })

  test('a case is given to a colleague, who is told; not to somebody of another unit', async () => {
    const colleague = await app.logIn('caseworker', { unitId, name: 'Kollega Nielsen' })
    const other = await app.system((tx) => aUnit(tx))
    const stranger = await app.logIn('caseworker', { unitId: other.id })
    const path = `${LIST}/${withNumber.id}/sagsbehandler`
    const refused = await caseworker.post(path, { caseworker: stranger.actor.accountId! })
    expect(refused.status).toBe(422)
    expect((await caseworker.post(path, { caseworker: colleague.actor.accountId! })).status).toBe(303)
    const notices = await app.system((tx) =>
      tx
        .selectFrom('notice')
        .select(['kind', 'link'])
        .where('account_id', '=', colleague.actor.accountId!)
        .execute(),
    )
    expect(notices).toEqual([{ kind: 'casework.assigned', link: `${LIST}/${withNumber.id}` }])
    expect(await (await colleague.get(`${LIST}?hvis=mine`)).text()).toContain('1 borger')
  })
})
