import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseCpr } from '#core/identity/cpr.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { testApp } from '#test/harness/app.ts'
import { aSeeker, aSetting, aVacancy, talking } from '#test/harness/exchange.ts'
import { aWholeCase } from '#test/harness/whole-case.ts'

const app = await testApp()
const setting = await aSetting(app)

describe('who has seen me', () => {
  test('names the organisation, the day and the purpose, grouped, and never an employee', async () => {
    const seeker = await aSeeker(app, setting.unit.id)
    const boss = await app.logIn('company', { companyId: setting.company.id, name: 'Nysgerrig Nielsen' })
    const worker = await app.logIn('caseworker', { unitId: setting.unit.id, name: 'Sagsbehandler Sørensen' })
    await app.system(async (tx) => {
      const row = { person_id: seeker.person.id, route: 'GET /x' }
      const looks = <T extends { organisation: string }>(at: string, more: T) => ({
        ...row,
        at: new Date(at),
        purpose: 'Åbnede din sag',
        ...more,
      })
      const unit = {
        account_id: worker.actor.accountId,
        role: 'caseworker',
        unit_id: setting.unit.id,
        organisation: setting.unit.name,
      }
      await tx
        .insertInto('audit.view_log')
        .values([
          looks('2014-04-07T08:00:00Z', unit),
          looks('2014-04-07T09:00:00Z', unit),
          // late in the evening in Denmark
          looks('2014-04-06T22:30:00Z', unit),
          looks('2014-04-05T09:00:00Z', {
            account_id: boss.actor.accountId,
            role: 'company',
            company_id: setting.company.id,
            organisation: setting.company.name,
            purpose: 'Læste din ansøgning',
          }),
          // somebody without an organisation stands in the log by name
          looks('2014-04-04T09:00:00Z', {
            role: 'admin',
            organisation: 'Admin Andersen',
            purpose: 'Så din konto',
          }),
        ])
        .execute()
    })
    const html = await (await seeker.visitor.get('/mine-data/hvem-har-set')).text()
    const rows = [...html.matchAll(/<tr role="row"><th scope="row".*?<\/tr>/gs)].map(([row]) =>
      row.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|'),
    )
    expect(rows).toEqual([
      `|7. april 2014|${setting.unit.name}|Åbnede din sag|3|`,
      `|5. april 2014|${setting.company.name}|Læste din ansøgning|1|`,
      '|4. april 2014|Administrator|Så din konto|1|',
    ])
    expect(html).not.toMatch(/Nysgerrig|Sørensen|Andersen/)
  })

  test('is paged, and shows nobody else’s log', async () => {
    const seeker = await aSeeker(app, setting.unit.id)
    const other = await aSeeker(app, setting.unit.id)
    await app.system((tx) =>
      tx
        .insertInto('audit.view_log')
        .values(
          Array.from({ length: 90 }, (_, n) => ({
            person_id: seeker.person.id,
            unit_id: setting.unit.id,
            organisation: `Jobcenter ${n}`,
            purpose: 'Åbnede din sag',
            route: 'GET /x',
          })),
        )
        .execute(),
    )
    const page = (n: string) => seeker.visitor.get(`/mine-data/hvem-har-set?side=${n}`)
    expect((await (await page('1')).text()).match(/<th scope="row"/g)).toHaveLength(40)
    expect((await (await page('3')).text()).match(/<th scope="row"/g)).toHaveLength(10)
    expect((await page('4')).status).toBe(404)
    for (const odd of ['-1', '0', '1e3', 'x', '99999999'])
      expect([200, 404]).toContain((await page(odd)).status)
    const theirs = await (await other.visitor.get('/mine-data/hvem-har-set')).text()
    expect(theirs).toContain('Ingen har set dine oplysninger endnu')
  })

  test('what somebody really does is in it at once', async () => {
    const seeker = await aSeeker(app, setting.unit.id)
    await talking(app, await aVacancy(app, setting), seeker, setting.boss)
    const id = await app.system(
      async (tx) =>
        (
          await tx
            .selectFrom('application')
            .select('id')
            .where('person_id', '=', seeker.person.id)
            .executeTakeFirstOrThrow()
        ).id,
    )
    await setting.boss.get(`/ansoegninger/${id}`)
    const html = await (await seeker.visitor.get('/mine-data/hvem-har-set')).text()
    expect(html).toContain(setting.company.name)
    expect(html).not.toContain('Bo Leder')
  })
})

describe('taking everything along', () => {
  test('the file holds all that is one’s own, nothing of anybody else, and the CPR number masked', async () => {
    const canary = `Kanarie${randomBytes(3).toString('hex')}`
    const stranger = `Fremmed${randomBytes(3).toString('hex')}`
    const made = await app.system(async (tx) => {
      const own = await aWholeCase(tx, canary)
      await aWholeCase(tx, stranger)
      const cpr = parseCpr('010180-1234')
      if (!cpr.ok) throw new Error(cpr.reason)
      const vault = makeCprVault(app.config)
      await tx
        .updateTable('person')
        .set({ cpr_sealed: vault.seal(cpr.value.cpr), cpr_lookup: vault.lookup(cpr.value.cpr) })
        .where('id', '=', own.personId)
        .execute()
      return own
    })
    const visitor = await app.logIn('jobseeker', { personId: made.personId, name: canary })
    const answer = await visitor.post('/mine-data/hent', { _format: 'json' })
    expect(answer.headers.get('content-disposition')).toContain('mine-data-fra-jobkreds.json')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    const text = await answer.text()
    expect(text).not.toContain(stranger)
    expect(text).not.toMatch(/010180-?1234/)
    const all = JSON.parse(text)
    expect(all.parts.person[0].cpr).toBe('010180-••••')
    // every part of a whole case is there
    const empty = Object.entries(all.parts)
      .filter(([, rows]) => (rows as unknown[]).length === 0)
      .map(([name]) => name)
    // these hang on the account, and this login is a new one
    expect(empty).toEqual(['rotation_evaluations', 'rotation_learning', 'saved_searches', 'notices', 'mails'])
    expect(all.parts.seen_by[0]).toMatchObject({ purpose: canary })
    expect(all.resume).toMatchObject({
      basics: { name: `${canary} Prøvesen`, summary: canary },
      work: [{ name: canary, position: 'Vikar' }],
    })
    expect(Buffer.from(all.files[0].base64, 'base64').toString()).toBe('pdf')
    // employees are no part of it
    for (const role of ['caseworker', 'company']) expect(text).not.toContain(`${canary} ${role}`)

    const html = await (await visitor.post('/mine-data/hent', { _format: 'html' })).text()
    expect(html).toContain('Alt, hvad Jobkreds har gemt om dig')
    expect(html).toContain(canary)
    expect(html).not.toContain(stranger)
    expect(html).not.toMatch(/010180-?1234/)
    expect(html).not.toMatch(/<script|<link|<img/)
  })

  test('may be fetched again with the same form, and no copy of it stays', async () => {
    const seeker = await aSeeker(app, setting.unit.id, { name: 'Kopikat' })
    const _once = randomBytes(16).toString('hex')
    for (let n = 0; n < 2; n++) {
      const answer = await seeker.visitor.post('/mine-data/hent', { _once, _format: 'json' })
      expect(answer.headers.get('content-disposition')).toContain('attachment')
    }
    const kept = await app.system((tx) =>
      tx.selectFrom('idempotency').selectAll().where('actor', '=', seeker.visitor.actor.accountId).execute(),
    )
    expect(kept).toEqual([])
    expect((await seeker.visitor.post('/mine-data/hent', { _format: 'exe' })).status).toBe(422)
  })

  test('the overview tells what there is and why', async () => {
    const seeker = await aSeeker(app, setting.unit.id)
    await talking(app, await aVacancy(app, setting), seeker, setting.boss)
    const html = await (await seeker.visitor.get('/mine-data')).text()
    expect(html).toContain('Ja, 1')
    expect(html).toContain('artikel 6')
    expect(await (await seeker.visitor.get('/en/mine-data')).text()).toContain('Delete me')
  })
})
